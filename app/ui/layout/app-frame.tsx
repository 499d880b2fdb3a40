import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from '../../platform/i18n/index.ts';
import { KeyboardHelp, type ShortcutGroup } from '../keyboard/keyboard-help.tsx';
import { useGoShortcuts } from '../keyboard/use-hotkeys.ts';
import styles from './app-frame.module.css';
import { BottomNavigation } from './bottom-navigation.tsx';
import { Logo } from './logo.tsx';
import { rememberNavigation } from './navigation-setting.ts';
import { SideNavigation, type NavigationEntry } from './side-navigation.tsx';

export interface AppFrameProps {
  /** Seven at most. */
  navigation: readonly NavigationEntry[];
  /** Where the name of the product leads. */
  home: string;
  /** Which membership the person acts in. */
  scope?: ReactNode;
  search?: ReactNode;
  inbox?: ReactNode;
  language?: ReactNode;
  theme?: ReactNode;
  person?: ReactNode;
  breadcrumbs?: ReactNode;
  /** `<Banner full>`: true of every page in this scope. */
  banner?: ReactNode;
  footer?: ReactNode;
  /** The first line of a printed page: scope and as-of date. */
  printNote?: ReactNode;
  /** From `readNavigationSetting(cookie)`. */
  collapsed?: boolean;
  /** Shortcuts of the page besides those of the frame, listed under `?`. */
  shortcuts?: readonly ShortcutGroup[];
  children: ReactNode;
}

export function AppFrame(props: AppFrameProps) {
  const { navigation, home, scope, search, inbox, language, theme, person, breadcrumbs } = props;
  const { banner, footer, printNote, shortcuts, children } = props;
  const { t } = useTranslation();
  const [collapsed, setCollapsed] = useState(props.collapsed ?? false);
  const groups = useFrameShortcuts(navigation, Boolean(search), shortcuts);

  const toggle = () => {
    rememberNavigation(!collapsed);
    setCollapsed(!collapsed);
  };

  return (
    <div className={clsx(styles.frame, collapsed && styles.collapsed, navigation.length === 0 && styles.bare)}>
      <a href="#main" className={styles.skip} data-print="no">
        {t('ui.frame.skip')}
      </a>
      <header className={styles.top} data-print="no">
        <Link to={home} className={styles.brand} aria-label={t('ui.frame.home')}>
          <Logo />
          <span className={styles.name}>{t('ui.product')}</span>
        </Link>
        {scope ? <div className={styles.scope}>{scope}</div> : null}
        {search ? <div className={styles.search}>{search}</div> : null}
        <div className={styles.tools}>
          {inbox}
          {language ? <div className={styles.preference}>{language}</div> : null}
          {theme ? <div className={styles.preference}>{theme}</div> : null}
          {person}
        </div>
      </header>
      {navigation.length > 0 ? (
        <>
          <SideNavigation
            className={styles.side}
            entries={navigation}
            collapsed={collapsed}
            onToggle={toggle}
          />
          <BottomNavigation entries={navigation}>
            {language}
            {theme}
          </BottomNavigation>
        </>
      ) : null}
      <div className={styles.content}>
        <main id="main" tabIndex={-1} className={styles.main}>
          {banner}
          <div className={styles.inner}>
            {printNote ? <p className={styles.printNote}>{printNote}</p> : null}
            {breadcrumbs}
            {children}
          </div>
        </main>
        {footer ? <footer className={styles.foot}>{footer}</footer> : null}
      </div>
      <KeyboardHelp groups={groups} />
    </div>
  );
}

function useFrameShortcuts(
  navigation: readonly NavigationEntry[],
  hasSearch: boolean,
  more: readonly ShortcutGroup[] = [],
): ShortcutGroup[] {
  const { t } = useTranslation();
  const places = useMemo(
    () => Object.fromEntries(navigation.flatMap(({ hotkey, to }) => (hotkey ? [[hotkey, to]] : []))),
    [navigation],
  );
  useGoShortcuts(places);
  const go = navigation.flatMap(({ hotkey, label }) => (hotkey ? [{ keys: `g ${hotkey}`, label }] : []));
  const general = [
    ...(hasSearch ? [{ keys: '/', label: t('ui.keyboard.search') }] : []),
    { keys: '?', label: t('ui.keyboard.help') },
  ];
  return [
    { title: t('ui.keyboard.general'), shortcuts: general },
    ...(go.length > 0 ? [{ title: t('ui.keyboard.go'), shortcuts: go }] : []),
    ...more,
  ];
}
