import { addDays, lastOfMonth, type CivilDate, type CivilMonth } from '#app/platform/time/civil-date.ts';
import type { PeriodState } from '#app/features/periods/index.ts';

/** A calendar without a working day in so many days is broken; the search ends there. */
const searchLimit = 366;

/** The last day on which a month is closed in time: so many working days of its office after the month's end. */
export function closingDeadline(month: CivilMonth, workingDays: number, isWorking: (day: CivilDate) => boolean): CivilDate {
  let left = workingDays;
  let day = lastOfMonth(month);
  for (let distance = 0; left > 0 && distance < searchLimit; distance += 1) {
    day = addDays(day, 1);
    if (isWorking(day)) left -= 1;
  }
  return day;
}

export type Lateness = 'inTime' | 'notOver' | 'closedLate' | 'notClosed';

/** Whether a month was closed in time. `closedOn` is when it was closed the first time. A month that was returned waits for its office again. */
export function latenessOf({ state, closedOn, deadline, today }: { state: PeriodState; closedOn: CivilDate | null; deadline: CivilDate; today: CivilDate }): Lateness {
  const isWaiting = state === 'open' || state === 'returned';
  if (isWaiting && closedOn === null) return today > deadline ? 'notClosed' : 'notOver';
  if (isWaiting && today > deadline) return 'notClosed';
  return closedOn !== null && closedOn > deadline ? 'closedLate' : 'inTime';
}
