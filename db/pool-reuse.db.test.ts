import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { asPublic } from '#app/platform/db/as-public.server.ts';
import { sqlState, withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { isEverythingTried, noteAssurance, seeded } from './test/assurance.ts';
import { actorsIn, createSeveralOffices, type SeveralOffices } from './test/several-offices.ts';
import { createTestDatabase, type TestDatabase } from './test/test-database.ts';
import { scopeRoles, visibleRows, type ScopeRole } from './visibility.ts';

/** One connection for everybody: whatever happened to the one before, the next sees their own and nothing else. */
let db: TestDatabase;
let offices: SeveralOffices;
let actors: Record<ScopeRole, Actor>;
let declared: Record<ScopeRole, string[]>;
let tried = 0;
let carriedOver = 0;

beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 1 });
  offices = await createSeveralOffices(db.owner);
  actors = actorsIn(offices);
  declared = Object.fromEntries(await Promise.all(scopeRoles.map(async (scope) => {
    const rows = await db.owner.unsafe(`select t.id from organisations t where ${visibleRows('organisations', scope, actors[scope])} order by 1`);
    return [scope, rows.map((row) => row.id as string)];
  }))) as Record<ScopeRole, string[]>;
});
afterAll(async () => {
  noteAssurance('pool-reuse', { tried, failed: carriedOver, failedWord: 'carried over' });
  await db.close();
});

const organisationsSeen = async (transaction: ActorTransaction): Promise<string[]> =>
  (await transaction.execute<{ id: string }>(sql`select id from organisations order by 1`)).map(({ id }) => id);

type End = (transaction: ActorTransaction) => Promise<unknown>;

/** How somebody's transaction may end. */
const ends: Record<string, End> = {
  'as it should': organisationsSeen,
  'with an error of the database': (transaction) => transaction.execute(sql`select 1 / 0`),
  'with an error of its own': async (transaction) => {
    await organisationsSeen(transaction);
    throw new Error('gave up');
  },
  'with an error that waits for nothing': () => Promise.reject(new Error('gave up at once')),
  'with a refused right': (transaction) => transaction.execute(sql`select 1 from identity.accounts`),
  'with a statement that takes too long': async (transaction) => {
    await transaction.execute(sql`select set_config('statement_timeout', '30', true)`);
    await transaction.execute(sql`select pg_sleep(5)`);
  },
  'with a serialisation failure': (transaction) => transaction.execute(sql`do $$ begin raise exception using errcode = '40001'; end $$`),
  'cancelled from outside': async (transaction) => {
    const [backend] = await transaction.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    const sleeping = transaction.execute(sql`select pg_sleep(5)`);
    await Promise.all([sleeping, wait(40).then(() => db.owner`select pg_cancel_backend(${backend!.pid})`)]);
  },
  'with its connection ended': async (transaction) => {
    const [backend] = await transaction.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    const sleeping = transaction.execute(sql`select pg_sleep(5)`);
    await Promise.all([sleeping, wait(40).then(() => db.owner.begin(async (owner) => {
      await owner`reset role`;
      await owner`select pg_terminate_backend(${backend!.pid})`;
    }))]);
  },
  'having taken another role for the session': (transaction) => transaction.execute(sql`select set_config('app.office_id', ${offices.foreign.officeId}, true)`),
};

async function sees(scope: ScopeRole): Promise<void> {
  const seen = await withActor(db.database, actors[scope], 'read', organisationsSeen);
  tried += 1;
  if (JSON.stringify(seen) !== JSON.stringify(declared[scope])) carriedOver += 1;
  expect([scope, seen]).toEqual([scope, declared[scope]]);
}

describe('one connection', () => {
  test('shows everybody their own, however the one before ended', async () => {
    for (const [name, end] of Object.entries(ends)) {
      // To begin a connection anew, or to try again, takes a while.
      const isSlow = /connection|serialisation/.test(name);
      for (const scope of isSlow && !isEverythingTried ? scopeRoles.slice(1, 3) : scopeRoles) {
        const next = scopeRoles[(scopeRoles.indexOf(scope) + 1) % scopeRoles.length]!;
        const outcome = await withActor(db.database, actors[scope], 'write', end).then(() => 'ended', () => 'failed');
        expect([name, outcome]).toEqual([name, name.startsWith('as ') || name.startsWith('having') ? 'ended' : 'failed']);
        await sees(next);
        const nobody = await db.database.app.execute(sql`select 1 from organisations`).then(() => 'read', sqlState);
        tried += 1;
        if (nobody !== '42501') carriedOver += 1;
        expect([name, nobody]).toEqual([name, '42501']);
        const left = await db.database.appClient<{ name: string; value: string | null }[]>`
          select name, current_setting('app.' || name, true) as value from unnest(array['person_id', 'office_id', 'region_code', 'organisation_id', 'charter_ids', 'role']) name`;
        expect(left.filter(({ value }) => value !== null && value !== '')).toEqual([]);
      }
    }
  });

  test('shows everybody their own when all of this happens at once, in any order', async () => {
    const random = seeded(20_261_123);
    const quick = Object.entries(ends).filter(([name]) => !name.includes('connection') && !name.includes('cancelled') && !name.includes('too long'));
    await Promise.all(Array.from({ length: 300 }, async () => {
      const scope = scopeRoles[Math.floor(random() * scopeRoles.length)]!;
      const [, end] = quick[Math.floor(random() * quick.length)]!;
      await withActor(db.database, actors[scope], 'write', end).catch(() => undefined);
      await sees(scope);
      const asNobody = await asPublic(db.database, (transaction) => transaction.execute(sql`select 1 from organisations`)).then(() => 'read', sqlState);
      tried += 1;
      if (asNobody !== '42501') carriedOver += 1;
      expect(asNobody).toBe('42501');
    }));
  });

  test('is tried again as the same actor after a serialisation failure', async () => {
    for (const scope of scopeRoles) {
      let attempts = 0;
      const seen = await withActor(db.database, actors[scope], 'write', async (transaction) => {
        attempts += 1;
        const organisations = await organisationsSeen(transaction);
        if (attempts < 3) await transaction.execute(sql`do $$ begin raise exception using errcode = '40001'; end $$`);
        return organisations;
      });
      tried += 1;
      expect([scope, attempts, seen]).toEqual([scope, 3, declared[scope]]);
    }
  });
});
