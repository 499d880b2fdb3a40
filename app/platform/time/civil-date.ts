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
  return (modulo(toDay(date) + thursday, 7) + 1) as Weekday;
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

// Pages count days by the ten thousand. What follows is the arithmetic of the Gregorian calendar without `Date`, whose
// texts cost thirty times as much: years are counted from March, so that a leap day ends its year, in eras of 400 years.

const daysPerEra = 146_097;
/** From 1 March of the year 0 to 1 January 1970. */
const daysBeforeEpoch = 719_468;
/** 1 January 1970 was one; Monday is 0. */
const thursday = 3;
/** `Date` reads smaller years as those of the twentieth century. */
const firstYear = 100;
const lastYear = 9999;
const zero = 48;
const hyphen = 45;

const modulo = (value: number, by: number): number => ((value % by) + by) % by;
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysIn = (year: number, month: number): number => (month === 2 ? (isLeap(year) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1));

/** The number that the digits from `start` are; NaN where one of them is none. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index += 1) {
    const digit = text.charCodeAt(index) - zero;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function parseDay(date: string): number | null {
  if (date.length !== 10 || date.charCodeAt(4) !== hyphen || date.charCodeAt(7) !== hyphen) return null;
  const [year, month, day] = [digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10)];
  if (!(year >= firstYear && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return null;
  const yearFromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * daysPerEra + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - daysBeforeEpoch;
}

function toDay(date: CivilDate): number {
  const day = parseDay(date);
  if (day === null) throw new RangeError(`not a civil date: ${JSON.stringify(date)}`);
  return day;
}

function fromDay(day: number): CivilDate {
  const fromMarch = day + daysBeforeEpoch;
  const era = Math.floor(fromMarch / daysPerEra);
  const dayOfEra = fromMarch - era * daysPerEra;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month > 2 ? 0 : 1);
  if (!(year >= firstYear && year <= lastYear)) return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
  return `${pad(year, 4)}-${twoDigits(month)}-${twoDigits(dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1)}`;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
