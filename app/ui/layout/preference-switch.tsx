import { useLocation } from '@remix-run/react';
import { Monitor, Moon, Rows2, Rows3, Sun, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { languageNames, languages, useLanguage, useTranslation } from '../../platform/i18n/index.ts';
import { Icon } from '../styles/icon.tsx';
import styles from './preference-switch.module.css';

export type Theme = 'light' | 'dark' | 'system';
export type Density = 'compact' | 'comfortable';

interface PreferenceForm {
  /** The address that stores the choice and sends the person back. */
  action: string;
  /** The page to come back to, sent as `returnTo`; this one unless told. */
  returnTo?: string;
}

interface Choice {
  value: string;
  label: string;
  show: ReactNode;
  lang?: string;
}

/** A whole page load stores a preference: the html element itself changes. */
function PreferenceSwitch(
  props: PreferenceForm & { name: string; label: string; current: string; choices: readonly Choice[] },
) {
  const { action, name, label, current, choices } = props;
  const { pathname, search } = useLocation();
  const returnTo = props.returnTo ?? `${pathname}${search}`;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <div role="group" aria-label={label} className={styles.switch}>
        {choices.map(({ value, label: choiceLabel, show, lang }) => (
          <button
            key={value}
            type="submit"
            name={name}
            value={value}
            lang={lang}
            className={styles.choice}
            aria-pressed={value === current}
            aria-label={choiceLabel}
            title={choiceLabel}
          >
            {show}
          </button>
        ))}
      </div>
    </form>
  );
}

/** Posts `language`. */
export function LanguageSwitch(form: PreferenceForm) {
  const { t } = useTranslation();
  const choices = languages.map((language) => ({
    value: language,
    label: languageNames[language],
    show: shortNames[language],
    lang: language,
  }));
  return (
    <PreferenceSwitch {...form} name="language" label={t('ui.frame.language')} current={useLanguage()} choices={choices} />
  );
}

const shortNames = { kk: 'Қаз', ru: 'Рус', en: 'Eng' };

/** Posts `theme`. */
export function ThemeSwitch({ current, ...form }: PreferenceForm & { current: Theme }) {
  const { t } = useTranslation();
  const choices = [
    choice<Theme>('light', t('ui.theme.light'), Sun),
    choice<Theme>('dark', t('ui.theme.dark'), Moon),
    choice<Theme>('system', t('ui.theme.system'), Monitor),
  ];
  return <PreferenceSwitch {...form} name="theme" label={t('ui.frame.theme')} current={current} choices={choices} />;
}

/** Posts `density`. */
export function DensitySwitch({ current, ...form }: PreferenceForm & { current: Density }) {
  const { t } = useTranslation();
  const choices = [
    choice<Density>('compact', t('ui.density.compact'), Rows3),
    choice<Density>('comfortable', t('ui.density.comfortable'), Rows2),
  ];
  return <PreferenceSwitch {...form} name="density" label={t('ui.frame.density')} current={current} choices={choices} />;
}

function choice<V extends string>(value: V, label: string, icon: LucideIcon): Choice {
  return { value, label, show: <Icon icon={icon} /> };
}
