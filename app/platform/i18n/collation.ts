import { localize, type Localized } from './localized.ts';
import type { Language } from './languages.ts';

const collators = new Map<Language, Intl.Collator>();

function collator(language: Language): Intl.Collator {
  const known = collators.get(language);
  if (known) return known;
  const created = new Intl.Collator(language, { numeric: true, sensitivity: 'variant' });
  collators.set(language, created);
  return created;
}

/** Order of two texts in a language's alphabet (Kazakh unless told); numbers inside sort by their value. */
export function compareTexts(a: string, b: string, language: Language = 'kk'): number {
  return collator(language).compare(a, b);
}

/** A sorted copy. For lists that are already in the browser; lists of the database are sorted there. */
export function sortByText<T>(items: readonly T[], text: (item: T) => string, language: Language = 'kk'): T[] {
  return [...items].sort((a, b) => compareTexts(text(a), text(b), language));
}

export function compareLocalized(language: Language): (a: Localized, b: Localized) => number {
  return (a, b) => compareTexts(localize(a, language), localize(b, language), language);
}
