import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles, type Role } from '#app/platform/auth/actor.ts';
import { isEverythingTried, noteAssurance } from './test/assurance.ts';
import { builtProduct, fill, idsOf, mayEnter, parametersOf, publish, routeCasesOf, sharedIdsOf, signIn, type Ids, type RouteCase } from './test/built-routes.ts';
import type { CharterScene } from './test/factories.ts';
import { shapesOf, type Shape } from './test/form-shapes.ts';
import { createFullOffice } from './test/full-office.ts';
import { hostileBodies, hostileFiles, hostileTexts, type Body } from './test/hostile-values.ts';
import { createNationalReport } from './test/national-report.ts';
import { bodyFor } from './test/route-bodies.ts';
import { startBuiltServer, type RunningServer } from './test/running-server.ts';
import { createTestDatabase, type TestDatabase } from './test/test-database.ts';

/**
 * What nobody sends by accident, generated from the schemas of the built routes and sent to the running product: no
 * answer is an error of the product's own, none is missing, and memory comes back.
 */
const longest = 10_000;
const together = 6;
const mostMegabytesMore = 150;

let db: TestDatabase;
let server: RunningServer;
let own: CharterScene;
let ids: Ids;
let routeCases: RouteCase[];
const cookies = new Map<Role, string>();
const failures: string[] = [];
const statuses = new Map<number, number>();
let tried = 0;
let askedAgain = 0;
let heapGrowth = 0;

beforeAll(async () => {
  db = await createTestDatabase();
  own = await createFullOffice(db.owner, 'KZ-11');
  await publish(db.owner);
  await createNationalReport(db.owner, 2030);
  server = await startBuiltServer(db, { WEB_PROCESSES: '1' });
  ids = { ...(await idsOf(db.owner, own)), ...(await sharedIdsOf(db.owner)) };
  mkdirSync(path.join(server.filesDirectory, own.officeId), { recursive: true });
  writeFileSync(path.join(server.filesDirectory, own.officeId, ids.fileId!), 'x');
  for (const role of roles) cookies.set(role, await signIn(db.owner, role, own));
  routeCases = routeCasesOf(await builtProduct());
});
afterAll(async () => {
  const serverErrors = [...statuses].reduce((count, [status, times]) => count + (status >= 500 ? times : 0), 0);
  noteAssurance('hostile-input', { tried, failed: failures.length, failedWord: 'failed', serverErrors, askedAgain, heapGrowth });
  await server?.stop();
  await db.close();
});

/** A page is asked for its data, without the drawing: `/risks` is `/risks.data`. */
const addressOf = ({ address, isPage }: RouteCase, values: Ids = ids) => {
  const filled = fill(address, values);
  return isPage ? (filled === '/' ? '/_root.data' : `${filled}.data`) : filled;
};

type Sent = { method: string; address: string; cookie?: string | undefined; type?: string; body?: string | Buffer; said: string };

async function send(sent: Sent, isAgain = false): Promise<number> {
  const { method, address, cookie, type, body, said } = sent;
  tried += 1;
  try {
    const response = await fetch(server.url + address, {
      method, redirect: 'manual', signal: AbortSignal.timeout(longest),
      headers: { Cookie: cookie ?? '', Origin: server.url, ...(type && { 'Content-Type': type }) },
      ...(body !== undefined && { body: body as BodyInit }),
    });
    await response.arrayBuffer();
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    if (response.status >= 500) failures.push(`${said}: ${response.status}`);
    return response.status;
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    // The server may hang up on a body that is larger than it takes.
    if (['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(cause?.code ?? '')) return 0;
    // A connection that the server ended may be taken for a next request and lose it: what hangs, hangs again.
    if (name === 'TimeoutError' && !isAgain) {
      askedAgain += 1;
      return send(sent, true);
    }
    failures.push(`${said}: ${name === 'TimeoutError' ? 'no answer' : `${name} ${cause?.code ?? ''}`}`);
    return 0;
  }
}

async function sendAll(all: readonly Sent[]): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: together }, async () => {
    while (next < all.length) await send(all[next++]!);
  }));
}

/** The roles take turns, so that each meets something of every address that it may enter. */
function cookieFor(routeCase: RouteCase, turn: number): string | undefined {
  if (routeCase.address === '/sign-out') return undefined;
  const entering = roles.filter((role) => mayEnter(routeCase, role));
  return cookies.get(entering[turn % entering.length]!);
}

const known = (shape: Shape): Shape => ({ ...shape, ...Object.fromEntries(Object.keys(shape).filter((name) => name in ids).map((name) => [name, ids[name]!])) });

/** Every shape that the schema has, and the body with which the permission test enters. */
function shapesFor(routeCase: RouteCase): Shape[] {
  const entered = bodyFor(routeCase, ids, own.officeId);
  const seed = entered.type === 'application/json' ? [] : [Object.fromEntries(new URLSearchParams(entered.body))];
  return [...seed, ...(routeCase.handler.input ? shapesOf(routeCase.handler.input).map(known) : [])];
}

const texts = Object.entries(hostileTexts);
const encoded = (shape: Shape) => new URLSearchParams(shape).toString();

/** How many of the hostile texts each field meets in one run; over the fields every text is met many times. */
const textsEach = isEverythingTried ? texts.length : 2;

async function serverMemory(): Promise<{ heap: number; resident: number }> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  const valueOf = (metric: string) => Number(new RegExp(`^${metric}(?:{[^}]*})? ([\\d.e+]+)`, 'm').exec(text)?.[1]) / 1_048_576;
  return { heap: valueOf('nodejs_heap_size_used_bytes'), resident: valueOf('process_resident_memory_bytes') };
}

describe('what nobody sends by accident', () => {
  test('is answered by every action, field by field', async () => {
    let turn = 0;
    const all = routeCases.filter(({ method }) => method === 'POST').flatMap((routeCase) =>
      shapesFor(routeCase).flatMap((shape) =>
        Object.keys(shape).flatMap((field) =>
          Array.from({ length: textsEach }, (): Sent => {
            turn += 1;
            const [name, text] = texts[turn % texts.length]!;
            const said = `POST ${routeCase.address} ${field}=${name}`;
            return { method: 'POST', address: addressOf(routeCase), cookie: cookieFor(routeCase, turn), type: 'application/x-www-form-urlencoded', body: encoded({ ...shape, [field]: text }), said };
          }))));
    await sendAll(all);
    expect(all.length).toBeGreaterThan(1_000);
    expect(failures).toEqual([]);
  });

  test('is answered by every action, as a whole body', async () => {
    let turn = 0;
    const all = routeCases.filter(({ method }) => method === 'POST').flatMap((routeCase) => {
      const bodies = hostileBodies(shapesFor(routeCase)[0] ?? {});
      const taken = isEverythingTried ? bodies : bodies.filter((_, index) => (index + (turn += 1)) % 3 === 0);
      return taken.map(({ name, type, body }: Body): Sent => ({ method: 'POST', address: addressOf(routeCase), cookie: cookieFor(routeCase, turn), type, body, said: `POST ${routeCase.address} ${name}` }));
    });
    await sendAll(all);
    expect(failures).toEqual([]);
  });

  test('is answered by every page and file that is asked for with it', async () => {
    let turn = 0;
    const all = routeCases.filter(({ method }) => method === 'GET').flatMap((routeCase): Sent[] => {
      const cookie = () => cookieFor(routeCase, (turn += 1));
      const address = addressOf(routeCase);
      const parameters = routeCase.handler.search ? Object.keys(shapesOf(routeCase.handler.search).reduce((all, shape) => ({ ...all, ...shape }), {})) : [];
      const next = () => texts[(turn += 1) % texts.length]!;
      const asked = [...parameters, '__proto__', 'after', 'q'].flatMap((parameter) => Array.from({ length: textsEach }, () => {
        const [name, text] = next();
        return { method: 'GET', address: `${address}?${new URLSearchParams({ [parameter]: text.slice(0, 4_000) })}`, cookie: cookie(), said: `GET ${routeCase.address}?${parameter}=${name}` };
      }));
      const raw = ['?%E0%A4%A=%ff', '?a[]=1&a[0][b]=2&a=3', `?${'a=1&'.repeat(2_000)}`].map((query) => ({ method: 'GET', address: address + query, cookie: cookie(), said: `GET ${routeCase.address}${query.slice(0, 20)}` }));
      const named = parametersOf(routeCase.address).flatMap((parameter) => Array.from({ length: textsEach }, () => {
        const [name, text] = next();
        return { method: 'GET', address: addressOf(routeCase, { ...ids, [parameter]: text.slice(0, 1_000).toWellFormed() || ' ' }), cookie: cookie(), said: `GET ${routeCase.address} :${parameter}=${name}` };
      }));
      return [...asked, ...raw, ...named];
    });
    await sendAll(all);
    expect(failures).toEqual([]);
  });

  test('is answered where files are taken in, and memory comes back', async () => {
    const before = await serverMemory();
    const takingFiles = routeCases.filter(({ method, handler }) => method === 'POST' && handler.input && shapesOf(handler.input).some((shape) => 'file' in shape || 'workbook' in shape || 'photo' in shape));
    expect(takingFiles.length).toBeGreaterThan(5);
    const files = hostileFiles();
    let turn = 0;
    for (const routeCase of takingFiles) {
      for (const shape of shapesFor(routeCase).filter((one) => 'file' in one || 'workbook' in one || 'photo' in one)) {
        for (const { name, fileName, bytes } of isEverythingTried ? files : files.filter((_, index) => (index + (turn += 1)) % 3 === 0)) {
          const body = new FormData();
          for (const [field, value] of Object.entries(shape)) {
            if (['file', 'workbook', 'photo'].includes(field)) body.append(field, new File([new Uint8Array(bytes)], fileName));
            else body.append(field, value);
          }
          const request = new Request('http://x/', { method: 'POST', body });
          await send({
            method: 'POST', address: addressOf(routeCase), cookie: cookieFor(routeCase, turn), type: request.headers.get('Content-Type')!, body: Buffer.from(await request.arrayBuffer()), said: `POST ${routeCase.address} ${name}`,
          });
        }
      }
    }
    expect(failures).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const after = await serverMemory();
    console.log(`hostile input: heap ${Math.round(before.heap)} → ${Math.round(after.heap)} MB, resident ${Math.round(before.resident)} → ${Math.round(after.resident)} MB`);
    heapGrowth = Math.max(0, Math.round(after.heap - before.heap));
    expect(after.heap - before.heap).toBeLessThan(mostMegabytesMore);
  });

  test('does not keep others waiting: slow bodies, heads too large, lines that are no requests', async () => {
    const { hostname, port } = new URL(server.url);
    const raw = (text: string, isLeftOpen = false) =>
      new Promise<{ answer: string; end: () => void }>((resolve) => {
        tried += 1;
        const socket = connect(Number(port), hostname, () => socket.write(text, 'latin1'));
        let answer = '';
        const settle = () => resolve({ answer, end: () => socket.destroy() });
        socket.on('data', (chunk) => {
          answer += chunk.toString('latin1');
          if (!isLeftOpen) settle();
        });
        socket.on('close', settle);
        socket.on('error', settle);
        setTimeout(settle, isLeftOpen ? 200 : 5_000);
      });
    const head = (more: string) => `POST /sign-in HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${server.url}\r\nContent-Type: application/x-www-form-urlencoded\r\n${more}`;
    const slow = await Promise.all(Array.from({ length: 60 }, () => raw(`${head('Content-Length: 500')}\r\n\r\nemail=a`, true)));
    const startedAt = performance.now();
    expect(await send({ method: 'GET', address: '/sign-in', said: 'GET /sign-in beside slow bodies' })).toBe(200);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    for (const { end } of slow) end();
    const lines: [string, string][] = [
      ['head too large', head(`X-Long: ${'a'.repeat(100_000)}\r\n\r\n`)],
      ['10,000 heads', head(`${'X-A: 1\r\n'.repeat(10_000)}\r\n`)],
      ['cookie too large', `GET /risks HTTP/1.1\r\nHost: ${hostname}\r\nCookie: adal_session=${'a'.repeat(14_000)}\r\nConnection: close\r\n\r\n`],
      ['broken host', 'GET /sign-in HTTP/1.1\r\nHost: [::::\r\nConnection: close\r\n\r\n'],
      ['host with a path', 'GET /sign-in HTTP/1.1\r\nHost: a/b?c#d\r\nConnection: close\r\n\r\n'],
      ['empty host', 'GET /sign-in HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n'],
      ['broken forwarded host', `GET /sign-in HTTP/1.1\r\nHost: ${hostname}\r\nX-Forwarded-Host: [\r\nX-Forwarded-Proto: ;\r\nConnection: close\r\n\r\n`],
      ['two slashes', `GET //evil.example/%2e%2e HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`],
      ['whole address', `GET http://evil.example/ HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`],
      ['no address', `GET * HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`],
      ['bad percent', `GET /risks/%E0%A4%A/%ff HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`],
      ['method of its own', `BREW /sign-in HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`],
      ['PUT', `PUT /sign-in HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${server.url}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`],
      ['TRACE', `TRACE /sign-in HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`],
      ['two lengths', head('Content-Length: 5\r\nContent-Length: 6\r\n\r\nemail=')],
      ['length and chunks', head('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n')],
      ['broken chunks', head('Transfer-Encoding: chunked\r\n\r\nzz\r\nx')],
      ['broken origin', `POST /sign-in HTTP/1.1\r\nHost: ${hostname}\r\nOrigin: null\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`],
      ['languages', `GET /sign-in HTTP/1.1\r\nHost: ${hostname}\r\nAccept-Language: ${'kk;q=2,'.repeat(1_500)}\r\nConnection: close\r\n\r\n`],
      ['range', `GET /favicon.ico HTTP/1.1\r\nHost: ${hostname}\r\nRange: bytes=${'0-1,'.repeat(2_000)}0-\r\nConnection: close\r\n\r\n`],
    ];
    for (const [name, text] of lines) {
      const { answer, end } = await raw(text);
      end();
      if (/^HTTP\/1\.1 5/.test(answer)) failures.push(`${name}: ${answer.slice(0, 80)}`);
    }
    expect(failures).toEqual([]);
    expect(await send({ method: 'GET', address: '/sign-in', said: 'GET /sign-in afterwards' })).toBe(200);
  });

  test('met the product itself and not only its door', () => {
    const signedOut = statuses.get(401) ?? 0;
    console.log(`hostile input: ${[...statuses].sort().map(([status, times]) => `${status} × ${times}`).join(', ')}`);
    expect(signedOut / tried).toBeLessThan(0.05);
  });
});
