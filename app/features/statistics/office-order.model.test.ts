import { expect, test } from 'vitest';
import { compareLocalized } from '#app/platform/i18n/index.ts';
import { sortOffices } from './office-order.model.ts';

const office = (name: string, group: string, completeness: number | null) => ({
  name: { kk: name, ru: null, en: null }, kind: 'lea', peerGroup: { code: group }, completeness, timeliness: null, verification: null,
});
const offices = [office('Қызылорда', 'regions', 0.7), office('Ақмола', 'regions', null), office('Алматы', 'cities', 0.5), office('Әулие', 'regions', 0.9)];
const names = (sort: string | null) => sortOffices(offices, sort, compareLocalized('kk')).map(({ name }) => name.kk);

test('offices keep to their peer group, in the order of the Kazakh alphabet', () => {
  expect(names(null)).toEqual(['Ақмола', 'Әулие', 'Қызылорда', 'Алматы']);
  expect(names('-name')).toEqual(['Қызылорда', 'Әулие', 'Ақмола', 'Алматы']);
});

test('offices sort by how they log, the unknown last; an amount is no order', () => {
  expect(names('completeness')).toEqual(['Қызылорда', 'Әулие', 'Ақмола', 'Алматы']);
  expect(names('-completeness')).toEqual(['Әулие', 'Қызылорда', 'Ақмола', 'Алматы']);
  expect(names('reported')).toEqual(names(null));
});
