import * as z from 'zod';
import { frequencies, isPercentage, shareBases } from '#app/features/charters/index.ts';
import { compareDecimals, decimal, multiplyDecimals, percentage } from '#app/features/indicators/index.ts';
import { civilDay, localizedDraft, localizedText, oneOrMany, wholeNumber } from '#app/platform/forms/fields.schema.ts';
import { isPlannedInPercent } from './template-form.model.ts';

const required = 'platform.errors.required';
const tooLong = 'platform.errors.tooLong';

/** Seeded ids are name-based, so any version of UUID is meant. */
export const templateParams = z.object({ templateId: z.guid() });
export const templateSearch = z.object({ with: z.guid().optional().catch(undefined) });

const month = z.string().regex(/^([1-9]|1[0-2])$/, 'catalogue.errors.month').transform(Number);

const taskSchema = z
  .object({
    id: z.guid(),
    parentId: z.union([z.literal('').transform(() => null), z.guid()]),
    name: localizedText(500),
    frequency: z.union([z.literal('').transform(() => null), z.enum(frequencies)]).optional(),
    evidenceKinds: oneOrMany(z.string().max(40), 40),
  })
  .transform(({ frequency, evidenceKinds, ...task }) =>
    task.parentId === null
      ? { ...task, frequency: null, evidenceKinds: [] }
      : { ...task, frequency: frequency ?? 'once', evidenceKinds: [...new Set(evidenceKinds)].sort() },
  );

const tasksSchema = z.array(taskSchema).max(200, 'charters.errors.tooManyTasks').default([]).superRefine((tasks, context) => {
  const roots = new Set(tasks.filter(({ parentId }) => parentId === null).map(({ id }) => id));
  const seen = new Set<string>();
  tasks.forEach((task, index) => {
    const isOrphan = task.parentId !== null && !roots.has(task.parentId);
    if (isOrphan || seen.has(task.id)) context.addIssue({ code: 'custom', path: [index, 'name', 'kk'], message: 'charters.errors.taskParent' });
    seen.add(task.id);
  });
});

const twice = (values: readonly unknown[]): number[] => values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));

const indicatorSchema = z
  .object({
    code: z.string().min(1).max(40),
    unitCode: z.string().max(40),
    trajectory: z.enum(['linear', 'stepped']),
    toleranceAtRisk: percentage(),
    toleranceBehind: percentage(),
    shareOf: z.union([z.literal('').transform(() => null), z.enum(shareBases)]),
    targets: z.array(z.object({ throughMonth: month, planned: decimal() })).max(12, 'charters.errors.tooManyTargets').default([]),
  })
  .superRefine((indicator, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (compareDecimals(indicator.toleranceBehind, indicator.toleranceAtRisk) < 0) refuse(['toleranceBehind'], 'charters.errors.toleranceOrder');
    if (indicator.shareOf && isPercentage(indicator)) refuse(['shareOf'], 'catalogue.errors.shareOfShare');
    for (const index of twice(indicator.targets.map(({ throughMonth }) => throughMonth))) refuse(['targets', index, 'throughMonth'], 'catalogue.errors.monthTwice');
  })
  .transform(({ unitCode, shareOf, targets, ...indicator }) => ({
    ...indicator,
    targets: targets
      .map(({ throughMonth, planned }) => ({
        throughMonth,
        planned: isPlannedInPercent({ unitCode, shareOf }) ? multiplyDecimals(planned, '0.01') : planned,
        ...(shareOf && { shareOf }),
      }))
      .sort((a, b) => a.throughMonth - b.throughMonth),
  }));

/** One section of a draft's form at a time. */
export const templateSectionSchemas = {
  basics: z.object({ intent: z.literal('saveBasics'), version: wholeNumber, name: localizedText(300), goal: localizedDraft(4000) }),
  grounds: z.object({
    intent: z.literal('saveGrounds'),
    version: wholeNumber,
    grounds: oneOrMany(z.string().max(80), 60).transform((codes) => [...new Set(codes)]),
  }),
  tasks: z.object({ intent: z.literal('saveTasks'), version: wholeNumber, tasks: tasksSchema }),
  indicators: z.object({
    intent: z.literal('saveIndicators'),
    version: wholeNumber,
    indicators: z
      .array(indicatorSchema)
      .max(60, 'charters.errors.tooManyIndicators')
      .default([])
      .superRefine((indicators, context) => {
        for (const index of twice(indicators.map(({ code }) => code))) context.addIssue({ code: 'custom', path: [index, 'code'], message: 'charters.errors.indicatorTwice' });
      }),
  }),
  controlPoints: z.object({
    intent: z.literal('saveControlPoints'),
    version: wholeNumber,
    controlPoints: z
      .array(z.object({ name: localizedText(300), throughMonth: month }))
      .max(60, 'charters.errors.tooManyRows')
      .default([])
      .superRefine((points, context) => {
        for (const index of twice(points.map(({ name }) => name.kk))) context.addIssue({ code: 'custom', path: [index, 'name', 'kk'], message: 'catalogue.errors.nameTwice' });
      }),
  }),
};

const { basics, grounds, tasks, indicators, controlPoints } = templateSectionSchemas;
export const editTemplateSchema = z.discriminatedUnion('intent', [basics, grounds, tasks, indicators, controlPoints]);

/** One text for one content of a section; acts are ticked, so their order makes no difference. */
export const normalTemplate = (edit: EditTemplate): string =>
  JSON.stringify(edit.intent === 'saveGrounds' ? [...edit.grounds].sort() : { ...edit, version: 0 });

export const templateActionSchema = z.discriminatedUnion('intent', [
  /** The id is made with the form, so that a repeated submission makes one draft. */
  z.object({ intent: z.literal('draft'), id: z.uuid() }),
  z.object({ intent: z.literal('publish'), version: wholeNumber }),
  z.object({ intent: z.literal('discard'), version: wholeNumber }),
]);

const day = civilDay('platform.errors.invalidDate');
const optionalDay = z.union([z.literal('').transform(() => null), day], { error: 'platform.errors.invalidDate' });

export const legalBasisSchema = z
  .object({
    /** Whether the code is a new one, which must not be there yet. */
    isNew: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
    code: z.string().trim().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'catalogue.errors.code').max(80, tooLong),
    title: localizedText(500),
    reference: z.string().trim().min(1, required).max(200, tooLong),
    kind: z.enum(['act', 'assignment']),
    validFrom: optionalDay,
    validTo: optionalDay,
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validTo >= validFrom, {
    path: ['validTo'], message: 'charters.errors.endBeforeStart',
  });

export const groundsSearch = z.object({ code: z.string().max(80).optional() });

export type EditTemplate = z.output<typeof editTemplateSchema>;
export type EditLegalBasis = z.output<typeof legalBasisSchema>;
