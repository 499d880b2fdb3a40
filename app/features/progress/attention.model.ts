/** Why something in a reviewer's queue deserves to be looked at first. */

import { daysBetween, type CivilDate } from '#app/platform/time/civil-date.ts';

export type Reason = { code: ReasonCode; share?: number; count?: number };

export const reasonCodes = ['incomplete', 'late', 'corrected', 'bulk', 'returnedBefore', 'startsSoon', 'started', 'withoutPlan'] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export const thresholds = { completeness: 0.95, lateShare: 0.05, bulkShare: 0.1, startsWithinDays: 10 };

export type MonthSignals = {
  entries: number;
  onTimeEntries: number;
  expectedEntries: number;
  correctedEntries: number;
  /** Entries of earlier weeks that were made in the month's last days or after it. */
  bulkEntries: number;
  returns: number;
};

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export function reasonsOfMonth(signals: MonthSignals): Reason[] {
  const { entries, onTimeEntries, expectedEntries, correctedEntries, bulkEntries, returns } = signals;
  const reasons: Reason[] = [];
  const completeness = expectedEntries === 0 ? 1 : Math.min(1, entries / expectedEntries);
  const late = share(entries - onTimeEntries, entries);
  const bulk = share(bulkEntries, entries);
  if (completeness < thresholds.completeness) reasons.push({ code: 'incomplete', share: completeness });
  if (bulk > thresholds.bulkShare) reasons.push({ code: 'bulk', share: bulk });
  if (late > thresholds.lateShare) reasons.push({ code: 'late', share: late });
  if (correctedEntries > 0) reasons.push({ code: 'corrected', count: correctedEntries });
  if (returns > 0) reasons.push({ code: 'returnedBefore', count: returns });
  return reasons;
}

export type CharterSignals = { startsOn: CivilDate; returns: number; indicators: number; indicatorsWithoutPlan: number };

export function reasonsOfCharter({ startsOn, returns, indicatorsWithoutPlan }: CharterSignals, today: CivilDate): Reason[] {
  const reasons: Reason[] = [];
  const days = daysBetween(today, startsOn);
  if (days <= 0) reasons.push({ code: 'started', count: -days });
  else if (days <= thresholds.startsWithinDays) reasons.push({ code: 'startsSoon', count: days });
  if (indicatorsWithoutPlan > 0) reasons.push({ code: 'withoutPlan', count: indicatorsWithoutPlan });
  if (returns > 0) reasons.push({ code: 'returnedBefore', count: returns });
  return reasons;
}

/** The most reasons first; between equals what waits longest. */
export function byAttention<Item extends { reasons: readonly Reason[]; since: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((left, right) => right.reasons.length - left.reasons.length || (left.since < right.since ? -1 : left.since > right.since ? 1 : 0));
}
