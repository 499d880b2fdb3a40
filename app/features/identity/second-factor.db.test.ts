import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#app/platform/auth/actor.ts';
import { createAuth, type Entrant, type Viewer } from '#app/platform/auth/auth.server.ts';
import { newOneTimeToken } from '#app/platform/auth/one-time-token.server.ts';
import { hashPassword } from '#app/platform/auth/password.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { openDemoAccounts } from '#db/seed/load-sign-in-rules.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { testSecretsKey } from '#db/test/test-passwords.ts';
import { clientOf, type Client } from './client.server.ts';
import { acceptInvitation, changePassword, endAllSessions, resetPassword, signIn, signOut, switchMembership } from './identity.service.server.ts';
import { recoveryCodesOf } from './recovery-codes.server.ts';
import { addFactorOf, enterWithFactor, enterWithNewFactor, factorsOf, forgetDevice, readSignInRules, removeFactor, saveSignInRules } from './second-factor.service.server.ts';
import type { Entry } from './session-start.server.ts';
import { offerTotp } from './totp.server.ts';

const origin = 'http://127.0.0.1:3000';
const password = 'a phrase that nobody else has';

let db: TestDatabase;
let services: Services;
let now = new Date('2026-11-23T10:00:00Z');
let passwordHash: string;

beforeAll(async () => {
  db = await createTestDatabase();
  const config = { origin, secretsKey: testSecretsKey } as Services['config'];
  services = { config, database: db.database, auth: createAuth(db.database, config), now: () => now } as Services;
  passwordHash = await hashPassword(password);
});
afterAll(() => db.close());

async function person(role: Role): Promise<{ id: string; email: string }> {
  const id = randomUUID();
  const email = `${id}@test.example`;
  const [office] = await db.owner<{ id: string }[]>`select id from offices where kind = 'lea' limit 1`;
  await db.owner`insert into people (id, full_name) values (${id}, ${role})`;
  await db.owner`insert into identity.accounts (id, email, password_hash, language) values (${id}, ${email}, ${passwordHash}, 'en')`;
  await db.owner`insert into memberships (office_id, id, person_id, role, scope) values (${office!.id}, ${randomUUID()}, ${id}, ${role}, 'office')`;
  return { id, email };
}

/** A browser: what it was given it brings along. */
function browser() {
  const jar = new Map<string, string>();
  const request = () => new Request(origin, { headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), 'User-Agent': 'a browser' } });
  return {
    request,
    client: (): Client => clientOf(request()),
    keep(entry: Pick<Entry, 'cookies'>) {
      for (const cookie of entry.cookies) {
        const [pair = ''] = cookie.split(';');
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
    },
    entrant: async (): Promise<Entrant> => (await services.auth.entrant(request()))!,
    viewer: async (): Promise<Viewer> => (await services.auth.viewer(request()))!,
  };
}

const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });
const halfAMinuteLater = () => (now = new Date(now.getTime() + 30_000));

const eventsOf = async (id: string) => (await db.owner<{ subject: string }[]>`
  select subject from audit_entries where operation = 'S' and person_id = ${id} order by sequence`).map(({ subject }) => subject);
const mailsTo = async (email: string) => (await db.owner<{ subject: string }[]>`
  select subject from identity.mail_messages where recipient = ${email} order by created_at, id`).map(({ subject }) => subject);

async function enrolled(role: Role = 'officeLead') {
  const { id, email } = await person(role);
  const first = browser();
  first.keep(await signIn(services, { email, password }, first.client()));
  const entrant = await first.entrant();
  const offer = (await offerTotp(services, entrant))!;
  first.keep(await enterWithNewFactor(services, entrant, { method: 'totp', code: codeOf(offer.secret) }, first.client(), first.request()));
  return { id, email, first, secret: offer.secret, codes: recoveryCodesOf(first.request()) };
}

describe('a second factor', () => {
  test('is set up after the password, before anything else, by the roles of the rule and by nobody else', async () => {
    const lead = await person('officeLead');
    const window = browser();
    const entry = await signIn(services, { email: lead.email, password }, window.client());
    expect(entry.stage).toBe('enrolment');
    window.keep(entry);
    expect(await services.auth.viewer(window.request()), 'nobody is in yet').toBeNull();
    expect((await window.entrant()).accountId).toBe(lead.id);
    const manager = await person('projectManager');
    expect((await signIn(services, { email: manager.email, password }, browser().client())).stage).toBe('full');
  });

  test('is kept sealed, comes with codes, and is told', async () => {
    const { id, email, first, secret, codes } = await enrolled();
    expect((await first.viewer()).accountId).toBe(id);
    expect(codes).toHaveLength(10);
    const [stored] = await db.owner<{ text: string }[]>`select to_json(s)::text || (select json_agg(c)::text from identity.recovery_codes c where c.account_id = s.account_id) as text
      from identity.totp_secrets s where account_id = ${id}`;
    for (const plain of [secret, ...codes]) expect(stored!.text).not.toContain(plain);
    expect(await eventsOf(id)).toEqual(['factorAdded', 'signedIn']);
    expect(await mailsTo(email)).toEqual(['Adal: A second step was added']);
  });

  test('is asked for on another browser; a code opens once', async () => {
    const { id, email, secret } = await enrolled();
    const code = codeOf(secret);
    const other = browser();
    const entry = await signIn(services, { email, password }, other.client());
    expect(entry.stage).toBe('secondFactor');
    other.keep(entry);
    const show = async (shown: string) => enterWithFactor(services, await other.entrant(), { method: 'totp', code: shown }, false, other.client(), other.request());
    await expect(show(code), 'it was used to set the app up').rejects.toMatchObject({ messageKey: 'identity.errors.wrong.totp' });
    halfAMinuteLater();
    await expect(show('000000')).rejects.toMatchObject({ status: 422 });
    const next = codeOf(secret);
    const unfinished = other.request();
    other.keep(await show(next));
    expect((await other.viewer()).accountId).toBe(id);
    expect(await services.auth.entrant(unfinished), 'the session before the factor is gone').toBeNull();
    const third = browser();
    third.keep(await signIn(services, { email, password }, third.client()));
    await expect(enterWithFactor(services, await third.entrant(), { method: 'totp', code: next }, false, third.client(), third.request())).rejects.toMatchObject({ status: 422 });
    expect((await eventsOf(id)).filter((kind) => kind === 'secondFactorRefused')).toHaveLength(3);
    expect(await mailsTo(email)).toContain('Adal: Signed in on a new device');
  });

  test('is not asked for on a browser that is trusted, until it is forgotten or every session is ended', async () => {
    const { email, secret } = await enrolled();
    const own = browser();
    const again = async () => {
      const entry = await signIn(services, { email, password }, own.client());
      own.keep(entry);
      return entry.stage;
    };
    const trust = async () => {
      halfAMinuteLater();
      own.keep(await enterWithFactor(services, await own.entrant(), { method: 'totp', code: codeOf(secret) }, true, own.client(), own.request()));
    };
    expect(await again()).toBe('secondFactor');
    await trust();
    expect(await again()).toBe('full');
    const [device] = await db.owner<{ key: string }[]>`
      select token_hash as key from identity.devices where account_id = ${(await own.viewer()).accountId} and trusted_until between now() + interval '29 days' and now() + interval '31 days'`;
    await forgetDevice(services, await own.viewer(), device!.key, own.client());
    expect(await again()).toBe('secondFactor');
    await trust();
    expect(await again()).toBe('full');
    await endAllSessions(services, await own.viewer(), own.client());
    expect(await again()).toBe('secondFactor');
  });

  test('is replaced by a recovery code once, which is told by mail', async () => {
    const { id, email, codes } = await enrolled();
    const enter = async (code: string) => {
      const window = browser();
      window.keep(await signIn(services, { email, password }, window.client()));
      return enterWithFactor(services, await window.entrant(), { method: 'recovery', code }, true, window.client(), window.request());
    };
    expect((await enter(codes[3]!.toLowerCase().replaceAll('-', ' '))).stage).toBe('full');
    await expect(enter(codes[3]!)).rejects.toMatchObject({ messageKey: 'identity.errors.wrong.recovery' });
    expect((await factorsOf(services, id)).codesLeft).toBe(9);
    expect(await mailsTo(email)).toContain('Adal: A recovery code was used');
    const [trusted] = await db.owner`select from identity.devices where account_id = ${id} and trusted_until is not null`;
    expect(trusted, 'a recovery code makes no browser trusted').toBeUndefined();
  });

  test('may be tried eight times in a quarter of an hour', async () => {
    const { email, secret } = await enrolled();
    const window = browser();
    window.keep(await signIn(services, { email, password }, window.client()));
    const show = async (code: string) => enterWithFactor(services, await window.entrant(), { method: 'totp', code }, false, window.client(), window.request());
    for (let time = 1; time <= 8; time += 1) await expect(show('000000')).rejects.toMatchObject({ code: 'refused' });
    halfAMinuteLater();
    await expect(show(codeOf(secret))).rejects.toMatchObject({ code: 'throttled' });
  });

  test('that is the last one stays with a role that must have one', async () => {
    const { email, first } = await enrolled();
    await expect(removeFactor(services, await first.viewer(), { method: 'totp' }, first.client())).rejects.toMatchObject({ messageKey: 'identity.errors.lastFactor' });
    const manager = await person('projectManager');
    const window = browser();
    window.keep(await signIn(services, { email: manager.email, password }, window.client()));
    const before = (await window.viewer()).sessionId;
    const offer = (await offerTotp(services, await window.viewer()))!;
    const added = await addFactorOf(services, await window.viewer(), { method: 'totp', code: codeOf(offer.secret) }, window.client(), window.request());
    expect(added.hasCodes).toBe(true);
    window.keep(added);
    expect((await window.viewer()).sessionId, 'the session goes on under a new id').not.toBe(before);
    window.keep({ cookies: await removeFactor(services, await window.viewer(), { method: 'totp' }, window.client()) });
    expect(await factorsOf(services, manager.id)).toEqual({ hasApp: false, passkeys: [], codesLeft: 0 });
    expect(await mailsTo(manager.email)).toEqual(['Adal: A second step was added', 'Adal: A second step was removed']);
    expect(email).not.toBe(manager.email);
  });

  test('of somebody who came first with the password elsewhere does not let them in', async () => {
    const { id, email } = await person('officeLead');
    const thief = browser();
    thief.keep(await signIn(services, { email, password }, thief.client()));
    const owner = browser();
    owner.keep(await signIn(services, { email, password }, owner.client()));
    const offer = (await offerTotp(services, await owner.entrant()))!;
    owner.keep(await enterWithNewFactor(services, await owner.entrant(), { method: 'totp', code: codeOf(offer.secret) }, owner.client(), owner.request()));
    expect((await owner.viewer()).accountId).toBe(id);
    expect(await services.auth.entrant(thief.request())).toBeNull();
  });
});

test('a changed password ends every other session and is told', async () => {
  const { email, first } = await enrolled();
  const other = first.request();
  const entry = await changePassword(services, await first.viewer(), { current: password, password: 'another phrase of my own' }, first.client());
  expect(await services.auth.viewer(other)).toBeNull();
  first.keep(entry);
  expect((await first.viewer()).email).toBe(email);
  expect(await mailsTo(email)).toContain('Adal: The password was changed');
});

test('another membership is another session, as fresh as the one before; every step at the door is noted', async () => {
  const { id, email } = await person('projectManager');
  const [office] = await db.owner<{ id: string }[]>`select id from offices where kind = 'cga' limit 1`;
  const membershipId = randomUUID();
  await db.owner`insert into memberships (office_id, id, person_id, role, scope) values (${office!.id}, ${membershipId}, ${id}, 'projectManager', 'office')`;
  await expect(signIn(services, { email, password: 'wrong' }, browser().client())).rejects.toMatchObject({ status: 422 });
  const window = browser();
  window.keep(await signIn(services, { email, password }, window.client()));
  await db.owner`update identity.sessions set proved_at = now() - interval '1 hour' where account_id = ${id}`;
  const before = await window.viewer();
  const request = window.request();
  const cookie = await switchMembership(services, before, before.memberships.find((membership) => membership.id === membershipId)!, window.client());
  expect(await services.auth.viewer(request)).toBeNull();
  window.keep({ cookies: [cookie] });
  const after = await window.viewer();
  expect([after.membership?.id, after.provedAt]).toEqual([membershipId, before.provedAt]);
  await signOut(services, after, window.client());
  expect(await services.auth.viewer(window.request())).toBeNull();
  expect(await eventsOf(id)).toEqual(['signInRefused', 'signedIn', 'membershipSwitched', 'signedOut']);
});

test('a name that nobody has is noted without a person', async () => {
  const count = async () => (await db.owner<{ count: number }[]>`select count(*)::int as count from audit_entries where subject = 'signInRefused' and person_id is null`)[0]!.count;
  const before = await count();
  await expect(signIn(services, { email: 'nobody@test.example', password }, browser().client())).rejects.toMatchObject({ messageKey: 'identity.errors.wrongCredentials' });
  expect(await count()).toBe(before + 1);
});

test('strangers who try passwords lock strangers out, and not a browser that signed in before', async () => {
  const { email } = await person('projectManager');
  const own = browser();
  own.keep(await signIn(services, { email, password }, own.client()));
  for (let time = 1; time <= 8; time += 1) await expect(signIn(services, { email, password: 'wrong' }, browser().client())).rejects.toMatchObject({ code: 'refused' });
  await expect(signIn(services, { email, password }, browser().client()), 'the right password from elsewhere').rejects.toMatchObject({ code: 'throttled' });
  expect((await signIn(services, { email, password }, own.client())).stage).toBe('full');
  await expect(signIn(services, { email, password }, browser().client()), 'the allowance of strangers did not come back').rejects.toMatchObject({ code: 'throttled' });
  for (let time = 1; time <= 8; time += 1) await expect(signIn(services, { email, password: 'wrong' }, own.client())).rejects.toMatchObject({ code: 'refused' });
  await expect(signIn(services, { email, password }, own.client()), 'its own allowance is not endless').rejects.toMatchObject({ code: 'throttled' });
  const another = await person('projectManager');
  expect((await signIn(services, { email: another.email, password }, own.client())).stage, 'known to one account is not known to another').toBe('full');
});

test('a leaked password is refused where one is chosen, with a sentence at the field', async () => {
  const { first } = await enrolled();
  const change = async (chosen: string) => changePassword(services, await first.viewer(), { current: password, password: chosen }, first.client());
  await expect(change('Password2026!')).rejects.toMatchObject({ fieldErrors: { password: 'identity.errors.breachedPassword' } });
  const { email, id } = await person('projectManager');
  const { token, tokenHash } = newOneTimeToken();
  await db.owner`insert into identity.password_resets (token_hash, account_id, expires_at) values (${tokenHash}, ${id}, now() + interval '1 hour')`;
  await expect(resetPassword(services, token, 'qwertyuiop123', first.client())).rejects.toMatchObject({ fieldErrors: { password: 'identity.errors.breachedPassword' } });
  const [office] = await db.owner<{ id: string }[]>`select id from offices where kind = 'lea' limit 1`;
  const invitation = newOneTimeToken();
  await db.owner`insert into invitations (office_id, id, email, full_name, role, scope, language, token_hash, invited_by, invited_by_name, expires_at)
    values (${office!.id}, ${randomUUID()}, ${`new-${email}`}, 'n', 'projectManager', 'office', 'en', ${invitation.tokenHash}, ${id}, 'n', now() + interval '1 day')`;
  await expect(acceptInvitation(services, invitation.token, 'passwordpassword', first.client())).rejects.toMatchObject({ fieldErrors: { password: 'identity.errors.breachedPassword' } });
  expect((await resetPassword(services, token, 'another phrase of my own', browser().client())).stage, 'the link was not used up').toBe('full');
});

test('the rule is changed by one administrator at a time', async () => {
  const { first } = await enrolled();
  const viewer = await first.viewer();
  const { roles, version } = await readSignInRules(services);
  expect(roles).toEqual(['commissioner', 'coordinator', 'auditor', 'administrator', 'officeLead']);
  await saveSignInRules(services, viewer, { roles: ['auditor'], version }, first.client());
  await expect(saveSignInRules(services, viewer, { roles: [], version }, first.client())).rejects.toMatchObject({ status: 409 });
  await openDemoAccounts(db.owner);
  expect((await readSignInRules(services)).roles, 'a decision is not undone by loading the demo').toEqual(['auditor']);
  const lead = await person('officeLead');
  expect((await signIn(services, { email: lead.email, password }, browser().client())).stage).toBe('full');
});
