import * as z from 'zod';
import { emptyOr, text, wholeNumber } from '#app/platform/forms/fields.schema.ts';
import { frameworkCodePattern, limits, relations, requirementCodePattern, type Mapping } from './framework.model.ts';

const required = 'platform.errors.required';
const tooLong = 'platform.errors.tooLong';

export const versionParams = z.object({
  frameworkCode: z.string().max(60).regex(frameworkCodePattern),
  versionNumber: z.string().regex(/^[1-9]\d{0,3}$/).transform(Number),
});
/** `for=next`: the file to begin the next version with. */
export const fileSearch = z.object({ for: z.enum(['next']).optional().catch(undefined) });
export const requirementSearch = z.object({ code: z.string().max(limits.code).regex(requirementCodePattern).optional() });

const texts = (maximum: number) => z.object({ kk: text(maximum).min(1, required), ru: text(maximum).min(1, required), en: text(maximum).min(1, required) });
const code = z.string().trim().min(1, required).max(limits.code, tooLong).regex(requirementCodePattern, 'frameworks.errors.code');
const formerCode = emptyOr(code);

/** A framework and one of its requirements, as the picker names them; an empty row says nothing. */
const mappingRows = z.array(z.object({
  target: z.string().max(100).default(''),
  relation: z.enum([...relations, 'none']),
})).max(limits.mappings).default([]).transform((rows): Mapping[] => rows.flatMap(({ target, relation }) => {
  const [framework, requirement] = target.split(' ');
  return framework && requirement && relation !== 'none' ? [{ framework, requirement, relation }] : [];
}));

const saveRequirement = z.object({
  intent: z.literal('saveRequirement'), version: wholeNumber, formerCode, code, chapter: code, text: texts(limits.long), guidance: texts(limits.long), evidence: texts(limits.long),
  isSame: z.enum(['yes', 'no']).default('yes').transform((value) => value === 'yes'), mapsTo: mappingRows,
});
export const requirementActionSchema = saveRequirement;

export const draftActionSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('saveBasics'), version: wholeNumber, edition: text(limits.edition).min(1, required), name: texts(limits.name), description: texts(limits.long), source: texts(limits.long),
  }),
  z.object({ intent: z.literal('saveChapter'), version: wholeNumber, formerCode, code, name: texts(limits.name) }),
  z.object({ intent: z.literal('removeChapter'), version: wholeNumber, code }),
  z.object({ intent: z.literal('removeRequirement'), version: wholeNumber, code }),
  z.object({ intent: z.literal('restoreRequirement'), version: wholeNumber, code }),
  z.object({ intent: z.literal('moveRequirement'), version: wholeNumber, code, direction: z.enum(['up', 'down']) }),
]);

export const versionActionSchema = z.discriminatedUnion('intent', [
  /** The id is made with the form, so that a repeated submission makes one draft. */
  z.object({ intent: z.literal('draft'), id: z.uuid() }),
  z.object({ intent: z.literal('discard'), version: wholeNumber }),
]);
export const publishSchema = z.object({ intent: z.literal('publish'), version: wholeNumber });

const file = z.instanceof(File).optional().transform((found) => (found && found.size > 0 ? found : null));
export const frameworkImportSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('check'), file, text: z.string().default('') }),
  /** `draftVersion`: of the draft that is replaced; empty where there is none. */
  z.object({ intent: z.literal('save'), id: z.uuid(), text: z.string().min(1, required), draftVersion: z.union([z.literal('').transform(() => null), wholeNumber]) }),
]);

export type DraftAction = z.output<typeof draftActionSchema>;
export type SaveRequirement = z.output<typeof saveRequirement>;
export type FrameworkImport = z.output<typeof frameworkImportSchema>;
