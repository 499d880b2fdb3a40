import * as z from 'zod';
import { absent, civilDay } from '#app/platform/forms/fields.schema.ts';
import { riskStates } from './risk-life.model.ts';

export const stateFilters = ['open', ...riskStates] as const;
export const sortColumns = ['identified', 'due', 'score', 'updated', 'code'] as const;
export type SortColumn = (typeof sortColumns)[number];
export const groupings = ['organisation', 'direction', 'state', 'office', 'owner'] as const;
export type Grouping = (typeof groupings)[number];
export const registerColumns = [
  'code', 'title', 'state', 'direction', 'organisation', 'office', 'region', 'process', 'exposedPosition', 'owner', 'identified', 'due', 'score', 'residual', 'eliminated',
  'updated',
] as const;
export type RegisterColumn = (typeof registerColumns)[number];
export const defaultColumns: readonly RegisterColumn[] = ['code', 'title', 'state', 'direction', 'organisation', 'owner', 'due', 'identified'];

const columnList = z.string().max(300).optional().catch(undefined).transform((text): readonly RegisterColumn[] => {
  const wanted = (text ?? '').split(/[.,]/).filter((name): name is RegisterColumn => (registerColumns as readonly string[]).includes(name));
  const distinct = [...new Set(wanted)];
  return distinct.length === 0 ? defaultColumns : distinct.includes('title') ? distinct : ['title', ...distinct];
});

const filters = {
  q: z.string().trim().max(100).optional().catch('').transform((value) => value ?? ''),
  state: absent(z.enum(stateFilters)),
  direction: absent(z.string().max(40)),
  region: absent(z.string().regex(/^KZ-\d{2}$/)),
  office: absent(z.uuid()),
  organisation: absent(z.uuid()),
  analysis: absent(z.uuid()),
  year: absent(z.string().regex(/^20\d{2}$/).transform(Number)),
  owner: absent(z.union([z.uuid(), z.enum(['me', 'nobody'])])),
  overdue: absent(z.literal('yes')),
  band: absent(z.string().max(40)),
  verified: absent(z.enum(['yes', 'no'])),
  /** A cell of the heat map: of which score, likelihood and impact. */
  cell: absent(z.string().regex(/^(inherent|residual)-[1-5]-[1-5]$/)),
  /** What a figure of the statistics counts, on the days from … to …: the records behind it. */
  counted: absent(z.enum(['risksIdentified', 'risksEliminated'])),
  from: absent(civilDay()),
  to: absent(civilDay()),
};
export const filterNames = Object.keys(filters) as (keyof typeof filters)[];

/** What the register shows is in its address; what makes no sense there is left out. */
export const registerSearch = z.object({
  ...filters,
  sort: absent(z.string().regex(new RegExp(`^-?(${sortColumns.join('|')})$`))),
  group: absent(z.enum(groupings)),
  /** The group whose risks are listed. */
  open: absent(z.string().max(60)),
  columns: columnList,
  after: absent(z.string().max(120)),
  before: absent(z.string().max(120)),
});
export type RegisterSearch = z.output<typeof registerSearch>;
export type RegisterFilters = Pick<RegisterSearch, keyof typeof filters | 'group' | 'open'>;

export const heatMapSearch = z.object({ ...filters, score: z.enum(['inherent', 'residual']).optional().catch('inherent').transform((value) => value ?? 'inherent') });
export type HeatMapSearch = z.output<typeof heatMapSearch>;

export const exportSearch = registerSearch.extend({ format: z.enum(['xlsx', 'csv']).optional().catch('xlsx').transform((value) => value ?? 'xlsx') });
