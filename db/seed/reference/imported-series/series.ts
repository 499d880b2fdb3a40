import type { Trilingual } from '../trilingual.ts';
import type { UnitCode } from '../units.ts';
import type { ImportedSourceCode } from '../imported-figures.ts';

export type ImportedSeriesSeed = {
  /** The key of the report's fact. */
  code: string;
  unit: UnitCode;
  source: ImportedSourceCode;
  direction: 'moreIsBetter' | 'lessIsBetter' | 'neutral';
  name: Trilingual;
  decimals: number;
  scopeKind: 'national' | 'region';
  dimension: Trilingual | null;
  note: Trilingual | null;
};

const directions = { more: 'moreIsBetter', less: 'lessIsBetter', neutral: 'neutral' } as const;
type More = Partial<Pick<ImportedSeriesSeed, 'decimals' | 'scopeKind' | 'dimension' | 'note'>>;

/** One series, in the order in which the list shows it. */
export const series = (
  code: string, unit: UnitCode, source: ImportedSourceCode, direction: keyof typeof directions, kk: string, ru: string, en: string, more: More = {},
): ImportedSeriesSeed => ({
  code, unit, source, direction: directions[direction], name: { kk, ru, en }, decimals: 0, scopeKind: 'national', dimension: null, note: null, ...more,
});
