/** What each view of a charter's work shows, from the same rows. */

import { workingDayRule, type CalendarDay } from '#app/features/calendar/index.ts';
import { addDays, eachDay, firstOfMonth, lastOfMonth, monthOf, startOfWeek, type CivilDate, type CivilMonth } from '#app/platform/time/civil-date.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { movesOf } from './bar-drag.model.ts';
import { dropsOf, type Drops } from './board-drag.model.ts';
import type { ControlPoint, Work, WorkOccurrence, WorkPerson, WorkTask } from './work-rows.model.ts';
import type { WorkSearch } from './charter-work.schema.ts';
import { spanOf, type Span } from './occurrences.model.ts';
import { criticalPath, type MovableTask } from './schedule.model.ts';
import {
  isFinished, isOverdue, missingProof, offeredMovements, openBefore, stageOf, stages, type Movement, type Stage, type Subject,
} from './work.model.ts';

type Filters = Pick<WorkSearch, 'person' | 'state'>;

export type OccurrenceRow = Omit<WorkOccurrence, 'givenKinds' | 'doneBy'> & { missing: string[]; isOverdue: boolean };

const rowOf = ({ givenKinds, doneBy: _doneBy, ...occurrence }: WorkOccurrence, task: WorkTask, today: string): OccurrenceRow => ({
  ...occurrence,
  missing: isFinished(occurrence) ? [] : missingProof(task.evidenceKinds, givenKinds),
  isOverdue: isOverdue(occurrence, today),
});

function isOfPerson(people: readonly WorkPerson[], person: Filters['person']): boolean {
  if (person === null) return true;
  return person === 'nobody' ? !people.some(({ duty }) => duty === 'owner') : people.some(({ personId }) => personId === person);
}

function isInState(occurrence: WorkOccurrence, state: Filters['state'], today: string): boolean {
  if (state === null) return true;
  if (state === 'overdue') return isOverdue(occurrence, today);
  return state === 'returned' ? occurrence.review === 'returned' : stageOf(occurrence) === state;
}

export type Summary = Record<Stage, number> & { overdue: number; all: number };

export function summaryOf(occurrences: readonly WorkOccurrence[], today: string): Summary {
  const summary: Summary = { planned: 0, inProgress: 0, reported: 0, verified: 0, overdue: 0, all: occurrences.length };
  for (const occurrence of occurrences) {
    summary[stageOf(occurrence)] += 1;
    if (isOverdue(occurrence, today)) summary.overdue += 1;
  }
  return summary;
}

/** Everybody who owns or helps with a subtask, each once. */
export function peopleOfWork(tasks: readonly WorkTask[]): { personId: string; fullName: string }[] {
  const names = new Map<string, string>();
  for (const { people } of tasks) for (const { personId, fullName } of people) if (fullName) names.set(personId, fullName);
  return [...names].map(([personId, fullName]) => ({ personId, fullName })).sort((left, right) => left.fullName.localeCompare(right.fullName, 'kk'));
}

// ── List ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export type ListSubtask = Pick<WorkTask, 'id' | 'name' | 'frequency' | 'people'> & {
  span: Span;
  follows: Localized[];
  summary: Summary;
  occurrences: OccurrenceRow[];
  /** How many more there are than those shown. */
  hidden: number;
};
export type ListTask = { id: string; name: Localized; subtasks: ListSubtask[] };

const mostShown = 13;

/** Around the first that is not finished, so that a daily subtask does not bury the others. */
function aroundNow(occurrences: WorkOccurrence[]): WorkOccurrence[] {
  if (occurrences.length <= mostShown) return occurrences;
  const firstOpen = occurrences.findIndex((occurrence) => !isFinished(occurrence));
  const from = Math.max(0, Math.min((firstOpen < 0 ? occurrences.length : firstOpen) - 3, occurrences.length - mostShown));
  return occurrences.slice(from, from + mostShown);
}

export function listOf({ tasks, occurrences }: Work, charter: Span, search: Filters & Pick<WorkSearch, 'task'>, today: string): ListTask[] {
  const ofTask = Map.groupBy(occurrences, ({ taskId }) => taskId);
  const names = new Map(tasks.map(({ id, name }) => [id, name]));
  const subtaskOf = (task: WorkTask): ListSubtask => {
    const all = ofTask.get(task.id) ?? [];
    const fitting = all.filter((occurrence) => isInState(occurrence, search.state, today));
    const shown = search.task === task.id ? fitting : aroundNow(fitting);
    return {
      id: task.id, name: task.name, frequency: task.frequency, people: task.people, span: spanOf(task, charter),
      follows: task.follows.flatMap((id) => names.get(id) ?? []),
      summary: summaryOf(all, today),
      occurrences: shown.map((occurrence) => rowOf(occurrence, task, today)),
      hidden: fitting.length - shown.length,
    };
  };
  return tasks
    .filter(({ parentId }) => parentId === null)
    .map(({ id, name }) => ({
      id,
      name,
      subtasks: tasks
        .filter((task) => task.parentId === id && isOfPerson(task.people, search.person))
        .map(subtaskOf)
        .filter((subtask) => search.state === null || subtask.occurrences.length > 0),
    }))
    .filter(({ subtasks }) => subtasks.length > 0);
}

// ── Board ────────────────────────────────────────────────────────────────────────────────────────────────────────

export type BoardCard = OccurrenceRow & {
  taskName: Localized;
  people: WorkPerson[];
  movements: Movement[];
  /** Null: nothing that the reader could do with it is done by dragging. */
  drops: Drops | null;
  /** The first of what must be finished before it and is not. */
  firstBefore: { taskName: Localized; dueOn: CivilDate } | null;
};
export type BoardColumn = { stage: Stage; cards: BoardCard[]; hidden: number };
type Mover = Parameters<typeof offeredMovements>[0];

const mostCards = 12;

export function boardOf(
  { tasks, occurrences }: Work, charter: { regionCode: string | null; acceptsWork: boolean }, mover: Mover, search: Filters, today: string,
): BoardColumn[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const fitting = occurrences.filter((occurrence) => {
    const task = byId.get(occurrence.taskId);
    return task && isOfPerson(task.people, search.person) && isInState(occurrence, search.state, today);
  });
  const cardOf = (occurrence: WorkOccurrence): BoardCard => {
    const task = byId.get(occurrence.taskId)!;
    const subject: Subject = {
      ...occurrence,
      charterAcceptsWork: charter.acceptsWork,
      regionCode: charter.regionCode,
      people: task.people,
      isStandard: task.isStandard,
      missingProof: missingProof(task.evidenceKinds, occurrence.givenKinds),
      openBefore: openBefore(occurrence.dueOn, task.follows, occurrences),
    };
    const [earlier] = subject.openBefore as WorkOccurrence[];
    const offered = offeredMovements(mover, subject);
    return {
      ...rowOf(occurrence, task, today), taskName: task.name, people: task.people, movements: offered, drops: dropsOf(mover, subject, offered),
      firstBefore: earlier ? { taskName: byId.get(earlier.taskId)!.name, dueOn: earlier.dueOn } : null,
    };
  };
  return stages.map((stage) => {
    const there = fitting.filter((occurrence) => stageOf(occurrence) === stage);
    // What was verified last stands first; of the rest, what is due first.
    if (stage === 'verified') there.reverse();
    return { stage, cards: there.slice(0, mostCards).map(cardOf), hidden: Math.max(0, there.length - mostCards) };
  });
}

// ── Timeline ─────────────────────────────────────────────────────────────────────────────────────────────────────

export type TimelineRow = {
  id: string;
  isSubtask: boolean;
  name: Localized;
  span: Span;
  follows: string[];
  isCritical: boolean;
  summary: Summary;
};
export type PointState = 'reached' | 'missed' | 'ahead';
export type TimelinePoint = { id: string; name: Localized; dueOn: string; state: PointState; reachedOn: string | null };
export type MovedRow = { id: string; name: Localized; from: Span; to: Span; workingDays: number; isBeyondCharter: boolean };
export type Timeline = {
  from: CivilDate;
  to: CivilDate;
  rows: TimelineRow[];
  points: TimelinePoint[];
  critical: { names: Localized[]; workingDays: number } | null;
  subtasks: (MovableTask & { name: Localized; span: Span })[];
  charter: Span;
  /** Days that are working or off against the plain week: what a browser needs to know working days. */
  calendar: CalendarDay[];
  exceptions: CalendarDay[];
  /** Of the subtask whose dates are tried; null when nothing is tried or the end lies before the start. */
  proposal: { taskId: string; startsOn: CivilDate; endsOn: CivilDate; moved: MovedRow[]; daysOff: CivilDate[] } | null;
};

export const pointStateOf = ({ dueOn, result }: Pick<ControlPoint, 'dueOn' | 'result'>, today: string): PointState =>
  result ? 'reached' : dueOn < today ? 'missed' : 'ahead';

export function timelineOf(work: Work, charter: Span, search: Filters & Pick<WorkSearch, 'task' | 'startsOn' | 'endsOn'>, today: string): Timeline {
  const isWorking = workingDayRule(work.calendar, work.exceptions);
  const ofTask = Map.groupBy(work.occurrences, ({ taskId }) => taskId);
  const subtasks = work.tasks.filter(({ parentId }) => parentId !== null).map((task) => ({ ...task, span: spanOf(task, charter) }));
  const critical = criticalPath(subtasks.map(({ id, span, follows }) => ({ id, ...span, follows })), isWorking);
  const isShown = (task: WorkTask) =>
    isOfPerson(task.people, search.person) &&
    (search.state === null || (ofTask.get(task.id) ?? []).some((occurrence) => isInState(occurrence, search.state, today)));
  const rows = work.tasks
    .filter(({ parentId }) => parentId === null)
    .flatMap((task): TimelineRow[] => {
      const below = subtasks.filter((subtask) => subtask.parentId === task.id && isShown(subtask));
      if (below.length === 0) return [];
      const own: TimelineRow = {
        id: task.id, isSubtask: false, name: task.name, follows: [], isCritical: false,
        span: {
          startsOn: below.map(({ span }) => span.startsOn).sort()[0]!,
          endsOn: below.map(({ span }) => span.endsOn).sort().at(-1)!,
        },
        summary: summaryOf(below.flatMap(({ id }) => ofTask.get(id) ?? []), today),
      };
      return [own, ...below.map(({ id, name, span, follows }): TimelineRow => ({
        id, isSubtask: true, name, span, follows, isCritical: critical?.ids.includes(id) ?? false, summary: summaryOf(ofTask.get(id) ?? [], today),
      }))];
    });
  const names = new Map(work.tasks.map(({ id, name }) => [id, name]));
  const chosen = subtasks.find(({ id }) => id === search.task);
  const { startsOn, endsOn } = search;
  const proposal = chosen && startsOn && endsOn && startsOn <= endsOn
    ? {
        taskId: chosen.id,
        startsOn,
        endsOn,
        daysOff: [startsOn, endsOn].filter((day, index, both) => !isWorking(day) && both.indexOf(day) === index),
        moved: movesOf(subtasks, charter, chosen.id, { startsOn, endsOn }, isWorking)
          .map(({ workingDays, id, isBeyondCharter, ...to }) => ({
            id, name: names.get(id)!, from: subtasks.find((task) => task.id === id)!.span, to, workingDays, isBeyondCharter,
          })),
      }
    : null;
  return {
    from: firstOfMonth(charter.startsOn),
    to: lastOfMonth(charter.endsOn),
    rows,
    points: work.controlPoints.map((point) => ({
      id: point.id, name: point.name, dueOn: point.dueOn, state: pointStateOf(point, today), reachedOn: point.result?.reachedOn ?? null,
    })),
    critical: critical && { names: critical.ids.map((id) => names.get(id)!), workingDays: critical.workingDays },
    subtasks: subtasks.map(({ id, name, span, startsOn, endsOn, follows }) => ({ id, name, span, startsOn, endsOn, follows })),
    charter: { startsOn: charter.startsOn, endsOn: charter.endsOn },
    calendar: work.calendar,
    exceptions: work.exceptions,
    proposal,
  };
}

// ── Calendar ─────────────────────────────────────────────────────────────────────────────────────────────────────

export type CalendarEntry = Pick<OccurrenceRow, 'id' | 'state' | 'review' | 'isOverdue'> & { taskName: Localized };
export type CalendarCell = { day: CivilDate; isOff: boolean; isInMonth: boolean; entries: CalendarEntry[]; points: TimelinePoint[] };
export type MonthView = { month: CivilMonth; days: CalendarCell[] };

/** The month asked for, else this one, kept within the charter. */
export function monthShown(asked: CivilMonth | null, charter: Span, today: string): CivilMonth {
  const month = asked ?? monthOf(today);
  const [first, last] = [monthOf(charter.startsOn), monthOf(charter.endsOn)];
  return month < first ? first : month > last ? last : month;
}

export function monthViewOf(work: Work, charter: Span, search: Filters & Pick<WorkSearch, 'month'>, today: string): MonthView {
  const month = monthShown(search.month, charter, today);
  const isWorking = workingDayRule(work.calendar, work.exceptions);
  const byId = new Map(work.tasks.map((task) => [task.id, task]));
  const due = Map.groupBy(
    work.occurrences.filter((occurrence) => {
      const task = byId.get(occurrence.taskId);
      return task && isOfPerson(task.people, search.person) && isInState(occurrence, search.state, today);
    }),
    ({ dueOn }) => dueOn,
  );
  const from = startOfWeek(firstOfMonth(month));
  const to = addDays(startOfWeek(lastOfMonth(month)), 6);
  return {
    month,
    days: eachDay(from, to).map((day) => ({
      day,
      isOff: !isWorking(day),
      isInMonth: monthOf(day) === month,
      entries: (due.get(day) ?? []).map((occurrence) => ({
        id: occurrence.id, state: occurrence.state, review: occurrence.review, isOverdue: isOverdue(occurrence, today), taskName: byId.get(occurrence.taskId)!.name,
      })),
      points: work.controlPoints.filter(({ dueOn }) => dueOn === day).map((point) => ({
        id: point.id, name: point.name, dueOn: point.dueOn, state: pointStateOf(point, today), reachedOn: point.result?.reachedOn ?? null,
      })),
    })),
  };
}
