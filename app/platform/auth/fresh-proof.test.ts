import { expect, test } from 'vitest';
import { isFresh } from './fresh-proof.ts';

test('a proof holds for less than a quarter of an hour', () => {
  const provedAt = '2026-11-23T10:00:00.000Z';
  expect(isFresh(provedAt, new Date('2026-11-23T10:14:59.999Z'))).toBe(true);
  expect(isFresh(provedAt, new Date('2026-11-23T10:15:00.000Z'))).toBe(false);
});
