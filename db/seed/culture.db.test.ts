import { afterAll, beforeAll, expect, test } from 'vitest';
import { selectCultureFigures } from '#app/features/culture-events/index.server.ts';
import { withActor } from '#app/platform/db/with-actor.server.ts';
import { actorOf } from '#db/test/factories.ts';
import { createDatabaseWithPeople } from '#db/test/demo-people.ts';
import type { TestDatabase } from '#db/test/test-database.ts';
import { loadCultureEvents } from './load-culture.ts';

const today = '2026-11-23';
const quiet = () => {};

let scene: TestDatabase;
beforeAll(async () => {
  scene = await createDatabaseWithPeople();
  await scene.owner.begin((sql) => loadCultureEvents(sql, today, quiet));
}, 120_000);
afterAll(() => scene.close());

test('the events of 2022 add up to what the report prints', async () => {
  const coordinator = actorOf({ officeId: '00000000-0000-7000-8000-000000000000', regionCode: null }, 'coordinator', 'national');
  const figures = await withActor(scene.database, coordinator, 'read', (transaction) => selectCultureFigures(transaction, '2022-01-01', '2022-12-31'));
  expect(figures).toEqual({
    awarenessEvents: 11_046, businessEvents: 500, entrepreneurs: 20_140, largeBusinessMeetings: 116, largeBusinessRepresentatives: 1_150, adviserRecipients: 9_000,
    trained: 1_784, trainedCga: 1_225, trainedLea: 559,
  });
});

test('every stage of an event is there this year, each held one with what its kind asks for', async () => {
  const states = await scene.owner<{ state: string; number: number }[]>`select state, count(*)::int as number from culture_events where happens_on >= '2026-01-01' group by 1 order by 1`;
  expect(states.map(({ state }) => state)).toEqual(['cancelled', 'held', 'moved', 'planned', 'returned', 'verified']);
  const total = states.reduce((sum, { number }) => sum + number, 0);
  expect(total).toBeGreaterThan(900);
  const [lacking] = await scene.owner<{ number: number }[]>`
    select count(*)::int as number from culture_events e where e.state in ('held', 'verified')
      and (culture_event_lacks_participants(e.office_id, e.id, e.kind_code) or culture_event_lacks_proof(e.office_id, e.id, e.kind_code) or e.held_on > ${today})`;
  expect(lacking!.number).toBe(0);
  const [late] = await scene.owner<{ number: number }[]>`
    select count(*)::int as number from culture_events e join culture_event_steps s on s.office_id = e.office_id and s.event_id = e.id
    where greatest(e.created_at, s.made_at) >= ${today}::date + 1 or s.made_at < e.created_at`;
  expect(late!.number).toBe(0);
});

test('loading them again adds nothing', async () => {
  const count = () => scene.owner`select count(*)::int as events from culture_events`;
  const before = await count();
  await scene.owner.begin((sql) => loadCultureEvents(sql, today, quiet));
  expect(await count()).toEqual(before);
});
