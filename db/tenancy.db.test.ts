import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Role, Scope } from '#app/platform/auth/actor.ts';
import { assertLeastPrivilege } from '#app/platform/db/database.server.ts';
import { sqlState, withActor } from '#app/platform/db/with-actor.server.ts';
import { actorOf, type CharterScene } from './test/factories.ts';
import { createFullOffice } from './test/full-office.ts';
import { referenceTables } from './test/tenant-catalogue.ts';
import { createTestDatabase, type TestDatabase } from './test/test-database.ts';

/** Tenant tables whose key is not led by `office_id`: an office is its own tenant, a person may work in several. */
const ownKeyed = ['offices', 'people'];
const scopeRoles = ['app_national', 'app_region', 'app_office', 'app_team', 'app_organisation', 'app_administrator', 'app_public'];

let db: TestDatabase;
let own: CharterScene;
let foreign: CharterScene;
let tenantTables: string[];

beforeAll(async () => {
  db = await createTestDatabase();
  own = await createFullOffice(db.owner, 'KZ-11');
  foreign = await createFullOffice(db.owner, 'KZ-15');
  const rows = await db.owner<{ name: string }[]>`
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`;
  tenantTables = rows.map((row) => row.name).filter((name) => !referenceTables.includes(name));
});
afterAll(() => db.close());

/** Somebody of the own office who has made none of its rows. */
const colleague = (role: Role, scope: Scope, more: Partial<Actor> = {}) => actorOf({ officeId: own.officeId, regionCode: own.regionCode }, role, scope, more);

const actors = (): Record<string, Actor> => ({
  office: colleague('officeLead', 'office'),
  team: colleague('executor', 'team', { charterIds: [own.charterId] }),
  organisation: colleague('complianceOfficer', 'organisation', { organisationId: own.organisationIds[0]! }),
  region: colleague('commissioner', 'region'),
});

describe('the catalogue of the live database', () => {
  test('the application connects with a role that owns nothing and bypasses nothing', async () => {
    await expect(assertLeastPrivilege(db.database)).resolves.toBeUndefined();
  });

  test('every tenant table and partition has forced row-level security with policies', async () => {
    const open = await db.owner`
      select c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all (${referenceTables})
        and not (c.relrowsecurity and c.relforcerowsecurity and (c.relispartition or exists (select from pg_policy p where p.polrelid = c.oid)))`;
    expect(open.map((row) => row.relname)).toEqual([]);
  });

  test('every tenant table is keyed by its tenant first', async () => {
    const rows = await db.owner<{ name: string; first: string }[]>`
      select c.relname as name, a.attname as first from pg_class c
      join pg_index i on i.indrelid = c.oid and i.indisprimary
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relname = any (${tenantTables}) and c.relnamespace = 'public'::regnamespace`;
    expect(rows.map((row) => row.name).sort()).toEqual(tenantTables);
    expect(rows.filter((row) => row.first !== 'office_id').map((row) => row.name).sort()).toEqual(ownKeyed);
  });

  test('a foreign key between tenant tables carries the tenant', async () => {
    const loose = await db.owner`
      select con.conname from pg_constraint con
      join pg_class child on child.oid = con.conrelid join pg_class parent on parent.oid = con.confrelid
      where con.contype = 'f' and child.relnamespace = 'public'::regnamespace and not child.relispartition and not parent.relispartition
        and child.relname = any (${tenantTables}) and parent.relname = any (${tenantTables}) and parent.relname <> all (${ownKeyed})
        and not exists (select from unnest(con.conkey) k join pg_attribute a on a.attrelid = child.oid and a.attnum = k where a.attname = 'office_id')`;
    expect(loose.map((row) => row.conname)).toEqual([]);
  });

  test('nobody has rights on partitions, and nobody may truncate, refer or create triggers', async () => {
    const grants = await db.owner`
      select g.grantee, g.table_name, g.privilege_type from information_schema.role_table_grants g
      join pg_class c on c.relname = g.table_name and c.relnamespace = 'public'::regnamespace
      where g.grantee <> 'adal_owner' and (c.relispartition or g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER'))`;
    expect(grants).toHaveLength(0);
  });

  test('views check the rights of the reader', async () => {
    const views = await db.owner`
      select relname from pg_class where relnamespace = 'public'::regnamespace and (relkind = 'm'
        or (relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false)))`;
    expect(views).toHaveLength(0);
  });

  test('only the trigger functions and declared services run with the owner’s rights, with a fixed search path', async () => {
    const rows = await db.owner<{ name: string; pinned: boolean }[]>`
      select proname as name, coalesce(proconfig::text like '%search_path=%', false) as pinned from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef order by 1`;
    expect(rows.filter((row) => !row.pinned)).toEqual([]);
    const callable = await db.owner<{ name: string }[]>`
      select distinct p.proname as name from pg_proc p, unnest(${scopeRoles}::text[]) role
      where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype and has_function_privilege(role, p.oid, 'execute')
      order by 1`;
    expect(callable.map((row) => row.name)).toEqual(['analyze_risks', 'audit_entry_hashes', 'audited_persons', 'hold_records', 'move_organisation', 'note_audit_event', 'public_audit_roots', 'public_culture_choices', 'public_culture_events', 'public_national_report', 'public_national_reports', 'public_publication', 'public_publications', 'queue_mail']);
  });
});

describe('without an actor', () => {
  test('no tenant or reference table can be read', async () => {
    for (const table of [...tenantTables, ...referenceTables]) {
      const state = await db.database.app.execute(sql`select 1 from ${sql.identifier(table)}`).then(() => 'read', sqlState);
      expect([table, state]).toEqual([table, '42501']);
    }
  });
});

describe('another tenant’s rows', () => {
  const keyOf = (table: string) => (table === 'offices' || table === 'people' ? 'id' : 'office_id');
  const foreignKey = (table: string) => (table === 'people' ? foreign.personId : foreign.officeId);

  test('exist for the owner in every tenant table', async () => {
    for (const table of tenantTables) {
      const rows = await db.owner`select 1 from ${db.owner(table)} where ${db.owner(keyOf(table))} = ${foreignKey(table)}`;
      expect([table, rows.length > 0]).toEqual([table, true]);
    }
  });

  test('are not seen, changed or removed by any scope of another office', async () => {
    for (const [scope, actor] of Object.entries(actors())) {
      for (const table of tenantTables) {
        const where = sql`where ${sql.identifier(keyOf(table))} = ${foreignKey(table)}`;
        const seen = await withActor(db.database, actor, 'read', (transaction) =>
          transaction.execute(sql`select 1 from ${sql.identifier(table)} ${where}`),
        ).then((rows) => rows.length, sqlState);
        expect([scope, table, 'select', seen === 0 || seen === '42501']).toEqual([scope, table, 'select', true]);
        for (const statement of [sql`update ${sql.identifier(table)} set ${sql.identifier(keyOf(table))} = ${sql.identifier(keyOf(table))} ${where} returning 1`, sql`delete from ${sql.identifier(table)} ${where} returning 1`]) {
          const touched = await withActor(db.database, actor, 'write', (transaction) => transaction.execute(statement)).then((rows) => rows.length, sqlState);
          expect([scope, table, 'change', touched]).toSatisfy(([, , , outcome]) => outcome === 0 || outcome === '42501');
        }
      }
    }
  });

  test('cannot be made: every table refuses a copy of a foreign row', async () => {
    for (const [scope, actor] of Object.entries(actors())) {
      for (const table of tenantTables) {
        const columns = await db.owner<{ name: string }[]>`
          select column_name as name from information_schema.columns where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`;
        const [row] = await db.owner`select to_jsonb(t) as row from ${db.owner(table)} t where ${db.owner(keyOf(table))} = ${foreignKey(table)} limit 1`;
        const names = sql.join(columns.map((column) => sql.identifier(column.name)), sql`, `);
        const state = await withActor(db.database, actor, 'write', (transaction) =>
          transaction.execute(sql`insert into ${sql.identifier(table)} (${names})
            select ${names} from jsonb_populate_record(null::${sql.identifier(table)}, ${JSON.stringify(row!.row)}::jsonb)`),
        ).then(() => 'made', sqlState);
        expect([scope, table, ['42501', '23503'].includes(state ?? '')]).toEqual([scope, table, true]);
      }
    }
  });

  test('cannot be referred to: an own row with a foreign parent is refused', async () => {
    const actor = actors().office!;
    const attempts = [
      sql`insert into daily_values (office_id, organisation_id, charter_indicator_id, day, charter_id, region_code, kind, entry, value, revision, is_on_time, author_id, author_name, entered_at)
        values (${own.officeId}, ${own.organisationIds[0]}, ${foreign.indicators[0]!.id}, '2026-04-01', ${own.charterId}, 'KZ-11', 'increment', 'value', 1, 1, true, ${actor.personId}, 'n', now())`,
      sql`insert into daily_values (office_id, organisation_id, charter_indicator_id, day, charter_id, region_code, kind, entry, value, revision, is_on_time, author_id, author_name, entered_at)
        values (${own.officeId}, ${foreign.organisationIds[0]}, ${own.indicators[0]!.id}, '2026-04-01', ${own.charterId}, 'KZ-11', 'increment', 'value', 1, 1, true, ${actor.personId}, 'n', now())`,
      sql`insert into indicator_pauses (office_id, id, charter_indicator_id, paused_from, reason, created_by, created_by_name)
        values (${own.officeId}, gen_random_uuid(), ${foreign.indicators[0]!.id}, '2026-04-01', 'r', ${actor.personId}, 'n')`,
      sql`insert into memberships (office_id, id, person_id, role, scope, organisation_id)
        values (${own.officeId}, gen_random_uuid(), ${own.personId}, 'executor', 'organisation', ${foreign.organisationIds[0]})`,
    ];
    for (const attempt of attempts) {
      const state = await withActor(db.database, actor, 'write', (transaction) => transaction.execute(attempt)).then(() => 'made', sqlState);
      expect(['23503', '42501']).toContain(state);
    }
  });

  test('are not reached by a team or an organisation beyond its own part of the office', async () => {
    const stranger = colleague('executor', 'team', { charterIds: [] });
    const other = colleague('complianceOfficer', 'organisation', { organisationId: own.organisationIds[1]! });
    for (const actor of [stranger, other]) {
      const rows = await withActor(db.database, actor, 'read', (transaction) =>
        transaction.execute(sql`select 1 from daily_values union all select 1 from cell_comments union all select 1 from files where name <> 'of the charter.txt' union all select 1 from internal_analyses union all select 1 from risks union all select 1 from risk_proofs`),
      );
      expect(rows).toHaveLength(0);
    }
  });
});

describe('rollups, revisions and authorship', () => {
  test('cannot be written by any scope', async () => {
    const national = actorOf(own, 'coordinator', 'national');
    for (const actor of [...Object.values(actors()), national]) {
      for (const table of ['rollup_days', 'rollup_months', 'register_days', 'register_months', 'daily_value_revisions', 'risk_revisions']) {
        const state = await withActor(db.database, actor, 'write', (transaction) => transaction.execute(sql`delete from ${sql.identifier(table)}`)).then(() => 'deleted', sqlState);
        expect([actor.scope, table, state]).toEqual([actor.scope, table, '42501']);
      }
    }
  });

  test('a value cannot be signed with somebody else’s name, nor verified by its author', async () => {
    const executor = colleague('executor', 'team', { charterIds: [own.charterId] });
    const forged = await withActor(db.database, executor, 'write', (transaction) =>
      transaction.execute(sql`insert into daily_values (office_id, organisation_id, charter_indicator_id, day, charter_id, region_code, kind, entry, revision, is_on_time, author_id, author_name, entered_at)
        values (${own.officeId}, ${own.organisationIds[0]}, ${own.indicators[0]!.id}, '2026-04-02', ${own.charterId}, 'KZ-11', 'increment', 'no_change', 1, true, ${own.personId}, 'n', now())`),
    ).then(() => 'made', sqlState);
    expect(forged).toBe('42501');
    const reviewer = actorOf({ ...own, personId: own.personId }, 'commissioner', 'region');
    const verified = await withActor(db.database, reviewer, 'write', (transaction) =>
      transaction.execute(sql`update daily_values set is_verified = true where office_id = ${own.officeId} returning 1`),
    ).then((rows) => rows.length, sqlState);
    expect(verified).toBe('42501');
  });

  test('a role whose transaction is over leaves nothing behind on its connection', async () => {
    const single = await createTestDatabase({ poolSize: 1 });
    try {
      const scene = await createFullOffice(single.owner, 'KZ-11');
      await withActor(single.database, actorOf(scene, 'officeLead', 'office'), 'read', (transaction) => transaction.execute(sql`select 1 from charters`));
      const state = await single.database.app.execute(sql`select 1 from charters`).then(() => 'read', sqlState);
      expect(state).toBe('42501');
      const interleaved = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          withActor(single.database, actorOf(index % 2 ? scene : { ...scene, officeId: own.officeId }, 'officeLead', 'office'), 'read', (transaction) =>
            transaction.execute(sql`select 1 from charters`)).then((rows) => rows.length),
        ),
      );
      expect(interleaved).toEqual(Array.from({ length: 12 }, (_, index) => (index % 2 ? 2 : 0)));
    } finally {
      await single.close();
    }
  });
});
