import { useSearchParams } from '@remix-run/react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { periodParameters, type Period } from '../statistics.model.ts';

/** What a period is called. */
export function usePeriodText() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ kind, label, from }: Pick<Period, 'kind' | 'label' | 'from'>): string => {
    if (kind === 'day') return format.longDate(from);
    if (kind === 'month') return format.month(from);
    const year = label.slice(0, 4);
    return kind === 'quarter' ? t(`statistics.period.quarters.${label.slice(5)}`, { year }) : t('statistics.period.year', { year });
  };
}

/** The chosen period as a query, to carry along when drilling down; empty for the default. */
export function usePeriodQuery(): string {
  const [search] = useSearchParams();
  const kept = new URLSearchParams();
  for (const name of periodParameters) {
    const value = search.get(name);
    if (value) kept.set(name, value);
  }
  const query = kept.toString();
  return query && `?${query}`;
}
