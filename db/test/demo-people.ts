import { loadOrganisations, loadPeople } from '#db/seed/load-demo.ts';
import { loadReference } from '#db/seed/load.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

/** A database with the reference data and the offices, organisations and people of the demo; nothing happened there yet. */
export async function createDatabaseWithPeople(): Promise<TestDatabase> {
  const scene = await createTestDatabase();
  await loadReference(scene.owner);
  await scene.owner.begin((sql) => loadOrganisations(sql, () => {}));
  await scene.owner.begin((sql) => loadPeople(sql, () => {}));
  return scene;
}
