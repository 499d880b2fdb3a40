import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { differencesOfContents, type CharterContent, type CharterKey, type Difference, type Names } from '#app/features/charters/index.ts';
import { findContent, loadNames } from '#app/features/charters/index.server.ts';
import { findLastTwo, findSubmissions, type SubmittedKey } from './submissions.repo.server.ts';
import { withUnseenOrganisations } from './submissions.model.ts';

const isUnderReview = (state: string): boolean => state === 'submitted' || state === 'agreed';

const namesFor = (transaction: ActorTransaction, key: CharterKey, ...contents: CharterContent[]): Promise<Names> =>
  loadNames(transaction, key, [...new Set(contents.flatMap(({ organisations }) => organisations.map(({ organisationId }) => organisationId)))]);

export type SinceSubmission = { number: number; submittedAt: string; differences: Difference[]; names: Names };

/** What a second or later review has before it that the one before had not; null at the first review and out of review. */
export async function loadSinceSubmission(transaction: ActorTransaction, key: SubmittedKey, state: string): Promise<SinceSubmission | null> {
  const found = isUnderReview(state) ? await findLastTwo(transaction, key) : undefined;
  if (!found) return null;
  const { newest, previous } = found;
  return {
    number: previous.number,
    submittedAt: previous.submittedAt,
    differences: differencesOfContents(previous.content, newest.content),
    names: await namesFor(transaction, key, previous.content, newest.content),
  };
}

/** What somebody wanted to decide about beside what is there now. */
export type ChangedMeanwhile = {
  /** Of the submission that they looked at. */
  number: number;
  state: string;
  version: number;
  /** Of what is under review now, which the next decision is about; null: it is being written again, or decided. */
  contentHash: string | null;
  differences: Difference[];
  names: Names;
};

type Current = { version: number; state: string; content: CharterContent | null };

async function findCurrent(transaction: ActorTransaction, { changeRequestId, ...key }: SubmittedKey): Promise<Current> {
  const [row] = await transaction.execute<Current>(
    changeRequestId === undefined
      ? sql`select c.version, c.state, null as content from charters c where c.office_id = ${key.officeId} and c.id = ${key.charterId}`
      : sql`select r.version, r.state, r.content from charter_change_requests r
          where r.office_id = ${key.officeId} and r.charter_id = ${key.charterId} and r.id = ${changeRequestId}`,
  );
  if (!row) throw notFound();
  return row;
}

/** Null where what they looked at was never submitted. @throws AppError 404. */
export async function loadChangedMeanwhile(transaction: ActorTransaction, actor: Actor, key: SubmittedKey, contentHash: string): Promise<ChangedMeanwhile | null> {
  const current = await findCurrent(transaction, key);
  const { newest, looked } = await findSubmissions(transaction, key, contentHash);
  if (!newest || !looked) return null;
  const isReviewed = isUnderReview(current.state);
  const content = isReviewed ? newest.content : (current.content ?? (await findContent(transaction, key)));
  if (!content) throw notFound();
  const now = actor.scope === 'region' && !isReviewed && current.content === null ? withUnseenOrganisations(content, looked.content, actor.regionCode) : content;
  return {
    number: looked.number,
    state: current.state,
    version: current.version,
    contentHash: isReviewed ? newest.contentHash : null,
    differences: differencesOfContents(looked.content, now),
    names: await namesFor(transaction, key, looked.content, now),
  };
}
