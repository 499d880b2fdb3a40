import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import type { Figure } from '#app/features/statistic-engine/index.ts';
import { sentenceOf, type DescribedDefinition } from '../sentence.model.ts';

type Measured = { decimals: number; unitCode: string };

/** How figures of statistics are written: as many decimals as their definition says, a source's “about” before them. */
export function useStatisticText() {
  const { t } = useTranslation();
  const format = useFormat();
  const number = ({ decimals }: Measured, value: string | number | null): string => format.number(value, { decimals });
  return {
    number,
    figure: (measured: Measured, value: string | null, { qualifier }: Pick<Figure, 'qualifier'>): string =>
      value === null || qualifier === '' ? number(measured, value) : t(`statisticCatalogue.qualifiers.${qualifier}`, { value: number(measured, value) }),
    /** Between shares in percentage points. */
    change: ({ decimals, unitCode }: Measured, value: string | null): string => {
      const signed = format.signed(value, { decimals });
      return unitCode === 'percent' && value !== null ? t('statisticCatalogue.points', { value: signed }) : signed;
    },
    share: (share: number | null): string => (share === null ? format.percent(null) : `${share > 0 ? '+' : ''}${format.percent(share)}`),
  };
}

/** A definition as a sentence in the reader's language. */
export function useSentence() {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (definition: Pick<DescribedDefinition, 'source' | 'words'>): string => sentenceOf(definition, { t, localize });
}
