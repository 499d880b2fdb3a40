import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#app/platform/time/civil-date.ts';
import {
  bucketsOf, choosePeriod, cumulate, disciplineOf, figuresOf, neighboursOf, parsePeriod, sampled, totalOf, wholeMonthsBefore,
  withoutEmptyStart, type BucketCell,
} from './statistics.model.ts';

const today = '2026-11-23';
const day = fc.integer({ min: 0, max: 365 * 5 }).map((offset) => addDays('2022-01-01', offset));
const label = fc.oneof(
  fc.integer({ min: 2022, max: 2027 }).map(String),
  fc.tuple(fc.integer({ min: 2022, max: 2027 }), fc.integer({ min: 1, max: 4 })).map(([year, quarter]) => `${year}-Q${quarter}`),
  fc.tuple(fc.integer({ min: 2022, max: 2027 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  day,
);

describe('a chosen period', () => {
  it('is the current year to today unless told', () => {
    expect(choosePeriod({}, today)).toEqual({ kind: 'year', label: '2026', from: '2026-01-01', to: today, fullTo: '2026-12-31' });
  });

  it('reads years, their parts, one day and a label', () => {
    expect(choosePeriod({ year: '2022' }, today)).toMatchObject({ from: '2022-01-01', to: '2022-12-31' });
    expect(choosePeriod({ year: '2022', part: 'Q3' }, today)).toMatchObject({ kind: 'quarter', from: '2022-07-01', to: '2022-09-30' });
    expect(choosePeriod({ year: '2022', part: '02' }, today)).toMatchObject({ kind: 'month', to: '2022-02-28' });
    expect(choosePeriod({ year: '2022', day: '2026-03-05' }, today)).toMatchObject({ kind: 'day', from: '2026-03-05', to: '2026-03-05' });
    expect(choosePeriod({ period: '2026-10' }, today)).toMatchObject({ kind: 'month', from: '2026-10-01', to: '2026-10-31' });
    expect(choosePeriod({ period: 'nonsense' }, today)).toMatchObject({ label: '2026' });
  });

  it('counts up to an earlier day, never beyond today', () => {
    expect(choosePeriod({ year: '2022', asOf: '2022-05-15' }, today).to).toBe('2022-05-15');
    expect(choosePeriod({ asOf: '2026-12-15' }, today).to).toBe(today);
    expect(choosePeriod({ year: '2022', asOf: '2020-01-01' }, today).to).toBe('2022-12-31');
  });

  it('has neighbours that touch it', () => {
    fc.assert(
      fc.property(label, (text) => {
        const period = parsePeriod(text, null)!;
        const { before, after } = neighboursOf(period);
        expect(parsePeriod(before.label, null)!.fullTo).toBe(addDays(period.from, -1));
        expect(after.from).toBe(addDays(period.fullTo, 1));
      }),
    );
  });
});

describe('buckets', () => {
  it('cover the period without gaps, and whole months never reach into an unfinished one', () => {
    fc.assert(
      fc.property(label, day, day, fc.constantFrom('month' as const, 'day' as const), (text, asOf, now, grain) => {
        const period = parsePeriod(text, asOf)!;
        const buckets = bucketsOf(period, period.kind === 'year' ? grain : 'day');
        expect(buckets[0]!.from).toBe(period.from);
        expect(buckets.at(-1)!.to).toBe(period.to);
        for (const [index, bucket] of buckets.slice(1).entries()) expect(bucket.from).toBe(addDays(buckets[index]!.to, 1));
        const whole = wholeMonthsBefore(period, now, grain);
        expect(whole <= addDays(period.to, 1) && (whole <= now || grain === 'day' || period.kind === 'day')).toBe(true);
      }),
    );
  });
});

const cell = (bucket: string | null, reported: string, more: Partial<BucketCell> = {}): BucketCell => ({
  bucket, reported, reportedDenominator: '0', verified: '0', verifiedDenominator: '0', entries: 1, onTimeEntries: 1, verifiedEntries: 0, ...more,
});

describe('a series', () => {
  const year = parsePeriod('2026', '2026-04-30')!;
  const buckets = bucketsOf(year, 'month');

  it('starts from what was there before, and says nothing before anything was added', () => {
    const level = { kind: 'level' as const, decimals: 0 };
    expect(cumulate(level, [cell(null, '5'), cell('2026-03-01', '-2')], buckets, 'month').map(({ reported }) => reported)).toEqual(['5', '5', '3', '3']);
    const increments = cumulate({ kind: 'increment', decimals: 0 }, [cell('2026-02-01', '4')], buckets, 'month');
    expect(increments.map(({ reported }) => reported)).toEqual([null, '4', '4', '4']);
    expect(withoutEmptyStart(increments, ({ reported }) => reported === null)).toHaveLength(3);
  });

  it('ends at the total, divides sums and never averages', () => {
    const ratio = { kind: 'ratio' as const, decimals: 3 };
    const cells = [cell('2026-01-01', '1', { reportedDenominator: '2' }), cell('2026-04-01', '0', { reportedDenominator: '8' })];
    expect(cumulate(ratio, cells, buckets, 'month').at(-1)!.reported).toBe('0.1');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...buckets.map(({ bucket }) => bucket)), fc.integer({ min: -50, max: 50 })), { minLength: 1 }), (added) => {
        const own = added.map(([bucket, value]) => cell(bucket, String(value)));
        const increment = { kind: 'increment' as const, decimals: 0 };
        expect(cumulate(increment, own, buckets, 'month').at(-1)!.reported).toBe(figuresOf(increment, totalOf(own)).reported);
      }),
    );
  });

  it('is drawn with fewer points but always its last', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 400 }), fc.integer({ min: 1, max: 60 }), (items, most) => {
        const shown = sampled(items, most);
        expect(shown.length).toBeLessThanOrEqual(most);
        expect(shown.at(-1)).toBe(items.at(-1));
      }),
    );
  });
});

describe('discipline', () => {
  it('is unknown where nothing is expected, and never above one', () => {
    expect(disciplineOf({ entries: 0, onTimeEntries: 0, verifiedEntries: 0, expectedEntries: 0 })).toEqual({ completeness: null, timeliness: null, verification: null });
    expect(disciplineOf({ entries: 12, onTimeEntries: 9, verifiedEntries: 6, expectedEntries: 10 })).toEqual({ completeness: 1, timeliness: 0.9, verification: 0.5 });
  });
});
