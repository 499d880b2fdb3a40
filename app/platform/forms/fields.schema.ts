import * as z from 'zod';

const required = 'platform.errors.required';

export const text = (maximum: number) => z.string().trim().max(maximum, 'platform.errors.tooLong');
const optionalText = (maximum: number) => text(maximum).transform((value) => (value === '' ? null : value));

/** Kazakh is always given; a missing Russian or English text falls back to it. */
export const localizedText = (maximum: number) =>
  z.object({ kk: text(maximum).min(1, required), ru: optionalText(maximum), en: optionalText(maximum) });
export const localizedDraft = (maximum: number) => z.object({ kk: text(maximum), ru: optionalText(maximum), en: optionalText(maximum) });

const leadsToTheWeb = (value: string) => URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol);
export const webAddress = text(2000).refine(leadsToTheWeb, 'platform.errors.url');
export const optionalWebAddress = text(2000).refine((value) => value === '' || leadsToTheWeb(value), 'platform.errors.url');

export const wholeNumber = z.string().regex(/^\d{1,9}$/, 'platform.errors.invalidNumber').transform(Number);

/** A day that something of this product can happen on. Others are read by calendars and databases each in a way of its own. */
export const civilDay = (message = 'platform.errors.invalidDate') => z.iso.date(message).refine((day) => day >= '1900-01-01' && day <= '2199-12-31', message);

/** One ticked box arrives as a text, several as a list, none not at all. */
export const oneOrMany = <Item extends z.ZodType>(item: Item, maximum: number) =>
  z.preprocess((value) => (value === undefined || value === '' || value === false ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(maximum));

/** A field of a form that may be left empty or be missing; what is there must be right. */
export const emptyOr = <Value extends z.ZodType>(value: Value) =>
  z.union([z.literal('').transform(() => null), value]).optional().transform((found) => found ?? null);

/** A parameter of an address that may be missing, empty or make no sense there: then it is left out. */
export const absent = <Value extends z.ZodType>(value: Value) =>
  z.union([z.literal('').transform(() => null), value]).optional().catch(undefined).transform((found) => found ?? null);
