import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedRecord, pageOf, partsOf, recordAt } from './record-places.model.ts';
import { changesOf } from './trail.model.ts';
import { trailSearch } from './trail.schema.ts';

const [office, one] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'];

describe('the record of an address', () => {
  test('is found from its page, the pages below it, and a pasted address with host and query', () => {
    const charter = { subject: 'charters', key: `${office}/${one}` };
    for (const address of [`/charters/${office}/${one}`, `/charters/${office}/${one}/work`]) expect(recordAt(address)).toEqual(charter);
    expect(askedRecord(`https://adal.example/charters/${office}/${one}/record?x=1#y`, null)).toEqual({ record: { ...charter, isEnd: false } });
    expect(recordAt(`/periods/${office}/2026-02`)).toEqual({ subject: 'periods', key: `${office}/2026-02-01` });
    expect(recordAt('/national-reports/2026/chapters/statistics/versions')).toEqual({ subject: 'report_chapters', key: '2026/statistics' });
  });

  test('is none for lists, new records and other pages', () => {
    for (const address of ['/charters', '/charters/new', '/publications/new', '/statistic-catalogue/new', '/imported-figures/new', '/audit', `/charters/${office}`, '/charters/x/y']) expect(recordAt(address)).toBeNull();
    for (const address of ['/charters', '/statistic-catalogue/%E0', '/periods/x%']) expect(askedRecord(address, null)).toEqual({ problem: 'unknownAddress' });
  });

  test('an id alone needs the kind of record', () => {
    expect(askedRecord(one, null)).toEqual({ problem: 'needsKind' });
    expect(askedRecord(one, 'risks')).toEqual({ record: { subject: 'risks', key: one, isEnd: true } });
    expect(askedRecord('', 'risks')).toBeNull();
  });

  test('leads back to its page, from a part of it to the whole', () => {
    const codes = fc.constantFrom('charters', 'risks', 'organisations', 'daily_values', 'periods', 'statistics');
    fc.assert(fc.property(codes, fc.uuid(), fc.uuid(), fc.uuid(), (subject, first, second, third) => {
      const keys: Record<string, string> = { daily_values: `${first}/${second}/${third}/2026-03-02`, periods: `${first}/2026-02-01`, statistics: 'sps4.value' };
      const record = { subject, key: keys[subject] ?? `${first}/${second}` };
      expect(recordAt(pageOf(record)!)).toEqual(record);
    }));
    expect(pageOf({ subject: 'charter_tasks', key: `${office}/${one}/${one}` })).toBe(`/charters/${office}/${one}`);
    expect(pageOf({ subject: 'units', key: 'percent' })).toBeNull();
    expect(partsOf('risks')).toEqual([]);
  });
});

test('a search that makes no sense is left out, part by part', () => {
  const nothing = trailSearch.parse({});
  for (const search of [{ from: '0000-01-01' }, { to: '9999-12-31' }, { from: '2026-02-30' }, { office: 'x' }, { kind: ['change'] }, { after: '9'.repeat(16) }, { subject: "risks'--" }, { person: 'x'.repeat(101) }, { record: ['/risks'] }]) {
    expect(trailSearch.parse(search)).toEqual(nothing);
  }
  expect(trailSearch.parse({ person: "1'", from: '2026-11-01', after: 'x' })).toEqual({ ...nothing, person: "1'", from: '2026-11-01' });
});

test('fields say what was and what is, texts in languages line by line, long ones cut', () => {
  expect(changesOf({ value: 3, name: { kk: 'А', ru: 'Б', en: null } }, { value: 4, name: { kk: 'В', ru: 'Б', en: null } })).toEqual([
    { field: 'value', from: 3, to: 4 }, { field: 'name', from: 'kk: А\nru: Б', to: 'kk: В\nru: Б' },
  ]);
  expect(changesOf(null, { list: [1, 2], none: null })).toEqual([{ field: 'list', to: '[1,2]' }, { field: 'none', to: null }]);
  expect(String(changesOf(null, { text: 'x'.repeat(5000) })[0]!.to)).toHaveLength(601);
});
