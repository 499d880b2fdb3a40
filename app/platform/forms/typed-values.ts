import type { Language } from '../i18n/languages.ts';
import type { Localized } from '../i18n/localized.ts';

/** A text in the three inputs of its languages. */
export type TextValues = { kk: string; ru: string; en: string };

export const noText: TextValues = { kk: '', ru: '', en: '' };

export const textValues = ({ kk, ru, en }: Localized): TextValues => ({ kk, ru: ru ?? '', en: en ?? '' });

/** A decimal as people of the language type it. */
export const typedDecimal = (value: string | null, language: Language): string =>
  value === null ? '' : language === 'en' ? value : value.replace('.', ',');

// What arrives from the wire unchecked, whatever it is, in the shape of inputs.

export type Raw = Record<string, unknown>;
export const asRaw = (value: unknown): Raw => (value !== null && typeof value === 'object' ? (value as Raw) : {});
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
export const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.filter((item) => item !== undefined) : value === undefined || value === '' ? [] : [value];
export const asTexts = (value: unknown): TextValues => ({ kk: asText(asRaw(value).kk), ru: asText(asRaw(value).ru), en: asText(asRaw(value).en) });
