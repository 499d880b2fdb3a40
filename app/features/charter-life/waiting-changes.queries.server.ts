import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { ChangeRequestState } from '#app/features/charters/index.ts';

export type WaitingChange = {
  officeId: string;
  charterId: string;
  id: string;
  number: number;
  state: ChangeRequestState;
  reason: string;
  charterCode: string;
  charterName: Localized;
  officeName: Localized;
  since: string;
};

/** Nobody waits for the other roles. */
function waitingFor(actor: Actor): SQL | null {
  switch (actor.role) {
    case 'commissioner':
      return sql`r.state = 'submitted' and r.region_code = ${actor.regionCode}`;
    case 'coordinator':
      return sql`r.state = 'submitted' and r.region_code is null`;
    case 'officeLead':
      return sql`r.state = 'agreed' and r.office_id = ${actor.officeId}`;
    case 'projectManager':
      return sql`r.state in ('draft', 'returned') and r.office_id = ${actor.officeId}`;
    default:
      return null;
  }
}

const mostShown = 50;

/** Change requests that wait for the actor's own decision or work, longest first. */
export async function loadWaitingChanges(transaction: ActorTransaction, actor: Actor): Promise<WaitingChange[]> {
  const condition = waitingFor(actor);
  if (!condition) return [];
  return transaction.execute<WaitingChange>(sql`
    select r.office_id as "officeId", r.charter_id as "charterId", r.id, r.number, r.state, r.reason, c.code as "charterCode", c.name as "charterName",
      o.short_name as "officeName", to_json(r.updated_at) as since
    from charter_change_requests r
    join charters c on c.office_id = r.office_id and c.id = r.charter_id
    join offices o on o.id = r.office_id
    where ${condition} order by r.updated_at, r.id limit ${mostShown}`);
}
