import * as z from 'zod';
import { givenRecommendation, recommendationSources } from '#app/features/recommendations/index.ts';
import { absent, civilDay, oneOrMany, optionalWebAddress, text } from '#app/platform/forms/fields.schema.ts';
import { registerCodes, registers, type FieldValue, type RecordValues, type Register, type RegisterField } from './registers.model.ts';

const required = 'platform.errors.required';
const day = civilDay('platform.errors.invalidDate');
const version = z.string().regex(/^\d{1,9}$/, 'platform.errors.invalidNumber').transform(Number);
const regionCode = z.string().regex(/^KZ-\d{2}$/);

export const registerParams = z.object({ register: z.enum(registerCodes) });
export const recordParams = z.object({ register: z.enum(registerCodes), officeId: z.uuid(), recordId: z.uuid() });

/** What the list shows is in its address; what makes no sense there is left out. `on`: the day of the figures. */
export const registerSearch = z.object({
  q: z.string().trim().max(100).optional().catch('').transform((value) => value ?? ''),
  office: absent(z.uuid()),
  region: absent(regionCode),
  kind: absent(z.string().max(40)),
  year: absent(z.string().regex(/^20\d{2}$/).transform(Number)),
  on: absent(civilDay()),
  after: absent(z.string().regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/)),
});
export type RegisterSearch = z.output<typeof registerSearch>;
export const registerExportSearch = registerSearch.extend({ format: z.enum(['xlsx', 'csv']).optional().catch('xlsx').transform((value) => value ?? 'xlsx') });
export const overviewSearch = z.object({ on: absent(civilDay()) });

/** What an effect comes from, where its form was opened from a record. */
export const sourceSearch = z.object({ source: absent(z.enum(recommendationSources)), sourceOffice: absent(z.uuid()), sourceRecord: absent(z.uuid()) });
export type SourceSearch = z.output<typeof sourceSearch>;

function valueSchema({ kind, isRequired, maximum = 2000, choices }: RegisterField): z.ZodType<FieldValue> {
  switch (kind) {
    case 'text':
    case 'longText':
      return isRequired ? text(maximum).min(1, required) : text(maximum);
    case 'choice':
      return z.enum(choices as [string, ...string[]], required);
    case 'sphere':
      return text(40).min(1, required);
    case 'day':
      return isRequired ? z.string().min(1, required).pipe(day) : z.union([z.literal('').transform(() => null), day]);
    case 'count': {
      const count = z.string().regex(/^\d{1,15}$/, 'platform.errors.invalidNumber').transform(Number);
      return isRequired ? z.string().trim().min(1, required).pipe(count) : z.union([z.literal('').transform(() => null), count]);
    }
    case 'amount': {
      const amount = z.string().regex(/^\d{1,15}([.,]\d{1,2})?$/, 'platform.errors.invalidNumber').transform((value) => value.replace(',', '.'));
      return isRequired ? z.string().trim().min(1, required).pipe(amount) : z.union([z.literal('').transform(() => null), amount]);
    }
    case 'url':
      return optionalWebAddress.transform((value) => value || null);
    case 'directions':
      return oneOrMany(z.string().max(40), 40);
    case 'factors':
      return z.record(z.string().max(40), z.string().regex(/^\d{0,4}$/, 'platform.errors.invalidNumber')).optional()
        .transform((counts) => Object.fromEntries(Object.entries(counts ?? {}).filter(([, count]) => Number(count) > 0).map(([code, count]) => [code, Number(count)])));
  }
}

export const valuesSchema = ({ fields }: Register): z.ZodType<RecordValues> => z.object(Object.fromEntries(fields.map((field) => [field.name, valueSchema(field)])));

const looseFields = z.looseObject({});
/** Where a new record belongs; what its fields hold depends on the register. `id` is made with the form. */
export const newRecordSchema = z.looseObject({ id: z.uuid(), officeId: absent(z.uuid()), regionCode: absent(regionCode), ...sourceSearch.shape });
export type NewRecord = z.output<typeof newRecordSchema>;

/** Rows of the form that were left blank are passed over; refusals keep the place of their row. */
const items = z.array(looseFields).max(40).transform((rows, context) =>
  rows.flatMap((row, index) => {
    if (typeof row.wording !== 'string' || row.wording.trim() === '') return [];
    const parsed = givenRecommendation.safeParse(row);
    if (parsed.success) return [parsed.data];
    for (const issue of parsed.error.issues) context.addIssue({ code: 'custom', message: issue.message, path: [index, ...issue.path] });
    return [];
  }));

export const recordActionSchema = z.discriminatedUnion('intent', [
  z.looseObject({ intent: z.literal('edit'), version }),
  z.object({ intent: z.literal('give'), items }),
  z.object({ intent: z.literal('verify'), version }),
]);
export type RecordAction = z.output<typeof recordActionSchema>;

export const targetSchema = z.object({
  amount: z.string().regex(/^\d{1,3}([.,]\d{1,2})?$/, 'platform.errors.invalidNumber').transform((value) => Number(value.replace(',', '.'))).refine((value) => value <= 100, 'platform.errors.invalidNumber'),
  validFrom: day,
  source: text(300).min(1, required),
});
export type NewTarget = z.output<typeof targetSchema>;

/** The values of a record's fields in what a form sent. */
export const sentValues = (register: keyof typeof registers, sent: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(registers[register].fields.map(({ name }) => [name, sent[name] ?? (registers[register].fields.find((field) => field.name === name)!.kind === 'factors' ? {} : '')]));
