import type { RiskCatalogue } from '#app/features/risk-catalogues/index.ts';
import type { SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';

type Source =
  | { kind: 'text'; maximum: number }
  | { kind: 'date' }
  | { kind: 'score' }
  /** One entry of a catalogue, by its name in any language or by its code. */
  | { kind: 'catalogue'; catalogue: RiskCatalogue }
  /** Several entries, separated by semicolons. */
  | { kind: 'catalogueList'; catalogue: RiskCatalogue }
  | { kind: 'evidenceList' }
  | { kind: 'choice'; values: readonly string[] };

export type ImportColumn = {
  key: string;
  source: Source;
  /** What the column describes: a risk, or one of its recommendations. */
  part: 'risk' | 'recommendation';
  isRequired?: boolean;
  width: number;
};

export const controlEffectiveness = ['effective', 'partly', 'ineffective', 'notTested'] as const;
export const removes = ['eliminates', 'reduces'] as const;

const text = <Key extends string>(key: Key, maximum: number, width: number, part: ImportColumn['part'] = 'risk', isRequired = false) =>
  ({ key, source: { kind: 'text', maximum }, part, width, isRequired }) satisfies ImportColumn;

/**
 * Columns of the workbook, one row for each recommendation. A further recommendation of a risk repeats the risk's code and
 * may leave its other columns empty.
 */
export const importColumns = [
  text('code', 40, 14),
  text('title', 300, 40, 'risk', true),
  { key: 'directionCode', source: { kind: 'catalogue', catalogue: 'direction' }, part: 'risk', width: 28, isRequired: true },
  { key: 'processCode', source: { kind: 'catalogue', catalogue: 'process' }, part: 'risk', width: 28 },
  text('process', 300, 28),
  text('exposedPosition', 300, 24),
  { key: 'factorCodes', source: { kind: 'catalogueList', catalogue: 'factor' }, part: 'risk', width: 28 },
  text('cause', 2000, 36),
  text('conditions', 2000, 36),
  text('scheme', 2000, 36),
  text('interestedParties', 1000, 24),
  text('consequences', 2000, 28),
  text('existingControls', 2000, 28),
  { key: 'controlEffectiveness', source: { kind: 'choice', values: controlEffectiveness }, part: 'risk', width: 18 },
  { key: 'likelihood', source: { kind: 'score' }, part: 'risk', width: 10 },
  { key: 'impact', source: { kind: 'score' }, part: 'risk', width: 10 },
  { key: 'residualLikelihood', source: { kind: 'score' }, part: 'risk', width: 10 },
  { key: 'residualImpact', source: { kind: 'score' }, part: 'risk', width: 10 },
  { key: 'identifiedOn', source: { kind: 'date' }, part: 'risk', width: 14 },
  { key: 'kindCode', source: { kind: 'catalogue', catalogue: 'recommendationKind' }, part: 'recommendation', width: 24 },
  text('text', 2000, 40, 'recommendation'),
  text('changes', 500, 28, 'recommendation'),
  { key: 'removes', source: { kind: 'choice', values: removes }, part: 'recommendation', width: 14 },
  text('ownerName', 200, 24, 'recommendation'),
  { key: 'dueOn', source: { kind: 'date' }, part: 'recommendation', width: 14 },
  { key: 'evidenceKinds', source: { kind: 'evidenceList' }, part: 'recommendation', width: 24 },
] as const satisfies readonly ImportColumn[];

export type ImportColumnKey = (typeof importColumns)[number]['key'];

/** Codes and their names in the languages in which a workbook may name them; the first is that of the form. */
export type Words = {
  /** Title of a column, in every language. */
  titles: Record<ImportColumnKey, readonly string[]>;
  help: Partial<Record<ImportColumnKey, string>>;
  entries: Record<RiskCatalogue | 'evidence' | 'controlEffectiveness' | 'removes', readonly { code: string; names: readonly string[] }[]>;
};

/** Where a column's codes and names are found; null: it holds no codes. */
export function entriesOf({ key, source }: ImportColumn, words: Words): Words['entries'][keyof Words['entries']] | null {
  switch (source.kind) {
    case 'catalogue':
    case 'catalogueList':
      return words.entries[source.catalogue];
    case 'evidenceList':
      return words.entries.evidence;
    case 'choice':
      return words.entries[key as 'controlEffectiveness' | 'removes'];
    default:
      return null;
  }
}

/** The form's columns in the language of its words. Lists of several are typed, the others chosen. */
export function sheetColumnsOf(words: Words): SheetColumn[] {
  return importColumns.map((column) => {
    const { key, source, width }: ImportColumn = column;
    const isChosen = source.kind === 'catalogue' || source.kind === 'choice';
    const choices = source.kind === 'score' ? ['1', '2', '3', '4', '5'] : isChosen ? entriesOf(column, words)!.map(({ names }) => names[0]!) : undefined;
    return {
      title: words.titles[key as ImportColumnKey][0]!,
      width,
      kind: source.kind === 'date' ? 'date' : source.kind === 'score' ? 'number' : 'text',
      ...(choices ? { choices } : {}),
      ...(words.help[key as ImportColumnKey] ? { help: words.help[key as ImportColumnKey]! } : {}),
      isRequired: (column as ImportColumn).isRequired ?? false,
    };
  });
}
