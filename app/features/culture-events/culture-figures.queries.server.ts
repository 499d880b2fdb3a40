import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';

export type CultureFigures = {
  awarenessEvents: number; businessEvents: number; entrepreneurs: number; largeBusinessMeetings: number; largeBusinessRepresentatives: number; adviserRecipients: number;
  trained: number; trainedCga: number; trainedLea: number;
};

/** Figures of the national report that the register of events says by itself, of events held in a stretch of days. */
export async function selectCultureFigures(transaction: ActorTransaction, from: string, to: string): Promise<CultureFigures> {
  const [figures] = await transaction.execute<CultureFigures>(sql`
    with held as (
      select e.office_id, e.id, e.kind_code, k.is_awareness, k.trains_civil_servants, o.kind as office_kind
      from culture_events e join culture_event_kinds k on k.code = e.kind_code join offices o on o.id = e.office_id
      where e.state in ('held', 'verified') and e.happens_on between ${from} and ${to}
    ), people as (
      select h.kind_code, h.is_awareness, h.trains_civil_servants, h.office_kind, p.audience_code, p.persons
      from held h join culture_event_participants p on p.office_id = h.office_id and p.event_id = h.id
    )
    select (select count(*)::int from held where is_awareness) as "awarenessEvents",
      (select count(*)::int from people where is_awareness and audience_code = 'business') as "businessEvents",
      (select coalesce(sum(persons), 0)::int from people where is_awareness and audience_code = 'business') as entrepreneurs,
      (select count(*)::int from held where kind_code = 'largeBusinessMeeting') as "largeBusinessMeetings",
      (select coalesce(sum(persons), 0)::int from people where kind_code = 'largeBusinessMeeting' and audience_code = 'business') as "largeBusinessRepresentatives",
      (select coalesce(sum(persons), 0)::int from people where kind_code = 'legalAdviser') as "adviserRecipients",
      (select coalesce(sum(persons), 0)::int from people where trains_civil_servants and audience_code = 'civilServants') as trained,
      (select coalesce(sum(persons), 0)::int from people where trains_civil_servants and audience_code = 'civilServants' and office_kind = 'cga') as "trainedCga",
      (select coalesce(sum(persons), 0)::int from people where trains_civil_servants and audience_code = 'civilServants' and office_kind = 'lea') as "trainedLea"`);
  return figures!;
}
