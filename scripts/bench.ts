import { mkdtempSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import postgres, { type Sql } from 'postgres';
import { loadSheet } from '#app/features/daily-log/daily-log.queries.server.ts';
import { writeCells } from '#app/features/daily-log/daily-log.repo.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { SessionStore, sessionHash } from '#app/platform/auth/session-store.server.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { loadDemo, loadReference } from '#db/seed/load.ts';
import { keepCounts } from '#db/test/assurance.ts';
import { buildIfChanged } from './lib/build-if-changed.ts';
import { ensureDatabase, freePort, startEmbeddedCluster, type Cluster } from './lib/embedded-cluster.ts';
import { loginUrls, migrateDatabase, type LoginUrls } from './lib/migrate-database.ts';
import { enterStatement, runPipelined, type BenchPlan } from './bench/plan.ts';
import { fillAnswers, measureCampaign } from './bench/campaign-pages.ts';
import { inTurns } from './bench/audit-cost.ts';
import { filledCampaign } from './bench/fill-campaign.ts';
import { measureCharterPages } from './bench/charter-pages.ts';
import { fillCharters, filledYear, isFilled } from './bench/fill-charters.ts';
import { filledRegister, fillRisks, isRegisterFilled } from './bench/fill-risks.ts';
import { areValuesFilled, fillValues } from './bench/fill-values.ts';
import { measuredYear, measureStatistics } from './bench/statistics-pages.ts';
import { overHttp, print, say, startServer, stopServer, straight, type Measured } from './bench/measure.ts';
import { runRush } from './bench/rush.ts';
import { record } from './bench/recorded-statements.ts';
import { measureRegister } from './bench/register-pages.ts';

/**
 * Compares, in one run on one machine, the product over HTTP with a bare Node HTTP server that sends the same statements,
 * and both with those statements sent straight to PostgreSQL. Ratios are what counts: absolute figures vary with the machine.
 */
const connectionCounts = [1, 8, 32];
/** In months that are open, so that every write is accepted. */
const firstDay = '2026-11-02';
const today = '2027-04-30';
const daysInRotation = 150;
const rowsPerSave = 20;
/** `npm run bench -- register` measures one part; without names all are measured. `load` fills the database of `statistics` and measures nothing. */
const parts = ['log', 'audit', 'nation', 'charters', 'register', 'campaign', 'statistics', 'rush', 'load'] as const;
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.includes(name as never));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}; the parts are ${parts.join(', ')}.`);
const isAsked = (part: (typeof parts)[number]) => (asked.length === 0 && part !== 'load') || asked.includes(part);
const processes = String(Math.min(availableParallelism(), 4));
const passwords = { app: 'bench', auth: 'bench', worker: 'bench' };

async function preparedDatabase(cluster: Cluster, name: string) {
  const adminUrl = await ensureDatabase(cluster.adminUrl, name);
  await migrateDatabase(adminUrl, passwords);
  const owner = postgres(adminUrl, { max: 4, onnotice: () => {}, connection: { role: 'adal_owner', 'app.filling': 'on' } as object });
  await loadReference(owner);
  await loadDemo(owner, { today: '2026-11-23', onProgress: () => {} });
  return { owner, adminUrl, urls: loginUrls(adminUrl, passwords) };
}

/** Twenty-five million values, a hundred thousand risks and a quarter of a million answers in one database. */
async function loadedDatabase(cluster: Cluster) {
  const loaded = await preparedDatabase(cluster, 'adal_bench_statistics');
  const administrator = postgres(loaded.adminUrl, { max: 1, onnotice: () => {}, connection: { 'app.filling': 'on' } as object });
  try {
    if (!(await isRegisterFilled(loaded.owner))) await fillRisks(loaded.owner);
    if (!(await areValuesFilled(loaded.owner))) await fillValues(administrator);
  } finally {
    await administrator.end();
  }
  return loaded;
}

/** Thirty-two executors of as many offices, each signed in, with twenty rows of their charters. */
async function preparePlan(owner: Sql): Promise<BenchPlan> {
  const sentinels = { session: sessionHash('bench'), cells: '[]', personId: 'bench-person', officeId: 'bench-office', name: 'bench-name', now: new Date(0).toISOString(), charterId: 'bench-charter', today };
  const actor: Actor = {
    personId: sentinels.personId, name: sentinels.name, officeId: sentinels.officeId, membershipId: '', role: 'executor', scope: 'team',
    regionCode: null, organisationId: null, charterIds: [], language: 'kk',
  };
  const [session] = await record(sentinels, (transaction) => new SessionStore({ auth: transaction } as never).getSessionAndUser('bench'));
  const save = await record(sentinels, (transaction) => writeCells(transaction, actor, [], { today, now: new Date(0) }));
  const grid = await record(sentinels, (transaction) =>
    loadSheet(transaction, actor, { from: '2027-03-01', to: '2027-03-31', charterId: sentinels.charterId, organisationId: null }, today),
  );
  const people: BenchPlan['people'] = {};
  const candidates = await owner<{ personId: string; officeId: string; name: string; charterIds: string[]; charterId: string; rows: BenchPlan['people'][string]['rows'] }[]>`
    select distinct on (m.office_id) m.person_id as "personId", m.office_id as "officeId", p.full_name as name,
      array_agg(distinct c.id) as "charterIds", min(c.id::text) as "charterId", (select json_agg(r) from (
        select o.organisation_id as "organisationId", i.id as "charterIndicatorId" from charter_organisations o
        join charter_indicators i on i.office_id = o.office_id and i.charter_id = o.charter_id and i.kind in ('increment', 'level')
        where o.office_id = m.office_id and o.charter_id = any (array_agg(c.id)) order by 1, 2 limit ${rowsPerSave}) r) as rows
    from memberships m
    join people p on p.id = m.person_id
    join charter_members t on t.office_id = m.office_id and t.person_id = m.person_id and t.duty = 'executor'
    join charters c on c.office_id = t.office_id and c.id = t.charter_id and c.state in ('approved', 'active') and c.starts_on >= '2026-01-01'
    where m.scope = 'team' and m.revoked_at is null
    group by m.office_id, m.person_id, p.full_name
    order by m.office_id, m.person_id`;
  for (const person of candidates.filter(({ rows }) => rows.length === rowsPerSave).slice(0, 32)) {
    const cookie = `bench-${person.personId}`;
    await owner`insert into identity.sessions (id, account_id, membership_id, expires_at) values (${sessionHash(cookie)}, ${person.personId}, null, now() + interval '12 hours')
      on conflict (id) do update set expires_at = excluded.expires_at`;
    people[person.personId] = {
      cookie,
      rows: person.rows,
      charterId: person.charterId,
      values: { personId: person.personId, officeId: person.officeId, name: person.name, charterIds: `{${person.charterIds.join(',')}}`, charterId: person.charterId, today },
    };
  }
  return { session: session!, save, grid, people };
}

/** Every writer goes through its own days; when they are used up it corrects them, naming the revision it saw. */
class Writer {
  private turn = 0;
  readonly person: BenchPlan['people'][string];

  constructor(person: BenchPlan['people'][string]) {
    this.person = person;
  }

  nextCells() {
    const day = addDays(firstDay, this.turn % daysInRotation);
    const expectedRevision = Math.floor(this.turn / daysInRotation);
    this.turn += 1;
    return this.person.rows.map((row, index) => ({
      ...row, day, entry: 'value', value: String((this.turn + index) % 40), denominator: null, expectedRevision, reason: expectedRevision > 0 ? 'bench' : undefined,
    }));
  }
}

const startProduct = (urls: LoginUrls, port: number, onDay: string) =>
  startServer('../../app/platform/http/server.ts', {
    APP_DATABASE_URL: urls.appDatabaseUrl, AUTH_DATABASE_URL: urls.authDatabaseUrl, WORKER_DATABASE_URL: urls.workerDatabaseUrl,
    NODE_ENV: 'production', WEB_PROCESSES: processes, PORT: String(port), HOST: '127.0.0.1', FIXED_TODAY: onDay,
    REQUESTS_PER_MINUTE: '100000000', LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '12', FILES_DIR: mkdtempSync(path.join(tmpdir(), 'adal-bench-')),
  });

if (buildIfChanged()) say('Built the application.');
const cluster = await startEmbeddedCluster({ directory: path.resolve('.cache/bench-postgres'), password: 'bench', durable: true });
if (isAsked('rush')) {
  const measured = await runRush(cluster, passwords, startProduct);
  keepCounts('morning-rush', measured);
  if (measured.errors > 0) process.exitCode = 1;
}
if (parts.every((part) => part === 'rush' || !isAsked(part))) {
  await cluster.stop();
  process.exit();
}

say('Preparing the database (demo year and current months) ...');
const prepared = await preparedDatabase(cluster, 'adal_bench');
await prepared.owner`delete from daily_values where day >= ${firstDay}`;
await prepared.owner`delete from periods where month >= '2026-11-01'`;
const plan = await preparePlan(prepared.owner);
const people = Object.values(plan.people);
if (people.length < 32) throw new Error(`Only ${people.length} executors can write twenty rows; 32 are needed.`);
const [productPort, barePort] = [await freePort(), await freePort()];
const product = await startProduct(prepared.urls, productPort, today);
const bare = await startServer('bare-server.ts', {
  APP_DATABASE_URL: prepared.urls.appDatabaseUrl, AUTH_DATABASE_URL: prepared.urls.authDatabaseUrl, PORT: String(barePort), WEB_PROCESSES: processes, BENCH_PLAN: JSON.stringify(plan),
});
const productUrl = `http://127.0.0.1:${productPort}`;
const bareUrl = `http://127.0.0.1:${barePort}`;
const app = postgres(prepared.urls.appDatabaseUrl, { max: 12, onnotice: () => {} });

try {
  const writers = people.map((person) => new Writer(person));
  const headersOf = (index: number) => ({
    Cookie: `adal_session=${people[index % people.length]!.cookie}`,
    Origin: productUrl,
    'Content-Type': 'application/json',
  });
  const saveOverHttp = (base: string, connections: number) =>
    overHttp(base, connections, (index) => ({
      method: 'POST', path: '/work/log/cells', headers: headersOf(index), body: () => JSON.stringify({ cells: writers[index % writers.length]!.nextCells() }),
    }));
  for (const connections of isAsked('log') ? connectionCounts : []) {
    const save = (base: string) => saveOverHttp(base, connections);
    await save(productUrl);
    const rows: [string, Measured][] = [
      ['product over HTTP', await save(productUrl)],
      ['bare Node HTTP server', await save(bareUrl)],
      ['statements straight to PostgreSQL', await straight(connections, (index) => {
        const writer = writers[index % writers.length]!;
        const values = { ...writer.person.values, now: new Date().toISOString(), cells: writer.nextCells() };
        return runPipelined(app, enterStatement(plan, writer.person), plan.save, values);
      })],
    ];
    print(`Saving a day of 20 values, ${connections} connection(s)`, rows, 'bare Node HTTP server');
  }

  const costs: Record<string, { withTrail: Measured; without: Measured }> = {};
  for (const connections of isAsked('audit') ? connectionCounts : []) {
    await saveOverHttp(productUrl, connections);
    const { withTrail, without } = await inTurns(prepared.owner, () => saveOverHttp(productUrl, connections));
    print(`Saving a day of 20 values, ${connections} connection(s)`, [['with the audit trail', withTrail], ['without', without]], 'without');
    costs[connections] = { withTrail, without };
  }
  if (isAsked('audit')) keepCounts('audit-cost', { connections: costs });

  const gridPath = (index: number) => `/work/log?month=2027-03&charter=${people[index % people.length]!.charterId}`;
  for (const connections of isAsked('log') ? connectionCounts : []) {
    const page = (suffix: (index: number) => string, base = productUrl) =>
      overHttp(base, connections, (index) => ({ method: 'GET', path: suffix(index), headers: headersOf(index) }));
    const rows: [string, Measured][] = [
      ['product, page', await page(gridPath)],
      ['product, data of the page', await page((index) => gridPath(index).replace('/work/log?', '/work/log.data?'))],
      ['bare Node HTTP server', await page(gridPath, bareUrl)],
      ['statements straight to PostgreSQL', await straight(connections, (index) => {
        const person = people[index % people.length]!;
        return runPipelined(app, enterStatement(plan, person), plan.grid, { ...person.values, now: new Date().toISOString() });
      })],
    ];
    print(`Reading a grid of 20 or more rows × 31 days, ${connections} connection(s)`, rows, 'bare Node HTTP server');
  }

  const [coordinator] = await prepared.owner<{ personId: string }[]>`select person_id as "personId" from memberships where role = 'coordinator' order by id limit 1`;
  const cookie = 'bench-coordinator';
  await prepared.owner`insert into identity.sessions (id, account_id, expires_at) values (${sessionHash(cookie)}, ${coordinator!.personId}, now() + interval '12 hours')
    on conflict (id) do update set expires_at = excluded.expires_at`;
  for (const connections of isAsked('nation') ? [1, 8] : []) {
    const view = (suffix: string) => overHttp(productUrl, connections, () => ({ method: 'GET', path: suffix, headers: { Cookie: `adal_session=${cookie}` } }));
    print(`The national view of 2022, ${connections} connection(s)`, [
      ['page', await view('/statistics?period=2022')],
      ['data of the page', await view('/statistics.data?period=2022')],
    ], 'page');
  }

  if (isAsked('charters')) {
    say('\nPreparing a database of 1,320 charters of 40 subtasks each ...');
    const filled = await preparedDatabase(cluster, 'adal_bench_charters');
    if (!(await isFilled(filled.owner))) await fillCharters(filled.owner);
    const filledPort = await freePort();
    const filledProduct = await startProduct(filled.urls, filledPort, filledYear.today);
    try {
      await measureCharterPages(filled.owner, filled.urls.appDatabaseUrl, `http://127.0.0.1:${filledPort}`);
    } finally {
      await stopServer(filledProduct);
      await filled.owner.end();
    }
  }

  if (isAsked('register')) {
    say('\nPreparing a database of 100,000 risks ...');
    const register = await preparedDatabase(cluster, 'adal_bench_risks');
    if (!(await isRegisterFilled(register.owner))) await fillRisks(register.owner);
    const registerPort = await freePort();
    const registerProduct = await startProduct(register.urls, registerPort, filledRegister.today);
    try {
      await measureRegister(register.owner, register.urls.appDatabaseUrl, `http://127.0.0.1:${registerPort}`);
    } finally {
      await stopServer(registerProduct);
      await register.owner.end();
    }
  }

  if (isAsked('campaign')) {
    say('\nPreparing a database for a campaign ...');
    const campaign = await preparedDatabase(cluster, 'adal_bench_campaign');
    const campaignPort = await freePort();
    const campaignProduct = await startProduct(campaign.urls, campaignPort, filledCampaign.today);
    try {
      await measureCampaign(campaign.owner, campaign.urls.appDatabaseUrl, `http://127.0.0.1:${campaignPort}`);
    } finally {
      await stopServer(campaignProduct);
      await campaign.owner.end();
    }
  }

  if (isAsked('statistics') || isAsked('load')) {
    say('\nPreparing a database of 25 million daily values, 100,000 risks and 250,000 answers ...');
    const loaded = await loadedDatabase(cluster);
    const loadedPort = await freePort();
    const loadedProduct = await startProduct(loaded.urls, loadedPort, measuredYear.today);
    try {
      await fillAnswers(loaded.owner, `http://127.0.0.1:${loadedPort}`);
      if (isAsked('statistics')) await measureStatistics(loaded.owner, `http://127.0.0.1:${loadedPort}`, loadedProduct.pid!);
    } finally {
      await stopServer(loadedProduct);
      await loaded.owner.end();
    }
  }
} finally {
  await app.end();
  await Promise.all([stopServer(product), stopServer(bare)]);
  await prepared.owner.end();
  await cluster.stop();
}
