import * as z from 'zod';
import { absent, civilDay, emptyOr, oneOrMany, optionalWebAddress, text, wholeNumber } from '#app/platform/forms/fields.schema.ts';
import { gapActionMovements } from './gap-action-life.model.ts';

const required = 'platform.errors.required';
const day = civilDay('platform.errors.invalidDate');

export const gapActionParams = z.object({ officeId: z.uuid(), actionId: z.uuid() });
export type GapActionKey = z.infer<typeof gapActionParams>;
export const gapParams = z.object({ officeId: z.uuid(), checklistId: z.uuid(), subjectId: z.uuid() });
export type GapKey = z.infer<typeof gapParams>;

const plan = {
  text: text(2000).min(1, required),
  ownerId: z.uuid(required),
  dueOn: day,
  evidenceKinds: oneOrMany(z.string().max(60), 20).refine((kinds) => kinds.length > 0, required),
};
export const planSchema = z.object({ id: z.uuid(), ...plan });
export type NewGapAction = z.output<typeof planSchema>;

const edit = z.object({ intent: z.literal('edit'), version: wholeNumber, ...plan });
const move = z.object({
  intent: z.literal('move'), movement: z.enum(gapActionMovements), version: wholeNumber, doneOn: emptyOr(day),
  note: text(4000).default(''),
});
const attach = z
  .object({
    intent: z.literal('attach'), id: z.uuid(), evidenceKind: z.string().min(1, required).max(60), title: text(300).default(''), url: optionalWebAddress.default(''),
    file: z.instanceof(File).optional().transform((file) => (file && file.size > 0 ? file : null)),
  })
  .refine(({ url, file }) => (url === '') !== (file === null), { path: ['file'], message: 'gapActions.errors.fileOrLink' });
const withdrawProof = z.object({ intent: z.literal('withdrawProof'), id: z.uuid() });
export const gapActionSchema = z.discriminatedUnion('intent', [edit, move, attach, withdrawProof]);
export type EditGapAction = z.output<typeof edit>;
export type MoveGapAction = z.output<typeof move>;
export type AttachProof = z.output<typeof attach>;

export const actionListSearch = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  /** What is open, unless told otherwise. */
  state: z.enum(['open', 'overdue', 'done', 'mine', 'all']).catch('open').default('open'),
  source: absent(z.enum(['risk', 'gap'])),
  after: absent(z.string().regex(/^\d{4}-\d\d-\d\d_[0-9a-f-]{36}$/)),
});
export type ActionListSearch = z.output<typeof actionListSearch>;
export const actionListExportSearch = actionListSearch.extend({ format: z.enum(['xlsx', 'csv']).catch('xlsx').default('xlsx') });
