import * as z from 'zod';
import { civilDay } from '#app/platform/forms/fields.schema.ts';

const tooLong = 'platform.errors.tooLong';
const day = civilDay('platform.errors.invalidDate').refine((value) => value >= '2020-01-01' && value <= '2040-12-31', 'platform.errors.invalidDate');
const isWorking = z.enum(['working', 'free']).transform((value) => value === 'working');
const optional = (maximum: number) => z.string().trim().max(maximum, tooLong).transform((value) => (value === '' ? null : value));

export const yearSearch = z.object({ year: z.string().regex(/^20[2-3]\d$/).optional() });

export const editDaySchema = z.object({
  day,
  isWorking,
  name: z.object({ kk: z.string().trim().max(200, tooLong), ru: optional(200), en: optional(200) }),
  note: optional(500),
});

export const officeExceptionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), day, isWorking, reason: z.string().trim().min(3, 'platform.errors.required').max(500, tooLong) }),
  z.object({ intent: z.literal('remove'), day }),
]);

export type EditDay = z.output<typeof editDaySchema>;
export type OfficeException = Extract<z.output<typeof officeExceptionSchema>, { intent: 'save' }>;
