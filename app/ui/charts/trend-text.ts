import { useFormat, useTranslation } from '../../platform/i18n/index.ts';
import type { ChartTable } from './chart-figure.tsx';
import type { TrendPoint, TrendSeries } from './scales.ts';

export interface TrendText {
  names: Record<TrendSeries, string>;
  value: (value: number) => string;
  shortTime: (at: string) => string;
  longTime: (at: string) => string;
  table: ChartTable;
}

interface TrendWords {
  formatValue?: (value: number) => string;
  names?: Partial<Record<TrendSeries, string>>;
  unit?: string;
}

/** All words and figures of a trend in the person's language. */
export function useTrendText(points: readonly TrendPoint[], { formatValue, names, unit }: TrendWords): TrendText {
  const { t } = useTranslation();
  const format = useFormat();
  const value = formatValue ?? ((number: number) => format.number(number));
  const isMonth = (at: string) => at.length === 7;
  const longTime = (at: string) => (isMonth(at) ? format.month(at) : format.date(at));
  const seriesNames = {
    fact: names?.fact ?? t('ui.chart.fact'),
    plan: names?.plan ?? t('ui.chart.plan'),
    verified: names?.verified ?? t('ui.chart.verified'),
  };
  const present = (['fact', 'verified', 'plan'] as const).filter((series) =>
    points.some((point) => typeof point[series] === 'number'),
  );
  const columnName = (series: TrendSeries) => (unit ? `${seriesNames[series]}, ${unit}` : seriesNames[series]);
  return {
    names: seriesNames,
    value,
    shortTime: (at) => (isMonth(at) ? format.shortMonth(at) : format.dayMonth(at)),
    longTime,
    table: {
      columns: [points.some(({ at }) => !isMonth(at)) ? t('ui.chart.day') : t('ui.chart.month'), ...present.map(columnName)],
      rows: points.map((point) => ({
        key: point.at,
        cells: [longTime(point.at), ...present.map((series) => cell(point[series], value))],
      })),
    },
  };
}

function cell(number: number | null | undefined, value: (number: number) => string): string {
  return typeof number === 'number' ? value(number) : '–';
}
