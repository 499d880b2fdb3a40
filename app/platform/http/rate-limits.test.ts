import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, expect, test } from 'vitest';
import { rateClasses, rateLimits } from './rate-limits.server.ts';

let close = () => {};
afterEach(() => close());

async function serve(requestsPerMinute: number) {
  const app = express();
  app.use(...rateLimits(requestsPerMinute, (_request, response) => void response.status(429).end()));
  app.all('*', (_request, response) => void response.end('ok'));
  const server = app.listen(0, '127.0.0.1');
  close = () => server.close();
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  /** How many of so many requests were let through. */
  return async (count: number, path: string, init: RequestInit = {}) => {
    let passed = 0;
    for (let index = 0; index < count; index += 1) if ((await fetch(url + path, init)).status === 200) passed += 1;
    return passed;
  };
}

test('each class of requests has a bound of its own, and all together one', async () => {
  const ask = await serve(200);
  const upload = { method: 'POST', headers: { 'Content-Type': 'multipart/form-data; boundary=x', Cookie: 'adal_session=one' }, body: '--x--' };
  expect(await ask(12, '/sign-in', { method: 'POST' })).toBe(10);
  expect(await ask(12, '/risks/export')).toBe(10);
  expect(await ask(12, '/files/x', upload)).toBe(10);
  expect(await ask(2, '/files/x', { ...upload, headers: { ...upload.headers, Cookie: 'a=b; adal_session=two' } })).toBe(2);
  expect(await ask(22, '/public/publications')).toBe(20);
  expect(await ask(41, '/charters/new', { method: 'POST', headers: { Cookie: 'adal_session=three' } })).toBe(41);
  expect(await ask(10, '/charters/new', { method: 'POST', headers: { Cookie: 'adal_session=three' } })).toBe(9);
  expect(await ask(150, '/charters')).toBeLessThan(150);
});

test('addresses of exports are told from pages', () => {
  const exports = rateClasses.find(({ name }) => name === 'exports')!;
  const is = (path: string) => exports.includes({ method: 'GET', path, headers: {} } as express.Request);
  expect(['/risks/export', '/explorer/file', '/audit/chain/x', '/charters/a/b/paper/c.pdf', '/national-reports/2026/figures'].every(is)).toBe(true);
  expect(['/risks', '/files/x', '/compliance-services/import', '/charters/a/b'].some(is)).toBe(false);
});
