import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { isBreached } from '#app/platform/auth/breached-passwords.server.ts';
import { hashPassword, verifyPassword } from '#app/platform/auth/password.server.ts';
import { hashToken, newOneTimeToken } from '#app/platform/auth/one-time-token.server.ts';
import { noteSecurityEvent } from '#app/platform/auth/security-event.server.ts';
import type { Viewer } from '#app/platform/auth/auth.server.ts';
import { sessionHash } from '#app/platform/auth/session-store.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { notFound, refused } from '#app/platform/errors/app-error.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { Client } from './client.server.ts';
import { distrustDevices } from './devices.server.ts';
import { accountHolder, note, noteAndMail } from './security-notice.server.ts';
import { begin, type Entry } from './session-start.server.ts';
import { attemptsPerAccount, countAttempt, countSignIn, forgetAttempts } from './throttle.server.ts';

/** The list is too long for a browser: asked here, in each place where a password is chosen. */
function refuseBreached(password: string): void {
  if (isBreached(password)) throw refused('platform.errors.checkFields', {}, { password: 'identity.errors.breachedPassword' });
}

const attemptsPerAddress = 100;
const resetHours = 2;

/** @throws AppError 422, the same whether the account exists or not. */
export async function signIn(services: Services, input: { email: string; password: string }, client: Client): Promise<Entry> {
  const { database } = services;
  await countAttempt(database, 'address', client.address, attemptsPerAddress);
  const attempts = await countSignIn(database, input.email, client);
  const [account] = await database.auth.execute<{ id: string; password_hash: string | null }>(sql`
    select id, password_hash from identity.accounts where email = ${input.email} and disabled_at is null`);
  const isRight = await verifyPassword(account?.password_hash, input.password);
  const entry = await database.auth.transaction(async (transaction) => {
    if (!account) {
      await noteSecurityEvent(transaction, { kind: 'signInRefused', person: null, address: client.address });
      return null;
    }
    const holder = await accountHolder(transaction, account.id);
    if (isRight) return begin(services, transaction, holder, client, { how: 'password' });
    await note(transaction, 'signInRefused', { account: holder, client });
    return null;
  });
  if (!entry) throw refused('identity.errors.wrongCredentials');
  await attempts.forget();
  return entry;
}

/** Sends a link when the account exists; says nothing about whether it does. */
export async function requestPasswordReset({ database, config }: Services, email: string, client: Client): Promise<void> {
  await countAttempt(database, 'reset-address', client.address, attemptsPerAddress);
  await countAttempt(database, 'reset-account', email, attemptsPerAccount);
  const { token, tokenHash } = newOneTimeToken();
  await database.auth.transaction(async (transaction) => {
    const [account] = await transaction.execute<{ id: string; language: Language }>(sql`
      select id, language from identity.accounts where email = ${email} and disabled_at is null`);
    if (!account) return;
    await transaction.execute(sql`
      insert into identity.password_resets (token_hash, account_id, expires_at)
      values (${tokenHash}, ${account.id}, now() + make_interval(hours => ${resetHours}))`);
    await note(transaction, 'resetAsked', { account: await accountHolder(transaction, account.id), client });
    const t = serverTranslate(account.language);
    await transaction.execute(sql`select queue_mail(${uuid()}, ${email}, ${t('identity.mail.resetSubject')},
      ${t('identity.mail.resetBody', { link: `${config.origin}/reset/${token}`, count: resetHours })})`);
  });
}

/** @throws AppError 404 when the link is unknown, used or expired. */
export async function requireUsableReset({ database }: Services, token: string): Promise<void> {
  const [reset] = await database.auth.execute(sql`
    select from identity.password_resets where token_hash = ${hashToken(token)} and used_at is null and expires_at > now()`);
  if (!reset) throw notFound();
}

/** Sets the password and ends every session of the account. A second factor that the account has is still asked for. */
export async function resetPassword(services: Services, token: string, password: string, client: Client): Promise<Entry> {
  const { database, auth } = services;
  await requireUsableReset(services, token);
  refuseBreached(password);
  const passwordHash = await hashPassword(password);
  return database.auth.transaction(async (transaction) => {
    const [used] = await transaction.execute<{ account_id: string }>(sql`
      update identity.password_resets set used_at = now()
      where token_hash = ${hashToken(token)} and used_at is null and expires_at > now() returning account_id`);
    if (!used) throw notFound();
    await transaction.execute(sql`update identity.accounts set password_hash = ${passwordHash} where id = ${used.account_id}`);
    await auth.within(transaction).endAll(used.account_id);
    const account = await accountHolder(transaction, used.account_id);
    await noteAndMail(transaction, 'passwordReset', { account, client });
    return begin(services, transaction, account, client, { how: 'reset' });
  });
}

export type OpenInvitation = {
  email: string;
  fullName: string;
  role: Role;
  officeName: Localized;
  invitedByName: string;
  language: Language;
  /** True when the person already has an account and only gains a membership. */
  hasAccount: boolean;
};

/** @throws AppError 404 when the link is unknown, used, withdrawn or expired. */
export async function findInvitation({ database }: Services, token: string): Promise<OpenInvitation> {
  const [invitation] = await database.auth.execute<OpenInvitation>(sql`
    select i.email, i.full_name as "fullName", i.role, o.name as "officeName", i.invited_by_name as "invitedByName", i.language,
      exists (select from identity.accounts a where a.email = i.email and a.password_hash is not null) as "hasAccount"
    from invitations i join offices o on o.id = i.office_id
    where i.token_hash = ${hashToken(token)} and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()`);
  if (!invitation) throw notFound();
  return invitation;
}

/**
 * Accepts an invitation: the account is made on first use (with the given password), the membership always.
 * Somebody who has an account proves it with the password of that account.
 */
export async function acceptInvitation(services: Services, token: string, password: string, client: Client): Promise<Entry> {
  const { database } = services;
  const invitation = await findInvitation(services, token);
  const attempts = await countSignIn(database, invitation.email, client);
  const [known] = await database.auth.execute<{ id: string; password_hash: string | null }>(sql`
    select id, password_hash from identity.accounts where email = ${invitation.email}`);
  if (known?.password_hash && !(await verifyPassword(known.password_hash, password))) throw refused('identity.errors.wrongCredentials');
  if (!known?.password_hash) refuseBreached(password);
  const passwordHash = known?.password_hash ?? (await hashPassword(password));
  const personId = known?.id ?? uuid();
  const membershipId = uuid();
  const entry = await database.auth.transaction(async (transaction) => {
    const [accepted] = await transaction.execute(sql`
      update invitations set accepted_at = now()
      where token_hash = ${hashToken(token)} and accepted_at is null and revoked_at is null and expires_at > now() returning id`);
    if (!accepted) throw notFound();
    await transaction.execute(sql`
      insert into identity.accounts (id, email, password_hash, language) values (${personId}, ${invitation.email}, ${passwordHash}, ${invitation.language})
      on conflict (id) do update set password_hash = excluded.password_hash`);
    await transaction.execute(sql`insert into people (id, full_name) values (${personId}, ${invitation.fullName}) on conflict (id) do nothing`);
    await transaction.execute(sql`
      insert into memberships (office_id, id, person_id, role, scope, region_code, organisation_id, created_by)
      select office_id, ${membershipId}, ${personId}, role, scope, region_code, organisation_id, invited_by
      from invitations where token_hash = ${hashToken(token)}`);
    const account = await accountHolder(transaction, personId);
    await note(transaction, 'invitationAccepted', { account, client, particulars: { role: invitation.role } });
    return begin(services, transaction, account, client, { how: 'invitation', membershipId });
  });
  await attempts.forget();
  return entry;
}

export type OpenSession = { key: string; startedAt: string; lastSeenAt: string; userAgent: string | null; isCurrent: boolean };

export async function listSessions({ database }: Services, viewer: Viewer): Promise<OpenSession[]> {
  return database.auth.execute<OpenSession>(sql`
    select id as key, created_at as "startedAt", last_seen_at as "lastSeenAt", user_agent as "userAgent",
      id = ${sessionHash(viewer.sessionId)} as "isCurrent"
    from identity.sessions where account_id = ${viewer.accountId} and stage = 'full' and expires_at > now() order by last_seen_at desc limit 50`);
}

export async function endSession({ database }: Services, viewer: Viewer, sessionKey: string, client: Client): Promise<void> {
  await database.auth.transaction(async (transaction) => {
    await transaction.execute(sql`delete from identity.sessions where id = ${sessionKey} and account_id = ${viewer.accountId}`);
    await note(transaction, 'sessionEnded', { account: await accountHolder(transaction, viewer.accountId), client });
  });
}

/** Every browser has to show the second factor again. */
export async function endAllSessions({ database, auth }: Services, viewer: Viewer, client: Client): Promise<string> {
  return database.auth.transaction(async (transaction) => {
    await distrustDevices(transaction, viewer.accountId);
    await noteAndMail(transaction, 'allSessionsEnded', { account: await accountHolder(transaction, viewer.accountId), client });
    return auth.within(transaction).endAll(viewer.accountId);
  });
}

export async function signOut({ database, auth }: Services, viewer: Viewer, client: Client): Promise<string> {
  return database.auth.transaction(async (transaction) => {
    await note(transaction, 'signedOut', { account: await accountHolder(transaction, viewer.accountId), client });
    return auth.within(transaction).end(viewer.sessionId);
  });
}

/** @returns the cookie of the session that goes on. */
export async function switchMembership({ database, auth }: Services, viewer: Viewer, membership: Viewer['memberships'][number], client: Client): Promise<string> {
  return database.auth.transaction(async (transaction) => {
    await note(transaction, 'membershipSwitched', { account: await accountHolder(transaction, viewer.accountId), client, particulars: { role: membership.role } });
    return auth.within(transaction).rotate(viewer, { membershipId: membership.id, userAgent: client.userAgent, provedAt: viewer.provedAt });
  });
}

/** Every other session ends with the old password. */
export async function changePassword(services: Services, viewer: Viewer, input: { current: string; password: string }, client: Client): Promise<Entry> {
  const { database, auth } = services;
  await countAttempt(database, 'change', viewer.accountId, attemptsPerAccount);
  const [account] = await database.auth.execute<{ password_hash: string | null }>(sql`
    select password_hash from identity.accounts where id = ${viewer.accountId}`);
  if (!(await verifyPassword(account?.password_hash, input.current))) {
    throw refused('platform.errors.checkFields', {}, { current: 'identity.errors.wrongPassword' });
  }
  refuseBreached(input.password);
  const passwordHash = await hashPassword(input.password);
  const cookie = await database.auth.transaction(async (transaction) => {
    await transaction.execute(sql`update identity.accounts set password_hash = ${passwordHash} where id = ${viewer.accountId}`);
    await noteAndMail(transaction, 'passwordChanged', { account: await accountHolder(transaction, viewer.accountId), client });
    await auth.within(transaction).endAll(viewer.accountId);
    return auth.within(transaction).start(viewer.accountId, { membershipId: viewer.membership?.id ?? null, userAgent: client.userAgent });
  });
  await forgetAttempts(database, 'change', viewer.accountId);
  return { cookies: [cookie], stage: 'full' };
}

export async function savePreferences(
  { database }: Services,
  viewer: Viewer,
  preferences: { language?: string | undefined; theme?: string | undefined; density?: string | undefined },
): Promise<void> {
  await database.auth.execute(sql`
    update identity.accounts set language = coalesce(${preferences.language ?? null}, language),
      theme = coalesce(${preferences.theme ?? null}, theme), density = coalesce(${preferences.density ?? null}, density)
    where id = ${viewer.accountId}`);
}

export type OutboxMessage = { id: string; recipient: string; subject: string; body: string; createdAt: string; sentAt: string | null };

/** The newest outgoing mail, for the demonstration only. */
export async function listOutbox({ database }: Services): Promise<OutboxMessage[]> {
  return database.auth.execute<OutboxMessage>(sql`
    select id, recipient, subject, body, created_at as "createdAt", sent_at as "sentAt" from identity.mail_messages order by created_at desc limit 50`);
}
