import { dayOfCell, findColumns, lettersOf, numberOfCell, shownText } from '#app/platform/spreadsheet/read-cells.ts';
import type { ReadCell, ReadRow } from '#app/platform/spreadsheet/spreadsheet.ts';
import { foldText } from '#app/platform/text/fold-text.ts';
import { entriesOf, importColumns, type ImportColumn, type ImportColumnKey, type Words } from './import-columns.model.ts';

export type ImportedRecommendation = {
  kindCode: string;
  text: string;
  changes: string;
  removes: 'eliminates' | 'reduces';
  ownerName: string;
  dueOn: string | null;
  evidenceKinds: string[];
};

export type ImportedRisk = {
  /** Row of the sheet in which the risk begins. */
  row: number;
  code: string | null;
  title: string;
  directionCode: string;
  processCode: string | null;
  process: string;
  exposedPosition: string;
  factorCodes: string[];
  cause: string;
  conditions: string;
  scheme: string;
  interestedParties: string;
  consequences: string;
  existingControls: string;
  controlEffectiveness: string | null;
  likelihood: number | null;
  impact: number | null;
  residualLikelihood: number | null;
  residualImpact: number | null;
  identifiedOn: string;
  recommendations: ImportedRecommendation[];
};

/** Why a cell cannot be taken over; `address` is that of the cell, as in `C12`. */
export type CellProblem = { address: string; column: ImportColumnKey; problem: ProblemKey; value: string };
export const problemKeys = [
  'required', 'formula', 'unreadable', 'notAText', 'tooLong', 'notADate', 'dateLater', 'notAScore', 'scorePair', 'unknownEntry',
  'repeatedRisk', 'dueBeforeFound', 'recommendationWithoutText', 'recommendationWithoutKind',
] as const;
export type ProblemKey = (typeof problemKeys)[number];

export type ReadRisks =
  | { fault: 'missingColumns' | 'repeatedColumns'; columns: ImportColumnKey[] }
  | { fault: null; risks: ImportedRisk[]; problems: CellProblem[]; unknownColumns: string[] };

type Values = Record<ImportColumnKey, unknown>;

/**
 * Makes risks of the rows of a workbook. Every cell that cannot be taken over is named with its address; the others are
 * read all the same, so that one look shows all there is to correct. Nothing is looked up in a database.
 */
export function readRisks(head: readonly string[], rows: readonly ReadRow[], words: Words, today: string): ReadRisks {
  const { places, repeated, unknown: unknownColumns } = findColumns(head, importColumns.map(({ key }) => key), (key) => words.titles[key]);
  if (repeated.length > 0) return { fault: 'repeatedColumns', columns: repeated };
  const missing = importColumns.filter((column: ImportColumn) => column.isRequired && !places.has(column.key as ImportColumnKey)).map(({ key }) => key);
  if (missing.length > 0) return { fault: 'missingColumns', columns: missing };

  const risks: ImportedRisk[] = [];
  const problems: CellProblem[] = [];
  const byCode = new Map<string, ImportedRisk>();
  const indexes = indexesOf(words);
  for (const { number, cells } of rows) {
    const problemAt = (column: ImportColumnKey, problem: ProblemKey, value = '') =>
      problems.push({ address: `${lettersOf((places.get(column) ?? 0) + 1)}${number}`, column, problem, value: value.slice(0, 100) });
    const values = {} as Values;
    for (const column of importColumns) {
      const place = places.get(column.key);
      const cell: ReadCell = place === undefined ? { kind: 'empty' } : (cells[place] ?? { kind: 'empty' });
      values[column.key] = readCell(cell, column, indexes, (problem, value) => problemAt(column.key, problem, value));
    }
    const code = (values.code as string) || null;
    const earlier = code === null ? undefined : byCode.get(code);
    const continues = earlier && repeatsNothing(values, earlier);
    if (earlier && !continues) {
      problemAt('code', 'repeatedRisk', code!);
      continue;
    }
    const risk = earlier ?? riskOf(number, code, values, today, problemAt);
    if (!earlier) {
      risks.push(risk);
      if (code !== null) byCode.set(code, risk);
    }
    const recommendation = recommendationOf(values, risk, problemAt);
    if (recommendation) risk.recommendations.push(recommendation);
  }
  return { fault: null, risks, problems, unknownColumns };
}

type Indexes = Map<string, Map<string, string>>;

function indexesOf(words: Words): Indexes {
  const indexes: Indexes = new Map();
  for (const column of importColumns) {
    const entries = entriesOf(column, words);
    if (!entries) continue;
    indexes.set(column.key, new Map(entries.flatMap(({ code, names }) => [[foldText(code), code], ...names.map((name): [string, string] => [foldText(name), code])])));
  }
  return indexes;
}

const emptyValue = (column: ImportColumn): unknown =>
  column.source.kind === 'catalogueList' || column.source.kind === 'evidenceList' ? [] : column.source.kind === 'text' ? '' : null;

function readCell(cell: ReadCell, column: ImportColumn, indexes: Indexes, problem: (key: ProblemKey, value?: string) => void): unknown {
  const nothing = emptyValue(column);
  if (cell.kind === 'empty') return nothing;
  if (cell.kind === 'formula' || cell.kind === 'unreadable') {
    problem(cell.kind);
    return nothing;
  }
  const { source } = column;
  if (source.kind === 'date') {
    const day = dayOfCell(cell);
    if (day === null) problem('notADate', shownText(cell));
    return day;
  }
  if (source.kind === 'score') {
    const score = scoreOf(cell);
    if (score === null) problem('notAScore', shownText(cell));
    return score;
  }
  if (cell.kind === 'date') {
    problem('notAText', cell.day);
    return nothing;
  }
  const text = shownText(cell).trim();
  if (source.kind === 'text') {
    if (text.length > source.maximum) problem('tooLong', text);
    return text;
  }
  const names = source.kind === 'catalogueList' || source.kind === 'evidenceList' ? text.split(/[;\n]/).map((name) => name.trim()).filter(Boolean) : [text];
  const codes = names.flatMap((name) => {
    const code = indexes.get(column.key)?.get(foldText(name));
    if (code === undefined) problem('unknownEntry', name);
    return code ?? [];
  });
  return Array.isArray(nothing) ? [...new Set(codes)] : (codes[0] ?? null);
}

/** A whole number from 1 to 5; a decimal comma is read as one. */
function scoreOf(cell: ReadCell): number | null {
  const number = numberOfCell(cell);
  return Number.isInteger(number) && number >= 1 && number <= 5 ? number : null;
}

type ProblemAt = (column: ImportColumnKey, problem: ProblemKey, value?: string) => void;

function riskOf(row: number, code: string | null, values: Values, today: string, problemAt: ProblemAt): ImportedRisk {
  for (const column of importColumns as readonly ImportColumn[]) {
    const value = values[column.key as ImportColumnKey];
    if (column.isRequired && (value === '' || value === null)) problemAt(column.key as ImportColumnKey, 'required');
  }
  for (const [likelihood, impact] of [['likelihood', 'impact'], ['residualLikelihood', 'residualImpact']] as const) {
    if ((values[likelihood] === null) !== (values[impact] === null)) problemAt(values[likelihood] === null ? likelihood : impact, 'scorePair');
  }
  const identifiedOn = (values.identifiedOn as string | null) ?? today;
  if (identifiedOn > today) problemAt('identifiedOn', 'dateLater', identifiedOn);
  const part = Object.fromEntries(importColumns.filter((column) => column.part === 'risk').map(({ key }) => [key, values[key]]));
  return { ...(part as unknown as ImportedRisk), row, code, identifiedOn, recommendations: [] };
}

/** Whether a further row of a risk says nothing else about the risk than its first one. */
function repeatsNothing(values: Values, risk: ImportedRisk): boolean {
  return importColumns
    .filter((column) => column.part === 'risk' && column.key !== 'code')
    .every(({ key }) => {
      const value = values[key];
      const isEmpty = value === '' || value === null || (Array.isArray(value) && value.length === 0);
      return isEmpty || JSON.stringify(value) === JSON.stringify(risk[key as keyof ImportedRisk]);
    });
}

function recommendationOf(values: Values, risk: ImportedRisk, problemAt: ProblemAt): ImportedRecommendation | null {
  const isAbsent = importColumns.every(({ key, part }) => {
    const value = values[key];
    return part === 'risk' || value === '' || value === null || (Array.isArray(value) && value.length === 0);
  });
  if (isAbsent) return null;
  if (values.text === '') problemAt('text', 'recommendationWithoutText');
  if (values.kindCode === null) problemAt('kindCode', 'recommendationWithoutKind');
  const dueOn = values.dueOn as string | null;
  if (dueOn !== null && dueOn < risk.identifiedOn) problemAt('dueOn', 'dueBeforeFound', dueOn);
  return {
    kindCode: (values.kindCode as string | null) ?? '',
    text: values.text as string,
    changes: values.changes as string,
    removes: ((values.removes as string | null) ?? 'eliminates') as ImportedRecommendation['removes'],
    ownerName: values.ownerName as string,
    dueOn,
    evidenceKinds: values.evidenceKinds as string[],
  };
}
