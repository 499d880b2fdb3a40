import { previousWorkingDay, workingDayRule } from '#app/features/calendar/index.ts';
import { createFormat } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import { localize, type Localized } from '#app/platform/i18n/localized.ts';
import { messageWith } from '#app/platform/i18n/message-text.ts';
import type { EditCharter } from './charters.schema.ts';

/** A day that is not what its weekday says: a holiday, or a weekend that is worked. */
export type CalendarMark = { day: string; isWorking: boolean; name: Localized | null };

/** What a section is checked against beyond itself. */
export type FormContext = { startsOn: string; endsOn: string; calendar: readonly CalendarMark[]; language: Language };

/** Something that cannot be saved: the field and the sentence, with its parameters. */
export type Problem = { path: (string | number)[]; message: string };

type Tasks = Extract<EditCharter, { intent: 'saveTasks' }>['tasks'];
type Task = Tasks[number];

/** What is wrong with a section beyond the fields themselves: its dates, and what follows what. */
export function problemsOf(edit: EditCharter, context: FormContext): Problem[] {
  switch (edit.intent) {
    case 'saveTasks':
      return [...problemsOfOrder(edit.tasks), ...problemsOfDates(edit.tasks, context)];
    case 'saveControlPoints':
      return edit.controlPoints.flatMap(({ dueOn }, index) => {
        const message = outsidePeriod(dueOn, context) ?? dayOff(dueOn, context);
        return message ? [{ path: ['controlPoints', index, 'dueOn'], message }] : [];
      });
    default:
      return [];
  }
}

function problemsOfDates(tasks: Tasks, context: FormContext): Problem[] {
  return tasks.flatMap(({ startsOn, endsOn }, index) => {
    const start = startsOn === null ? null : outsidePeriod(startsOn, context);
    const end = endsOn === null ? null : (outsidePeriod(endsOn, context) ?? dayOff(endsOn, context));
    return [
      ...(start ? [{ path: ['tasks', index, 'startsOn'], message: start }] : []),
      ...(end ? [{ path: ['tasks', index, 'endsOn'], message: end }] : []),
    ];
  });
}

function outsidePeriod(day: string, { startsOn, endsOn }: FormContext): string | null {
  return day < startsOn || day > endsOn ? messageWith('charters.errors.outsidePeriod', { from: startsOn, to: endsOn }) : null;
}

/** A deadline is a working day; otherwise the working day before is proposed. */
function dayOff(day: string, { calendar, language }: FormContext): string | null {
  const isWorking = workingDayRule(calendar);
  if (isWorking(day)) return null;
  const holiday = calendar.find((mark) => mark.day === day)?.name;
  const name = holiday ? localize(holiday, language) : createFormat(language).weekday(day);
  return messageWith('charters.errors.dayOff', { day, name, before: previousWorkingDay(day, isWorking) ?? day });
}

/** 1, 1.1, 1.2, 2 … by the task's id, as the form and the document number them. */
export function taskNumbers(tasks: readonly { id: string; parentId: string | null }[]): Map<string, string> {
  const numbers = new Map<string, string>();
  tasks.filter(({ parentId }) => !parentId).forEach((root, index) => {
    numbers.set(root.id, String(index + 1));
    tasks.filter(({ parentId }) => parentId === root.id).forEach(({ id }, place) => numbers.set(id, `${index + 1}.${place + 1}`));
  });
  return numbers;
}

function problemsOfOrder(tasks: Tasks): Problem[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const numbers = taskNumbers(tasks);
  const circle = circleIn(tasks);
  return tasks.flatMap((task, index) => {
    const message = problemOfFollowing(task, byId, numbers) ?? (circle?.[0] === task.id ? circleMessage(circle, numbers) : null);
    return message ? [{ path: ['tasks', index, 'follows'], message }] : [];
  });
}

function problemOfFollowing(task: Task, byId: ReadonlyMap<string, Task>, numbers: ReadonlyMap<string, string>): string | null {
  for (const id of task.follows) {
    const before = byId.get(id);
    if (!before || before.parentId === null) return 'charters.errors.followsUnknown';
    const number = numbers.get(id) ?? '';
    if (task.startsOn !== null && before.endsOn !== null && task.startsOn < before.endsOn) {
      return messageWith('charters.errors.startsTooEarly', { number, on: before.endsOn });
    }
    if (task.endsOn !== null && before.startsOn !== null && task.endsOn < before.startsOn) {
      return messageWith('charters.errors.endsTooEarly', { number, on: before.startsOn });
    }
  }
  return null;
}

const circleMessage = (circle: readonly string[], numbers: ReadonlyMap<string, string>) =>
  messageWith('charters.errors.circle', { circle: [...circle, circle[0]!].map((id) => numbers.get(id) ?? '').join(' → ') });

/** Ids of subtasks that wait for each other in a circle; null: there is none. */
export function circleIn(tasks: readonly { id: string; follows: readonly string[] }[]): string[] | null {
  const follows = new Map(tasks.map((task) => [task.id, task.follows]));
  const finished = new Set<string>();
  const way: string[] = [];
  const visit = (id: string): string[] | null => {
    const place = way.indexOf(id);
    if (place >= 0) return way.slice(place);
    if (finished.has(id)) return null;
    way.push(id);
    for (const next of follows.get(id) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    way.pop();
    finished.add(id);
    return null;
  };
  for (const { id } of tasks) {
    const circle = visit(id);
    if (circle) return circle;
  }
  return null;
}
