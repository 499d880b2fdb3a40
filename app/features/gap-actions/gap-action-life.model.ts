import type { Role } from '#app/platform/auth/actor.ts';
import { may, type Permission } from '#app/platform/auth/permissions.ts';

export const gapActionStates = ['planned', 'inProgress', 'done', 'returned', 'verified', 'withdrawn'] as const;
export type GapActionState = (typeof gapActionStates)[number];

export const gapActionMovements = ['start', 'report', 'takeBack', 'verify', 'return', 'withdraw'] as const;
export type GapActionMovement = (typeof gapActionMovements)[number];

export type GapActionMovementRule = { from: readonly GapActionState[]; to: GapActionState; permission: Permission; asksFor: 'doneOn' | 'remark' | 'reason' | null };

/** The life of an action about a gap. Pages offer, the service checks and the database enforces these movements; a test holds them against each other. */
export const gapActionLife: Readonly<Record<GapActionMovement, GapActionMovementRule>> = {
  start: { from: ['planned', 'returned'], to: 'inProgress', permission: 'checklist.answer', asksFor: null },
  report: { from: ['planned', 'inProgress', 'returned'], to: 'done', permission: 'checklist.answer', asksFor: 'doneOn' },
  takeBack: { from: ['done'], to: 'inProgress', permission: 'checklist.answer', asksFor: null },
  verify: { from: ['done'], to: 'verified', permission: 'checklist.review', asksFor: null },
  return: { from: ['done'], to: 'returned', permission: 'checklist.review', asksFor: 'remark' },
  withdraw: { from: ['planned', 'inProgress', 'returned'], to: 'withdrawn', permission: 'checklist.submit', asksFor: 'reason' },
};

export type GapActionSubject = { state: GapActionState; doneBy: string | null; isReviewedByOffice: boolean; lackingProofs: number };
export type GapActionRefusal = 'notYours' | 'notFromHere' | 'proof' | 'secondPerson';

/** Why the movement is refused; null: it may be made. */
export function refusalOf(movement: GapActionMovement, subject: GapActionSubject, actor: { role: Role; personId: string }): GapActionRefusal | null {
  const rule = gapActionLife[movement];
  const isReview = rule.permission === 'checklist.review';
  if (!may(actor, rule.permission)) return 'notYours';
  if (isReview && !(subject.isReviewedByOffice || actor.role === 'commissioner' || actor.role === 'coordinator')) return 'notYours';
  if (!rule.from.includes(subject.state)) return 'notFromHere';
  if (movement === 'report' && subject.lackingProofs > 0) return 'proof';
  if (isReview && subject.doneBy === actor.personId) return 'secondPerson';
  return null;
}

/** Whether proof may be attached or taken back, and the plan be changed. */
export const isOpen = (state: GapActionState): boolean => state === 'planned' || state === 'inProgress' || state === 'returned';
