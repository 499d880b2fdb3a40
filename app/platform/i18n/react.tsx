import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { createFormat, type Format } from './format.ts';
import { defaultLanguage, isLanguage, type Language } from './languages.ts';
import { localize, type Localized } from './localized.ts';

export { useTranslation };

export function I18nProvider({ i18n, children }: { i18n: I18n; children: ReactNode }) {
  return <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : defaultLanguage;
}

export function useFormat(): Format {
  return createFormat(useLanguage());
}

export function useLocalize(): (text: Localized) => string {
  const language = useLanguage();
  return (text) => localize(text, language);
}
