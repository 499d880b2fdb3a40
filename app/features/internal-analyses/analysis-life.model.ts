import { may, type Permission } from '#app/platform/auth/permissions.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import type { AnalysisState } from './procedure.model.ts';

export const analysisMovements = ['sign', 'reopen', 'complete', 'resume', 'cancel'] as const;
export type AnalysisMovement = (typeof analysisMovements)[number];

/** What must hold for a movement, beyond the state and the role. */
export type AnalysisCondition =
  /** Every step before and with the submission is done, or skipped where it may be. */
  | 'stepsUntilSubmission'
  /** Every step is done, or skipped where it may be. */
  | 'everyStep'
  /** No reviewer confirmed the note. */
  | 'notConfirmed'
  | 'reason';

export type AnalysisMovementRule = {
  from: AnalysisState;
  to: AnalysisState;
  permission: Permission;
  conditions: readonly AnalysisCondition[];
  /** Whether people make it by itself; a step that is done or returned to makes the others. */
  isOffered: boolean;
};

/**
 * The life of an analysis. Pages offer, services check and the database enforces these movements; a test holds the three
 * against each other. Submitting the note to the head signs; the last step completes.
 */
export const analysisLife: Readonly<Record<AnalysisMovement, AnalysisMovementRule>> = {
  sign: { from: 'open', to: 'signed', permission: 'register.write', conditions: ['stepsUntilSubmission'], isOffered: false },
  reopen: { from: 'signed', to: 'open', permission: 'register.write', conditions: ['notConfirmed', 'reason'], isOffered: true },
  complete: { from: 'signed', to: 'completed', permission: 'register.write', conditions: ['everyStep'], isOffered: false },
  resume: { from: 'completed', to: 'signed', permission: 'register.write', conditions: [], isOffered: false },
  cancel: { from: 'open', to: 'cancelled', permission: 'register.write', conditions: ['reason'], isOffered: true },
};

export type AnalysisStanding = { state: AnalysisState; review: 'confirmed' | 'returned' | null };

/** Movements that a role is offered in a state. */
export function movementsOf({ state, review }: AnalysisStanding, role: Role): AnalysisMovement[] {
  return analysisMovements.filter((movement) => {
    const { from, permission, conditions, isOffered } = analysisLife[movement];
    return isOffered && from === state && may({ role }, permission) && !(conditions.includes('notConfirmed') && review === 'confirmed');
  });
}

/** The note is before the head. */
export const isSigned = (state: AnalysisState): boolean => state === 'signed' || state === 'completed';

/** Takes risks, papers and what its steps ask for. */
export const acceptsEntries = (state: AnalysisState): boolean => state === 'open' || state === 'signed';

/** A reviewer says once whether the note stands; a returned one is reviewed again. */
export const awaitsReview = ({ state, review }: AnalysisStanding): boolean => isSigned(state) && review === null;
