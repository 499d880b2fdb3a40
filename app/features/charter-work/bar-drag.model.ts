/** Where a subtask's bar comes to lie when it is dragged: always on working days, and with it all that follows it. */

import { addDays, type CivilDate } from '#app/platform/time/civil-date.ts';
import type { Span } from './occurrences.model.ts';
import { moveWorkingDays, shiftedDates, workingDaysFrom, type MovableTask, type MovedTask } from './schedule.model.ts';

type IsWorking = (day: CivilDate) => boolean;

/** The bar as a whole moves both dates, its right edge the end alone. */
export type Grip = 'whole' | 'end';

/** By how many working days a bar is moved, and by how many its end beyond that; negative is back. */
export type Pull = { moved: number; stretched: number };
export const noPull: Pull = { moved: 0, stretched: 0 };

/** A calendar without a working day in a whole year is broken; the search ends there. */
const searchLimit = 366;

/** The working day nearest to a day, the earlier of two equally near. @returns the day itself where none is near. */
export function snap(day: CivilDate, isWorking: IsWorking): CivilDate {
  for (let distance = 0; distance <= searchLimit; distance += 1) {
    const found = [addDays(day, -distance), addDays(day, distance)].find(isWorking);
    if (found) return found;
  }
  return day;
}

const movedSpan = (span: Span, by: number, isWorking: IsWorking): Span => ({
  startsOn: moveWorkingDays(span.startsOn, by, isWorking), endsOn: moveWorkingDays(span.endsOn, by, isWorking),
});

/** The end never comes to lie before the start. */
function stretchedSpan(span: Span, by: number, isWorking: IsWorking): Span {
  const endsOn = moveWorkingDays(span.endsOn, by, isWorking);
  if (endsOn >= span.startsOn) return { ...span, endsOn };
  const shortest = moveWorkingDays(addDays(span.startsOn, -1), 1, isWorking);
  return shortest < span.endsOn ? { ...span, endsOn: shortest } : span;
}

export const draggedSpan = (span: Span, { moved, stretched }: Pull, isWorking: IsWorking): Span =>
  stretchedSpan(movedSpan(span, moved, isWorking), stretched, isWorking);

/** Pulled by so many days of the calendar from where it lies, the gripped date goes to the working day nearest to there. */
export function pulledBy({ startsOn, endsOn }: Span, grip: Grip, days: number, isWorking: IsWorking): Pull {
  if (days === 0) return noPull;
  const gripped = grip === 'whole' ? startsOn : endsOn;
  const by = workingDaysFrom(gripped, snap(addDays(gripped, days), isWorking), isWorking);
  return grip === 'whole' ? { moved: by, stretched: 0 } : { moved: 0, stretched: by };
}

/** So many working days further. What cannot become shorter is not pulled on either. */
export function pulledOn(span: Span, pull: Pull, grip: Grip, by: number, isWorking: IsWorking): Pull {
  if (grip === 'whole') return { ...pull, moved: pull.moved + by };
  const base = movedSpan(span, pull.moved, isWorking);
  const { endsOn } = stretchedSpan(base, pull.stretched + by, isWorking);
  return { ...pull, stretched: workingDaysFrom(base.endsOn, endsOn, isWorking) };
}

export type Ghost = MovedTask & { isBeyondCharter: boolean };

/** All that has new dates when one subtask gets them, and whether they still lie within the charter's period. */
export const movesOf = (tasks: readonly MovableTask[], charter: Span, taskId: string, to: Span, isWorking: IsWorking): Ghost[] =>
  shiftedDates(tasks, taskId, to.startsOn, to.endsOn, isWorking).map((moved) => ({
    ...moved, isBeyondCharter: moved.endsOn > charter.endsOn || moved.startsOn < charter.startsOn,
  }));

export type Held = Pull & { taskId: string };

/** What is drawn while a bar is held. Held where it was, it moves nothing. */
export function ghostsOf(
  subtasks: readonly (MovableTask & { span: Span })[], charter: Span, held: Held, isWorking: IsWorking,
): { to: Span; ghosts: Ghost[] } | null {
  const subtask = subtasks.find(({ id }) => id === held.taskId);
  if (!subtask) return null;
  const to = draggedSpan(subtask.span, held, isWorking);
  const isMoved = to.startsOn !== subtask.span.startsOn || to.endsOn !== subtask.span.endsOn;
  return isMoved ? { to, ghosts: movesOf(subtasks, charter, held.taskId, to, isWorking) } : null;
}
