import type { SheetCell, SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import type { Qualifier, ScopeKind, Status, ValueInForce } from './imported.model.ts';

export type ChoiceList = 'unit' | 'qualifier' | 'source' | 'status' | 'region';
type ColumnKind = { kind: 'text'; maximum: number } | { kind: 'choice'; list: ChoiceList } | { kind: 'period' } | { kind: 'amount' } | { kind: 'date' };
export type FormColumn<Key extends string = string> = { key: Key; source: ColumnKind; width: number; isRequired?: boolean };

const text = <Key extends string>(key: Key, maximum: number, width: number): FormColumn<Key> => ({ key, source: { kind: 'text', maximum }, width });
const choice = <Key extends string>(key: Key, list: ChoiceList, width: number): FormColumn<Key> => ({ key, source: { kind: 'choice', list }, width });

/** The form: one row for each value. Whoever fills it in finds the series in it and adds the figures. */
export const formColumns = [
  { ...text('seriesCode', 100, 40), isRequired: true },
  text('seriesName', 2000, 60),
  choice('unit', 'unit', 16),
  text('place', 300, 24),
  { key: 'period', source: { kind: 'period' }, width: 12, isRequired: true },
  { key: 'value', source: { kind: 'amount' }, width: 20, isRequired: true },
  choice('qualifier', 'qualifier', 16),
  choice('source', 'source', 44),
  text('document', 500, 50),
  { key: 'sourceDate', source: { kind: 'date' }, width: 14 },
  choice('status', 'status', 16),
  text('reason', 1000, 36),
] as const satisfies readonly FormColumn[];
export type ColumnKey = (typeof formColumns)[number]['key'];

type Entry = { code: string; names: readonly string[] };
/** Names by which a workbook may call columns and entries: the form's language first. */
export type FormWords = { titles: Record<ColumnKey, readonly string[]>; choices: Record<ChoiceList, readonly Entry[]>; help: Partial<Record<ColumnKey, string>> };

/** What a row of the form is about. */
export type FormSeries = { code: string; name: string; unitCode: string; decimals: number; scopeKind: ScopeKind };

/** Cells of a workbook hold fifteen digits of a number; what has more is written as the text that it is. */
const amountCell = (value: string): SheetCell => (value.replace(/\D/g, '').replace(/^0+/, '').length <= 15 ? Number(value) : value);

export function sheetColumnsOf(words: FormWords): SheetColumn[] {
  return formColumns.map((column: FormColumn<ColumnKey>) => ({
    title: words.titles[column.key][0]!,
    width: column.width,
    kind: column.source.kind === 'amount' ? 'number' : column.source.kind === 'date' ? 'date' : 'text',
    ...(column.source.kind === 'choice' ? { choices: words.choices[column.source.list].map(({ names }) => names[0]!) } : {}),
    ...(words.help[column.key] ? { help: words.help[column.key]! } : {}),
    isRequired: column.isRequired ?? false,
  }));
}

/** All series with what is there of a year: brought back as it is, the form changes nothing. */
export function formRowsOf(series: readonly FormSeries[], values: readonly ValueInForce[], year: number, words: FormWords): SheetCell[][] {
  const named = (list: ChoiceList, code: string): string | null => (code === '' ? null : (words.choices[list].find((entry) => entry.code === code)?.names[0] ?? code));
  const bySeries = new Map<string, ValueInForce[]>();
  for (const value of values) if (value.period.startsWith(String(year))) bySeries.set(value.seriesCode, [...(bySeries.get(value.seriesCode) ?? []), value]);
  return series.flatMap(({ code, name, unitCode, scopeKind }): SheetCell[][] => {
    const head = [code, name, named('unit', unitCode)];
    const there = bySeries.get(code) ?? [];
    if (there.length === 0) return [[...head, null, String(year), null, null, null, null, null, null, null]];
    return there.map(({ place, period, value, qualifier, sourceCode, document, sourceDate, status }) => [
      ...head, scopeKind === 'region' ? named('region', place) : place || null, period, amountCell(value), named('qualifier', qualifier satisfies Qualifier), named('source', sourceCode), document,
      sourceDate, named('status', status satisfies Status), null,
    ]);
  });
}
