import { randomUUID } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { inject } from 'vitest';
import { openDatabase, type Database } from '#app/platform/db/database.server.ts';
import { loginUrls } from '#scripts/lib/migrate-database.ts';
import { testPasswords } from './test-passwords.ts';

export type TestDatabase = {
  /** As the owner: sets scenes and looks behind the wall. */
  owner: Sql;
  /** As the application connects. */
  database: Database;
  url: string;
  close: () => Promise<void>;
};

/** A database of the test file's own, cloned from the template with migrations and reference data. */
export async function createTestDatabase(options: { poolSize?: number } = {}): Promise<TestDatabase> {
  const adminUrl = inject('adminUrl');
  const name = `adal_test_${randomUUID().replaceAll('-', '')}`;
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database "${name}" template "${inject('templateDatabase')}"`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const owner = postgres(url.href, { max: 4, onnotice: () => {}, connection: { role: 'adal_owner' } });
  const database = openDatabase({ ...loginUrls(url.href, testPasswords), databasePoolSize: options.poolSize ?? 4 });
  return {
    owner,
    database,
    url: url.href,
    async close() {
      await Promise.all([owner.end({ timeout: 1 }), database.close()]);
      await admin.unsafe(`drop database "${name}" with (force)`);
      await admin.end();
    },
  };
}
