/** What a list shows is in its URL; these make the URLs of other states of the same list. */

export type SearchChanges = Record<string, string | number | null | undefined>;

export interface ListParameters {
  sort: string;
  after: string;
  before: string;
}

export const listParameters: ListParameters = { sort: 'sort', after: 'after', before: 'before' };

/** The query with changes put in; null and '' take a parameter away. Starts with `?`, also when it is empty. */
export function searchWith(search: URLSearchParams | string, changes: SearchChanges): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === '') next.delete(name);
    else next.set(name, String(value));
  }
  return `?${next.toString()}`;
}

export type SortDirection = 'ascending' | 'descending';

export interface SortState {
  column: string;
  direction: SortDirection;
}

/** `name` sorts ascending, `-name` descending. */
export function parseSort(value: string | null | undefined): SortState | null {
  if (!value || value === '-') return null;
  return value.startsWith('-')
    ? { column: value.slice(1), direction: 'descending' }
    : { column: value, direction: 'ascending' };
}

/**
 * The state after a click on a column: its own first direction, then the other. Another order makes the place in the
 * list meaningless, so the cursor goes.
 */
export function sortSearch(
  search: URLSearchParams | string,
  column: string,
  first: SortDirection = 'ascending',
  current: SortState | null = null,
  names: ListParameters = listParameters,
): string {
  const active = parseSort(new URLSearchParams(search).get(names.sort)) ?? current;
  const direction = active?.column === column ? opposite(active.direction) : first;
  return searchWith(search, {
    [names.sort]: direction === 'descending' ? `-${column}` : column,
    [names.after]: null,
    [names.before]: null,
  });
}

function opposite(direction: SortDirection): SortDirection {
  return direction === 'ascending' ? 'descending' : 'ascending';
}

/** The neighbouring pages of a keyset list; null where there is none. */
export function pagerSearch(
  search: URLSearchParams | string,
  cursors: { next?: string | null; previous?: string | null },
  names: ListParameters = listParameters,
): { next: string | null; previous: string | null } {
  const { next, previous } = cursors;
  return {
    next: next ? searchWith(search, { [names.after]: next, [names.before]: null }) : null,
    previous: previous ? searchWith(search, { [names.before]: previous, [names.after]: null }) : null,
  };
}
