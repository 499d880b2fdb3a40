import { fork } from 'node:child_process';
import path from 'node:path';
import { civilToday, prepareDatabase } from './lib/prepare-database.ts';
import { dataDirectory, openProductDatabase, secretsKeyFile } from './lib/product-database.ts';

/** The product with Vite's reloading, on the same database as scripts/up. */
const database = await openProductDatabase(process.env.DATABASE_URL);
await prepareDatabase(database, civilToday(), console.log);

const server = fork(path.resolve(import.meta.dirname, '../app/platform/http/server.ts'), {
  env: {
    ...process.env,
    NODE_ENV: 'development',
    APP_DATABASE_URL: database.logins.appDatabaseUrl,
    AUTH_DATABASE_URL: database.logins.authDatabaseUrl,
    WORKER_DATABASE_URL: database.logins.workerDatabaseUrl,
    FILES_DIR: path.join(dataDirectory, 'files'),
    SECRETS_KEY: process.env.SECRETS_KEY ?? secretsKeyFile(),
    DEMO: '1',
  },
});
server.once('message', () => console.log(`http://127.0.0.1:${process.env.PORT ?? 3000}`));
server.once('exit', (code) => void database.stop().finally(() => process.exit(code ?? 1)));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill('SIGTERM'));
