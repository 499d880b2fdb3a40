import * as z from 'zod';
import { absent, civilDay, emptyOr, optionalWebAddress } from '#app/platform/forms/fields.schema.ts';
import { issueMovements, issueStates } from './issue-life.model.ts';

const required = 'platform.errors.required';
const tooLong = 'platform.errors.tooLong';
const text = (maximum: number) => z.string().trim().max(maximum, tooLong);
const filled = (maximum: number) => text(maximum).min(1, required);
const day = civilDay('platform.errors.invalidDate');
const version = z.string().regex(/^\d{1,9}$/, 'platform.errors.invalidNumber').transform(Number);
export const issueParams = z.object({ officeId: z.uuid(), issueId: z.uuid() });

/** What the list shows is in its address; what makes no sense there is left out. */
export const issueSearch = z.object({
  q: z.string().trim().max(100).optional().catch('').transform((value) => value ?? ''),
  region: absent(z.string().regex(/^KZ-\d{2}$/)),
  sphere: absent(z.string().max(40)),
  state: absent(z.enum([...issueStates, 'open', 'overdue'])),
  after: absent(z.string().regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/)),
});
export type IssueSearch = z.output<typeof issueSearch>;

const description = {
  title: filled(300),
  description: text(4000),
  sphere: filled(40),
  place: text(200),
  sourceCode: filled(40),
  sourceNote: text(500),
  sourceUrl: optionalWebAddress.transform((value) => value || null),
  raisedOn: day,
};
export type IssueDescription = z.output<z.ZodObject<typeof description>>;

/** `id` is made with the form, so that a repeated submission raises one issue; only a coordinator chooses the region. */
export const raiseIssueSchema = z.object({ id: z.uuid(), regionCode: absent(z.string().regex(/^KZ-\d{2}$/)), ...description });
export type RaiseIssue = z.output<typeof raiseIssueSchema>;

const edit = z.object({ intent: z.literal('edit'), version, ...description });
const move = z.object({
  intent: z.literal('move'),
  version,
  movement: z.enum(issueMovements),
  action: text(4000).optional().transform((value) => value ?? ''),
  responsible: text(200).optional().transform((value) => value ?? ''),
  dueOn: emptyOr(day),
  result: text(4000).optional().transform((value) => value ?? ''),
  remark: text(2000).optional().transform((value) => value ?? ''),
});
export type MoveIssue = z.output<typeof move>;
export type EditIssue = z.output<typeof edit>;
export const issueActionSchema = z.discriminatedUnion('intent', [edit, move]);
