/** Dates of subtasks that follow one another: the longest chain, and what moves with a moved one. */

import { addDays, daysBetween, eachDay, type CivilDate } from '#app/platform/time/civil-date.ts';

type IsWorking = (day: CivilDate) => boolean;

export type ScheduledTask = { id: string; startsOn: CivilDate; endsOn: CivilDate; follows: readonly string[] };
export type Chain = { ids: string[]; workingDays: number };

export const countWorkingDays = (from: CivilDate, to: CivilDate, isWorking: IsWorking): number => eachDay(from, to).filter(isWorking).length;

/** The same for many spans: the days between the first start and the last end are looked at once. */
function workingDayCounter(spans: readonly Pick<ScheduledTask, 'startsOn' | 'endsOn'>[], isWorking: IsWorking): (from: CivilDate, to: CivilDate) => number {
  const first = spans.reduce((least, { startsOn }) => (startsOn < least ? startsOn : least), spans[0]!.startsOn);
  const last = spans.reduce((greatest, { endsOn }) => (endsOn > greatest ? endsOn : greatest), first);
  const before = [0];
  for (const day of eachDay(first, last)) before.push(before.at(-1)! + (isWorking(day) ? 1 : 0));
  return (from, to) => (to < from ? 0 : before[daysBetween(first, to) + 1]! - before[daysBetween(first, from)]!);
}

/** Each task after all that it follows. What follows a task that is not there, or itself in a circle, follows nothing. */
function inOrder<Task extends { id: string; follows: readonly string[] }>(tasks: readonly Task[]): Task[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const ordered: Task[] = [];
  const seen = new Set<string>();
  const visit = (task: Task): void => {
    if (seen.has(task.id)) return;
    seen.add(task.id);
    for (const id of task.follows) {
      const earlier = byId.get(id);
      if (earlier) visit(earlier);
    }
    ordered.push(task);
  };
  for (const task of tasks) visit(task);
  return ordered;
}

/** The chain of subtasks, each following the one before, that takes the most working days; null where nothing follows anything. */
export function criticalPath(tasks: readonly ScheduledTask[], isWorking: IsWorking): Chain | null {
  const known = new Set(tasks.map(({ id }) => id));
  if (!tasks.some(({ follows }) => follows.some((id) => known.has(id)))) return null;
  const longest = new Map<string, { workingDays: number; before: string | null }>();
  const count = workingDayCounter(tasks, isWorking);
  for (const task of inOrder(tasks)) {
    let best: { id: string; workingDays: number } | null = null;
    for (const id of task.follows) {
      const chain = longest.get(id);
      if (chain && (best === null || chain.workingDays > best.workingDays)) best = { id, workingDays: chain.workingDays };
    }
    longest.set(task.id, { workingDays: (best?.workingDays ?? 0) + count(task.startsOn, task.endsOn), before: best?.id ?? null });
  }
  let last: string | null = null;
  for (const [id, chain] of longest) if (last === null || chain.workingDays > longest.get(last)!.workingDays) last = id;
  const { workingDays } = longest.get(last!)!;
  const ids: string[] = [];
  for (let id = last; id !== null; id = longest.get(id)!.before) ids.unshift(id);
  return { ids, workingDays };
}

/** A calendar without a working day in a whole year is broken; the search ends there. */
const searchLimit = 366;

/** So many working days later, or earlier when negative. @returns the day itself where the calendar has no working day near. */
export function moveWorkingDays(day: CivilDate, by: number, isWorking: IsWorking): CivilDate {
  const step = by < 0 ? -1 : 1;
  let moved = day;
  let left = Math.abs(by);
  let found = day;
  for (let idle = 0; left > 0 && idle < searchLimit; idle += 1) {
    moved = addDays(moved, step);
    if (!isWorking(moved)) continue;
    found = moved;
    left -= 1;
    idle = 0;
  }
  return found;
}

/** Working days from one day to another; negative when it lies before. */
export const workingDaysFrom = (from: CivilDate, to: CivilDate, isWorking: IsWorking): number =>
  to >= from ? countWorkingDays(addDays(from, 1), to, isWorking) : -countWorkingDays(addDays(to, 1), from, isWorking);

export type MovableTask = { id: string; startsOn: CivilDate | null; endsOn: CivilDate | null; follows: readonly string[] };
export type MovedTask = { id: string; startsOn: CivilDate; endsOn: CivilDate; workingDays: number };

/**
 * New dates of one subtask and of all that follow it: each follower moves by as many working days as the latest of those it
 * follows, so that nothing comes to begin before what it waits for. A subtask without dates of its own lasts as long as the
 * charter and does not move. Only what changes is named.
 */
export function shiftedDates(
  tasks: readonly MovableTask[], taskId: string, newStart: CivilDate, newEnd: CivilDate, isWorking: IsWorking,
): MovedTask[] {
  const shifts = new Map<string, number>();
  const moved: MovedTask[] = [];
  for (const task of inOrder(tasks)) {
    if (task.id === taskId) {
      const shift = task.endsOn === null ? 0 : workingDaysFrom(task.endsOn, newEnd, isWorking);
      shifts.set(task.id, shift);
      if (task.startsOn !== newStart || task.endsOn !== newEnd) moved.push({ id: task.id, startsOn: newStart, endsOn: newEnd, workingDays: shift });
      continue;
    }
    const before = task.follows.flatMap((id) => shifts.get(id) ?? []);
    const shift = task.startsOn === null || task.endsOn === null || before.length === 0 ? 0 : Math.max(...before);
    shifts.set(task.id, shift);
    if (shift === 0) continue;
    moved.push({
      id: task.id, startsOn: moveWorkingDays(task.startsOn!, shift, isWorking), endsOn: moveWorkingDays(task.endsOn!, shift, isWorking), workingDays: shift,
    });
  }
  return moved;
}
