import * as z from 'zod';

export const periodParams = z.object({ officeId: z.uuid(), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) });

export const periodMovementSchema = z.object({
  movement: z.enum(['close', 'reopen', 'accept', 'return', 'consolidate']),
  /** 0: the month has never been moved. */
  version: z.string().regex(/^\d{1,9}$/).transform(Number),
  remark: z.string().trim().max(2000, 'platform.errors.tooLong').transform((value) => (value === '' ? null : value)).optional().transform((value) => value ?? null),
});

export type MovePeriod = z.output<typeof periodMovementSchema>;
