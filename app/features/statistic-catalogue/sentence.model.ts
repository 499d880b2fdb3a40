import type { Localized } from '#app/platform/i18n/localized.ts';
import type { Condition, StatisticDefinition, StatisticSource } from '#app/features/statistic-engine/index.ts';

/** Names of what a definition speaks of: other statistics by their code, values of a field by `field=value`. */
export type DefinitionWords = Readonly<Record<string, Localized>>;
export type DescribedDefinition = StatisticDefinition & { words: DefinitionWords };

export const valueKey = (field: string, value: string): string => `${field}=${value}`;

type Saying = { t: (key: string, params?: Record<string, string>) => string; localize: (text: Localized) => string };

/** What is counted, told by the definition itself, so that it never says anything else than what is computed. */
export function sentenceOf({ source, words }: { source: StatisticSource; words: DefinitionWords }, { t, localize }: Saying): string {
  const named = (key: string, raw: string) => (words[key] ? localize(words[key]) : raw);
  switch (source.kind) {
    case 'indicator': return t('statisticCatalogue.sentence.indicator', { code: source.indicatorCode });
    case 'imported': return t('statisticCatalogue.sentence.imported', { code: source.seriesCode });
    case 'ratio':
      return t(source.factor === 100 ? 'statisticCatalogue.sentence.share' : 'statisticCatalogue.sentence.quotient', { numerator: named(source.numerator, source.numerator), denominator: named(source.denominator, source.denominator) });
    case 'difference': return t('statisticCatalogue.sentence.difference', { minuend: named(source.minuend, source.minuend), subtrahend: named(source.subtrahend, source.subtrahend) });
    case 'records': {
      const { register, count, dateRule, conditions } = source;
      const whole = t('statisticCatalogue.sentence.records', {
        register: t(`statisticCatalogue.registers.${register}`), date: t(`statisticCatalogue.dateRules.${dateRule}`),
        count: count.kind === 'records' ? t('statisticCatalogue.counts.records') : count.kind === 'distinct' ? t(`statisticCatalogue.distinct.${count.field}`) : t(`statisticCatalogue.sums.${count.field}`),
      });
      if (conditions.length === 0) return whole;
      const condition = ({ field, operator, values }: Condition) =>
        t(operator === 'is' ? 'statisticCatalogue.sentence.is' : 'statisticCatalogue.sentence.isNot', {
          field: t(`statisticCatalogue.fields.${field}`), values: values.map((value) => named(valueKey(field, value), value)).join(t('statisticCatalogue.sentence.or')),
        });
      return `${whole} ${t('statisticCatalogue.sentence.onlyWhere', { conditions: conditions.map(condition).join('; ') })}`;
    }
  }
}
