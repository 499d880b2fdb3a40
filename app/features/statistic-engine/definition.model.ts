import type { Localized } from '#app/platform/i18n/localized.ts';
import type { RegisterCode } from './registers.model.ts';

/** What of each record counts: the record itself, each value of a field once, or the sum of a field. */
export type Count = { kind: 'records' } | { kind: 'distinct'; field: string } | { kind: 'sum'; field: string };

/** A record counts only when its field has (`is`), or has not (`isNot`), one of the values; an empty value stands for none. */
export type Condition = { field: string; operator: 'is' | 'isNot'; values: string[] };

/** From where a statistic has its figures. */
export type StatisticSource =
  /** A standard indicator: entered daily or counted from the registers, with plans and completeness. */
  | { kind: 'indicator'; indicatorCode: string }
  /** Records of a register, chosen and counted by the rules that the register declares. */
  | { kind: 'records'; register: RegisterCode; count: Count; dateRule: string; conditions: Condition[] }
  /** Figures of another authority. */
  | { kind: 'imported'; seriesCode: string }
  /** One statistic divided by another, anew at every level: shares are never averaged. */
  | { kind: 'ratio'; numerator: string; denominator: string; factor: 1 | 100 }
  /** One statistic without another. */
  | { kind: 'difference'; minuend: string; subtrahend: string };

export type StatisticDefinition = {
  code: string;
  version: number;
  themeCode: string;
  name: Localized;
  description: Localized;
  source: StatisticSource;
  unitCode: string;
  unit: Localized;
  decimals: number;
  direction: 'up' | 'down' | 'neutral';
  legalReference: Localized | null;
  countedSince: string;
};

/** Statistics from which a source is computed, by code. */
export function partsOf(source: StatisticSource): string[] {
  if (source.kind === 'ratio') return [source.numerator, source.denominator];
  return source.kind === 'difference' ? [source.minuend, source.subtrahend] : [];
}
