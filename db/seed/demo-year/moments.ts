import { addDays, weekdayOf } from '#app/platform/time/civil-date.ts';
import { workingDaysBetween } from '../reference/calendar.ts';

const moveToFive = '2024-03-01';

/** An instant on a wall clock in Almaty, `seconds` after midnight of the day. */
export function momentOf(day: string, seconds: number): string {
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return `${day}T${clock.map((part) => String(part).padStart(2, '0')).join(':')}${day < moveToFive ? '+06:00' : '+05:00'}`;
}

export const hours = (count: number, minutes = 0): number => count * 3600 + minutes * 60;

/** The weekday on or before the day that lies `days` back. */
export function weekdayBefore(day: string, days: number): string {
  const back = addDays(day, -days);
  return addDays(back, Math.min(0, 5 - weekdayOf(back)));
}

/** The n-th working day of the calendar after the day. */
export function workingDayAfter(day: string, count = 1): string {
  const following = workingDaysBetween(addDays(day, 1), addDays(day, 20 + count * 2));
  return following[count - 1]!;
}
