import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import postgres, { type Sql } from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ensureDatabase, startEmbeddedCluster, type Cluster } from '#scripts/lib/embedded-cluster.ts';
import { backUp, layOut } from '#scripts/lib/backup.ts';
import { faultsOfDatabase } from '#scripts/lib/check-database.ts';
import { migrateDatabase } from '#scripts/lib/migrate-database.ts';
import { loadReference } from './seed/load.ts';
import { noteAssurance } from './test/assurance.ts';
import { createFullOffice } from './test/full-office.ts';
import { testPasswords } from './test/test-passwords.ts';

const password = 'backup';
mkdirSync('.cache', { recursive: true });
const place = mkdtempSync(path.resolve('.cache/backup-test-'));
// Where root starts the server as somebody else, that somebody must get in.
chmodSync(place, 0o755);
const archive = path.join(place, 'archive');
const dataDirectory = path.join(place, 'data');
const backups = path.join(place, 'backups');
/** Small pieces of the log, so that the test does not copy what nobody wrote. */
const flags = ['-c', 'shared_buffers=32MB', '-c', 'max_wal_size=128MB'];

let identity: string;
let recipient: string;
let cluster: Cluster;
let adminUrl: string;
let owner: Sql;
/** `lost`: of the writes that were acknowledged before a backup began, those that were not there when it was restored. */
const counts = { tried: 0, failed: 0, acknowledged: 0, lost: 0 };

const openOwner = (url: string) => postgres(url, { max: 2, onnotice: () => {}, connection: { role: 'adal_owner' } });
const say = (name: string) => owner`update regions set short_name = jsonb_build_object('kk', ${name}::text, 'ru', ${name}::text, 'en', ${name}::text) where code = 'KZ-11'`;

beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  mkdirSync(path.join(dataDirectory, 'files/office'), { recursive: true });
  writeFileSync(path.join(dataDirectory, 'files/office/minutes'), 'minutes of the meeting');
  writeFileSync(path.join(dataDirectory, 'secrets.json'), '{"clusterPassword":"backup"}');
  cluster = await startEmbeddedCluster({ directory: path.join(dataDirectory, 'postgres'), password, durable: true, archive, flags });
  adminUrl = await ensureDatabase(cluster.adminUrl, 'adal');
  await migrateDatabase(adminUrl, testPasswords);
  owner = openOwner(adminUrl);
  await loadReference(owner);
  await createFullOffice(owner, 'KZ-11');
});
afterAll(async () => {
  noteAssurance('restore', { ...counts, failedWord: 'not whole' });
  await owner.end();
  await cluster.stop();
  rmSync(place, { recursive: true, force: true });
});

afterEach(({ task }) => {
  counts.tried += 1;
  if (task.result?.state === 'fail') counts.failed += 1;
});

/** Starts what was laid out, asks it, and stops it. */
async function inRestored<Result>(directory: string, ask: (restored: Sql, url: string) => Promise<Result>): Promise<Result> {
  const restored = await startEmbeddedCluster({ directory: path.join(directory, 'postgres'), password, durable: true, flags });
  const url = await ensureDatabase(restored.adminUrl, 'adal');
  const sql = openOwner(url);
  try {
    return await ask(sql, url);
  } finally {
    await sql.end();
    await restored.stop();
  }
}

const nameOf = async (sql: Sql): Promise<string> => (await sql<{ name: string }[]>`select short_name ->> 'kk' as name from regions where code = 'KZ-11'`)[0]!.name;

describe('a backup', () => {
  test('is made while others write, and restored in a fresh server: every acknowledged write of before, rollups exact, chains whole', async () => {
    let written = 0;
    let isDone = false;
    const writer = (async () => {
      while (!isDone) await say(`name ${(written += 1)}`);
    })();
    while (written < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = written - 1;
    const { folder, manifest } = await backUp({ adminUrl, dataDirectory, to: backups, recipient });
    isDone = true;
    await writer;
    expect(readdirSync(folder).sort()).toEqual(['beside.tar.zst.age', 'database.tar.zst.age', 'manifest.json']);
    const target = path.join(place, 'restored');
    expect(await layOut({ folder, identity, dataDirectory: target })).toEqual(manifest);
    expect(readdirSync(path.join(target, 'files/office'))).toEqual(['minutes']);
    expect(existsSync(path.join(target, 'secrets.json'))).toBe(true);
    const { name, faults } = await inRestored(target, async (restored, url) => ({ name: await nameOf(restored), faults: await faultsOfDatabase(url, null) }));
    const found = Number(name.split(' ')[1]);
    Object.assign(counts, { acknowledged: before, lost: Math.max(0, before - found) });
    expect(found).toBeGreaterThanOrEqual(before);
    expect(faults).toEqual([]);
    await expect(layOut({ folder, identity, dataDirectory: target })).rejects.toThrow(/holds a database already/);
  });

  test('with the archive of the log, any later moment comes back', async () => {
    const { folder } = await backUp({ adminUrl, dataDirectory, to: backups, recipient });
    await say('the moment wanted');
    const [moment] = await owner<{ at: string }[]>`select clock_timestamp()::text as at`;
    await new Promise((resolve) => setTimeout(resolve, 50));
    await say('a mistake');
    const superuser = postgres(adminUrl, { max: 1, onnotice: () => {} });
    const [switched] = await superuser<{ piece: string }[]>`select pg_walfile_name(pg_switch_wal()) as piece`;
    await superuser.end();
    await expect.poll(() => existsSync(path.join(archive, `${switched!.piece}.gz`)), { timeout: 30_000 }).toBe(true);
    const target = path.join(place, 'earlier');
    await layOut({ folder, identity, dataDirectory: target, archive, until: moment!.at });
    expect(await inRestored(target, nameOf)).toBe('the moment wanted');
    const newest = path.join(place, 'newest');
    await layOut({ folder, identity, dataDirectory: newest, archive });
    expect(await inRestored(newest, nameOf)).toBe('a mistake');
  });

  test('that is damaged, or opened with another key, is refused with a sentence', async () => {
    const { folder } = await backUp({ adminUrl, dataDirectory, to: backups, recipient });
    await expect(layOut({ folder, identity: await generateX25519Identity(), dataDirectory: path.join(place, 'other-key') })).rejects.toThrow();
    appendFileSync(path.join(folder, 'beside.tar.zst.age'), 'x');
    await expect(layOut({ folder, identity, dataDirectory: path.join(place, 'damaged') })).rejects.toThrow(/beside.tar.zst.age is not what was written/);
  });
});
