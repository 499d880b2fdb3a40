import * as z from 'zod';
import { charterStates } from '#app/features/charters/index.ts';
import { civilDay } from '#app/platform/forms/fields.schema.ts';
import { healths } from './portfolio.model.ts';

const absent = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** What the portfolio shows. What cannot be read is as if it were not asked. */
export const portfolioSearch = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  health: absent(z.enum(healths)),
  state: absent(z.enum(charterStates)),
  block: absent(z.string().min(1).max(40)),
  office: absent(z.uuid()),
  year: absent(z.string().regex(/^\d{4}$/).transform(Number)),
  by: z.enum(['block', 'office']).catch('block').default('block'),
  since: absent(civilDay()),
  after: absent(z.uuid()),
});
export type PortfolioSearch = z.infer<typeof portfolioSearch>;
