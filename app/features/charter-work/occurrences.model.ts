/** When a subtask is to be done: a repeated one unfolds into one occurrence per period. */

import { addDays, addMonths, eachDay, firstOfMonth, lastOfMonth, startOfWeek, yearOf, type CivilDate } from '#app/platform/time/civil-date.ts';

type IsWorking = (day: CivilDate) => boolean;

export const frequencies = ['once', 'daily', 'weekly', 'monthly', 'quarterly', 'half_yearly', 'yearly'] as const;
export type Frequency = (typeof frequencies)[number];

export type Span = { startsOn: CivilDate; endsOn: CivilDate };
export type Period = { startsOn: CivilDate; dueOn: CivilDate };
type Dates = { startsOn: CivilDate | null; endsOn: CivilDate | null };

/** A subtask without dates of its own lasts as long as its charter. */
export const spanOf = (task: Dates, charter: Span): Span => ({ startsOn: task.startsOn ?? charter.startsOn, endsOn: task.endsOn ?? charter.endsOn });

const monthsIn: Partial<Record<Frequency, number>> = { monthly: 1, quarterly: 3, half_yearly: 6, yearly: 12 };

/** The last day of the calendar period that the day lies in. */
function lastDayOfPeriod(frequency: Frequency, day: CivilDate, end: CivilDate): CivilDate {
  if (frequency === 'once') return end;
  if (frequency === 'daily') return day;
  if (frequency === 'weekly') return addDays(startOfWeek(day), 6);
  const months = monthsIn[frequency]!;
  const january = `${yearOf(day)}-01`;
  const index = Number(day.slice(5, 7)) - 1;
  return lastOfMonth(firstOfMonth(addMonths(january, Math.floor(index / months) * months + months - 1)));
}

/**
 * One period after another within the dates, each from its first working day to its last: nothing begins or is due on a day
 * off, and every working day of the dates belongs to exactly one period. A period without a working day asks for nothing.
 */
export function unfold(frequency: Frequency, span: Span, isWorking: IsWorking): Period[] {
  const periods: Period[] = [];
  let openUntil: CivilDate | null = null;
  for (const day of eachDay(span.startsOn, span.endsOn).filter(isWorking)) {
    if (openUntil === null || day > openUntil) {
      openUntil = lastDayOfPeriod(frequency, day, span.endsOn);
      periods.push({ startsOn: day, dueOn: day });
    } else {
      periods.at(-1)!.dueOn = day;
    }
  }
  return periods;
}

export const asFrequency = (value: string | null): Frequency => frequencies.find((frequency) => frequency === value) ?? 'once';

export type PlannedSubtask = Dates & { id: string; frequency: string | null };
export type PlannedOccurrence = Period & { taskId: string };

/** All that a charter's subtasks ask for, in the order in which it is due. */
export const unfoldSubtasks = (subtasks: readonly PlannedSubtask[], charter: Span, isWorking: IsWorking): PlannedOccurrence[] =>
  subtasks
    .flatMap((task) => unfold(asFrequency(task.frequency), spanOf(task, charter), isWorking).map((period) => ({ taskId: task.id, ...period })))
    .sort((left, right) => left.dueOn.localeCompare(right.dueOn) || left.taskId.localeCompare(right.taskId));

export type StoredOccurrence = PlannedOccurrence & {
  id: string;
  /** Somebody worked on it or attached a proof: it stays whatever the content says now. */
  isBegun: boolean;
};

export type Reconciliation = { missing: PlannedOccurrence[]; superfluous: string[] };

/**
 * What to add and what to take away so that the stored occurrences are those of the content. One that was begun stands for
 * the period in which it was due, so that moved dates never ask for the same work twice.
 */
export function reconcile(planned: readonly PlannedOccurrence[], stored: readonly StoredOccurrence[]): Reconciliation {
  const keyOf = ({ taskId, startsOn, dueOn }: PlannedOccurrence) => `${taskId} ${startsOn} ${dueOn}`;
  const wanted = new Set(planned.map(keyOf));
  const plannedOf = Map.groupBy(planned, ({ taskId }) => taskId);
  const answered = new Set<string>();
  for (const occurrence of stored.filter(({ isBegun }) => isBegun)) {
    const periods = plannedOf.get(occurrence.taskId) ?? [];
    const period = periods.findLast(({ startsOn }) => startsOn <= occurrence.dueOn) ?? periods[0];
    const isOnlyOne = periods.length === 1;
    if (period && (isOnlyOne || period.startsOn <= occurrence.dueOn)) answered.add(keyOf(period));
  }
  const isSuperfluous = (occurrence: StoredOccurrence) =>
    !occurrence.isBegun && (!wanted.has(keyOf(occurrence)) || answered.has(keyOf(occurrence)));
  const kept = stored.filter((occurrence) => !isSuperfluous(occurrence));
  const keptKeys = new Set(kept.map(keyOf));
  const keptDueDates = new Set(kept.map(({ taskId, dueOn }) => `${taskId} ${dueOn}`));
  return {
    missing: planned.filter((one) => !keptKeys.has(keyOf(one)) && !answered.has(keyOf(one)) && !keptDueDates.has(`${one.taskId} ${one.dueOn}`)),
    superfluous: stored.filter(isSuperfluous).map(({ id }) => id),
  };
}
