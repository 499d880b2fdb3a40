import * as z from 'zod';
import { absent, civilDay, localizedText, oneOrMany, text, wholeNumber } from '#app/platform/forms/fields.schema.ts';

const required = 'platform.errors.required';
const statisticCode = z.string().max(100).regex(/^[a-z0-9_]+([.][a-z0-9_]+)*$/);
const periodPattern = /^20\d{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$/;

export const publicationParams = z.object({ publicationId: z.uuid() });
export const publicationSearch = z.object({ statistic: absent(statisticCode) });
export const comparisonSearch = z.object({ one: absent(z.uuid()), other: absent(z.uuid()) });
export const publicSearch = z.object({ statistic: absent(statisticCode) });
const publicationCode = z.string().max(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'publications.errors.code');
export const publicParams = z.object({ publicationCode });
/** `adal-2022.json`, `.csv`, `.xlsx`, or `adal-2022-restatement-1.json`. */
export const publicFileParams = z.object({ publicationCode, publicationFile: z.string().max(120).regex(/^adal-[a-z0-9-]+\.(json|csv|xlsx)$/) });

export const publicationFileParams = z.object({ publicationId: z.uuid(), publicationFile: publicFileParams.shape.publicationFile });

const chosen = oneOrMany(statisticCode, 1000);
const content = {
  code: text(60).min(1, required).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'publications.errors.code'),
  title: localizedText(300),
  summary: z.object({ kk: text(2000), ru: text(2000), en: text(2000) }),
  period: text(10).min(1, required).regex(periodPattern, 'publications.errors.period'),
  asOf: z.union([z.literal('').transform(() => null), civilDay('platform.errors.invalidDate')]),
  statistics: chosen,
};
/** The id is made with the form, so that a repeated submission makes one publication. */
export const newPublicationSchema = z.object({ id: z.uuid(), ...content });
export const editPublicationSchema = z.object({ version: wholeNumber, ...content });
export type PublicationInput = Omit<z.output<typeof newPublicationSchema>, 'id'>;

export const publicationActionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('freeze'), version: wholeNumber }),
  z.object({ intent: z.literal('release'), version: wholeNumber }),
  z.object({ intent: z.literal('publish'), version: wholeNumber }),
  z.object({ intent: z.literal('discard'), version: wholeNumber }),
]);

/** `seen`: how many restatements there were, and how many figures differed, when the reason was written. */
export const restatementSchema = z.object({ number: wholeNumber, differing: wholeNumber, reason: localizedText(2000) });
