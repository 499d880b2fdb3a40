import { Link } from '@remix-run/react';
import { useTranslation } from '../../platform/i18n/index.ts';
import styles from './breadcrumbs.module.css';

export interface Crumb {
  label: string;
  /** None for the page itself. */
  to?: string;
}

/** The drill path: from the widest scope to this page. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('ui.frame.breadcrumbs')}>
      <ol data-list="plain" className={styles.list}>
        {items.map((item, index) => (
          <li key={index} className={styles.item}>
            {item.to && index < items.length - 1 ? (
              <Link to={item.to} className={styles.link} prefetch="intent">
                {item.label}
              </Link>
            ) : (
              <span className={styles.current} aria-current={index === items.length - 1 ? 'page' : undefined}>
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
