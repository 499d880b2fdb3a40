import { randomUUID } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sqlState, withActor } from '#app/platform/db/with-actor.server.ts';
import { isEverythingTried, noteAssurance } from './test/assurance.ts';
import { actorsIn, createSeveralOffices, relations, type Relation, type SeveralOffices } from './test/several-offices.ts';
import { tenantForeignKeysOf, tenantTablesOf, writableColumnsOf, type TenantTable } from './test/tenant-catalogue.ts';
import { createTestDatabase, type TestDatabase } from './test/test-database.ts';
import { scopeRoles, visibility, visibleRows, type ScopeRole } from './visibility.ts';

/**
 * Every table of a tenant × {select, insert, update, delete} × every scope × {own, sibling, neighbour, foreign, unknown,
 * malformed}, from the catalogue of the live database against the declared visibility.
 */
type Row = Record<string, unknown>;

let db: TestDatabase;
let offices: SeveralOffices;
let tables: TenantTable[];
let actors: Record<ScopeRole, Actor>;
let tried = 0;
let leaked = 0;

beforeAll(async () => {
  db = await createTestDatabase();
  offices = await createSeveralOffices(db.owner);
  tables = await tenantTablesOf(db.owner);
  actors = actorsIn(offices);
});
afterAll(async () => {
  noteAssurance('isolation', { tried, failed: leaked, failedWord: 'leaked' });
  await db.close();
});

class Undone extends Error {}

/** What a statement does for an actor: how many rows it reached, or the state with which it was refused. Nothing of it stays. */
async function outcomeOf(actor: Actor, mode: 'read' | 'write', statement: SQL): Promise<number | string> {
  let reached = 0;
  return withActor(db.database, actor, mode, async (transaction) => {
    reached = (await transaction.execute(statement)).length;
    if (mode === 'write') await transaction.execute(sql`set constraints all immediate`);
    throw new Undone();
  }).catch((error: unknown) => (error instanceof Undone ? reached : (sqlState(error) ?? String(error))));
}

const name = (column: string) => sql.identifier(column);
const typeOf = (table: TenantTable, column: string) => sql.raw(table.columns.find((one) => one.name === column)!.type);
const valueOf = (table: TenantTable, column: string, row: Row) => sql`(${row[column] === null ? null : typeof row[column] === 'object' ? JSON.stringify(row[column]) : String(row[column])}::text)::${typeOf(table, column)}`;
const keyIs = (table: TenantTable, row: Row) => sql.join(table.key.map((column) => sql`${name(column)} = ${valueOf(table, column, row)}`), sql` and `);

const inserted = (table: TenantTable, row: Row, columns: readonly string[]) => sql`
  insert into ${name(table.name)} (${sql.join(columns.map(name), sql`, `)})
  select ${sql.join(columns.map(name), sql`, `)} from jsonb_populate_record(null::${name(table.name)}, ${JSON.stringify(row)}::text::jsonb) returning 1`;

/** The same row under a key that nobody has. */
const underUnknownKey = (table: TenantTable, row: Row): Row => {
  const free = table.key.filter((column) => table.columns.find((one) => one.name === column)!.type === 'uuid' && !(column === 'office_id' && table.key.length > 1));
  return { ...row, ...Object.fromEntries(free.slice(-1).map((column) => [column, randomUUID()])) };
};

async function rowsOf(table: TenantTable, condition: string): Promise<Row[]> {
  const rows = await db.owner.unsafe(`select to_jsonb(t) as row from "${table.name}" t where ${condition}`);
  return rows.map((row) => row.row as Row);
}

const textOfKey = (table: TenantTable) => sql`concat_ws('/', ${sql.join(table.key.map((column) => sql`${name(column)}::text`), sql`, `)})`;

async function keysFor(actor: Actor, table: TenantTable): Promise<Set<string> | string> {
  return withActor(db.database, actor, 'read', (transaction) => transaction.execute<{ key: string }>(sql`select ${textOfKey(table)} as key from ${name(table.name)}`))
    .then((rows) => new Set(rows.map(({ key }) => key)), (error: unknown) => sqlState(error) ?? String(error));
}

async function keysDeclared(scope: ScopeRole, actor: Actor, table: TenantTable): Promise<Set<string>> {
  const key = `concat_ws('/', ${table.key.map((column) => `t."${column}"::text`).join(', ')})`;
  const rows = await db.owner.unsafe(`select ${key} as key from "${table.name}" t where ${visibleRows(table.name, scope, actor)}`);
  return new Set(rows.map((row) => row.key as string));
}

/** The rows of one relation: made for its charter, organisations, cells or office, whichever the table knows. */
function belongsTo(table: TenantTable, relation: Relation): string {
  const { officeId, charterId, organisationIds, personId } = offices[relation];
  const has = (column: string) => table.columns.some((one) => one.name === column);
  const list = `'${organisationIds.join("','")}'`;
  if (table.name === 'offices') return `t.id = '${officeId}'`;
  if (table.name === 'people') return `t.id = '${personId}'`;
  if (relation === 'foreign' || relation === 'neighbour') return `t.office_id = '${officeId}'`;
  if (table.name === 'charters') return `t.id = '${charterId}'`;
  if (table.name === 'organisations') return `t.id in (${list})`;
  const inOffice = `t.office_id = '${officeId}'`;
  const orOfAll = (column: string, condition: string) => `${inOffice} and (${condition}${relation === 'own' ? ` or t.${column} is null` : ''})`;
  if (has('charter_id')) return orOfAll('charter_id', `t.charter_id = '${charterId}'`);
  if (has('organisation_id')) return orOfAll('organisation_id', `t.organisation_id in (${list})`);
  if (has('uploaded_by')) return `t.uploaded_by = '${personId}'`;
  return inOffice;
}

describe('the declared visibility', () => {
  test('names every table of a tenant', () => {
    const missing = tables.filter(({ name: table }) => !(table in visibility)).map(({ name: table }) => `Add "${table}" to db/visibility.ts: say who sees its rows.`);
    expect(missing).toEqual([]);
    expect(Object.keys(visibility).filter((table) => !tables.some((one) => one.name === table))).toEqual([]);
  });

  test('has a row of each relation in every table', async () => {
    const missing: string[] = [];
    for (const table of tables) {
      for (const relation of ['own', 'neighbour', 'foreign'] as const) {
        const [row] = await rowsOf(table, belongsTo(table, relation));
        if (!row) missing.push(`Add a row of ${table.name} (${relation}) to db/test/full-office.ts.`);
      }
    }
    expect(missing).toEqual([]);
  });

  test('is what the policies show, no row more and no row less', async () => {
    const wrong: string[] = [];
    for (const people of [undefined, offices.own.personId]) {
      for (const [scope, actor] of Object.entries(actorsIn(offices, people)) as [ScopeRole, Actor][]) {
        for (const table of tables) {
          const [shown, declared] = await Promise.all([keysFor(actor, table), keysDeclared(scope, actor, table)]);
          tried += declared.size + 1;
          if (typeof shown === 'string') {
            if (shown !== '42501' || visibility[table.name]?.[scope]) wrong.push(`${scope} ${table.name}: ${shown}`);
            continue;
          }
          const tooMuch = [...shown].filter((key) => !declared.has(key));
          const tooLittle = [...declared].filter((key) => !shown.has(key));
          leaked += tooMuch.length;
          if (tooMuch.length || tooLittle.length) wrong.push(`${scope} ${table.name}: ${tooMuch.length} more, ${tooLittle.length} less than declared`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** One relation for each table and scope in turn, all of them when everything is tried. */
const triedRelations = (table: TenantTable, scope: ScopeRole): readonly Relation[] =>
  isEverythingTried ? relations : [hiddenRelations[(tables.indexOf(table) + scopeRoles.indexOf(scope)) % hiddenRelations.length]!, 'foreign'].filter((relation, index, all) => all.indexOf(relation) === index) as Relation[];
const hiddenRelations = ['sibling', 'neighbour', 'foreign'] as const;

describe('by key', () => {
  test('a hidden row answers every operation exactly as one that does not exist', async () => {
    const differing: string[] = [];
    for (const [scope, actor] of Object.entries(actors) as [ScopeRole, Actor][]) {
      await Promise.all([0, 1, 2, 3].map(async (worker) => {
        for (const table of tables.filter((_, index) => index % 4 === worker)) {
          const column = name(table.key.at(-1)!);
          const stored = table.columns.filter(({ isGenerated }) => !isGenerated).map((one) => one.name);
          for (const relation of triedRelations(table, scope)) {
            const [hidden] = await rowsOf(table, `${belongsTo(table, relation)} and not (${visibleRows(table.name, scope, actor)})`);
            if (!hidden) continue;
            const unknown = underUnknownKey(table, hidden);
            const operations: [string, 'read' | 'write', (row: Row) => SQL][] = [
              ['select', 'read', (row) => sql`select 1 from ${name(table.name)} where ${keyIs(table, row)}`],
              ['update', 'write', (row) => sql`update ${name(table.name)} set ${column} = ${column} where ${keyIs(table, row)} returning 1`],
              ['delete', 'write', (row) => sql`delete from ${name(table.name)} where ${keyIs(table, row)} returning 1`],
              ['insert', 'write', (row) => inserted(table, row, stored)],
            ];
            for (const [operation, mode, statement] of operations) {
              const [ofHidden, ofUnknown] = [await outcomeOf(actor, mode, statement(hidden)), await outcomeOf(actor, mode, statement(unknown))];
              tried += 2;
              const isReached = operation === 'insert' ? typeof ofHidden === 'number' : typeof ofHidden === 'number' && ofHidden > 0;
              if (isReached || ofHidden !== ofUnknown) {
                leaked += 1;
                differing.push(`${scope} ${operation} ${table.name} (${relation}): ${ofHidden}, unknown ${ofUnknown}`);
              }
            }
          }
          const malformed = await outcomeOf(actor, 'read', sql`select 1 from ${name(table.name)} where office_id = ${"x' or 1=1--"}::text::uuid`.inlineParams());
          tried += 1;
          if (!['22P02', '42501', '42703'].includes(String(malformed))) differing.push(`${scope} ${table.name} malformed: ${malformed}`);
        }
      }));
    }
    expect(differing).toEqual([]);
  });
});

describe('cross-references', () => {
  test('no foreign key of an own record can be turned to what its author does not see', async () => {
    const keys = await tenantForeignKeysOf(db.owner, tables.map((table) => table.name));
    const writable = await writableColumnsOf(db.owner, scopeRoles.map((scope) => `app_${scope}`));
    const smuggled: string[] = [];
    const [reachable, attempted, provenByControl] = [new Set<string>(), new Set<string>(), new Set<string>()];
    await Promise.all((Object.entries(actorsIn(offices, offices.own.personId)) as [ScopeRole, Actor][]).map(async ([scope, actor]) => {
      for (const foreignKey of keys) {
        const child = tables.find((table) => table.name === foreignKey.child)!;
        const parent = tables.find((table) => table.name === foreignKey.parent)!;
        const verbs = (['INSERT', 'UPDATE'] as const).filter((verb) => {
          const allowed = writable.get(`app_${scope} ${verb} ${child.name}`);
          return foreignKey.columns.some((column) => column !== 'office_id' || foreignKey.columns.length === 1) && foreignKey.columns.some((column) => allowed?.has(column));
        });
        if (verbs.length === 0) continue;
        const [own] = await rowsOf(child, `${belongsTo(child, 'own')} and ${visibleRows(child.name, scope, actor)}`);
        if (!own) continue;
        for (const verb of verbs) {
          const allowed = writable.get(`app_${scope} ${verb} ${child.name}`)!;
          const written = (change: Row) =>
            verb === 'UPDATE'
              ? sql`update ${name(child.name)} set ${sql.join(Object.keys(change).map((column) => sql`${name(column)} = ${valueOf(child, column, change)}`), sql`, `)} where ${keyIs(child, own)} returning 1`
              : inserted(child, { ...underUnknownKey(child, own), ...change }, child.columns.filter((one) => !one.isGenerated && allowed.has(one.name)).map((one) => one.name));
          for (const relation of ['sibling', 'neighbour', 'foreign'] as const) {
            const [target] = await rowsOf(parent, `${belongsTo(parent, relation)} and not (${visibleRows(parent.name, scope, actor)})`);
            if (!target) continue;
            reachable.add(foreignKey.name);
            const taken = Object.fromEntries(foreignKey.columns.map((column, index) => [column, target[foreignKey.parentColumns[index]!]]));
            const { office_id: _, ...withoutOffice } = taken;
            for (const change of [taken, withoutOffice]) {
              const columns = Object.keys(change);
              if (columns.length === 0 || !columns.every((column) => allowed.has(column))) continue;
              const named = { ...own, ...change };
              const [hidden] = await rowsOf(parent, `not (${visibleRows(parent.name, scope, actor)}) and ${foreignKey.columns.map((column, index) => `t."${foreignKey.parentColumns[index]}"::text = '${String(named[column])}'`).join(' and ')}`);
              if (change !== taken && hidden === undefined && foreignKey.columns.includes('office_id') && relation === 'sibling') continue;
              const outcome = await outcomeOf(actor, 'write', written(change));
              tried += 1;
              attempted.add(foreignKey.name);
              if (typeof outcome !== 'number' || outcome === 0) continue;
              if (hidden === undefined) continue;
              leaked += 1;
              smuggled.push(`${scope} ${verb} ${child.name} (${columns.join(', ')}) → ${relation} ${parent.name}: add select guard_reference('${child.name}', '${foreignKey.name}') to a migration`);
            }
          }
          const same = Object.fromEntries(foreignKey.columns.filter((column) => allowed.has(column)).map((column) => [column, own[column]]));
          const control = await outcomeOf(actor, 'write', written(same));
          if (typeof control === 'number' && control > 0) provenByControl.add(foreignKey.name);
        }
      }
    }));
    expect([...new Set(smuggled)]).toEqual([]);
    expect([...reachable].filter((key) => !attempted.has(key))).toEqual([]);
    console.log(`${attempted.size} foreign keys tried, of ${provenByControl.size} the same statement with own values succeeds`);
    expect(attempted.size).toBeGreaterThan(60);
    expect(provenByControl.size).toBeGreaterThan(20);
  });
});
