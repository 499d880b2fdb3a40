import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildImportedValues } from './load-imported-figures.ts';
import { importedSources, importedThemes } from './reference/imported-figures.ts';
import { units } from './reference/units.ts';

type PrintedFigure = { key: string; value: number; scope: string; year: number; section: number; producer: string };

const { figures } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, 'reference/report-2022.json'), 'utf8')) as { figures: PrintedFigure[] };
/** What the Agency itself counts in these sections, and its integrity checks, comes from registers. */
const sectionsOfRegisters = [6, 7, 8, 9];
const isImported = ({ producer, section, key }: PrintedFigure) =>
  producer === 'external' || (producer === 'agency' && !sectionsOfRegisters.includes(section) && !key.startsWith('integrity_check.'));
const all = importedThemes.flatMap(({ reportSection, series }) => series.map((one) => ({ ...one, reportSection })));
const seriesOf = new Map(all.map((series) => [series.code, series]));

test('every figure of the report that others produce has its series, and no other has one', () => {
  expect([...seriesOf.keys()].sort()).toEqual([...new Set(figures.filter(isImported).map(({ key }) => key))].sort());
  expect(all).toHaveLength(seriesOf.size);
});

test('each figure fits its series: section, territory, decimals', () => {
  for (const figure of figures.filter(isImported)) {
    const { reportSection, scopeKind, decimals } = seriesOf.get(figure.key)!;
    expect([figure.key, reportSection, scopeKind === 'region']).toEqual([figure.key, figure.section, figure.scope !== 'national']);
    expect([figure.key, (String(figure.value).split('.')[1] ?? '').length <= decimals]).toEqual([figure.key, true]);
  }
});

test('values are those of the report for every year that it prints', () => {
  const values = buildImportedValues('00000000-0000-7000-8000-000000000000');
  expect(values.map(({ series_code, period, value }) => `${series_code} ${period} ${value}`).sort()).toEqual(figures.filter(isImported).map(({ key, year, value }) => `${key} ${year} ${value}`).sort());
  expect(new Set(values.map(({ period }) => period))).toEqual(new Set(['2020', '2021', '2022']));
  expect(new Set(values.map(({ id }) => id)).size).toBe(values.length);
});

test('no two units are called alike: a workbook names them', () => {
  for (const language of ['kk', 'ru', 'en'] as const) expect(new Set(units.map(({ name }) => name[language])).size).toBe(units.length);
});

test('names are whole in three languages, and every word that a series uses is there', () => {
  for (const { code, name, dimension, note, unit, source } of all) {
    for (const text of [name, dimension, note]) if (text) expect([code, Object.values(text).every((words) => words.trim().length > 2)]).toEqual([code, true]);
    expect([code, units.some((one) => one.code === unit), importedSources.some((one) => one.code === source)]).toEqual([code, true, true]);
  }
});
