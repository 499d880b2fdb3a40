import * as z from 'zod';
import { charterParams } from '#app/features/charters/index.ts';
import { civilDay } from '#app/platform/forms/fields.schema.ts';
import { languages } from '#app/platform/i18n/languages.ts';

export const paperDocuments = ['charter', 'status', 'closing'] as const;
export type PaperDocumentName = (typeof paperDocuments)[number];
export const paperFormats = ['pdf', 'docx'] as const;

/** The last part of the address is the name of a file, such as `charter.pdf`. */
const paperFile = z
  .templateLiteral([z.enum(paperDocuments), '.', z.enum(paperFormats)])
  .transform((name) => name.split('.') as [PaperDocumentName, (typeof paperFormats)[number]]);

export const paperParams = charterParams.extend({ paperFile });

const changePaperFile = z.templateLiteral(['change.', z.enum(paperFormats)]).transform((name) => name.split('.')[1] as (typeof paperFormats)[number]);
export const changePaperParams = charterParams.extend({ changeRequestId: z.uuid(), changePaperFile });

/** `day`: of a status report; today unless told. */
export const paperSearch = z.object({ lang: z.enum(languages).optional(), day: civilDay().optional() });
