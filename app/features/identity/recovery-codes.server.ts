import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { hashToken } from '#app/platform/auth/one-time-token.server.ts';
import { plainRecoveryCode, recoveryCodeCount, recoveryCodeFrom } from './second-factor.model.ts';
import type { AuthTransaction } from './security-notice.server.ts';

const hashOf = (code: string) => hashToken(plainRecoveryCode(code));

/** New codes in place of all others. Only their hashes stay here. */
export async function makeRecoveryCodes(transaction: AuthTransaction, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () => recoveryCodeFrom(randomBytes(16)));
  await transaction.execute(sql`delete from identity.recovery_codes where account_id = ${accountId}`);
  await transaction.execute(sql`
    insert into identity.recovery_codes (account_id, code_hash)
    select ${accountId}, hash from json_array_elements_text(${JSON.stringify(codes.map(hashOf))}::json) hash`);
  return codes;
}

/** @returns how many are left, or null when the code is wrong or was used. */
export async function spendRecoveryCode(transaction: AuthTransaction, accountId: string, code: string): Promise<number | null> {
  const [used] = await transaction.execute(sql`
    update identity.recovery_codes set used_at = now() where account_id = ${accountId} and code_hash = ${hashOf(code)} and used_at is null returning account_id`);
  return used ? countRecoveryCodes(transaction, accountId) : null;
}

export async function countRecoveryCodes(transaction: Pick<AuthTransaction, 'execute'>, accountId: string): Promise<number> {
  const [row] = await transaction.execute<{ count: number }>(sql`
    select count(*)::int as count from identity.recovery_codes where account_id = ${accountId} and used_at is null`);
  return row!.count;
}

const cookieName = 'adal_recovery_codes';
const cookieSeconds = 300;

/** New codes travel to the page that shows them in a cookie that only this page gets and clears. */
export const recoveryCodesCookie = (codes: readonly string[], origin: string): string =>
  `${cookieName}=${codes.join('.')}; Path=${recoveryCodesPage}; HttpOnly; SameSite=Strict; Max-Age=${codes.length > 0 ? cookieSeconds : 0}${origin.startsWith('https:') ? '; Secure' : ''}`;

export const recoveryCodesPage = '/account/recovery-codes';

export function recoveryCodesOf(request: Request): string[] {
  const [, value = ''] = new RegExp(`(?:^|;\\s*)${cookieName}=([0-9A-Z.-]+)(?:;|$)`).exec(request.headers.get('Cookie') ?? '') ?? [];
  return value.split('.').filter(Boolean);
}
