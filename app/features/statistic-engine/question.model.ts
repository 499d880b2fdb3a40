import type { Localized } from '#app/platform/i18n/localized.ts';
import type { Period } from '#app/features/statistics/index.ts';
import type { Dimension, Figure } from './figure.model.ts';
import type { StatisticDefinition, StatisticSource } from './definition.model.ts';
import { registers, type RegisterCode } from './registers.model.ts';

/** What is asked of a statistic: for a period, by each of some sets of dimensions (the empty set: the whole), within chosen members. */
export type Question = {
  period: Period;
  breakdowns: readonly (readonly Dimension[])[];
  filters: Filters;
};

/** Only these members count; a dimension that is not named is not limited. */
export type Filters = Partial<Record<Dimension, readonly string[]>>;

/** Figures by cell, see `cellOf`. A cell of which nothing is known is absent. */
export type Cells = ReadonlyMap<string, Figure>;

/** Everything somebody may choose of a dimension, in the order in which it is shown. */
export type Member = { key: string; name: Localized };

const ofIndicators: readonly Dimension[] = ['office', 'officeKind', 'peerGroup', 'region', 'block', 'charter', 'month', 'quarter'];
const ofImported: readonly Dimension[] = ['place', 'region', 'month'];

/** By what a statistic can be broken down; one that is computed from others, by what all of them can. */
export function dimensionsOf(source: StatisticSource, definitionOf: (code: string) => Pick<StatisticDefinition, 'source'> | undefined): readonly Dimension[] {
  const common = (codes: readonly string[]): readonly Dimension[] => {
    const [first = [], ...others] = codes.map((code) => {
      const part = definitionOf(code);
      return part ? dimensionsOf(part.source, definitionOf) : [];
    });
    return first.filter((dimension) => others.every((more) => more.includes(dimension)));
  };
  switch (source.kind) {
    case 'indicator': return ofIndicators;
    case 'imported': return ofImported;
    case 'records': return registers[source.register].dimensions;
    case 'ratio': return common([source.numerator, source.denominator]);
    case 'difference': return common([source.minuend, source.subtrahend]);
  }
}

/** What cannot be broken down together with time in a state as of a day: such a figure is one of a day, not of a stretch. */
export const timeDimensions: readonly Dimension[] = ['month', 'quarter', 'year'];

/** The register whose records a statistic counts in the end; of one that is computed from others, that of the first; null: none. */
export function registerOf({ source }: Pick<StatisticDefinition, 'source'>, definitionOf: (code: string) => Pick<StatisticDefinition, 'source'> | undefined): RegisterCode | null {
  if (source.kind === 'records') return source.register;
  const part = source.kind === 'ratio' ? definitionOf(source.numerator) : source.kind === 'difference' ? definitionOf(source.minuend) : undefined;
  return part ? registerOf(part, definitionOf) : null;
}
