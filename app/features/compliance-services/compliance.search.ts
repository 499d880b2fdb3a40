import * as z from 'zod';
import { absent, civilDay } from '#app/platform/forms/fields.schema.ts';

export const certificateFilters = ['valid', 'expiring', 'expired', 'none'] as const;

const yesOrNo = absent(z.enum(['yes', 'no']));
const filters = {
  q: z.string().trim().max(100).optional().catch('').transform((value) => value ?? ''),
  kind: absent(z.enum(['cga', 'lea'])),
  office: absent(z.uuid()),
  region: absent(z.string().regex(/^KZ-\d{2}$/)),
  peerGroup: absent(z.string().max(40)),
  size: absent(z.enum(['large', 'medium', 'small'])),
  established: yesOrNo,
  complete: yesOrNo,
  certificate: absent(z.enum(certificateFilters)),
  /** As of this day; without it, today. */
  on: absent(civilDay()),
};
export const filterNames = Object.keys(filters) as (keyof typeof filters)[];

/** What the register shows is in its address; what makes no sense there is left out. */
export const complianceSearch = z.object({ ...filters, after: absent(z.string().max(100)), before: absent(z.string().max(100)) });
export type ComplianceSearch = z.output<typeof complianceSearch>;
export const complianceExportSearch = complianceSearch.extend({ format: z.enum(['xlsx', 'csv', 'form']).optional().catch('xlsx').transform((value) => value ?? 'xlsx') });

export const figuresSearch = z.object({
  on: absent(civilDay()),
  by: z.enum(['kind', 'region', 'office', 'peerGroup']).optional().catch('kind').transform((value) => value ?? 'kind'),
});
export type FiguresSearch = z.output<typeof figuresSearch>;
