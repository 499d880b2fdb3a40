import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { almatyClock, almatyZone } from './almaty-clock.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  eachDay,
  eachMonth,
  firstOfMonth,
  isCivilDate,
  isCivilMonth,
  lastOfMonth,
  monthOf,
  quarterOf,
  startOfWeek,
  todayIn,
  weekdayOf,
} from './civil-date.ts';

const anyDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('civil dates', () => {
  it('accepts real days only', () => {
    expect(isCivilDate('2024-02-29')).toBe(true);
    expect(isCivilDate('2023-02-29')).toBe(false);
    expect(isCivilDate('2022-13-01')).toBe(false);
    expect(isCivilDate('2022-1-1')).toBe(false);
    expect(isCivilDate('2022-11-22T00:00')).toBe(false);
    expect(isCivilDate(20221122)).toBe(false);
    expect(isCivilMonth('2022-11')).toBe(true);
    expect(isCivilMonth('2022-13')).toBe(false);
  });

  it('refuses to calculate with something else', () => {
    expect(() => addDays('22.11.2022', 1)).toThrow(RangeError);
  });

  it('adds and counts days', () => {
    expect(addDays('2022-12-31', 1)).toBe('2023-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysBetween('2022-01-01', '2023-01-01')).toBe(365);
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('agrees with the calendar of the engine', () => {
    const dayOf = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.integer({ min: -682_000, max: 2_932_000 }), (days) => {
        const date = dayOf(days);
        expect(addDays('1970-01-01', days)).toBe(date);
        expect(daysBetween('1970-01-01', date)).toBe(days);
        expect(weekdayOf(date)).toBe(new Date(days * 86_400_000).getUTCDay() || 7);
      }),
      { numRuns: 5000 },
    );
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(13), fc.nat(32), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const time = Date.UTC(year, month - 1, day);
        expect(isCivilDate(text)).toBe(new Date(time).toISOString().slice(0, 10) === text);
      }),
      { numRuns: 5000 },
    );
    expect(addDays('0100-01-01', -1)).toBe('0099-12-31');
  });

  it('knows months, quarters and weeks', () => {
    expect(monthOf('2022-11-22')).toBe('2022-11');
    expect(firstOfMonth('2022-11-22')).toBe('2022-11-01');
    expect(lastOfMonth('2024-02')).toBe('2024-02-29');
    expect(lastOfMonth('2022-12-05')).toBe('2022-12-31');
    expect(addMonths('2022-11', 3)).toBe('2023-02');
    expect(addMonths('2022-01', -13)).toBe('2020-12');
    expect([quarterOf('2022-01-31'), quarterOf('2022-06'), quarterOf('2022-12-31')]).toEqual([1, 2, 4]);
    expect(weekdayOf('2022-11-22')).toBe(2);
    expect(weekdayOf('2022-11-27')).toBe(7);
    expect(startOfWeek('2022-11-27')).toBe('2022-11-21');
    expect(startOfWeek('2022-11-21')).toBe('2022-11-21');
  });

  it('lists ranges with both ends', () => {
    expect(eachDay('2022-11-29', '2022-12-01')).toEqual(['2022-11-29', '2022-11-30', '2022-12-01']);
    expect(eachDay('2022-12-01', '2022-11-29')).toEqual([]);
    expect(eachMonth('2022-11', '2023-01')).toEqual(['2022-11', '2022-12', '2023-01']);
  });

  it('knows which day it is in a zone', () => {
    expect(todayIn(almatyZone, new Date('2026-11-22T18:59:59Z'))).toBe('2026-11-22');
    expect(todayIn(almatyZone, new Date('2026-11-22T19:00:00Z'))).toBe('2026-11-23');
    expect(todayIn(almatyZone, new Date('2022-11-22T18:00:00Z'))).toBe('2022-11-23');
  });
});

describe('the clock of Almaty', () => {
  it('agrees with the time zone database', () => {
    const database = new Intl.DateTimeFormat('sv-SE', { timeZone: almatyZone, dateStyle: 'short', timeStyle: 'short' });
    fc.assert(
      fc.property(fc.date({ min: new Date('2005-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (instant) => {
        const { date, time } = almatyClock(instant);
        expect(`${date} ${time}`).toBe(database.format(instant));
      }),
    );
    const { date, time } = almatyClock(new Date('2024-02-29T18:00:00Z'));
    expect(`${date} ${time}`).toBe('2024-02-29 23:00');
  });
});
