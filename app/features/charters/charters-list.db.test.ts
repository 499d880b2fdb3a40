import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withActor } from '#app/platform/db/with-actor.server.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { adopt, completeDraft, createCharterOffice, move, type CharterOffice } from './charters.fixtures.ts';
import { loadCharterDesk, loadCharters } from './charters.queries.server.ts';
import { charterListSearch } from './charters.search.ts';

let db: TestDatabase;
let central: CharterOffice;

beforeAll(async () => {
  db = await createTestDatabase();
  central = await createCharterOffice(db.owner, { kind: 'cga' });
});
afterAll(() => db.close());

describe('the list', () => {
  const everything = charterListSearch.parse({});

  test('shows an office its own charters, a page at a time, and finds by text', async () => {
    const own = await createCharterOffice(db.owner, { regionCode: 'KZ-27' });
    const keys = [];
    for (let number = 0; number < 52; number += 1) keys.push(await adopt(db.owner, db.database, own));
    const read = (search: Record<string, string>) => withActor(db.database, own.manager, 'read', (transaction) => loadCharters(transaction, charterListSearch.parse(search)));
    const first = await read({});
    expect([first.rows.length, first.previous]).toEqual([50, null]);
    const second = await read({ after: first.next! });
    expect([second.rows.length, second.next]).toEqual([2, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ charterId }) => charterId))).toEqual(new Set(keys.map(({ charterId }) => charterId)));
    const back = await read({ before: second.previous! });
    expect(back.rows).toEqual(first.rows);
    expect(back.previous).toBeNull();
    expect((await read({ q: '-2026-07' })).rows).toHaveLength(1);
    expect((await read({ year: '2025' })).rows).toHaveLength(0);
    expect((await read({ state: 'draft', block: '2024-internal-analysis' })).rows).toHaveLength(50);
  });

  test('names what waits for whom', async () => {
    const own = await createCharterOffice(db.owner, { regionCode: 'KZ-31' });
    const waiting = async (actor: typeof own.lead) =>
      (await withActor(db.database, actor, 'read', (transaction) => loadCharterDesk(transaction, actor))).waiting.filter(({ officeId }) => officeId === own.officeId).map(({ state }) => state);
    const seen = async () => [await waiting(own.manager), await waiting(own.reviewer), await waiting(own.lead), await waiting(central.reviewer)];
    const key = await completeDraft(db.owner, db.database, own);
    expect(await seen()).toEqual([['draft'], [], [], []]);
    await move(db.database, own.manager, key, 'submit');
    expect(await seen()).toEqual([[], ['submitted'], [], []]);
    await move(db.database, own.reviewer, key, 'agree');
    expect(await seen()).toEqual([[], [], ['agreed'], []]);
    await move(db.database, own.lead, key, 'approve');
    expect(await seen()).toEqual([[], [], [], []]);
    expect((await withActor(db.database, own.lead, 'read', (transaction) => loadCharters(transaction, everything))).rows).toMatchObject([{ state: 'approved', approvedVersion: 1 }]);
  });
});
