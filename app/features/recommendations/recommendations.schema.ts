import * as z from 'zod';
import { absent, civilDay, emptyOr, text, webAddress } from '#app/platform/forms/fields.schema.ts';
import { recommendationMovements, recommendationSources, recommendationStates } from './recommendation-life.model.ts';

const required = 'platform.errors.required';
const filled = (maximum: number) => text(maximum).min(1, required);
const maybe = (maximum: number) => text(maximum).optional().transform((value) => value ?? '');
const day = civilDay('platform.errors.invalidDate');
const version = z.string().regex(/^\d{1,9}$/, 'platform.errors.invalidNumber').transform(Number);
const year = z.string().regex(/^20\d{2}$/).transform(Number);

export const recommendationParams = z.object({ officeId: z.uuid(), recommendationId: z.uuid() });

/** What the list shows is in its address; what makes no sense there is left out. */
export const recommendationSearch = z.object({
  q: z.string().trim().max(100).optional().catch('').transform((value) => value ?? ''),
  source: absent(z.enum(recommendationSources)),
  office: absent(z.uuid()),
  state: absent(z.enum([...recommendationStates, 'open', 'overdue'])),
  year: absent(year),
  after: absent(z.string().regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/)),
});
export type RecommendationSearch = z.output<typeof recommendationSearch>;
export const recommendationExportSearch = recommendationSearch.extend({ format: z.enum(['xlsx', 'csv']).optional().catch('xlsx').transform((value) => value ?? 'xlsx') });

/** Terms are counted in working days. */
export const workingDays = z.string().regex(/^\d{1,3}$/, 'platform.errors.invalidNumber').transform(Number).refine((count) => count >= 1 && count <= 500, 'recommendations.errors.term');

/** One row of the form that gives several; `id` is made with the form, so that a repeated submission gives each once. */
export const givenRecommendation = z.object({
  id: z.uuid(),
  officeId: z.uuid(required),
  wording: filled(4000),
  reason: maybe(4000),
  legalBasisCode: absent(z.string().max(80)),
  legalNote: maybe(500),
  dueInWorkingDays: workingDays,
});
export type GivenRecommendation = z.output<typeof givenRecommendation>;

const move = z.object({
  intent: z.literal('move'),
  version,
  movement: z.enum(recommendationMovements),
  plan: maybe(4000),
  planResponsible: maybe(200),
  planOn: emptyOr(day),
  result: maybe(4000),
  remark: maybe(4000),
  dueInWorkingDays: emptyOr(workingDays),
});
export type MoveRecommendation = z.output<typeof move>;

const proof = { id: z.uuid(), title: maybe(200) };
export const recommendationActionSchema = z.discriminatedUnion('intent', [
  move,
  z.object({ intent: z.literal('attachFile'), ...proof, file: z.instanceof(File, { message: required }).refine((file) => file.size > 0 || file.name !== '', required) }),
  z.object({ intent: z.literal('attachLink'), ...proof, url: webAddress }),
  z.object({ intent: z.literal('withdrawProof'), proofId: z.uuid() }),
]);
export type RecommendationAction = z.output<typeof recommendationActionSchema>;
export type ProofInput = Extract<RecommendationAction, { intent: 'attachFile' | 'attachLink' }>;
