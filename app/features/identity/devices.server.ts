import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { hashToken } from '#app/platform/auth/one-time-token.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Client } from './client.server.ts';
import { trustedDays } from './second-factor.model.ts';
import type { AuthTransaction } from './security-notice.server.ts';

/** Notes that the account is used on this browser. `isNew`: it never was, though it was on others. */
export async function noteDevice(transaction: AuthTransaction, accountId: string, client: Client, options: { isTrusted?: boolean } = {}): Promise<{ token: string; isNew: boolean }> {
  const token = client.device ?? randomBytes(32).toString('base64url');
  const [row] = await transaction.execute<{ is_new: boolean; has_others: boolean }>(sql`
    insert into identity.devices as d (account_id, token_hash, user_agent, trusted_until)
    values (${accountId}, ${hashToken(token)}, ${client.userAgent}, ${options.isTrusted ? sql`now() + make_interval(days => ${trustedDays})` : null})
    on conflict (account_id, token_hash) do update set last_seen_at = now(), user_agent = excluded.user_agent, trusted_until = coalesce(excluded.trusted_until, d.trusted_until)
    returning (xmax = 0) as is_new, exists (select from identity.devices o where o.account_id = d.account_id and o.token_hash <> d.token_hash) as has_others`);
  return { token, isNew: row!.is_new && row!.has_others };
}

/** Whether the account signed in with this browser before. */
export async function isKnownDevice(database: Database, email: string, device: string | null): Promise<boolean> {
  if (!device) return false;
  const [known] = await database.auth.execute(sql`
    select d.account_id from identity.devices d join identity.accounts a on a.id = d.account_id where a.email = ${email} and d.token_hash = ${hashToken(device)}`);
  return known !== undefined;
}

export type TrustedDevice = { key: string; userAgent: string | null; trustedUntil: string; lastSeenAt: string };

export async function listTrustedDevices(database: Database, accountId: string): Promise<TrustedDevice[]> {
  return database.auth.execute<TrustedDevice>(sql`
    select token_hash as key, user_agent as "userAgent", trusted_until as "trustedUntil", last_seen_at as "lastSeenAt"
    from identity.devices where account_id = ${accountId} and trusted_until > now() order by last_seen_at desc limit 50`);
}

/** With no key, all of them. */
export async function distrustDevices(transaction: AuthTransaction, accountId: string, key: string | null = null): Promise<void> {
  await transaction.execute(sql`
    update identity.devices set trusted_until = null where account_id = ${accountId} and (${key}::text is null or token_hash = ${key})`);
}
