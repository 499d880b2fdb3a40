import type { HeatMapSearch, RegisterSearch } from '../register.search.ts';

const place = new Set(['after', 'before', 'edit', 'form']);

/** The same list with other settings; another list begins at its first page. */
export function registerAddress(search: URLSearchParams, changes: Record<string, string | null>, path = '/risks'): string {
  const next = new URLSearchParams([...search].filter(([name, value]) => !place.has(name) && value !== ''));
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  const query = next.toString();
  return query === '' ? path : `${path}?${query}`;
}

const narrowing = ['state', 'direction', 'region', 'office', 'organisation', 'analysis', 'year', 'owner', 'overdue', 'band', 'verified', 'cell'] as const;
export const isFiltered = (search: RegisterSearch | HeatMapSearch): boolean => search.q !== '' || narrowing.some((name) => search[name] !== null);
