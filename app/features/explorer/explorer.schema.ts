import * as z from 'zod';
import { dimensions } from '#app/features/statistic-engine/index.ts';
import { absent } from '#app/platform/forms/fields.schema.ts';

/** What the view's own address does not say: `viewOf` reads that. */
export const explorerSearch = z.object({ filterBy: absent(z.enum(dimensions)) });

export const exploredCell = z.object({
  cell: z.string().max(1000).optional().catch('').transform((cell) => cell ?? ''), by: absent(z.enum(dimensions)), after: absent(z.string().max(200)),
});

export const explorerFileSearch = z.object({ format: z.enum(['csv', 'xlsx', 'svg', 'png']).optional().catch('csv').transform((format) => format ?? 'csv') });
