import { NavLink } from '@remix-run/react';
import { clsx } from 'clsx';
import { PanelLeftClose, PanelLeftOpen, type LucideIcon } from 'lucide-react';
import { useTranslation } from '../../platform/i18n/index.ts';
import { Icon } from '../styles/icon.tsx';
import styles from './side-navigation.module.css';

export interface NavigationEntry {
  to: string;
  label: string;
  /** Where the label must fit under an icon; the label itself unless told. */
  shortLabel?: string;
  icon: LucideIcon;
  /** `g` and this letter goes there. */
  hotkey?: string;
  /** How many wait there, formatted. */
  count?: string;
  /** Current only at exactly this path. */
  end?: boolean;
}

interface SideNavigationProps {
  entries: readonly NavigationEntry[];
  collapsed: boolean;
  onToggle: () => void;
  className?: string;
}

export function SideNavigation({ entries, collapsed, onToggle, className }: SideNavigationProps) {
  const { t } = useTranslation();
  return (
    <nav
      className={clsx(styles.side, collapsed && styles.collapsed, className)}
      aria-label={t('ui.frame.navigation')}
      data-print="no"
    >
      <ul data-list="plain" className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.to}>
            <NavLink to={entry.to} end={entry.end} prefetch="intent" className={styles.link} title={entry.label}>
              <Icon icon={entry.icon} size={20} />
              <span className={styles.label}>{entry.label}</span>
              {entry.count ? <span className={styles.count}>{entry.count}</span> : null}
            </NavLink>
          </li>
        ))}
      </ul>
      <button type="button" className={styles.toggle} onClick={onToggle} aria-expanded={!collapsed}>
        <Icon icon={collapsed ? PanelLeftOpen : PanelLeftClose} size={20} />
        <span className={styles.label}>{collapsed ? t('ui.frame.expand') : t('ui.frame.collapse')}</span>
      </button>
    </nav>
  );
}
