import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestDatabase } from './test-database.ts';
import { testPasswords, testSecretsKey } from './test-passwords.ts';
import { freePort } from '#scripts/lib/embedded-cluster.ts';
import { loginUrls } from '#scripts/lib/migrate-database.ts';

export type RunningServer = { url: string; filesDirectory: string; process: ChildProcess; stop: () => Promise<void> };

/** The built product as a process of its own on a test's database. */
export async function startBuiltServer(database: TestDatabase, environment: Record<string, string> = {}): Promise<RunningServer> {
  if (!existsSync('build/server/index.js')) throw new Error('The application is not built: run npm run build first.');
  const urls = loginUrls(database.url, testPasswords);
  const port = await freePort();
  const filesDirectory = mkdtempSync(path.join(tmpdir(), 'adal-files-'));
  const child = fork(path.resolve('app/platform/http/server.ts'), {
    execPath: path.resolve('node_modules/.bin/node'),
    execArgv: [],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      APP_DATABASE_URL: urls.appDatabaseUrl,
      AUTH_DATABASE_URL: urls.authDatabaseUrl,
      WORKER_DATABASE_URL: urls.workerDatabaseUrl,
      FILES_DIR: filesDirectory,
      SECRETS_KEY: testSecretsKey,
      REQUESTS_PER_MINUTE: '1000000',
      LOG_LEVEL: 'error',
      ...environment,
    },
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    filesDirectory,
    process: child,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}
