import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers.server.ts';

async function headersOf(path: string, origin = 'https://adal.example'): Promise<Headers> {
  const app = express();
  app.use(...securityHeaders(origin, false));
  app.all('*', (_request, response) => void response.end('ok'));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  server.close();
  return headers;
}

test('a page runs scripts by nonce and takes styles from files, and no other site may frame, open or read it', async () => {
  const [headers, again] = [await headersOf('/charters'), await headersOf('/charters')];
  const policy = headers.get('Content-Security-Policy')!;
  expect(policy).not.toContain('unsafe');
  for (const part of ["default-src 'self'", "style-src 'self'", "script-src-attr 'none'", "style-src-attr 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) expect(policy).toContain(part);
  expect(/script-src 'self' 'nonce-[\w+/=]{24}'/.exec(policy)![0]).not.toBe(/script-src 'self' 'nonce-[\w+/=]{24}'/.exec(again.get('Content-Security-Policy')!)![0]);
  expect(Object.fromEntries(['Cross-Origin-Opener-Policy', 'Cross-Origin-Resource-Policy', 'X-Content-Type-Options', 'Referrer-Policy', 'X-Frame-Options', 'Strict-Transport-Security'].map((name) => [name, headers.get(name)]))).toEqual({
    'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Resource-Policy': 'same-origin', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin', 'X-Frame-Options': 'DENY',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  });
  expect(headers.get('Permissions-Policy')).toContain('camera=(), display-capture=(), encrypted-media=(), geolocation=()');
  expect((await headersOf('/', 'http://127.0.0.1:3000')).get('Strict-Transport-Security')).toBeNull();
});

test('a file may be shown inside our own page only as a preview, and nothing in it runs', async () => {
  const preview = await headersOf('/files/x?preview');
  expect(preview.get('Content-Security-Policy')).toBe("default-src 'none';img-src 'self';object-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'self';sandbox");
  expect(preview.get('X-Frame-Options')).toBe('SAMEORIGIN');
  expect((await headersOf('/files/x')).get('X-Frame-Options')).toBe('DENY');
});
