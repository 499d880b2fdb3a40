/** The life of one occurrence: who may do what with it, and what must hold. */

import type { Role, Scope } from '#app/platform/auth/actor.ts';

export const occurrenceStates = ['planned', 'inProgress', 'done', 'nothingToDo'] as const;
export type OccurrenceState = (typeof occurrenceStates)[number];
export type Review = 'confirmed' | 'returned';

/** Where an occurrence stands, reported and verified told apart: the columns of the board. */
export const stages = ['planned', 'inProgress', 'reported', 'verified'] as const;
export type Stage = (typeof stages)[number];

export const movements = {
  start: { from: ['planned'], to: 'inProgress', by: 'worker' },
  finish: { from: ['planned', 'inProgress'], to: 'done', by: 'worker' },
  nothingToDo: { from: ['planned', 'inProgress'], to: 'nothingToDo', by: 'worker' },
  undo: { from: ['done', 'nothingToDo'], to: 'inProgress', by: 'worker' },
  confirm: { from: ['done', 'nothingToDo'], to: null, by: 'reviewer' },
  return: { from: ['done', 'nothingToDo'], to: 'inProgress', by: 'reviewer' },
} as const satisfies Record<string, { from: readonly OccurrenceState[]; to: OccurrenceState | null; by: 'worker' | 'reviewer' }>;
export type Movement = keyof typeof movements;
export const movementNames = Object.keys(movements) as Movement[];

/** The steps that need no words; the others are made on the occurrence's own page. */
export const wordless = ['start', 'finish', 'undo', 'confirm'] as const satisfies readonly Movement[];
export type WordlessMovement = (typeof wordless)[number];

export type Progress = { state: OccurrenceState; review: Review | null; doneBy: string | null };

export const isFinished = ({ state }: Pick<Progress, 'state'>): boolean => state === 'done' || state === 'nothingToDo';

export function stageOf({ state, review }: Pick<Progress, 'state' | 'review'>): Stage {
  if (!isFinished({ state })) return state === 'planned' ? 'planned' : 'inProgress';
  return review === 'confirmed' ? 'verified' : 'reported';
}

export const isOverdue = (occurrence: Pick<Progress, 'state'> & { dueOn: string }, today: string): boolean =>
  !isFinished(occurrence) && occurrence.dueOn < today;

export type TaskPerson = { personId: string; duty: 'owner' | 'coExecutor' };
type Mover = { role: Role; scope: Scope; personId: string; regionCode: string | null };

/**
 * The office's people work on everything; an executor of the team on what is theirs to own or to help with, and on what
 * nobody owns yet.
 */
export function mayWorkOn(mover: Mover, people: readonly TaskPerson[]): boolean {
  if (mover.scope === 'office') return mover.role === 'projectManager' || mover.role === 'officeLead';
  if (mover.scope !== 'team' || mover.role !== 'executor') return false;
  return people.some(({ personId }) => personId === mover.personId) || !people.some(({ duty }) => duty === 'owner');
}

/** A local office's work is confirmed in its region, a central office's by the coordinator. */
export const isReviewerOf = (mover: Mover, regionCode: string | null): boolean =>
  regionCode === null ? mover.role === 'coordinator' : mover.role === 'commissioner' && mover.regionCode === regionCode;

export type MovementRefusal =
  | 'charterNotAtWork' | 'notInThisState' | 'notYours' | 'notThisReviewer' | 'ownWork' | 'notStandard' | 'reviewed' | 'proofMissing' | 'earlierOpen';

export type Subject = Progress & {
  charterAcceptsWork: boolean;
  regionCode: string | null;
  people: readonly TaskPerson[];
  /** Made of a template's subtask. */
  isStandard: boolean;
  missingProof: readonly string[];
  /** Names of what must be finished first and is not. */
  openBefore: readonly unknown[];
};

/** Why the person may not move the occurrence now; null when they may. Nobody confirms their own work. */
export function refusalOf(mover: Mover, subject: Subject, movement: Movement): MovementRefusal | null {
  const rule = movements[movement];
  if (!subject.charterAcceptsWork) return 'charterNotAtWork';
  if (rule.by === 'worker' && !mayWorkOn(mover, subject.people)) return 'notYours';
  if (rule.by === 'reviewer' && !isReviewerOf(mover, subject.regionCode)) return 'notThisReviewer';
  if (!(rule.from as readonly OccurrenceState[]).includes(subject.state)) return 'notInThisState';
  if (isFinished(subject) && subject.review !== null) return 'reviewed';
  if (movement === 'undo' && subject.doneBy !== mover.personId) return 'notYours';
  if (rule.by === 'reviewer' && subject.doneBy === mover.personId) return 'ownWork';
  if (movement === 'nothingToDo' && !subject.isStandard) return 'notStandard';
  if (movement === 'finish' && subject.missingProof.length > 0) return 'proofMissing';
  if (movement === 'finish' && subject.openBefore.length > 0) return 'earlierOpen';
  return null;
}

/**
 * What the person is offered. What only a missing proof or earlier work keeps them from is offered too: trying says what is
 * missing.
 */
export const offeredMovements = (mover: Mover, subject: Subject): Movement[] =>
  movementNames.filter((movement) => {
    const refusal = refusalOf(mover, subject, movement);
    return refusal === null || refusal === 'proofMissing' || refusal === 'earlierOpen';
  });

export const missingProof = (needed: readonly string[], given: readonly string[]): string[] => needed.filter((kind) => !given.includes(kind));

type Followed = { taskId: string; dueOn: string; state: OccurrenceState };

/** What the subtasks that this one follows still owe for the time up to its due date. */
export const openBefore = <Occurrence extends Followed>(dueOn: string, follows: readonly string[], occurrences: readonly Occurrence[]): Occurrence[] =>
  occurrences.filter((earlier) => follows.includes(earlier.taskId) && earlier.dueOn <= dueOn && !isFinished(earlier));

/** Proofs come and go while the work is open. */
export const acceptsProofs = (subject: Pick<Subject, 'state' | 'charterAcceptsWork'>): boolean => subject.charterAcceptsWork && !isFinished(subject);
