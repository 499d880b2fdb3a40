import type { Role } from '#app/platform/auth/actor.ts';
import { may, type Permission } from '#app/platform/auth/permissions.ts';

export const checklistStates = ['sent', 'inProgress', 'submitted', 'returned', 'reviewed', 'toRenew'] as const;
export type ChecklistState = (typeof checklistStates)[number];

export const checklistMovements = ['open', 'submit', 'takeBack', 'return', 'finish', 'expire'] as const;
export type ChecklistMovement = (typeof checklistMovements)[number];

export type ChecklistMovementRule = {
  from: readonly ChecklistState[];
  to: ChecklistState;
  /** Null: the clock moves it. */
  permission: Permission | null;
};

/** The life of a checklist. Pages offer, the service checks and the database enforces these movements; a test holds them against each other. */
export const checklistLife: Readonly<Record<ChecklistMovement, ChecklistMovementRule>> = {
  open: { from: ['sent'], to: 'inProgress', permission: 'checklist.answer' },
  submit: { from: ['inProgress', 'returned', 'toRenew'], to: 'submitted', permission: 'checklist.submit' },
  takeBack: { from: ['submitted'], to: 'inProgress', permission: 'checklist.submit' },
  return: { from: ['submitted'], to: 'returned', permission: 'checklist.review' },
  finish: { from: ['submitted'], to: 'reviewed', permission: 'checklist.review' },
  expire: { from: ['reviewed'], to: 'toRenew', permission: null },
};

/** What is known of a checklist when somebody wants to do something with it. */
export type ChecklistSubject = {
  state: ChecklistState;
  isReviewedByOffice: boolean;
  submittedBy: string | null;
  requirementCount: number;
  verdictCount: number;
  returnedCount: number;
  /** How many requirements lack something before it may be submitted. */
  missingCount: number;
};

export type ChecklistRefusal = 'notYours' | 'notFromHere' | 'missing' | 'reviewBegun' | 'secondPerson' | 'nothingReturned' | 'somethingReturned' | 'verdictsMissing';

/** Commissioner and coordinator review everywhere; the people of an office only what their office itself sent. */
export const mayReview = (role: Role, { isReviewedByOffice }: Pick<ChecklistSubject, 'isReviewedByOffice'>): boolean =>
  may({ role }, 'checklist.review') && (isReviewedByOffice || role === 'commissioner' || role === 'coordinator');

/** Why the movement is refused; null: it may be made. */
export function refusalOf(movement: ChecklistMovement, subject: ChecklistSubject, actor: { role: Role; personId: string }): ChecklistRefusal | null {
  const rule = checklistLife[movement];
  if (rule.permission === null || !may(actor, rule.permission)) return 'notYours';
  if (!rule.from.includes(subject.state)) return 'notFromHere';
  switch (movement) {
    case 'submit':
      return subject.missingCount > 0 ? 'missing' : null;
    case 'takeBack':
      return subject.verdictCount > 0 ? 'reviewBegun' : null;
    case 'return':
    case 'finish':
      if (!mayReview(actor.role, subject)) return 'notYours';
      if (subject.submittedBy === actor.personId) return 'secondPerson';
      if (movement === 'return') return subject.returnedCount === 0 ? 'nothingReturned' : null;
      if (subject.returnedCount > 0) return 'somethingReturned';
      return subject.verdictCount < subject.requirementCount ? 'verdictsMissing' : null;
    default:
      return null;
  }
}

export const answerStates = ['open', 'returned', 'toRenew', 'mended'] as const;
export type AnswerState = (typeof answerStates)[number];

/** Whether a requirement may be answered now: all of them at first, later only what was returned or is out of date. */
export function isAnswerable(state: ChecklistState, answerState: AnswerState): boolean {
  if (state === 'inProgress') return answerState === 'open';
  return (state === 'returned' || state === 'toRenew') && answerState !== 'open';
}
