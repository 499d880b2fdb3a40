import type { i18n as I18n } from 'i18next';
import { createI18n } from './i18n.ts';
import type { Language } from './languages.ts';
import type { Messages } from './messages.ts';

/** One chunk for each language; a browser fetches only its own. */
const load: Record<Language, () => Promise<{ messages: Messages }>> = {
  kk: () => import('./messages.kk.ts'),
  ru: () => import('./messages.ru.ts'),
  en: () => import('./messages.en.ts'),
};

/** For the browser, before hydration. */
export async function loadI18n(language: Language): Promise<I18n> {
  const { messages } = await load[language]();
  return createI18n(language, messages);
}
