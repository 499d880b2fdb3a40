import { sql, type SQL } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { CharterContent, CharterKey } from '#app/features/charters/index.ts';

/** A charter, or one of its change requests: each has submissions of its own. */
export type SubmittedKey = CharterKey & { changeRequestId?: string };
export type Submission = { number: number; content: CharterContent; contentHash: string; submittedAt: string };

const ofSubject = (alias: string, key: SubmittedKey): SQL => {
  const s = sql.raw(alias);
  return sql`${s}.office_id = ${key.officeId} and ${s}.charter_id = ${key.charterId} and ${s}.change_request_id is not distinct from ${key.changeRequestId ?? null}::uuid`;
};

const submissionJson = sql`json_build_object('number', s.number, 'content', s.content, 'contentHash', s.content_hash, 'submittedAt', s.submitted_at)`;

/** Keeps what is submitted. The caller has raised the version, so nobody else submits at the same time. */
export async function insertSubmission(transaction: ActorTransaction, actor: Actor, key: SubmittedKey, content: CharterContent, contentHash: string): Promise<void> {
  await transaction.execute(sql`
    insert into charter_submissions (office_id, charter_id, id, change_request_id, number, content, content_hash, submitted_by, submitted_by_name)
    select ${key.officeId}, ${key.charterId}, ${uuid()}, ${key.changeRequestId ?? null}, coalesce(max(s.number), 0) + 1,
      ${JSON.stringify(content)}::jsonb, ${contentHash}, ${actor.personId}, ${actor.name}
    from charter_submissions s where ${ofSubject('s', key)}`);
}

/** The newest submission, and the one with a hash. */
export async function findSubmissions(
  transaction: ActorTransaction, key: SubmittedKey, contentHash: string,
): Promise<{ newest: Submission | null; looked: Submission | null }> {
  const [row] = await transaction.execute<{ newest: Submission | null; looked: Submission | null }>(sql`
    select (select ${submissionJson} from charter_submissions s where ${ofSubject('s', key)} order by s.number desc limit 1) as newest,
      (select ${submissionJson} from charter_submissions s where ${ofSubject('s', key)} and s.content_hash = ${contentHash}
        order by s.number desc limit 1) as looked`);
  return row!;
}

/**
 * The newest submission and the one that a reviewer compares it with: the last one before it that somebody decided about, else
 * the one just before. What was withdrawn before anybody looked would hide what changed since.
 */
export async function findLastTwo(transaction: ActorTransaction, key: SubmittedKey): Promise<{ newest: Submission; previous: Submission } | undefined> {
  const [row] = await transaction.execute<{ newest: Submission; previous: Submission }>(sql`
    with submissions as (select s.* from charter_submissions s where ${ofSubject('s', key)}),
    newest as (select * from submissions order by number desc limit 1),
    previous as (
      select s.* from submissions s join newest n on s.number < n.number
      order by exists (select from charter_decisions d where ${ofSubject('d', key)} and d.from_state in ('submitted', 'agreed')
        and d.to_state in ('agreed', 'returned') and d.content_hash = s.content_hash) desc, s.number desc limit 1
    )
    select (select ${submissionJson} from newest s) as newest, (select ${submissionJson} from previous s) as previous
    where exists (select from previous)`);
  return row;
}
