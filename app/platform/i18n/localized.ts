import { languages, type Language } from './languages.ts';

/** A text of the data, such as a catalogue's name. Kazakh is always there. */
export interface Localized {
  kk: string;
  ru: string | null;
  en: string | null;
}

/** The text in the language, else the first there is in the order Kazakh, Russian, English. */
export function localize(text: Localized, language: Language): string {
  return [language, ...languages].map((candidate) => text[candidate]).find((value) => value) ?? '';
}
