import { addDays, firstOfMonth, isCivilMonth, lastOfMonth, type CivilDate } from '#app/platform/time/civil-date.ts';

const daysShown = 14;

/** The days of a sheet: a whole month when one is chosen, else the fortnight that ends today. */
export function sheetRange(month: string | null, today: CivilDate): { from: CivilDate; to: CivilDate } {
  if (month === null || !isCivilMonth(month)) return { from: addDays(today, 1 - daysShown), to: today };
  return { from: firstOfMonth(month), to: lastOfMonth(month) };
}
