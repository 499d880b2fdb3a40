import * as z from 'zod';
import { absent, civilDay, localizedText, oneOrMany, text, wholeNumber } from '#app/platform/forms/fields.schema.ts';
import { languages } from '#app/platform/i18n/index.ts';
import { blockKinds, diagramForms, longestText } from './blocks.model.ts';
import { wordsSchema } from './blocks.schema.ts';
import { reportMovements, textMovements } from './report-life.model.ts';

const required = 'platform.errors.required';
const year = z.string().regex(/^20\d{2}$/).transform(Number);
const language = z.enum(languages);
const day = civilDay();

export const reportParams = z.object({ year });
export const chapterParams = z.object({ year, sectionCode: z.string().regex(/^[a-z0-9-]{1,60}$/) });
export const fileParams = z.object({ year, reportFile: z.string().regex(/^(kk|ru|en)\.(docx|pdf)$/) });
export const languageSearch = z.object({ language: absent(language) });
export const previewSearch = z.object({ language: absent(language), chapter: absent(z.string().regex(/^[a-z0-9-]{1,60}$/)) });
export const versionsSearch = z.object({ language: absent(language), from: absent(z.uuid()), to: absent(z.uuid()) });
export const publicParams = z.object({ year, language: language.optional() });

export const newReportSchema = z.object({ year: z.string().regex(/^20\d{2}$/, 'nationalReport.errors.year').transform(Number), templateVersion: wholeNumber, title: localizedText(200) });
export const templateSchema = z.object({
  from: wholeNumber, name: localizedText(200), reason: text(1000).min(1, required),
  /** Rows left empty are none. */
  sections: z.preprocess((rows) => (Array.isArray(rows) ? rows.filter((row: { code?: unknown } | undefined) => row?.code !== '') : []), z.array(z.object({ code: z.string().trim().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'nationalReport.errors.code').max(60), title: localizedText(300), requirement: localizedText(1000), position: wholeNumber, isDropped: z.string().optional() })).min(1)
    .max(63)),
}).transform(({ sections, ...template }) => ({
  ...template, sections: sections.filter(({ isDropped }) => isDropped !== 'on').sort((one, other) => one.position - other.position).map(({ code, title, requirement }) => ({ code, title, requirement })),
}));

export const reportActionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('bind'), version: wholeNumber, publicationId: absent(z.uuid()), comparisonPublicationId: absent(z.uuid()) }),
  z.object({
    intent: z.literal('assign'), sectionCode: z.string().max(60), version: wholeNumber, authorIds: oneOrMany(z.uuid(), 50), deadlineOn: absent(day), sourceLanguage: language,
  }),
  z.object({ intent: z.literal('move'), movement: z.enum(reportMovements), version: wholeNumber }),
]);

const version = wholeNumber;
export const savedBlockSchema = z.object({
  blockId: z.uuid(), language, version, madeFrom: absent(z.string().regex(/^[0-9a-f]{64}$/)),
  words: wordsSchema.default({}),
  level: z.enum(['2', '3']).transform((level) => Number(level) as 2 | 3).optional(),
  rows: z.string().max(longestText * 4, 'platform.errors.tooLong').optional(),
  form: z.enum(diagramForms).optional(),
  withYearBefore: z.string().optional().transform((value) => value === 'on'),
  withChange: z.string().optional().transform((value) => value === 'on'),
  textColumns: z.enum(['0', '1', '2']).transform(Number).optional(),
});

export const chapterActionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('addBlock'), id: z.uuid(), kind: z.enum(blockKinds), afterId: absent(z.uuid()) }),
  z.object({ intent: z.literal('changeBlock'), blockId: z.uuid(), change: z.enum(['up', 'down', 'remove', 'restore']) }),
  z.object({ intent: z.literal('confirmTranslation'), blockId: z.uuid(), language }),
  z.object({ intent: z.literal('accept'), language, blockId: absent(z.uuid()), tokenKey: absent(z.string().max(400)) }),
  z.object({ intent: z.literal('move'), movement: z.enum(textMovements), language, version, remark: text(2000).default('') }),
  z.object({ intent: z.literal('comment'), id: z.uuid(), blockId: z.uuid(), threadId: absent(z.uuid()), body: text(4000).min(1, required) }),
  z.object({ intent: z.literal('resolve'), threadId: z.uuid() }),
]);
export type ChapterAction = z.output<typeof chapterActionSchema>;

export const pickerSearch = z.object({
  q: absent(text(100)), theme: absent(z.string().max(60)), statistic: absent(z.string().regex(/^[a-z0-9_]+([.][a-z0-9_]+)*$/).max(100)), period: absent(z.string().regex(/^20\d{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$/)),
  dimension: absent(z.string().max(30)),
});
