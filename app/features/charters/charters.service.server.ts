import type { Actor } from '#app/platform/auth/actor.ts';
import { violatedConstraint, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { hashCharterContent } from './charter-content.server.ts';
import { acceptsValues, isEditable, movements, refusalOfMovement } from './charter-life.model.ts';
import { missingParts, type CharterContent } from './charters.model.ts';
import {
  findContent, findForDecision, findPause, findPauseTarget, findTemplate, insertFromTemplate, insertPause, insertVersion, raiseVersion,
  recordDecision, replaceIndicators, replaceOrganisations, replaceTasks, replaceTeam, updateBasics, updatePauseEnd,
  type CharterForDecision, type CharterKey,
} from './charters.repo.server.ts';
import type { AdoptTemplate, EditCharter, EndPause, Move, Pause } from './charters.schema.ts';

/**
 * @returns the key of the new (or, on a repeated submission, the same) draft.
 * @throws AppError 422 when the template is not there for the charter's period.
 */
export async function adoptTemplate(transaction: ActorTransaction, actor: Actor, input: AdoptTemplate): Promise<CharterKey> {
  const template = await findTemplate(transaction, input.templateId);
  const isValid = template?.isPublished && template.validFrom <= input.endsOn && (template.validTo === null || template.validTo >= input.startsOn);
  if (!isValid) throw refused('charters.errors.templateNotValid', {}, { templateId: 'charters.errors.templateNotValid' });
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
    if (constraint?.startsWith('charter_indicators_') || constraint?.startsWith('charter_targets_')) throw refused('charters.errors.unknownReference');
    throw error;
  }
  return edit.version + 1;
}

async function saveSection(transaction: ActorTransaction, key: CharterKey, edit: EditCharter): Promise<void> {
  switch (edit.intent) {
    case 'saveBasics':
      return updateBasics(transaction, key, edit);
    case 'saveTeam':
      return replaceTeam(transaction, key, edit);
    case 'saveOrganisations':
      return replaceOrganisations(transaction, key, edit.organisationIds);
    case 'saveIndicators':
      if (!(await replaceIndicators(transaction, key, edit.indicators))) throw refused('charters.errors.unknownReference');
      return;
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
  if (charter.version !== move.version) throw stale();
  const refusal = refusalOfMovement(actor, charter, move.movement);
  if (refusal) throw refused(`charters.refusals.${refusal}`);
  const rule = movements[move.movement];
  if (rule.needsRemark && !move.remark) throw refused('charters.errors.remarkMissing', {}, { remark: 'charters.errors.remarkMissing' });
  if (!(await raiseVersion(transaction, key, move.version))) throw stale();
  const content = await findContent(transaction, key);
  if (!content) throw notFound();
  const contentHash = hashUnderDecision(actor, charter, content);
  if (contentHash !== move.contentHash) throw stale();
  if (move.movement === 'submit' && missingParts(content, charter.duties).length > 0) throw refused('charters.errors.incomplete');
  if ((move.movement === 'agree' || move.movement === 'approve') && contentHash !== charter.submittedHash) throw refused('charters.errors.notAsSubmitted');
  if (move.movement === 'approve') await insertVersion(transaction, actor, key, content, contentHash);
  await recordDecision(transaction, actor, key, {
    regionCode: charter.regionCode,
    fromState: charter.state,
    toState: rule.to,
    remark: move.remark,
    contentHash,
  });
}

/**
 * A commissioner may not see organisations that stand in another region and so cannot hash the whole content: the
 * decision there is about what was submitted, which approval compares with the whole content again.
 */
function hashUnderDecision(actor: Actor, charter: CharterForDecision, content: CharterContent): string {
  return actor.scope === 'region' && charter.submittedHash ? charter.submittedHash : hashCharterContent(content);
}

/** While paused, an indicator expects no entries. A closed month keeps what it expected. @throws AppError 404, 422. */
export async function pauseIndicator(transaction: ActorTransaction, actor: Actor, key: CharterKey, pause: Pause): Promise<void> {
  const target = await findPauseTarget(transaction, key, pause);
  if (!target) throw notFound();
  if (!acceptsValues(target.state)) throw refused('charters.errors.pauseBeforeApproval');
  if (target.touchesClosedMonth) throw refused('charters.errors.pauseInClosedMonth', {}, { pausedFrom: 'charters.errors.pauseInClosedMonth' });
  await insertPause(transaction, actor, key, pause);
}

const endless = '9999-12-31';

/** Names the pause's last day, or takes back a pause that has not begun by then. @throws AppError 404, 422. */
export async function endPause(transaction: ActorTransaction, key: CharterKey, end: EndPause): Promise<void> {
  const pause = await findPause(transaction, key, end.id);
  if (!pause) throw notFound();
  const endings = [pause.pausedTo ?? endless, end.lastDay].sort() as [string, string];
  const changedFrom = addDays(endings[0], 1);
  const changed = {
    charterIndicatorId: pause.charterIndicatorId,
    pausedFrom: changedFrom < pause.pausedFrom ? pause.pausedFrom : changedFrom,
    pausedTo: endings[1] === endless ? null : endings[1],
  };
  const target = await findPauseTarget(transaction, key, changed);
  if (target?.touchesClosedMonth) throw refused('charters.errors.pauseInClosedMonth');
  await updatePauseEnd(transaction, key, end.id, end.lastDay);
}
