import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuth } from '#app/platform/auth/auth.server.ts';
import { createSignOn, signOnCallback } from '#app/platform/auth/sign-on.server.ts';
import { createLogger } from '#app/platform/log/logger.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { freePort } from '#scripts/lib/embedded-cluster.ts';
import { goToProvider, returnFromProvider, ticketOf } from './sign-on.service.server.ts';

const origin = 'http://127.0.0.1:3000';
const client = { address: 'here', userAgent: null, device: null };

let db: TestDatabase;
let services: Services;
let provider: ChildProcess;

beforeAll(async () => {
  db = await createTestDatabase();
  const port = await freePort();
  provider = fork(path.resolve('db/test/sign-on-provider.ts'), [String(port), `${origin}${signOnCallback}`], { execPath: path.resolve('node_modules/.bin/node'), execArgv: [], silent: true });
  await new Promise<void>((resolve, reject) => {
    provider.once('message', () => resolve());
    provider.once('exit', (code) => reject(new Error(`The provider ended with ${code}.`)));
  });
  const config = { origin, oidc: { issuer: `http://127.0.0.1:${port}`, clientId: 'adal', clientSecret: 'a secret of the test alone', name: 'Provider' } } as Services['config'];
  services = { config, database: db.database, auth: createAuth(db.database, config), signOn: createSignOn(config), logger: createLogger('silent'), now: () => new Date() } as Services;
});
afterAll(async () => {
  provider?.kill();
  await db.close();
});

async function account(email: string): Promise<string> {
  const id = randomUUID();
  await db.owner`insert into identity.accounts (id, email, language) values (${id}, ${email}, 'en')`;
  await db.owner`insert into people (id, full_name) values (${id}, 'n')`;
  return id;
}

/** Signs in at the provider as a browser does. @returns the query with which it sends the browser back. */
async function signInThere(address: string, name: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = address;
  let form: URLSearchParams | null = null;
  for (let step = 0; step < 12; step += 1) {
    const response: Response = await fetch(next, {
      redirect: 'manual', headers: { Cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; ') }, ...(form && { method: 'POST', body: form }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    form = null;
    const location = response.headers.get('Location');
    if (location) {
      next = new URL(location, next).href;
      if (next.startsWith(`${origin}${signOnCallback}`)) return new URL(next).search;
    } else {
      const html = await response.text();
      form = html.includes('name="login"') ? new URLSearchParams({ prompt: 'login', login: name, password: 'any' }) : new URLSearchParams({ prompt: 'consent' });
      next = new URL(/action="([^"]+)"/.exec(html)?.[1] ?? next, next).href;
    }
  }
  throw new Error('The provider did not send back.');
}

async function go() {
  const { address, cookie } = await goToProvider(services, '/charters');
  return { address, ticket: ticketOf(new Request(origin, { headers: { Cookie: cookie.split(';')[0]! } })) };
}

describe('sign-on at a real provider', () => {
  test('opens the account with the verified e-mail', async () => {
    const id = await account('lead@ministry.example');
    const { address, ticket } = await go();
    const asked = new URL(address).searchParams;
    expect([asked.get('code_challenge_method'), asked.get('state'), asked.get('nonce')]).toEqual(['S256', ticket!.state, ticket!.nonce]);
    expect(ticket!.returnTo).toBe('/charters');
    const search = await signInThere(address, 'Lead@ministry.example');
    const entry = await returnFromProvider(services, search, ticket, client);
    const viewer = await services.auth.viewer(new Request(origin, { headers: { Cookie: entry.cookies[0]!.split(';')[0]! } }));
    expect(viewer?.accountId).toBe(id);
    await expect(returnFromProvider(services, search, ticket, client), 'the same code again').rejects.toMatchObject({ messageKey: 'identity.errors.signOn' });
  });

  test('makes no account, and takes no e-mail that nobody verified', async () => {
    const id = await account('unverified@ministry.example');
    for (const name of ['stranger@elsewhere.example', 'unverified@ministry.example']) {
      const { address, ticket } = await go();
      await expect(returnFromProvider(services, await signInThere(address, name), ticket, client), name).rejects.toMatchObject({ status: 422 });
    }
    expect(await db.owner`select from identity.accounts where email = 'stranger@elsewhere.example'`).toHaveLength(0);
    expect(await db.owner`select from identity.sessions where account_id = ${id}`).toHaveLength(0);
  });

  test('is refused with the ticket of another browser, with another state or verifier, or without any', async () => {
    await account('manager@ministry.example');
    for (const spoil of ['another', 'state', 'nonce', 'verifier', 'none'] as const) {
      const { address, ticket } = await go();
      const search = await signInThere(address, 'manager@ministry.example');
      const other = (await go()).ticket!;
      const brought = { another: other, none: null, state: { ...ticket!, state: other.state }, nonce: { ...ticket!, nonce: other.nonce }, verifier: { ...ticket!, verifier: other.verifier } }[spoil];
      await expect(returnFromProvider(services, search, brought, client), spoil).rejects.toMatchObject({ status: 422 });
    }
  });

  test('asks an account that has a second factor for it', async () => {
    const id = await account('careful@ministry.example');
    await db.owner`insert into identity.totp_secrets (account_id, sealed_secret, confirmed_at) values (${id}, 'x', now())`;
    const { address, ticket } = await go();
    expect((await returnFromProvider(services, await signInThere(address, 'careful@ministry.example'), ticket, client)).stage).toBe('secondFactor');
  });
});
