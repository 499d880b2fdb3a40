/**
 * Days of the calendar without a clock: `YYYY-MM-DD` strings. They compare and sort as text, and no function here
 * reads the machine's time zone.
 */
export type CivilDate = string;
/** `YYYY-MM` */
export type CivilMonth = string;
/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export type Quarter = 1 | 2 | 3 | 4;

const millisecondsPerDay = 86_400_000;
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

export function isCivilDate(value: unknown): value is CivilDate {
  return typeof value === 'string' && parseDay(value) !== null;
}

export function isCivilMonth(value: unknown): value is CivilMonth {
  return typeof value === 'string' && monthPattern.test(value);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDay(toDay(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDay(to) - toDay(from);
}

export function monthOf(date: CivilDate): CivilMonth {
  return date.slice(0, 7);
}

export function yearOf(date: CivilDate | CivilMonth): number {
  return Number(date.slice(0, 4));
}

export function dayOfMonth(date: CivilDate): number {
  return Number(date.slice(8, 10));
}

export function quarterOf(date: CivilDate | CivilMonth): Quarter {
  return Math.ceil(Number(date.slice(5, 7)) / 3) as Quarter;
}

export function addMonths(month: CivilMonth, months: number): CivilMonth {
  const index = yearOf(month) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${pad(Math.floor(index / 12), 4)}-${pad((((index % 12) + 12) % 12) + 1, 2)}`;
}

export function firstOfMonth(dateOrMonth: CivilDate | CivilMonth): CivilDate {
  return `${dateOrMonth.slice(0, 7)}-01`;
}

export function lastOfMonth(dateOrMonth: CivilDate | CivilMonth): CivilDate {
  return addDays(firstOfMonth(addMonths(dateOrMonth.slice(0, 7), 1)), -1);
}

export function weekdayOf(date: CivilDate): Weekday {
  const day = new Date(toDay(date) * millisecondsPerDay).getUTCDay();
  return (day === 0 ? 7 : day) as Weekday;
}

/** The Monday on or before the date. */
export function startOfWeek(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** Both ends included; empty when `to` is earlier than `from`. */
export function eachDay(from: CivilDate, to: CivilDate): CivilDate[] {
  const first = toDay(from);
  return Array.from({ length: Math.max(0, toDay(to) - first + 1) }, (_, index) => fromDay(first + index));
}

/** Both ends included; empty when `to` is earlier than `from`. */
export function eachMonth(from: CivilMonth, to: CivilMonth): CivilMonth[] {
  const months: CivilMonth[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The day a wall calendar in `zone` shows at the instant `now`. */
export function todayIn(zone: string, now: Date): CivilDate {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

function parseDay(date: string): number | null {
  const match = datePattern.exec(date);
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(time).toISOString().slice(0, 10) === date ? time / millisecondsPerDay : null;
}

function toDay(date: CivilDate): number {
  const day = parseDay(date);
  if (day === null) throw new RangeError(`not a civil date: ${JSON.stringify(date)}`);
  return day;
}

function fromDay(day: number): CivilDate {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
