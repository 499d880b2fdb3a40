import * as z from 'zod';
import { compareDecimals, decimal, multiplyDecimals, optionalDecimal, percentage } from '#app/features/indicators/index.ts';
import { civilDay, emptyOr, localizedDraft, localizedText, oneOrMany, text, wholeNumber } from '#app/platform/forms/fields.schema.ts';
import { degrees, isPercentage, mostRows, type Section } from './charters.model.ts';
import { problemsOf, type FormContext } from './section-problems.model.ts';

const required = 'platform.errors.required';
const endBeforeStart = { path: ['endsOn'], message: 'charters.errors.endBeforeStart' };

const civilDate = civilDay('platform.errors.invalidDate');
const optionalDate = z.union([z.literal('').transform(() => null), civilDate], { error: 'platform.errors.invalidDate' });
const optionalId = emptyOr(z.uuid());

export const charterParams = z.object({ officeId: z.uuid(), charterId: z.uuid() });
export const charterVersionParams = charterParams.extend({ charterVersion: z.string().regex(/^[1-9]\d{0,8}$/).transform(Number) });

export const adoptTemplateSchema = z
  .object({
    /** Made with the form, so that a repeated submission is the same charter. */
    id: z.uuid(),
    templateId: z.uuid('charters.errors.templateMissing'),
    name: localizedText(300),
    startsOn: civilDate,
    endsOn: civilDate,
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, endBeforeStart);

export const basicsSchema = z
  .object({
    intent: z.literal('saveBasics'),
    version: wholeNumber,
    name: localizedText(300),
    /** A draft may still lack its goal. */
    goal: localizedDraft(4000),
    startsOn: civilDate,
    endsOn: civilDate,
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, endBeforeStart);

const personOrNobody = z.union([z.literal(''), z.uuid()]);

export const teamSchema = z.object({
  intent: z.literal('saveTeam'),
  version: wholeNumber,
  customer: personOrNobody,
  curator: personOrNobody,
  manager: personOrNobody,
  executors: oneOrMany(z.uuid(), 500),
});

export const organisationsSchema = z.object({
  intent: z.literal('saveOrganisations'),
  version: wholeNumber,
  organisationIds: oneOrMany(z.uuid(), 3000),
});

/** A row in which nothing was typed is no target. */
const targetSchema = z
  .object({ controlOn: z.string(), planned: z.string(), organisationId: optionalId })
  .transform((row, context) => {
    if (row.controlOn === '' && row.planned.trim() === '') return null;
    const controlOn = civilDate.safeParse(row.controlOn);
    const planned = decimal().safeParse(row.planned);
    if (!controlOn.success) context.issues.push({ code: 'custom', input: row, path: ['controlOn'], message: 'platform.errors.invalidDate' });
    if (!planned.success) context.issues.push({ code: 'custom', input: row, path: ['planned'], message: 'platform.errors.invalidNumber' });
    return controlOn.success && planned.success
      ? { controlOn: controlOn.data, planned: planned.data, organisationId: row.organisationId }
      : z.NEVER;
  });

const targetsSchema = z
  .array(targetSchema)
  .max(60, 'charters.errors.tooManyTargets')
  .default([])
  .transform((rows, context) => {
    const seen = new Set<string>();
    rows.forEach((row, index) => {
      if (!row) return;
      const key = `${row.controlOn} ${row.organisationId}`;
      if (seen.has(key)) context.issues.push({ code: 'custom', input: rows, path: [index, 'controlOn'], message: 'charters.errors.controlDateTwice' });
      seen.add(key);
    });
    return rows.filter((row) => row !== null).sort((a, b) => (a.controlOn < b.controlOn ? -1 : 1));
  });

const indicatorKind = z.enum(['increment', 'level', 'ratio']);

const indicatorSchema = z
  .object({
    id: z.uuid(),
    indicatorCode: z.string().max(40).transform((value) => (value === '' ? null : value)),
    /** A standard indicator takes these from the catalogue. */
    name: localizedDraft(300).default({ kk: '', ru: null, en: null }),
    unitCode: z.string().max(40).default(''),
    kind: indicatorKind.default('increment'),
    direction: z.enum(['up', 'down', 'neutral']).default('up'),
    decimals: z.string().regex(/^[0-4]$/, 'platform.errors.invalidNumber').default('0').transform(Number),
    rangeLow: optionalDecimal(),
    rangeHigh: optionalDecimal(),
    baseline: decimal(),
    trajectory: z.enum(['linear', 'stepped']),
    toleranceAtRisk: percentage(),
    toleranceBehind: percentage(),
    targets: targetsSchema,
  })
  .superRefine((indicator, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (indicator.indicatorCode === null && indicator.name.kk === '') refuse(['name', 'kk'], required);
    if (indicator.indicatorCode === null && indicator.unitCode === '') refuse(['unitCode'], required);
    if (compareDecimals(indicator.toleranceBehind, indicator.toleranceAtRisk) < 0) refuse(['toleranceBehind'], 'charters.errors.toleranceOrder');
    const { rangeLow, rangeHigh } = indicator;
    if (rangeLow !== null && rangeHigh !== null && compareDecimals(rangeHigh, rangeLow) < 0) refuse(['rangeHigh'], 'charters.errors.rangeOrder');
    // A percentage typed as one number could not be added up: only a numerator and a denominator can.
    if (indicator.indicatorCode === null && isPercentage(indicator) && indicator.kind !== 'ratio') refuse(['kind'], 'charters.errors.percentageIsRatio');
  })
  .transform((indicator) => (isPercentage(indicator) ? asFractions(indicator) : indicator));

type TypedFigures = { baseline: string; rangeLow: string | null; rangeHigh: string | null; targets: { planned: string }[] };

function asFractions<Indicator extends TypedFigures>(indicator: Indicator): Indicator {
  const fraction = (percentage: string) => multiplyDecimals(percentage, '0.01');
  const optional = (percentage: string | null) => (percentage === null ? null : fraction(percentage));
  return {
    ...indicator,
    baseline: fraction(indicator.baseline),
    rangeLow: optional(indicator.rangeLow),
    rangeHigh: optional(indicator.rangeHigh),
    targets: indicator.targets.map((target) => ({ ...target, planned: fraction(target.planned) })),
  };
}

export const indicatorsSchema = z.object({
  intent: z.literal('saveIndicators'),
  version: wholeNumber,
  indicators: z.array(indicatorSchema).max(60, 'charters.errors.tooManyIndicators').default([]).superRefine((indicators, context) => {
    const codes = indicators.map(({ indicatorCode }) => indicatorCode);
    codes.forEach((code, index) => {
      if (code !== null && codes.indexOf(code) < index) context.addIssue({ code: 'custom', path: [index, 'indicatorCode'], message: 'charters.errors.indicatorTwice' });
    });
  }),
});

export const frequencies = ['once', 'daily', 'weekly', 'monthly', 'quarterly', 'half_yearly', 'yearly'] as const;

const taskSchema = z
  .object({
    id: z.uuid(),
    parentId: optionalId,
    name: localizedText(500),
    frequency: emptyOr(z.enum(frequencies)),
    evidenceKinds: oneOrMany(z.string().max(40), 40),
    startsOn: optionalDate,
    endsOn: optionalDate,
    standardTaskId: optionalId,
    follows: oneOrMany(z.uuid(), 40),
  })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || endsOn >= startsOn, endBeforeStart)
  // Only a subtask is repeated and proved.
  .transform((task) => (task.parentId === null ? { ...task, frequency: null, evidenceKinds: [], follows: [] }
      : { ...task, evidenceKinds: [...new Set(task.evidenceKinds)].sort(), follows: [...new Set(task.follows)].sort() }));

export const tasksSchema = z.object({
  intent: z.literal('saveTasks'),
  version: wholeNumber,
  tasks: z.array(taskSchema).max(200, 'charters.errors.tooManyTasks').default([]).superRefine((tasks, context) => {
    const roots = new Set(tasks.filter(({ parentId }) => parentId === null).map(({ id }) => id));
    const ids = new Set<string>();
    tasks.forEach((task, index) => {
      const isOrphan = task.parentId !== null && !roots.has(task.parentId);
      if (isOrphan || ids.has(task.id)) context.addIssue({ code: 'custom', path: [index, 'name', 'kk'], message: 'charters.errors.taskParent' });
      ids.add(task.id);
    });
  }),
});

/** Each row is known by its id: one that is sent twice is refused. */
const rows = <Row extends z.ZodType<{ id: string }>>(row: Row) =>
  z.array(row).max(mostRows, 'charters.errors.tooManyRows').default([]).superRefine((items, context) => {
    const ids = items.map(({ id }) => id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) context.addIssue({ code: 'custom', path: [index, 'name', 'kk'], message: 'charters.errors.unknownReference' });
    });
  });

export const groundsSchema = z.object({
  intent: z.literal('saveGrounds'),
  version: wholeNumber,
  /** Codes of acts and assignments, in the order of printing. */
  grounds: oneOrMany(z.string().max(80), mostRows).superRefine((codes, context) => {
    codes.forEach((code, index) => {
      if (codes.indexOf(code) < index) context.addIssue({ code: 'custom', path: [index], message: 'charters.errors.groundTwice' });
    });
  }),
});

export const controlPointsSchema = z.object({
  intent: z.literal('saveControlPoints'),
  version: wholeNumber,
  controlPoints: rows(z.object({ id: z.uuid(), name: localizedText(300), dueOn: civilDate })),
});

/** Grouping spaces and separators are the person's; tenge are whole. */
const wholeAmount = z
  .string()
  .transform((typed) => typed.replace(/[\s\u00a0\u202f,.']/g, (mark, offset: number, all: string) => (isGrouping(mark, all.slice(offset + 1)) ? '' : mark)))
  .refine((value) => /^\d{1,15}$/.test(value), 'charters.errors.wholeAmount')
  .transform(Number);

/** A comma or a full stop separates thousands only where exactly three digits follow. */
const isGrouping = (mark: string, rest: string) => (mark !== ',' && mark !== '.') || /^\d{3}(\D|$)/.test(rest);

const resourceName = { id: z.uuid(), name: localizedText(300) };
const resourceSchema = z
  .discriminatedUnion('kind', [
    z.object({ ...resourceName, kind: z.literal('money'), planned: wholeAmount }),
    z.object({ ...resourceName, kind: z.literal('people'), planned: wholeAmount.refine((people) => people <= 1_000_000, 'platform.errors.invalidNumber') }),
    z.object({ ...resourceName, kind: z.literal('other') }),
  ])
  .transform((resource) => ({
    id: resource.id,
    kind: resource.kind,
    name: resource.name,
    plannedTenge: resource.kind === 'money' ? resource.planned : null,
    plannedPeople: resource.kind === 'people' ? resource.planned : null,
  }));

export const resourcesSchema = z.object({ intent: z.literal('saveResources'), version: wholeNumber, resources: rows(resourceSchema) });

const degree = z.enum(degrees, required);

export const risksSchema = z.object({
  intent: z.literal('saveRisks'),
  version: wholeNumber,
  risks: rows(z.object({ id: z.uuid(), name: localizedText(300), likelihood: degree, impact: degree, response: localizedText(1000) })),
});

export const stakeholdersSchema = z.object({
  intent: z.literal('saveStakeholders'),
  version: wholeNumber,
  stakeholders: rows(z.object({ id: z.uuid(), name: localizedText(300), interest: localizedText(1000), influence: degree })),
});

export const editSchemas = {
  basics: basicsSchema,
  grounds: groundsSchema,
  team: teamSchema,
  organisations: organisationsSchema,
  indicators: indicatorsSchema,
  tasks: tasksSchema,
  controlPoints: controlPointsSchema,
  resources: resourcesSchema,
  risks: risksSchema,
  stakeholders: stakeholdersSchema,
} as const;

export const editCharterSchema = z.discriminatedUnion('intent', [
  basicsSchema, groundsSchema, teamSchema, organisationsSchema, indicatorsSchema, tasksSchema, controlPointsSchema, resourcesSchema, risksSchema,
  stakeholdersSchema,
]);

/** A section's schema that also knows the charter's period and the calendar. */
export const sectionSchemaIn = (section: Section, formContext: FormContext): z.ZodType<EditCharter> =>
  (editSchemas[section] as z.ZodType<EditCharter>).superRefine((edit, context) => {
    for (const { path, message } of problemsOf(edit, formContext)) context.addIssue({ code: 'custom', path, message });
  });

export const pauseSchema = z
  .object({
    intent: z.literal('pause'),
    id: z.uuid(),
    charterIndicatorId: z.uuid('platform.errors.required'),
    pausedFrom: civilDate,
    pausedTo: optionalDate,
    reason: text(500).min(3, required),
  })
  .refine(({ pausedFrom, pausedTo }) => pausedTo === null || pausedTo >= pausedFrom, { path: ['pausedTo'], message: 'charters.errors.endBeforeStart' });

/** The pause's last day; before its first day, the pause is taken back altogether. */
export const endPauseSchema = z.object({ intent: z.literal('endPause'), id: z.uuid(), lastDay: civilDate });

/** What the office does with a newer version of its template. */
export const answerTemplateSchema = z.object({ intent: z.enum(['take', 'leave']), version: wholeNumber, templateId: z.uuid() });

export type AnswerTemplate = z.output<typeof answerTemplateSchema>;
export type EditCharter = z.output<typeof editCharterSchema>;
export type AdoptTemplate = z.output<typeof adoptTemplateSchema>;
export type Pause = z.output<typeof pauseSchema>;
export type EndPause = z.output<typeof endPauseSchema>;
