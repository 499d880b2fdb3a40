import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, eachDay, lastOfMonth, weekdayOf } from '#app/platform/time/civil-date.ts';
import { consolidable, isShown, progressOf, summaryOf, type BoardMonth, type BoardOffice } from './board.model.ts';
import { findingRules, ofPeriod, placeOf, valueRules, withExplanations, type Found, type MonthFinding } from './findings.model.ts';
import { closingDeadline, latenessOf } from './lateness.model.ts';

const isWeekday = (day: string) => weekdayOf(day) <= 5;
const month = fc.tuple(fc.integer({ min: 2022, max: 2030 }), fc.integer({ min: 1, max: 12 })).map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
const state = fc.constantFrom('open', 'closed', 'returned', 'accepted', 'consolidated');

describe('the deadline to close a month', () => {
  test('lies so many working days after the month, on a working day', () => {
    fc.assert(fc.property(month, fc.integer({ min: 1, max: 60 }), (of, days) => {
      const deadline = closingDeadline(of, days, isWeekday);
      expect(isWeekday(deadline)).toBe(true);
      expect(eachDay(addDays(lastOfMonth(of), 1), deadline).filter(isWeekday)).toHaveLength(days);
    }));
  });

  test('ends where a calendar has no working day at all', () => {
    expect(closingDeadline('2026-10', 5, () => false)).toBe('2027-11-01');
  });

  test('of October 2026 is the 6th of November', () => {
    expect(closingDeadline('2026-10', 5, isWeekday)).toBe('2026-11-06');
  });

  test('an office’s own day off moves it', () => {
    expect(closingDeadline('2026-10', 5, (day) => isWeekday(day) && day !== '2026-11-04')).toBe('2026-11-09');
  });
});

describe('a month is late', () => {
  const deadline = '2026-11-06';
  test.each([
    ['open', null, '2026-11-06', 'notOver'],
    ['open', null, '2026-11-07', 'notClosed'],
    ['closed', '2026-11-06', '2026-11-20', 'inTime'],
    ['closed', '2026-11-09', '2026-11-20', 'closedLate'],
    ['accepted', '2026-11-09', '2026-11-20', 'closedLate'],
    ['returned', '2026-11-03', '2026-11-05', 'inTime'],
    ['returned', '2026-11-03', '2026-11-20', 'notClosed'],
  ] as const)('%s, closed on %s, seen on %s: %s', (its, closedOn, today, lateness) => {
    expect(latenessOf({ state: its, closedOn, deadline, today })).toBe(lateness);
  });
});

const monthOf = (of: string, its: BoardMonth['state'], more: Partial<BoardMonth> = {}): BoardMonth => ({
  month: of, state: its, isOver: true, lateness: 'inTime', closedOn: null, movedBy: null, entries: 10, onTimeEntries: 9, verifiedEntries: 5, expectedEntries: 12, ...more,
});
const office = (id: string, months: BoardMonth[], more: Partial<BoardOffice> = {}): BoardOffice => ({
  id, name: { kk: id, ru: null, en: null }, regionCode: null, peerGroup: null, months, completeness: 1, timeliness: 1, verification: 1,
  missing: { entries: 0, checklists: 0, analyses: 0, risks: 0, eliminations: 0 }, openFindings: 0, isLate: false, isDisputed: false, reminders: [], ...more,
});

describe('what can be consolidated', () => {
  test('an office is taken whole or left out whole, and nothing is in both', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.tuple(month, state, fc.boolean()), { maxLength: 12 }), { maxLength: 20 }), (offices) => {
      const given = offices.map((months, index) => office(String(index), months.map(([of, its, isOver]) => monthOf(of, its as BoardMonth['state'], { isOver }))));
      const { ready, leftOut } = consolidable(given);
      expect(ready.filter(({ officeId }) => leftOut.includes(officeId))).toEqual([]);
      for (const { officeId, months } of ready) {
        const its = given.find(({ id }) => id === officeId)!.months;
        expect(its.every((one) => one.isOver && ['accepted', 'consolidated'].includes(one.state))).toBe(true);
        expect(months).toHaveLength(its.filter((one) => one.state === 'accepted').length);
      }
      const untouched = given.length - ready.length - leftOut.length;
      expect(given.filter(({ months }) => months.every((one) => one.state === 'consolidated')).length).toBe(untouched);
    }));
  });

  test('one month that was returned leaves its office out', () => {
    expect(consolidable([office('a', [monthOf('2026-09', 'accepted'), monthOf('2026-10', 'returned')]), office('b', [monthOf('2026-09', 'accepted')])])).toEqual({
      ready: [{ officeId: 'b', months: ['2026-09'] }], leftOut: ['a'],
    });
  });
});

describe('the summary that a publication keeps', () => {
  test('counts each office once, by its month that lags behind most', () => {
    const offices = [
      office('a', [monthOf('2026-09', 'consolidated'), monthOf('2026-10', 'consolidated')]), office('b', [monthOf('2026-09', 'accepted'), monthOf('2026-10', 'closed')]),
      office('c', [monthOf('2026-10', 'returned')], { isLate: true, missing: { entries: 3, checklists: 0, analyses: 0, risks: 0, eliminations: 1 } }), office('d', []),
    ];
    expect(summaryOf(offices, [])).toEqual({
      offices: 3, consolidated: 1, accepted: 0, closed: 1, open: 0, returned: 1, late: 1, openFindings: 0, reminded: 0,
      missing: [{ officeId: 'c', kind: 'entries', count: 3 }, { officeId: 'c', kind: 'eliminations', count: 1 }],
    });
  });

  test('the parts add up to the offices', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.tuple(month, state), { minLength: 1, maxLength: 6 }), { maxLength: 20 }), (offices) => {
      const summary = summaryOf(offices.map((months, index) => office(String(index), months.map(([of, its]) => monthOf(of, its as BoardMonth['state'])))), []);
      expect(summary.consolidated + summary.accepted + summary.closed + summary.open + summary.returned).toBe(summary.offices);
    }));
  });

  test('an office without months has made no progress', () => expect(progressOf([])).toBe('nothing'));
});

test('who was not reminded is late or lacks something', () => {
  expect(isShown.unreminded(office('a', []))).toBe(false);
  expect(isShown.unreminded(office('a', [], { isLate: true }))).toBe(true);
  expect(isShown.unreminded(office('a', [], { isLate: true, reminders: [{ remindedOn: '2026-11-09', text: 't', authorName: 'n', receivers: [] }] }))).toBe(false);
});

describe('findings', () => {
  const found = (count: number): Found => ({ rule: 'sameValue', officeId: 'a', count, since: '2026-10-01', sample: { month: '2026-10', indicatorCode: 'IA-02', organisationId: 'o' } });
  const explanation = (count: number, createdAt: string) => ({ officeId: 'a', rule: 'sameValue', count, explanation: 'e', authorName: 'n', createdAt });

  test('stay explained as long as they count what was explained', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (now, then) => {
      const [finding] = withExplanations([found(now)], [explanation(then, '2026-11-01')]);
      expect(finding!.explanation !== null).toBe(now === then);
    }));
  });

  test('are judged by their latest explanation', () => {
    expect(withExplanations([found(2)], [explanation(3, '2026-11-02'), explanation(2, '2026-11-01')])[0]!.explanation).toBeNull();
  });

  test('of months add up to those of the period, which shows the first', () => {
    const one = (of: string, count: number): MonthFinding => ({ officeId: 'a', month: of, rule: 'sameValue', count, since: `${of}-01`, indicatorCode: 'IA-02', organisationId: 'o' });
    expect(ofPeriod([one('2026-10', 2), one('2026-09', 3)])).toEqual([
      { rule: 'sameValue', officeId: 'a', count: 5, since: '2026-09-01', sample: { month: '2026-09', indicatorCode: 'IA-02', organisationId: 'o' } },
    ]);
  });

  test('each leads to a page, those of values by the values of their series', () => {
    const sample = { month: '2026-10', indicatorCode: 'IA-02', organisationId: 'o', recordId: 'r' };
    for (const rule of findingRules) expect(placeOf({ rule, officeId: 'a', sample }, '2026')).toMatch(/^\/[a-z]+\/\S+$/);
    expect(placeOf({ rule: 'sameValue', officeId: 'a', sample: { ...sample, indicatorCode: null } }, '2026')).toBe('/periods/a/2026-10');
    expect(valueRules.every((rule) => (findingRules as readonly string[]).includes(rule))).toBe(true);
  });
});
