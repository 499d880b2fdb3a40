import * as z from 'zod';
import { absent, civilDay, localizedText, oneOrMany, text, wholeNumber } from '#app/platform/forms/fields.schema.ts';
import { registerCodes, registers, type Condition, type StatisticSource } from '#app/features/statistic-engine/index.ts';

const required = 'platform.errors.required';
const unknown = 'platform.errors.invalidField';
export const statisticCode = z.string().trim().min(1, required).max(100, 'platform.errors.tooLong').regex(/^[a-z0-9_]+(\.[a-z0-9_]+)*$/, 'statisticCatalogue.errors.code');

export const statisticParams = z.object({ statisticCode: z.string().max(100).regex(/^[a-z0-9_]+(\.[a-z0-9_]+)*$/) });

export const sourceKinds = ['indicator', 'records', 'imported', 'ratio', 'difference'] as const;
export const catalogueSearch = z.object({
  q: z.string().trim().max(100).optional().catch('').transform((value) => value ?? ''),
  theme: absent(z.string().max(60).regex(/^[A-Za-z0-9]+$/)),
  kind: absent(z.enum(['computed', 'imported'])),
});
export type CatalogueSearch = z.output<typeof catalogueSearch>;

/** Which fields the form shows: another source has others. */
export const definitionSearch = z.object({ kind: absent(z.enum(sourceKinds)), register: absent(z.enum(registerCodes as [string, ...string[]])) });
export type DefinitionSearch = z.output<typeof definitionSearch>;

const localizedOrNone = z
  .object({ kk: text(1000), ru: text(1000), en: text(1000) })
  .transform(({ kk, ru, en }, context) => {
    if (kk === '' && (ru !== '' || en !== '')) context.addIssue({ code: 'custom', message: required, path: ['kk'] });
    return kk === '' ? null : { kk, ru: ru || null, en: en || null };
  });

const condition = z.object({ field: text(40).default(''), operator: z.enum(['is', 'isNot']).default('is'), values: oneOrMany(text(200), 60) });
const named = z.string().trim().min(1, required).max(100);

/** Each source as its part of the form sends it; what a register does not declare is refused at its field. */
const sourceFields = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('indicator'), indicatorCode: named }),
  z.object({ kind: z.literal('imported'), seriesCode: named }),
  z.object({ kind: z.literal('ratio'), numerator: statisticCode, denominator: statisticCode, factor: z.enum(['1', '100'], required) }),
  z.object({ kind: z.literal('difference'), minuend: statisticCode, subtrahend: statisticCode }),
  z.object({ kind: z.literal('records'), register: z.enum(registerCodes as [string, ...string[]], required), count: named, dateRule: named, conditions: z.array(condition).max(30).default([]) }),
]);

const source = sourceFields.transform((fields, context): StatisticSource => {
  const refuse = (field: string) => context.addIssue({ code: 'custom', message: unknown, path: [field] });
  if (fields.kind === 'ratio') return { ...fields, factor: fields.factor === '100' ? 100 : 1 };
  if (fields.kind !== 'records') return fields;
  const register = fields.register as keyof typeof registers;
  const declared = registers[register];
  if (!(fields.dateRule in declared.dateRules)) refuse('dateRule');
  const [countKind, countField = ''] = fields.count.split(':');
  const isKnown = fields.count === 'records' || (countKind === 'distinct' && declared.distinct.includes(countField)) || (countKind === 'sum' && declared.sums.includes(countField));
  if (!isKnown) refuse('count');
  const conditions: Condition[] = [];
  for (const [index, { field, operator, values }] of fields.conditions.entries()) {
    const chosen = [...new Set(values.flatMap((value) => value.split(',').map((part) => part.trim())))].filter((value) => value !== '' || values.length === 1);
    if (field === '' || chosen.every((value) => value === '')) continue;
    const known = declared.fields[field];
    if (known === undefined || (known && chosen.some((value) => !known.includes(value)))) refuse(`conditions[${index}].values`);
    conditions.push({ field, operator, values: chosen.map((value) => (value === '-' ? '' : value)) });
  }
  const count = countKind === 'records' ? { kind: 'records' as const } : { kind: countKind as 'distinct' | 'sum', field: countField };
  return { kind: 'records', register, count, dateRule: fields.dateRule, conditions };
});

const described = {
  name: localizedText(300), description: localizedText(2000), legalReference: localizedOrNone, source, themeCode: z.string().min(1, required).max(60), unitCode: z.string().min(1, required).max(60),
  decimals: z.enum(['0', '1', '2', '3', '4'], required).transform(Number), direction: z.enum(['up', 'down', 'neutral'], required), countedSince: civilDay('platform.errors.invalidDate'),
  intent: z.enum(['preview', 'save']),
};

/** A new version; `version`: the one that the form was drawn with. */
export const editDefinitionSchema = z
  .object({ ...described, version: wholeNumber, reason: text(1000).default('') })
  .refine(({ intent, reason }) => intent === 'preview' || reason.length >= 3, { path: ['reason'], message: 'statisticCatalogue.errors.reason' });
export type EditDefinition = z.output<typeof editDefinitionSchema>;

const whyRetired = text(1000).min(3, 'statisticCatalogue.errors.reason');
/** Takes a statistic out of use, or brings it back. */
export const retirementSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('retire'), version: wholeNumber, retiredOn: civilDay('platform.errors.invalidDate'), reason: whyRetired }),
  z.object({ intent: z.literal('bringBack'), version: wholeNumber, reason: whyRetired }),
]);
export type Retirement = z.output<typeof retirementSchema>;

export const newStatisticSchema = z.object({ ...described, code: statisticCode });
export type NewStatistic = z.output<typeof newStatisticSchema>;
export type DefinitionInput = Omit<NewStatistic, 'code' | 'intent'>;
