import * as z from 'zod';
import { absent, oneOrMany, text, wholeNumber } from '#app/platform/forms/fields.schema.ts';
import { boardFilters, consolidationRuleCodes } from './board.model.ts';
import { findingRules } from './findings.model.ts';

const required = 'platform.errors.required';
const optionalText = (pattern: RegExp) => z.string().regex(pattern).optional().catch(undefined);

export const boardViews = ['offices', 'findings', 'reminders'] as const;
export type BoardView = (typeof boardViews)[number];

const chosen = {
  period: optionalText(/^20\d{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$/),
  year: optionalText(/^20\d{2}$/),
  part: optionalText(/^(Q[1-4]|0[1-9]|1[0-2])$/),
};

export const consolidationSearch = z.object({
  ...chosen,
  view: z.enum(boardViews).catch('offices').default('offices'),
  only: z.enum(boardFilters).catch('all').default('all'),
  rule: absent(z.enum(findingRules)),
});
export type ConsolidationSearch = z.output<typeof consolidationSearch>;

export const consolidationExportSearch = z.object({ ...chosen, format: z.enum(['xlsx', 'csv']).catch('xlsx').default('xlsx') });

const period = z.string().regex(/^20\d{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$/);
/** As many offices as there may ever be. */
const mostOffices = 200;

export const consolidationActionSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('remind'), period, text: text(2000).min(1, required),
    office: oneOrMany(z.uuid(), mostOffices).refine((ids) => ids.length > 0, 'consolidation.errors.noOffice'),
  }),
  z.object({ intent: z.literal('consolidate'), period }),
  /** Looks through the daily values of the period again. */
  z.object({ intent: z.literal('examine'), period }),
  z.object({ intent: z.literal('explain'), period, id: z.uuid(), officeId: z.uuid(), rule: z.enum(findingRules), count: wholeNumber, explanation: text(2000).min(3, required) }),
  z.object({
    intent: z.literal('saveRules'),
    rules: z.array(z.object({
      code: z.enum(consolidationRuleCodes), version: wholeNumber,
      amount: wholeNumber.refine((amount) => amount >= 1 && amount <= 250, 'platform.errors.invalidNumber'),
    })).length(consolidationRuleCodes.length),
  }),
]);
export type ConsolidationAction = z.output<typeof consolidationActionSchema>;
export type ActionOf<Intent extends ConsolidationAction['intent']> = Extract<ConsolidationAction, { intent: Intent }>;
