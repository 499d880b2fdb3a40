import { createHash, generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAuth } from '#app/platform/auth/auth.server.ts';
import { sessionHash } from '#app/platform/auth/session-store.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { acceptPasskey, askForPasskey, keepPasskey, offerPasskey, relyingPartyOf } from './passkeys.server.ts';

const party = { id: 'adal.example', origin: 'https://adal.example' };
const userPresentAndVerified = 0b101;
const withCredential = 0b1000000;

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const integer = (value: number) => (value >= 0 ? value : 0x20 | (-1 - value));

/** A security key in software: one key of the curve P-256, written down as WebAuthn asks for it. */
function securityKey(origin = party.origin) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string };
  const id = randomBytes(32);
  let counter = 0;
  const clientData = (type: string, challenge: string) => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const head = (flags: number) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE((counter += 1));
    return Buffer.concat([sha256(party.id), Buffer.from([flags]), count]);
  };
  // A map of five: kty 2, alg ES256, crv 1, x, y.
  const coseKey = Buffer.concat([Buffer.from([0xa5, 1, 2, 3, integer(-7), integer(-1), 1, integer(-2), 0x58, 32]), Buffer.from(x, 'base64url'), Buffer.from([integer(-3), 0x58, 32]), Buffer.from(y, 'base64url')]);
  const common = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key', clientExtensionResults: {} };
  return {
    make(challenge: string, flags = userPresentAndVerified) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const authData = Buffer.concat([head(flags | withCredential), Buffer.alloc(16), length, id, coseKey]);
      const text = (word: string) => Buffer.concat([Buffer.from([0x60 | word.length]), Buffer.from(word)]);
      const attestation = Buffer.concat([Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData'), Buffer.from([0x58, authData.length]), authData]);
      return JSON.stringify({ ...common, response: { clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'), attestationObject: attestation.toString('base64url'), transports: ['usb'] } });
    },
    answer(challenge: string, flags = userPresentAndVerified) {
      const data = clientData('webauthn.get', challenge);
      const authenticatorData = head(flags);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(data)]), privateKey);
      return JSON.stringify({
        ...common, response: { clientDataJSON: data.toString('base64url'), authenticatorData: authenticatorData.toString('base64url'), signature: signature.toString('base64url') },
      });
    },
    rewind: () => (counter = 0),
  };
}

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
