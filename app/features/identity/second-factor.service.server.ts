import { sql } from 'drizzle-orm';
import type { Role } from '#app/platform/auth/actor.ts';
import type { Entrant, Viewer } from '#app/platform/auth/auth.server.ts';
import { sessionHash } from '#app/platform/auth/session-store.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import type { Client } from './client.server.ts';
import { distrustDevices, listTrustedDevices } from './devices.server.ts';
import { acceptPasskey, keepPasskey, relyingPartyOf } from './passkeys.server.ts';
import { countRecoveryCodes, makeRecoveryCodes, recoveryCodesCookie, spendRecoveryCode } from './recovery-codes.server.ts';
import { mustHaveFactor } from './second-factor.model.ts';
import type { NewFactor, ShownFactor } from './second-factor.schema.ts';
import { accountHolder, note, noteAndMail, type AccountHolder, type AuthTransaction } from './security-notice.server.ts';
import { enter, type Entry } from './session-start.server.ts';
import { countSignIn } from './throttle.server.ts';
import { acceptTotp, confirmTotp } from './totp.server.ts';

/** Where somebody stands who is in, or on the way in. */
export type Holder = Pick<Entrant, 'accountId' | 'sessionId' | 'email' | 'name'>;

export type Factors = { hasApp: boolean; passkeys: { id: string; name: string; createdAt: string; lastUsedAt: string | null }[]; codesLeft: number };

export async function factorsOf({ database }: Services, accountId: string): Promise<Factors> {
  const [row] = await database.auth.execute<Factors>(sql`
    select exists (select from identity.totp_secrets s where s.account_id = ${accountId} and s.sealed_secret is not null) as "hasApp",
      coalesce((select json_agg(json_build_object('id', k.id, 'name', k.name, 'createdAt', k.created_at, 'lastUsedAt', k.last_used_at) order by k.created_at)
        from identity.passkeys k where k.account_id = ${accountId}), '[]') as passkeys,
      (select count(*)::int from identity.recovery_codes c where c.account_id = ${accountId} and c.used_at is null) as "codesLeft"`);
  return row!;
}

export async function acceptFactor(transaction: AuthTransaction, services: Services, holder: Pick<Holder, 'accountId' | 'sessionId'>, shown: ShownFactor, request: Request): Promise<boolean> {
  if (shown.method === 'totp') return acceptTotp(transaction, services, holder.accountId, shown.code);
  if (shown.method === 'recovery') return (await spendRecoveryCode(transaction, holder.accountId, shown.code)) !== null;
  const party = relyingPartyOf(services, request);
  return party !== null && acceptPasskey(transaction, party, holder, shown.response);
}

/** Checks a second factor; what was tried is counted and noted also when it was wrong. @throws AppError 422. */
export async function showFactor<Result>(
  services: Services, holder: Pick<Holder, 'accountId' | 'sessionId' | 'email'>, shown: ShownFactor, client: Client, request: Request, then: (transaction: AuthTransaction, account: AccountHolder) => Promise<Result>,
): Promise<Result> {
  const { database } = services;
  const attempts = await countSignIn(database, holder.email, client, 'factor');
  const outcome = await database.auth.transaction(async (transaction) => {
    const account = await accountHolder(transaction, holder.accountId);
    if (!(await acceptFactor(transaction, services, holder, shown, request))) {
      await note(transaction, 'secondFactorRefused', { account, client, particulars: { how: shown.method } });
      return null;
    }
    if (shown.method === 'recovery') await noteAndMail(transaction, 'recoveryCodeUsed', { account, client, particulars: { left: await countRecoveryCodes(transaction, account.id) } });
    return { result: await then(transaction, account) };
  });
  if (!outcome) throw refused(`identity.errors.wrong.${shown.method}`);
  await attempts.forget();
  return outcome.result;
}

/** The second step of signing in. */
export async function enterWithFactor(services: Services, entrant: Entrant, shown: ShownFactor, isTrusted: boolean, client: Client, request: Request): Promise<Entry> {
  return showFactor(services, entrant, shown, client, request, async (transaction, account) => {
    await services.auth.within(transaction).end(entrant.sessionId);
    return enter(services, transaction, account, client, { how: shown.method, isTrusted: isTrusted && shown.method !== 'recovery' });
  });
}

/** Takes a new factor into use; with the first one come recovery codes. @returns cookies for the answer. @throws AppError 422. */
async function addFactor(transaction: AuthTransaction, services: Services, holder: Holder, added: NewFactor, client: Client, request: Request, account: AccountHolder): Promise<string[] | null> {
  const party = added.method === 'passkey' ? relyingPartyOf(services, request) : null;
  const isKept = added.method === 'totp'
    ? await confirmTotp(transaction, services, holder.accountId, added.code)
    : party !== null && (await keepPasskey(transaction, party, holder, added.response, added.name));
  if (!isKept) return null;
  await noteAndMail(transaction, 'factorAdded', { account, client, particulars: { factor: added.method } });
  // Whoever came with the password alone, elsewhere, has to show the new factor now.
  await transaction.execute(sql`delete from identity.sessions where account_id = ${holder.accountId} and stage <> 'full' and id <> ${sessionHash(holder.sessionId)}`);
  const isFirst = (await countRecoveryCodes(transaction, holder.accountId)) === 0;
  return isFirst ? [recoveryCodesCookie(await makeRecoveryCodes(transaction, holder.accountId), services.config.origin)] : [];
}

export async function enterWithNewFactor(services: Services, entrant: Entrant, added: NewFactor, client: Client, request: Request): Promise<Entry> {
  const attempts = await countSignIn(services.database, entrant.email, client, 'factor');
  const entry = await services.database.auth.transaction(async (transaction) => {
    const account = await accountHolder(transaction, entrant.accountId);
    const codes = await addFactor(transaction, services, entrant, added, client, request, account);
    if (!codes) return null;
    await services.auth.within(transaction).end(entrant.sessionId);
    const { cookies, stage } = await enter(services, transaction, account, client, { how: 'enrolment' });
    return { cookies: [...cookies, ...codes], stage };
  });
  if (!entry) throw refused(`identity.errors.wrong.${added.method}`);
  await attempts.forget();
  return entry;
}

/** The session goes on under a new id. @returns cookies for the answer, and whether codes wait to be shown. */
export async function addFactorOf(services: Services, viewer: Viewer, added: NewFactor, client: Client, request: Request): Promise<{ cookies: string[]; hasCodes: boolean }> {
  const attempts = await countSignIn(services.database, viewer.email, client, 'factor');
  const cookies = await services.database.auth.transaction(async (transaction) => {
    const codes = await addFactor(transaction, services, viewer, added, client, request, await accountHolder(transaction, viewer.accountId));
    return codes && [await rotated(services, transaction, viewer, client), ...codes];
  });
  if (!cookies) throw refused(`identity.errors.wrong.${added.method}`);
  await attempts.forget();
  return { cookies, hasCodes: cookies.length > 1 };
}

const rotated = ({ auth }: Services, transaction: AuthTransaction, viewer: Viewer, client: Client): Promise<string> =>
  auth.within(transaction).rotate(viewer, { membershipId: viewer.membership?.id ?? null, userAgent: client.userAgent, provedAt: viewer.provedAt });

/** The last factor of somebody who must have one stays. @throws AppError 404, 422. */
export async function removeFactor(services: Services, viewer: Viewer, factor: { method: 'totp' } | { method: 'passkey'; passkeyId: string }, client: Client): Promise<string[]> {
  return services.database.auth.transaction(async (transaction) => {
    const account = await accountHolder(transaction, viewer.accountId);
    await transaction.execute(sql`select id from identity.accounts where id = ${account.id} for update`);
    const [removed] = factor.method === 'totp'
      ? await transaction.execute(sql`delete from identity.totp_secrets where account_id = ${account.id} and sealed_secret is not null returning account_id`)
      : await transaction.execute(sql`delete from identity.passkeys where account_id = ${account.id} and id = ${factor.passkeyId} returning account_id`);
    if (!removed) throw notFound();
    const [left] = await transaction.execute<{ count: number }>(sql`
      select ((select count(*) from identity.totp_secrets where account_id = ${account.id} and sealed_secret is not null) + (select count(*) from identity.passkeys where account_id = ${account.id}))::int as count`);
    if (left!.count === 0) {
      if (mustHaveFactor(viewer.memberships.map(({ role }) => role), (await rolesThatMust(transaction)).roles)) throw refused('identity.errors.lastFactor');
      await transaction.execute(sql`delete from identity.recovery_codes where account_id = ${account.id}`);
      await distrustDevices(transaction, account.id);
    }
    await noteAndMail(transaction, 'factorRemoved', { account, client, particulars: { factor: factor.method } });
    return [await rotated(services, transaction, viewer, client)];
  });
}

export async function renewRecoveryCodes(services: Services, viewer: Viewer, client: Client): Promise<string[]> {
  const { hasApp, passkeys } = await factorsOf(services, viewer.accountId);
  if (!hasApp && passkeys.length === 0) throw refused('identity.errors.noFactor');
  return services.database.auth.transaction(async (transaction) => {
    const codes = await makeRecoveryCodes(transaction, viewer.accountId);
    await noteAndMail(transaction, 'recoveryCodesMade', { account: await accountHolder(transaction, viewer.accountId), client });
    return [recoveryCodesCookie(codes, services.config.origin)];
  });
}

export async function forgetDevice({ database }: Services, viewer: Viewer, key: string, client: Client): Promise<void> {
  await database.auth.transaction(async (transaction) => {
    await distrustDevices(transaction, viewer.accountId, key);
    await note(transaction, 'deviceForgotten', { account: await accountHolder(transaction, viewer.accountId), client });
  });
}

async function rolesThatMust(transaction: Pick<AuthTransaction, 'execute'>): Promise<{ roles: Role[]; version: number }> {
  const [rule] = await transaction.execute<{ roles: Role[]; version: number }>(sql`select to_json(second_factor_roles) as roles, version from identity.sign_in_rules`);
  return rule ?? { roles: [], version: 0 };
}

export const readSignInRules = ({ database }: Services) => rolesThatMust(database.auth);

/** @throws AppError 409 when somebody else decided meanwhile. */
export async function saveSignInRules({ database }: Services, viewer: Viewer, rules: { roles: readonly Role[]; version: number }, client: Client): Promise<void> {
  await database.auth.transaction(async (transaction) => {
    const [saved] = await transaction.execute(sql`
      update identity.sign_in_rules set second_factor_roles = array(select json_array_elements_text(${JSON.stringify(rules.roles)}::json)), version = version + 1
      where version = ${rules.version} returning version`);
    if (!saved) throw stale();
    await note(transaction, 'secondFactorRolesChanged', { account: await accountHolder(transaction, viewer.accountId), client, particulars: { roles: rules.roles.join(' ') } });
  });
}

export async function securityOf(services: Services, viewer: Viewer) {
  const [factors, devices, rules] = await Promise.all([factorsOf(services, viewer.accountId), listTrustedDevices(services.database, viewer.accountId), readSignInRules(services)]);
  return { factors, devices, mustHave: mustHaveFactor(viewer.memberships.map(({ role }) => role), rules.roles), isAnybodyAsked: rules.roles.length > 0 };
}
