import type { StatisticDefinition, StatisticSource } from '#app/features/statistic-engine/definition.model.ts';
import type { RegisterCode } from '#app/features/statistic-engine/registers.model.ts';
import { indicatorOf, type IndicatorCode } from '../indicators.ts';
import { legalBases } from '../legal-bases.ts';
import type { Trilingual } from '../trilingual.ts';
import type { UnitCode } from '../units.ts';

export type StatisticSeed = Omit<StatisticDefinition, 'version' | 'unit' | 'unitCode' | 'name' | 'description' | 'legalReference'> & {
  unitCode: UnitCode;
  name: Trilingual;
  description: Trilingual;
  legalReference: Trilingual | null;
};

/** Kazakh, Russian, English. */
export type Words = readonly [kk: string, ru: string, en: string];
export const trilingual = ([kk, ru, en]: Words): Trilingual => ({ kk, ru, en });

/** An act of the catalogue as definitions cite it. */
export function act(code: string): Trilingual {
  const found = legalBases.find((basis) => basis.code === code);
  if (!found) throw new Error(`Unknown act ${code}`);
  const cited = (title: string) => `${title} (${found.reference})`;
  return { kk: cited(found.title.kk), ru: cited(found.title.ru), en: cited(found.title.en) };
}

type Rest = { decimals?: number; direction?: StatisticSeed['direction']; since?: string; law?: Trilingual | null };

export type Theme = { theme: string; law: Trilingual | null; since: string };

/** The statistics of one section of the report: what they have in common is said once. */
export function statisticsOf({ theme, law, since }: Theme) {
  const entry = (code: string, unitCode: UnitCode, source: StatisticSource, name: Words, description: Words, rest: Rest = {}): StatisticSeed => ({
    code, themeCode: theme, unitCode, source, name: trilingual(name), description: trilingual(description),
    decimals: rest.decimals ?? 0, direction: rest.direction ?? 'neutral', legalReference: rest.law === undefined ? law : rest.law, countedSince: rest.since ?? since,
  });
  return {
    entry,
    /** A standard indicator under the words of its own definition. */
    indicator: (code: string, indicatorCode: IndicatorCode): StatisticSeed => {
      const { name, definition, unit, decimals, direction, validFrom } = indicatorOf(indicatorCode);
      return {
        code, themeCode: theme, unitCode: unit, source: { kind: 'indicator', indicatorCode }, name, description: definition, decimals, direction, legalReference: law, countedSince: validFrom,
      };
    },
    records: (
      code: string, unitCode: UnitCode, register: RegisterCode, dateRule: string, name: Words, description: Words,
      { count = { kind: 'records' }, where = {}, ...rest }: Rest & { count?: Extract<StatisticSource, { kind: 'records' }>['count']; where?: Record<string, string | readonly string[]> } = {},
    ): StatisticSeed => entry(code, unitCode, {
      kind: 'records', register, count, dateRule,
      conditions: Object.entries(where).map(([field, values]) => ({ field, operator: 'is' as const, values: typeof values === 'string' ? [values] : [...values] })),
    }, name, description, rest),
    share: (code: string, numerator: string, denominator: string, name: Words, description: Words, rest: Rest = {}): StatisticSeed =>
      entry(code, 'percent', { kind: 'ratio', numerator, denominator, factor: 100 }, name, description, { decimals: 1, direction: 'up', ...rest }),
    quotient: (code: string, unitCode: UnitCode, numerator: string, denominator: string, name: Words, description: Words, rest: Rest = {}): StatisticSeed =>
      entry(code, unitCode, { kind: 'ratio', numerator, denominator, factor: 1 }, name, description, { decimals: 1, ...rest }),
    difference: (code: string, unitCode: UnitCode, minuend: string, subtrahend: string, name: Words, description: Words, rest: Rest = {}): StatisticSeed =>
      entry(code, unitCode, { kind: 'difference', minuend, subtrahend }, name, description, rest),
  };
}
