import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TransactionSql } from 'postgres';
import { insertRows } from './insert-rows.ts';
import { importedSources, importedThemes } from './reference/imported-figures.ts';
import { coordinators } from './reference/people.ts';
import { stableId } from './stable-id.ts';

type PrintedFigure = { key: string; value: number; unit: string; scope: string; year: number; section: number; producer: string; qualifier?: string };

const reportYear = 2022;
const report = JSON.parse(readFileSync(path.resolve(import.meta.dirname, `reference/report-${reportYear}.json`), 'utf8')) as { figures: PrintedFigure[] };

const qualifiers: Record<string, string> = { about: 'about', 'more than': 'moreThan', over: 'over' };
const documentOf = (section: number) => `Сыбайлас жемқорлыққа қарсы іс-қимыл туралы ${reportYear} жылғы ұлттық баяндама, ${section}-бөлім`;
const broughtAt = '2023-02-01T10:00:00+05:00';

/** Themes, authorities and series, as reference data. */
export async function loadImportedSeries(sql: TransactionSql): Promise<void> {
  await insertRows(sql, 'imported_themes', importedThemes.map(({ code, name, reportSection }, index) => ({ code, name, report_section: reportSection, position: index + 1 })));
  await insertRows(sql, 'imported_sources', importedSources);
  await insertRows(sql, 'imported_series', importedThemes.flatMap(({ code: themeCode, series }) =>
    series.map(({ code, name, dimension, unit, decimals, scopeKind, direction, note }, index) => ({
      code, theme_code: themeCode, position: index + 1, name, dimension, unit_code: unit, decimals, scope_kind: scopeKind, direction, note,
    }))));
}

/** What the report prints of these series, for every year for which it does. */
export function buildImportedValues(importId: string) {
  const seriesOf = new Map(importedThemes.flatMap(({ series }) => series.map((one) => [one.code, one] as const)));
  const { id: authorId, fullName } = coordinators[0];
  return report.figures.flatMap(({ key, value, scope, year, section, qualifier }) => {
    const series = seriesOf.get(key);
    return series === undefined ? [] : [{
      id: stableId('importedValue', key, year), series_code: key, place: series.scopeKind === 'region' ? scope : '', period: String(year), revision: 1, value,
      qualifier: qualifier === undefined ? '' : qualifiers[qualifier], source_code: series.source, document: documentOf(section), source_date: `${year}-12-31`, status: 'final',
      author_id: authorId, author_name: fullName, created_at: broughtAt, import_id: importId, reason: '',
    }];
  });
}

/** The figures of the report for 2022 that others produce, as one import of the coordinator. */
export async function loadImportedFigures(sql: TransactionSql, onProgress: (sentence: string) => void): Promise<void> {
  const [loaded] = await sql<{ exists: boolean }[]>`select exists (select from imported_values)`;
  if (loaded!.exists) return;
  const importId = stableId('importedFigureImport', reportYear);
  const values = buildImportedValues(importId);
  onProgress(`Demo, ${reportYear}: ${values.length} imported figures`);
  await insertRows(sql, 'imported_figure_imports', [{
    id: importId, state: 'confirmed', file_name: `ulttyq-bayandama-${reportYear}.xlsx`, file_hash: '0'.repeat(64), author_id: coordinators[0].id, author_name: coordinators[0].fullName,
    created_at: broughtAt, confirmed_at: broughtAt,
    findings: { rows: values.length, added: values.length, revised: 0, unchanged: 0, problemCount: 0, problems: [], warningCount: 0, warnings: [], differences: [], unknownColumns: [] },
  }]);
  await insertRows(sql, 'imported_values', values);
}
