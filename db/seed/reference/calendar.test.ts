import { describe, expect, test } from 'vitest';
import { calendarDays, workingDaysBetween } from './calendar.ts';

const dayOf = (date: string) => calendarDays.find((day) => day.date === date);

describe('calendar', () => {
  test('has every day of 2022–2027 once, in order', () => {
    expect(calendarDays).toHaveLength(365 * 6 + 1);
    expect(calendarDays[0]?.date).toBe('2022-01-01');
    expect(calendarDays.at(-1)?.date).toBe('2027-12-31');
    expect(calendarDays.map((day) => day.date)).toEqual([...new Set(calendarDays.map((day) => day.date))].sort());
  });

  test.each([2022, 2023, 2024, 2025, 2026, 2027])('%i has a plausible number of working days', (year) => {
    const count = workingDaysBetween(`${year}-01-01`, `${year}-12-31`).length;
    expect(count).toBeGreaterThanOrEqual(244);
    expect(count).toBeLessThanOrEqual(250);
  });

  test.each([
    ['2022-01-03', false], ['2022-01-04', false], ['2022-01-05', true], ['2022-01-07', false],
    ['2022-03-05', true], ['2022-03-07', false], ['2022-05-02', false], ['2022-05-10', false], ['2022-05-11', true],
    ['2022-07-11', true], ['2022-08-27', true], ['2022-10-22', true], ['2022-10-24', false], ['2022-12-01', true],
    ['2023-01-03', false], ['2023-06-28', false], ['2023-07-01', true], ['2023-12-18', false],
    ['2024-03-25', false], ['2024-05-04', true], ['2024-07-08', false], ['2024-06-17', true],
    ['2025-01-05', true], ['2025-03-10', false], ['2025-03-24', false], ['2025-03-25', false], ['2025-09-01', false],
    ['2026-03-24', false], ['2026-03-25', false], ['2026-05-11', false], ['2026-10-26', false],
    ['2027-01-04', false], ['2027-05-17', true],
  ])('%s is working: %s', (date, isWorking) => {
    expect(dayOf(date)?.isWorking).toBe(isWorking);
  });

  test('days moved by the government say that they may be edited', () => {
    expect(calendarDays.filter((day) => day.note?.endsWith('assumed, editable'))).toHaveLength(12);
  });
});
