import fc from 'fast-check';
import { sql, type SQL } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sqlState, withActor } from '#app/platform/db/with-actor.server.ts';
import { isEverythingTried, noteAssurance } from './test/assurance.ts';
import { actorOf, createCharter, createOffice, createOrganisation, createPerson } from './test/factories.ts';
import { roleOfScope } from './test/several-offices.ts';
import { createTestDatabase, type TestDatabase } from './test/test-database.ts';
import { visibleRows, type ScopeRole } from './visibility.ts';

/**
 * Random worlds: offices with organisations that move between regions, charters over some of them, people with
 * memberships. Random questions of every scope show what the declared rule shows: no row more, no row less.
 */
const regionCodes = ['KZ-11', 'KZ-15', 'KZ-71'] as const;
const scopes: readonly ScopeRole[] = ['national', 'region', 'office', 'team', 'organisation', 'administrator'];
const tables = ['offices', 'organisations', 'organisation_placements', 'charters', 'charter_organisations', 'charter_indicators', 'charter_members', 'memberships', 'people', 'daily_values', 'saved_views', 'rollup_days'] as const;

const officeOf = fc.record({
  region: fc.constantFrom(...regionCodes),
  organisations: fc.array(fc.record({ region: fc.constantFrom(...regionCodes), movesTo: fc.option(fc.constantFrom(...regionCodes), { nil: null }) }), { minLength: 1, maxLength: 3 }),
  charters: fc.array(fc.record({ covers: fc.array(fc.nat(2), { minLength: 1, maxLength: 2 }), hasValue: fc.boolean() }), { maxLength: 2 }),
  members: fc.array(fc.record({ person: fc.nat(3), scope: fc.constantFrom('office', 'organisation', 'region'), isRevoked: fc.boolean() }), { maxLength: 3 }),
  views: fc.array(fc.record({ person: fc.nat(3), isShared: fc.boolean() }), { maxLength: 2 }),
});
const worldOf = fc.array(officeOf, { minLength: 2, maxLength: 4 });
type World = typeof worldOf extends fc.Arbitrary<infer Value> ? Value : never;

const questionOf = fc.record({
  table: fc.constantFrom(...tables), scope: fc.constantFrom(...scopes), office: fc.nat(3), region: fc.constantFrom(...regionCodes), organisation: fc.nat(5), charters: fc.array(fc.nat(5), { maxLength: 2 }), person: fc.nat(3),
  shape: fc.constantFrom('rows', 'count', 'reversed', 'joined', 'exists', 'grouped'),
});
type Question = typeof questionOf extends fc.Arbitrary<infer Value> ? Value : never;

const fewestWorlds = 60;

let db: TestDatabase;
let tried = 0;
let differing = 0;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(async () => {
  noteAssurance('random-worlds', { tried, failed: differing, failedWord: 'differed' });
  await db.close();
});

type Made = { offices: { officeId: string; regionCode: string | null }[]; organisationIds: string[]; charterIds: string[]; people: string[] };

async function make(world: World): Promise<Made> {
  const made: Made = { offices: [], organisationIds: [], charterIds: [], people: [] };
  for (let index = 0; index < 4; index += 1) made.people.push(await createPerson(db.owner, `Person ${index}`));
  for (const { region, organisations, charters, members, views } of world) {
    const office = await createOffice(db.owner, { regionCode: region });
    made.offices.push(office);
    const here: string[] = [];
    for (const { region: placed, movesTo } of organisations) {
      const id = await createOrganisation(db.owner, office.officeId, placed);
      here.push(id);
      if (movesTo === null || movesTo === placed) continue;
      await db.owner`update organisation_placements set ended_on = '2026-06-01' where office_id = ${office.officeId} and organisation_id = ${id}`;
      await db.owner`insert into organisation_placements (office_id, organisation_id, effective_on, region_code) values (${office.officeId}, ${id}, '2026-06-01', ${movesTo})`;
    }
    made.organisationIds.push(...here);
    for (const { covers, hasValue } of charters) {
      const covered = [...new Set(covers.map((index) => here[index % here.length]!))];
      const charter = await createCharter(db.owner, office, { organisationIds: covered, personId: made.people[covers[0]! % 4]! });
      made.charterIds.push(charter.charterId);
      if (!hasValue) continue;
      await db.owner`insert into daily_values ${db.owner({
        office_id: office.officeId, organisation_id: covered[0]!, charter_indicator_id: charter.indicators[0]!.id, day: '2026-03-02', charter_id: charter.charterId, region_code: region, kind: 'increment', entry: 'value',
        value: 1, is_on_time: true, author_id: charter.personId, author_name: 'n',
      })}`;
    }
    for (const { person, scope, isRevoked } of members) {
      await db.owner`insert into memberships ${db.owner({
        office_id: office.officeId, id: uuid(), person_id: made.people[person]!, scope, role: scope === 'office' ? 'officeLead' : scope === 'region' ? 'commissioner' : 'executor',
        organisation_id: scope === 'organisation' ? here[0]! : null, region_code: scope === 'region' ? region : null, revoked_at: isRevoked ? '2026-04-01T00:00:00Z' : null,
      })}`;
    }
    for (const { person, isShared } of views) {
      await db.owner`insert into saved_views ${db.owner({ office_id: office.officeId, id: uuid(), screen: 'portfolio', name: uuid(), query: '', is_shared: isShared, owner_id: made.people[person]!, owner_name: 'n' })}`;
    }
  }
  return made;
}

function actorFor({ offices, organisationIds, charterIds, people }: Made, { scope, office, region, organisation, charters, person }: Question): Actor {
  const { role, scope: of } = roleOfScope[scope];
  const { officeId, regionCode } = offices[office % offices.length]!;
  return actorOf({ officeId, regionCode: scope === 'region' ? region : regionCode, personId: people[person]! }, role, of, {
    organisationId: scope === 'organisation' ? organisationIds[organisation % organisationIds.length]! : null,
    charterIds: scope === 'team' ? charters.flatMap((index) => charterIds[index] ?? []) : [],
  });
}

/** Different ways to ask for the same; each says how many rows there are. */
const shapes: Record<Question['shape'], (table: SQL) => SQL> = {
  rows: (table) => sql`select count(*)::int as count from (select * from ${table}) t`,
  count: (table) => sql`select count(*)::int as count from ${table}`,
  reversed: (table) => sql`select count(*)::int as count from (select * from ${table} t order by t desc offset 0) t`,
  joined: (table) => sql`select count(t)::int as count from ${table} t left join offices o on false`,
  exists: (table) => sql`select coalesce(sum(1), 0)::int as count from ${table} t where exists (select from ${table} u where u is not distinct from t)`,
  grouped: (table) => sql`select coalesce(sum(c), 0)::int as count from (select count(*) as c from ${table} t group by t) g`,
};

async function isAsDeclared(made: Made, question: Question): Promise<boolean> {
  const { table, scope, shape } = question;
  const actor = actorFor(made, question);
  const [declared] = await db.owner.unsafe(`select count(*)::int as count, coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as content from "${table}" t where ${visibleRows(table, scope, actor)}`);
  const from = sql`${sql.identifier(table)}`;
  const shown = await withActor(db.database, actor, 'read', async (transaction) => {
    const [rows] = await transaction.execute<{ content: string }>(sql`select coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as content from ${from} t`);
    const [counted] = await transaction.execute<{ count: number }>(shapes[shape](from));
    return { content: rows!.content, count: counted!.count };
  }).catch((error: unknown) => {
    // A scope without any right on the table sees nothing of it.
    if (sqlState(error) !== '42501') throw error;
    return null;
  });
  tried += 1;
  const isRight = shown === null ? declared!.count === 0 : shown.content === declared!.content && shown.count === declared!.count;
  if (!isRight) differing += 1;
  return isRight;
}

describe('random worlds', () => {
  test('show every scope what the declared rule shows, however it is asked', async () => {
    await fc.assert(
      fc.asyncProperty(worldOf, fc.array(questionOf, { minLength: 60, maxLength: 60 }), async (world, questions) => {
        const made = await make(world);
        for (const question of questions) if (!(await isAsDeclared(made, question))) return false;
        return true;
      }),
      { numRuns: isEverythingTried ? 600 : fewestWorlds, seed: 7, endOnFailure: true },
    );
    expect(tried).toBeGreaterThanOrEqual(fewestWorlds * 60);
  });
});
