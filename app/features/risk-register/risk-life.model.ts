import type { Role } from '#app/platform/auth/actor.ts';
import { may, type Permission } from '#app/platform/auth/permissions.ts';

export const riskStates = [
  'identified', 'planned', 'inProgress', 'eliminated', 'returned', 'verified', 'accepted', 'carried', 'withdrawn',
] as const;
export type RiskState = (typeof riskStates)[number];

export const riskMovements = [
  'plan', 'unplan', 'start', 'reportEliminated', 'takeBack', 'verify', 'return', 'acceptResidual', 'resume', 'withdraw', 'carryOver',
] as const;
export type RiskMovement = (typeof riskMovements)[number];

/** What must hold before a movement, beside the role and the state. */
export type RiskCondition =
  /** Every recommendation has somebody responsible, a deadline and named proof; there is at least one. */
  | 'measuresPlanned'
  /** Every recommendation is done, with proof of each kind that it names. */
  | 'proofComplete'
  /** The actor neither reported the elimination nor gave any of its proof. */
  | 'secondPerson'
  | 'remark'
  | 'reason'
  /** Accepted until a day after today. */
  | 'expiry';

export type RiskMovementRule = {
  from: readonly RiskState[];
  to: RiskState;
  permission: Permission;
  conditions: readonly RiskCondition[];
  /** Whether people make it by itself; carrying over is made by a new cycle. */
  isOffered: boolean;
};

/**
 * The life of a risk. Pages offer, services check and the database enforces these movements; a test holds the three
 * against each other. No official text seen defines when a risk is eliminated: that rule is data of the coordinator.
 */
export const riskLife: Readonly<Record<RiskMovement, RiskMovementRule>> = {
  plan: { from: ['identified'], to: 'planned', permission: 'register.write', conditions: ['measuresPlanned'], isOffered: true },
  unplan: { from: ['planned'], to: 'identified', permission: 'register.write', conditions: [], isOffered: true },
  start: { from: ['planned', 'returned'], to: 'inProgress', permission: 'register.carryOut', conditions: [], isOffered: true },
  reportEliminated: { from: ['planned', 'inProgress', 'returned'], to: 'eliminated', permission: 'register.carryOut', conditions: ['proofComplete'], isOffered: true },
  takeBack: { from: ['eliminated'], to: 'inProgress', permission: 'register.carryOut', conditions: ['reason'], isOffered: true },
  verify: { from: ['eliminated'], to: 'verified', permission: 'register.review', conditions: ['proofComplete', 'secondPerson'], isOffered: true },
  return: { from: ['eliminated', 'verified'], to: 'returned', permission: 'register.review', conditions: ['remark'], isOffered: true },
  acceptResidual: { from: ['identified', 'planned', 'inProgress', 'returned'], to: 'accepted', permission: 'register.acceptResidual', conditions: ['reason', 'expiry'], isOffered: true },
  resume: { from: ['accepted'], to: 'inProgress', permission: 'register.write', conditions: [], isOffered: true },
  withdraw: { from: ['identified', 'planned'], to: 'withdrawn', permission: 'register.write', conditions: ['reason'], isOffered: true },
  carryOver: { from: ['identified', 'planned', 'inProgress', 'returned', 'accepted'], to: 'carried', permission: 'register.write', conditions: [], isOffered: false },
};

/** Movements that a role may begin from a state; what else must hold is said when one is tried. */
export function movementsFrom(state: RiskState, role: Role): RiskMovement[] {
  return riskMovements.filter((movement) => {
    const { from, permission, isOffered } = riskLife[movement];
    return isOffered && from.includes(state) && may({ role }, permission);
  });
}

/** Still to be dealt with in this cycle. */
export const openRiskStates = ['identified', 'planned', 'inProgress', 'returned'] as const satisfies readonly RiskState[];
export const isOpenRisk = (state: RiskState): boolean => (openRiskStates as readonly RiskState[]).includes(state);

/** Its description may still be edited; afterwards it is what was reported. */
export const isEditableRisk = isOpenRisk;
/** What a register reports as eliminated: verified ones are a part of it. */
export const isReportedEliminated = (state: RiskState): boolean => state === 'eliminated' || state === 'verified';
