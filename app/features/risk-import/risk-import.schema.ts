import * as z from 'zod';
import { analysisParams } from '#app/features/internal-analyses/index.ts';

const required = 'platform.errors.required';

export { analysisParams };

/** `id` is made with the form, so that a repeated submission checks the same workbook once. */
const check = z.object({
  intent: z.literal('check'),
  id: z.uuid(),
  file: z.instanceof(File, { message: required }).refine((file) => file.size > 0 || file.name !== '', required),
});
const settle = <Intent extends string>(intent: Intent) => z.object({ intent: z.literal(intent), importId: z.uuid() });

export const riskImportActionSchema = z.discriminatedUnion('intent', [check, settle('confirm'), settle('dismiss'), settle('undo')]);
export type CheckWorkbook = z.output<typeof check>;

/** The empty form, or the register as it stands, in the reader's language. */
export const formFileParams = analysisParams.extend({ formFile: z.enum(['form.xlsx', 'register.xlsx']) });
