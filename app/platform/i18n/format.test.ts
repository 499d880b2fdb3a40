import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormat } from './format.ts';
import { languages } from './languages.ts';

const kk = createFormat('kk');
const ru = createFormat('ru');
const en = createFormat('en');
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

describe('numbers', () => {
  it('uses the separators of the language', () => {
    expect(kk.number(1234567.891)).toBe('1\u00a0234\u00a0567,89');
    expect(ru.number(-1234.5)).toBe('\u22121\u00a0234,5');
    expect(en.number('1234567.891', { maximumDecimals: 3 })).toBe('1,234,567.891');
  });

  it('agrees with the reference data of the languages', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.integer(), (language, value) => {
        const reference = new Intl.NumberFormat(language).format(value).replace('-', '\u2212');
        expect(createFormat(language).number(value)).toBe(reference);
      }),
    );
  });

  it('rounds the decimal text itself, half away from zero', () => {
    expect(en.number('1.005', { decimals: 2 })).toBe('1.01');
    expect(en.number(-2.5, { decimals: 0 })).toBe('\u22123');
    expect(en.number('-0.001')).toBe('0');
    expect(en.number('90071992547409931.25')).toBe('90,071,992,547,409,931.25');
    expect(en.number(1e21)).toBe('1,000,000,000,000,000,000,000');
    expect(en.number(1.5e-7, { maximumDecimals: 8 })).toBe('0.00000015');
    expect(en.number(3, { decimals: 1 })).toBe('3.0');
  });

  it('writes percents and signed numbers', () => {
    expect([kk.percent(0.125), ru.percent('0.125'), en.percent(1)]).toEqual(['12,5%', '12,5\u00a0%', '100%']);
    expect(en.percent('0.98765', { decimals: 2 })).toBe('98.77%');
    expect([kk.signed(12), kk.signed(-12), kk.signed(0), en.signed(0.001)]).toEqual(['+12', '\u221212', '0', '0']);
  });

  it('shows a dash for nothing', () => {
    expect([en.number(null), en.percent(undefined), en.signed('abc'), en.number(Number.NaN)]).toEqual(['–', '–', '–', '–']);
    expect([en.date(null), en.dateTime(undefined), en.month('')]).toEqual(['–', '–', '–']);
  });
});

describe('dates', () => {
  it('writes a day', () => {
    expect([kk, ru, en].map((format) => spaced(format.date('2022-11-02')))).toEqual([
      '2 қар. 2022',
      '2 нояб. 2022',
      '2 Nov 2022',
    ]);
    expect([kk, ru, en].map((format) => spaced(format.longDate('2022-05-22')))).toEqual([
      '2022 жылғы 22 мамыр',
      '22 мая 2022 г.',
      '22 May 2022',
    ]);
    expect([kk, ru, en].map((format) => spaced(format.dayMonth('2022-05-22')))).toEqual(['22 мам.', '22 мая', '22 May']);
    expect(spaced(en.dateRange('2022-11-01', '2022-11-30'))).toBe('1 Nov 2022 – 30 Nov 2022');
  });

  it('writes months and weekdays', () => {
    expect([kk, ru, en].map((format) => spaced(format.month('2022-11')))).toEqual([
      '2022 жылғы қараша',
      'ноябрь 2022 г.',
      'November 2022',
    ]);
    expect([kk, ru, en].map((format) => format.shortMonth('2022-05'))).toEqual(['мам.', 'май', 'May']);
    expect([kk, ru, en].map((format) => format.weekday('2022-11-22'))).toEqual(['сейсенбі', 'вторник', 'Tuesday']);
    expect([kk, ru, en].map((format) => format.weekday('2022-11-27', 'short'))).toEqual(['жс', 'вс', 'Sun']);
  });

  it('has the names of the reference data', () => {
    for (const language of languages) {
      const format = createFormat(language);
      for (let month = 1; month <= 12; month += 1) {
        const date = `2022-${String(month).padStart(2, '0')}-15`;
        const of = (options: Intl.DateTimeFormatOptions) =>
          new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).formatToParts(new Date(date));
        const name = (options: Intl.DateTimeFormatOptions) =>
          of(options).find(({ type }) => type === 'month')?.value ?? 'none';
        expect(format.longDate(date)).toContain(name({ day: 'numeric', month: 'long' }));
        expect(format.date(date)).toContain(name({ day: 'numeric', month: 'short', year: 'numeric' }));
        expect(format.month(date.slice(0, 7)).toLowerCase()).toContain(name({ month: 'long' }).toLowerCase());
        expect(format.weekday(date)).toBe(of({ weekday: 'long' })[0]?.value);
        expect(format.weekday(date, 'short')).toBe(of({ weekday: 'short' })[0]?.value);
      }
    }
  });

  it('writes instants in the time of Almaty', () => {
    expect(spaced(kk.dateTime('2022-11-22T18:30:00Z'))).toBe('23 қар. 2022, 00:30');
    expect(spaced(en.dateTime(new Date('2026-11-22T18:30:00Z')))).toBe('22 Nov 2026, 23:30');
    expect(ru.time('2026-11-22T02:05:00Z')).toBe('07:05');
  });
});

describe('relative time', () => {
  const now = '2026-11-22T12:00:00Z';
  const all = (instant: string) => [kk, ru, en].map((format) => format.relative(instant, now));

  it('says how long ago or until', () => {
    expect(all('2026-11-22T11:59:40Z')).toEqual(['жаңа ғана', 'только что', 'just now']);
    expect(all('2026-11-22T11:39:00Z')).toEqual(['21 минут бұрын', '21 минуту назад', '21 minutes ago']);
    expect(all('2026-11-22T10:00:00Z')).toEqual(['2 сағат бұрын', '2 часа назад', '2 hours ago']);
    expect(all('2026-11-21T17:00:00Z')).toEqual(['кеше', 'вчера', 'yesterday']);
    expect(all('2026-11-17T12:00:00Z')).toEqual(['5 күн бұрын', '5 дней назад', '5 days ago']);
    expect(all('2026-11-25T12:00:00Z')).toEqual(['3 күннен кейін', 'через 3 дня', 'in 3 days']);
    expect(all('2026-09-20T12:00:00Z')).toEqual(['2 ай бұрын', '2 месяца назад', '2 months ago']);
    expect(all('2025-11-20T12:00:00Z')).toEqual(['1 жыл бұрын', '1 год назад', '1 year ago']);
  });
});
