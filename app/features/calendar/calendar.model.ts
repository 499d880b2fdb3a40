/** Which days are expected, and what counts as on time. */

import { almatyClock } from '#app/platform/time/almaty-clock.ts';
import { addDays, eachDay, weekdayOf } from '#app/platform/time/civil-date.ts';

export type DayRange = { from: string; to: string };

/** A day whose kind is recorded; any day without a record is working from Monday to Friday. */
export type CalendarDay = { day: string; isWorking: boolean };

/** While it lasts nothing is expected; without an end it lasts until further notice. */
export type Pause = { from: string; to: string | null };

export const defaultDeadline = '20:00';

const isWeekday = (day: string): boolean => weekdayOf(day) <= 5;

/** An office's own exception outweighs the national calendar, which outweighs the plain week. */
export function workingDayRule(
  calendar: readonly CalendarDay[],
  exceptions: readonly CalendarDay[] = [],
): (day: string) => boolean {
  const recorded = new Map<string, boolean>();
  for (const { day, isWorking } of calendar) recorded.set(day, isWorking);
  for (const { day, isWorking } of exceptions) recorded.set(day, isWorking);
  return (day) => recorded.get(day) ?? isWeekday(day);
}

export const isPaused = (day: string, pauses: readonly Pause[]): boolean =>
  pauses.some((pause) => pause.from <= day && (pause.to === null || day <= pause.to));

export function expectedDays(
  range: DayRange,
  calendar: readonly CalendarDay[],
  exceptions: readonly CalendarDay[] = [],
  pauses: readonly Pause[] = [],
): string[] {
  const isWorking = workingDayRule(calendar, exceptions);
  return eachDay(range.from, range.to).filter((day) => isWorking(day) && !isPaused(day, pauses));
}

/** A calendar without a working day in a whole year is broken; the search ends there. */
const searchLimit = 366;

function nearestWorkingDay(day: string, step: 1 | -1, isWorking: (day: string) => boolean): string | null {
  for (let distance = 1; distance <= searchLimit; distance += 1) {
    const candidate = addDays(day, step * distance);
    if (isWorking(candidate)) return candidate;
  }
  return null;
}

export const previousWorkingDay = (day: string, isWorking: (day: string) => boolean): string | null =>
  nearestWorkingDay(day, -1, isWorking);

export const nextWorkingDay = (day: string, isWorking: (day: string) => boolean): string | null =>
  nearestWorkingDay(day, 1, isWorking);

// ── Deadline ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** Working days that have passed since the deadline, today included. */
export const workingDaysLate = (dueOn: string, today: string, isWorking: (day: string) => boolean): number =>
  dueOn >= today ? 0 : eachDay(addDays(dueOn, 1), today).filter(isWorking).length;

/** The civil day of the offices at an instant. */
export const civilDayAt = (instant: Date): string => almatyClock(instant).date;

const possibleOffsets = [5, 6];

/**
 * The instant at which the day's deadline passes in Almaty, by the offset of that day. In the hour that the clocks
 * showed twice when they moved to UTC+5 the later instant counts, in the person's favour.
 */
export function deadlineOf(day: string, deadline: string = defaultDeadline): Date {
  const instants = possibleOffsets
    .map((offset) => new Date(`${day}T${deadline}:00+0${offset}:00`))
    .filter((instant) => {
      const shown = almatyClock(instant);
      return shown.date === day && shown.time === deadline;
    });
  return new Date(Math.max(...instants.map(Number)));
}

export const isOnTime = (enteredAt: Date, day: string, deadline: string = defaultDeadline): boolean =>
  enteredAt.getTime() <= deadlineOf(day, deadline).getTime();

// ── Completeness and timeliness ──────────────────────────────────────────────────────────────────────────────────

export type Discipline = { expected: number; received: number; onTime: number };

/** `firstEnteredAt` per day: a later correction does not turn a punctual entry into a late one. */
export function disciplineOf(
  expected: readonly string[],
  firstEnteredAt: ReadonlyMap<string, Date>,
  deadline: string = defaultDeadline,
): Discipline {
  const received = expected.filter((day) => firstEnteredAt.has(day));
  const onTime = received.filter((day) => isOnTime(firstEnteredAt.get(day)!, day, deadline));
  return { expected: expected.length, received: received.length, onTime: onTime.length };
}

export const addDisciplines = (parts: readonly Discipline[]): Discipline =>
  parts.reduce(
    (sum, part) => ({
      expected: sum.expected + part.expected,
      received: sum.received + part.received,
      onTime: sum.onTime + part.onTime,
    }),
    { expected: 0, received: 0, onTime: 0 },
  );

/** Nothing expected is complete: an office on leave owes nothing. */
export const completenessOf = ({ expected, received }: Discipline): number => (expected === 0 ? 1 : received / expected);
export const timelinessOf = ({ expected, onTime }: Discipline): number => (expected === 0 ? 1 : onTime / expected);
