import * as z from 'zod';
import { absent, civilDay, webAddress } from '#app/platform/forms/fields.schema.ts';
import { charterParams } from '#app/features/charters/index.ts';
import { stages } from './work.model.ts';

const required = 'platform.errors.required';
const tooLong = 'platform.errors.tooLong';
const text = (maximum: number) => z.string().trim().max(maximum, tooLong);
const optionalText = (maximum: number) => text(maximum).optional().transform((value) => value || null);
const version = z.string().regex(/^\d{1,9}$/, 'platform.errors.invalidNumber').transform(Number);
const civilDate = civilDay('platform.errors.invalidDate');
const list = <Item extends z.ZodType>(item: Item, maximum: number) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(maximum));

export const occurrenceParams = charterParams.extend({ occurrenceId: z.uuid() });

export const views = ['list', 'board', 'timeline', 'calendar', 'points', 'people', 'money'] as const;
export type View = (typeof views)[number];
export const stateFilters = [...stages, 'overdue', 'returned'] as const;

export const workSearch = z.object({
  view: z.enum(views).optional().catch('list').transform((value) => value ?? 'list'),
  person: absent(z.union([z.uuid(), z.literal('nobody')])),
  state: absent(z.enum(stateFilters)),
  /** The subtask whose every occurrence is shown, or whose dates are to be moved. */
  task: absent(z.uuid()),
  month: absent(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  startsOn: absent(civilDay()),
  endsOn: absent(civilDay()),
});
export type WorkSearch = z.output<typeof workSearch>;

const movement = {
  version,
  movement: z.enum(['start', 'finish', 'nothingToDo', 'undo', 'confirm', 'return']),
  reason: optionalText(1000),
  remark: optionalText(2000),
};
const moveHere = z.object({ intent: z.literal('move'), ...movement });
export type Move = z.output<typeof moveHere>;

/** `id` is made with the form, so that a repeated submission is the same proof. */
const proof = { id: z.uuid(), evidenceKind: z.string().min(1, required).max(40), title: text(300).optional().transform((value) => value ?? '') };
const attachFile = z.object({
  intent: z.literal('attachFile'),
  ...proof,
  file: z.instanceof(File, { message: required }).refine((file) => file.size > 0 || file.name !== '', required),
});
const attachLink = z.object({ intent: z.literal('attachLink'), ...proof, url: webAddress });
export type AttachProof = z.output<typeof attachFile> | z.output<typeof attachLink>;

const withdraw = z.object({ intent: z.literal('withdrawProof'), proofId: z.uuid() });

export const occurrenceActionSchema = z.discriminatedUnion('intent', [moveHere, attachFile, attachLink, withdraw]);

const reachPoint = z.object({ intent: z.literal('reachPoint'), controlPointId: z.uuid(), reachedOn: civilDate, note: text(2000).min(1, required) });
const undoPoint = z.object({ intent: z.literal('undoPoint'), controlPointId: z.uuid() });

/** Whole tenge with grouping spaces, as people type it. */
const tenge = z
  .string()
  .transform((typed) => typed.replace(/[\s\u00a0\u202f]/g, ''))
  .refine((typed) => /^[1-9]\d{0,12}$/.test(typed), 'charterWork.errors.tenge')
  .transform(Number);
const spend = z.object({
  intent: z.literal('spend'),
  id: z.uuid(),
  resourceId: z.uuid(required),
  kind: z.enum(['spent', 'takenBack']),
  spentOn: civilDate,
  tenge,
  note: text(1000).min(1, required),
});
export type Spend = z.output<typeof spend>;

const savePeople = z.object({
  intent: z.literal('savePeople'),
  taskId: z.uuid(),
  owner: z.union([z.literal('').transform(() => null), z.uuid()]),
  coExecutors: list(z.uuid(), 40),
});

export const workActionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('move'), occurrenceId: z.uuid(), ...movement }), reachPoint, undoPoint, spend, savePeople,
]);
export type WorkAction = z.output<typeof workActionSchema>;

export const myWorkSearch = z.object({
  show: z.enum(['open', 'waiting']).optional().catch('open').transform((value) => value ?? 'open'),
  after: absent(z.string().max(100)),
  before: absent(z.string().max(100)),
});
export type MyWorkSearch = z.output<typeof myWorkSearch>;

export const myWorkActionSchema = z.object({ intent: z.literal('move'), ...charterParams.shape, occurrenceId: z.uuid(), ...movement });
