import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, createCharter, createOffice, type CharterScene } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { testPasswords } from '#db/test/test-passwords.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { asPublic } from '#app/platform/db/as-public.server.ts';
import { noteAuditEvent, withActor } from '#app/platform/db/with-actor.server.ts';
import { loginUrls } from '#scripts/lib/migrate-database.ts';
import { verifyChain } from './chain.ts';
import { exportChain } from './export-chain.server.ts';
import { partsOf } from './record-places.model.ts';
import { signRoot } from './roots.server.ts';
import { findChain, loadPublicRoots, loadTrail } from './trail.queries.server.ts';
import { trailSearch } from './trail.schema.ts';

let db: TestDatabase;
let own: CharterScene;
let other: CharterScene;

beforeAll(async () => {
  db = await createTestDatabase();
  own = await createCharter(db.owner, await createOffice(db.owner), { state: 'draft' });
  other = await createCharter(db.owner, await createOffice(db.owner), { state: 'draft' });
});
afterAll(() => db.close());

const named = (actor: Actor, name: string, personId = actor.personId): Actor => ({ ...actor, name, personId, origin: { address: '10.0.0.7', requestId: 'r-1' } });
const lead = () => named(actorOf(own, 'officeLead', 'office'), 'Сәуле Омарова', own.personId);
const auditor = () => actorOf(own, 'auditor', 'national');
const found = (actor: Actor, search: Record<string, string> = {}) => withActor(db.database, actor, 'read', (transaction) => loadTrail(transaction, trailSearch.parse(search), may(actor, 'audit.export')));
const rename = (scene: CharterScene, actor: Actor, goal: string) => withActor(db.database, actor, 'write', (transaction) =>
  transaction.execute(sql`update charters set goal = jsonb_build_object('kk', ${goal}::text) where office_id = ${scene.officeId} and id = ${scene.charterId}`));

describe('the trail is searched', () => {
  beforeAll(async () => {
    await db.owner`update people set full_name = 'Сәуле Омарова' where id = ${own.personId}`;
    await rename(own, lead(), 'Бірінші');
    await rename(own, lead(), 'Екінші');
    await rename(other, named(actorOf(other, 'officeLead', 'office'), 'Басқа адам', other.personId), 'Үшінші');
    await noteAuditEvent(db.database, lead(), { operation: 'X', subject: 'file', recordKey: '/risks/export', particulars: { format: 'xlsx' } });
  });

  test('by person with another keyboard’s letters, by record, kind and day, newest first', async () => {
    const { rows } = await found(auditor(), { person: 'сауле омар', kind: 'change' });
    expect(rows.map(({ changes }) => changes.find(({ field }) => field === 'goal')?.to)).toEqual(['kk: Екінші', 'kk: Бірінші']);
    expect(rows[0]).toMatchObject({ operation: 'U', subject: 'charters', personName: 'Сәуле Омарова', role: 'officeLead', address: '10.0.0.7', requestId: 'r-1', page: `/charters/${own.officeId}/${own.charterId}` });
    const history = await found(auditor(), { record: `/charters/${own.officeId}/${own.charterId}/work` });
    expect(history.rows.length).toBeGreaterThan(2);
    expect(new Set(history.rows.map(({ subject }) => subject))).toSatisfy((subjects: Set<string>) => [...subjects].every((subject) => ['charters', ...partsOf('charters')].includes(subject)));
    const byId = await found(auditor(), { record: own.charterId, subject: 'charters' });
    expect(byId.rows.every(({ recordKey }) => recordKey === `${own.officeId}/${own.charterId}`)).toBe(true);
    expect(byId.rows.length).toBeGreaterThanOrEqual(2);
    expect((await found(auditor(), { kind: 'file' })).rows.map(({ recordKey }) => recordKey)).toEqual(['/risks/export']);
    expect((await found(auditor(), { to: '2000-01-01' })).rows).toEqual([]);
    expect((await found(auditor(), { person: '100%' })).rows).toEqual([]);
    expect(await found(auditor(), { record: own.charterId })).toMatchObject({ rows: [], problem: 'needsKind' });
  });

  test('page after page without loss or doubling', async () => {
    const all: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof found>> = await found(auditor(), after ? { after } : {});
      all.push(...page.rows.map(({ sequence }) => sequence));
      after = page.next;
    } while (after);
    const [row] = await db.owner<{ count: number }[]>`select count(*)::int as count from audit_entries`;
    expect(all).toHaveLength(row!.count);
    expect(all.map(Number)).toEqual([...new Set(all)].map(Number).sort((one, two) => two - one));
  });

  test('by an office lead only in the own office, with the files taken along there; by the administrator only at the door and among people', async () => {
    const mine = await found(lead());
    expect(mine.rows.some(({ operation }) => operation === 'X')).toBe(true);
    expect((await found(lead(), { record: `/charters/${other.officeId}/${other.charterId}` })).rows).toEqual([]);
    expect((await found(lead(), { office: other.officeId })).rows).toEqual([]);
    expect(mine.offices.filter(({ hasChain }) => hasChain).map(({ id }) => id)).toEqual([own.officeId]);
    expect((await found(auditor())).offices.filter(({ hasChain }) => hasChain).map(({ id }) => id)).toEqual(expect.arrayContaining([own.officeId, other.officeId]));
    const doors = await found(actorOf(own, 'administrator', 'system'));
    expect(doors.rows.every(({ operation, subject }) => operation === 'S' || ['memberships', 'invitations', 'people', 'offices'].includes(subject))).toBe(true);
  });
});

describe('a chain taken along', () => {
  const chainOf = async (actor: Actor, officeId = own.officeId) => {
    const read = <Result>(body: Parameters<typeof withActor<Result>>[3]) => withActor(db.database, actor, 'read', body);
    return exportChain(read, { ...(await read((transaction) => findChain(transaction, officeId))), exportedAt: '2026-11-23T00:00:00Z' });
  };

  test('by the office lead is whole: what the lead may not read has its hash in place of its text', async () => {
    await withActor(db.database, actorOf(own, 'coordinator', 'national'), 'write', (transaction) => transaction.execute(sql`
      insert into finding_explanations select (jsonb_populate_record(null::finding_explanations, jsonb_build_object('office_id', ${own.officeId}::text, 'id', gen_random_uuid(), 'period', '2026-02', 'rule', 'sameValue', 'count', 1,
        'explanation', 'because', 'author_id', ${own.personId}::text, 'author_name', 'n', 'created_at', now()))).*`));
    expect(await verifyChain(await chainOf(lead()), null)).toMatchObject({ faults: [], withheld: 1 });
    expect(await verifyChain(await chainOf(auditor()), null)).toMatchObject({ faults: [], withheld: 0 });
    await db.owner`update audit_entries set after = after || '{"explanation": "as if"}' where office_id = ${own.officeId} and subject = 'finding_explanations'`;
    expect((await verifyChain(await chainOf(lead()), null)).faults[0]).toMatch(/a withheld entry is not what was written/);
  });

  test('of another office is not there for an office lead', async () => {
    await expect(chainOf(lead(), other.officeId)).rejects.toMatchObject({ status: 404 });
  });
});

test('roots are read by everybody, the newest first', async () => {
  const worker = postgres(loginUrls(db.url, testPasswords).workerDatabaseUrl, { max: 1, onnotice: () => {} });
  const { privateKey } = generateKeyPairSync('ed25519');
  for (const day of ['2026-11-21', '2026-11-22']) await signRoot(worker, privateKey, new Date(), day);
  await worker.end();
  const { roots, next } = await asPublic(db.database, (transaction) => loadPublicRoots(transaction, null));
  expect(roots.map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-21']);
  expect(roots[0]!.chains).toBeGreaterThanOrEqual(2);
  expect(next).toBeNull();
  expect((await asPublic(db.database, (transaction) => loadPublicRoots(transaction, 2))).roots.map(({ number }) => number)).toEqual([1]);
});

test('every audited table has a name in every language, and no name is left over', async () => {
  const rows = await db.owner<{ name: string }[]>`
    select c.relname as name from pg_class c where not relispartition and exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'audit_change'::regproc) order by 1`;
  for (const language of ['kk', 'ru', 'en']) {
    const { auditTrail } = JSON.parse(readFileSync(path.join(import.meta.dirname, `messages/${language}.json`), 'utf8')) as { auditTrail: { subjects: Record<string, string> } };
    expect(Object.keys(auditTrail.subjects).sort()).toEqual([...rows.map(({ name }) => name), 'audit_entries'].sort());
  }
});

test('the tables of a record’s parts are those whose keys begin with its key', async () => {
  const rows = await db.owner<{ name: string; key: string }[]>`
    select c.relname as name, string_agg(a.attname, '/' order by k.place) as key from pg_index x join pg_class c on c.oid = x.indrelid
    cross join lateral unnest(x.indkey::int2[]) with ordinality k (attnum, place) join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.attnum where x.indisprimary group by 1`;
  const keyOf = new Map(rows.map(({ name, key }) => [name, key]));
  const beginnings: Record<string, RegExp> = {
    charters: /^office_id\/charter_id(\/|$)/, internal_analyses: /^office_id\/analysis_id\//, checklists: /^office_id\/checklist_id\//, culture_events: /^office_id\/event_id\//, organisations: /^office_id\/organisation_id\//,
    project_templates: /^template_id\//, publications: /^publication_id\//, report_chapters: /^year\/chapter_code\//, statistics: /^code\//, imported_series: /^series_code\//,
  };
  for (const [subject, beginning] of Object.entries(beginnings)) {
    expect(partsOf(subject).length).toBeGreaterThan(0);
    for (const part of partsOf(subject)) expect([part, keyOf.get(part)]).toEqual([part, expect.stringMatching(beginning)]);
  }
});
