import { hashContent } from '#app/features/charters/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { guardedBy } from '#app/platform/db/guarded-by.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { keepFile, type StoredFile } from '#app/platform/files/keep-file.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { checklistLife, isAnswerable, mayReview, refusalOf } from './checklist-life.model.ts';
import {
  deleteDelegation, findAnswer, findChapterVersion, findPreviousAnswer, insertEvidence, insertStep, lockChecklist, lockRequirement, markMended, reopenExpired, saveAgreement, saveAnswer,
  saveDelegation, saveOpened, saveReviewed, saveSubmitted, saveTakenBack, saveVerdict, serveAnswers, withdrawEvidence, type LockedChecklist, type LockedRequirement,
} from './checklists.repo.server.ts';
import { verdictFormOf, type AnswerContent, type AttachEvidence, type ChapterKey, type ChecklistAction, type ChecklistKey, type DelegateChapter, type MoveChecklist, type VerdictContent } from './checklists.schema.ts';
import { selectSubmission } from './submission.server.ts';

const checkFields = 'platform.errors.checkFields';

/** What the database would refuse too, should two people act at once. */
export const guarded = guardedBy({
  checklists_movement_check: 'checklists.refusals.notFromHere',
  checklists_mover_check: 'checklists.refusals.notYours',
  checklists_missing_check: 'checklists.refusals.missing',
  checklists_taken_back_check: 'checklists.refusals.reviewBegun',
  checklists_returned_check: 'checklists.refusals.secondPerson',
  checklists_verdicts_check: 'checklists.refusals.verdictsMissing',
  checklist_answers_open_check: 'checklists.refusals.notOpen',
  checklist_answers_reviewer_check: 'checklists.refusals.notYours',
  checklist_answers_second_person_check: 'checklists.refusals.secondPerson',
  checklist_answers_judged_check: 'checklists.refusals.secondPerson',
  checklist_evidence_open_check: 'checklists.refusals.notOpen',
});

/** Members of a charter's team have no checklists. */
async function findChecklist(transaction: ActorTransaction, actor: Actor, key: ChecklistKey, today: string): Promise<LockedChecklist> {
  const checklist = actor.scope === 'team' ? null : await lockChecklist(transaction, key, today);
  if (!checklist) throw notFound();
  return checklist;
}

/** The first look of somebody who answers begins the work: what the organisation has answered elsewhere stands there already. @throws AppError 404. */
export async function openChecklist(transaction: ActorTransaction, actor: Actor, key: ChecklistKey, today: string): Promise<void> {
  const checklist = await findChecklist(transaction, actor, key, today);
  if (refusalOf('open', checklist, actor) !== null) return;
  await saveOpened(transaction, key);
  await insertStep(transaction, actor, key, { from: 'sent', to: 'inProgress', note: '' });
  await serveAnswers(transaction, actor, key, null);
}

/** @throws AppError 404, 409, 422. */
export async function moveChecklist(transaction: ActorTransaction, actor: Actor, key: ChecklistKey, { movement, version, note }: MoveChecklist, today: string): Promise<void> {
  const checklist = await findChecklist(transaction, actor, key, today);
  if (checklist.version !== version) throw stale();
  const refusal = refusalOf(movement, checklist, actor);
  if (refusal) throw refused(`checklists.refusals.${refusal}`, { count: checklist.missingCount });
  switch (movement) {
    case 'open':
      return openChecklist(transaction, actor, key, today);
    case 'takeBack':
      await saveTakenBack(transaction, key);
      break;
    case 'submit': {
      const content = await selectSubmission(transaction, key);
      await saveSubmitted(transaction, actor, key, content, hashContent(content));
      break;
    }
    case 'return':
    case 'finish':
      await saveReviewed(transaction, actor, key, movement === 'return' ? 'returned' : 'reviewed');
      break;
  }
  await insertStep(transaction, actor, key, { from: checklist.state, to: checklistLife[movement].to, note });
}

/** The requirement, when the actor may answer it now. An executor answers only a chapter that was given to them. @throws AppError 404, 422. */
async function findAnswerable(transaction: ActorTransaction, actor: Actor, key: ChecklistKey, subjectId: string): Promise<LockedRequirement> {
  const found = actor.scope === 'team' ? null : await lockRequirement(transaction, actor, key, subjectId);
  if (!found) throw notFound();
  const isTheirs = may(actor, 'checklist.answer') && (actor.role !== 'executor' || found.isDelegated);
  if (!isTheirs) throw refused('checklists.refusals.notYours');
  if (!isAnswerable(found.checklistState, found.state)) throw refused('checklists.refusals.notOpen');
  return found;
}

/** Saves one answer over the version of its chapter. @returns the new version of the chapter. @throws AppError 404, 409, 422. */
export async function answerRequirement(
  transaction: ActorTransaction, actor: Actor, key: ChapterKey, subjectId: string, { version, ...content }: AnswerContent & { version: number },
): Promise<number> {
  const found = await findAnswerable(transaction, actor, key, subjectId);
  if (found.chapterCode !== key.chapterCode) throw notFound();
  if (found.chapterVersion !== version) throw stale();
  // Sent at once, carried out one after the other.
  const [, , saved] = await Promise.all([
    saveAnswer(transaction, actor, key, subjectId, content), serveAnswers(transaction, actor, key, subjectId), findChapterVersion(transaction, key, key.chapterCode),
  ]);
  return saved;
}

/** The same answer as the last time. @throws AppError 404, 422. */
export async function takeOverPrevious(transaction: ActorTransaction, actor: Actor, key: ChecklistKey, subjectId: string): Promise<void> {
  const { organisationId } = await findAnswerable(transaction, actor, key, subjectId);
  const previous = await findPreviousAnswer(transaction, key, organisationId, subjectId);
  if (!previous) throw notFound();
  await saveAnswer(transaction, actor, key, subjectId, previous);
  await serveAnswers(transaction, actor, key, subjectId);
}

type Write = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;

/** @throws AppError 404, 422. */
export async function attachEvidence(
  { config }: Pick<Services, 'config'>, actor: Actor, write: Write, key: ChecklistKey, { subjectId, id, title, url, file, validUntil }: AttachEvidence, today: string,
): Promise<void> {
  if (validUntil !== null && validUntil < today) throw refused(checkFields, {}, { validUntil: 'checklists.errors.alreadyEnded' });
  const attach = (stored: StoredFile | null) =>
    guarded(() => write(async (transaction) => {
      const answer = await findAnswerable(transaction, actor, key, subjectId);
      const evidence = { subjectId, id, title: title || stored?.name || url, url: url || null, file: stored, validUntil };
      const isNew = await insertEvidence(transaction, actor, key, evidence);
      if (isNew && answer.state !== 'open') await markMended(transaction, actor, key, subjectId);
      return isNew;
    }));
  if (file) await keepFile(config, key.officeId, file, attach);
  else await attach(null);
}

/** @throws AppError 404, 422. */
export async function takeBackEvidence(transaction: ActorTransaction, actor: Actor, key: ChecklistKey, id: string, today: string): Promise<void> {
  await findChecklist(transaction, actor, key, today);
  const subjectId = await withdrawEvidence(transaction, key, id);
  if (!subjectId) throw notFound();
  await findAnswerable(transaction, actor, key, subjectId);
}

/** @throws AppError 404, 422. */
export async function delegateChapter(transaction: ActorTransaction, actor: Actor, key: ChecklistKey, input: DelegateChapter, today: string): Promise<void> {
  await findChecklist(transaction, actor, key, today);
  if (!may(actor, 'checklist.submit')) throw refused('checklists.refusals.notYours');
  if (!(await saveDelegation(transaction, actor, key, input))) throw refused(checkFields, {}, { personId: 'platform.errors.required' });
}

/** @throws AppError 404, 422. */
export async function undelegateChapter(transaction: ActorTransaction, actor: Actor, key: ChecklistKey, chapterCode: string, today: string): Promise<void> {
  await findChecklist(transaction, actor, key, today);
  if (!may(actor, 'checklist.submit')) throw refused('checklists.refusals.notYours');
  await deleteDelegation(transaction, key, chapterCode);
}

/** @throws AppError 404, 422. */
async function findReviewable(transaction: ActorTransaction, actor: Actor, key: ChecklistKey, today: string): Promise<LockedChecklist> {
  const checklist = await findChecklist(transaction, actor, key, today);
  if (!mayReview(actor.role, checklist)) throw refused('checklists.refusals.notYours');
  if (checklist.state !== 'submitted') throw refused('checklists.refusals.notFromHere');
  if (checklist.submittedBy === actor.personId) throw refused('checklists.refusals.secondPerson');
  return checklist;
}

/** Saves the reviewer's verdict on one answer over the version of its chapter. @returns the new version of the chapter. @throws AppError 404, 409, 422. */
export async function judgeRequirement(
  transaction: ActorTransaction, actor: Actor, key: ChapterKey, subjectId: string, { version, ...content }: VerdictContent & { version: number }, today: string,
): Promise<number> {
  await findReviewable(transaction, actor, key, today);
  const stored = await findAnswer(transaction, key, subjectId);
  if (!stored || stored.chapterCode !== key.chapterCode) throw notFound();
  if (stored.authorId === actor.personId) throw refused('checklists.refusals.secondPerson');
  if (!verdictFormOf(stored.answer).safeParse({ ...content, verdict: content.verdict ?? '', isReturned: String(content.isReturned) }).success) {
    throw refused(checkFields, {}, { remark: 'checklists.errors.remark' });
  }
  if ((await findChapterVersion(transaction, key, key.chapterCode)) !== version) throw stale();
  await saveVerdict(transaction, actor, key, subjectId, content);
  return findChapterVersion(transaction, key, key.chapterCode);
}

/** Agrees with everything of which the reviewers said nothing yet. @returns with how many answers. @throws AppError 404, 409, 422. */
export async function agreeWithRest(transaction: ActorTransaction, actor: Actor, key: ChecklistKey, version: number, today: string): Promise<number> {
  const checklist = await findReviewable(transaction, actor, key, today);
  if (checklist.version !== version) throw stale();
  return saveAgreement(transaction, actor, key);
}

/** Any deed at the page of a checklist. @throws AppError 404, 409, 422. */
export async function actOnChecklist(transaction: ActorTransaction, actor: Actor, key: ChecklistKey, input: ChecklistAction, today: string): Promise<void> {
  switch (input.intent) {
    case 'move':
      return moveChecklist(transaction, actor, key, input, today);
    case 'delegate':
      return delegateChapter(transaction, actor, key, input, today);
    case 'undelegate':
      return undelegateChapter(transaction, actor, key, input.chapterCode, today);
    case 'agreeWithRest':
      await agreeWithRest(transaction, actor, key, input.version, today);
  }
}

/** The daily look at proofs that have ended. @returns how many checklists were reopened. */
export async function reopenExpiredChecklists(transaction: ActorTransaction, actor: Actor, today: string): Promise<number> {
  const reopened = await reopenExpired(transaction, today);
  for (const key of reopened) await insertStep(transaction, actor, key, { from: 'reviewed', to: 'toRenew', note: '' });
  return reopened.length;
}
