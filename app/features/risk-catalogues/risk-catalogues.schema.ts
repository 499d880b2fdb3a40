import * as z from 'zod';
import { civilDay, localizedText, wholeNumber } from '#app/platform/forms/fields.schema.ts';
import { analysisTermCodes, riskCatalogues } from './risk-catalogues.model.ts';

const required = 'platform.errors.required';
const day = civilDay('platform.errors.invalidDate');
const optionalDay = z.union([z.literal('').transform(() => null), day]);
const optionalCode = z.string().trim().max(60).transform((value) => value || null);
const code = z.string().trim().regex(/^[A-Za-z][A-Za-z0-9._]{1,39}$/, 'riskCatalogues.errors.code');
const orderOfDays = { path: ['validTo'], message: 'riskCatalogues.errors.endBeforeStart' };

export const wordsSearch = z.object({
  catalogue: z.enum(riskCatalogues).optional().catch('direction').transform((value) => value ?? 'direction'),
  code: z.string().max(60).optional(),
});

export const entrySchema = z
  .object({
    catalogue: z.enum(riskCatalogues),
    isNew: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
    version: wholeNumber,
    code,
    name: localizedText(300),
    groupCode: optionalCode,
    evidenceKindCode: optionalCode,
    validFrom: day,
    validTo: optionalDay,
  })
  .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, orderOfDays);
export type SaveEntry = z.output<typeof entrySchema>;

export const librarySearch = z.object({ sphere: z.string().max(40).optional().catch(undefined), entry: z.uuid().optional().catch(undefined) });

export const libraryEntrySchema = z
  .object({
    id: z.uuid(),
    isNew: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
    version: wholeNumber,
    sphere: z.string().min(1, required).max(40),
    directionCode: z.string().min(1, required).max(40),
    recommendationKindCode: z.string().min(1, required).max(40),
    process: localizedText(300),
    exposedPosition: localizedText(300),
    scheme: localizedText(1000),
    safeguard: localizedText(1000),
    reportSection: z.union([z.literal('').transform(() => null), wholeNumber.refine((value) => value >= 1 && value <= 15, 'platform.errors.invalidNumber')]),
    validFrom: day,
    validTo: optionalDay,
  })
  .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, orderOfDays);
export type SaveLibraryEntry = z.output<typeof libraryEntrySchema>;

/** A count from a day on: the one before it ends on the day before. */
export const termSchema = z.object({
  code: z.enum(analysisTermCodes),
  amount: wholeNumber.refine((value) => value >= 1 && value <= 1000, 'platform.errors.invalidNumber'),
  validFrom: day,
  legalBasisCode: optionalCode,
});
export type SaveTerm = z.output<typeof termSchema>;
