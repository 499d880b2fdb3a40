import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { sql } from 'drizzle-orm';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyChain, type ChainVerdict } from '#app/features/audit-trail/chain.ts';
import { exportChain } from '#app/features/audit-trail/export-chain.server.ts';
import { signRoot } from '#app/features/audit-trail/roots.server.ts';
import { sqlState, withActor } from '#app/platform/db/with-actor.server.ts';
import { loginUrls } from '#scripts/lib/migrate-database.ts';
import { noteAssurance } from './test/assurance.ts';
import { actorOf, createCharter, createOffice, type CharterScene } from './test/factories.ts';
import { createTestDatabase, type TestDatabase } from './test/test-database.ts';
import { testPasswords } from './test/test-passwords.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const publicPem = publicKey.export({ type: 'spki', format: 'pem' }) as string;

let db: TestDatabase;
let worker: Sql;
let scene: CharterScene;

beforeAll(async () => {
  db = await createTestDatabase();
  worker = postgres(loginUrls(db.url, testPasswords).workerDatabaseUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await worker.end();
  await db.close();
});

beforeEach(async () => {
  scene = await createCharter(db.owner, await createOffice(db.owner), { state: 'draft' });
});

const lead = () => ({ ...actorOf(scene, 'officeLead', 'office'), name: 'Сәуле Омарова', origin: { address: '10.0.0.7', requestId: 'request-1' } });
const auditor = () => actorOf(scene, 'auditor', 'national');

const rename = (name: string) =>
  withActor(db.database, lead(), 'write', (transaction) =>
    transaction.execute(sql`update charters set goal = jsonb_build_object('kk', ${name}::text) where office_id = ${scene.officeId} and id = ${scene.charterId}`));

const verified = (): Promise<ChainVerdict> =>
  verifyChain(exportChain((body) => withActor(db.database, auditor(), 'read', body), { officeId: scene.officeId, office: 'the office', exportedAt: '2026-11-23T00:00:00Z' }), publicPem);

describe('the trail', () => {
  test('says who changed what, from where, from what to what, within the same transaction', async () => {
    await rename('Жаңа мақсат');
    const [entry] = await db.owner`
      select operation, subject, record_key, before, after, person_id, person_name, role, address, request_id from audit_entries
      where office_id = ${scene.officeId} order by sequence desc limit 1`;
    expect(entry).toMatchObject({
      operation: 'U', subject: 'charters', record_key: `${scene.officeId}/${scene.charterId}`, after: { goal: { kk: 'Жаңа мақсат' } }, person_name: 'Сәуле Омарова', role: 'officeLead', address: '10.0.0.7',
      request_id: 'request-1',
    });
    expect(Object.keys(entry!.before as object)).toEqual(['goal']);
    const before = await verified();
    await withActor(db.database, lead(), 'write', async (transaction) => {
      await transaction.execute(sql`update charters set goal = '{"kk": "x"}' where office_id = ${scene.officeId}`);
      throw new Error('taken back');
    }).catch(() => {});
    expect(await verified()).toEqual(before);
    expect(before).toMatchObject({ faults: [], roots: 0 });
  });

  test('is told of every table, except of what the database itself counts or keeps from others', async () => {
    const rows = await db.owner<{ name: string }[]>`
      select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
        and 3 <> (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'audit_change'::regproc) order by 1`;
    expect(rows.map(({ name }) => name)).toEqual([
      'audit_entries', 'audit_links', 'audit_roots', 'checklist_answer_revisions', 'compliance_counts', 'compliance_revisions', 'daily_value_revisions', 'level_links', 'register_days', 'register_months',
      'risk_revisions', 'rollup_days', 'rollup_months', 'withdrawn_verifications',
    ]);
  });

  test('cannot be changed by any login of the application', async () => {
    await rename('a');
    for (const actor of [lead(), actorOf(scene, 'coordinator', 'national'), actorOf(scene, 'administrator', 'system'), actorOf(scene, 'commissioner', 'region')]) {
      for (const table of ['audit_entries', 'audit_links', 'audit_roots']) {
        for (const statement of [sql`delete from ${sql.identifier(table)}`, sql`truncate ${sql.identifier(table)}`, sql`update ${sql.identifier(table)} set ${sql.identifier(table === 'audit_roots' ? 'day' : 'recorded_at')} = now()`]) {
          const state = await withActor(db.database, actor, 'write', (transaction) => transaction.execute(statement)).then(() => 'done', sqlState);
          expect([actor.role, table, state]).toEqual([actor.role, table, '42501']);
        }
      }
    }
    for (const statement of ['delete from audit_roots', 'delete from audit_links', "update audit_roots set day = '2020-01-01'", 'truncate audit_entries']) {
      expect(await worker.unsafe(statement).then(() => 'done', sqlState)).toBe('42501');
    }
  });

  test('stays one chain under many writers', async () => {
    await Promise.all(Array.from({ length: 24 }, (_, index) => rename(`goal ${index}`)));
    const verdict = await verified();
    expect(verdict.faults).toEqual([]);
    const [row] = await db.owner`select count(*)::int as entries, count(distinct transaction_id)::int as transactions from audit_entries where office_id = ${scene.officeId}`;
    expect(verdict).toMatchObject({ entries: row!.entries, links: row!.transactions });
  });

  test('hides another office’s chain, and what the acting role could not read', async () => {
    const other = await createOffice(db.owner);
    const rows = await withActor(db.database, actorOf(other, 'officeLead', 'office'), 'read', (transaction) => transaction.execute(sql`select 1 from audit_entries where office_id = ${scene.officeId}`));
    expect(rows).toHaveLength(0);
  });
});

/** What somebody with all rights of the owner might do to the trail. */
const tampers: Record<string, { found: RegExp; by: (owner: Sql) => Promise<unknown> }> = {
  'edits an entry': { found: /U charters .* is not what was written/, by: (owner) => owner`update audit_entries set after = '{"goal": {"kk": "as if"}}' where sequence = ${victim(2)}` },
  'edits who it was': { found: /by Somebody else is not what was written/, by: (owner) => owner`update audit_entries set person_name = 'Somebody else' where sequence = ${victim(2)}` },
  'edits when it was': { found: /U charters .* is not what was written/, by: (owner) => owner`update audit_entries set recorded_at = recorded_at - interval '1 hour' where sequence = ${victim(2)}` },
  'deletes an entry': { found: /1 of its entries are missing/, by: (owner) => owner`delete from audit_entries where sequence = ${victim(2)}` },
  'inserts an entry into a link': { found: /U charters x .* is not what was written/, by: (owner) => owner`
    insert into audit_entries (office_id, transaction_id, position, operation, subject, record_key) select office_id, transaction_id, 2, 'U', 'charters', 'x' from audit_entries where sequence = ${victim(2)}` },
  'inserts an entry beside the links': { found: /U charters x .* is in no link/, by: (owner) => owner`
    insert into audit_entries (office_id, transaction_id, position, operation, subject, record_key) select office_id, -1, 2, 'U', 'charters', 'x' from audit_entries where sequence = ${victim(2)}` },
  'exchanges two entries': { found: /U charters .* is not what was written/, by: (owner) => owner`
    update audit_entries set transaction_id = case sequence when ${victim(1)} then ${transactionOf(2)}::bigint else ${transactionOf(1)}::bigint end where sequence in (${victim(1)}, ${victim(2)})` },
  'deletes a link with its entries': { found: /^link \d+ is missing/, by: (owner) => owner.begin(async (all) => {
    await all`delete from audit_entries where sequence = ${victim(2)}`;
    await all`delete from audit_links where office_id = ${scene.officeId} and transaction_id = ${transactionOf(2)}`;
  }) },
  'deletes a link and counts the others anew': { found: /^link \d+ does not follow the link before it/, by: (owner) => owner.begin(async (all) => {
    await all`delete from audit_entries where sequence = ${victim(2)}`;
    const [gone] = await all`delete from audit_links where office_id = ${scene.officeId} and transaction_id = ${transactionOf(2)} returning number`;
    await all`update audit_links set number = number - 1 where office_id = ${scene.officeId} and number > ${gone!.number as number}`;
  }) },
  'rewrites an entry and every link after it': { found: /is not the one that root 1 signed/, by: (owner) => rewriteFrom(owner, 2) },
  'cuts off the end of the chain': { found: /were there when root 1 was signed/, by: (owner) => owner.begin(async (all) => {
    await all`delete from audit_entries where office_id = ${scene.officeId} and sequence >= ${victim(2)}`;
    await all`delete from audit_links where office_id = ${scene.officeId} and transaction_id >= ${transactionOf(2)}`;
  }) },
  'empties the trail': { found: /were there when root 1 was signed/, by: (owner) => owner`truncate audit_entries, audit_links` },
  'edits a root': { found: /the signature of root 1 does not hold/, by: (owner) => owner`update audit_roots set content = replace(content, '"links":', '"links": ')` },
  'signs a root with another key': { found: /root 1 is signed with another key/, by: async (owner) => {
    await owner`delete from audit_roots`;
    await signRoot(worker, generateKeyPairSync('ed25519').privateKey, new Date(), '2026-11-23');
  } },
};

let sequences: { sequence: number; transaction_id: number }[];
const victim = (place: number) => sequences[place]!.sequence;
const transactionOf = (place: number) => sequences[place]!.transaction_id;

/** The owner's best attempt: a changed entry, and all hashes after it taken again. */
async function rewriteFrom(owner: Sql, place: number) {
  await owner.begin(async (all) => {
    await all`update audit_entries set after = '{"goal": {"kk": "as if"}}' where sequence = ${victim(place)}`;
    await all`update audit_links l set entry_hashes = (select audit_entry_hash(e) from audit_entries e where e.sequence = ${victim(place)}) where office_id = ${scene.officeId} and transaction_id = ${transactionOf(place)}`;
    const links = await all<{ number: number }[]>`select number from audit_links where office_id = ${scene.officeId} order by number`;
    for (const { number } of links) {
      await all`update audit_links l set previous_hash = coalesce((select p.hash from audit_links p where p.office_id = l.office_id and p.number = l.number - 1), ''::bytea) where office_id = ${scene.officeId} and number = ${number}`;
      await all`update audit_links l set hash = audit_link_hash(l) where office_id = ${scene.officeId} and number = ${number}`;
    }
  });
}

describe('somebody with the rights of the owner', () => {
  let tried = 0;
  let missed = 0;

  test.each(Object.keys(tampers))('%s, and is found', async (name) => {
    for (const goal of ['a', 'b', 'c', 'd']) await rename(goal);
    sequences = await db.owner`select sequence::int as sequence, transaction_id::int as transaction_id from audit_entries where office_id = ${scene.officeId} and operation = 'U' order by sequence`;
    await db.owner`delete from audit_roots`;
    await signRoot(worker, privateKey, new Date(), '2026-11-23');
    expect((await verified()).faults).toEqual([]);
    await tampers[name]!.by(db.owner);
    tried += 1;
    missed += 1;
    const { faults } = await verified();
    expect(faults[0]).toMatch(tampers[name]!.found);
    missed -= 1;
  });

  afterAll(() => noteAssurance('audit-tampers', { tried, failed: missed, failedWord: 'missed' }));
});

test('a root is made once a day and follows the one before', async () => {
  await db.owner`delete from audit_roots`;
  await rename('a');
  expect(await signRoot(worker, privateKey, new Date(), '2026-11-23')).toBe(1);
  expect(await signRoot(worker, privateKey, new Date(), '2026-11-23')).toBeNull();
  await rename('b');
  expect(await signRoot(worker, privateKey, new Date(), '2026-11-24')).toBe(2);
  expect(await verified()).toMatchObject({ roots: 2, faults: [] });
  expect(createPublicKey(publicPem).asymmetricKeyType).toBe('ed25519');
});
