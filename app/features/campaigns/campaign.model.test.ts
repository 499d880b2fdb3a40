import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, eachDay } from '#app/platform/time/civil-date.ts';
import { workingDaysLate } from '#app/features/calendar/index.ts';
import {
  addCounts, allOf, barParts, checklistStates, countsBy, isAscending, levelsReached, linesOf, noCounts, readLines, reminderDue, silenceLevel, silenceLevels, type Counts, type SilenceRule,
} from './campaign.model.ts';

const counts = fc.record(Object.fromEntries(Object.keys(noCounts).map((key) => [key, fc.nat(5000)])) as Record<keyof Counts, fc.Arbitrary<number>>);
const ascendingRules = fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }).map((steps): SilenceRule[] => {
  let days = 0;
  return silenceLevels.map((level, index) => ({ level, afterWorkingDays: (days += steps[index]!) }));
});
const rankOf = (workingDays: number, rules: readonly SilenceRule[]) => {
  const level = silenceLevel(workingDays, rules);
  return level === null ? -1 : silenceLevels.indexOf(level);
};

describe('a pasted list', () => {
  test('gives each line once, without the spaces around and what stands in further cells', () => {
    expect(linesOf(' 123 \r\n\n«Су»  ЖШС\tАқмола\n123\n')).toEqual(['123', '«Су» ЖШС']);
  });

  test('names what is found, tells what is not, and takes a line that fits several for none of them', () => {
    const [first, second] = [{ officeId: 'o', organisationId: 'a' }, { officeId: 'p', organisationId: 'b' }];
    expect(readLines(['1', 'x', 'y', 'z'], [{ line: '1', ...first }, { line: 'z', ...first }, { line: 'y', ...first }, { line: 'y', ...second }]))
      .toEqual({ organisations: [first], unknown: ['x'], ambiguous: ['y'] });
  });
});

describe('counts', () => {
  test('add up to the same in any order and however they are grouped', () => {
    fc.assert(fc.property(fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), counts })), (cells) => {
      const sum = (parts: { counts: Counts }[]) => parts.reduce((total, part) => addCounts(total, part.counts), noCounts);
      expect(sum(countsBy(cells, ({ key }) => key))).toEqual(sum(cells));
      expect(sum([...cells].reverse())).toEqual(sum(cells));
    }));
  });

  test('fill a bar from end to end', () => {
    fc.assert(fc.property(counts, (some) => {
      const parts = barParts(some);
      expect(parts.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(allOf(some) === 0 ? 0 : 100);
      expect(parts.map(({ state }) => state).sort()).toEqual(checklistStates.filter((state) => some[state] > 0).sort());
    }));
  });
});

describe('reminders', () => {
  test('are the last one whose day has come, and none before the first or after the due day', () => {
    const due = '2026-12-15';
    expect(['2026-11-30', '2026-12-01', '2026-12-08', '2026-12-14', '2026-12-15', '2026-12-16'].map((day) => reminderDue(due, day, [14, 7, 1]))).toEqual([null, 14, 7, 1, 1, null]);
    expect(reminderDue(due, due, [])).toBeNull();
  });

  test('never go back to an earlier one', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(30), { maxLength: 5 }), (days) => {
      const come = eachDay('2026-11-10', '2026-12-15').map((day) => reminderDue('2026-12-15', day, days) ?? Infinity);
      expect(come).toEqual([...come].sort((left, right) => right - left));
    }));
  });
});

describe('silence', () => {
  test('moves up the chain and never down as working days pass', () => {
    fc.assert(fc.property(ascendingRules, fc.nat(120), fc.nat(120), (rules, first, second) => {
      const [fewer, more] = [Math.min(first, second), Math.max(first, second)];
      expect(rankOf(fewer, rules)).toBeLessThanOrEqual(rankOf(more, rules));
      expect(levelsReached(more, rules)).toEqual(expect.arrayContaining(levelsReached(fewer, rules)));
    }));
  });

  test('does not move on days that are not worked', () => {
    const rules: SilenceRule[] = [{ level: 'organisation', afterWorkingDays: 0 }, { level: 'office', afterWorkingDays: 3 }, { level: 'commissioner', afterWorkingDays: 5 }, { level: 'coordinator', afterWorkingDays: 10 }];
    const isWorking = (day: string) => !['2026-11-21', '2026-11-22', '2026-11-28', '2026-11-29'].includes(day);
    const due = '2026-11-18';
    const levels = eachDay(addDays(due, 1), '2026-12-02').map((day) => silenceLevel(workingDaysLate(due, day, isWorking), rules));
    expect(levels).toEqual(['organisation', 'organisation', 'organisation', 'organisation', 'office', 'office', 'commissioner', 'commissioner', 'commissioner', 'commissioner', 'commissioner', 'commissioner', 'commissioner', 'coordinator']);
  });

  test('is known below before it is known above', () => {
    fc.assert(fc.property(ascendingRules, isAscending));
    expect(isAscending([{ level: 'organisation', afterWorkingDays: 4 }, { level: 'office', afterWorkingDays: 3 }, { level: 'commissioner', afterWorkingDays: 5 }, { level: 'coordinator', afterWorkingDays: 10 }])).toBe(false);
  });
});
