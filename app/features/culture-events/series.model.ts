import { addDays, addMonths, dayOfMonth, lastOfMonth, monthOf } from '#app/platform/time/civil-date.ts';

export const frequencies = ['week', 'month', 'quarter'] as const;
export type Frequency = (typeof frequencies)[number];

export const mostEvents = 120;

export type SeriesRule = { frequency: Frequency; fromOn: string; toOn: string };

/** The same day some months later; where that month is shorter, its last day. */
function monthsLater(day: string, months: number): string {
  const month = addMonths(monthOf(day), months);
  const last = lastOfMonth(month);
  const wanted = `${month}-${String(dayOfMonth(day)).padStart(2, '0')}`;
  return wanted > last ? last : wanted;
}

/** The days of a series: the first, and from it every week, month or quarter up to its end. Each is reckoned from the first, so that a short month moves only its own day. */
export function unfoldSeries({ frequency, fromOn, toOn }: SeriesRule): string[] {
  const days: string[] = [];
  for (let index = 0; index < mostEvents; index += 1) {
    const day = frequency === 'week' ? addDays(fromOn, 7 * index) : monthsLater(fromOn, index * (frequency === 'month' ? 1 : 3));
    if (day > toOn) break;
    days.push(day);
  }
  return days;
}

/** Whether a series would have more events than one may. */
export const isTooLong = (rule: SeriesRule): boolean => {
  const days = unfoldSeries(rule);
  return days.length === mostEvents && addDays(days.at(-1)!, 7) <= rule.toOn;
};
