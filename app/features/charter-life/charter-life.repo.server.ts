import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { ChangeRequestState, CharterContent, CharterKey, CharterState } from '#app/features/charters/index.ts';

export type CharterForDecision = {
  state: CharterState;
  regionCode: string | null;
  version: number;
  approvedVersion: number | null;
  /** Who submitted it last; of a charter that is closing, who began to close it. */
  submittedBy: string | null;
  /** The content as it was submitted last. */
  submittedHash: string | null;
  duties: string[];
  hasOpenChange: boolean;
  resultsMissing: number;
  hasReport: boolean;
  /** Occurrences due by `today` that are neither done nor explained. */
  unfinished: number;
};

export async function findForDecision(transaction: ActorTransaction, key: CharterKey, today: string): Promise<CharterForDecision | undefined> {
  const [row] = await transaction.execute<CharterForDecision>(sql`
    select c.state, c.region_code as "regionCode", c.version, c.approved_version as "approvedVersion",
      case when c.state = 'closing' then b.decided_by else s.decided_by end as "submittedBy", s.content_hash as "submittedHash",
      array(select distinct m.duty from charter_members m where m.office_id = c.office_id and m.charter_id = c.id) as duties,
      exists (select from charter_change_requests r where r.office_id = c.office_id and r.charter_id = c.id
        and r.state not in ('approved', 'withdrawn')) as "hasOpenChange",
      (select count(*)::int from charter_indicators i where i.office_id = c.office_id and i.charter_id = c.id
        and not exists (select from charter_results r where r.office_id = i.office_id and r.charter_indicator_id = i.id)) as "resultsMissing",
      exists (select from charter_closings x where x.office_id = c.office_id and x.charter_id = c.id
        and x.summary <> '' and x.lessons <> '') as "hasReport",
      (select count(*)::int from task_occurrences o where o.office_id = c.office_id and o.charter_id = c.id
        and o.state in ('planned', 'inProgress') and o.due_on <= ${today}) as unfinished
    from charters c
    left join lateral (
      select d.decided_by, d.content_hash from charter_decisions d
      where d.office_id = c.office_id and d.charter_id = c.id and d.change_request_id is null and d.to_state = 'submitted'
      order by d.decided_at desc, d.id desc limit 1
    ) s on true
    left join lateral (
      select d.decided_by from charter_decisions d
      where d.office_id = c.office_id and d.charter_id = c.id and d.change_request_id is null and d.to_state = 'closing'
      order by d.decided_at desc, d.id desc limit 1
    ) b on true
    where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  return row;
}

type DecisionRecord = {
  regionCode: string | null;
  changeRequestId?: string;
  fromState: CharterState | ChangeRequestState;
  toState: CharterState | ChangeRequestState;
  remark: string | null;
  contentHash: string;
};

/** Writes the trail. The caller has raised the version, so nobody else decides at the same time. */
export async function insertDecision(transaction: ActorTransaction, actor: Actor, key: CharterKey, decision: DecisionRecord): Promise<void> {
  await transaction.execute(sql`
    insert into charter_decisions (office_id, id, charter_id, change_request_id, region_code, from_state, to_state, remark, content_hash,
      decided_by, decided_by_name, decided_by_role)
    values (${key.officeId}, ${uuid()}, ${key.charterId}, ${decision.changeRequestId ?? null}, ${decision.regionCode}, ${decision.fromState},
      ${decision.toState}, ${decision.remark}, ${decision.contentHash}, ${actor.personId}, ${actor.name}, ${actor.role})`);
}

export async function updateState(transaction: ActorTransaction, key: CharterKey, state: CharterState): Promise<void> {
  await transaction.execute(sql`
    update charters set state = ${state} where office_id = ${key.officeId} and id = ${key.charterId}`);
}

/** Freezes the content as the next version. @returns its number. */
export async function insertVersion(transaction: ActorTransaction, actor: Actor, key: CharterKey, content: CharterContent, contentHash: string): Promise<number> {
  const [row] = await transaction.execute<{ charterVersion: number }>(sql`
    insert into charter_versions (office_id, charter_id, charter_version, content, content_hash, approved_by, approved_by_name)
    select ${key.officeId}, ${key.charterId}, coalesce(max(v.charter_version), 0) + 1, ${JSON.stringify(content)}::jsonb, ${contentHash},
      ${actor.personId}, ${actor.name}
    from charter_versions v where v.office_id = ${key.officeId} and v.charter_id = ${key.charterId}
    returning charter_version as "charterVersion"`);
  await transaction.execute(sql`
    update charters set approved_version = ${row!.charterVersion} where office_id = ${key.officeId} and id = ${key.charterId}`);
  return row!.charterVersion;
}

/** While a charter is suspended nobody is expected to log. */
export async function insertSuspension(transaction: ActorTransaction, actor: Actor, key: CharterKey, from: string, reason: string): Promise<void> {
  await transaction.execute(sql`
    insert into indicator_pauses (office_id, id, charter_indicator_id, paused_from, reason, is_suspension, created_by, created_by_name)
    select i.office_id, gen_random_uuid(), i.id, ${from}, ${reason}, true, ${actor.personId}, ${actor.name}
    from charter_indicators i where i.office_id = ${key.officeId} and i.charter_id = ${key.charterId}`);
}

/** A suspension that is taken back on its first day has never been. */
export async function endSuspension(transaction: ActorTransaction, key: CharterKey, lastDay: string): Promise<void> {
  const ofCharter = sql`p.office_id = ${key.officeId} and p.is_suspension and p.paused_to is null
    and p.charter_indicator_id in (select i.id from charter_indicators i where i.office_id = ${key.officeId} and i.charter_id = ${key.charterId})`;
  await transaction.execute(sql`delete from indicator_pauses p where ${ofCharter} and p.paused_from > ${lastDay}`);
  await transaction.execute(sql`update indicator_pauses p set paused_to = ${lastDay} where ${ofCharter}`);
}

/** Approved charters whose period has begun become active; the trail says that the system did it. @returns how many. */
export async function startDueCharters(transaction: ActorTransaction, system: Actor, today: string): Promise<number> {
  const rows = await transaction.execute(sql`
    with due as (
      update charters c set state = 'active', version = c.version + 1, updated_at = now()
      where c.state = 'approved' and c.starts_on <= ${today} returning c.office_id, c.id, c.region_code, c.approved_version
    )
    insert into charter_decisions (office_id, id, charter_id, region_code, from_state, to_state, content_hash, decided_by, decided_by_name, decided_by_role)
    select d.office_id, gen_random_uuid(), d.id, d.region_code, 'approved', 'active', v.content_hash, ${system.personId}, ${system.name}, ${system.role}
    from due d join charter_versions v on v.office_id = d.office_id and v.charter_id = d.id and v.charter_version = d.approved_version
    returning id`);
  return rows.length;
}
