import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { StoredFile } from '#app/platform/files/keep-file.server.ts';
import type { AudienceCount } from './culture-events.model.ts';
import type { EventContent, EventDescription } from './culture-events.schema.ts';
import type { EventMovement, EventState, EventSubject } from './event-life.model.ts';
import type { SeriesRule } from './series.model.ts';

export type EventKey = { officeId: string; eventId: string };
export type SeriesKey = { officeId: string; seriesId: string };

export type StoredContent = Omit<EventContent, 'feedback' | 'feedbackAnswers'> & { feedbackTenths: number | null; feedbackAnswers: number | null };

const textArray = (values: readonly string[]) => sql`${`{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`}::text[]`;

export type NewEventRow = { id: string; organisationId: string; day: string; isUnplanned: boolean };

/** @returns whether the row is new: a repeated submission adds none. */
export async function insertEvent(transaction: ActorTransaction, actor: Actor, row: NewEventRow, content: StoredContent): Promise<boolean> {
  const rows = await transaction.execute(sql`
    insert into culture_events (office_id, organisation_id, region_code, id, charter_id, title, language, kind_code, audience_codes, start_time, format, place, locality_name,
      organiser, speakers, partner, is_public, result, feedback_tenths, feedback_answers, is_unplanned, first_planned_on, planned_on, author_id, author_name)
    values (${actor.officeId}, ${row.organisationId}, '', ${row.id}, ${content.charterId}, ${content.title}, ${content.language}, ${content.kindCode},
      ${textArray(content.audienceCodes)}, ${content.startTime}, ${content.format}, ${content.place}, ${content.localityName}, ${content.organiser}, ${content.speakers},
      ${content.partner}, ${content.isPublic}, ${content.result}, ${content.feedbackTenths}, ${content.feedbackAnswers}, ${row.isUnplanned}, ${row.day}, ${row.day},
      ${actor.personId}, ${actor.name})
    on conflict (office_id, id) do nothing returning id`);
  return rows.length === 1;
}

export type EventForMove = EventSubject & {
  officeId: string; eventId: string; organisationId: string; version: number; seriesId: string | null; kindCode: string; happensOn: string;
};

/** The event under a lock, with what its life asks about it; null where it does not exist for the actor. */
export async function lockEvent(transaction: ActorTransaction, { officeId, eventId }: EventKey): Promise<EventForMove | null> {
  const locked = await transaction.execute(sql`select 1 from culture_events where office_id = ${officeId} and id = ${eventId} for update`);
  if (locked.length === 0) return null;
  const [row] = await transaction.execute<EventForMove>(sql`
    select e.office_id as "officeId", e.id as "eventId", e.organisation_id as "organisationId", e.version, e.series_id as "seriesId", e.kind_code as "kindCode", e.state,
      e.planned_on as "plannedOn", e.happens_on as "happensOn", coalesce(o.kind, 'cga') as "officeKind", k.needs_participants as "needsParticipants",
      k.needs_proof as "needsProof", e.reported_by as "reportedBy",
      coalesce((select sum(p.persons)::int from culture_event_participants p where p.office_id = e.office_id and p.event_id = e.id), 0) as participants,
      (select count(*)::int from culture_event_proofs p where p.office_id = e.office_id and p.event_id = e.id and p.withdrawn_at is null)
        + (select count(*)::int from culture_event_media m where m.office_id = e.office_id and m.event_id = e.id and m.withdrawn_at is null) as proofs,
      array(select p.author_id from culture_event_proofs p where p.office_id = e.office_id and p.event_id = e.id and p.withdrawn_at is null
        union select m.author_id from culture_event_media m where m.office_id = e.office_id and m.event_id = e.id and m.withdrawn_at is null) as "proofAuthors"
    from culture_events e join culture_event_kinds k on k.code = e.kind_code left join offices o on o.id = e.office_id
    where e.office_id = ${officeId} and e.id = ${eventId}`);
  return row ?? null;
}

export async function updateEvent(transaction: ActorTransaction, { officeId, eventId }: EventKey, content: StoredContent): Promise<void> {
  await transaction.execute(sql`
    update culture_events set charter_id = ${content.charterId}, title = ${content.title}, language = ${content.language}, kind_code = ${content.kindCode},
      audience_codes = ${textArray(content.audienceCodes)}, start_time = ${content.startTime}, format = ${content.format}, place = ${content.place},
      locality_name = ${content.localityName}, organiser = ${content.organiser}, speakers = ${content.speakers}, partner = ${content.partner}, is_public = ${content.isPublic},
      result = ${content.result}, feedback_tenths = ${content.feedbackTenths}, feedback_answers = ${content.feedbackAnswers}, version = version + 1, updated_at = now()
    where office_id = ${officeId} and id = ${eventId}`);
}

/** What came of an event stands for what was said before. */
export async function replaceParticipants(transaction: ActorTransaction, { officeId, eventId }: EventKey, organisationId: string, counts: readonly AudienceCount[]): Promise<void> {
  await transaction.execute(sql`
    delete from culture_event_participants p where p.office_id = ${officeId} and p.event_id = ${eventId} and p.audience_code <> all (${textArray(counts.map(({ audienceCode }) => audienceCode))})`);
  if (counts.length === 0) return;
  await transaction.execute(sql`
    insert into culture_event_participants as p (office_id, organisation_id, region_code, event_id, audience_code, persons)
    select ${officeId}, ${organisationId}, '', ${eventId}, c."audienceCode", c.persons from json_to_recordset(${JSON.stringify(counts)}::json) as c ("audienceCode" text, persons int)
    on conflict (office_id, event_id, audience_code) do update set persons = excluded.persons where p.persons <> excluded.persons`);
}

export type EventMove = { movement: EventMovement; fromState: EventState; toState: EventState; heldOn: string | null; movedTo: string | null; earlierOn: string | null; note: string | null };

/** Moves the event as whoever runs it. */
export async function saveOwnMove(transaction: ActorTransaction, actor: Actor, { officeId, eventId }: EventKey, move: EventMove): Promise<void> {
  const isHeld = move.toState === 'held';
  await transaction.execute(sql`
    update culture_events set state = ${move.toState}, held_on = ${move.heldOn}, planned_on = coalesce(${move.movedTo}::date, planned_on),
      cancel_reason = ${move.toState === 'cancelled' ? move.note : null}, reported_by = ${isHeld ? actor.personId : null}, reported_by_name = ${isHeld ? actor.name : null},
      reported_at = case when ${isHeld} then now() end, version = version + 1, updated_at = now()
    where office_id = ${officeId} and id = ${eventId}`);
}

/** Moves the event as its reviewer, who may write nothing but this. */
export async function saveReview(transaction: ActorTransaction, actor: Actor, { officeId, eventId }: EventKey, move: EventMove): Promise<void> {
  await transaction.execute(sql`
    update culture_events set state = ${move.toState}, review_remark = ${move.note}, reviewed_by = ${actor.personId}, reviewed_by_name = ${actor.name}, reviewed_at = now(),
      version = version + 1, updated_at = now()
    where office_id = ${officeId} and id = ${eventId}`);
}

export async function insertStep(transaction: ActorTransaction, actor: Actor, event: Pick<EventForMove, 'officeId' | 'eventId' | 'organisationId'>, move: Omit<EventMove, 'movement' | 'heldOn' | 'movedTo'> & { movement: EventMovement | 'edit' }): Promise<void> {
  await transaction.execute(sql`
    insert into culture_event_steps (office_id, organisation_id, region_code, event_id, id, movement, from_state, to_state, earlier_on, note, made_by, made_by_name, made_by_role)
    values (${event.officeId}, ${event.organisationId}, '', ${event.eventId}, ${uuid()}, ${move.movement}, ${move.fromState}, ${move.toState}, ${move.earlierOn}, ${move.note},
      ${actor.personId}, ${actor.name}, ${actor.role})`);
}

type PlaceOfEvent = Pick<EventForMove, 'officeId' | 'eventId' | 'organisationId'>;

/** @returns whether the row is new. */
export async function insertMedia(transaction: ActorTransaction, actor: Actor, event: PlaceOfEvent, media: { id: string; title: string; url: string }): Promise<boolean> {
  const rows = await transaction.execute(sql`
    insert into culture_event_media (office_id, organisation_id, region_code, event_id, id, title, url, author_id, author_name)
    values (${event.officeId}, ${event.organisationId}, '', ${event.eventId}, ${media.id}, ${media.title}, ${media.url}, ${actor.personId}, ${actor.name})
    on conflict (office_id, id) do nothing returning id`);
  return rows.length === 1;
}

export type NewProof = { id: string; evidenceKind: string; title: string; file: StoredFile };

/** @returns whether the row is new. */
export async function insertProof(transaction: ActorTransaction, actor: Actor, event: PlaceOfEvent, { id, evidenceKind, title, file }: NewProof): Promise<boolean> {
  const rows = await transaction.execute(sql`
    with fresh as (
      select where not exists (select from culture_event_proofs p where p.office_id = ${event.officeId} and p.id = ${id})
    ), stored as (
      insert into files (office_id, id, sha256, size, media_type, name, uploaded_by)
      select ${event.officeId}, ${file.id}, ${file.sha256}, ${file.size}, ${file.mediaType}, ${file.name}, ${actor.personId} from fresh
    )
    insert into culture_event_proofs (office_id, organisation_id, region_code, event_id, id, evidence_kind, title, file_id, author_id, author_name)
    select ${event.officeId}, ${event.organisationId}, '', ${event.eventId}, ${id}, ${evidenceKind}, ${title}, ${file.id}, ${actor.personId}, ${actor.name} from fresh
    returning id`);
  return rows.length === 1;
}

/** The row of what is taken back stays, so that it is seen that it was there. */
export async function withdrawPart(transaction: ActorTransaction, { officeId, eventId }: EventKey, list: 'proof' | 'media', id: string): Promise<boolean> {
  const table = list === 'proof' ? sql`culture_event_proofs` : sql`culture_event_media`;
  const rows = await transaction.execute(sql`
    update ${table} p set withdrawn_at = now() where p.office_id = ${officeId} and p.event_id = ${eventId} and p.id = ${id} and p.withdrawn_at is null returning p.id`);
  return rows.length === 1;
}

/** A series and all its events, in two statements. A repeated submission adds nothing. */
export async function insertSeries(
  transaction: ActorTransaction, actor: Actor, series: { id: string; organisationId: string } & SeriesRule, described: EventDescription, days: readonly string[],
): Promise<void> {
  const fresh = await transaction.execute(sql`
    insert into culture_event_series (office_id, organisation_id, region_code, id, title, language, kind_code, audience_codes, start_time, format, place, organiser, speakers, partner,
      is_public, frequency, from_on, to_on, author_id, author_name)
    values (${actor.officeId}, ${series.organisationId}, '', ${series.id}, ${described.title}, ${described.language}, ${described.kindCode}, ${textArray(described.audienceCodes)},
      ${described.startTime}, ${described.format}, ${described.place}, ${described.organiser}, ${described.speakers}, ${described.partner}, ${described.isPublic},
      ${series.frequency}, ${series.fromOn}, ${series.toOn}, ${actor.personId}, ${actor.name})
    on conflict (office_id, id) do nothing returning id`);
  if (fresh.length === 0) return;
  const rows = days.map((onDay) => ({ id: uuid(), onDay }));
  await transaction.execute(sql`
    insert into culture_events (office_id, organisation_id, region_code, id, series_id, title, language, kind_code, audience_codes, start_time, format, place, organiser, speakers,
      partner, is_public, first_planned_on, planned_on, author_id, author_name)
    select s.office_id, s.organisation_id, s.region_code, d.id, s.id, s.title, s.language, s.kind_code, s.audience_codes, s.start_time, s.format, s.place, s.organiser, s.speakers,
      s.partner, s.is_public, d."onDay", d."onDay", s.author_id, s.author_name
    from culture_event_series s, json_to_recordset(${JSON.stringify(rows)}::json) as d (id uuid, "onDay" date)
    where s.office_id = ${actor.officeId} and s.id = ${series.id}`);
}

export async function lockSeries(transaction: ActorTransaction, { officeId, seriesId }: SeriesKey): Promise<{ version: number; endedOn: string | null } | null> {
  const [row] = await transaction.execute<{ version: number; endedOn: string | null }>(sql`
    select version, ended_on as "endedOn" from culture_event_series where office_id = ${officeId} and id = ${seriesId} for update`);
  return row ?? null;
}

/** Ends a series: what is still untouched and to come goes; what somebody changed or moved meanwhile stays as it is. */
export async function endSeriesRows(transaction: ActorTransaction, { officeId, seriesId }: SeriesKey, endedOn: string, reason: string): Promise<number> {
  await transaction.execute(sql`
    update culture_event_series set ended_on = ${endedOn}, end_reason = ${reason}, version = version + 1 where office_id = ${officeId} and id = ${seriesId}`);
  const gone = await transaction.execute(sql`
    delete from culture_events e where e.office_id = ${officeId} and e.series_id = ${seriesId} and e.state = 'planned' and e.version = 1 and e.planned_on > ${endedOn} returning e.id`);
  return gone.length;
}

/** Whether the organisation is one that the actor may write for, on the day. */
export async function isOwnOrganisation(transaction: ActorTransaction, actor: Actor, organisationId: string): Promise<boolean> {
  if (actor.scope !== 'office' && actor.organisationId !== organisationId) return false;
  const rows = await transaction.execute(sql`
    select 1 from organisation_placements p where p.office_id = ${actor.officeId} and p.organisation_id = ${organisationId} and p.ended_on is null`);
  return rows.length === 1;
}

export async function isOwnCharter(transaction: ActorTransaction, officeId: string, charterId: string): Promise<boolean> {
  return (await transaction.execute(sql`select 1 from charters c where c.office_id = ${officeId} and c.id = ${charterId}`)).length === 1;
}
