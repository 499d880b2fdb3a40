import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { loadReference } from './load.ts';

let scene: TestDatabase;
beforeAll(async () => {
  scene = await createTestDatabase();
});
afterAll(() => scene.close());

const tables = ['regions', 'peer_groups', 'offices', 'units', 'indicators', 'streams', 'blocks', 'evidence_kinds', 'legal_bases',
  'project_templates', 'template_tasks', 'template_indicators', 'calendar_days', 'risk_catalogue_entries', 'risk_library_entries', 'analysis_terms', 'risk_bands', 'elimination_rules', 'paper_templates'];

async function counts(): Promise<Record<string, number>> {
  const [row] = await scene.owner.unsafe<Record<string, number>[]>(
    `select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`,
  );
  return { ...row! };
}

test('loading the reference data again adds nothing and keeps what the coordinator edited', async () => {
  await loadReference(scene.owner);
  const before = await counts();
  expect(before).toMatchObject({ regions: 20, offices: 45, blocks: 7, project_templates: 7, calendar_days: 2191 });
  await scene.owner`update calendar_days set is_working = true, note = 'edited' where on_date = '2026-07-06'`;

  await loadReference(scene.owner);
  expect(await counts()).toEqual(before);
  const [day] = await scene.owner<{ note: string }[]>`select note from calendar_days where on_date = '2026-07-06'`;
  expect(day!.note).toBe('edited');
});
