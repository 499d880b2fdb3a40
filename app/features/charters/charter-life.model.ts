import type { Role } from '#app/platform/auth/actor.ts';

export const charterStates = [
  'draft', 'submitted', 'returned', 'agreed', 'approved', 'active', 'suspended', 'closing', 'closed', 'terminated',
] as const;
export type CharterState = (typeof charterStates)[number];

export type Movement = 'submit' | 'withdraw' | 'agree' | 'return' | 'approve';

/**
 * The life of a charter up to approval: who may move it from where to where, and whether a remark is needed.
 * Code, pages and tests read this one table. A local office's charter is agreed by the commissioner of its region, a
 * central office's by the coordinator.
 */
export const movements: Record<Movement, { from: readonly CharterState[]; to: CharterState; roles: readonly Role[]; needsRemark: boolean }> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', roles: ['projectManager', 'officeLead'], needsRemark: false },
  withdraw: { from: ['submitted', 'agreed'], to: 'draft', roles: ['projectManager', 'officeLead'], needsRemark: false },
  agree: { from: ['submitted'], to: 'agreed', roles: ['commissioner', 'coordinator'], needsRemark: false },
  return: { from: ['submitted', 'agreed'], to: 'returned', roles: ['commissioner', 'coordinator', 'officeLead'], needsRemark: true },
  approve: { from: ['agreed'], to: 'approved', roles: ['officeLead'], needsRemark: false },
};

export type Reviewable = {
  state: CharterState;
  /** Null: a central office's charter. */
  regionCode: string | null;
  /** Who last submitted it. */
  submittedBy: string | null;
};

type Mover = { role: Role; personId: string; regionCode: string | null };

export type MovementRefusal = 'notInThisState' | 'notThisRole' | 'notThisReviewer' | 'ownWork';

/** Why the person may not move the charter now; null when they may. Nobody agrees or approves what they submitted. */
export function refusalOfMovement(mover: Mover, charter: Reviewable, movement: Movement): MovementRefusal | null {
  const rule = movements[movement];
  if (!rule.roles.includes(mover.role)) return 'notThisRole';
  if (!rule.from.includes(charter.state)) return 'notInThisState';
  if (mover.role === 'commissioner' && charter.regionCode !== mover.regionCode) return 'notThisReviewer';
  if (mover.role === 'coordinator' && charter.regionCode !== null) return 'notThisReviewer';
  if (movement === 'return' && mover.role === 'officeLead' && charter.state !== 'agreed') return 'notInThisState';
  if (movement === 'return' && mover.role !== 'officeLead' && charter.state !== 'submitted') return 'notInThisState';
  if ((movement === 'agree' || movement === 'approve') && charter.submittedBy === mover.personId) return 'ownWork';
  return null;
}

export const possibleMovements = (mover: Mover, charter: Reviewable): Movement[] =>
  (Object.keys(movements) as Movement[]).filter((movement) => refusalOfMovement(mover, charter, movement) === null);

/** Who agrees the charter; a local office's is agreed in its region. */
export const reviewerOf = (regionCode: string | null): 'commissioner' | 'coordinator' => (regionCode === null ? 'coordinator' : 'commissioner');

export const isEditable = (state: CharterState): boolean => state === 'draft' || state === 'returned';

/** Values are logged against the approved version while it is in force. */
export const acceptsValues = (state: CharterState): boolean => state === 'approved' || state === 'active';

