import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChain, type ChainLine } from '#app/features/audit-trail/chain.ts';
import { exportChain } from '#app/features/audit-trail/export-chain.server.ts';
import { withActor } from '#app/platform/db/with-actor.server.ts';
import { assertOldEnough, retireMonth } from '#scripts/lib/retire-audit.ts';
import { actorOf, createCharter, createOffice, type CharterScene } from './test/factories.ts';
import { createTestDatabase, type TestDatabase } from './test/test-database.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'adal-retired-'));
const month = '2014-03';
let db: TestDatabase;
let scene: CharterScene;

beforeAll(async () => {
  db = await createTestDatabase();
  scene = await createCharter(db.owner, await createOffice(db.owner), { state: 'draft' });
  await db.owner`select ensure_audit_partitions('2014-03-01', '2014-03-01')`;
  for (const goal of ['a', 'b', 'c']) {
    await withActor(db.database, actorOf(scene, 'officeLead', 'office'), 'write', (transaction) =>
      transaction.execute(sql`update charters set goal = jsonb_build_object('kk', ${goal}::text) where office_id = ${scene.officeId} and id = ${scene.charterId}`));
  }
  await makeOld(2);
});
afterAll(async () => {
  await db.close();
  rmSync(directory, { recursive: true });
});

/** The first links of the chain, as if they had been made in that month. */
async function makeOld(count: number) {
  await db.owner.begin(async (owner) => {
    const links = await owner<{ number: number; transaction_id: string }[]>`select number::int as number, transaction_id::text as transaction_id from audit_links where office_id = ${scene.officeId} order by number`;
    for (const { number, transaction_id } of links) {
      if (number <= count) {
        await owner`update audit_entries set recorded_at = '2014-03-31 23:59:59.5+00' where office_id = ${scene.officeId} and transaction_id = ${transaction_id}`;
        await owner`update audit_links set recorded_at = ${number === count ? '2014-04-01 00:00:01+00' : '2014-03-31 23:59:59.7+00'} where office_id = ${scene.officeId} and number = ${number}`;
        await owner`update audit_links l set entry_hashes = (select string_agg(audit_entry_hash(e), ''::bytea order by e.position) from audit_entries e where e.office_id = l.office_id and e.transaction_id = l.transaction_id)
          where office_id = ${scene.officeId} and number = ${number}`;
      }
      await owner`update audit_links l set previous_hash = coalesce((select p.hash from audit_links p where p.office_id = l.office_id and p.number = l.number - 1), ''::bytea) where office_id = ${scene.officeId} and number = ${number}`;
      await owner`update audit_links l set hash = audit_link_hash(l) where office_id = ${scene.officeId} and number = ${number}`;
    }
  });
}

const verified = () => verifyChain(exportChain((body) => withActor(db.database, actorOf(scene, 'auditor', 'national'), 'read', body), { officeId: scene.officeId, office: 'x', exportedAt: 'x' }), null);

async function* linesOf(file: string): AsyncGenerator<ChainLine> {
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) yield JSON.parse(line) as ChainLine;
}

test('a month is put away whole, the chain says so and still holds', async () => {
  const before = await verified();
  expect(before.faults).toEqual([]);
  const [old] = await db.owner<{ entries: number }[]>`select count(*)::int as entries from audit_entries where recorded_at < '2015-01-01'`;
  expect(old!.entries).toBeGreaterThan(0);

  const { files, entries } = await retireMonth(db.owner, month, directory);
  expect(entries).toBe(old!.entries);
  const [gone] = await db.owner`select to_regclass('audit_entries_2014_03') as name`;
  expect(gone!.name).toBeNull();
  expect(await verified()).toMatchObject({ faults: [], putAway: entries, entries: before.entries - entries + 1, links: before.links + 1 });
  const kept = await Promise.all(files.map((file) => verifyChain(linesOf(file), null)));
  expect(kept.map(({ faults }) => faults)).toEqual([[]]);
  expect(kept[0]!.entries).toBe(entries);
  await expect(retireMonth(db.owner, month, directory)).rejects.toThrow(/no entries of 2014-03/);
});

test('an entry that went beside the month is missed', async () => {
  await db.owner`delete from audit_entries where office_id = ${scene.officeId} and operation = 'U'`;
  expect((await verified()).faults[0]).toMatch(/of its entries are missing/);
});

test('only a month that is older than what is kept', () => {
  expect(() => assertOldEnough('2016-10', '2026-11-23', 10)).not.toThrow();
  expect(() => assertOldEnough('2016-11', '2026-11-23', 10)).toThrow('may be put away after 2026-11');
  expect(() => assertOldEnough('2016-13', '2026-11-23', 10)).toThrow('is not a month');
});
