import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { partsOf } from '#app/features/statistic-engine/definition.model.ts';
import { membersOf } from '#app/features/statistic-engine/figure.model.ts';
import { dimensionsOf } from '#app/features/statistic-engine/question.model.ts';
import { registers } from '#app/features/statistic-engine/registers.model.ts';
import { importedThemes } from './imported-figures.ts';
import { indicators } from './indicators.ts';
import { placeInCatalogue, type PrintedFigure } from './report-figures.ts';
import { statistics } from './statistics.ts';
import { units } from './units.ts';

const report = JSON.parse(readFileSync(path.resolve(import.meta.dirname, 'report-2022.json'), 'utf8')) as { figures: PrintedFigure[]; derived: { key: string }[] };
const byCode = new Map(statistics.map((statistic) => [statistic.code, statistic]));

describe('the catalogue of statistics as it begins', () => {
  test('codes are unique and well formed; themes, units and what they are computed from exist', () => {
    expect(byCode.size).toBe(statistics.length);
    const [themes, unitCodes, indicatorCodes] = [importedThemes.map(({ code }) => code), units.map(({ code }) => code), indicators.map(({ code }) => code)];
    for (const { code, themeCode, unitCode, source } of statistics) {
      expect(code).toMatch(/^[a-z0-9_]+(\.[a-z0-9_]+)*$/);
      expect([code, themes.includes(themeCode), unitCodes.includes(unitCode)]).toEqual([code, true, true]);
      expect([code, partsOf(source).filter((part) => !byCode.has(part))]).toEqual([code, []]);
      if (source.kind === 'indicator') expect(indicatorCodes).toContain(source.indicatorCode);
    }
  });

  test('what is counted from a register is what the register declares', () => {
    for (const { code, source } of statistics) {
      if (source.kind !== 'records') continue;
      const { dateRules, fields, distinct, sums } = registers[source.register];
      expect([code, Object.keys(dateRules)]).toEqual([code, expect.arrayContaining([source.dateRule])]);
      if (source.count.kind === 'distinct') expect(distinct).toContain(source.count.field);
      if (source.count.kind === 'sum') expect(sums).toContain(source.count.field);
      for (const { field, values } of source.conditions) {
        expect([code, Object.keys(fields)]).toEqual([code, expect.arrayContaining([field])]);
        const known = fields[field];
        if (known) expect([code, values.filter((value) => !known.includes(value))]).toEqual([code, []]);
      }
    }
  });

  test('every printed figure has its place: a statistic that can be told apart by the dimensions of its cell', () => {
    const printed = [...report.figures, ...report.derived.map(({ key }) => ({ key, scope: 'national', year: 2022 }))];
    for (const figure of printed) {
      const place = placeInCatalogue(figure);
      if (place === null) continue;
      for (const { statistic, cell } of place.addresses) {
        const definition = byCode.get(statistic);
        expect([figure.key, statistic, definition !== undefined]).toEqual([figure.key, statistic, true]);
        const known = dimensionsOf(definition!.source, (code) => byCode.get(code));
        expect([figure.key, Object.keys(membersOf(cell)!).filter((dimension) => !known.includes(dimension as never))]).toEqual([figure.key, []]);
      }
    }
  });

  test('every series of another authority has a statistic of its code', () => {
    for (const { series } of importedThemes) for (const { code } of series) expect(byCode.get(code)?.source).toEqual({ kind: 'imported', seriesCode: code });
  });
});
