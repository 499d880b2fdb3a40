import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from '#app/platform/db/with-actor.server.ts';
import { actorOf } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { computeCoordinatorFigures, deriveCoordinatorFigure } from '#scripts/lib/coordinator-figures.ts';
import { loadCoordinatorRegisters, loadOrganisations, loadPeople } from './load-demo.ts';
import { loadReference } from './load.ts';
import report from './reference/report-2022.json' with { type: 'json' };

const today = '2026-11-23';
const quiet = () => {};

let scene: TestDatabase;
beforeAll(async () => {
  scene = await createTestDatabase();
  await loadReference(scene.owner);
  await scene.owner.begin((sql) => loadOrganisations(sql, quiet));
  await scene.owner.begin((sql) => loadPeople(sql, quiet));
  await scene.owner.begin((sql) => loadCoordinatorRegisters(sql, today, quiet));
}, 120_000);
afterAll(() => scene.close());

test('computed from the records, the figures of the coordinator in 2022 are those that the report prints', async () => {
  const [agency] = await scene.owner<{ id: string }[]>`select id from offices where kind = 'coordinator'`;
  const actor = actorOf({ officeId: agency!.id, regionCode: null }, 'coordinator', 'national');
  const computed = await withActor(scene.database, actor, 'read', (transaction) => computeCoordinatorFigures(transaction, '2022'));
  const printed = report.figures.filter(({ key, year }) => computed.has(key) && year === 2022);
  expect(printed.length).toBe(computed.size);
  for (const { key, value, ...rest } of printed) {
    const isLowerBound = 'qualifier' in rest && (rest.qualifier === 'more than' || rest.qualifier === 'over');
    expect([key, isLowerBound ? computed.get(key)! > Number(value) : computed.get(key)]).toEqual([key, isLowerBound ? true : value]);
  }
  const derived = report.derived.filter(({ key }) => deriveCoordinatorFigure(key, computed) !== undefined);
  expect(derived.map(({ key }) => [key, deriveCoordinatorFigure(key, computed)])).toEqual(derived.map(({ key, value }) => [key, value]));
  expect(derived).toHaveLength(7);
});

test('loading them again adds nothing', async () => {
  const count = () => scene.owner`select count(*)::int as recommendations from recommendations`;
  const before = await count();
  await scene.owner.begin((sql) => loadCoordinatorRegisters(sql, today, quiet));
  expect(await count()).toEqual(before);
});
