import * as z from 'zod';
import { civilDay, emptyOr, webAddress } from '#app/platform/forms/fields.schema.ts';
import { riskMovements } from './risk-life.model.ts';
import { controlEffectiveness, removals, textLimits, type TextField } from './risk.model.ts';

const required = 'platform.errors.required';
const tooLong = 'platform.errors.tooLong';
const invalidDate = 'platform.errors.invalidDate';

export const riskParams = z.object({ officeId: z.uuid(), riskId: z.uuid() });

/** A browser ends lines in its own way; a text is the same text however it came here. */
const text = (maximum: number) =>
  z.string().optional().transform((value) => (value ?? '').replaceAll('\r\n', '\n').trim()).refine((value) => value.length <= maximum, tooLong);
const version = z.string().regex(/^\d{1,9}$/, 'platform.errors.invalidNumber').transform(Number);
const list = z.preprocess((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]), z.array(z.string().min(1).max(40)).max(60));
const civilDate = civilDay(invalidDate);
const oneOfFive = emptyOr(z.string().regex(/^[1-5]$/, 'platform.errors.invalidNumber').transform(Number));
const code = z.string().min(1, required).max(40);

const textShape = Object.fromEntries(Object.entries(textLimits).map(([name, maximum]) => [name, text(maximum)])) as Record<TextField, ReturnType<typeof text>>;

const riskFields = {
  ...textShape,
  title: text(textLimits.title).refine((value) => value !== '', required),
  directionCode: code,
  processCode: emptyOr(code),
  factorCodes: list,
  controlEffectiveness: emptyOr(z.enum(controlEffectiveness)),
  likelihood: oneOfFive,
  impact: oneOfFive,
  residualLikelihood: oneOfFive,
  residualImpact: oneOfFive,
  identifiedOn: civilDate,
  ownerId: emptyOr(z.uuid()),
  ownerName: text(200),
};

type Scores = { likelihood: number | null; impact: number | null; residualLikelihood: number | null; residualImpact: number | null };
/** A score has both its parts or none. */
function pairsAreWhole(risk: Scores, context: z.RefinementCtx): void {
  for (const [one, other] of [['likelihood', 'impact'], ['residualLikelihood', 'residualImpact']] as const) {
    if ((risk[one] === null) !== (risk[other] === null)) {
      context.addIssue({ code: 'custom', path: [risk[one] === null ? one : other], message: 'riskRegister.errors.scorePair' });
    }
  }
}

const recommendationFields = {
  kindCode: code,
  text: text(2000).refine((value) => value !== '', required),
  changes: text(500),
  removes: z.enum(removals),
  ownerId: emptyOr(z.uuid()),
  ownerName: text(200),
  dueOn: emptyOr(civilDate),
  evidenceKinds: list,
};

const emptyRecommendation = { kindCode: '', text: '', changes: '', ownerId: '', ownerName: '', dueOn: '', evidenceKinds: [] };
/** The first recommendation may be given together with the risk; when its text is empty, it is none. */
const firstRecommendation = z
  .preprocess((value) => ({ ...emptyRecommendation, removes: 'eliminates', ...(value as object) }), z.record(z.string(), z.unknown()))
  .transform((value, context) => {
    if (String(value.text).trim() === '') return null;
    const parsed = z.object(recommendationFields).safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
    return z.NEVER;
  });

export const newRiskSchema = z
  .object({ id: z.uuid(), code: emptyOr(z.string().trim().max(40, tooLong)), ...riskFields, recommendation: firstRecommendation })
  .superRefine(pairsAreWhole);
export type NewRiskInput = z.output<typeof newRiskSchema>;

export const editRiskSchema = z.object({ version, ...riskFields }).superRefine(pairsAreWhole);
export type EditRiskInput = z.output<typeof editRiskSchema>;

export const newRiskSearch = z.object({
  analysis: z.uuid().nullish().catch(null).transform((value) => value ?? null), entry: z.uuid().optional().catch(undefined), full: z.string().optional(),
});

const proof = { id: z.uuid(), recommendationId: z.uuid(), evidenceKind: z.string().min(1, required).max(40), title: text(300) };
const recommendation = { recommendationId: z.uuid(), version };

export const movementFields = {
  movement: z.enum(riskMovements.filter((movement) => movement !== 'carryOver') as [Exclude<(typeof riskMovements)[number], 'carryOver'>]),
  remark: text(2000).transform((value) => value || null),
  reason: text(2000).transform((value) => value || null),
  note: text(2000).transform((value) => value || null),
  expiresOn: emptyOr(civilDate),
};

export const riskActionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('move'), version, ...movementFields }),
  z.object({ intent: z.literal('addRecommendation'), id: z.uuid(), ...recommendationFields }),
  z.object({ intent: z.literal('editRecommendation'), ...recommendation, ...recommendationFields }),
  z.object({ intent: z.literal('removeRecommendation'), ...recommendation }),
  z.object({ intent: z.literal('finishRecommendation'), ...recommendation, doneOn: civilDate, doneNote: text(2000) }),
  z.object({ intent: z.literal('reopenRecommendation'), ...recommendation }),
  z.object({ intent: z.literal('attachFile'), ...proof, file: z.instanceof(File, { message: required }).refine((file) => file.size > 0 || file.name !== '', required) }),
  z.object({ intent: z.literal('attachLink'), ...proof, url: webAddress }),
  z.object({ intent: z.literal('withdrawProof'), proofId: z.uuid() }),
  z.object({ intent: z.literal('removeRisk'), version }),
]);
export type RiskAction = z.output<typeof riskActionSchema>;

/** A chosen row: `office/risk/version`. */
const chosenKey = z.string().regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}\/\d{1,9}$/).transform((value) => {
  const [officeId, riskId, seen] = value.split('/') as [string, string, string];
  return { officeId, riskId, version: Number(seen) };
});
export const mostChosen = 500;
const chosen = z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(chosenKey).min(1, 'riskRegister.errors.nothingChosen').max(mostChosen, 'riskRegister.errors.tooManyChosen'));

export const bulkDeeds = ['assign', 'deadline', 'move'] as const;
const bulk = {
  risk: chosen,
  deed: z.enum(bulkDeeds),
  ...movementFields,
  movement: movementFields.movement.optional().catch(undefined),
  ownerId: emptyOr(z.uuid()),
  ownerName: text(200),
  dueOn: emptyOr(civilDate),
  /** The list to come back to. */
  query: z.string().max(2000, tooLong).optional().transform((value) => value ?? ''),
};
export const bulkSchema = z.object({ intent: z.enum(['preview', 'apply']), ...bulk });
export type BulkInput = z.output<typeof bulkSchema>;

/** One cell of the register, changed where it stands. */
export const quickEditSchema = z.object({
  intent: z.literal('quickEdit'), officeId: z.uuid(), riskId: z.uuid(), version, deed: z.enum(bulkDeeds), movement: movementFields.movement.optional().catch(undefined),
  ownerId: emptyOr(z.uuid()), ownerName: text(200), dueOn: emptyOr(civilDate), query: bulk.query,
});

export const carryOverSearch = z.object({ from: z.uuid().optional().catch(undefined) });
const marks = z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(z.uuid()).max(5000));
export const carryOverSchema = z.object({ from: z.uuid(), carried: marks, reappeared: marks });
export type CarryOverInput = z.output<typeof carryOverSchema>;
