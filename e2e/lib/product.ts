import { fork, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContextOptions } from '@playwright/test';
import postgres, { type Sql } from 'postgres';
import { DEMO_PASSWORD } from '#db/seed/reference/people.ts';
import { testPasswords, testSecretsKey } from '#db/test/test-passwords.ts';
import { freePort } from '#scripts/lib/embedded-cluster.ts';
import { loginUrls } from '#scripts/lib/migrate-database.ts';
import { cloneTemplate, today } from './template-database.ts';

export type StorageState = Exclude<NonNullable<BrowserContextOptions['storageState']>, string>;

/** The production build on a database of its own. */
export type Product = {
  baseURL: string;
  /** As the owner of the data: looks behind the wall for ids that no page shows. Never writes. */
  owner: Sql;
  /** Of its database, for commands that open it themselves. */
  adminUrl: string;
  /** The session of a person, made on the first call and shared by later ones. */
  sessionOf: (email: string) => Promise<StorageState>;
  /** A further session: another device. */
  newSession: (email: string, password?: string) => Promise<StorageState>;
  /** Ends the server as a failing machine does, without a word. */
  kill: () => Promise<void>;
  /** Starts it again, on the same address and database. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

const root = path.resolve(import.meta.dirname, '../..');
const patience = 90_000;

function listening(server: ChildProcess, errors: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The server did not start in time. ${errors()}`)), patience);
    server.once('message', () => {
      clearTimeout(timer);
      resolve();
    });
    server.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code}. ${errors()}`));
    });
  });
}

/** Ends the process that was started here, and only that one. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill('SIGTERM');
  const timer = setTimeout(() => server.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(timer);
}

export async function startProduct(stage: { adminUrl: string; template: string }, name: string): Promise<Product> {
  const [clone, port] = await Promise.all([cloneTemplate(stage.adminUrl, stage.template, name), freePort()]);
  const filesDirectory = mkdtempSync(path.join(tmpdir(), 'adal-e2e-files-'));
  const logins = loginUrls(clone.url, testPasswords);
  const signingKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const log: string[] = [];
  const begin = () => fork(path.join(root, 'app/platform/http/server.ts'), {
    execPath: path.join(root, 'node_modules/.bin/node'),
    execArgv: [],
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      APP_DATABASE_URL: logins.appDatabaseUrl,
      AUTH_DATABASE_URL: logins.authDatabaseUrl,
      WORKER_DATABASE_URL: logins.workerDatabaseUrl,
      DATABASE_POOL_SIZE: '6',
      FILES_DIR: filesDirectory,
      SECRETS_KEY: testSecretsKey,
      DEMO: '1',
      FIXED_TODAY: today,
      LOG_LEVEL: 'error',
      REQUESTS_PER_MINUTE: '100000',
      AUDIT_SIGNING_KEY: signingKey,
    },
  });
  const listen = (started: ChildProcess) => {
    for (const stream of [started.stdout, started.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        log.push(chunk.toString());
        if (process.env.E2E_SERVER_LOG) process.stderr.write(chunk);
      });
    }
    return listening(started, () => log.slice(-5).join(''));
  };
  let server = begin();
  const owner = postgres(clone.url, { max: 1, onnotice: () => {}, idle_timeout: 5, connection: { role: 'adal_owner' } });
  const stop = async () => {
    await Promise.all([end(server), owner.end({ timeout: 1 })]);
    await clone.drop();
    rmSync(filesDirectory, { recursive: true, force: true });
  };
  try {
    await listen(server);
  } catch (error) {
    await stop();
    throw error;
  }
  const baseURL = `http://127.0.0.1:${port}`;
  const newSession = (email: string, password = DEMO_PASSWORD) => signInAt(baseURL, email, password);
  const sessions = new Map<string, Promise<StorageState>>();
  return {
    baseURL,
    owner,
    adminUrl: clone.url,
    newSession,
    sessionOf(email) {
      const known = sessions.get(email) ?? newSession(email);
      sessions.set(email, known);
      return known;
    },
    kill: () => new Promise((resolve) => {
      server.once('exit', () => resolve());
      server.kill('SIGKILL');
    }),
    restart: () => listen((server = begin())),
    stop,
  };
}

/** Posts the form of the sign-in page, as a browser without scripts does. */
async function signInAt(baseURL: string, email: string, password: string): Promise<StorageState> {
  const response = await fetch(`${baseURL}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: baseURL },
    body: new URLSearchParams({ email, password, returnTo: '/' }),
  });
  const cookies = response.headers.getSetCookie().map((line) => {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    return {
      name: pair.slice(0, at), value: pair.slice(at + 1), domain: '127.0.0.1', path: '/', expires: -1, httpOnly: /;\s*httponly/i.test(line),
      secure: false, sameSite: 'Lax' as const,
    };
  });
  if (response.status !== 302 || cookies.length === 0) throw new Error(`${email} could not sign in: ${response.status}`);
  return { cookies, origins: [] };
}
