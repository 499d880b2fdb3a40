import type { Actor } from '#app/platform/auth/actor.ts';
import { guardedBy } from '#app/platform/db/guarded-by.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { loadWorkingDayRule, unfoldWork } from '#app/features/charter-work/index.server.ts';
import { shiftedDates } from '#app/features/charter-work/index.ts';
import {
  acceptsChanges, changeRuleOf, isChangeWritten, missingParts, refusalOfChangeMovement, type CharterContent, type CharterKey, type Condition, type EditCharter,
} from '#app/features/charters/index.ts';
import { amendContent, findContent, hashCharterContent, loadTemplateMerge, putContent } from '#app/features/charters/index.server.ts';
import { insertDecision, insertVersion } from './charter-life.repo.server.ts';
import {
  beginAmendment, deleteUntouchedOccurrences, endAmendment, findApprovedCharter, findChangeForDecision, findDroppedButUsed,
  insertChangeRequest, raiseChangeVersion, updateChangeContent, updateChangeReason, updateChangeState, type ChangeForDecision, type ChangeRequestKey,
} from './change-requests.repo.server.ts';
import { insertSubmission } from './submissions.repo.server.ts';
import type { MoveChange, OpenChange, ProposeDates } from './charter-life.schema.ts';

/**
 * Opens a change request that begins with the approved content, or with what a newer version of the template makes of it.
 * @throws AppError 404, 409 when that version is no longer the newest, 422 while another one is open or the charter takes no changes.
 */
export async function openChange(transaction: ActorTransaction, actor: Actor, key: CharterKey, input: Omit<OpenChange, 'intent'>): Promise<void> {
  if (input.templateId === undefined) return insertChange(transaction, actor, key, input, (approved) => approved);
  const merge = await loadTemplateMerge(transaction, key);
  if (merge?.templateId !== input.templateId) throw stale();
  return insertChange(transaction, actor, key, input, () => merge.merged);
}

/** Opens a change request that moves a subtask, and all that follow it by as many working days. @throws AppError 404, 422. */
export async function proposeDates(transaction: ActorTransaction, actor: Actor, key: CharterKey, input: ProposeDates): Promise<void> {
  const isWorking = await loadWorkingDayRule(transaction, key);
  if (!isWorking) throw notFound();
  await insertChange(transaction, actor, key, input, (approved) => {
    if (!approved.tasks.some(({ id }) => id === input.taskId)) throw notFound();
    const moved = new Map(shiftedDates(approved.tasks, input.taskId, input.startsOn, input.endsOn, isWorking).map((task) => [task.id, task]));
    if ([...moved.values()].some(({ startsOn, endsOn }) => startsOn < approved.startsOn || endsOn > approved.endsOn)) {
      throw refused('charterLife.changes.outsidePeriod', {}, { endsOn: 'charterLife.changes.outsidePeriod' });
    }
    return {
      ...approved,
      tasks: approved.tasks.map((task) => {
        const dates = moved.get(task.id);
        return dates ? { ...task, startsOn: dates.startsOn, endsOn: dates.endsOn } : task;
      }),
    };
  });
}

const guarded = guardedBy({ charter_change_requests_open_key: 'charterLife.changes.alreadyOpen' });

async function insertChange(
  transaction: ActorTransaction, actor: Actor, key: CharterKey, input: { id: string; reason: string; templateId?: string },
  contentOf: (approved: CharterContent) => CharterContent,
): Promise<void> {
  const charter = await findApprovedCharter(transaction, key);
  if (!charter || key.officeId !== actor.officeId) throw notFound();
  if (!acceptsChanges(charter.state) || charter.approvedVersion === null || charter.content === null) throw refused('charterLife.changes.notNow');
  const content = contentOf(charter.content);
  const baseVersion = charter.approvedVersion;
  await guarded(() => insertChangeRequest(transaction, actor, { ...key, changeRequestId: input.id }, { baseVersion, reason: input.reason, content, templateId: input.templateId ?? null }));
}

async function findWritten(transaction: ActorTransaction, actor: Actor, key: ChangeRequestKey): Promise<ChangeForDecision> {
  const change = await findChangeForDecision(transaction, key);
  if (!change || key.officeId !== actor.officeId) throw notFound();
  if (!isChangeWritten(change.state)) throw refused('charterLife.changes.notEditable');
  return change;
}

/** Saves one section of the proposed content. @returns the new version. @throws AppError 404, 409 stale, 422. */
export async function editChange(transaction: ActorTransaction, actor: Actor, key: ChangeRequestKey, edit: EditCharter): Promise<number> {
  const change = await findWritten(transaction, actor, key);
  const content = await amendContent(transaction, key, change.content, edit, actor.language);
  const dropped = await findDroppedButUsed(transaction, key, content, actor.language);
  if (dropped) throw refused(`charterLife.changes.dropped.${dropped.kind}`, { name: dropped.name });
  if (!(await raiseChangeVersion(transaction, key, edit.version))) throw stale();
  await updateChangeContent(transaction, key, content);
  return edit.version + 1;
}

export async function saveChangeReason(transaction: ActorTransaction, actor: Actor, key: ChangeRequestKey, input: { version: number; reason: string }): Promise<void> {
  await findWritten(transaction, actor, key);
  if (!(await raiseChangeVersion(transaction, key, input.version))) throw stale();
  await updateChangeReason(transaction, key, input.reason);
}

/**
 * Moves a change request along the path of approval. On approval its content becomes the charter's content and next version.
 * @throws AppError 404, 409 stale, 422 with the condition that does not hold.
 */
export async function moveChange(transaction: ActorTransaction, actor: Actor, key: ChangeRequestKey, move: MoveChange): Promise<void> {
  const change = await findChangeForDecision(transaction, key);
  if (!change) throw notFound();
  if (change.version !== move.version) throw stale();
  const refusal = refusalOfChangeMovement(actor, change, move.movement);
  if (refusal) throw refused(`charters.refusals.${refusal}`);
  const rule = changeRuleOf(move.movement);
  if (rule.needsRemark && !move.remark) throw refused('charters.errors.remarkMissing', {}, { remark: 'charters.errors.remarkMissing' });
  const contentHash = hashCharterContent(change.content);
  if (contentHash !== move.contentHash) throw stale();
  for (const condition of rule.requires) {
    const refusalKey = holds(condition, change, contentHash);
    if (refusalKey) throw refused(refusalKey);
  }
  if (!(await raiseChangeVersion(transaction, key, move.version))) throw stale();
  if (rule.effects.includes('keepSubmission')) await insertSubmission(transaction, actor, key, change.content, contentHash);
  if (rule.effects.includes('amendCharter')) await amendCharter(transaction, actor, key, change, contentHash);
  await insertDecision(transaction, actor, key, {
    regionCode: change.regionCode, changeRequestId: key.changeRequestId, fromState: change.state, toState: rule.to, remark: move.remark, contentHash,
  });
  await updateChangeState(transaction, key, rule.to);
}

function holds(condition: Condition, change: ChangeForDecision, contentHash: string): string | null {
  switch (condition) {
    case 'complete':
      return missingParts(change.content, change.duties).length > 0 ? 'charters.errors.incomplete' : null;
    case 'changed':
      return contentHash === hashCharterContent(change.baseContent) ? 'charterLife.conditions.changed' : null;
    case 'asSubmitted':
      return contentHash === change.submittedHash ? null : 'charters.errors.notAsSubmitted';
    case 'onApprovedVersion':
      return change.baseVersion === change.approvedVersion && acceptsChanges(change.charterState) ? null : 'charterLife.conditions.onApprovedVersion';
    default:
      return null;
  }
}

/** The content is read back and hashed: what becomes the version is what was agreed, to the letter. */
async function amendCharter(transaction: ActorTransaction, actor: Actor, key: ChangeRequestKey, change: ChangeForDecision, contentHash: string): Promise<void> {
  const dropped = await findDroppedButUsed(transaction, key, change.content, actor.language);
  if (dropped) throw refused(`charterLife.changes.dropped.${dropped.kind}`, { name: dropped.name });
  await beginAmendment(transaction, key);
  await deleteUntouchedOccurrences(transaction, key, change.content);
  await putContent(transaction, key, change.content);
  const content = await findContent(transaction, key);
  if (!content || hashCharterContent(content) !== contentHash) throw refused('charterLife.changes.cannotApply');
  const charterVersion = await insertVersion(transaction, actor, key, content, contentHash);
  await endAmendment(transaction, key, charterVersion);
  await unfoldWork(transaction, key);
}
