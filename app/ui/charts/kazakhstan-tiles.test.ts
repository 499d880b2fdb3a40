import { expect, it } from 'vitest';
import { kazakhstanTiles } from './kazakhstan-tiles.ts';

it('gives each of the 20 regions a place of its own', () => {
  const places = Object.values(kazakhstanTiles).map(({ column, row }) => `${column}/${row}`);
  expect(places).toHaveLength(20);
  expect(new Set(places).size).toBe(20);
});
