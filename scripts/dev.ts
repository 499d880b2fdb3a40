import { fork } from 'node:child_process';
import path from 'node:path';
import postgres from 'postgres';
import { loadDemo, loadReference } from '#db/seed/load.ts';
import { migrateDatabase } from './lib/migrate-database.ts';
import { dataDirectory, openProductDatabase } from './lib/product-database.ts';

/** The product with Vite's reloading, on the same database as scripts/up. */
const database = await openProductDatabase(process.env.DATABASE_URL);
await migrateDatabase(database.adminUrl, database.passwords);
const owner = postgres(database.adminUrl, { max: 4, onnotice: () => {}, connection: { role: 'adal_owner' } });
await loadReference(owner);
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(new Date());
await loadDemo(owner, { today, onProgress: console.log });
await owner.end();

const server = fork(path.resolve(import.meta.dirname, '../app/platform/http/server.ts'), {
  env: {
    ...process.env,
    NODE_ENV: 'development',
    APP_DATABASE_URL: database.logins.appDatabaseUrl,
    AUTH_DATABASE_URL: database.logins.authDatabaseUrl,
    WORKER_DATABASE_URL: database.logins.workerDatabaseUrl,
    FILES_DIR: path.join(dataDirectory, 'files'),
    DEMO: '1',
  },
});
server.once('message', () => console.log(`http://127.0.0.1:${process.env.PORT ?? 3000}`));
server.once('exit', (code) => void database.stop().finally(() => process.exit(code ?? 1)));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill('SIGTERM'));
