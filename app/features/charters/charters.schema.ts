import * as z from 'zod';
import { isDecimal } from '#app/features/indicators/indicators.model.ts';

const required = 'platform.errors.required';
const tooLong = 'platform.errors.tooLong';

const text = (maximum: number) => z.string().trim().max(maximum, tooLong);
const optionalText = (maximum: number) => text(maximum).transform((value) => (value === '' ? null : value));

/** Kazakh is always given; a missing Russian or English text falls back to it. */
const localizedText = (maximum: number) =>
  z.object({ kk: text(maximum).min(1, required), ru: optionalText(maximum), en: optionalText(maximum) });

const civilDate = z.iso.date('platform.errors.invalidDate');
const optionalDate = z.union([z.literal('').transform(() => null), civilDate]);
const wholeNumber = z.string().regex(/^\d{1,9}$/, 'platform.errors.invalidNumber').transform(Number);

/** Accepts the decimal comma and grouping spaces of Kazakh and Russian typing. */
const decimal = z
  .string()
  .transform((value) => value.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'))
  .refine((value) => isDecimal(value) && value.length <= 24, 'platform.errors.invalidNumber');
const optionalDecimal = z.union([z.literal('').transform(() => null), decimal]);

export const charterParams = z.object({ officeId: z.uuid(), charterId: z.uuid() });

export const adoptTemplateSchema = z
  .object({
    /** Made with the form, so that a repeated submission is the same charter. */
    id: z.uuid(),
    templateId: z.uuid(),
    name: localizedText(300),
    startsOn: civilDate,
    endsOn: civilDate,
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ['endsOn'], message: 'charters.errors.endBeforeStart' });

export const basicsSchema = z
  .object({
    intent: z.literal('saveBasics'),
    version: wholeNumber,
    name: localizedText(300),
    goal: localizedText(4000),
    startsOn: civilDate,
    endsOn: civilDate,
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ['endsOn'], message: 'charters.errors.endBeforeStart' });

const oneOrMany = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(500));

export const teamSchema = z.object({
  intent: z.literal('saveTeam'),
  version: wholeNumber,
  customer: z.union([z.literal(''), z.uuid()]),
  curator: z.union([z.literal(''), z.uuid()]),
  manager: z.union([z.literal(''), z.uuid()]),
  executors: oneOrMany(z.uuid()),
});

export const organisationsSchema = z.object({
  intent: z.literal('saveOrganisations'),
  version: wholeNumber,
  organisationIds: oneOrMany(z.uuid()),
});

const targetSchema = z.object({
  controlOn: civilDate,
  planned: decimal,
  organisationId: z.union([z.literal('').transform(() => null), z.uuid()]).optional().transform((value) => value ?? null),
});

const indicatorSchema = z
  .object({
    id: z.uuid(),
    indicatorCode: z.string().max(40).transform((value) => (value === '' ? null : value)),
    name: z.object({ kk: text(300), ru: optionalText(300), en: optionalText(300) }),
    unitCode: z.string().max(40),
    kind: z.enum(['increment', 'level', 'ratio']),
    direction: z.enum(['up', 'down', 'neutral']),
    decimals: z.string().regex(/^[0-4]$/, 'platform.errors.invalidNumber').transform(Number),
    rangeLow: optionalDecimal,
    rangeHigh: optionalDecimal,
    baseline: decimal,
    trajectory: z.enum(['linear', 'stepped']),
    toleranceAtRisk: decimal,
    toleranceBehind: decimal,
    targets: z.array(targetSchema).max(60).default([]),
  })
  .refine(({ indicatorCode, name }) => indicatorCode !== null || name.kk !== '', { path: ['name', 'kk'], message: required })
  .refine((value) => Number(value.toleranceBehind) >= Number(value.toleranceAtRisk), {
    path: ['toleranceBehind'],
    message: 'charters.errors.toleranceOrder',
  })
  .refine(({ targets }) => new Set(targets.map((target) => `${target.controlOn}/${target.organisationId}`)).size === targets.length, {
    path: ['targets'],
    message: 'charters.errors.controlDateTwice',
  });

export const indicatorsSchema = z.object({
  intent: z.literal('saveIndicators'),
  version: wholeNumber,
  indicators: z.array(indicatorSchema).max(60, 'charters.errors.tooManyIndicators').default([]),
});

export const tasksSchema = z.object({
  intent: z.literal('saveTasks'),
  version: wholeNumber,
  tasks: z
    .array(
      z.object({
        id: z.uuid(),
        parentId: z.union([z.literal('').transform(() => null), z.uuid()]),
        name: localizedText(500),
        frequency: z.union([
          z.literal('').transform(() => null),
          z.enum(['once', 'daily', 'weekly', 'monthly', 'quarterly', 'half_yearly', 'yearly']),
        ]),
        evidenceKinds: oneOrMany(z.string().max(40)),
        startsOn: optionalDate,
        endsOn: optionalDate,
      }),
    )
    .max(200)
    .default([]),
});

export const movementSchema = z.object({
  intent: z.literal('move'),
  movement: z.enum(['submit', 'withdraw', 'agree', 'return', 'approve']),
  version: wholeNumber,
  /** What the person saw when deciding: a decision about other content is refused. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  remark: optionalText(2000),
});

export const editCharterSchema = z.union([basicsSchema, teamSchema, organisationsSchema, indicatorsSchema, tasksSchema]);

export const pauseSchema = z
  .object({
    intent: z.literal('pause'),
    id: z.uuid(),
    charterIndicatorId: z.uuid(),
    pausedFrom: civilDate,
    pausedTo: optionalDate,
    reason: text(500).min(3, required),
  })
  .refine(({ pausedFrom, pausedTo }) => pausedTo === null || pausedTo >= pausedFrom, { path: ['pausedTo'], message: 'charters.errors.endBeforeStart' });

export type EditCharter = z.output<typeof editCharterSchema>;
export type AdoptTemplate = z.output<typeof adoptTemplateSchema>;
export type Move = z.output<typeof movementSchema>;
