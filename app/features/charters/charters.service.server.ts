import type { Actor } from '#app/platform/auth/actor.ts';
import { violatedConstraint, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { hashCharterContent } from './charter-content.server.ts';
import { isEditable, missingParts, movements, refusalOfMovement } from './charters.model.ts';
import {
  findContent, findForDecision, insertFromTemplate, insertPause, insertVersion, raiseVersion, recordDecision, replaceIndicators,
  replaceOrganisations, replaceTasks, replaceTeam, updateBasics, type CharterKey, type NewPause,
} from './charters.repo.server.ts';
import type { AdoptTemplate, EditCharter, Move } from './charters.schema.ts';

/** @returns the key of the new (or, on a repeated submission, the same) draft. */
export async function adoptTemplate(transaction: ActorTransaction, actor: Actor, input: AdoptTemplate): Promise<CharterKey> {
  await insertFromTemplate(transaction, actor, input);
  return { officeId: actor.officeId, charterId: input.id };
}

/**
 * Saves one section of a draft. The team may change at any time; everything else only before approval.
 * @returns the new version, which the next save must name. @throws AppError 404, 409 stale, 422.
 */
export async function editCharter(transaction: ActorTransaction, key: CharterKey, edit: EditCharter): Promise<number> {
  const charter = await findForDecision(transaction, key);
  if (!charter) throw notFound();
  if (edit.intent !== 'saveTeam' && !isEditable(charter.state)) throw refused('charters.errors.notEditable');
  if (!(await raiseVersion(transaction, key, edit.version))) throw stale();
  try {
    await saveSection(transaction, key, edit);
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'charter_indicators_indicator_code_key') throw refused('charters.errors.indicatorTwice');
    if (constraint === 'charter_tasks_parent_fkey') throw refused('charters.errors.taskParent');
    if (constraint?.startsWith('charter_indicators_')) throw refused('charters.errors.unknownReference');
    throw error;
  }
  return edit.version + 1;
}

function saveSection(transaction: ActorTransaction, key: CharterKey, edit: EditCharter): Promise<void> {
  switch (edit.intent) {
    case 'saveBasics':
      return updateBasics(transaction, key, edit);
    case 'saveTeam':
      return replaceTeam(transaction, key, edit);
    case 'saveOrganisations':
      return replaceOrganisations(transaction, key, edit.organisationIds);
    case 'saveIndicators':
      return replaceIndicators(transaction, key, edit.indicators);
    case 'saveTasks':
      return replaceTasks(transaction, key, edit.tasks);
  }
}

/**
 * Moves a charter along its life. The decision names the exact content it is about: if the charter changed since the
 * person looked, it is refused as stale. Approval freezes the content as a version bound to its hash.
 */
export async function moveCharter(transaction: ActorTransaction, actor: Actor, key: CharterKey, move: Move): Promise<void> {
  const charter = await findForDecision(transaction, key);
  if (!charter) throw notFound();
  const refusal = refusalOfMovement(actor, charter, move.movement);
  if (refusal) throw refused(`charters.refusals.${refusal}`);
  const rule = movements[move.movement];
  if (rule.needsRemark && !move.remark) throw refused('charters.errors.remarkMissing', {}, { remark: 'charters.errors.remarkMissing' });
  if (!(await raiseVersion(transaction, key, move.version))) throw stale();
  const content = await findContent(transaction, key);
  if (!content) throw notFound();
  const contentHash = hashCharterContent(content);
  if (contentHash !== move.contentHash) throw stale();
  if (move.movement === 'submit' && missingParts(content, charter.duties).length > 0) throw refused('charters.errors.incomplete');
  if (move.movement === 'approve') await insertVersion(transaction, actor, key, content, contentHash);
  await recordDecision(transaction, actor, key, {
    regionCode: charter.regionCode,
    fromState: charter.state,
    toState: rule.to,
    remark: move.remark,
    contentHash,
  });
}

export async function pauseIndicator(transaction: ActorTransaction, actor: Actor, key: CharterKey, pause: NewPause): Promise<void> {
  if (!(await insertPause(transaction, actor, key, pause))) throw notFound();
}
