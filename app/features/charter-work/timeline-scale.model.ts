/** Where a day lies on the timeline, and which day lies there. */

import { daysBetween, type CivilDate } from '#app/platform/time/civil-date.ts';

export const chartWidth = 1160;
/** Room for a diamond on the last day. */
const margin = 10;

export type TimelineScale = {
  x: (day: CivilDate) => number;
  /** Whole days that so many units of the drawing are; negative to the left. */
  daysIn: (distance: number) => number;
};

export function timelineScale(from: CivilDate, to: CivilDate): TimelineScale {
  const days = daysBetween(from, to) + 1;
  const perDay = (chartWidth - 2 * margin) / days;
  return {
    x: (day) => Math.round((margin + daysBetween(from, day) * perDay) * 10) / 10,
    daysIn: (distance) => Math.round(distance / perDay),
  };
}
