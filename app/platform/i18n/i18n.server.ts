import type { i18n as I18n, TFunction } from 'i18next';
import { createI18n } from './i18n.ts';
import type { Language } from './languages.ts';
import { messages as en } from './messages.en.ts';
import { messages as kk } from './messages.kk.ts';
import { messages as ru } from './messages.ru.ts';

const instances: Record<Language, I18n> = {
  kk: createI18n('kk', kk),
  ru: createI18n('ru', ru),
  en: createI18n('en', en),
};

/** Shared by all requests in a language: an instance holds no state of a request. */
export function serverI18n(language: Language): I18n {
  return instances[language];
}

export function serverTranslate(language: Language): TFunction {
  return instances[language].t;
}
