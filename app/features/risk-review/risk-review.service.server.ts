import { randomInt } from 'node:crypto';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { moveRisk, moveRisks } from '#app/features/risk-register/index.server.ts';
import { drawSample, sampleSize } from './risk-review.model.ts';
import { selectReviewTerms, selectWaitingFacts } from './risk-review.queries.server.ts';
import { addLookedAt, endBatch, insertBatch, selectBatch, selectWaitingKeys } from './risk-review.repo.server.ts';
import { mostInBatch, type BatchAction, type ReviewAction } from './risk-review.schema.ts';

type Decision = Extract<ReviewAction, { intent: 'verify' | 'return' }>;

/** Verifies or returns one elimination. @throws AppError 404; 409 when somebody was first; 422 with what is missing. */
export async function decide(transaction: ActorTransaction, actor: Actor, { officeId, riskId, version, ...decision }: Decision, today: string): Promise<void> {
  const remark = decision.intent === 'return' ? decision.remark : null;
  await moveRisk(transaction, actor, { officeId, riskId }, decision.intent, { version, remark }, today);
}

/**
 * Puts eliminations without a reason for attention together and draws by chance which of them must be looked at. Those that
 * the reviewer has a part in are left out when nothing was ticked.
 * @throws AppError 422 when one that was ticked deserves attention of its own, or nothing is left.
 */
export async function beginBatch(transaction: ActorTransaction, actor: Actor, batchId: string, ticked: readonly string[], today: string): Promise<void> {
  const terms = await selectReviewTerms(transaction, today);
  const facts = await selectWaitingFacts(transaction, terms, ticked.length === 0 ? undefined : ticked);
  if (ticked.length > 0 && facts.some(({ reasons }) => reasons.length > 0)) throw refused('riskReview.errors.deservesAttention');
  const riskIds = facts.filter(({ reasons }) => reasons.length === 0).map(({ riskId }) => riskId).slice(0, mostInBatch);
  if (riskIds.length === 0) throw refused('riskReview.errors.nothingToAccept');
  const size = sampleSize(riskIds.length, { share: terms.sampleShare, least: terms.sampleLeast });
  await insertBatch(transaction, actor, batchId, riskIds, drawSample(riskIds, size, (bound) => randomInt(bound)));
}

/** Notes that the reviewer opened a risk of the sample. @returns its office. @throws AppError 404. */
export async function lookAtSample(transaction: ActorTransaction, actor: Actor, batchId: string, riskId: string): Promise<string> {
  const batch = await selectBatch(transaction, actor, batchId, 'lock');
  if (!batch?.sampleIds.includes(riskId)) throw notFound();
  if (batch.state !== 'open') throw refused('riskReview.errors.batchEnded');
  const [risk] = await selectWaitingKeys(transaction, [riskId], null);
  if (!risk) throw refused('riskReview.errors.sampleGone');
  await addLookedAt(transaction, actor, batchId, riskId);
  return risk.officeId;
}

export type BatchOutcome = { accepted: number; refused: number };

/**
 * Verifies what is left of a batch once its whole sample was looked at. Each risk must still meet what its life demands; what was
 * reported anew, taken back or is the reviewer's own stays, and is counted as refused.
 * @throws AppError 404; 409; 422 while something of the sample was not opened.
 */
export async function acceptBatch(transaction: ActorTransaction, actor: Actor, batchId: string, version: number, today: string): Promise<BatchOutcome> {
  const batch = await selectBatch(transaction, actor, batchId, 'lock');
  if (!batch) throw notFound();
  if (batch.state !== 'open') throw refused('riskReview.errors.batchEnded');
  if (batch.version !== version) throw stale();
  const missing = batch.sampleIds.filter((id) => !batch.lookedAtIds.includes(id)).length;
  if (missing > 0) throw refused('riskReview.errors.sampleNotSeen', { count: missing });
  const waiting = (await selectWaitingKeys(transaction, batch.riskIds, batch.createdAt)).filter(({ reportedAfter }) => !reportedAfter);
  const { movable } = await moveRisks(transaction, actor, waiting, 'verify', { batchId }, today);
  await endBatch(transaction, actor, batchId, 'accepted', null);
  return { accepted: movable.length, refused: batch.riskIds.length - movable.length };
}

/** Leaves a batch: nothing of it is decided. @throws AppError 404, 409, 422. */
export async function abandonBatch(transaction: ActorTransaction, actor: Actor, batchId: string, { version, remark }: Extract<BatchAction, { intent: 'abandon' }>): Promise<void> {
  const batch = await selectBatch(transaction, actor, batchId, 'lock');
  if (!batch) throw notFound();
  if (batch.state !== 'open') throw refused('riskReview.errors.batchEnded');
  if (batch.version !== version) throw stale();
  await endBatch(transaction, actor, batchId, 'abandoned', remark || null);
}
