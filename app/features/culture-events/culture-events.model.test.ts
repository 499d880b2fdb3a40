import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, lastOfMonth, monthOf } from '#app/platform/time/civil-date.ts';
import { planRows, sumOf, tenthsOf, weeksOf } from './culture-events.model.ts';
import { frequencies, isTooLong, mostEvents, unfoldSeries } from './series.model.ts';

describe('a series', () => {
  test('falls on the same weekday each week', () => {
    expect(unfoldSeries({ frequency: 'week', fromOn: '2026-03-02', toOn: '2026-03-23' })).toEqual(['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23']);
  });
  test('falls on the last day of a month that is too short, and comes back to its own day', () => {
    expect(unfoldSeries({ frequency: 'month', fromOn: '2026-01-31', toOn: '2026-04-30' })).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
    expect(unfoldSeries({ frequency: 'quarter', fromOn: '2026-08-31', toOn: '2027-03-01' })).toEqual(['2026-08-31', '2026-11-30', '2027-02-28']);
  });
  test('of one day is one event, and beyond its end there is none', () => {
    expect(unfoldSeries({ frequency: 'month', fromOn: '2026-01-31', toOn: '2026-01-31' })).toEqual(['2026-01-31']);
    expect(unfoldSeries({ frequency: 'week', fromOn: '2026-02-01', toOn: '2026-01-31' })).toEqual([]);
  });
  test('has days in order, within its dates, none twice, and never more than one may have', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
    fc.assert(fc.property(fc.constantFrom(...frequencies), day, fc.nat(2500), (frequency, fromOn, length) => {
      const toOn = addDays(fromOn, length);
      const days = unfoldSeries({ frequency, fromOn, toOn });
      expect(days[0]).toBe(fromOn);
      expect(days).toEqual([...new Set(days)].sort());
      expect(days.at(-1)! <= toOn).toBe(true);
      expect(days.length).toBeLessThanOrEqual(mostEvents);
      if (frequency === 'week') for (let index = 1; index < days.length; index += 1) expect(daysBetween(days[index - 1]!, days[index]!)).toBe(7);
      else for (const one of days) expect(one.slice(8) === fromOn.slice(8) || one === lastOfMonth(monthOf(one))).toBe(true);
      if (isTooLong({ frequency, fromOn, toOn })) expect(days).toHaveLength(mostEvents);
    }));
  });
  test('is too long only beyond what one may have', () => {
    expect(isTooLong({ frequency: 'week', fromOn: '2026-01-05', toOn: addDays('2026-01-05', 7 * (mostEvents - 1)) })).toBe(false);
    expect(isTooLong({ frequency: 'week', fromOn: '2026-01-05', toOn: addDays('2026-01-05', 7 * mostEvents) })).toBe(true);
  });
});

test('the plan of a year has a row for each kind that has anything, and its total is the sum of its quarters', () => {
  const cells = [
    { kindCode: 'lecture', quarter: 1 as const, planned: 3, held: 2, verified: 1 }, { kindCode: 'lecture', quarter: 4 as const, planned: 1, held: 2, verified: 0 },
    { kindCode: 'survey', quarter: 2 as const, planned: 0, held: 1, verified: 1 },
  ];
  const rows = planRows(cells, ['lecture', 'seminar', 'survey']);
  expect(rows.map(({ kindCode }) => kindCode)).toEqual(['lecture', 'survey']);
  expect(rows[0]!.total).toEqual({ planned: 4, held: 4, verified: 1 });
  expect(rows[0]!.quarters[2]).toMatchObject({ planned: 0, held: 0, verified: 0 });
  expect(sumOf(rows.map(({ total }) => total))).toEqual({ planned: 4, held: 5, verified: 2 });
});

test('the weeks of a month begin on Monday and hold all of it', () => {
  const days = weeksOf('2026-11');
  expect([days[0], days.at(-1), days.length % 7]).toEqual(['2026-10-26', '2026-12-06', 0]);
});

test('a score is read with a comma or a point, from 1 to 5', () => {
  expect(['4,6', '4.6', '5', '1', '5,1', '0,9', '4,66', '', 'x'].map(tenthsOf)).toEqual([46, 46, 50, 10, null, null, null, null, null]);
});
