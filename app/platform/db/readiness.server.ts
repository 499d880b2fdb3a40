import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from './database.server.ts';

type Journal = { entries: { when: number }[] };
const journal = JSON.parse(readFileSync(path.resolve('drizzle/meta/_journal.json'), 'utf8')) as Journal;
const newestMigration = Math.max(...journal.entries.map((entry) => entry.when));

/** True when the database answers and has every migration this build was made for. */
export async function isReady(database: Database): Promise<boolean> {
  try {
    const [row] = await database.authClient<{ newest: string | null }[]>`select newest_migration() as newest`;
    return Number(row?.newest) >= newestMigration;
  } catch {
    return false;
  }
}
