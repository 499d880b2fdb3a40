import type { Role } from '#app/platform/auth/actor.ts';

export const periodStates = ['open', 'closed', 'returned', 'accepted', 'consolidated'] as const;
export type PeriodState = (typeof periodStates)[number];
export type PeriodMovement = 'close' | 'reopen' | 'accept' | 'return' | 'consolidate';

/**
 * The life of an office's month. The office closes it; the commissioner of a local office's region (for a central office
 * the coordinator) accepts it, which verifies its values, or returns it with remarks; the coordinator consolidates, and
 * from then on only the coordinator can return it.
 */
export const periodMovements: Record<PeriodMovement, { from: readonly PeriodState[]; to: PeriodState; roles: readonly Role[]; needsRemark: boolean }> = {
  close: { from: ['open', 'returned'], to: 'closed', roles: ['officeLead'], needsRemark: false },
  reopen: { from: ['closed'], to: 'open', roles: ['officeLead'], needsRemark: true },
  accept: { from: ['closed'], to: 'accepted', roles: ['commissioner', 'coordinator'], needsRemark: false },
  return: { from: ['closed', 'accepted', 'consolidated'], to: 'returned', roles: ['commissioner', 'coordinator'], needsRemark: true },
  consolidate: { from: ['accepted'], to: 'consolidated', roles: ['coordinator'], needsRemark: false },
};

type Mover = { role: Role; regionCode: string | null };
type Movable = { state: PeriodState; regionCode: string | null; month: string };

export type PeriodRefusal = 'notInThisState' | 'notThisRole' | 'notThisReviewer' | 'notOverYet';

/** Why the month may not be moved now; null when it may. A month that is not over cannot be closed. */
export function refusalOfPeriodMovement(mover: Mover, period: Movable, movement: PeriodMovement, today: string): PeriodRefusal | null {
  const rule = periodMovements[movement];
  if (!rule.roles.includes(mover.role)) return 'notThisRole';
  if (!rule.from.includes(period.state)) return 'notInThisState';
  if (mover.role === 'commissioner' && (mover.regionCode !== period.regionCode || period.state === 'consolidated')) return 'notThisReviewer';
  const isReview = movement === 'accept' || movement === 'return';
  if (mover.role === 'coordinator' && isReview && period.regionCode !== null && period.state !== 'consolidated') return 'notThisReviewer';
  if (movement === 'close' && period.month.slice(0, 7) >= today.slice(0, 7)) return 'notOverYet';
  return null;
}

export const possiblePeriodMovements = (mover: Mover, period: Movable, today: string): PeriodMovement[] =>
  (Object.keys(periodMovements) as PeriodMovement[]).filter((movement) => refusalOfPeriodMovement(mover, period, movement, today) === null);

/** Who can open a month again for writing, as a message key's last part. */
export function whoReopens(state: PeriodState, regionCode: string | null): 'officeLead' | 'commissioner' | 'coordinator' {
  if (state === 'closed') return 'officeLead';
  return regionCode === null || state === 'consolidated' ? 'coordinator' : 'commissioner';
}
