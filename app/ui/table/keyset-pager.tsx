import { useSearchParams } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { LinkButton } from '../actions/button.tsx';
import { useTranslation } from '../../platform/i18n/index.ts';
import styles from './keyset-pager.module.css';
import { listParameters, pagerSearch, type ListParameters } from './search-state.ts';

export interface KeysetPagerProps {
  /** Cursors of the neighbouring pages. */
  next?: string | null;
  previous?: string | null;
  /** Rows on this page. */
  shown: number;
  /** Rows in all, where they are counted. */
  total?: number | null;
  parameters?: ListParameters;
}

export function KeysetPager({ next, previous, shown, total, parameters = listParameters }: KeysetPagerProps) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const links = pagerSearch(search, { next, previous }, parameters);
  return (
    <nav className={styles.pager} aria-label={t('ui.table.pages')} data-print="no">
      <p className={styles.count}>
        {total === null || total === undefined
          ? t('ui.table.shown', { shown })
          : t('ui.table.shownOf', { shown, total })}
      </p>
      {links.previous || links.next ? (
        <div className={styles.links}>
          {links.previous ? (
            <LinkButton to={{ search: links.previous }} rel="prev" icon={ChevronLeft}>
              {t('ui.table.previous')}
            </LinkButton>
          ) : null}
          {links.next ? (
            <LinkButton to={{ search: links.next }} rel="next" icon={ChevronRight}>
              {t('ui.table.next')}
            </LinkButton>
          ) : null}
        </div>
      ) : null}
    </nav>
  );
}
