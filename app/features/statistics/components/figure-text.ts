import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';

type Measured = { unitCode: string; decimals: number };
type Value = string | number | null;

/** A share is kept as a fraction of one and read as a percentage. */
export const isShare = ({ unitCode }: Pick<Measured, 'unitCode'>): boolean => unitCode === 'percent';

/** How figures of an indicator are written. A plan between control dates is a computed figure and keeps one digit more. */
export function useFigureText() {
  const format = useFormat();
  const { t } = useTranslation();
  return {
    figure: (indicator: Measured, value: Value): string =>
      isShare(indicator) ? format.percent(value) : format.number(value, { decimals: indicator.decimals }),
    plan: (indicator: Measured, value: Value): string =>
      isShare(indicator) ? format.percent(value) : format.number(value, { maximumDecimals: Math.max(indicator.decimals, 1) }),
    /** A difference; between shares in percentage points. */
    signed: (indicator: Measured, value: Value): string =>
      isShare(indicator) && value !== null
        ? t('statistics.points', { value: format.signed(Number(value) * 100, { maximumDecimals: 1 }) })
        : format.signed(value, { maximumDecimals: 1 }),
  };
}
