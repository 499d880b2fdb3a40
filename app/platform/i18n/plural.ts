import type { Language } from './languages.ts';

export type PluralCategory = 'one' | 'few' | 'many' | 'other';

export const pluralCategories: Record<Language, readonly PluralCategory[]> = {
  kk: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  en: ['one', 'other'],
};

/**
 * CLDR cardinal categories. Written out because a browser without Kazakh data answers `Intl.PluralRules('kk')` with the
 * rules of its own language, and would then look for a message that does not exist.
 */
export function pluralCategory(language: Language, count: number): PluralCategory {
  const n = Math.abs(count);
  if (language === 'kk') return n === 1 ? 'one' : 'other';
  if (language === 'en') return n === 1 ? 'one' : 'other';
  if (!Number.isInteger(n)) return 'other';
  const last = n % 10;
  const lastTwo = n % 100;
  if (last === 1 && lastTwo !== 11) return 'one';
  if (last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14)) return 'few';
  return 'many';
}
