import { useFormat, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import { useStatisticText } from '#app/features/statistic-catalogue/index.ts';
import { type Dimension, type Figure, type Member } from '#app/features/statistic-engine/index.ts';
import type { Period } from '#app/features/statistics/index.ts';
import { valueOf, type Change, type Measure } from '../explorer.model.ts';
import type { ChosenFilter } from '../explorer.queries.server.ts';

type Measured = { decimals: number; unitCode: string };

/** All words of the explorer's figures. */
export function useExplorerText() {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const text = useStatisticText();
  const written = (measured: Measured, measure: Measure) => (value: string | null): string => (measure === 'completeness' ? format.percent(value) : text.number(measured, value));
  return {
    written,
    figure: (measured: Measured, measure: Measure, figure: Figure | null): string => {
      const value = valueOf(figure ?? undefined, measure);
      return measure === 'reported' && figure ? text.figure(measured, value, figure) : written(measured, measure)(value);
    },
    change: (measured: Measured, measure: Measure, change: Change | null): string => {
      if (!change) return '–';
      if (measure === 'completeness') return t('statisticCatalogue.points', { value: format.signed(Number(change.amount) * 100, { maximumDecimals: 1 }) });
      const amount = text.change(measured, change.amount);
      return change.share === null || measured.unitCode === 'percent' ? amount : t('explorer.changeWithShare', { amount, share: text.share(change.share) });
    },
    /** Which measure, in which unit. */
    measured: ({ unit }: { unit: Localized }, measure: Measure): string =>
      [t(`explorer.measures.${measure}`), measure === 'completeness' ? '' : localize(unit)].filter(Boolean).join(', '),
    /** Months of one year by their names alone: the year stands above. */
    column: (dimension: Dimension, { key, name }: Member, all: readonly Member[]): string =>
      dimension === 'month' && new Set(all.map((one) => one.key.slice(0, 4))).size === 1 ? format.shortMonth(key) : localize(name),
    dimension: (dimension: Dimension): string => t(`statisticCatalogue.dimensions.${dimension}`),
    period: ({ kind, label, from, to, fullTo }: Period): string => {
      const name = kind === 'month' ? format.month(from) : kind === 'quarter' ? t(`statistics.period.quarters.${label.slice(5)}`, { year: label.slice(0, 4) }) : t('statistics.period.year', { year: label.slice(0, 4) });
      return to === fullTo ? name : t('explorer.periodAsOf', { period: name, date: format.date(to) });
    },
    filters: (filters: readonly ChosenFilter[]): string =>
      filters.map(({ dimension, members }) => `${t(`statisticCatalogue.dimensions.${dimension}`)}: ${members.map(({ name }) => localize(name)).join(', ')}`).join('; '),
  };
}
