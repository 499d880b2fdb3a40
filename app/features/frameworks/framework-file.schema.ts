import * as z from 'zod';
import { frameworkCodePattern, limits, relations, requirementCodePattern } from './framework.model.ts';

/** Messages are codes of faults; which sentence and which parameters they get is decided where the place in the file is known. */
const isWritable = (value: string) => value.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(value);
const words = (maximum: number) =>
  z.string().transform((value) => value.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .pipe(z.string().min(1, 'emptyText').max(maximum, 'tooLong').refine(isWritable, 'control'));
const texts = (maximum: number) => z.strictObject({ kk: words(maximum), ru: words(maximum), en: words(maximum) });
const code = z.string().max(limits.code, 'tooLong').regex(requirementCodePattern, 'code');
const frameworkCode = z.string().max(60, 'tooLong').regex(frameworkCodePattern, 'frameworkCode');

const mapping = z.strictObject({ framework: frameworkCode, requirement: code, relation: z.enum(relations, 'relation') });
const requirement = z.strictObject({
  code,
  chapter: code,
  text: texts(limits.long),
  guidance: texts(limits.long),
  evidence: texts(limits.long),
  meaning: z.int().min(1, 'notNumber').max(9999, 'notNumber').default(1),
  formerly: code.nullable().default(null),
  mapsTo: z.array(mapping).max(limits.mappings, 'tooMany').default([]),
});

/** What the file of a framework holds; see docs/frameworks.md. */
export const frameworkFileSchema = z.strictObject({
  framework: frameworkCode,
  version: z.int().min(1, 'notNumber').max(9999, 'notNumber'),
  edition: words(limits.edition),
  name: texts(limits.name),
  description: texts(limits.long),
  source: texts(limits.long),
  chapters: z.array(z.strictObject({ code, name: texts(limits.name) })).min(1, 'nothingAsked').max(limits.chapters, 'tooMany'),
  requirements: z.array(requirement).min(1, 'nothingAsked').max(limits.requirements, 'tooMany'),
});
