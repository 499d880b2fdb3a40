import { describe, expect, test } from 'vitest';
import { workingDaysBetween } from '../reference/calendar.ts';
import type { IndicatorCode } from '../reference/indicators.ts';
import { projectOffices } from '../reference/offices.ts';
import { buildCurrentMonths } from './current-months.ts';
import { dailyValuesOf } from './daily-values.ts';
import type { DailyValueSeed, DemoPeriod } from './model.ts';
import { printedFacts } from './printed-facts.ts';
import { buildYear2022 } from './year-2022.ts';

const year2022 = buildYear2022();
const values2022 = [...dailyValuesOf(year2022, '2023-02-01')];

const indicatorsOf = ({ charters }: DemoPeriod) =>
  new Map(charters.flatMap(({ indicators, office }) => indicators.map((indicator) => [indicator.id, { code: indicator.code, office }])));

const seriesOf = (values: readonly DailyValueSeed[]) =>
  Map.groupBy(values, ({ organisationId, charterIndicatorId }) => `${organisationId} ${charterIndicatorId}`);

/** What a rollup would say at the end: increments add up, of a level the last value of each series counts. */
function total(values: readonly DailyValueSeed[], period: DemoPeriod, code: IndicatorCode, kind?: 'cga' | 'lea'): number {
  const indicators = indicatorsOf(period);
  const counted = values.filter(({ charterIndicatorId, value }) => {
    const indicator = indicators.get(charterIndicatorId)!;
    return value !== null && indicator.code === code && (!kind || indicator.office.kind === kind);
  });
  const contributing = counted[0]?.kind === 'level' ? [...seriesOf(counted).values()].map((series) => series.at(-1)!) : counted;
  return contributing.reduce((sum, { value }) => sum + value!, 0);
}

describe('the reconstructed year 2022', () => {
  const of = (code: IndicatorCode, kind?: 'cga' | 'lea') => total(values2022, year2022, code, kind);

  test('adds up to the printed figures exactly', () => {
    expect(of('IA-01')).toBe(428);
    expect(of('IA-02')).toBe(4486);
    expect(of('IA-03')).toBe(3773);
    expect(of('CO-01')).toBe(6118);
    expect([of('CO-02', 'lea'), of('CO-02', 'cga')]).toEqual([522, 130]);
    expect(of('CO-03')).toBe(19);
    expect(of('CU-01')).toBe(printedFacts.awarenessEvents);
    expect([of('CU-02', 'cga'), of('CU-02', 'lea')]).toEqual([1225, 559]);
  });

  test('has three charters in each of 44 offices, and 300,000 to 450,000 values', () => {
    expect(year2022.charters).toHaveLength(132);
    expect(new Set(year2022.charters.map(({ office }) => office.code)).size).toBe(44);
    expect(values2022.length).toBeGreaterThan(300_000);
    expect(values2022.length).toBeLessThan(450_000);
  });

  test('has one value a cell, on working days of its charter only', () => {
    const working = new Set(workingDaysBetween('2022-01-01', '2022-12-31'));
    const charters = new Map(year2022.charters.map((charter) => [charter.id, charter]));
    const cells = new Set<string>();
    let outside = 0;
    for (const value of values2022) {
      cells.add(`${value.organisationId} ${value.charterIndicatorId} ${value.day}`);
      if (!working.has(value.day) || value.day < charters.get(value.charterId)!.startsOn) outside += 1;
    }
    expect(outside).toBe(0);
    expect(cells.size).toBe(values2022.length);
  });

  test('never eliminates more risks than were identified, in any series at any day', () => {
    for (const { series } of year2022.sheets) {
      const identified = series.find(({ indicator }) => indicator.code === 'IA-02');
      const eliminated = series.find(({ indicator }) => indicator.code === 'IA-03');
      if (!identified || !eliminated) continue;
      let open = 0;
      for (const [day, count] of identified.amounts.entries()) {
        open += count - eliminated.amounts[day]!;
        expect(open).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('keeps the entry rules of the database', () => {
    const broken = values2022.flatMap((value) => [value, ...(value.superseded ? [{ ...value, ...value.superseded }] : [])]).filter(
      ({ entry, kind, value, denominator }) =>
        entry === 'value'
          ? value === null || value < 0 || (kind === 'ratio') !== (denominator !== null) || (denominator !== null && (denominator <= 0 || value > denominator))
          : value !== null || denominator !== null,
    );
    expect(broken).toEqual([]);
  });

  test('is 93 to 99 per cent complete in each office but two', () => {
    const received = Map.groupBy(values2022, ({ officeId }) => officeId);
    const worse: string[] = [];
    for (const office of projectOffices) {
      const expected = year2022.sheets
        .filter(({ charter }) => charter.office === office)
        .reduce((sum, { days, series }) => sum + days.length * series.length, 0);
      const completeness = received.get(office.id)!.length / expected;
      expect(completeness).toBeLessThan(0.992);
      if (completeness < 0.93) worse.push(office.code);
    }
    expect(worse.sort()).toEqual(['MIID', 'ULT']);
  });

  test('is verified except the December of two offices; about one cell in a hundred was corrected', () => {
    const unverified = values2022.filter(({ isVerified }) => !isVerified);
    expect(new Set(unverified.map(({ day }) => day.slice(0, 7)))).toEqual(new Set(['2022-12']));
    expect(new Set(unverified.map(({ officeId }) => officeId)).size).toBe(2);
    const corrected = values2022.filter(({ superseded }) => superseded).length / values2022.length;
    expect(corrected).toBeGreaterThan(0.005);
    expect(corrected).toBeLessThan(0.015);
  });

  test('is the same every time', () => {
    const again = buildYear2022();
    expect(again.charters).toEqual(year2022.charters);
    expect([...dailyValuesOf(again, '2023-02-01')].at(-1)).toEqual(values2022.at(-1));
  });
});

describe.each(['2026-11-23', '2026-11-22', '2026-12-01', '2027-01-02', '2027-03-09', '2026-07-06'])('the current months on %s', (today) => {
  const current = buildCurrentMonths(today, year2022);
  const values = [...dailyValuesOf(current, today)];

  test('reach up to yesterday, and a little of today', () => {
    expect(values.every(({ day }) => day <= today)).toBe(true);
    const days = [...new Set(values.map(({ day }) => day))].sort();
    const expected = workingDaysBetween(current.charters[0]!.startsOn, today);
    expect(days.filter((day) => day < today)).toEqual(expected.filter((day) => day < today));
    const onLast = values.filter(({ day }) => day === today).length;
    expect(onLast).toBeLessThan(values.filter(({ day }) => day === days.at(-2)).length / 2);
  });

  test('run three projects in every office, with something waiting in every queue', () => {
    const states = Map.groupBy(current.charters, ({ state }) => state);
    expect(states.get('approved')).toHaveLength(132);
    for (const state of ['draft', 'submitted', 'returned', 'agreed'] as const) expect(states.get(state)!.length).toBeGreaterThan(4);
    expect(new Set(current.charters.map(({ code }) => code)).size).toBe(current.charters.length);
    for (const charter of current.charters) {
      expect(charter.endsOn > charter.startsOn).toBe(true);
      for (const indicator of charter.indicators) {
        expect(indicator.targets.length).toBeGreaterThan(0);
        expect(indicator.targets.every(({ controlOn }) => controlOn >= charter.startsOn && controlOn <= charter.endsOn)).toBe(true);
      }
    }
  });

  test('leave the current month open and decide nothing in the future', () => {
    expect(current.periods.every(({ month }) => month < today.slice(0, 7))).toBe(true);
    const moments = [
      ...current.charters.flatMap(({ decisions }) => decisions.map(({ at }) => at)),
      ...current.periods.flatMap(({ decisions }) => decisions.map(({ at }) => at)),
    ];
    expect(moments.every((moment) => moment.slice(0, 10) < today)).toBe(true);
  });
});
