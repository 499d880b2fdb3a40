import * as z from 'zod';
import { dimensions, type Dimension, type Filters } from '#app/features/statistic-engine/index.ts';
import { civilDay } from '#app/platform/forms/fields.schema.ts';
import { measures, mostStatistics, shapes, type View } from './explorer.model.ts';

const first = <Output>(value: z.ZodType<Output, string>) => z.array(z.string()).transform((values) => values[0] ?? '').pipe(value).optional().catch(undefined).transform((found) => found ?? null);
const code = /^[a-z0-9_]+(\.[a-z0-9_]+)*$/;
const periodPattern = /^(19|20)\d{2}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/;
const otherPattern = /^((19|20)\d{2}(-Q[1-4]|-(0[1-9]|1[0-2]))?|yearBefore|periodBefore|date)$/;
const day = civilDay();
const dimension = z.enum(dimensions);

/** What makes no sense in an address is left out; every parameter arrives as a list. */
const schema = z.object({
  s: z.array(z.string()).optional().catch([]).transform((codes) => [...new Set((codes ?? []).filter((one) => one.length <= 100 && code.test(one)))].slice(0, mostStatistics)),
  rows: first(dimension), columns: first(dimension), measure: first(z.enum(measures)), period: first(z.string().regex(periodPattern)),
  year: first(z.string().regex(/^(19|20)\d{2}$/)), part: first(z.string().regex(/^(Q[1-4]|0[1-9]|1[0-2])$/)),
  asOf: first(day), other: first(z.string().regex(otherPattern)), otherAsOf: first(day), show: first(z.enum(shapes)), sort: first(z.enum(['order', 'figure'])),
});

const filterName = (name: string): Dimension | null => {
  const found = dimension.safeParse(name.startsWith('only.') ? name.slice(5) : '');
  return found.success ? found.data : null;
};
const mostMembers = 60;

export function viewOf(search: URLSearchParams): View {
  const lists = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of search) (lists[name] ??= []).push(value);
  const { s, rows, columns, measure, period, year, part, asOf, other, otherAsOf, show, sort } = schema.parse(lists);
  const filters: Filters = {};
  for (const [name, values] of Object.entries(lists)) {
    const filtered = filterName(name);
    const chosen = [...new Set(values.filter((value) => value !== '' && value.length <= 300).map((value) => (value === '-' ? '' : value)))].slice(0, mostMembers);
    if (filtered && chosen.length > 0) filters[filtered] = chosen;
  }
  return {
    statistics: s, rows, columns: columns === rows ? null : columns, measure: measure ?? 'reported', period: period ?? (year ? `${year}${part ? `-${part}` : ''}` : null), asOf,
    other: other === 'date' && otherAsOf === null ? null : other, otherAsOf: other === 'date' ? otherAsOf : null, filters, shape: show ?? 'table', sort: sort ?? 'order',
  };
}

/** The address of a view, always written the same way; starts with `?`. */
export function searchOf(view: View, more: Record<string, string | null> = {}): string {
  const search = new URLSearchParams();
  const add = (name: string, value: string | null) => value !== null && search.append(name, value);
  for (const statistic of view.statistics) add('s', statistic);
  add('rows', view.rows);
  add('columns', view.columns);
  if (view.measure !== 'reported') add('measure', view.measure);
  add('period', view.period);
  add('asOf', view.asOf);
  add('other', view.other);
  add('otherAsOf', view.otherAsOf);
  for (const name of dimensions) for (const member of view.filters[name] ?? []) add(`only.${name}`, member === '' ? '-' : member);
  if (view.shape !== 'table') add('show', view.shape);
  if (view.sort !== 'order') add('sort', view.sort);
  for (const [name, value] of Object.entries(more)) add(name, value);
  return `?${search.toString()}`;
}

/** Pages of the cells of one statistic: what the addresses of hundreds have in common is written once. */
export function cellAddresses(view: View, statistic: string): (cell: string) => string {
  const common = `/explorer/cell${searchOf({ ...view, statistics: [statistic] })}&cell=`;
  return (cell) => common + encodeURIComponent(cell);
}

export const emptyView: View = {
  statistics: [], rows: null, columns: null, measure: 'reported', period: null, asOf: null, other: null, otherAsOf: null, filters: {}, shape: 'table', sort: 'order',
};
