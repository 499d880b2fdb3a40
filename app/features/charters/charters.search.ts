import * as z from 'zod';
import { absent } from '#app/platform/forms/fields.schema.ts';
import { charterStates } from './charter-life.model.ts';

/** What the list shows is in its address; what makes no sense there is left out. */
export const charterListSearch = z.object({
  q: z.string().trim().max(100).optional().catch('').transform((value) => value ?? ''),
  state: absent(z.enum(charterStates)),
  block: absent(z.string().max(60)),
  year: absent(z.string().regex(/^20\d{2}$/).transform(Number)),
  office: absent(z.uuid()),
  after: absent(z.string().max(100)),
  before: absent(z.string().max(100)),
});

export type CharterListSearch = z.output<typeof charterListSearch>;

export const newCharterSearch = z.object({
  year: absent(z.string().regex(/^20\d{2}$/).transform(Number)),
  template: absent(z.uuid()),
});
