import type { CivilDate } from '#app/platform/time/civil-date.ts';

/** Working days later than `from` and not later than `today`; `workingDays` ascends. */
export const workingDaysSince = (from: CivilDate, today: CivilDate, workingDays: readonly CivilDate[]): number =>
  workingDays.filter((day) => day > from && day <= today).length;

/** The working day that is so many working days after `today`; beyond the known calendar, its last day. */
export function deadlineAfter(today: CivilDate, count: number, workingDays: readonly CivilDate[]): CivilDate {
  const later = workingDays.filter((day) => day > today);
  return later[count - 1] ?? later.at(-1) ?? today;
}

/** A cause that began on a working day has lasted one of them that evening. */
export const isDue = (since: CivilDate, today: CivilDate, afterWorkingDays: number, workingDays: readonly CivilDate[]): boolean =>
  workingDays.filter((day) => day >= since && day <= today).length > afterWorkingDays;
