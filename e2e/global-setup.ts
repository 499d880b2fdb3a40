import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfChanged } from '#scripts/lib/build-if-changed.ts';
import { ensureTemplate, startCluster } from './lib/template-database.ts';

/** Builds the application, starts the tests' own PostgreSQL and makes the template; workers find both in the environment. */
export default async function setup() {
  const startedAt = Date.now();
  const progress = (sentence: string) => console.log(`${((Date.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  ${sentence}`);
  rmSync(path.resolve(import.meta.dirname, '../test-results/screens'), { recursive: true, force: true });
  if (buildIfChanged()) progress('Built the application');
  const cluster = await startCluster();
  try {
    process.env.E2E_TEMPLATE = await ensureTemplate(cluster.adminUrl, progress);
    process.env.E2E_ADMIN_URL = cluster.adminUrl;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  progress('The stage is set');
  return () => cluster.stop();
}
