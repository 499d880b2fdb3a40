import { fork } from 'node:child_process';
import path from 'node:path';
import type { DemoAccount } from '#db/seed/reference/people.ts';
import { migrateDatabase } from './migrate-database.ts';
import type { ProductDatabase } from './product-database.ts';

/** What the process that loads the data says: how far it is, and at the end who may sign in (with `DEMO=0` nobody yet) or why it stopped. */
export type LoadingMessage =
  | { progress: string }
  | { loaded: { accounts: DemoAccount[]; password: string } | null }
  | { failed: { message: string; code: string | undefined } };

export type DemoAccounts = Extract<LoadingMessage, { loaded: unknown }>['loaded'];

/**
 * Migrates the database and loads what is not there yet. The load runs in a process of its own: it makes a whole year in
 * memory, which a process that stays would keep.
 */
export async function prepareDatabase(
  database: Pick<ProductDatabase, 'adminUrl' | 'passwords'>, today: string, onProgress: (sentence: string) => void,
): Promise<DemoAccounts> {
  onProgress('Migrating the database');
  await migrateDatabase(database.adminUrl, database.passwords);
  onProgress('Loading reference data');
  const child = fork(path.resolve(import.meta.dirname, 'load-data.ts'), { env: { ...process.env, ADMIN_DATABASE_URL: database.adminUrl, TODAY: today } });
  return new Promise((resolve, reject) => {
    child.on('message', (message: LoadingMessage) => {
      if ('progress' in message) onProgress(message.progress);
      else if ('loaded' in message) resolve(message.loaded);
      else reject(Object.assign(new Error(message.failed.message), { code: message.failed.code }));
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`Loading the data was interrupted (${signal ?? code}). Run this again: it goes on where it stopped.`)));
  });
}

/** The civil day in Almaty, unless the environment fixes another. */
export const civilToday = (): string => process.env.FIXED_TODAY ?? new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(new Date());
