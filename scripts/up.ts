import { fork } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { buildIfChanged } from './lib/build-if-changed.ts';
import { UnusableDatabase } from './lib/migrate-database.ts';
import { civilToday, prepareDatabase } from './lib/prepare-database.ts';
import { auditSigningKeyFile, dataDirectory, openProductDatabase, secretsKeyFile } from './lib/product-database.ts';

const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 3000);
const startedAt = Date.now();

function progress(sentence: string) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0).padStart(4);
  console.log(`${seconds} s  ${sentence}`);
}

/** What an error means to somebody who only wants the product to run. */
function sentenceOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof UnusableDatabase) return message;
  if (code === 'ENOSPC' || code === '53100' || /No space left on device/.test(message)) return `The disk is full: free some space for ${dataDirectory} and run this again.`;
  if (code === 'EACCES') return `There is no right to write to ${dataDirectory}.`;
  return message || String(error);
}

async function assertPortIsFree() {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(error.code === 'EADDRINUSE' ? `Port ${port} is in use. Choose another one: PORT=3001 scripts/up` : error.message)),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

async function main() {
  await assertPortIsFree();
  progress(process.env.DATABASE_URL ? 'Using the server of DATABASE_URL' : 'Starting the embedded PostgreSQL');
  const database = await openProductDatabase(process.env.DATABASE_URL);
  const demo = await prepareDatabase(database, civilToday(), progress);

  progress('Building the application');
  if (!buildIfChanged()) progress('The build is up to date');

  // What may make roles and tables is not for the process that answers people.
  const { DATABASE_URL: _administration, ...environment } = process.env;
  const server = fork(path.resolve(import.meta.dirname, '../app/platform/http/server.ts'), {
    env: {
      ...environment,
      NODE_ENV: 'production',
      HOST: host,
      PORT: String(port),
      APP_DATABASE_URL: database.logins.appDatabaseUrl,
      AUTH_DATABASE_URL: database.logins.authDatabaseUrl,
      WORKER_DATABASE_URL: database.logins.workerDatabaseUrl,
      FILES_DIR: process.env.FILES_DIR ?? path.join(dataDirectory, 'files'),
      AUDIT_SIGNING_KEY: process.env.AUDIT_SIGNING_KEY ?? auditSigningKeyFile(),
      SECRETS_KEY: process.env.SECRETS_KEY ?? secretsKeyFile(),
      DEMO: process.env.DEMO ?? '1',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    },
  });
  server.once('message', () => {
    progress('Ready');
    console.log(`\n  Adal runs at http://${host}:${port}`);
    if (demo) console.log(`\n  Demo accounts (password of all: ${demo.password})`);
    for (const account of demo?.accounts ?? []) console.log(`    ${account.role.padEnd(20)} ${account.language}  ${account.email}`);
    console.log('\n  Stop with Ctrl+C. The data stays; the next start takes seconds.\n');
  });

  let isStopping = false;
  const stop = (exitCode: number) => {
    if (isStopping) return;
    isStopping = true;
    const finish = () => void database.stop().finally(() => process.exit(exitCode));
    if (server.exitCode !== null || !server.kill('SIGTERM')) finish();
    else server.once('exit', finish);
  };
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));
  server.once('exit', (code) => stop(code ?? 1));
}

await main().catch((error: unknown) => {
  console.error(`\n${sentenceOf(error)}`);
  process.exit(1);
});
