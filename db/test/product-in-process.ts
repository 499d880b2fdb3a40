import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRequestHandler } from '@remix-run/node';
import { readConfig } from '#app/platform/config/config.server.ts';
import { createServices } from '#app/platform/http/services.server.ts';
import { loginUrls } from '#scripts/lib/migrate-database.ts';
import { builtProduct } from './built-routes.ts';
import type { TestDatabase } from './test-database.ts';
import { testPasswords } from './test-passwords.ts';

export const ownRequest = 'the request';

export type Asked = { method: 'GET' | 'POST'; address: string; cookie: string; type?: string; body?: string };
export type Answered = { status: number; location: string | null; type: string; body: Buffer; statements: string[] };

/** The built routes in this process, asked one after the other: every answer comes with the statements that were sent for it. */
export async function startProductInProcess(db: TestDatabase): Promise<{ ask: (asked: Asked) => Promise<Answered>; filesDirectory: string; stop: () => Promise<void> }> {
  const urls = loginUrls(db.url, testPasswords);
  const filesDirectory = mkdtempSync(path.join(tmpdir(), 'adal-files-'));
  const services = createServices(readConfig({
    NODE_ENV: 'production', APP_DATABASE_URL: urls.appDatabaseUrl, AUTH_DATABASE_URL: urls.authDatabaseUrl, WORKER_DATABASE_URL: urls.workerDatabaseUrl, FILES_DIR: filesDirectory,
    LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '2', FIXED_TODAY: '2026-11-23',
  }));
  let statements: string[] = [];
  services.database.appClient.options.debug = (_connection, statement) => void statements.push(statement);
  const handle = createRequestHandler(await builtProduct(), 'production');
  return {
    filesDirectory,
    async ask({ method, address, cookie, type, body }) {
      statements = [];
      const origin = 'http://127.0.0.1:3000';
      const request = new Request(origin + address, { method, headers: { Cookie: cookie, Origin: origin, 'X-Forwarded-Host': new URL(origin).host, ...(type && { 'Content-Type': type }) }, ...(body !== undefined && { body }) });
      let viewer: ReturnType<typeof services.auth.viewer> | undefined;
      const response = await handle(request, {
        services, requestId: ownRequest, cspNonce: 'nonce', signal: new AbortController().signal, viewer: (webRequest: Request) => (viewer ??= services.auth.viewer(webRequest, { address: '127.0.0.1', requestId: ownRequest })),
      });
      const received = Buffer.from(await response.arrayBuffer());
      return { status: response.status, location: response.headers.get('Location'), type: response.headers.get('Content-Type') ?? '', body: received, statements };
    },
    stop: () => services.database.close(),
  };
}
