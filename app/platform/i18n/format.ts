import { almatyClock } from '../time/almaty-clock.ts';
import { dayOfMonth, weekdayOf, yearOf, type CivilDate, type CivilMonth } from '../time/civil-date.ts';
import { calendarNames } from './calendar-names.ts';
import { roundDecimal, type Decimal } from './decimal.ts';
import type { Language } from './languages.ts';
import { relativeTime } from './relative.ts';

export interface NumberOptions {
  /** Exactly this many decimals. */
  decimals?: number;
  /** At most this many decimals, 2 unless told. */
  maximumDecimals?: number;
}

type Maybe<T> = T | null | undefined;

/** Every method gives `–` for null, undefined and what cannot be read. */
export interface Format {
  language: Language;
  number: (value: Maybe<Decimal>, options?: NumberOptions) => string;
  /** Of a ratio: 0.25 is 25 %. At most one decimal unless told. */
  percent: (ratio: Maybe<Decimal>, options?: NumberOptions) => string;
  /** With + or −; nothing before zero. */
  signed: (value: Maybe<Decimal>, options?: NumberOptions) => string;
  /** 22 Nov 2022 */
  date: (date: Maybe<CivilDate>) => string;
  /** 22 November 2022, in the official form of the language. */
  longDate: (date: Maybe<CivilDate>) => string;
  /** 22 Nov */
  dayMonth: (date: Maybe<CivilDate>) => string;
  /** 22 Nov 2022 – 3 Dec 2022 */
  dateRange: (from: Maybe<CivilDate>, to: Maybe<CivilDate>) => string;
  /** November 2022 */
  month: (month: Maybe<CivilMonth>) => string;
  /** Nov */
  shortMonth: (month: Maybe<CivilMonth | CivilDate>) => string;
  weekday: (date: Maybe<CivilDate>, length?: 'long' | 'short') => string;
  /** Date and time of an instant in Almaty. */
  dateTime: (instant: Maybe<string | Date>) => string;
  /** 17:05 in Almaty */
  time: (instant: Maybe<string | Date>) => string;
  relative: (instant: Maybe<string | Date>, now: string | Date) => string;
}

const noValue = '–';
const noBreak = '\u00a0';
const minus = '\u2212';
const separators: Record<Language, { group: string; decimal: string; percent: string }> = {
  kk: { group: noBreak, decimal: ',', percent: '%' },
  ru: { group: noBreak, decimal: ',', percent: `${noBreak}%` },
  en: { group: ',', decimal: '.', percent: '%' },
};

const formats = new Map<Language, Format>();

export function createFormat(language: Language): Format {
  const known = formats.get(language);
  if (known) return known;
  const created = buildFormat(language);
  formats.set(language, created);
  return created;
}

function buildFormat(language: Language): Format {
  const names = calendarNames[language];
  const marks = separators[language];

  const digits = (value: Maybe<Decimal>, options: NumberOptions, maximum: number, shift = 0) => {
    if (value === null || value === undefined) return null;
    const { decimals, maximumDecimals = maximum } = options;
    const rounded = roundDecimal(value, decimals ?? 0, decimals ?? maximumDecimals, shift);
    if (!rounded) return null;
    const whole = rounded.whole.replace(/\B(?=(\d{3})+$)/g, marks.group);
    const text = rounded.fraction ? whole + marks.decimal + rounded.fraction : whole;
    return { text, negative: rounded.negative, zero: /^0*$/.test(rounded.whole + rounded.fraction) };
  };
  const withMinus = (result: ReturnType<typeof digits>, suffix = '') =>
    result ? (result.negative ? minus : '') + result.text + suffix : noValue;
  const ofDate = (write: (date: CivilDate) => string) => (date: Maybe<CivilDate>) => (date ? write(date) : noValue);
  const ofInstant = (write: (date: Date) => string) => (instant: Maybe<string | Date>) =>
    instant ? write(new Date(instant)) : noValue;
  const monthName = (list: readonly string[], date: string) => list[Number(date.slice(5, 7)) - 1] ?? noValue;

  const dayMonth = (date: CivilDate) => `${dayOfMonth(date)}${noBreak}${monthName(names.shortMonths, date)}`;
  const shortDate = (date: CivilDate) => `${dayMonth(date)}${noBreak}${yearOf(date)}`;

  return {
    language,
    number: (value, options = {}) => withMinus(digits(value, options, 2)),
    percent: (ratio, options = {}) => withMinus(digits(ratio, options, 1, 2), marks.percent),
    signed: (value, options = {}) => {
      const result = digits(value, options, 2);
      return result && !result.negative && !result.zero ? `+${result.text}` : withMinus(result);
    },
    date: ofDate(shortDate),
    longDate: ofDate((date) => longDate[language](dayOfMonth(date), monthName(names.monthsOfDay, date), yearOf(date))),
    dayMonth: ofDate(dayMonth),
    dateRange: (from, to) => `${from ? shortDate(from) : noValue} – ${to ? shortDate(to) : noValue}`,
    month: ofDate((month) => longMonth[language](monthName(names.months, month), yearOf(month))),
    shortMonth: ofDate((month) => monthName(language === 'ru' ? standaloneShortMonths : names.shortMonths, month)),
    weekday: (date, length = 'long') =>
      date ? ((length === 'long' ? names.weekdays : names.shortWeekdays)[weekdayOf(date) - 1] ?? noValue) : noValue,
    dateTime: ofInstant((instant) => {
      const { date, time } = almatyClock(instant);
      return `${shortDate(date)}, ${time}`;
    }),
    time: ofInstant((instant) => almatyClock(instant).time),
    relative: (instant, now) => (instant ? relativeTime(language, new Date(instant), new Date(now)) : noValue),
  };
}

const longDate: Record<Language, (day: number, month: string, year: number) => string> = {
  kk: (day, month, year) => `${year} жылғы ${day}${noBreak}${month}`,
  ru: (day, month, year) => `${day}${noBreak}${month} ${year}${noBreak}г.`,
  en: (day, month, year) => `${day}${noBreak}${month} ${year}`,
};

const longMonth: Record<Language, (month: string, year: number) => string> = {
  kk: (month, year) => `${year} жылғы ${month}`,
  ru: (month, year) => `${month} ${year}${noBreak}г.`,
  en: (month, year) => `${month} ${year}`,
};

/** Without a day Russian shortens the nominative. */
const standaloneShortMonths = 'янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.'.split(' ');
