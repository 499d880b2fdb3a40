import { describe, expect, it } from 'vitest';
import { pagerSearch, parseSort, searchWith, sortSearch } from './search-state.ts';

describe('the state of a list in its URL', () => {
  it('sets, replaces and removes parameters and keeps the others', () => {
    expect(searchWith('q=акт&state=open', { state: 'closed', page: 2 })).toBe('?q=%D0%B0%D0%BA%D1%82&state=closed&page=2');
    expect(searchWith('?q=a&state=open', { state: null, q: '' })).toBe('?');
  });

  it('reads a sort', () => {
    expect(parseSort('name')).toEqual({ column: 'name', direction: 'ascending' });
    expect(parseSort('-due')).toEqual({ column: 'due', direction: 'descending' });
    expect(parseSort('-')).toBeNull();
    expect(parseSort(null)).toBeNull();
  });

  it('turns a sort round and leaves the old place in the list', () => {
    expect(sortSearch('state=open&after=abc', 'name')).toBe('?state=open&sort=name');
    expect(sortSearch('sort=name', 'name')).toBe('?sort=-name');
    expect(sortSearch('sort=-name&before=x', 'name')).toBe('?sort=name');
    expect(sortSearch('sort=name', 'risks', 'descending')).toBe('?sort=-risks');
    expect(sortSearch('', 'due', 'ascending', { column: 'due', direction: 'ascending' })).toBe('?sort=-due');
  });

  it('makes the links of a pager, never with both cursors', () => {
    expect(pagerSearch('q=a&after=1', { next: '2', previous: '0' })).toEqual({
      next: '?q=a&after=2',
      previous: '?q=a&before=0',
    });
    expect(pagerSearch('q=a', { next: null })).toEqual({ next: null, previous: null });
  });
});
