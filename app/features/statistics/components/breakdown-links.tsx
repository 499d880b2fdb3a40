import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { searchWith } from '#app/ui/index.ts';
import type { Breakdown } from '../statistics.schema.ts';
import styles from './breakdown-links.module.css';

/** Ways to take a figure apart; each has its own address. */
export function BreakdownLinks({ current, all }: { current: Breakdown; all: readonly Breakdown[] }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  return (
    <nav className={styles.links} aria-label={t('statistics.breakdown.label')} data-print="no">
      {all.map((breakdown) => (
        <Link
          key={breakdown}
          to={{ search: searchWith(search, { by: breakdown, sort: null }) }}
          preventScrollReset
          aria-current={breakdown === current ? 'true' : undefined}
          className={styles.link}
        >
          {t(`statistics.breakdown.${breakdown}`)}
        </Link>
      ))}
    </nav>
  );
}
