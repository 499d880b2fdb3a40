import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAuth } from '#app/platform/auth/auth.server.ts';
import { sessionHash } from '#app/platform/auth/session-store.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { acceptPasskey, askForPasskey, keepPasskey, offerPasskey, relyingPartyOf } from './passkeys.server.ts';
import { securityKey as securityKeyFor } from './security-key.fixtures.ts';

const party = { id: 'adal.example', origin: 'https://adal.example' };
const securityKey = (origin = party.origin) => securityKeyFor({ ...party, origin });
let db: TestDatabase;
let services: Services;
let holder: { accountId: string; sessionId: string; email: string; name: string };

beforeAll(async () => {
  db = await createTestDatabase();
  services = { config: { origin: party.origin }, database: db.database, auth: createAuth(db.database, party) } as Services;
});
afterAll(() => db.close());
beforeEach(async () => {
  holder = { accountId: randomUUID(), sessionId: randomUUID(), email: `${randomUUID()}@test.example`, name: 'n' };
  await db.owner`insert into identity.accounts (id, email) values (${holder.accountId}, ${holder.email})`;
  await db.owner`insert into identity.sessions (id, account_id, expires_at) values (${sessionHash(holder.sessionId)}, ${holder.accountId}, now() + interval '1 hour')`;
});

const keep = (answer: string) => services.database.auth.transaction((transaction) => keepPasskey(transaction, party, holder, answer, 'key'));
const accept = (answer: string, who = holder) => services.database.auth.transaction((transaction) => acceptPasskey(transaction, party, who, answer));

async function withPasskey() {
  const key = securityKey();
  expect(await keep(key.make((await offerPasskey(services, party, holder)).challenge))).toBe(true);
  return key;
}

describe('a passkey', () => {
  test('that was made here opens; each challenge is answered once', async () => {
    const key = await withPasskey();
    const { challenge, allowCredentials } = await askForPasskey(services, party, holder);
    expect(allowCredentials).toHaveLength(1);
    const answer = key.answer(challenge);
    expect(await accept(answer)).toBe(true);
    expect(await accept(answer), 'the same answer again').toBe(false);
    expect(await accept(key.answer(challenge)), 'the same challenge again').toBe(false);
  });

  test('of another site, without a check of the person, of another key or copied is refused', async () => {
    const key = await withPasskey();
    const ask = async () => (await askForPasskey(services, party, holder)).challenge;
    expect(await accept(securityKey('https://adal.example.evil.example').answer(await ask()))).toBe(false);
    expect(await accept(key.answer(await ask(), 0b001)), 'nobody was checked').toBe(false);
    expect(await accept(securityKey().answer(await ask()))).toBe(false);
    expect(await accept(key.answer(await ask()))).toBe(true);
    key.rewind();
    expect(await accept(key.answer(await ask())), 'its counter went back').toBe(false);
    expect(await accept('{"id":'), 'no answer at all').toBe(false);
  });

  test('of one account opens no other', async () => {
    const key = await withPasskey();
    const owner = holder;
    const other = { ...owner, accountId: randomUUID(), sessionId: randomUUID() };
    await db.owner`insert into identity.accounts (id, email) values (${other.accountId}, ${`${other.accountId}@test.example`})`;
    await db.owner`insert into identity.sessions (id, account_id, expires_at) values (${sessionHash(other.sessionId)}, ${other.accountId}, now() + interval '1 hour')`;
    const { challenge } = await askForPasskey(services, party, other);
    expect(await accept(key.answer(challenge), other)).toBe(false);
    holder = other;
    expect(await keep(key.make((await offerPasskey(services, party, other)).challenge)), 'nor is it kept twice').toBe(false);
  });

  test('is not made for another site or without a check of the person', async () => {
    const offer = async () => (await offerPasskey(services, party, holder)).challenge;
    expect(await keep(securityKey('https://other.example').make(await offer()))).toBe(false);
    expect(await keep(securityKey().make(await offer(), 0b001))).toBe(false);
    expect(await keep(securityKey().make('another'))).toBe(false);
  });
});

describe('the name passkeys are made for', () => {
  const of = (origin: string, host: string) => relyingPartyOf({ config: { origin } } as Services, new Request('http://x.example', { headers: { Host: host } }));

  test('is that of the product, whatever the request says', () => {
    expect(of('https://adal.example', 'evil.example')).toEqual(party);
  });

  test('is none for an address in figures, except for this machine called by its name', () => {
    expect(of('http://127.0.0.1:3000', '127.0.0.1:3000')).toBeNull();
    expect(of('http://127.0.0.1:3000', 'localhost:3000')).toEqual({ id: 'localhost', origin: 'http://localhost:3000' });
    expect(of('http://127.0.0.1:3000', 'localhost:4000')).toBeNull();
    expect(of('http://10.0.0.5:3000', 'localhost:3000')).toBeNull();
    expect(of('http://127.0.0.1:3000', 'evil.example:3000')).toBeNull();
  });
});
