import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { migrateDatabase, migrationsFolder } from '#scripts/lib/migrate-database.ts';
import { createFullOffice } from './test/full-office.ts';
import { createTestDatabase, type TestDatabase } from './test/test-database.ts';
import { testPasswords } from './test/test-passwords.ts';

/** The last migration of the version before this one, whose processes go on while the new ones start. Moves on with each release. */
const released = '0038_statistic-retirement';

/** Tables of that version that are gone, and why its processes do not miss them. */
const given: Record<string, string> = { record_changes: 'only triggers wrote and nothing read it; its rows go on in the audit trail' };

type Column = { table: string; name: string; type: string; required: boolean; preset: boolean; generated: boolean };
type Right = { role: string; table: string; column: string; right: string };

const columnsOf = (sql: Sql) => sql<Column[]>`
  select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required, a.atthasdef or a.attidentity <> '' as preset, a.attgenerated <> '' as generated
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1, a.attnum`;
const rightsOf = (sql: Sql) => sql<Right[]>`
  select grantee as role, table_name as "table", column_name as "column", privilege_type as right from information_schema.column_privileges
  where table_schema = 'public' and (grantee like 'app\\_%' or grantee in ('adal_app', 'adal_auth', 'adal_worker'))`;

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

/** The migrations up to the released one, as that version had them. */
function releasedMigrations(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'adal-released-'));
  cpSync(migrationsFolder, folder, { recursive: true });
  const journalFile = path.join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { tag: string }[] };
  journal.entries = journal.entries.slice(0, journal.entries.findIndex(({ tag }) => tag === released) + 1);
  writeFileSync(journalFile, JSON.stringify(journal));
  return folder;
}

describe('a filled database of the version before', () => {
  let source: TestDatabase;
  let admin: Sql;
  let upgraded: Sql;
  let before: { columns: Column[]; rights: Right[]; contents: Map<string, string> };
  const name = `adal_test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${name}`;

  const contentOf = async (table: string, columns: readonly Column[]): Promise<string> => {
    const kept = columns.filter((column) => column.table === table && !column.generated).map((column) => column.name);
    const [row] = await upgraded.unsafe<{ content: string }[]>(`select count(*) || ' ' || coalesce(md5(string_agg(text, e'\\n' order by text)), '') as content from (select row(${quoted(kept)})::text as text from "${table}") rows`);
    return row!.content;
  };

  beforeAll(async () => {
    source = await createTestDatabase();
    for (const region of ['KZ-11', 'KZ-61']) await createFullOffice(source.owner, region);
    admin = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} });
    await admin.unsafe(`create database "${name}" owner adal_owner`);
    const owner = postgres(url.href, { max: 1, onnotice: () => {}, connection: { role: 'adal_owner' } });
    const folder = releasedMigrations();
    await migrate(drizzle(owner), { migrationsFolder: folder });
    rmSync(folder, { recursive: true });
    await owner.end();

    upgraded = postgres(url.href, { max: 1, onnotice: () => {} });
    const columns = await columnsOf(upgraded);
    const known = new Set((await columnsOf(source.owner)).map((column) => `${column.table}.${column.name}`));
    await upgraded`set session_replication_role = replica`;
    for (const [table, own] of Map.groupBy(columns, (column) => column.table)) {
      const shared = quoted(own.filter((column) => !column.generated && known.has(`${table}.${column.name}`)).map((column) => column.name));
      if (shared === '') continue;
      await upgraded.unsafe(`delete from "${table}"`);
      const from = await source.owner.unsafe(`copy (select ${shared} from "${table}") to stdout`).readable();
      await pipeline(from, await upgraded.unsafe(`copy "${table}" (${shared}) from stdin`).writable());
    }
    await upgraded`reset session_replication_role`;
    await upgraded`insert into record_changes (office_id, table_name, record_key, operation, before)
      select id, 'offices', id::text, 'U', '{"code": "former"}' from offices where region_code in ('KZ-11', 'KZ-61')`;
    const contents = new Map<string, string>();
    for (const table of new Set(columns.map((column) => column.table))) contents.set(table, await contentOf(table, columns));
    before = { columns, rights: await rightsOf(upgraded), contents };
    await migrateDatabase(url.href, testPasswords);
  });
  afterAll(async () => {
    await upgraded.end({ timeout: 1 });
    await admin.unsafe(`drop database "${name}" with (force)`);
    await admin.end();
    await source.close();
  });

  test('keeps every row of every table as it was', async () => {
    const filled = [...before.contents.values()].filter((content) => !content.startsWith('0 ')).length;
    expect(filled).toBeGreaterThan(80);
    for (const [table, content] of before.contents) if (!(table in given)) expect([table, await contentOf(table, before.columns)]).toEqual([table, content]);
  });

  test('has the former history in the trail, in whole chains', async () => {
    const [history] = await upgraded<{ former: number; linked: number }[]>`
      select (select count(*)::int from audit_entries where before = '{"code": "former"}') as former,
        (select count(*)::int from audit_links l where l.entry_hashes = (
          select string_agg(audit_entry_hash(e), ''::bytea order by e.position) from audit_entries e where e.office_id = l.office_id and e.transaction_id = l.transaction_id)) as linked`;
    expect(history!.former).toBeGreaterThan(0);
    expect(history!.linked).toBe(history!.former);
    expect(await upgraded`select from audit_entries e where not exists (select from audit_links l where l.office_id = e.office_id and l.transaction_id = e.transaction_id)`).toHaveLength(0);
  });

  test('still serves the version before: nothing that it names is gone, and nothing that it leaves out is asked for', async () => {
    const now = new Map((await columnsOf(upgraded)).map((column) => [`${column.table}.${column.name}`, column]));
    const then = before.columns.filter(({ table }) => !(table in given));
    for (const column of then) expect(now.get(`${column.table}.${column.name}`)).toMatchObject({ table: column.table, name: column.name, type: column.type });
    const formerTables = new Set(then.map(({ table }) => table));
    const formerColumns = new Set(then.map((column) => `${column.table}.${column.name}`));
    for (const [key, column] of now) {
      if (!formerTables.has(column.table)) continue;
      const wasRequired = then.find((former) => `${former.table}.${former.name}` === key)?.required;
      const isAskedFor = column.required && !column.preset && !column.generated;
      expect([key, isAskedFor && !(formerColumns.has(key) && wasRequired)]).toEqual([key, false]);
    }
    const rights = new Set((await rightsOf(upgraded)).map((right) => JSON.stringify(right)));
    expect(before.rights.filter((right) => !(right.table in given) && !rights.has(JSON.stringify(right)))).toEqual([]);
  });
});
