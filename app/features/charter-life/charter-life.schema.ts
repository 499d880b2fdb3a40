import * as z from 'zod';
import { civilDay, emptyOr } from '#app/platform/forms/fields.schema.ts';
import {
  changeMovementNames, charterParams, movementNames, type ChangeMovement, type Movement,
} from '#app/features/charters/index.ts';

const required = 'platform.errors.required';
const tooLong = 'platform.errors.tooLong';
const version = z.string().regex(/^\d{1,9}$/, 'platform.errors.invalidNumber').transform(Number);
const contentHash = z.string().regex(/^[0-9a-f]{64}$/);
const text = (maximum: number) => z.string().trim().max(maximum, tooLong);
const remark = text(2000).optional().transform((value) => value || null);

/** `contentHash`: what the person saw when deciding. A decision about other content is refused. */
const decision = { version, contentHash, remark };

export const moveSchema = z.object({ intent: z.literal('move'), movement: z.enum(movementNames as [Movement, ...Movement[]]), ...decision });
export type Move = z.infer<typeof moveSchema>;

export const changeRequestParams = charterParams.extend({ changeRequestId: z.uuid() });

export const openChangeSchema = z.object({
  intent: z.literal('openChange'),
  /** Made with the form, so that a repeated submission is the same request. */
  id: z.uuid(),
  reason: text(4000).min(1, required),
  /** A newer version of the template whose difference is taken over. */
  templateId: z.uuid().optional(),
});
export type OpenChange = z.infer<typeof openChangeSchema>;

/** New dates of one subtask; what follows it moves along. */
export const proposeDatesSchema = z
  .object({
    intent: z.literal('proposeDates'),
    id: z.uuid(),
    taskId: z.uuid(),
    startsOn: civilDay('platform.errors.invalidDate'),
    endsOn: civilDay('platform.errors.invalidDate'),
    reason: text(4000).min(1, required),
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ['endsOn'], message: 'charters.errors.endBeforeStart' });
export type ProposeDates = z.infer<typeof proposeDatesSchema>;

export const changesActionSchema = z.discriminatedUnion('intent', [openChangeSchema, proposeDatesSchema]);

export const changeReasonSchema = z.object({ intent: z.literal('saveReason'), version, reason: text(4000).min(1, required) });

export const moveChangeSchema = z.object({
  intent: z.literal('move'), movement: z.enum(changeMovementNames as [ChangeMovement, ...ChangeMovement[]]), ...decision,
});
export type MoveChange = z.infer<typeof moveChangeSchema>;

export const changeRequestActionSchema = z.discriminatedUnion('intent', [changeReasonSchema, moveChangeSchema]);

export const outcomes = ['reached', 'partly', 'notReached'] as const;
export type Outcome = (typeof outcomes)[number];

const resultSchema = z
  .object({
    charterIndicatorId: z.uuid(),
    outcome: emptyOr(z.enum(outcomes)),
    explanation: text(4000),
  })
  .refine(({ outcome, explanation }) => outcome === null || outcome === 'reached' || explanation !== '', {
    path: ['explanation'], message: 'charterLife.closing.explanationMissing',
  });

export const closingSchema = z.object({
  intent: z.literal('saveClosing'),
  version,
  summary: text(8000),
  lessons: text(8000),
  results: z.array(resultSchema).max(60).default([]),
});
export type SaveClosing = z.infer<typeof closingSchema>;

export const closingActionSchema = z.discriminatedUnion('intent', [closingSchema, moveSchema]);

const versionNumber = z.string().regex(/^[1-9]\d{0,8}$/).transform(Number).optional().catch(undefined);
/** Two versions to compare. */
export const changesSearch = z.object({ from: versionNumber, to: versionNumber });
