import * as z from 'zod';
import { absent, civilDay, oneOrMany, text, webAddress, wholeNumber } from '#app/platform/forms/fields.schema.ts';
import { languages } from '#app/platform/i18n/languages.ts';
import { analysisStates, analysisStepCodes, type AnalysisStepCode } from './procedure.model.ts';
import { stepFields, type StepFieldKind, type StepValues } from './step-fields.model.ts';

const required = 'platform.errors.required';

export const analysisParams = z.object({ officeId: z.uuid(), analysisId: z.uuid() });
export type AnalysisKey = z.infer<typeof analysisParams>;

export const analysisListSearch = z.object({
  q: z.string().trim().max(100).optional().catch('').transform((value) => value ?? ''),
  state: absent(z.enum([...analysisStates, 'overdue', 'waiting'])),
  year: absent(z.string().regex(/^20\d{2}$/).transform(Number)),
  office: absent(z.uuid()),
  region: absent(z.string().regex(/^KZ-\d{2}$/)),
  organisation: absent(z.uuid()),
  /** Those that the statistics count on the days from … to …: an organisation's first of the year. */
  signedFrom: absent(civilDay()),
  signedTo: absent(civilDay()),
  after: absent(z.string().max(100)),
  before: absent(z.string().max(100)),
});
export type AnalysisListSearch = z.output<typeof analysisListSearch>;

export const newAnalysisSearch = z.object({ organisation: absent(z.uuid()) });

const civilDate = civilDay('platform.errors.invalidDate');
const reason = text(2000).min(3, required);
export const performerKinds = ['unit', 'authorisedPerson', 'workingGroup'] as const;

export const newAnalysisSchema = z
  .object({
    /** Made with the form, so that a repeated submission is the same analysis. */
    id: z.uuid(),
    organisationId: z.uuid(required),
    year: z.string().regex(/^20\d{2}$/, 'platform.errors.invalidNumber').transform(Number),
    isUnscheduled: z.enum(['scheduled', 'unscheduled']).transform((value) => value === 'unscheduled'),
    unscheduledReason: text(2000).optional().transform((value) => value ?? ''),
    language: z.enum(languages),
    object: text(500).min(1, required),
    periodFrom: civilDate,
    periodTo: civilDate,
    directionCodes: oneOrMany(z.string().min(1).max(60), 60).refine((codes) => codes.length > 0, 'internalAnalyses.errors.noDirection'),
    performerKind: z.enum(performerKinds),
  })
  .refine(({ periodFrom, periodTo }) => periodTo >= periodFrom, { path: ['periodTo'], message: 'internalAnalyses.errors.periodEnds' })
  .refine(({ isUnscheduled, unscheduledReason }) => !isUnscheduled || unscheduledReason !== '', { path: ['unscheduledReason'], message: required });
export type NewAnalysis = z.output<typeof newAnalysisSchema>;

const day = z.union([z.literal(''), civilDate], { error: 'platform.errors.invalidDate' });
const member = z.object({ fullName: text(200), jobTitle: text(200) });

/** What a field takes, empty allowed: a step is saved as far as it is written. */
const fieldSchemas: Record<StepFieldKind, z.ZodType> = {
  line: text(300).default(''),
  long: text(20_000).default(''),
  day: day.default(''),
  count: z.string().trim().regex(/^\d{0,7}$/, 'platform.errors.invalidNumber').default(''),
  flag: z.string().optional().transform((value) => value === 'on'),
  performerKind: z.enum(performerKinds),
  sources: oneOrMany(z.string().min(1).max(60), 60),
  directions: z
    .array(z.object({ code: z.string().min(1).max(60), text: text(20_000) }))
    .max(60)
    .default([])
    .transform((rows) => Object.fromEntries(rows.filter((row) => row.text !== '').map((row) => [row.code, row.text]))),
  members: z.array(member).max(40, 'internalAnalyses.errors.tooManyMembers').default([]),
};

const detailsSchemas = Object.fromEntries(
  analysisStepCodes.map((step) => [step, z.object({
    ...Object.fromEntries(stepFields[step].map(({ name, kind }) => [name, fieldSchemas[kind]])),
    ...(step === 'performer' ? { head: z.string().regex(/^\d{1,3}$/).optional() } : {}),
  })]),
) as unknown as Record<AnalysisStepCode, z.ZodType<Record<string, unknown>>>;

/** Rows in which no name stands are no members. */
function withHead({ head, members, ...details }: Record<string, unknown>): StepValues {
  const rows = (members as { fullName: string; jobTitle: string }[]).map((row, index) => ({ ...row, isHead: String(index) === head }));
  return { ...details, members: rows.filter(({ fullName }) => fullName !== '') } as StepValues;
}

/** The fields of one step as a form sends them. */
export const detailsSchema = (step: AnalysisStepCode): z.ZodType<StepValues> =>
  detailsSchemas[step].transform((details) => (step === 'performer' ? withHead(details) : (details as StepValues)));

const version = wholeNumber;
const step = z.enum(analysisStepCodes);

const saveStep = z
  .looseObject({ intent: z.literal('saveStep'), step, version, finish: z.literal('yes').optional() })
  .transform((form, context) => {
    const details = detailsSchema(form.step).safeParse(form);
    if (details.success) return { intent: form.intent, step: form.step, version: form.version, isFinished: form.finish === 'yes', details: details.data };
    for (const issue of details.error.issues) context.issues.push({ code: 'custom', input: form, path: issue.path, message: issue.message });
    return z.NEVER;
  });
export type SaveStep = z.output<typeof saveStep>;

const evidence = { id: z.uuid(), step, evidenceKind: z.string().min(1, required).max(40), title: text(300).default('') };
const attachFile = z.object({
  intent: z.literal('attachFile'), ...evidence,
  file: z.instanceof(File, { message: required }).refine((file) => file.size > 0 || file.name !== '', required),
});
const attachLink = z.object({ intent: z.literal('attachLink'), ...evidence, url: webAddress });
export type AttachDocument = z.output<typeof attachFile> | z.output<typeof attachLink>;

const saveMonitoring = z.object({ intent: z.literal('saveMonitoring'), monitoringId: z.uuid(), version, doneOn: civilDate, findings: text(20_000).min(1, required) });
export type SaveMonitoring = z.output<typeof saveMonitoring>;
const extend = z.object({ intent: z.literal('extend'), version, extendedDueOn: civilDate, reason });
export type Extend = z.output<typeof extend>;
export const reviewSchema = z.object({ version, verdict: z.enum(['confirmed', 'returned']), remark: text(2000).default('') });
export type Review = z.output<typeof reviewSchema>;

export const analysisActionSchema = z.discriminatedUnion('intent', [
  saveStep,
  z.object({ intent: z.literal('skipStep'), step, version, reason }),
  z.object({ intent: z.literal('returnToStep'), step, version }),
  attachFile,
  attachLink,
  z.object({ intent: z.literal('withdrawDocument'), documentId: z.uuid() }),
  saveMonitoring,
  extend,
  z.object({ intent: z.literal('move'), movement: z.enum(['reopen', 'cancel']), version, reason }),
]);
export type AnalysisAction = z.output<typeof analysisActionSchema>;

export const paperKinds = ['analyticalNote', 'actionPlan'] as const;
export type PaperKind = (typeof paperKinds)[number];
export const paperFormats = ['pdf', 'docx'] as const;
export const makePaperSchema = z.object({ kind: z.enum(paperKinds) });

/** Such as `analyticalNote-2.pdf`: the second version of the note. */
const paperFile = z
  .string()
  .regex(/^(analyticalNote|actionPlan)-[1-9]\d{0,3}\.(pdf|docx)$/)
  .transform((name) => {
    const [, kind, paperVersion, format] = /^(\w+)-(\d+)\.(\w+)$/.exec(name)!;
    return { kind: kind as PaperKind, paperVersion: Number(paperVersion), format: format as (typeof paperFormats)[number] };
  });
export const analysisPaperParams = analysisParams.extend({ analysisPaperFile: paperFile });
export const analysisPaperSearch = z.object({ lang: z.enum(languages).optional() });
export const procedureSearch = z.object({ step: absent(step) });
