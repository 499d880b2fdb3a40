import type { Actor } from '#app/platform/auth/actor.ts';
import { violatedConstraint, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { fieldNameOf } from '#app/platform/http/form-data.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { acceptsValues, isEditable, isOver } from './charter-life.model.ts';
import {
  findFormContext, findPause, findPauseTarget, findTemplate, insertFromTemplate, insertPause, raiseVersion,
  findState, planShares, replaceControlPoints, replaceGrounds, replaceIndicators, replaceOrganisations, replaceResources, replaceRisks,
  replaceStakeholders, replaceTasks, replaceTeam, updateBasics, updatePauseEnd,
  type CharterKey,
} from './charters.repo.server.ts';
import type { AdoptTemplate, EditCharter, EndPause, Pause } from './charters.schema.ts';
import { problemsOf, type Problem } from './section-problems.model.ts';

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
export async function editCharter(transaction: ActorTransaction, actor: Actor, key: CharterKey, edit: EditCharter): Promise<number> {
  const state = await findState(transaction, key);
  if (!state) throw notFound();
  if (edit.intent === 'saveTeam' ? isOver(state) : !isEditable(state)) throw refused('charters.errors.notEditable');
  if (!(await raiseVersion(transaction, key, edit.version))) throw stale();
  const context = await findFormContext(transaction, key);
  const problems = context ? problemsOf(edit, { ...context, language: actor.language }) : [];
  if (problems.length > 0) throw refused('platform.errors.checkFields', {}, fieldErrorsOf(problems));
  try {
    await saveSection(transaction, actor, key, edit);
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'charter_indicators_indicator_code_key') throw refused('charters.errors.indicatorTwice');
    if (constraint === 'charter_tasks_parent_fkey') throw refused('charters.errors.taskParent');
    if (constraint?.startsWith('charter_indicators_') || constraint?.startsWith('charter_targets_')) throw refused('charters.errors.unknownReference');
    throw error;
  }
  return edit.version + 1;
}

const fieldErrorsOf = (problems: readonly Problem[]) => Object.fromEntries(problems.map(({ path, message }) => [fieldNameOf(path), message]));

async function saveSection(transaction: ActorTransaction, actor: Actor, key: CharterKey, edit: EditCharter): Promise<void> {
  switch (edit.intent) {
    case 'saveBasics':
      return updateBasics(transaction, key, edit);
    case 'saveTeam':
      return replaceTeam(transaction, actor, key, edit);
    case 'saveOrganisations':
      await replaceOrganisations(transaction, key, edit.organisationIds);
      return planShares(transaction, key);
    case 'saveIndicators':
      if (!(await replaceIndicators(transaction, key, edit.indicators))) throw refused('charters.errors.unknownReference');
      return;
    case 'saveTasks':
      return replaceTasks(transaction, key, edit.tasks);
    case 'saveGrounds':
      if (!(await replaceGrounds(transaction, key, edit.grounds))) throw refused('charters.errors.groundUnknown');
      return;
    case 'saveControlPoints':
      return replaceControlPoints(transaction, key, edit.controlPoints);
    case 'saveResources':
      return replaceResources(transaction, key, edit.resources);
    case 'saveRisks':
      return replaceRisks(transaction, key, edit.risks);
    case 'saveStakeholders':
      return replaceStakeholders(transaction, key, edit.stakeholders);
  }
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
