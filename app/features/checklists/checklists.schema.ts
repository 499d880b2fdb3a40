import * as z from 'zod';
import { absent, civilDay, emptyOr, optionalWebAddress, text, wholeNumber } from '#app/platform/forms/fields.schema.ts';
import { checklistStates } from './checklist-life.model.ts';
import { answerValues, type AnswerValue } from './score.model.ts';

const required = 'platform.errors.required';

export const checklistParams = z.object({ officeId: z.uuid(), checklistId: z.uuid() });
export type ChecklistKey = z.infer<typeof checklistParams>;
export const chapterParams = checklistParams.extend({ chapterCode: z.string().min(1).max(60) });
export type ChapterKey = z.infer<typeof chapterParams>;

const code = absent(z.string().regex(/^[\w-]{1,60}$/));

export const checklistSearch = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  state: absent(z.enum([...checklistStates, 'open', 'overdue', 'waiting'])),
  office: absent(z.uuid()),
  region: absent(z.string().regex(/^KZ-\d\d$/)),
  framework: code,
  year: absent(z.coerce.number().int().min(2000).max(2100)),
  campaign: absent(z.uuid()),
  after: absent(z.string().regex(/^\d{4}-\d\d-\d\d_[0-9a-f-]{36}$/)),
});
export type ChecklistSearch = z.output<typeof checklistSearch>;
export const checklistExportSearch = checklistSearch.extend({ format: z.enum(['xlsx', 'csv']).catch('xlsx').default('xlsx') });

const move = z.object({ intent: z.literal('move'), movement: z.enum(['open', 'submit', 'takeBack', 'return', 'finish']), version: wholeNumber, note: text(4000).default('') });
const delegate = z.object({ intent: z.literal('delegate'), chapterCode: z.string().min(1).max(60), personId: z.uuid(required), note: text(1000).default(''), dueOn: emptyOr(civilDay('platform.errors.invalidDate')) });
const takeBackChapter = z.object({ intent: z.literal('undelegate'), chapterCode: z.string().min(1).max(60) });
const agreeWithRest = z.object({ intent: z.literal('agreeWithRest'), version: wholeNumber });
export const checklistActionSchema = z.discriminatedUnion('intent', [move, delegate, takeBackChapter, agreeWithRest]);
export type ChecklistAction = z.output<typeof checklistActionSchema>;
export type MoveChecklist = z.output<typeof move>;
export type DelegateChapter = z.output<typeof delegate>;

const answer = z.enum(answerValues);
/** What is said of one requirement. */
export const answerSchema = z
  .object({ answer: emptyOr(answer), comment: text(4000).default('') })
  .refine(({ answer: said, comment }) => said !== 'notApplicable' || comment !== '', { path: ['comment'], message: 'checklists.errors.reason' });
export type AnswerContent = z.output<typeof answerSchema>;

/** What a reviewer says of one requirement. */
export const verdictSchema = z.object({ verdict: emptyOr(answer), remark: text(4000).default(''), isReturned: z.stringbool().optional().default(false) });
export type VerdictContent = z.output<typeof verdictSchema>;

/** Not agreed with this answer, or returned: with a remark. */
export const verdictFormOf = (said: AnswerValue | null) =>
  verdictSchema.refine(({ verdict, remark, isReturned }) => remark !== '' || !(isReturned || (verdict !== null && verdict !== said)), { path: ['remark'], message: 'checklists.errors.remark' });

/** What saves itself: which requirement of which version of the chapter. */
export const savedPartSchema = z.object({ intent: z.enum(['answer', 'judge']), subjectId: z.uuid(), version: wholeNumber });

const attach = z
  .object({
    intent: z.literal('attach'), subjectId: z.uuid(), id: z.uuid(), title: text(300).default(''), url: optionalWebAddress.default(''),
    file: z.instanceof(File).optional().transform((file) => (file && file.size > 0 ? file : null)), validUntil: emptyOr(civilDay('platform.errors.invalidDate')),
  })
  .refine(({ url, file }) => (url === '') !== (file === null), { path: ['file'], message: 'checklists.errors.fileOrLink' });
const withdraw = z.object({ intent: z.literal('withdraw'), id: z.uuid() });
const takeOver = z.object({ intent: z.literal('takeOver'), subjectId: z.uuid() });
/** What is posted to a chapter, apart from what saves itself. */
export const chapterActionSchema = z.discriminatedUnion('intent', [attach, withdraw, takeOver]);
export type ChapterAction = z.output<typeof chapterActionSchema>;
export type AttachEvidence = z.output<typeof attach>;

export const figuresSearch = z.object({
  framework: code,
  year: absent(z.coerce.number().int().min(2000).max(2100)),
  by: z.enum(['peerGroup', 'region', 'office']).catch('peerGroup').default('peerGroup'),
});
export type FiguresSearch = z.output<typeof figuresSearch>;
