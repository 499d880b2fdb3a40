import { createInstance, type i18n as I18n } from 'i18next';
import { createFormat } from './format.ts';
import type { Language } from './languages.ts';
import type { Messages } from './messages.ts';
import { pluralCategories, pluralCategory } from './plural.ts';

/**
 * An instance for one language, ready at once. It never changes language: a new choice is a new page. Messages may use
 * the product's own formats, which give the same text on server and client: `{{count, number}}`, `{{share, percent}}`,
 * `{{on, date}}`, `{{on, longDate}}`, `{{at, dateTime}}`, `{{month, month}}`.
 */
export function createI18n(language: Language, messages: Messages): I18n {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    supportedLngs: [language],
    resources: { [language]: { translation: messages } },
    initAsync: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  installPluralRules(i18n, language);
  installFormats(i18n, language);
  rememberPlainTexts(i18n);
  return i18n;
}

/** A key without parameters always says the same, and a page asks for the same few hundreds of times. */
function rememberPlainTexts(i18n: I18n) {
  const translate = i18n.t as (key: string, options?: Record<string, unknown>) => string;
  const texts = new Map<string, string>();
  i18n.t = ((key: string, options?: Record<string, unknown>) => {
    if (options !== undefined) return translate(key, options);
    let text = texts.get(key);
    if (text === undefined) texts.set(key, (text = translate(key)));
    return text;
  }) as I18n['t'];
}

function installPluralRules(i18n: I18n, language: Language) {
  const rule = {
    select: (count: number) => pluralCategory(language, count),
    resolvedOptions: () => ({ pluralCategories: [...pluralCategories[language]] }),
  };
  (i18n.services.pluralResolver as { getRule: () => typeof rule }).getRule = () => rule;
}

function installFormats(i18n: I18n, language: Language) {
  const format = createFormat(language);
  const { formatter } = i18n.services;
  formatter?.add('number', (value: number | string) => format.number(value));
  formatter?.add('percent', (value: number | string) => format.percent(value));
  formatter?.add('date', (value: string) => format.date(value));
  formatter?.add('longDate', (value: string) => format.longDate(value));
  formatter?.add('dateTime', (value: string | Date) => format.dateTime(value));
  formatter?.add('month', (value: string) => format.month(value));
}
