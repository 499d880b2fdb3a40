import * as z from 'zod';
import { civilDay } from '#app/platform/forms/fields.schema.ts';
import { commentLength, linkKinds, mentionsPerComment } from './charter-record.model.ts';

const required = 'platform.errors.required';
const tooLong = 'platform.errors.tooLong';

const many = <Item extends z.ZodType>(item: Item, maximum: number) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(maximum));
const optionalText = (maximum: number) => z.string().trim().max(maximum, tooLong).transform((value) => value || null);

export const recordActionSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('attach'),
    id: z.uuid(),
    /** Of an attachment that gets a new version. */
    attachmentId: z.union([z.literal('').transform(() => undefined), z.uuid()]).optional(),
    title: z.string().trim().max(300, tooLong).optional().transform((value) => value || null),
    file: z.instanceof(File, { message: required }).refine((file) => file.size > 0, required),
  }),
  z.object({ intent: z.literal('removeAttachment'), attachmentId: z.uuid() }),
  z.object({
    intent: z.literal('comment'),
    id: z.uuid(),
    body: z.string().trim().min(1, required).max(commentLength, tooLong),
    mentions: many(z.uuid(), mentionsPerComment),
  }),
  z.object({ intent: z.literal('withdrawComment'), id: z.uuid() }),
  z.object({ intent: z.literal('watch') }),
  z.object({ intent: z.literal('unwatch') }),
  z.object({ intent: z.literal('link'), kind: z.enum(linkKinds, required), otherCharterId: z.uuid(required) }),
  /** As it reads from the other end where `isIncoming`. */
  z.object({
    intent: z.literal('unlink'), kind: z.enum(linkKinds), otherCharterId: z.uuid(),
    isIncoming: z.literal('on').optional().transform((value) => value === 'on'),
  }),
]);
export type RecordAction = z.output<typeof recordActionSchema>;
export type ActionOf<Intent extends RecordAction['intent']> = Extract<RecordAction, { intent: Intent }>;

/** `before`: where the list of comments goes on backwards; `find`: what a charter to be linked is called. */
export const recordSearch = z.object({
  before: z.templateLiteral([z.iso.datetime({ offset: true }), '~', z.uuid()]).optional(),
  find: z.string().trim().max(100).optional(),
});
export type RecordSearch = z.output<typeof recordSearch>;

const civilDate = civilDay('platform.errors.invalidDate');

export const copyCharterSchema = z
  .object({
    id: z.uuid(),
    name: z.object({ kk: z.string().trim().min(1, required).max(300, tooLong), ru: optionalText(300), en: optionalText(300) }),
    startsOn: civilDate,
    endsOn: civilDate,
    taskIds: many(z.uuid(), 2_000),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], message: 'charters.errors.endBeforeStart' });
export type CopyCharter = z.output<typeof copyCharterSchema>;
