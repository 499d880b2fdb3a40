import type { Role } from '#app/platform/auth/actor.ts';
import { may, type Permission } from '#app/platform/auth/permissions.ts';

export const issueStates = ['raised', 'agreed', 'inProgress', 'resolved', 'confirmed', 'withdrawn'] as const;
export type IssueState = (typeof issueStates)[number];

export const issueMovements = ['agree', 'start', 'resolve', 'confirm', 'return', 'withdraw'] as const;
export type IssueMovement = (typeof issueMovements)[number];

/** What a movement asks for: the agreed action with its deadline, what came of it, or why. */
export type IssueWords = 'action' | 'result' | 'remark' | null;

export type IssueMovementRule = { from: readonly IssueState[]; to: IssueState; permission: Permission; asksFor: IssueWords };

/** The akimat agrees and does; the commissioner raises, confirms or sends back. The database holds the same pairs. */
export const issueLife: Readonly<Record<IssueMovement, IssueMovementRule>> = {
  agree: { from: ['raised'], to: 'agreed', permission: 'regionalIssue.answer', asksFor: 'action' },
  start: { from: ['agreed'], to: 'inProgress', permission: 'regionalIssue.answer', asksFor: null },
  resolve: { from: ['agreed', 'inProgress'], to: 'resolved', permission: 'regionalIssue.answer', asksFor: 'result' },
  confirm: { from: ['resolved'], to: 'confirmed', permission: 'regionalIssue.raise', asksFor: null },
  return: { from: ['resolved'], to: 'inProgress', permission: 'regionalIssue.raise', asksFor: 'remark' },
  withdraw: { from: ['raised', 'agreed'], to: 'withdrawn', permission: 'regionalIssue.raise', asksFor: 'remark' },
};

export const movementsOf = (state: IssueState, role: Role): IssueMovement[] =>
  issueMovements.filter((movement) => issueLife[movement].from.includes(state) && may({ role }, issueLife[movement].permission));

export const isOverdue = ({ state, dueOn }: { state: IssueState; dueOn: string | null }, today: string): boolean =>
  dueOn !== null && dueOn < today && (state === 'agreed' || state === 'inProgress');
