import { sql } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import QRCode from 'qrcode';
import { seal, unseal } from '#app/platform/auth/sealed.server.ts';
import { refused } from '#app/platform/errors/app-error.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import type { AuthTransaction } from './security-notice.server.ts';

const periodSeconds = 30;
/** A clock may be one step off. */
const tolerance = 1;

const totpOf = (secret: string, email: string) => new TOTP({ issuer: 'Adal', label: email, secret: Secret.fromBase32(secret), period: periodSeconds });

/** The time step of a right code; null for a wrong one. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: now.getTime(), window: tolerance });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / periodSeconds) + delta;
}

const purposeOf = (accountId: string) => `totp:${accountId}`;

function requireKey({ config }: Pick<Services, 'config'>): string {
  if (!config.secretsKey) throw refused('identity.errors.noAuthenticatorApps');
  return config.secretsKey;
}

export type TotpOffer = { secret: string; address: string; picture: { size: number; path: string } };

/** The secret that waits for its first code, made when there is none: the same one however often the page is opened. */
export async function offerTotp(services: Services, account: { accountId: string; email: string }): Promise<TotpOffer | null> {
  if (!services.config.secretsKey) return null;
  const key = requireKey(services);
  const fresh = seal(key, purposeOf(account.accountId), new Secret({ size: 20 }).base32);
  const [row] = await services.database.auth.execute<{ pending_secret: string }>(sql`
    insert into identity.totp_secrets as s (account_id, pending_secret) values (${account.accountId}, ${fresh})
    on conflict (account_id) do update set pending_secret = coalesce(s.pending_secret, excluded.pending_secret) returning pending_secret`);
  const secret = unseal(key, purposeOf(account.accountId), row!.pending_secret);
  const address = totpOf(secret, account.email).toString();
  return { secret, address, picture: pictureOf(address) };
}

/** The squares of a QR code as one path. */
function pictureOf(text: string): TotpOffer['picture'] {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const path = [...modules.data].map((isDark, index) => (isDark ? `M${index % modules.size} ${Math.floor(index / modules.size)}h1v1h-1z` : '')).join('');
  return { size: modules.size, path };
}

/** Takes the waiting secret into use when the code is of it. @returns false for a wrong code. */
export async function confirmTotp(transaction: AuthTransaction, services: Services, accountId: string, code: string): Promise<boolean> {
  const [row] = await transaction.execute<{ pending_secret: string | null }>(sql`
    select pending_secret from identity.totp_secrets where account_id = ${accountId} for update`);
  if (!row?.pending_secret) return false;
  const step = stepOfCode(unseal(requireKey(services), purposeOf(accountId), row.pending_secret), code, services.now());
  if (step === null) return false;
  await transaction.execute(sql`
    update identity.totp_secrets set sealed_secret = pending_secret, pending_secret = null, last_step = ${step}, confirmed_at = now() where account_id = ${accountId}`);
  return true;
}

/** Each step opens once, also for two who come at the same moment. */
export async function acceptTotp(transaction: AuthTransaction, services: Services, accountId: string, code: string): Promise<boolean> {
  const [row] = await transaction.execute<{ sealed_secret: string | null }>(sql`select sealed_secret from identity.totp_secrets where account_id = ${accountId}`);
  if (!row?.sealed_secret) return false;
  const step = stepOfCode(unseal(requireKey(services), purposeOf(accountId), row.sealed_secret), code, services.now());
  if (step === null) return false;
  const [accepted] = await transaction.execute(sql`
    update identity.totp_secrets set last_step = ${step} where account_id = ${accountId} and last_step < ${step} returning account_id`);
  return accepted !== undefined;
}
