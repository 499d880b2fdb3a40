import * as z from 'zod';
import { absent, civilDay, localizedText, text, wholeNumber } from '#app/platform/forms/fields.schema.ts';
import { amountOf, directions, isPeriod, qualifiers, scopeKinds, statuses } from './imported.model.ts';

const required = 'platform.errors.required';
export const codePattern = /^[a-z0-9_]+(\.[a-z0-9_]+)*$/;

export const seriesParams = z.object({ seriesCode: z.string().max(100).regex(codePattern) });
export type SeriesKey = z.output<typeof seriesParams>;

const amount = z.string().trim().min(1, required).transform((written, context) => {
  const found = amountOf(written);
  if (found === null) context.addIssue({ code: 'custom', message: 'platform.errors.invalidNumber' });
  return found ?? '0';
});
const optional = <Value extends z.ZodType>(value: Value) => z.union([z.literal(''), value]).default('');

/** `id` is made with the form, so that sent twice it is one value; `seen`: how far the series had come when the form was drawn. */
const bring = z.object({
  intent: z.literal('bring'), id: z.uuid(), seen: wholeNumber, place: text(300).default(''), period: z.string().trim().min(1, required).refine(isPeriod, 'importedFigures.errors.period'), value: amount,
  qualifier: optional(z.enum(qualifiers)), sourceCode: z.string().min(1, required).max(60), document: text(500).min(1, required), sourceDate: civilDay('platform.errors.invalidDate'),
  status: z.enum(statuses, required), reason: text(1000).default(''),
});
export type BringValue = z.output<typeof bring>;

const localizedOrNone = z
  .object({ kk: text(500), ru: text(500), en: text(500) })
  .transform(({ kk, ru, en }, context) => {
    if (kk === '' && (ru !== '' || en !== '')) context.addIssue({ code: 'custom', message: required, path: ['kk'] });
    return kk === '' ? null : { kk, ru: ru || null, en: en || null };
  });
const described = {
  name: localizedText(500), dimension: localizedOrNone, note: localizedOrNone, themeCode: z.string().min(1, required).max(60), unitCode: z.string().min(1, required).max(60),
  decimals: z.enum(['0', '1', '2', '3', '4'], required).transform(Number), scopeKind: z.enum(scopeKinds, required), direction: z.enum(directions, required),
};
const describe = z.object({ intent: z.literal('describe'), version: wholeNumber, ...described });
export type DescribeSeries = z.output<typeof describe>;

export const seriesActionSchema = z.discriminatedUnion('intent', [bring, describe]);
export const newSeriesSchema = z.object({ code: z.string().trim().min(1, required).max(100, 'platform.errors.tooLong').regex(codePattern, 'importedFigures.errors.code'), ...described });
export type NewSeries = z.output<typeof newSeriesSchema>;

/** Version 0: a new authority. */
export const sourceSchema = z.object({
  code: z.string().trim().min(1, required).max(60, 'platform.errors.tooLong').regex(/^[a-zA-Z][a-zA-Z0-9]*$/, 'importedFigures.errors.sourceCode'), version: wholeNumber, name: localizedText(300),
});
export type SaveSource = z.output<typeof sourceSchema>;
export const sourceSearch = z.object({ code: absent(z.string().max(60)) });

const importId = z.uuid();
export const importActionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('check'), id: z.uuid(), file: z.instanceof(File, { error: required }).refine(({ size }) => size > 0, required) }),
  z.object({ intent: z.literal('confirm'), importId }),
  z.object({ intent: z.literal('undo'), importId }),
  z.object({ intent: z.literal('dismiss'), importId }),
]);
export type CheckWorkbook = Extract<z.output<typeof importActionSchema>, { intent: 'check' }>;
