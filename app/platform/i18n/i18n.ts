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
  rememberTexts(i18n, language);
  return i18n;
}

type Parameters = Record<string, unknown>;

/**
 * A page asks for the same few messages hundreds of times. A key without parameters always says the same; where parameters
 * only stand in a message, it is taken apart once. Plurals and formats are left to i18next.
 */
function rememberTexts(i18n: I18n, language: Language) {
  const translate = i18n.t as (key: string, parameters?: Parameters) => string;
  const texts = new Map<string, string>();
  const templates = new Map<string, Template | null>();
  const templateOf = (key: string) => {
    let template = templates.get(key);
    if (template === undefined) templates.set(key, (template = templateIn(i18n.getResource(language, 'translation', key))));
    return template;
  };
  i18n.t = ((key: string, parameters?: Parameters) => {
    if (parameters !== undefined) {
      const template = 'count' in parameters ? null : templateOf(key);
      return (template && filledIn(template, parameters)) ?? translate(key, parameters);
    }
    let text = texts.get(key);
    if (text === undefined) texts.set(key, (text = translate(key)));
    return text;
  }) as I18n['t'];
}

/** Texts and names of parameters, in turn. */
type Template = readonly string[];

/** @returns null for a message that says more than where its parameters stand. */
function templateIn(message: unknown): Template | null {
  if (typeof message !== 'string') return null;
  const template = message.split(/\{\{\s*(\w+)\s*\}\}/);
  return template.some((text) => text.includes('{{') || text.includes('$t(')) ? null : template;
}

/** @returns null where a parameter is missing. */
function filledIn(template: Template, parameters: Parameters): string | null {
  let text = template[0]!;
  for (let at = 1; at < template.length; at += 2) {
    const value = parameters[template[at]!];
    if (value === undefined || value === null) return null;
    text += String(value) + template[at + 1]!;
  }
  return text;
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
