import { sql } from 'drizzle-orm';
import type { Role } from '#app/platform/auth/actor.ts';
import { hashToken } from '#app/platform/auth/one-time-token.server.ts';
import type { SessionStage } from '#app/platform/auth/session-stage.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { deviceCookieOf, type Client } from './client.server.ts';
import { noteDevice } from './devices.server.ts';
import { stageAfterPassword } from './second-factor.model.ts';
import { note, noteAndMail, type AccountHolder, type AuthTransaction } from './security-notice.server.ts';

/** `cookies` are for the answer; `stage` tells whether the person is in. */
export type Entry = { cookies: string[]; stage: SessionStage };

type Means = { how: 'password' | 'totp' | 'passkey' | 'recovery' | 'reset' | 'invitation' | 'enrolment' | 'signOn'; membershipId?: string | null };

async function stageOf(transaction: AuthTransaction, accountId: string, client: Client): Promise<SessionStage> {
  const [row] = await transaction.execute<{ has_factor: boolean; is_trusted: boolean; roles: Role[]; must: Role[] }>(sql`
    select exists (select from identity.totp_secrets s where s.account_id = ${accountId} and s.sealed_secret is not null)
        or exists (select from identity.passkeys k where k.account_id = ${accountId}) as has_factor,
      exists (select from identity.devices d where d.account_id = ${accountId} and d.token_hash = ${client.device ? hashToken(client.device) : ''} and d.trusted_until > now()) as is_trusted,
      coalesce((select json_agg(distinct m.role) from memberships m where m.person_id = ${accountId} and m.revoked_at is null), '[]') as roles,
      coalesce((select to_json(r.second_factor_roles) from identity.sign_in_rules r), '[]') as must`);
  return stageAfterPassword({ hasFactor: row!.has_factor, isDeviceTrusted: row!.is_trusted, roles: row!.roles }, row!.must);
}

/** After the password: the person is in, or has a second factor to show or to set up first. */
export async function begin({ auth, config }: Services, transaction: AuthTransaction, account: AccountHolder, client: Client, means: Means): Promise<Entry> {
  const stage = await stageOf(transaction, account.id, client);
  if (stage === 'full') return enter({ auth, config }, transaction, account, client, means);
  return { cookies: [await auth.within(transaction).start(account.id, { membershipId: means.membershipId ?? null, userAgent: client.userAgent, stage })], stage };
}

/** Everything that was asked for is shown. */
export async function enter(
  { auth, config }: Pick<Services, 'auth' | 'config'>, transaction: AuthTransaction, account: AccountHolder, client: Client, means: Means & { isTrusted?: boolean },
): Promise<Entry> {
  const session = await auth.within(transaction).start(account.id, { membershipId: means.membershipId ?? null, userAgent: client.userAgent });
  const device = await noteDevice(transaction, account.id, client, { isTrusted: means.isTrusted ?? false });
  await note(transaction, 'signedIn', { account, client, particulars: { how: means.how } });
  if (device.isNew) await noteAndMail(transaction, 'newDevice', { account, client });
  return { cookies: [session, deviceCookieOf(device.token, config.origin)], stage: 'full' };
}

/** Where the person is led with this entry. */
export function answerOf({ cookies, stage }: Entry, returnTo: string): { address: string; headers: Headers } {
  const headers = new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]));
  const after = returnTo === '/' ? '' : `?returnTo=${encodeURIComponent(returnTo)}`;
  return { address: { full: returnTo, secondFactor: `/sign-in/second-factor${after}`, enrolment: `/sign-in/enrolment${after}` }[stage], headers };
}
