import * as z from 'zod';
import { figureForms } from './number-words.model.ts';
import { diagramForms, longestText, type BlockFrame } from './blocks.model.ts';

const token = z.strictObject({
  address: z.strictObject({ statistic: z.string().max(100), period: z.string().max(10), cell: z.string().max(200) }),
  form: z.enum(figureForms), measure: z.enum(['reported', 'verified']), seen: z.string().max(60),
});
const rows = z.array(z.strictObject({ id: z.string().regex(/^r\d{1,4}$/), token })).max(120);

/** What a block is in every language, as it is kept. */
export const frameSchema: z.ZodType<BlockFrame> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]) }),
  z.strictObject({ kind: z.literal('paragraph') }),
  z.strictObject({ kind: z.literal('list') }),
  z.strictObject({ kind: z.literal('note') }),
  z.strictObject({ kind: z.literal('table'), rows, withYearBefore: z.boolean(), withChange: z.boolean(), textColumns: z.number().int().min(0).max(2) }),
  z.strictObject({ kind: z.literal('diagram'), form: z.enum(diagramForms), rows, withYearBefore: z.boolean() }),
]);

export const wordsSchema = z.record(z.string().regex(/^(text|caption|note|row_r\d{1,4}|column_\d|cell_r\d{1,4}_\d)$/), z.string().max(longestText, 'platform.errors.tooLong'));
