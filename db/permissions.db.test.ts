import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles, type Role } from '#app/platform/auth/actor.ts';
import { builtProduct, fill, hasOwnedId, idsOf, mayEnter, owned, parametersOf, publish, routeCasesOf, scopeOf, sharedIdsOf, sharedParameters, signIn, type Ids, type RouteCase } from './test/built-routes.ts';
import type { CharterScene } from './test/factories.ts';
import { createFullOffice } from './test/full-office.ts';
import { createNationalReport } from './test/national-report.ts';
import { bodyFor } from './test/route-bodies.ts';
import { startBuiltServer, type RunningServer } from './test/running-server.ts';
import { createTestDatabase, type TestDatabase } from './test/test-database.ts';

/**
 * Who may do what, generated from the routes of the built product and tried against the running server: every route and
 * action, by every role, with own, foreign, unknown and malformed ids.
 */
let db: TestDatabase;
let server: RunningServer;
let own: CharterScene;
let foreign: CharterScene;
let routeCases: RouteCase[];
const cookies = new Map<Role | 'nobody', string>([['nobody', '']]);
const seesEverything: readonly Role[] = ['coordinator', 'auditor', 'administrator'];

beforeAll(async () => {
  db = await createTestDatabase();
  own = await createFullOffice(db.owner, 'KZ-11');
  foreign = await createFullOffice(db.owner, 'KZ-15');
  await publish(db.owner);
  await createNationalReport(db.owner, 2030);
  server = await startBuiltServer(db);
  for (const scene of [own, foreign]) {
    const { fileId } = await idsOf(db.owner, scene);
    mkdirSync(path.join(server.filesDirectory, scene.officeId), { recursive: true });
    writeFileSync(path.join(server.filesDirectory, scene.officeId, fileId!), 'x');
  }
  for (const role of roles) cookies.set(role, await signIn(db.owner, role, own));
  routeCases = routeCasesOf(await builtProduct());
});
afterAll(async () => {
  await server?.stop();
  await db.close();
});

type Answer = { status: number; location: string | null; body: string };

async function ask(routeCase: RouteCase, role: Role | 'nobody', ids: Ids): Promise<Answer> {
  const isCell = routeCase.address === '/work/log/cell' && routeCase.method === 'GET';
  const query = isCell ? `?office=${ids.officeId}&organisation=${ids.organisationId}&indicator=${ids.charterIndicatorId}&day=${ids.day}` : '';
  const sent = routeCase.method === 'POST' ? bodyFor(routeCase, ids, own.officeId) : null;
  const response = await fetch(server.url + fill(routeCase.address, ids) + query, {
    method: routeCase.method,
    redirect: 'manual',
    headers: { Cookie: cookies.get(role)!, Origin: server.url, ...(sent && { 'Content-Type': sent.type }) },
    ...(sent && { body: sent.body }),
  });
  return { status: response.status, location: response.headers.get('Location'), body: await response.text() };
}

const isSignIn = (answer: Answer) => answer.status === 401 || (answer.status === 302 && answer.location?.startsWith('/sign-in') === true);

describe('every route of the built product', () => {
  test('declares who may enter', () => {
    expect(routeCases.length).toBeGreaterThan(40);
    expect(routeCases.filter((routeCase) => routeCase.access === 'undeclared')).toEqual([]);
  });

  test('has an address whose parameters say whose they are', () => {
    const unknown = [...new Set(routeCases.flatMap(({ address }) => parametersOf(address)))].filter((name) => !owned.includes(name) && !sharedParameters.includes(name));
    expect(unknown.map((name) => `Add :${name} to ownedIds (with its table) or to sharedParameters in db/test/built-routes.ts, and an id of it to idsOf.`)).toEqual([]);
  });

  test('appears in the published table of permissions', async () => {
    const cell = (routeCase: RouteCase, role: Role) => (mayEnter(routeCase, role) ? '●' : '·');
    const rows = routeCases.map((routeCase) => `| ${routeCase.method} | \`${routeCase.address}\` | ${routeCase.access} | ${roles.map((role) => cell(routeCase, role)).join(' | ')} |`);
    const table = [
      '# Who may do what', '',
      'Generated from the routes and `app/platform/auth/permissions.ts` by `db/permissions.db.test.ts`, which also tries every row against the',
      'running server with own, foreign, unknown and malformed ids. `●` may enter; which records are there is decided by the database.', '',
      `| method | address | permission | ${roles.join(' | ')} |`, `|---|---|---|${roles.map(() => '---|').join('')}`, ...rows, '',
    ].join('\n');
    await expect(table).toMatchFileSnapshot('../docs/permissions.md');
  });

  test('asks a stranger to sign in', async () => {
    const ids = { ...(await idsOf(db.owner, own)), ...(await sharedIdsOf(db.owner)) };
    const open: string[] = [];
    for (const routeCase of routeCases.filter(({ access }) => access !== 'public')) {
      const answer = await ask(routeCase, 'nobody', ids);
      if (!isSignIn(answer)) open.push(`${routeCase.method} ${routeCase.address}: ${answer.status}`);
    }
    expect(open).toEqual([]);
  });

  test('refuses the roles without the permission, and never fails for those with it', async () => {
    const ids = { ...(await idsOf(db.owner, own)), ...(await sharedIdsOf(db.owner)) };
    const wrong: string[] = [];
    for (const role of roles) {
      for (const routeCase of routeCases.filter(({ address }) => address !== '/sign-out')) {
        const { status } = await ask(routeCase, role, ids);
        const isRight = mayEnter(routeCase, role) ? status !== 403 && status < 500 : status === 403;
        if (!isRight) wrong.push(`${role} ${routeCase.method} ${routeCase.address}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('shows own records to the roles that may see them', async () => {
    const ids = { ...(await idsOf(db.owner, own)), ...(await sharedIdsOf(db.owner)) };
    const wrong: string[] = [];
    for (const role of roles) {
      for (const routeCase of routeCases.filter(({ method, access }) => method === 'GET' && access !== 'public')) {
        if (!mayEnter(routeCase, role)) continue;
        const { status } = await ask(routeCase, role, ids);
        // Members of a charter's team read no register, although executors of an organisation do.
        const isHidden = (scopeOf[role] === 'team' && /^(register|culture|checklist)\./.test(routeCase.access) && hasOwnedId(routeCase.address))
          // A batch is its reviewer's alone.
          || routeCase.address === '/review/:batchId';
        if (isHidden ? status !== 404 : status !== 200 && status !== 302) wrong.push(`${role} ${routeCase.address}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('answers a foreign id exactly as an unknown one: there is no such thing', async () => {
    const sharedIds = await sharedIdsOf(db.owner);
    const foreignIds = { ...(await idsOf(db.owner, foreign)), ...sharedIds };
    const unknownIds = { ...foreignIds, ...Object.fromEntries(owned.map((name) => [name, randomUUID()])) };
    const malformedIds = { ...foreignIds, ...Object.fromEntries(owned.map((name) => [name, "x' or 1=1--"])) };
    const withoutTrace = (answer: Answer, ids: Ids) =>
      owned.reduce((body, name) => body.replaceAll(ids[name]!, '').replaceAll(encodeURIComponent(ids[name]!), ''), answer.body)
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '').replace(/nonce="[^"]*"/g, '').replace(/"\w+":\d{13}/g, '');
    const leaks: string[] = [];
    let tried = 0;
    for (const role of roles) {
      for (const routeCase of routeCases) {
        const isCell = routeCase.address.startsWith('/work/log/cell');
        if (!(hasOwnedId(routeCase.address) || isCell) || !mayEnter(routeCase, role)) continue;
        const seesForeign = seesEverything.includes(role);
        const [fromForeign, fromUnknown, fromMalformed] = [await ask(routeCase, role, foreignIds), await ask(routeCase, role, unknownIds), await ask(routeCase, role, malformedIds)];
        tried += 3;
        const name = `${role} ${routeCase.method} ${routeCase.address}`;
        if (routeCase.address === '/work/log/cells') {
          for (const answer of [fromForeign, fromUnknown]) if (!answer.body.includes('"notCovered"')) leaks.push(`${name}: ${answer.body.slice(0, 100)}`);
          if (fromMalformed.status !== 422) leaks.push(`${name} malformed: ${fromMalformed.status}`);
          continue;
        }
        if (!seesForeign && fromForeign.status !== 404) leaks.push(`${name} foreign: ${fromForeign.status}`);
        if (fromUnknown.status !== 404) leaks.push(`${name} unknown: ${fromUnknown.status}`);
        if (fromMalformed.status !== 404 && !(isCell && fromMalformed.status === 422)) leaks.push(`${name} malformed: ${fromMalformed.status}`);
        if (!seesForeign && withoutTrace(fromForeign, foreignIds) !== withoutTrace(fromUnknown, unknownIds)) leaks.push(`${name}: foreign and unknown differ`);
      }
    }
    expect(leaks).toEqual([]);
    expect(tried).toBeGreaterThan(200);
  });
});
