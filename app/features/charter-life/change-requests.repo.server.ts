import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { ChangeRequestState, CharterContent, CharterKey, CharterState } from '#app/features/charters/index.ts';

export type ChangeRequestKey = CharterKey & { changeRequestId: string };
const ofRequest = (key: ChangeRequestKey) =>
  sql`r.office_id = ${key.officeId} and r.charter_id = ${key.charterId} and r.id = ${key.changeRequestId}`;

export type ApprovedCharter = { state: CharterState; approvedVersion: number | null; content: CharterContent | null };

export async function findApprovedCharter(transaction: ActorTransaction, key: CharterKey): Promise<ApprovedCharter | undefined> {
  const [row] = await transaction.execute<ApprovedCharter>(sql`
    select c.state, c.approved_version as "approvedVersion", v.content
    from charters c left join charter_versions v on v.office_id = c.office_id and v.charter_id = c.id and v.charter_version = c.approved_version
    where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  return row;
}

/** A repeated submission of the same form opens nothing more. */
export async function insertChangeRequest(
  transaction: ActorTransaction, actor: Actor, key: ChangeRequestKey,
  request: { baseVersion: number; reason: string; content: CharterContent; templateId: string | null },
): Promise<void> {
  await transaction.execute(sql`
    insert into charter_change_requests (office_id, charter_id, id, number, region_code, base_version, template_id, reason, content, created_by, created_by_name)
    select c.office_id, c.id, ${key.changeRequestId},
      1 + (select coalesce(max(r.number), 0) from charter_change_requests r where r.office_id = c.office_id and r.charter_id = c.id),
      c.region_code, ${request.baseVersion}, ${request.templateId}, ${request.reason}, ${JSON.stringify(request.content)}::jsonb,
      ${actor.personId}, ${actor.name}
    from charters c where c.office_id = ${key.officeId} and c.id = ${key.charterId}
    on conflict (office_id, id) do nothing`);
}

export type ChangeForDecision = {
  state: ChangeRequestState;
  charterState: CharterState;
  regionCode: string | null;
  version: number;
  charterVersion: number;
  baseVersion: number;
  approvedVersion: number;
  content: CharterContent;
  baseContent: CharterContent;
  submittedBy: string | null;
  submittedHash: string | null;
  duties: string[];
};

export async function findChangeForDecision(transaction: ActorTransaction, key: ChangeRequestKey): Promise<ChangeForDecision | undefined> {
  const [row] = await transaction.execute<ChangeForDecision>(sql`
    select r.state, c.state as "charterState", c.region_code as "regionCode", r.version, c.version as "charterVersion", r.base_version as "baseVersion",
      c.approved_version as "approvedVersion", r.content, v.content as "baseContent", s.decided_by as "submittedBy", s.content_hash as "submittedHash",
      array(select distinct m.duty from charter_members m where m.office_id = c.office_id and m.charter_id = c.id) as duties
    from charter_change_requests r
    join charters c on c.office_id = r.office_id and c.id = r.charter_id
    join charter_versions v on v.office_id = r.office_id and v.charter_id = r.charter_id and v.charter_version = r.base_version
    left join lateral (
      select d.decided_by, d.content_hash from charter_decisions d
      where d.office_id = r.office_id and d.charter_id = r.charter_id and d.change_request_id = r.id and d.to_state = 'submitted'
      order by d.decided_at desc, d.id desc limit 1
    ) s on true
    where ${ofRequest(key)}`);
  return row;
}

/** Locks the request when it still has the expected version. @returns false when somebody saved first. */
export async function raiseChangeVersion(transaction: ActorTransaction, key: ChangeRequestKey, expectedVersion: number): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update charter_change_requests r set version = r.version + 1, updated_at = now()
    where ${ofRequest(key)} and r.version = ${expectedVersion} returning r.id`);
  return rows.length === 1;
}

export async function updateChangeContent(transaction: ActorTransaction, key: ChangeRequestKey, content: CharterContent): Promise<void> {
  await transaction.execute(sql`update charter_change_requests r set content = ${JSON.stringify(content)}::jsonb where ${ofRequest(key)}`);
}

export async function updateChangeReason(transaction: ActorTransaction, key: ChangeRequestKey, reason: string): Promise<void> {
  await transaction.execute(sql`update charter_change_requests r set reason = ${reason} where ${ofRequest(key)}`);
}

export async function updateChangeState(transaction: ActorTransaction, key: ChangeRequestKey, state: ChangeRequestState): Promise<void> {
  await transaction.execute(sql`update charter_change_requests r set state = ${state} where ${ofRequest(key)}`);
}

/** Opens the charter's content to the agreed request. It must be closed again in the same transaction. */
export async function beginAmendment(transaction: ActorTransaction, key: ChangeRequestKey): Promise<void> {
  await transaction.execute(sql`
    update charters set amended_by = ${key.changeRequestId}, version = version + 1, updated_at = now()
    where office_id = ${key.officeId} and id = ${key.charterId}`);
}

export async function endAmendment(transaction: ActorTransaction, key: ChangeRequestKey, charterVersion: number): Promise<void> {
  await transaction.execute(sql`
    update charters c set amended_by = null, template_id = coalesce(r.template_id, c.template_id)
    from charter_change_requests r
    where c.office_id = ${key.officeId} and c.id = ${key.charterId} and ${ofRequest(key)}`);
  await transaction.execute(sql`update charter_change_requests r set charter_version = ${charterVersion} where ${ofRequest(key)}`);
}

export type UsedPart = { kind: 'indicator' | 'organisation' | 'task' | 'controlPoint' | 'resource'; name: string };

/** Parts of the charter that a content would drop although something was recorded about them. */
export async function findDroppedButUsed(transaction: ActorTransaction, key: CharterKey, content: CharterContent, language: string): Promise<UsedPart | undefined> {
  const kept = JSON.stringify([
    ...content.indicators.map(({ id }) => id), ...content.organisations.map(({ organisationId }) => organisationId), ...content.tasks.map(({ id }) => id),
    ...content.controlPoints.map(({ id }) => id), ...content.resources.map(({ id }) => id),
  ]);
  const named = sql`coalesce(x.name ->> ${language}, x.name ->> 'kk')`;
  const dropped = sql`x.office_id = ${key.officeId} and x.charter_id = ${key.charterId} and x.id not in (select id from kept)`;
  const [row] = await transaction.execute<UsedPart>(sql`
    with kept as (select json_array_elements_text(${kept}::json)::uuid as id)
    select 'indicator' as kind, ${named} as name from charter_indicators x where ${dropped}
      and exists (select from daily_values d where d.office_id = x.office_id and d.charter_indicator_id = x.id)
    union all
    select 'organisation', coalesce(g.name ->> ${language}, g.name ->> 'kk') from charter_organisations x
      join organisations g on g.office_id = x.office_id and g.id = x.organisation_id
      where x.office_id = ${key.officeId} and x.charter_id = ${key.charterId} and x.organisation_id not in (select id from kept)
        and exists (select from daily_values d where d.office_id = x.office_id and d.charter_id = x.charter_id and d.organisation_id = x.organisation_id)
    union all
    select 'task', ${named} from charter_tasks x where ${dropped}
      and exists (select from task_occurrences o where o.office_id = x.office_id and o.charter_id = x.charter_id and o.task_id = x.id
        and (o.state <> 'planned' or exists (select from occurrence_proofs p where p.office_id = o.office_id and p.charter_id = o.charter_id and p.occurrence_id = o.id)))
    union all
    select 'controlPoint', ${named} from charter_control_points x where ${dropped}
      and exists (select from control_point_results r where r.office_id = x.office_id and r.charter_id = x.charter_id and r.control_point_id = x.id)
    union all
    select 'resource', ${named} from charter_resources x where ${dropped}
      and exists (select from charter_spendings s where s.office_id = x.office_id and s.charter_id = x.charter_id and s.resource_id = x.id)
    limit 1`);
  return row;
}

/** Planned occurrences of tasks that the content drops would keep the tasks from going. */
export async function deleteUntouchedOccurrences(transaction: ActorTransaction, key: CharterKey, content: CharterContent): Promise<void> {
  await transaction.execute(sql`
    delete from task_occurrences o where o.office_id = ${key.officeId} and o.charter_id = ${key.charterId} and o.state = 'planned'
      and o.task_id <> all (array(select json_array_elements_text(${JSON.stringify(content.tasks.map(({ id }) => id))}::json)::uuid))`);
}
