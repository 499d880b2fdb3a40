import { afterAll, beforeAll, expect, test } from 'vitest';
import { recountRegisters } from '#db/recount.ts';
import { createDatabaseWithPeople } from '#db/test/demo-people.ts';
import type { TestDatabase } from '#db/test/test-database.ts';
import { loadCurrentRegisters, loadRegisters2022 } from './load-demo.ts';

const today = '2026-11-23';
const quiet = () => {};

let scene: TestDatabase;
beforeAll(async () => {
  scene = await createDatabaseWithPeople();
  await scene.owner.begin((sql) => loadRegisters2022(sql, today, quiet));
  await scene.owner.begin((sql) => loadCurrentRegisters(sql, today, quiet));
}, 120_000);
afterAll(() => scene.close());

test('the demo registers are what their counts say', async () => {
  expect(await recountRegisters(scene.owner)).toEqual([]);
  const [marks] = await scene.owner<{ analyses: number; risks: number }[]>`
    select (select count(*)::int from internal_analyses where is_counted and signed_on is null) as analyses,
      (select count(*)::int from risks r join internal_analyses a on a.office_id = r.office_id and a.id = r.analysis_id
        where r.is_confirmed <> (a.review is not distinct from 'confirmed')) as risks`;
  expect(marks).toEqual({ analyses: 0, risks: 0 });
});

test('in 2022 they count what the report prints', async () => {
  const rows = await scene.owner<{ measure: string; reported: number }[]>`
    select measure, sum(reported)::int as reported from register_days where day between '2022-01-01' and '2022-12-31' group by 1 order by 1`;
  expect(rows.map((row) => [row.measure, row.reported])).toEqual([['organisationsAnalysed', 428], ['risksEliminated', 3773], ['risksIdentified', 4486]]);
});

test('loading them again adds nothing', async () => {
  const count = () => scene.owner`select count(*)::int as risks from risks`;
  const before = await count();
  await scene.owner.begin((sql) => loadRegisters2022(sql, today, quiet));
  await scene.owner.begin((sql) => loadCurrentRegisters(sql, today, quiet));
  expect(await count()).toEqual(before);
});
