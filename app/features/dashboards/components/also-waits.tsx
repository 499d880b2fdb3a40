import { Link } from '@remix-run/react';
import type { Role } from '#app/platform/auth/actor.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { addMonths, monthOf } from '#app/platform/time/civil-date.ts';
import { placeOfNeed, type Need } from '../needs.model.ts';
import styles from './dashboards.module.css';

/** Beside today's sheet: what else waits, in one quiet line; nothing where nothing does. */
export function AlsoWaits({ needs, reader, today }: { needs: readonly Need[]; reader: Role; today: string }) {
  const { t } = useTranslation();
  if (needs.length === 0) return null;
  return (
    <nav className={styles.strip} aria-label={t('dashboards.alsoWaits')} data-print="no">
      <span className={styles.muted}>{t('dashboards.alsoWaits')}</span>
      <ul data-list="plain">
        {needs.map(({ code, count }) => (
          <li key={code}><Link to={placeOfNeed(code, reader, addMonths(monthOf(today), -1))}>{t(`dashboards.needs.${code}`, { count })}</Link></li>
        ))}
      </ul>
    </nav>
  );
}
