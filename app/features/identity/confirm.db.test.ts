import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuth } from '#app/platform/auth/auth.server.ts';
import { hashPassword } from '#app/platform/auth/password.server.ts';
import { sessionHash } from '#app/platform/auth/session-store.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import * as z from 'zod';
import { proveAgain } from './confirm.service.server.ts';
import { askForPasskey, keepPasskey, offerPasskey } from './passkeys.server.ts';
import { securityKey } from './security-key.fixtures.ts';

const origin = 'http://127.0.0.1:3000';
const password = 'a phrase that nobody else has';
const client = { address: 'here', userAgent: null, device: null };

let db: TestDatabase;
let services: Services;
const accountId = randomUUID();

beforeAll(async () => {
  db = await createTestDatabase();
  services = { config: { origin }, database: db.database, auth: createAuth(db.database, { origin }), now: () => new Date(), today: () => '2026-11-23' } as Services;
  const [office] = await db.owner<{ id: string }[]>`select id from offices where kind = 'lea' limit 1`;
  await db.owner`insert into people (id, full_name) values (${accountId}, 'n')`;
  await db.owner`insert into identity.accounts (id, email, password_hash, language) values (${accountId}, 'n@test.example', ${await hashPassword(password)}, 'en')`;
  await db.owner`insert into memberships (office_id, id, person_id, role, scope) values (${office!.id}, ${randomUUID()}, ${accountId}, 'officeLead', 'office')`;
});
afterAll(() => db.close());

async function sessionProved(minutesAgo: number): Promise<string> {
  const id = randomUUID();
  await db.owner`insert into identity.sessions (id, account_id, expires_at, proved_at) values (${sessionHash(id)}, ${accountId}, now() + interval '12 hours', now() - make_interval(mins => ${minutesAgo}))`;
  return `adal_session=${id}`;
}

const argumentsOf = (request: Request) => ({ request, params: {}, context: { services, requestId: 'r', viewer: (asked: Request) => services.auth.viewer(asked) } }) as never;
const post = (cookie: string, fields: Record<string, string>) =>
  new Request(`${origin}/publications/1?page=2`, { method: 'POST', headers: { Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields).toString() });

const done: string[] = [];
const action = defineAction({ access: 'account.use', input: z.object({ intent: z.string() }), needsFreshProof: ({ intent }) => intent === 'publish' }, async ({ input }) => {
  done.push(input.intent);
  return null;
});
const loader = defineLoader({ access: 'account.use', needsFreshProof: true }, async () => new Response('file', { headers: { 'Content-Disposition': 'attachment' } }));

test('an old proof sends the form to the page that asks, method and body kept, and nothing is done', async () => {
  const old = await sessionProved(16);
  const answer = await action(argumentsOf(post(old, { intent: 'publish' }))).catch((thrown: Response) => thrown) as Response;
  expect([answer.status, answer.headers.get('Location')]).toEqual([307, '/confirm?to=%2Fpublications%2F1%3Fpage%3D2']);
  expect(done).toEqual([]);
  await action(argumentsOf(post(old, { intent: 'save' })));
  expect(done, 'what needs no proof goes through').toEqual(['save']);
});

test('a fresh proof lets it through', async () => {
  await action(argumentsOf(post(await sessionProved(14), { intent: 'publish' })));
  expect(done.at(-1)).toBe('publish');
});

test('a file waits for the proof, and is not noted as taken', async () => {
  const answer = await loader(argumentsOf(new Request(`${origin}/risks/export?format=csv`, { headers: { Cookie: await sessionProved(60) } }))).catch((thrown: Response) => thrown) as Response;
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/confirm?to=%2Frisks%2Fexport%3Fformat%3Dcsv&file=asked']);
  const [taken] = await db.owner`select from audit_entries where operation = 'X' and person_id = ${accountId}`;
  expect(taken).toBeUndefined();
});

test('the page on which it was asked is told, unless another site says so', async () => {
  const old = await sessionProved(60);
  const whereTo = async (referer: string) => {
    const request = new Request(`${origin}/risks/export`, { headers: { Cookie: old, Referer: referer } });
    const answer = await loader(argumentsOf(request)).catch((thrown: Response) => thrown) as Response;
    return answer.headers.get('Location');
  };
  expect(await whereTo(`${origin}/risks?group=direction`)).toBe('/confirm?to=%2Frisks%2Fexport&file=asked&from=%2Frisks%3Fgroup%3Ddirection');
  expect(await whereTo('https://evil.example/risks')).toBe('/confirm?to=%2Frisks%2Fexport&file=asked');
  expect(await whereTo('nonsense')).toBe('/confirm?to=%2Frisks%2Fexport&file=asked');
});

test('a passkey of the account is proof enough; one of somebody else, or an answer given before, is not', async () => {
  const party = { id: 'localhost', origin: 'http://localhost:3000' };
  const cookie = await sessionProved(60);
  const request = new Request(origin, { headers: { Cookie: cookie, Host: 'localhost:3000' } });
  const viewer = (await services.auth.viewer(request))!;
  const key = securityKey(party);
  const { challenge } = await offerPasskey(services, party, viewer);
  expect(await services.database.auth.transaction((transaction) => keepPasskey(transaction, party, viewer, key.make(challenge), 'key'))).toBe(true);
  const prove = (response: string) => proveAgain(services, viewer, { password: '', code: '', response }, client, request);
  const ask = async () => (await askForPasskey(services, party, viewer)).challenge;
  await expect(prove(securityKey(party).answer(await ask()))).rejects.toMatchObject({ messageKey: 'identity.errors.wrong.passkey' });
  const answer = key.answer(await ask());
  const renewed = await prove(answer);
  const after = (await services.auth.viewer(new Request(origin, { headers: { Cookie: renewed.split(';')[0]! } })))!;
  expect(Date.now() - new Date(after.provedAt).getTime()).toBeLessThan(60_000);
  await expect(prove(answer)).rejects.toMatchObject({ status: 422 });
  await db.owner`delete from identity.sign_in_throttles`;
});

test('the password makes the proof fresh and the session another; a wrong one is noted and does neither', async () => {
  const cookie = await sessionProved(60);
  const request = new Request(origin, { headers: { Cookie: cookie } });
  const viewer = (await services.auth.viewer(request))!;
  await expect(proveAgain(services, viewer, { password: 'wrong', code: '', response: '' }, client, request)).rejects.toMatchObject({ messageKey: 'identity.errors.wrongProof' });
  await expect(proveAgain(services, viewer, { password: '', code: '', response: '' }, client, request)).rejects.toMatchObject({ status: 422 });
  const renewed = await proveAgain(services, viewer, { password, code: '', response: '' }, client, request);
  expect(await services.auth.viewer(request)).toBeNull();
  const after = (await services.auth.viewer(new Request(origin, { headers: { Cookie: renewed.split(';')[0]! } })))!;
  expect(Date.now() - new Date(after.provedAt).getTime()).toBeLessThan(60_000);
  const events = await db.owner<{ subject: string }[]>`select subject from audit_entries where operation = 'S' and person_id = ${accountId} order by sequence desc limit 3`;
  expect(events.map(({ subject }) => subject)).toEqual(['identityProved', 'proofRefused', 'proofRefused']);
});
