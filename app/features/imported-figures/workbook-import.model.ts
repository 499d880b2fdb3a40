import { dayOfCell, findColumns, lettersOf, shownText, type CellProblemKey } from '#app/platform/spreadsheet/read-cells.ts';
import type { ReadCell, ReadRow } from '#app/platform/spreadsheet/spreadsheet.ts';
import { foldText } from '#app/platform/text/fold-text.ts';
import { amountOf, decimalsOf, isFarFrom, isFuturePeriod, isPeriod, saysTheSame, yearBefore, type BroughtValue, type Qualifier, type Status, type ValueInForce } from './imported.model.ts';
import { formColumns, type ChoiceList, type ColumnKey, type FormColumn, type FormSeries, type FormWords } from './workbook-columns.model.ts';

export const importProblems = ['unknownSeries', 'wrongUnit', 'repeatedRow', 'notANumber', 'notAPeriod', 'futurePeriod', 'decimals', 'unknownPlace', 'placeOfNational', 'placeMissing', 'reasonMissing', 'tooLarge'] as const;
export type ImportProblem = (typeof importProblems)[number] | CellProblemKey;
export type CellProblem = { address: string; column: ColumnKey; problem: ImportProblem; value: string };
export type CellWarning = { address: string; column: ColumnKey; value: string; earlier: string; period: string };

export type WrittenValue = BroughtValue & { row: number };
export type ReadForm =
  | { fault: 'missingColumns' | 'repeatedColumns'; columns: ColumnKey[] }
  | { fault: null; values: WrittenValue[]; problems: CellProblem[]; unknownColumns: string[]; addressOf: (column: ColumnKey, row: number) => string };

type Values = Record<ColumnKey, string | null>;
const keys = formColumns.map(({ key }) => key);
/** These say of what a row would be a value; a row without its value is one that nobody has filled in. */
const given = ['qualifier', 'source', 'document', 'sourceDate', 'status', 'reason'] as const;

export const keyOf = ({ seriesCode, place, period }: Pick<BroughtValue, 'seriesCode' | 'place' | 'period'>): string => JSON.stringify([seriesCode, place, period]);

/**
 * Reads the rows of a workbook. Every cell that cannot be taken over is named with its address; the others are read all the same, so that
 * one look shows all there is to correct. Nothing is looked up in a database.
 */
export function readForm(head: readonly string[], rows: readonly ReadRow[], words: FormWords, series: readonly FormSeries[], today: string): ReadForm {
  const { places, repeated, unknown } = findColumns(head, keys, (key) => words.titles[key]);
  if (repeated.length > 0) return { fault: 'repeatedColumns', columns: repeated };
  const missing = keys.filter((key) => !places.has(key) && key !== 'seriesName' && key !== 'reason' && key !== 'place' && key !== 'qualifier');
  if (missing.length > 0) return { fault: 'missingColumns', columns: missing };
  const codes = new Map(Object.entries(words.choices).map(([list, entries]) => [list as ChoiceList, new Map(entries.flatMap(({ code, names }) => [code, ...names].map((name) => [foldText(name), code] as const)))]));
  const seriesOf = new Map(series.map((one) => [one.code, one]));
  const addressOf = (column: ColumnKey, row: number) => `${lettersOf((places.get(column) ?? 0) + 1)}${row}`;

  const values: WrittenValue[] = [];
  const problems: CellProblem[] = [];
  const seen = new Set<string>();
  for (const { number, cells } of rows) {
    const wrongCells = new Set<ColumnKey>();
    const problemAt = (column: ColumnKey, problem: ImportProblem, value = '') => {
      wrongCells.add(column);
      problems.push({ address: addressOf(column, number), column, problem, value: value.slice(0, 100) });
    };
    const said = Object.fromEntries(formColumns.map((column) => {
      const place = places.get(column.key);
      const cell: ReadCell = place === undefined ? { kind: 'empty' } : (cells[place] ?? { kind: 'empty' });
      return [column.key, readCell(cell, column, codes, today, (problem, value) => problemAt(column.key, problem, value))];
    })) as Values;
    if (said.value === null && !wrongCells.has('value') && given.every((key) => said[key] === null && !wrongCells.has(key))) continue;
    for (const key of ['seriesCode', 'period', 'value', 'source', 'document', 'sourceDate', 'status'] as const) if (said[key] === null && !wrongCells.has(key)) problemAt(key, 'required');
    const found = said.seriesCode === null ? undefined : seriesOf.get(said.seriesCode);
    if (said.seriesCode !== null && !found) problemAt('seriesCode', 'unknownSeries', said.seriesCode);
    const unit = shownText(cells[places.get('unit')!] ?? { kind: 'empty' }).trim();
    // Two units may be called alike: what counts is whether the cell names that of the series.
    if (found && said.unit !== null && said.unit !== found.unitCode && !namesOf(words, found.unitCode).has(foldText(unit))) problemAt('unit', 'wrongUnit', unit);
    if (found && said.value !== null && decimalsOf(said.value) > found.decimals) problemAt('value', 'decimals', said.value);
    const place = found ? placeOf(found, said.place, codes.get('region')!, problemAt) : '';
    if (wrongCells.size > 0) continue;
    const value: WrittenValue = {
      row: number, seriesCode: said.seriesCode!, place, period: said.period!, value: said.value!, qualifier: (said.qualifier ?? '') as Qualifier, sourceCode: said.source!, document: said.document!,
      sourceDate: said.sourceDate!, status: said.status as Status, reason: said.reason ?? '',
    };
    if (seen.has(keyOf(value))) problemAt('seriesCode', 'repeatedRow', value.seriesCode);
    else values.push(value);
    seen.add(keyOf(value));
  }
  return { fault: null, values, problems, unknownColumns: unknown, addressOf };
}

const namesOf = (words: FormWords, unitCode: string): ReadonlySet<string> => new Set(words.choices.unit.find(({ code }) => code === unitCode)?.names.map(foldText));

function placeOf({ scopeKind }: FormSeries, written: string | null, regions: ReadonlyMap<string, string>, problemAt: (column: ColumnKey, problem: ImportProblem, value?: string) => void): string {
  if (scopeKind === 'national') {
    if (written !== null) problemAt('place', 'placeOfNational', written);
    return '';
  }
  if (written === null) {
    problemAt('place', 'placeMissing');
    return '';
  }
  if (scopeKind === 'body') return written;
  const region = regions.get(foldText(written));
  if (region === undefined) problemAt('place', 'unknownPlace', written);
  return region ?? '';
}

function readCell(cell: ReadCell, { source }: FormColumn, codes: ReadonlyMap<ChoiceList, ReadonlyMap<string, string>>, today: string, problem: (problem: ImportProblem, value?: string) => void): string | null {
  if (cell.kind === 'empty') return null;
  const refuse = (reason: ImportProblem, value?: string) => {
    problem(reason, value);
    return null;
  };
  if (cell.kind === 'formula' || cell.kind === 'unreadable') return refuse(cell.kind);
  const shown = shownText(cell).trim();
  if (shown === '') return null;
  switch (source.kind) {
    case 'date': {
      const day = dayOfCell(cell);
      if (day === null) return refuse('notADate', shown);
      return day > today ? refuse('dateLater', day) : day;
    }
    case 'amount': {
      // A number that a sheet has computed has tails of its binary form: a cell shows fifteen digits.
      const amount = cell.kind === 'date' ? null : cell.kind === 'number' ? amountOf(plainNumber(cell.number)) : amountOf(shown);
      if (amount !== null) return amount;
      return cell.kind === 'number' && Math.abs(cell.number) >= 1e16 ? refuse('tooLarge', shown) : refuse(cell.kind === 'number' ? 'decimals' : 'notANumber', shown);
    }
    case 'period': {
      const period = cell.kind === 'date' ? cell.day.slice(0, 7) : shown;
      if (!isPeriod(period)) return refuse('notAPeriod', shown);
      return isFuturePeriod(period, today) ? refuse('futurePeriod', period) : period;
    }
    case 'choice':
      return codes.get(source.list)!.get(foldText(shown)) ?? refuse('unknownEntry', shown);
    case 'text':
      if (cell.kind === 'date') return refuse('notAText', cell.day);
      return shown.length > source.maximum ? refuse('tooLong', shown) : shown;
  }
}

const plainNumber = (number: number): string => (Number.isFinite(number) && Math.abs(number) < 1e16 ? String(Number(number.toPrecision(15))) : 'none');

export type Difference = { seriesCode: string; place: string; period: string; before: string | null; after: string; isRevision: boolean };
export type Comparison = { plan: WrittenValue[]; differences: Difference[]; unchanged: number; problems: { row: number; column: ColumnKey; problem: ImportProblem; value: string }[]; warnings: (Omit<CellWarning, 'address'> & { row: number })[] };

/** What taking the form over would add and revise; what is there exactly so is left alone. */
export function compareWithThere(values: readonly WrittenValue[], there: readonly ValueInForce[]): Comparison {
  const byKey = new Map(there.map((value) => [keyOf(value), value]));
  const written = new Map(values.map((value) => [keyOf(value), value]));
  const comparison: Comparison = { plan: [], differences: [], unchanged: 0, problems: [], warnings: [] };
  for (const value of values) {
    const existing = byKey.get(keyOf(value));
    if (existing && saysTheSame(existing, value)) {
      comparison.unchanged += 1;
      continue;
    }
    if (existing && value.reason.length < 3) comparison.problems.push({ row: value.row, column: 'reason', problem: 'reasonMissing', value: value.reason });
    const earlierKey = keyOf({ ...value, period: yearBefore(value.period) });
    const earlier = written.get(earlierKey) ?? byKey.get(earlierKey);
    if (earlier && isFarFrom(value.value, earlier.value)) comparison.warnings.push({ row: value.row, column: 'value', value: value.value, earlier: earlier.value, period: earlier.period });
    comparison.plan.push(existing ? value : { ...value, reason: '' });
    comparison.differences.push({ seriesCode: value.seriesCode, place: value.place, period: value.period, before: existing?.value ?? null, after: value.value, isRevision: existing !== undefined });
  }
  return comparison;
}

/** Cells and differences are shown up to this many; their whole number is always said. */
export const mostShown = 500;

export type ImportFindings = {
  rows: number; added: number; revised: number; unchanged: number; problemCount: number; problems: CellProblem[]; warningCount: number; warnings: CellWarning[]; differences: Difference[];
  unknownColumns: string[];
};

export function findingsOf(read: Extract<ReadForm, { fault: null }>, comparison: Comparison, rows: number): ImportFindings {
  const problems = [...read.problems, ...comparison.problems.map(({ row, ...problem }) => ({ ...problem, address: read.addressOf(problem.column, row) }))];
  const revised = comparison.differences.filter(({ isRevision }) => isRevision).length;
  return {
    rows, added: comparison.plan.length - revised, revised, unchanged: comparison.unchanged, problemCount: problems.length, problems: problems.slice(0, mostShown),
    warningCount: comparison.warnings.length, warnings: comparison.warnings.slice(0, mostShown).map(({ row, ...warning }) => ({ ...warning, address: read.addressOf(warning.column, row) })),
    differences: comparison.differences.slice(0, mostShown), unknownColumns: read.unknownColumns.slice(0, 50),
  };
}
