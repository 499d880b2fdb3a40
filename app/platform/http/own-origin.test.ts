import { expect, test } from 'vitest';
import { isOwnOrigin } from './own-origin.ts';

test('behind a proxy only the configured address is its own, whatever host is claimed', () => {
  const own = 'https://adal.example';
  expect(isOwnOrigin({ origin: own, host: 'internal:3000' }, own)).toBe(true);
  expect(isOwnOrigin({ referer: `${own}/charters?x=1`, host: 'internal:3000' }, own)).toBe(true);
  for (const headers of [
    {}, { origin: 'null' }, { origin: 'https://evil.example' }, { origin: 'https://evil.example', host: 'evil.example' }, { origin: 'http://adal.example' }, { origin: 'https://adal.example:8443' },
    { origin: 'https://adal.example.evil.example' }, { referer: 'https://evil.example/https://adal.example' }, { origin: '', referer: 'nonsense' }, { origin: own, 'sec-fetch-site': 'cross-site' as const },
    { origin: own, 'sec-fetch-site': 'same-site' as const },
  ]) expect([headers, isOwnOrigin(headers, own)]).toEqual([headers, false]);
});

test('without a configured address it is the host that was asked', () => {
  expect(isOwnOrigin({ origin: 'http://localhost:3000', host: 'localhost:3000', 'sec-fetch-site': 'same-origin' }, null)).toBe(true);
  expect(isOwnOrigin({ origin: 'http://evil.example', host: 'localhost:3000' }, null)).toBe(false);
  expect(isOwnOrigin({ origin: 'https://demo.example', host: 'demo.example' }, null)).toBe(true);
  expect(isOwnOrigin({ origin: 'null', host: 'localhost:3000' }, null)).toBe(false);
  expect(isOwnOrigin({ origin: 'null' }, null)).toBe(false);
  expect(isOwnOrigin({ host: 'localhost:3000' }, null)).toBe(false);
});
