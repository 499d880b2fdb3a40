import type { CivilDate } from './civil-date.ts';

export const almatyZone = 'Asia/Almaty';

/** Kazakhstan moved to UTC+5 at midnight of 1 March 2024. */
const moveToFive = Date.UTC(2024, 1, 29, 18);
const hour = 3_600_000;

/**
 * Date and time on a wall clock in Almaty. The offset is a rule and not a lookup because browsers with older time zone
 * data still say UTC+6 and would render other text than the server. Holds from 2005, when summer time ended.
 */
export function almatyClock(instant: Date): { date: CivilDate; time: string } {
  const offset = instant.getTime() < moveToFive ? 6 : 5;
  const wall = new Date(instant.getTime() + offset * hour).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 16) };
}
