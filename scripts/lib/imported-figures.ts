import { changeOf, type Change } from '#app/features/imported-figures/imported.model.ts';
import { selectImportedRows, type ImportedRow, type SourcedValue } from '#app/features/imported-figures/imported.queries.server.ts';
import { selectValuesInForce } from '#app/features/imported-figures/imported.repo.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';

type PrintedFigure = { key: string; value: number | string; scope: string; year: number; qualifier?: string };

export type ImportedComparison = { key: string; year: number; printed: string; imported: string; isEqual: boolean; source: string; sourceDate: string };

const wordOf: Record<string, string> = { about: 'about', moreThan: 'more than', over: 'over' };
const wording = (qualifier: string | undefined, value: number | string) => `${qualifier ? `${qualifier} ` : ''}${value}`;

/** Imported figures of the report against what it prints, wording included, for its year and the years before it. */
export async function compareImported(transaction: ActorTransaction, printed: readonly PrintedFigure[]): Promise<ImportedComparison[]> {
  const years = [...new Set(printed.map(({ year }) => year))];
  const values = new Map((await selectValuesInForce(transaction)).map((value) => [`${value.seriesCode} ${value.place} ${value.period}`, value]));
  const sourceOf = await sourceNames(transaction, years);
  return printed.flatMap((figure) => {
    const value = ['', figure.scope].map((place) => values.get(`${figure.key} ${place} ${figure.year}`)).find((one) => one !== undefined);
    if (!value) return [];
    const imported = wording(wordOf[value.qualifier], Number(value.value));
    const text = wording(figure.qualifier, figure.value);
    return [{ key: figure.key, year: figure.year, printed: text, imported, isEqual: imported === text, source: sourceOf.get(value.sourceCode) ?? value.sourceCode, sourceDate: value.sourceDate }];
  });
}

async function rowsOf(transaction: ActorTransaction, year: number): Promise<ImportedRow[]> {
  const search = { q: '', year, theme: null, source: null, status: null, after: null };
  return (await selectImportedRows(transaction, search, year, 10_000)).rows;
}

async function sourceNames(transaction: ActorTransaction, years: readonly number[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const note = (value: SourcedValue | null) => value && names.set(value.sourceCode, value.sourceName.en ?? value.sourceName.kk);
  for (const year of years) for (const { current, prior } of await rowsOf(transaction, year)) [current, prior].forEach(note);
  return names;
}

const changes: Record<string, string> = {
  'statistics.corruption_crimes.change': 'statistics.corruption_crimes.registered_all',
  'statistics.convicted.change': 'statistics.convicted.total',
  'statistics.acs.grave_crimes_change': 'statistics.acs.grave_crimes',
};

/** What follows from imported figures alone: changes since the year before, and one share. They are never mixed with computed ones. */
export async function deriveFromImported(transaction: ActorTransaction, year: number): Promise<Map<string, number>> {
  const rows = new Map((await rowsOf(transaction, year)).map((row) => [row.seriesCode, row]));
  const changeOfSeries = (code: string): Change | null => {
    const row = rows.get(code);
    return row ? changeOf(row.current?.value ?? null, row.prior?.value ?? null, row) : null;
  };
  const derived = new Map<string, number>();
  for (const [key, code] of Object.entries(changes)) {
    const share = changeOfSeries(code)?.share;
    if (share !== null && share !== undefined) derived.set(key, Math.round(1000 * share) / 10);
  }
  const [functioning, all] = ['functioning', 'total'].map((part) => Number(rows.get(`law_enforcement.cameras_${part}`)?.current?.value ?? 0));
  if (functioning && all) derived.set('law_enforcement.cameras_functioning_share', Math.round((1000 * functioning) / all) / 10);
  return derived;
}

/** @returns how many differ from the report. */
export function printImported(comparisons: readonly ImportedComparison[]): number {
  console.log(`\nImported, not computed:\n\n${'key'.padEnd(60)}${'year'.padStart(4)}${'printed'.padStart(24)}${'imported'.padStart(24)}  verdict    as of       source`);
  for (const { key, year, printed, imported, isEqual, source, sourceDate } of comparisons) {
    console.log(`${key.padEnd(60)}${String(year).padStart(4)}${printed.padStart(24)}${imported.padStart(24)}  ${(isEqual ? 'equal' : 'DIFFERENT').padEnd(9)}  ${sourceDate}  ${source}`);
  }
  const differences = comparisons.filter(({ isEqual }) => !isEqual).length;
  console.log(`\n${comparisons.length} imported figures, ${differences} different`);
  return differences;
}
