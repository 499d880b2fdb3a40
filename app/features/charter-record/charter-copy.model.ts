import { yearOf, type CivilDate } from '#app/platform/time/civil-date.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { CharterContent } from '#app/features/charters/index.ts';

/** The same day some years later; 29 February becomes the 28th where there is none. */
export function shiftYears(day: CivilDate, years: number): CivilDate {
  const shifted = `${String(yearOf(day) + years).padStart(4, '0')}${day.slice(4)}`;
  const isLeapDay = day.endsWith('-02-29');
  const year = yearOf(day) + years;
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeapDay && !isLeapYear ? shifted.replace(/29$/, '28') : shifted;
}

export type CopyRequest = {
  code: string;
  name: Localized;
  startsOn: CivilDate;
  endsOn: CivilDate;
  /** Subtasks to carry over, and tasks that have none. */
  taskIds: readonly string[];
  /** Of what the charter refers to, what is still in force in the new period. */
  validGrounds: readonly string[];
  validIndicatorCodes: readonly string[];
};

/**
 * The content of a new charter that goes on where another ended: days as many years later as the period, tasks as chosen,
 * indicators without their targets, for those are to be agreed anew. What falls outside the new period has no day.
 */
export function copiedContent(content: CharterContent, request: CopyRequest, newId: () => string): CharterContent {
  const { code, name, startsOn, endsOn } = request;
  const years = yearOf(startsOn) - yearOf(content.startsOn);
  const within = (day: CivilDate | null): CivilDate | null => {
    const shifted = day === null ? null : shiftYears(day, years);
    return shifted !== null && shifted >= startsOn && shifted <= endsOn ? shifted : null;
  };
  const chosen = new Set(request.taskIds);
  const carried = content.tasks.filter((task) => chosen.has(task.id) || content.tasks.some(({ id, parentId }) => parentId === task.id && chosen.has(id)));
  const carriedIds = new Set(carried.map(({ id }) => id));
  return {
    ...content,
    code, name, startsOn, endsOn,
    grounds: content.grounds.filter((ground) => request.validGrounds.includes(ground)),
    controlPoints: content.controlPoints.flatMap((point) => {
      const dueOn = within(point.dueOn);
      return dueOn === null ? [] : [{ ...point, dueOn }];
    }),
    tasks: carried.map((task) => ({
      ...task,
      parentId: task.parentId !== null && carriedIds.has(task.parentId) ? task.parentId : null,
      startsOn: within(task.startsOn),
      endsOn: within(task.endsOn),
      follows: task.follows.filter((id) => carriedIds.has(id)),
    })),
    indicators: content.indicators
      .filter(({ indicatorCode }) => indicatorCode === null || request.validIndicatorCodes.includes(indicatorCode))
      .map((indicator) => ({ ...indicator, id: newId(), targets: [] })),
  };
}
