import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { IssueState } from './issue-life.model.ts';
import type { EditIssue, IssueDescription } from './regional-issues.schema.ts';

export type IssueKey = { officeId: string; issueId: string };

/** The akimat's office of a region. */
export async function findAkimat(transaction: ActorTransaction, regionCode: string): Promise<string | null> {
  const [row] = await transaction.execute<{ id: string }>(sql`select id from offices where kind = 'lea' and region_code = ${regionCode} order by valid_from desc nulls last limit 1`);
  return row?.id ?? null;
}

/** The next number of the region's list is taken under a lock, so that two issues raised at once get two numbers. */
export async function insertIssue(
  transaction: ActorTransaction, actor: Actor, key: IssueKey, regionCode: string, issue: IssueDescription,
): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended('issue:' || ${key.officeId}, 0))`);
  await transaction.execute(sql`
    insert into regional_issues (office_id, id, region_code, number, title, description, sphere, place, source_code, source_note, source_url, raised_on, author_id, author_name)
    select ${key.officeId}, ${key.issueId}, ${regionCode}, (select coalesce(max(number), 0) + 1 from regional_issues where office_id = ${key.officeId}),
      ${issue.title}, ${issue.description}, ${issue.sphere}, ${issue.place}, ${issue.sourceCode}, ${issue.sourceNote}, ${issue.sourceUrl}, ${issue.raisedOn},
      ${actor.personId}, ${actor.name}
    on conflict (office_id, id) do nothing`);
}

export type IssueForMove = { state: IssueState; version: number; regionCode: string; raisedOn: string };

export async function lockIssue(transaction: ActorTransaction, { officeId, issueId }: IssueKey): Promise<IssueForMove | null> {
  const [row] = await transaction.execute<IssueForMove>(sql`
    select state, version, region_code as "regionCode", raised_on as "raisedOn" from regional_issues where office_id = ${officeId} and id = ${issueId} for update`);
  return row ?? null;
}

export async function updateIssue(transaction: ActorTransaction, { officeId, issueId }: IssueKey, issue: EditIssue): Promise<void> {
  await transaction.execute(sql`
    update regional_issues set title = ${issue.title}, description = ${issue.description}, sphere = ${issue.sphere}, place = ${issue.place},
      source_code = ${issue.sourceCode}, source_note = ${issue.sourceNote}, source_url = ${issue.sourceUrl}, raised_on = ${issue.raisedOn},
      version = version + 1, updated_at = now()
    where office_id = ${officeId} and id = ${issueId}`);
}

export type IssueMove = {
  fromState: IssueState;
  toState: IssueState;
  agreed: { action: string; responsible: string; dueOn: string; agreedOn: string } | null;
  resolved: { result: string; on: string } | null;
  note: string | null;
};

/** Moves the issue and keeps the step. */
export async function saveIssueMove(transaction: ActorTransaction, actor: Actor, { officeId, issueId }: IssueKey, regionCode: string, move: IssueMove): Promise<void> {
  const { fromState, toState, agreed, resolved, note } = move;
  const isResolved = toState === 'resolved' || toState === 'confirmed';
  await transaction.execute(sql`
    update regional_issues set state = ${toState},
      ${agreed ? sql`action = ${agreed.action}, responsible = ${agreed.responsible}, due_on = ${agreed.dueOn}, agreed_on = ${agreed.agreedOn},` : sql``}
      ${resolved ? sql`result = ${resolved.result}, resolved_on = ${resolved.on},` : isResolved ? sql`` : sql`resolved_on = null,`}
      version = version + 1, updated_at = now()
    where office_id = ${officeId} and id = ${issueId}`);
  await transaction.execute(sql`
    insert into regional_issue_steps (office_id, region_code, issue_id, id, from_state, to_state, note, made_by, made_by_name, made_by_role)
    values (${officeId}, ${regionCode}, ${issueId}, ${uuid()}, ${fromState}, ${toState}, ${note}, ${actor.personId}, ${actor.name}, ${actor.role})`);
}
