import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import type { CharterKey } from '#app/features/charters/index.ts';
import { hashContent } from '#app/features/charters/index.server.ts';
import { findClosing, findReportContent, replaceResults, storeReport, upsertClosing } from './closing.repo.server.ts';
import { loadComputedResults } from './closing.queries.server.ts';
import type { SaveClosing } from './charter-life.schema.ts';

/** Saves the closing report as far as it is written. The figures beside each outcome are computed, never typed. @throws AppError 404, 409, 422. */
export async function saveClosing(transaction: ActorTransaction, actor: Actor, key: CharterKey, input: SaveClosing, today: string): Promise<void> {
  const closing = await findClosing(transaction, key);
  if (!closing || key.officeId !== actor.officeId) throw notFound();
  if (closing.state !== 'closing') throw refused('charterLife.closing.notClosing');
  if (closing.version !== input.version || !(await upsertClosing(transaction, actor, key, input))) throw stale();
  await replaceResults(transaction, actor, key, input.results, await loadComputedResults(transaction, key, today));
}

/** Binds the report to the hash of its exact content; afterwards the charter is read-only. */
export async function freezeReport(transaction: ActorTransaction, key: CharterKey): Promise<void> {
  const content = await findReportContent(transaction, key);
  if (!content) throw notFound();
  await storeReport(transaction, key, content, hashContent(content));
}
