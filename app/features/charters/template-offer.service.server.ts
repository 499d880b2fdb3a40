import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { putContent } from './amended-content.server.ts';
import { isEditable, isOver } from './charter-life.model.ts';
import { findState, raiseVersion, type CharterKey } from './charters.repo.server.ts';
import type { AnswerTemplate } from './charters.schema.ts';
import { loadTemplateMerge } from './templates.queries.server.ts';

/**
 * Takes what the newer version of the template changed into a draft, or leaves it; either way the charter stands on the newer
 * version from now on. @throws AppError 404, 409 stale, 422.
 */
export async function answerTemplateOffer(transaction: ActorTransaction, key: CharterKey, answer: AnswerTemplate): Promise<void> {
  const state = await findState(transaction, key);
  if (!state) throw notFound();
  if (answer.intent === 'take' ? !isEditable(state) : isOver(state)) throw refused('charters.errors.notEditable');
  if (!(await raiseVersion(transaction, key, answer.version))) throw stale();
  const merge = await loadTemplateMerge(transaction, key);
  if (merge?.templateId !== answer.templateId) throw stale();
  if (answer.intent === 'take') await putContent(transaction, key, merge.merged);
  await transaction.execute(sql`
    update charters set template_id = ${merge.templateId} where office_id = ${key.officeId} and id = ${key.charterId}`);
}
