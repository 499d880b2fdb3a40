import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '#app/platform/db/database.server.ts';
import { hashToken } from '#app/platform/auth/one-time-token.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import type { Client } from './client.server.ts';
import { isKnownDevice } from './devices.server.ts';

export const attemptsPerAccount = 8;
const windowMinutes = 15;

const bucketOf = (kind: string, subject: string) => createHash('sha256').update(`${kind}:${subject}`).digest('hex');

/**
 * Counts an attempt against a bucket and refuses when the window's allowance is used up. Buckets are hashed, so that the
 * table names nobody. A failing database refuses too: the check is never skipped.
 *
 * @throws AppError 422 with the minutes to wait.
 */
export async function countAttempt(database: Database, kind: string, subject: string, allowance: number): Promise<void> {
  const bucket = bucketOf(kind, subject);
  const [row] = await database.auth.execute<{ attempts: number; minutes_left: number }>(sql`
    insert into identity.sign_in_throttles as t (bucket, attempts, window_started_at) values (${bucket}, 1, now())
    on conflict (bucket) do update set
      attempts = case when t.window_started_at < now() - make_interval(mins => ${windowMinutes}) then 1 else t.attempts + 1 end,
      window_started_at = case when t.window_started_at < now() - make_interval(mins => ${windowMinutes}) then now() else t.window_started_at end
    returning attempts, ceil(extract(epoch from window_started_at + make_interval(mins => ${windowMinutes}) - now()) / 60)::int as minutes_left`);
  if (!row || row.attempts > allowance) {
    throw new AppError('throttled', 422, 'identity.errors.throttled', { params: { count: Math.max(1, row?.minutes_left ?? windowMinutes) } });
  }
}

export async function forgetAttempts(database: Database, kind: string, subject: string): Promise<void> {
  const bucket = bucketOf(kind, subject);
  await database.auth.execute(sql`delete from identity.sign_in_throttles where bucket = ${bucket}`);
}

/**
 * Counts an attempt to get into an account. A browser that got in before has an allowance of its own: strangers who use theirs
 * up do not lock out whom the account belongs to, and do not get it back when that person signs in.
 */
export async function countSignIn(database: Database, email: string, { device }: Pick<Client, 'device'>, kind = 'account'): Promise<{ forget: () => Promise<void> }> {
  const subject = device && (await isKnownDevice(database, email, device)) ? `${email}:${hashToken(device)}` : email;
  await countAttempt(database, kind, subject, attemptsPerAccount);
  return { forget: () => forgetAttempts(database, kind, subject) };
}
