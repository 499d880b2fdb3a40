import * as z from 'zod';
import { charterParams } from '#app/features/charters/index.ts';
import { languages } from '#app/platform/i18n/languages.ts';

export const paperDocuments = ['charter', 'status'] as const;
export type PaperDocumentName = (typeof paperDocuments)[number];
export const paperFormats = ['pdf', 'docx'] as const;

/** The last part of the address is the name of a file, such as `charter.pdf`. */
const paperFile = z
  .templateLiteral([z.enum(paperDocuments), '.', z.enum(paperFormats)])
  .transform((name) => name.split('.') as [PaperDocumentName, (typeof paperFormats)[number]]);

export const paperParams = charterParams.extend({ paperFile });

/** `day`: of a status report; today unless told. */
export const paperSearch = z.object({ lang: z.enum(languages).optional(), day: z.iso.date().optional() });
