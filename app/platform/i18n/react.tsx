import type { i18n as I18n, TFunction } from 'i18next';
import { createContext, useContext, type ReactNode } from 'react';
import { createFormat, type Format } from './format.ts';
import { defaultLanguage, isLanguage, type Language } from './languages.ts';
import { localize, type Localized } from './localized.ts';

const I18nContext = createContext<I18n | null>(null);

export function I18nProvider({ i18n, children }: { i18n: I18n; children: ReactNode }) {
  return <I18nContext.Provider value={i18n}>{children}</I18nContext.Provider>;
}

function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('I18nProvider is missing');
  return i18n;
}

/** An instance never changes, so that nothing waits, subscribes or is copied: hundreds of components of a page ask for it. */
export function useTranslation(): { t: TFunction } {
  return useI18n();
}

export function useLanguage(): Language {
  const { language } = useI18n();
  return isLanguage(language) ? language : defaultLanguage;
}

export function useFormat(): Format {
  return createFormat(useLanguage());
}

export function useLocalize(): (text: Localized) => string {
  const language = useLanguage();
  return (text) => localize(text, language);
}
