import * as z from 'zod';
import { languages } from '#app/platform/i18n/languages.ts';
import type { FaultCode, Finding, Params, Path } from './framework-check.model.ts';
import { frameworkCodePattern, limits, relations, requirementCodePattern, type FrameworkContent } from './framework.model.ts';

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
const frameworkFileSchema = z.strictObject({
  framework: frameworkCode,
  version: z.int().min(1, 'notNumber').max(9999, 'notNumber'),
  edition: words(limits.edition),
  name: texts(limits.name),
  description: texts(limits.long),
  source: texts(limits.long),
  chapters: z.array(z.strictObject({ code, name: texts(limits.name) })).min(1, 'nothingAsked').max(limits.chapters, 'tooMany'),
  requirements: z.array(requirement).min(1, 'nothingAsked').max(limits.requirements, 'tooMany'),
});

/** Whether a value is what a file holds: the content in its order, or what is wrong and where. */
export function judgeShape(value: unknown): { content: FrameworkContent; findings: [] } | { content: null; findings: Finding[] } {
  const parsed = frameworkFileSchema.safeParse(value);
  return parsed.success ? { content: parsed.data, findings: [] } : { content: null, findings: parsed.error.issues.flatMap((issue) => findingsOfIssue(issue, value)) };
}

const valueAt = (value: unknown, path: Path): unknown => path.reduce<unknown>((part, step) => (part as Record<string | number, unknown> | undefined)?.[step], value);

function findingsOfIssue(issue: z.core.$ZodIssue, value: unknown): Finding[] {
  const path = issue.path as Path;
  const name = String(path.at(-1) ?? '');
  const finding = (code: FaultCode, params: Params = {}): Finding[] => [{ path, code, params }];
  const given = valueAt(value, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], code: 'unknownKey', params: { key: key.slice(0, 60) } }));
    case 'too_big':
      return issue.message === 'notNumber' ? finding('notNumber', { key: name }) : finding(issue.message === 'tooMany' ? 'tooMany' : 'tooLong', { limit: String(issue.maximum) });
    case 'invalid_type':
      if (given === undefined) return (languages as readonly string[]).includes(name) ? finding('missingLanguage', { language: name }) : finding('missing', { key: name });
      if (issue.expected === 'array') return finding('notList', { key: name });
      if (issue.expected === 'object') return finding('notMap', { key: name });
      if (issue.expected === 'string') return finding(given === null ? 'emptyText' : typeof given === 'object' ? 'notText' : 'quotes', { key: name });
      return finding('notNumber', { key: name });
    default:
      return finding(given === undefined ? 'missing' : (issue.message as FaultCode), { key: name });
  }
}
