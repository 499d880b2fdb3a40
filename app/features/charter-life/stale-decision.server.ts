import { data } from '@remix-run/node';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { loadChangedMeanwhile, type ChangedMeanwhile } from './submissions.queries.server.ts';
import type { SubmittedKey } from './submissions.repo.server.ts';

type Decision = {
  actor: Actor;
  key: SubmittedKey;
  /** Of what the person looked at. */
  contentHash: string;
  remark: string | null;
  carryOut: () => Promise<void>;
  read: <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
};

/**
 * Carries out a decision. If what it was about changed meanwhile, nothing is decided and the answer holds the difference
 * between what the person looked at and what is there now.
 */
export async function decideOrCompare({ actor, key, contentHash, remark, carryOut, read }: Decision) {
  try {
    await carryOut();
    return null;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'stale') throw error;
    const changed: ChangedMeanwhile | null = await read((transaction) => loadChangedMeanwhile(transaction, actor, key, contentHash));
    if (!changed) throw error;
    const { code, messageKey, params, fieldErrors, status } = error;
    return data({ refusal: { code, messageKey, params, fieldErrors }, changed, remark }, { status });
  }
}
