import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { loadDemo, loadReference } from '#db/seed/load.ts';
import { testPasswords } from '#db/test/test-passwords.ts';
import { ensureDatabase, runningCluster, startEmbeddedCluster, type Cluster } from '#scripts/lib/embedded-cluster.ts';
import { migrateDatabase } from '#scripts/lib/migrate-database.ts';

/** The stories' day: a Monday; the demo's current months end with it. */
export const today = '2026-11-23';

const root = path.resolve(import.meta.dirname, '../..');
const directory = path.join(root, '.cache/e2e-postgres');
const password = 'e2e';

/** Everything the content of the template is made of. */
const sources = ['drizzle', 'db/seed', 'app/features/charters/charter-content.server.ts', 'app/features/charters/charters.model.ts'];

function hashOfSources(): string {
  const hash = createHash('sha256').update(today);
  const visit = (entry: string) => {
    if (statSync(entry).isDirectory()) for (const name of readdirSync(entry).sort()) visit(path.join(entry, name));
    else if (!entry.includes('.test.')) hash.update(path.relative(root, entry)).update(readFileSync(entry));
  };
  for (const source of sources) visit(path.join(root, source));
  return hash.digest('hex').slice(0, 12);
}

export async function startCluster(): Promise<Cluster> {
  return runningCluster(directory, password) ?? (await startEmbeddedCluster({ directory, password, durable: false }));
}

/**
 * The name of a database with migrations, reference and demo data, from which each spec file clones its own. Made once
 * per state of its sources and kept between runs; whatever an earlier run left behind is dropped.
 */
export async function ensureTemplate(adminUrl: string, onProgress: (sentence: string) => void): Promise<string> {
  const template = `adal_e2e_template_${hashOfSources()}`;
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    for (const { datname } of await admin<{ datname: string }[]>`select datname from pg_database where datname like 'adal_e2e_%'`) {
      if (datname !== template) await admin.unsafe(`drop database "${datname}" with (force)`);
    }
    const [existing] = await admin`select from pg_database where datname = ${template}`;
    if (existing) return template;
    onProgress('Making the template database (once per state of migrations and seed)');
    const building = `${template}_building`;
    const url = await ensureDatabase(adminUrl, building);
    await migrateDatabase(url, testPasswords);
    const owner = postgres(url, { max: 4, onnotice: () => {}, connection: { role: 'adal_owner' } });
    await loadReference(owner);
    await loadDemo(owner, { today, onProgress });
    await owner.end();
    await admin.unsafe(`alter database "${building}" rename to "${template}"`);
    return template;
  } finally {
    await admin.end();
  }
}

export type DatabaseClone = { url: string; drop: () => Promise<void> };

/** A database of its own for one server: what happens in it disturbs nobody. */
export async function cloneTemplate(adminUrl: string, template: string, name: string): Promise<DatabaseClone> {
  const run = async (...statements: string[]) => {
    const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
    try {
      for (const statement of statements) await admin.unsafe(statement);
    } finally {
      await admin.end();
    }
  };
  await run(
    `drop database if exists "${name}" with (force)`,
    `create database "${name}" template "${template}" strategy file_copy`,
    // A database's own grants are not copied with it.
    `grant create, connect on database "${name}" to adal_owner, adal_worker`,
    `grant connect on database "${name}" to adal_app, adal_auth`,
  );
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database if exists "${name}" with (force)`) };
}
