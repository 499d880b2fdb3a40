import { NavLink, useLocation } from '@remix-run/react';
import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from '../../platform/i18n/index.ts';
import { Icon } from '../styles/icon.tsx';
import styles from './bottom-navigation.module.css';
import type { NavigationEntry } from './side-navigation.tsx';

const places = 4;

/** The navigation of a phone: four places and the rest, with language and theme, behind "more". */
export function BottomNavigation({
  entries,
  children,
}: {
  entries: readonly NavigationEntry[];
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { key } = useLocation();
  const more = useRef<HTMLDetailsElement>(null);
  const rest = entries.slice(places);

  useEffect(() => {
    if (more.current) more.current.open = false;
  }, [key]);

  return (
    <nav className={styles.bar} aria-label={t('ui.frame.navigation')} data-print="no">
      <ul data-list="plain" className={styles.list}>
        {entries.slice(0, places).map((entry) => (
          <li key={entry.to}>
            <NavLink to={entry.to} end={entry.end} className={styles.link}>
              <Icon icon={entry.icon} size={20} />
              {entry.shortLabel ?? entry.label}
              {entry.count ? <span className={styles.count}>{entry.count}</span> : null}
            </NavLink>
          </li>
        ))}
        <li>
          <details ref={more} className={styles.more}>
            <summary>
              <Icon icon={Ellipsis} size={20} />
              {t('ui.frame.more')}
            </summary>
            <div className={styles.panel}>
              {rest.length > 0 ? (
                <ul data-list="plain" className={styles.rest}>
                  {rest.map((entry) => (
                    <li key={entry.to}>
                      <NavLink to={entry.to} end={entry.end}>
                        <Icon icon={entry.icon} size={20} />
                        {entry.label}
                        {entry.count ? ` · ${entry.count}` : ''}
                      </NavLink>
                    </li>
                  ))}
                </ul>
              ) : null}
              <div className={styles.preferences}>{children}</div>
            </div>
          </details>
        </li>
      </ul>
    </nav>
  );
}
