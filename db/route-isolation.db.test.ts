import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#app/platform/auth/actor.ts';
import { noteAssurance } from './test/assurance.ts';
import { builtProduct, fill, hasOwnedId, idsOf, mayEnter, owned, ownedIds, parametersOf, publish, routeCasesOf, scopeOf, sharedIdsOf, signIn, type Ids, type RouteCase } from './test/built-routes.ts';
import type { CharterScene } from './test/factories.ts';
import { createFullCharter, createFullOffice } from './test/full-office.ts';
import { createNationalReport } from './test/national-report.ts';
import { ownRequest, startProductInProcess, type Answered } from './test/product-in-process.ts';
import { bodyFor } from './test/route-bodies.ts';
import type { Relation } from './test/several-offices.ts';
import { createTestDatabase, type TestDatabase } from './test/test-database.ts';
import { visibleRows, type Bounds, type ScopeRole } from './visibility.ts';

/**
 * The routes of the built product beside the database's own wall: what others have changes nothing in what a role is
 * answered, not even a count, and a hidden id is answered as an unknown one, after the same statements.
 */
const tenantRoles = ['executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner'] as const satisfies readonly Role[];

/** Whose appearance a role must not notice. */
const hiddenFrom = (role: Role, relation: Relation): boolean =>
  relation === 'foreign' || (relation === 'neighbour' && role !== 'commissioner') || (relation === 'sibling' && ['executor', 'complianceOfficer'].includes(role));

let db: TestDatabase;
let product: Awaited<ReturnType<typeof startProductInProcess>>;
let own: CharterScene;
let ids: Ids;
let routeCases: RouteCase[];
const cookies = new Map<Role, string>();
const scenes = new Map<Relation, CharterScene>();
let tried = 0;
let leaked = 0;

beforeAll(async () => {
  db = await createTestDatabase();
  own = await createFullOffice(db.owner, 'KZ-11');
  await publish(db.owner);
  await createNationalReport(db.owner, 2030);
  product = await startProductInProcess(db);
  ids = { ...(await idsOf(db.owner, own)), ...(await sharedIdsOf(db.owner)) };
  mkdirSync(path.join(product.filesDirectory, own.officeId), { recursive: true });
  writeFileSync(path.join(product.filesDirectory, own.officeId, ids.fileId!), 'x');
  for (const role of tenantRoles) cookies.set(role, await signIn(db.owner, role, own));
  routeCases = routeCasesOf(await builtProduct());
});
afterAll(async () => {
  noteAssurance('route-isolation', { tried, failed: leaked, failedWord: 'leaked' });
  await product?.stop();
  await db.close();
});

const addressOf = ({ address, isPage }: RouteCase, values: Ids) => {
  const filled = fill(address, values);
  return isPage ? (filled === '/' ? '/_root.data' : `${filled}.data`) : filled;
};
const queryOf = ({ address, method }: RouteCase, values: Ids) =>
  address === '/work/log/cell' && method === 'GET' ? `?office=${values.officeId}&organisation=${values.organisationId}&indicator=${values.charterIndicatorId}&day=${values.day}` : '';

/** The trail of audit also tells of this test's own asking: that is taken away, and what others did stays. */
async function ask(routeCase: RouteCase, role: Role, values: Ids, query = queryOf(routeCase, values)): Promise<Answered> {
  tried += 1;
  if (routeCase.address.startsWith('/audit')) await db.owner`delete from audit_entries where request_id = ${ownRequest}`;
  const sent = routeCase.method === 'POST' ? bodyFor(routeCase, values, own.officeId) : undefined;
  return product.ask({ method: routeCase.method, address: addressOf(routeCase, values) + query, cookie: cookies.get(role)!, ...sent });
}

const uuids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Instants of now, and the ids that forms are given for what they may make, are of this answer alone. */
const settled = (text: string) => text.replace(/\b1[789]\d{11}\b|\b20\d\d-\d\d-\d\dT[\d:.]+Z?/g, 'T').replace(uuids, 'U');
/** Papers carry the hour at which they were made: their words are compared. Of a chain, whose links also hold this test's own asking, the entries are. Workbooks are packed: their size is, in what a row takes. */
async function contentOf({ status, location, type, body }: Answered): Promise<string> {
  const head = `${status} ${location ?? ''} ${type}`;
  if (type.includes('pdf')) return `${head} ${(await extractText(new Uint8Array(body), { mergePages: true })).text.replace(/\b\d{1,2}:\d\d\b/g, 'T')}`;
  if (type.includes('gzip')) return `${head} ${gunzipSync(body).toString('utf8').split('\n').filter((line) => /^\{"kind":"(entry|withheld)"/.test(line) && !line.includes(ownRequest)).map(settled).join('\n')}`;
  return /zip|officedocument|image/.test(type) ? `${head} ~${body.length}` : `${head} ${settled(body.toString('utf8'))}`;
}
const isSame = (left: string, right: string): boolean => {
  const [one, other] = [/ ~(\d+)$/.exec(left), / ~(\d+)$/.exec(right)];
  return one && other ? Math.abs(Number(one[1]) - Number(other[1])) < 64 : left === right;
};

/** The trail tells of others by what is chosen of it, too. */
const furtherQueries: Readonly<Record<string, readonly string[]>> = {
  '/audit': ['?kind=change', '?kind=reading', '?kind=file', '?kind=door', '?person=a', '?subject=charters', '?subject=daily_values', '?from=2000-01-01', '?to=2199-12-31', '?after=999999999', '?from=2000-01-01&kind=change&subject=risks'],
};

/** These list the frameworks, a catalogue that all share and to which each scene brings its own: of them only hidden ids are looked for. */
const listFrameworks = new Set(['/frameworks', '/checklists', '/checklists/figures', '/campaigns/new']);

/** A campaign is known to whoever sees a checklist that was sent by it. */
const alsoKnownBy: Readonly<Record<string, { table: string; column: string }>> = { campaignId: { table: 'checklists', column: 'campaign_id' } };

describe('what others have', () => {
  test('changes nothing in any answer, not even a count', async () => {
    const readable = routeCases.filter(({ method, address }) => method === 'GET' && !['/sign-out'].includes(address));
    const answersOf = async (role: Role) => {
      const answers = new Map<string, string>();
      const hiddenIds = [...scenes].filter(([relation]) => hiddenFrom(role, relation)).flatMap(([relation, { officeId, charterId, organisationIds, personId }]) =>
        [...(relation === 'sibling' ? [] : [officeId]), charterId, personId, ...organisationIds]);
      for (const routeCase of readable.filter((one) => mayEnter(one, role))) {
        for (const query of [queryOf(routeCase, ids), ...(furtherQueries[routeCase.address] ?? [])]) {
          const answered = await ask(routeCase, role, ids, query);
          const shown = hiddenIds.find((id) => answered.body.includes(id));
          answers.set(routeCase.address + query, shown ? `shows ${shown}` : listFrameworks.has(routeCase.address) ? 'the catalogue' : await contentOf(answered));
        }
      }
      return answers;
    };
    const seen = new Map<Role, Map<string, string>>();
    for (const role of tenantRoles) {
      // Looking at something may be remembered, so the first look does not count.
      await answersOf(role);
      seen.set(role, await answersOf(role));
    }
    const noticed: string[] = [];
    const appear: [Relation, () => Promise<CharterScene>][] = [
      ['foreign', () => createFullOffice(db.owner, 'KZ-15')], ['neighbour', () => createFullOffice(db.owner, 'KZ-11')], ['sibling', () => createFullCharter(db.owner, own)],
    ];
    for (const [relation, make] of appear) {
      scenes.set(relation, await make());
      for (const role of tenantRoles.filter((one) => hiddenFrom(one, relation))) {
        for (const [address, answer] of await answersOf(role)) {
          const before = seen.get(role)!.get(address)!;
          if (isSame(answer, before)) continue;
          leaked += 1;
          const at = [...answer].findIndex((letter, index) => letter !== before[index]);
          noticed.push(`${role} ${address} after ${relation}: …${before.slice(Math.max(0, at - 40), at + 60)}… became …${answer.slice(Math.max(0, at - 40), at + 60)}…`);
        }
      }
    }
    expect(noticed).toEqual([]);
  });

  test('is not found by a filter, a sort or a search', async () => {
    const found: string[] = [];
    const foreignIds = await idsOf(db.owner, scenes.get('foreign')!);
    for (const role of tenantRoles) {
      for (const routeCase of routeCases.filter((one) => one.method === 'GET' && one.handler.search && mayEnter(one, role) && !hasOwnedId(one.address))) {
        for (const [parameter, hidden] of [['office', foreignIds.officeId!], ['organisation', foreignIds.organisationId!], ['charter', foreignIds.charterId!], ['analysis', foreignIds.analysisId!], ['q', foreignIds.officeId!.slice(-8)], ['subject=charters&record', foreignIds.charterId!], ['sort', 'author_id'], ['after', foreignIds.riskId!]] as const) {
          const unknown = parameter === 'sort' ? 'no_such_column' : hidden.replace(/[0-9a-f]/g, (digit) => 'fedcba9876543210'[Number.parseInt(digit, 16)]!).replace(/^(.{14})./, (_, start: string) => `${start}7`).replace(/^(.{19})./, (_, start: string) => `${start}8`);
          const [ofHidden, ofUnknown] = [await ask(routeCase, role, ids, `?${parameter}=${hidden}`), await ask(routeCase, role, ids, `?${parameter}=${unknown}`)];
          // Both out of both: a column that is asked for is also a word of the trail.
          const plain = async (answered: Answered) => [hidden, unknown].reduce((text, value) => text.replaceAll(value, '').replaceAll(encodeURIComponent(value), ''), await contentOf(answered));
          if (isSame(await plain(ofHidden), await plain(ofUnknown))) continue;
          leaked += 1;
          found.push(`${role} ${routeCase.address}?${parameter}: ${ofHidden.status} of ${ofHidden.body.length} bytes, unknown ${ofUnknown.status} of ${ofUnknown.body.length}`);
        }
      }
    }
    expect(found).toEqual([]);
  });
});

describe('a hidden id', () => {
  test('is answered as an unknown one, after the same statements', async () => {
    const leaks: string[] = [];
    const inOrder = (statements: readonly string[]) => statements.map((statement) => statement.replace(/\s+/g, ' ').trim()).join('\n');
    for (const role of tenantRoles) {
      const scope = scopeOf[role] as ScopeRole;
      const bounds: Bounds = { personId: randomUUID(), officeId: own.officeId, regionCode: own.regionCode, organisationId: own.organisationIds[0]!, charterIds: [own.charterId] };
      for (const relation of ['sibling', 'neighbour', 'foreign'] as const) {
        const others = { ...ids, ...(await idsOf(db.owner, scenes.get(relation)!)), ...(await sharedIdsOf(db.owner)) };
        const hiddenNames = new Set<string>();
        for (const name of owned.filter((one) => one !== 'regionCode')) {
          const [row] = await db.owner.unsafe(`select from "${ownedIds[name]}" t where t.id::text = '${others[name]!}' and ${visibleRows(ownedIds[name]!, scope, bounds)}`);
          const also = alsoKnownBy[name];
          const [other] = also ? await db.owner.unsafe(`select from "${also.table}" t where t."${also.column}"::text = '${others[name]!}' and ${visibleRows(also.table, scope, bounds)}`) : [];
          if (!row && !other) hiddenNames.add(name);
        }
        for (const routeCase of routeCases) {
          const named = parametersOf(routeCase.address).filter((name) => name in ownedIds);
          if (!named.some((name) => hiddenNames.has(name)) || !mayEnter(routeCase, role)) continue;
          const unknown = { ...others, ...Object.fromEntries(named.filter((name) => hiddenNames.has(name) && name !== 'regionCode').map((name) => [name, randomUUID()])) };
          const [ofHidden, ofUnknown] = [await ask(routeCase, role, others), await ask(routeCase, role, unknown)];
          const name = `${role} ${routeCase.method} ${routeCase.address} (${relation})`;
          const wrong = ofHidden.status !== 404 ? String(ofHidden.status)
            : (await contentOf(ofHidden)) !== (await contentOf(ofUnknown)) ? 'another answer'
              : inOrder(ofHidden.statements) !== inOrder(ofUnknown.statements) ? `other statements: ${ofHidden.statements.length}, unknown ${ofUnknown.statements.length}` : null;
          if (wrong === null) continue;
          leaked += 1;
          leaks.push(`${name}: ${wrong}`);
        }
      }
    }
    expect(leaks).toEqual([]);
  });
});
