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
  /** Done, or said to need nothing: its dates are history. */
  isFinished: boolean;
};

export type MovedOccurrence = Period & { id: string };
export type Reconciliation = { missing: PlannedOccurrence[]; superfluous: string[]; moved: MovedOccurrence[] };

const keyOf = ({ taskId, startsOn, dueOn }: PlannedOccurrence) => `${taskId} ${startsOn} ${dueOn}`;
const dueKeyOf = ({ taskId, dueOn }: { taskId: string; dueOn: string }) => `${taskId} ${dueOn}`;

/** The period that begun work stands for: the one in which it was due, or the only one there is. */
function periodOf(occurrence: PlannedOccurrence, periods: readonly PlannedOccurrence[]): PlannedOccurrence | undefined {
  return periods.findLast(({ startsOn }) => startsOn <= occurrence.dueOn) ?? (periods.length === 1 ? periods[0] : undefined);
}

/**
 * What to add, to take away and to move so that the stored occurrences are those of the content. One that was begun stands for
 * the period in which it was due, so that moved dates never ask for the same work twice; until it is finished it takes the dates
 * of that period.
 */
export function reconcile(planned: readonly PlannedOccurrence[], stored: readonly StoredOccurrence[]): Reconciliation {
  const wanted = new Set(planned.map(keyOf));
  const plannedOf = Map.groupBy(planned, ({ taskId }) => taskId);
  const begun = stored.filter(({ isBegun }) => isBegun).map((occurrence) => ({ occurrence, period: periodOf(occurrence, plannedOf.get(occurrence.taskId) ?? []) }));
  const answered = new Set(begun.flatMap(({ period }) => (period ? [keyOf(period)] : [])));

  // Where several stand for one period, only one can be due on its last day; the others keep the dates they were begun with.
  const dueOfBegun = new Map(begun.map(({ occurrence }) => [dueKeyOf(occurrence), occurrence.id]));
  const candidates = begun.filter(({ occurrence, period }) => period && !occurrence.isFinished && keyOf(period) !== keyOf(occurrence));
  const moved: MovedOccurrence[] = [];
  for (const { occurrence, period } of inSafeOrder(candidates as { occurrence: StoredOccurrence; period: PlannedOccurrence }[])) {
    const holder = dueOfBegun.get(dueKeyOf(period));
    if (holder !== undefined && holder !== occurrence.id) continue;
    dueOfBegun.delete(dueKeyOf(occurrence));
    dueOfBegun.set(dueKeyOf(period), occurrence.id);
    moved.push({ id: occurrence.id, startsOn: period.startsOn, dueOn: period.dueOn });
  }
  const datesOf = new Map(moved.map((one) => [one.id, one]));
  const isSuperfluous = (occurrence: StoredOccurrence) =>
    !occurrence.isBegun && (!wanted.has(keyOf(occurrence)) || answered.has(keyOf(occurrence)) || dueOfBegun.has(dueKeyOf(occurrence)));
  const kept = stored.filter((occurrence) => !isSuperfluous(occurrence)).map((occurrence) => ({ ...occurrence, ...datesOf.get(occurrence.id) }));
  const keptKeys = new Set(kept.map(keyOf));
  const keptDueDates = new Set(kept.map(dueKeyOf));
  return {
    missing: planned.filter((one) => !keptKeys.has(keyOf(one)) && !answered.has(keyOf(one)) && !keptDueDates.has(dueKeyOf(one))),
    superfluous: stored.filter(isSuperfluous).map(({ id }) => id),
    moved,
  };
}

/**
 * What moves later from the latest on, then what moves earlier from the earliest on: each comes to a day that the one before it
 * has left, so that no two are due on one day even in between.
 */
function inSafeOrder<Move extends { occurrence: Period; period: Period }>(moves: readonly Move[]): Move[] {
  const byDue = [...moves].sort((left, right) => left.occurrence.dueOn.localeCompare(right.occurrence.dueOn));
  const isLater = ({ occurrence, period }: Move) => period.dueOn > occurrence.dueOn;
  return [...byDue.filter(isLater).reverse(), ...byDue.filter((move) => !isLater(move))];
}
