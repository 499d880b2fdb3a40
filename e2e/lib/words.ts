import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { TFunction } from 'i18next';
import { createFormat, type Format } from '#app/platform/i18n/format.ts';
import { createI18n } from '#app/platform/i18n/i18n.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import { mergeMessages, type Messages } from '#app/platform/i18n/messages.ts';

const app = path.resolve(import.meta.dirname, '../../app');

function messagesOf(language: Language): Messages {
  const folders = [
    ...['platform', 'routes', 'ui'].map((part) => path.join(app, part)),
    ...readdirSync(path.join(app, 'features')).map((feature) => path.join(app, 'features', feature)),
  ];
  const files = folders.flatMap((folder) => {
    const file = path.join(folder, 'messages', `${language}.json`);
    try {
      return [[file, JSON.parse(readFileSync(file, 'utf8')) as Messages] as const];
    } catch {
      return [];
    }
  });
  return mergeMessages(Object.fromEntries(files));
}

export type Words = ((key: string, params?: Record<string, unknown>) => string) & { format: Format };

const known = new Map<Language, Words>();

/** What the interface says in a language, by message key. @throws for a key that the language does not have. */
export function wordsOf(language: Language): Words {
  const ready = known.get(language);
  if (ready) return ready;
  const i18n = createI18n(language, messagesOf(language));
  const t: TFunction = i18n.t;
  const words: Words = Object.assign(
    (key: string, params: Record<string, unknown> = {}) => {
      if (!i18n.exists(key, params)) throw new Error(`No words for ${key} in ${language}`);
      return t(key, params);
    },
    { format: createFormat(language) },
  );
  known.set(language, words);
  return words;
}
