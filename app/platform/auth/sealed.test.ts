import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal, unseal } from './sealed.server.ts';

const key = randomBytes(32).toString('base64');

test('what was sealed opens with the same key for the same purpose, and reads as nothing', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (text, purpose) => {
    const sealed = seal(key, purpose, text);
    expect(unseal(key, purpose, sealed)).toBe(text);
    expect(seal(key, purpose, text)).not.toBe(sealed);
  }), { numRuns: 50 });
});

test('another key, another purpose or a changed byte opens nothing', () => {
  const sealed = seal(key, 'totp:a', 'JBSWY3DPEHPK3PXP');
  expect(() => unseal(randomBytes(32).toString('base64'), 'totp:a', sealed)).toThrow();
  expect(() => unseal(key, 'totp:b', sealed)).toThrow();
  const bytes = Buffer.from(sealed, 'base64');
  for (const place of [0, 12, 28, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[place]! ^= 1;
    expect(() => unseal(key, 'totp:a', changed.toString('base64'))).toThrow();
  }
});

test('a key of another length is refused', () => {
  expect(() => seal('AAAA', 'x', 'y')).toThrow();
});
