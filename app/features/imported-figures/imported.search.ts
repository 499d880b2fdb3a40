import * as z from 'zod';
import { absent } from '#app/platform/forms/fields.schema.ts';
import { statuses } from './imported.model.ts';

const code = absent(z.string().max(60).regex(/^[A-Za-z0-9]+$/));

/** What the list shows is in its address; what makes no sense there is left out. */
export const importedSearch = z.object({
  q: z.string().trim().max(100).optional().catch('').transform((value) => value ?? ''),
  /** Without it, the last year of which there are values. */
  year: absent(z.string().regex(/^(19|20)\d{2}$/).transform(Number)),
  theme: code,
  source: code,
  status: absent(z.enum(statuses)),
  after: absent(z.string().max(500)),
});
export type ImportedSearch = z.output<typeof importedSearch>;
export const importedExportSearch = importedSearch.extend({ format: z.enum(['xlsx', 'csv', 'form']).optional().catch('xlsx').transform((value) => value ?? 'xlsx') });
