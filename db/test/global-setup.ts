import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { loadReference } from '#db/seed/load.ts';
import { ensureDatabase, startEmbeddedCluster } from '#scripts/lib/embedded-cluster.ts';
import { migrateDatabase } from '#scripts/lib/migrate-database.ts';
import { testPasswords } from './test-passwords.ts';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
    templateDatabase: string;
  }
}

function hashOfFolders(...folders: string[]): string {
  const hash = createHash('sha256');
  const visit = (entry: string) => {
    if (statSync(entry).isDirectory()) for (const name of readdirSync(entry).sort()) visit(path.join(entry, name));
    else hash.update(entry).update(readFileSync(entry));
  };
  folders.forEach(visit);
  return hash.digest('hex').slice(0, 12);
}

/** One cluster for the run; one template per state of migrations and reference data, from which every file clones. */
export default async function setup(project: TestProject) {
  const cluster = await startEmbeddedCluster({ directory: path.resolve('.cache/test-postgres'), password: 'test', durable: false });
  const templateDatabase = `adal_template_${hashOfFolders('drizzle', 'db/seed', 'scripts/lib')}`;
  const admin = postgres(cluster.adminUrl, { max: 1, onnotice: () => {} });
  for (const { datname } of await admin<{ datname: string }[]>`select datname from pg_database where datname like 'adal_%'`) {
    if (datname !== templateDatabase) await admin.unsafe(`drop database "${datname}" with (force)`);
  }
  const [existing] = await admin`select from pg_database where datname = ${templateDatabase}`;
  if (!existing) {
    const building = `${templateDatabase}_building`;
    const url = await ensureDatabase(cluster.adminUrl, building);
    await migrateDatabase(url, testPasswords);
    const owner = postgres(url, { max: 1, onnotice: () => {}, connection: { role: 'adal_owner' } });
    await loadReference(owner);
    await owner.end();
    await admin.unsafe(`alter database "${building}" rename to "${templateDatabase}"`);
  }
  await admin.end();
  project.provide('adminUrl', cluster.adminUrl);
  project.provide('templateDatabase', templateDatabase);
  return () => cluster.stop();
}
