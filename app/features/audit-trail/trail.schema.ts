import * as z from 'zod';
import { absent, civilDay } from '#app/platform/forms/fields.schema.ts';
import { eventKinds } from './trail.model.ts';

const entered = (maximum: number) => z.string().trim().max(maximum).optional().catch('').transform((value) => value ?? '');

/** What the page shows is in its address; what makes no sense there is left out. */
export const trailSearch = z.object({
  person: entered(100),
  kind: absent(z.enum(eventKinds)),
  subject: absent(z.string().regex(/^[a-z_]{1,63}$/)),
  record: entered(500),
  office: absent(z.uuid()),
  from: absent(civilDay()),
  to: absent(civilDay()),
  after: absent(z.string().regex(/^\d{1,15}$/)),
});
export type TrailSearch = z.output<typeof trailSearch>;

export const chainParams = z.object({ officeId: z.uuid() });
export const rootsSearch = z.object({ before: absent(z.string().regex(/^\d{1,15}$/).transform(Number)) });
