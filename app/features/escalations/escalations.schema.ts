import * as z from 'zod';
import { civilDay } from '#app/platform/forms/fields.schema.ts';
import { escalationLevels } from './escalations.model.ts';

const required = 'platform.errors.required';
const tooLong = 'platform.errors.tooLong';
const text = (maximum: number) => z.string().trim().min(1, required).max(maximum, tooLong);
const version = z.string().regex(/^\d{1,9}$/, 'platform.errors.invalidNumber').transform(Number);
const dueOn = civilDay('platform.errors.invalidDate');

export const raiseSchema = z.object({
  intent: z.literal('raise'),
  /** Made with the form, so that a repeated submission asks once. */
  id: z.uuid(),
  level: z.enum(escalationLevels, required),
  question: text(4000),
  dueOn,
});
export type RaiseEscalation = z.infer<typeof raiseSchema>;

export const answerSchema = z.object({ intent: z.literal('answer'), escalationId: z.uuid(), version, answer: text(4000) });
export type AnswerEscalation = z.infer<typeof answerSchema>;

export const passOnSchema = z.object({ intent: z.literal('passOn'), escalationId: z.uuid(), version, id: z.uuid(), question: text(4000), dueOn });
export type PassOnEscalation = z.infer<typeof passOnSchema>;

export const withdrawSchema = z.object({ intent: z.literal('withdraw'), escalationId: z.uuid(), version });
export type WithdrawEscalation = z.infer<typeof withdrawSchema>;

export const escalationActionSchema = z.discriminatedUnion('intent', [raiseSchema, answerSchema, passOnSchema, withdrawSchema]);

/** Which escalations a list shows, and after which one it goes on. */
export const escalationSearch = z.object({
  level: z.enum(escalationLevels).optional().catch(undefined),
  state: z.enum(['open', 'answered', 'all']).default('open').catch('open'),
  after: z.string().regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/).optional().catch(undefined),
});
export type EscalationSearch = z.infer<typeof escalationSearch>;

const wholeDays = (least: number) =>
  z.string().regex(/^\d{1,3}$/, 'platform.errors.invalidNumber').transform(Number).refine((days) => days >= least && days <= 250, 'platform.errors.invalidNumber');

export const escalationRuleSchema = z.object({
  intent: z.literal('saveRule'),
  code: z.string().max(60),
  version,
  level: z.enum(escalationLevels),
  afterWorkingDays: wholeDays(0),
  answerWithinWorkingDays: wholeDays(1),
  isActive: z.union([z.literal('on').transform(() => true), z.undefined().transform(() => false)]),
});
export type SaveEscalationRule = z.infer<typeof escalationRuleSchema>;
