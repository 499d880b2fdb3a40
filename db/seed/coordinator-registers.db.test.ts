import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from '#app/platform/db/with-actor.server.ts';
import { actorOf } from '#db/test/factories.ts';
import { createDatabaseWithPeople } from '#db/test/demo-people.ts';
import type { TestDatabase } from '#db/test/test-database.ts';
import { computePrinted } from '#scripts/lib/catalogue-figures.ts';
import { loadCoordinatorRegisters } from './load-demo.ts';
import report from './reference/report-2022.json' with { type: 'json' };
import { coordinatorStatistics } from './reference/statistics/coordinator.ts';
import { effectStatistics } from './reference/statistics/effects.ts';

const today = '2026-11-23';
const quiet = () => {};

let scene: TestDatabase;
beforeAll(async () => {
  scene = await createDatabaseWithPeople();
  await scene.owner.begin((sql) => loadCoordinatorRegisters(sql, today, quiet));
}, 120_000);
afterAll(() => scene.close());

test('computed from the records, the figures of the coordinator in 2022 are those that the report prints', async () => {
  const [agency] = await scene.owner<{ id: string }[]>`select id from offices where kind = 'coordinator'`;
  const actor = actorOf({ officeId: agency!.id, regionCode: null }, 'coordinator', 'national');
  const printed = [...report.figures, ...report.derived.map(({ key, value }) => ({ key, value, scope: 'national', year: 2022 }))];
  const computed = await withActor(scene.database, actor, 'read', (transaction) => computePrinted(transaction, actor, printed));
  const own = new Set([...coordinatorStatistics, ...effectStatistics].map(({ code }) => code));
  const compared = printed.filter((figure) => own.has(computed.get(figure)?.statistic ?? ''));
  expect(compared.length).toBeGreaterThan(65);
  for (const figure of compared) {
    const isLowerBound = 'qualifier' in figure && (figure.qualifier === 'more than' || figure.qualifier === 'over');
    const value = computed.get(figure)!.value;
    expect([figure.key, isLowerBound ? value > Number(figure.value) : value]).toEqual([figure.key, isLowerBound ? true : figure.value]);
  }
});

test('loading them again adds nothing', async () => {
  const count = () => scene.owner`select count(*)::int as recommendations from recommendations`;
  const before = await count();
  await scene.owner.begin((sql) => loadCoordinatorRegisters(sql, today, quiet));
  expect(await count()).toEqual(before);
});
