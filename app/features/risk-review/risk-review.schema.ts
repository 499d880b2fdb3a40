import * as z from 'zod';
import { absent, oneOrMany, text, wholeNumber } from '#app/platform/forms/fields.schema.ts';
import { queueViews, reviewReasons } from './risk-review.model.ts';

const required = 'platform.errors.required';

export const reviewSearch = z.object({
  view: z.enum(queueViews).optional().catch(undefined).transform((view) => view ?? 'eliminations'),
  reason: absent(z.enum([...reviewReasons, 'none'])),
  after: absent(z.string().max(120)),
  before: absent(z.string().max(120)),
});
export type ReviewSearch = z.output<typeof reviewSearch>;

/** As many as one person can answer for at once. */
export const mostInBatch = 200;

const risk = { officeId: z.uuid(), riskId: z.uuid(), version: wholeNumber };
const chosen = z.string().regex(/^[0-9a-f-]{36}$/);

export const reviewActionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('verify'), ...risk }),
  z.object({ intent: z.literal('return'), ...risk, remark: text(2000).min(1, required) }),
  /** Of what was ticked, or of everything without a reason for attention where nothing was. */
  z.object({ intent: z.literal('beginBatch'), batchId: z.uuid(), risk: oneOrMany(chosen, mostInBatch) }),
]);
export type ReviewAction = z.output<typeof reviewActionSchema>;

export const batchParams = z.object({ batchId: z.uuid() });

export const batchActionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('look'), riskId: z.uuid() }),
  z.object({ intent: z.literal('accept'), version: wholeNumber }),
  z.object({ intent: z.literal('abandon'), version: wholeNumber, remark: text(2000).optional().transform((value) => value ?? '') }),
]);
export type BatchAction = z.output<typeof batchActionSchema>;
