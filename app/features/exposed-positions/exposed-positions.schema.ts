import * as z from 'zod';
import { absent, civilDay, oneOrMany, text, wholeNumber } from '#app/platform/forms/fields.schema.ts';

const required = 'platform.errors.required';
export const positionListSearch = z.object({
  q: z.string().trim().max(100).optional().catch('').transform((value) => value ?? ''),
  organisation: absent(z.uuid()),
  direction: absent(z.string().max(60)),
  region: absent(z.string().regex(/^KZ-\d{2}$/)),
  state: z.enum(['current', 'ended', 'all']).optional().catch('current').transform((value) => value ?? 'current'),
  after: absent(z.string().max(100)),
  before: absent(z.string().max(100)),
});
export type PositionListSearch = z.output<typeof positionListSearch>;

export const positionParams = z.object({ officeId: z.uuid(), positionId: z.uuid() });
export type PositionKey = z.infer<typeof positionParams>;
export const newPositionSearch = z.object({ organisation: absent(z.uuid()) });

const civilDate = civilDay('platform.errors.invalidDate');
const content = {
  title: text(300).min(1, required),
  unit: text(300).default(''),
  staff: wholeNumber.refine((value) => value >= 1 && value <= 100_000, 'platform.errors.invalidNumber'),
  directionCodes: oneOrMany(z.string().min(1).max(60), 60),
  reason: text(4000).min(1, required),
  safeguards: text(4000).default(''),
  sinceOn: civilDate,
};

/** `id` is made with the form, so that a repeated submission is the same position. */
export const newPositionSchema = z.object({ id: z.uuid(), organisationId: z.uuid(required), ...content });
export type NewPosition = z.output<typeof newPositionSchema>;

export const positionActionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), version: wholeNumber, ...content }),
  z.object({ intent: z.literal('end'), version: wholeNumber, endedOn: civilDate, endReason: text(2000).min(3, required) }),
]);
export type PositionAction = z.output<typeof positionActionSchema>;
