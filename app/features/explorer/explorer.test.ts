import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf, dimensions, type Dimension, type Figure, type Filters, type Member } from '#app/features/statistic-engine/index.ts';
import { breakdownsOf, cellsInstead, changeBetween, filtersInstead, maySortByFigure, measures, movedRecords, nextDimension, partsOfCell, pivotOf, shapes, timesInstead, valueOf, type View } from './explorer.model.ts';
import { cellAddresses, emptyView, searchOf, viewOf } from './explorer.search.ts';

const dimension = fc.constantFrom<Dimension>(...dimensions);
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const member = fc.string({ minLength: 0, maxLength: 20 }).filter((text) => text !== '-' && !text.includes('\0') && text.isWellFormed());
const filters = fc.dictionary(dimension, fc.uniqueArray(member, { minLength: 1, maxLength: 4 })).map((found) => ({ ...found }) as Filters);
const view: fc.Arbitrary<View> = fc
  .record({
    statistics: fc.uniqueArray(fc.stringMatching(/^[a-z0-9_]{1,8}(\.[a-z0-9_]{1,8})?$/), { maxLength: 8 }), rows: fc.option(dimension), columns: fc.option(dimension), measure: fc.constantFrom(...measures),
    period: fc.option(fc.constantFrom('2022', '2026-Q3', '2026-08')), asOf: fc.option(day), other: fc.option(fc.constantFrom('yearBefore', 'periodBefore', 'date', '2021')), otherAsOf: fc.option(day),
    filters, shape: fc.constantFrom(...shapes), sort: fc.constantFrom('order' as const, 'figure' as const),
  })
  .map((one) => ({ ...one, columns: one.columns === one.rows ? null : one.columns, other: one.other === 'date' && one.otherAsOf === null ? null : one.other, otherAsOf: one.other === 'date' ? one.otherAsOf : null }));

describe('the address of a view', () => {
  test('holds all of it', () => {
    fc.assert(fc.property(view, (one) => { expect(viewOf(new URLSearchParams(searchOf(one)))).toEqual(one); }));
  });

  test('of a cell says the same as one that is written for it alone', () => {
    fc.assert(
      fc.property(view, fc.dictionary(dimension, member).map(cellOf), (one, cell) => {
        const address = new URLSearchParams(cellAddresses(one, 'a.b')(cell).replace('/explorer/cell', ''));
        expect([...address]).toEqual([...new URLSearchParams(searchOf({ ...one, statistics: ['a.b'] }, { cell }))]);
      }),
    );
  });

  test('is read whatever it is; what makes no sense is left out', () => {
    fc.assert(fc.property(fc.string(), (text) => { expect(() => viewOf(new URLSearchParams(text))).not.toThrow(); }));
    expect(() => viewOf(new URLSearchParams('__proto__=1&constructor=2'))).not.toThrow();
    expect(viewOf(new URLSearchParams('s=A-B&rows=nothing&measure=x&period=22&only.nothing=1&show=pie&other=date'))).toEqual(emptyView);
    expect(viewOf(new URLSearchParams('year=2022&part=Q2&rows=region&columns=region')).period).toBe('2022-Q2');
  });
});

const figure = (reported: string, verified: string | null = null, completeness: number | null = null): Figure => ({ reported, verified, completeness, qualifier: '' });
const named = (...keys: string[]): Member[] => keys.map((key) => ({ key, name: { kk: key, ru: null, en: null } }));

describe('a table of two directions', () => {
  test('ends both with totals that are the figures asked for, at every corner', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }), fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }), (rows, columns) => {
        const shape = { rows: 'region', columns: 'quarter' } as const;
        const cells: Record<string, Figure> = {};
        const all: (string | null)[][] = [];
        for (const row of [...rows, null]) for (const column of [...columns, null]) all.push([row, column]);
        for (const [index, [row, column]] of all.entries()) cells[cellOf({ ...(row ? { region: row } : {}), ...(column ? { quarter: column } : {}) })] = figure(String(index));
        const pivot = pivotOf(shape, named(...rows), named(...columns), cells, null);
        expect(pivot.rows.flatMap((row) => row.cells.map((cell) => cell.figure?.reported))).toEqual(all.map((_, index) => String(index)));
        expect(pivot.columns.at(-1)).toBeNull();
        expect(breakdownsOf(shape)).toEqual([[], ['region'], ['quarter'], ['region', 'quarter']]);
      }),
    );
  });

  test('names each cell by the members of its row and column, whatever these are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(dimension, { minLength: 2, maxLength: 2 }), member, member, ([rows, columns], row, column) => {
        const pivot = pivotOf({ rows: rows!, columns: columns! }, named(row), named(column), {}, null);
        expect(pivot.rows.map((one) => one.cells.map(({ cell }) => cell))).toEqual([[cellOf({ [rows!]: row, [columns!]: column }), cellOf({ [rows!]: row })], [cellOf({ [columns!]: column }), '']]);
      }),
    );
  });

  test('measures: what is not confirmed is the difference, and nothing where nobody confirms', () => {
    expect(valueOf(figure('12.5', '2.25'), 'difference')).toBe('10.25');
    expect(valueOf(figure('12'), 'difference')).toBeNull();
    expect(valueOf(figure('12', null, 0.5), 'completeness')).toBe('0.5');
    expect(changeBetween('15', '10')).toEqual({ amount: '5', share: 0.5 });
    expect(changeBetween('15', '0')).toEqual({ amount: '15', share: null });
    expect(changeBetween(null, '1')).toBeNull();
  });

  test('nothing orders bodies by how much they found, except within one peer group', () => {
    expect(maySortByFigure({ rows: 'office', filters: {} })).toBe(false);
    expect(maySortByFigure({ rows: 'region', filters: {} })).toBe(false);
    expect(maySortByFigure({ rows: 'office', filters: { peerGroup: ['economy'] } })).toBe(true);
    expect(maySortByFigure({ rows: 'state', filters: {} })).toBe(true);
  });
});

describe('months and quarters of two periods', () => {
  const year = (of: number) => ({ from: `${of}-01-01`, fullTo: `${of}-12-31` });

  test('answer to each other in their order, there and back', () => {
    fc.assert(fc.property(fc.integer({ min: 2001, max: 2090 }), fc.integer({ min: 1, max: 12 }), (of, number) => {
      const times = timesInstead(year(of), year(of - 1))!;
      const month = String(number).padStart(2, '0');
      const members = { month: `${of}-${month}`, region: 'KZ-11' };
      const asked = filtersInstead({ month: [members.month], region: [members.region] }, times);
      expect(asked).toEqual({ month: [`${of - 1}-${month}`], region: ['KZ-11'] });
      expect(cellsInstead({ [cellOf({ ...members, month: asked.month![0]! })]: figure('7') }, times)).toEqual({ [cellOf(members)]: figure('7') });
    }));
    expect(timesInstead(year(2026), year(2025))!.get('2026-Q3')).toBe('2025-Q3');
    expect(timesInstead({ from: '2026-07-01', fullTo: '2026-09-30' }, { from: '2026-04-01', fullTo: '2026-06-30' })!.get('2026-08')).toBe('2026-05');
  });

  test('of unlike length have no counterparts', () => {
    expect(timesInstead({ from: '2026-07-01', fullTo: '2026-09-30' }, year(2025))).toBeNull();
  });
});

describe('why a figure moved', () => {
  test('parts that moved most come first; what adds up makes up the whole change', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 1, maxLength: 8 }), (pairs) => {
        const keys = pairs.map((_, index) => `r${index}`);
        const table = (at: 0 | 1) => ({ '': figure(String(pairs.reduce((sum, pair) => sum + pair[at], 0))), ...Object.fromEntries(pairs.map((pair, index) => [cellOf({ region: keys[index]! }), figure(String(pair[at]))])) });
        const parts = partsOfCell(named(...keys), 'region', table(0), table(1), 'reported', true);
        const sizes = parts.map(({ change }) => Math.abs(Number(change!.amount)));
        expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
        const shares = parts.flatMap(({ contribution }) => contribution ?? []);
        if (shares.length > 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
      }),
    );
  });

  test('a part that was absent was nothing, where parts add up; of shares nothing is said', () => {
    const [now, then] = [{ '': figure('5'), [cellOf({ region: 'a' })]: figure('5') }, { '': figure('0') }];
    expect(partsOfCell(named('a'), 'region', now, then, 'reported', true)[0]).toMatchObject({ change: { amount: '5' }, contribution: 1 });
    expect(partsOfCell(named('a'), 'region', now, then, 'reported', false)[0]).toMatchObject({ change: null, contribution: null });
  });

  test('records that came, went and changed; of cut lists only the days that both reach', () => {
    const record = (address: string, on: string, amount = '1') => ({ address, day: on, amount, isVerified: false });
    const moved = movedRecords({ rows: [record('c', '2022-09-01'), record('b', '2022-05-01', '2')], isCut: false }, { rows: [record('b', '2022-05-01'), record('a', '2022-01-01')], isCut: false });
    expect([moved.came.map(({ address }) => address), moved.went.map(({ address }) => address), moved.changed.map(({ now }) => now.address)]).toEqual([['c'], ['a'], ['b']]);
    expect(movedRecords({ rows: [record('c', '2022-09-01'), record('d', '2022-08-01')], isCut: true }, { rows: [record('a', '2022-01-01')], isCut: false }).went).toEqual([]);
  });

  test('a cell falls apart from the country down to the body', () => {
    const known: Dimension[] = ['office', 'officeKind', 'peerGroup', 'region', 'organisation', 'month', 'state'];
    expect(nextDimension(known, {})).toBe('region');
    expect(nextDimension(known, { region: 'KZ-11' })).toBe('office');
    expect(nextDimension(known, { region: 'KZ-11', office: 'x' })).toBe('organisation');
    expect(nextDimension([], {})).toBeNull();
  });
});
