import { v7 as uuid } from 'uuid';
import { keepFile } from '#app/platform/files/keep-file.server.ts';
import { workingDayRule } from '#app/features/calendar/index.ts';
import { acceptsWork } from '#app/features/charters/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { guardedBy } from '#app/platform/db/guarded-by.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { createFormat } from '#app/platform/i18n/format.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import {
  deleteControlPointResult, deleteOccurrences, findCharterState, findOccurrence, findUnfolding, insertControlPointResult, insertOccurrences, insertProof,
  insertSpending, moveOccurrences, replaceTaskPeople, saveStep, touchOpenOccurrence, withdrawProof, type CharterKey, type OccurrenceForMove, type OccurrenceKey, type Step,
  type TaskPeople,
} from './charter-work.repo.server.ts';
import type { AttachProof, Move, Spend, WorkAction } from './charter-work.schema.ts';
import { insertStep } from './occurrence-trail.server.ts';
import { reconcile, unfoldSubtasks } from './occurrences.model.ts';
import { mayWorkOn, missingProof, refusalOf, type MovementRefusal, type Subject } from './work.model.ts';

/**
 * Makes the stored occurrences those of the charter's content: adds what is missing, takes away what was planned and no longer
 * belongs, keeps everything that was begun, with the new dates as long as it is not finished. The charter must be in force already, else the database refuses.
 */
export async function unfoldWork(transaction: ActorTransaction, key: CharterKey): Promise<void> {
  const found = await findUnfolding(transaction, key);
  if (!found) throw notFound();
  const planned = unfoldSubtasks(found.subtasks, found, workingDayRule(found.calendar, found.exceptions));
  const { missing, superfluous, moved } = reconcile(planned, found.stored);
  if (superfluous.length > 0) await deleteOccurrences(transaction, key, superfluous);
  if (moved.length > 0) await moveOccurrences(transaction, key, moved);
  if (missing.length > 0) await insertOccurrences(transaction, key, missing.map((one) => ({ id: uuid(), ...one })));
}

export function subjectOf(occurrence: OccurrenceForMove): Subject {
  return {
    ...occurrence,
    charterAcceptsWork: acceptsWork(occurrence.charterState),
    missingProof: missingProof(occurrence.evidenceKinds, occurrence.givenKinds),
  };
}

function refusalWith(refusal: MovementRefusal, subject: Subject, occurrence: OccurrenceForMove, actor: Actor) {
  const format = createFormat(actor.language);
  const kinds = subject.missingProof.map((code) => localize(occurrence.kindNames[code]!, actor.language)).join(', ');
  const [earlier] = occurrence.openBefore;
  const task = earlier ? `${localize(earlier.taskName, actor.language)} (${format.date(earlier.dueOn)})` : '';
  return refused(`charterWork.refusals.${refusal}`, { kinds, task });
}

function stepOf(move: Move, occurrence: OccurrenceForMove, today: string): Step {
  const open = { doneOn: null, nothingReason: null, reviewed: null };
  switch (move.movement) {
    case 'start':
    case 'undo':
      return { ...open, state: 'inProgress' };
    case 'finish':
      return { ...open, state: 'done', doneOn: today };
    case 'nothingToDo':
      return { ...open, state: 'nothingToDo', doneOn: today, nothingReason: move.reason };
    case 'confirm':
      return { ...open, state: occurrence.state, reviewed: { review: 'confirmed', remark: move.remark } };
    case 'return':
      return { ...open, state: 'inProgress', reviewed: { review: 'returned', remark: move.remark } };
  }
}

/** The words that belong to the step; what stood in another field of the form does not. */
const noteOf = ({ movement, reason, remark }: Move): string | null =>
  movement === 'nothingToDo' ? reason : movement === 'confirm' || movement === 'return' ? remark : null;

const required = 'platform.errors.required';

/** What the database would refuse too, should it be reached in another way. */
const guarded = guardedBy({
  task_occurrences_proof_check: 'charterWork.refusals.proofGone',
  task_occurrences_own_work_check: 'charterWork.refusals.ownWork',
  task_occurrences_reviewer_check: 'charterWork.refusals.notThisReviewer',
});

/** Starts, finishes, skips, takes back, confirms or returns one occurrence. */
export async function moveOccurrence(transaction: ActorTransaction, actor: Actor, key: OccurrenceKey, move: Move, today: string): Promise<void> {
  const occurrence = await findOccurrence(transaction, key);
  if (!occurrence) throw notFound();
  const subject = subjectOf(occurrence);
  const refusal = refusalOf(actor, subject, move.movement);
  if (occurrence.version !== move.version && refusal !== 'notYours' && refusal !== 'notThisReviewer') throw stale();
  if (refusal) throw refusalWith(refusal, subject, occurrence, actor);
  if (move.movement === 'nothingToDo' && !move.reason) throw refused('charterWork.errors.reasonMissing', {}, { reason: 'charterWork.errors.reasonMissing' });
  if (move.movement === 'return' && !move.remark) throw refused('charterWork.errors.remarkMissing', {}, { remark: 'charterWork.errors.remarkMissing' });
  const isSaved = await guarded(() => saveStep(transaction, actor, key, move.version, stepOf(move, occurrence, today)));
  if (!isSaved) throw stale();
  await insertStep(transaction, actor, key, move.movement, noteOf(move));
}

async function findOpenToProofs(transaction: ActorTransaction, actor: Actor, key: OccurrenceKey): Promise<OccurrenceForMove> {
  const occurrence = await findOccurrence(transaction, key);
  if (!occurrence) throw notFound();
  if (!acceptsWork(occurrence.charterState)) throw refused('charterWork.refusals.charterNotAtWork');
  if (!mayWorkOn(actor, occurrence.people)) throw refused('charterWork.refusals.notYours');
  return occurrence;
}

type Write = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;

/** The file's bytes are stored before the transaction that names them and removed when it adds nothing. */
export async function attachProof({ config }: Pick<Services, 'config'>, actor: Actor, write: Write, key: OccurrenceKey, proof: AttachProof): Promise<void> {
  const attach = (url: string | null, file: { id: string; sha256: string; size: number; mediaType: string; name: string } | null) =>
    write(async (transaction) => {
      const occurrence = await findOpenToProofs(transaction, actor, key);
      if (!(proof.evidenceKind in occurrence.kindNames)) throw refused(required, {}, { evidenceKind: required });
      const title = proof.title || file?.name || localize(occurrence.kindNames[proof.evidenceKind]!, actor.language);
      if (!(await touchOpenOccurrence(transaction, key))) throw refused('charterWork.refusals.alreadyFinished');
      return insertProof(transaction, actor, key, { id: proof.id, evidenceKind: proof.evidenceKind, title, url, file });
    });

  if (proof.intent === 'attachLink') {
    await attach(proof.url, null);
    return;
  }
  await keepFile(config, key.officeId, proof.file, (file) => attach(null, file));
}

/** A proof is taken back only while the occurrence is open; its row stays, so that it is seen that it was there. */
export async function takeBackProof(transaction: ActorTransaction, actor: Actor, key: OccurrenceKey, proofId: string): Promise<void> {
  await findOpenToProofs(transaction, actor, key);
  if (!(await touchOpenOccurrence(transaction, key))) throw refused('charterWork.refusals.alreadyFinished');
  if (!(await withdrawProof(transaction, key, proofId))) throw notFound();
}

const runsCharter = (actor: Actor) => actor.scope === 'office' && (actor.role === 'projectManager' || actor.role === 'officeLead');

/** Control points, money and people are the business of the office's managers and leads. */
async function assertRunsCharter(transaction: ActorTransaction, actor: Actor, key: CharterKey): Promise<void> {
  const state = await findCharterState(transaction, key);
  if (!state) throw notFound();
  if (!runsCharter(actor)) throw refused('charterWork.refusals.notManager');
  if (!acceptsWork(state)) throw refused('charterWork.refusals.charterNotAtWork');
}

async function reachControlPoint(
  transaction: ActorTransaction, actor: Actor, key: CharterKey, result: { controlPointId: string; reachedOn: string; note: string }, today: string,
): Promise<void> {
  if (result.reachedOn > today) throw refused('charterWork.errors.inFuture', {}, { reachedOn: 'charterWork.errors.inFuture' });
  if (!(await insertControlPointResult(transaction, actor, key, result))) throw notFound();
}

/** Nothing is deleted: a mistake is taken back by an opposite row. */
async function spend(transaction: ActorTransaction, actor: Actor, key: CharterKey, { kind, tenge, ...spending }: Spend, today: string): Promise<void> {
  if (spending.spentOn > today) throw refused('charterWork.errors.inFuture', {}, { spentOn: 'charterWork.errors.inFuture' });
  const saved = await insertSpending(transaction, actor, key, { ...spending, tenge: kind === 'spent' ? tenge : -tenge });
  if (saved === 'unknown') throw notFound();
  if (saved === 'belowZero') throw refused('charterWork.errors.belowZero', {}, { tenge: 'charterWork.errors.belowZero' });
}

async function savePeople(transaction: ActorTransaction, actor: Actor, key: CharterKey, people: TaskPeople): Promise<void> {
  const saved = await replaceTaskPeople(transaction, actor, key, people);
  if (saved === 'unknown') throw notFound();
  if (saved === 'gone') throw refused('charterWork.errors.personGone', {}, { owner: 'charterWork.errors.personGone' });
}

/** One deed of the work page; moving an occurrence is also done on its own page. */
export async function workOnCharter(transaction: ActorTransaction, actor: Actor, key: CharterKey, input: WorkAction, today: string): Promise<void> {
  if (input.intent === 'move') return moveOccurrence(transaction, actor, { ...key, occurrenceId: input.occurrenceId }, input, today);
  await assertRunsCharter(transaction, actor, key);
  switch (input.intent) {
    case 'reachPoint':
      return reachControlPoint(transaction, actor, key, input, today);
    case 'undoPoint':
      if (!(await deleteControlPointResult(transaction, key, input.controlPointId))) throw notFound();
      return;
    case 'spend':
      return spend(transaction, actor, key, input, today);
    case 'savePeople':
      return savePeople(transaction, actor, key, input);
  }
}
