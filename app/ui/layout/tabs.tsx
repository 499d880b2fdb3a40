import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

export interface Tab {
  to: string;
  label: ReactNode;
  /** How many wait there, formatted. */
  count?: string;
  /** Current only at exactly this path. */
  end?: boolean;
}

/** Parts of one page, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label} data-print="no">
      <ul data-list="plain" className={styles.list}>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink to={tab.to} end={tab.end} prefetch="intent" preventScrollReset className={styles.tab}>
              {tab.label}
              {tab.count ? <span className={styles.count}>{tab.count}</span> : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
