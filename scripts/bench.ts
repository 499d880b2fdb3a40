import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import postgres, { type Sql } from 'postgres';
import { loadSheet } from '#app/features/daily-log/daily-log.queries.server.ts';
import { writeCells } from '#app/features/daily-log/daily-log.repo.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { SessionStore, sessionHash } from '#app/platform/auth/session-store.server.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { loadDemo, loadReference } from '#db/seed/load.ts';
import { buildIfChanged } from './lib/build-if-changed.ts';
import { ensureDatabase, freePort, startEmbeddedCluster } from './lib/embedded-cluster.ts';
import { loginUrls, migrateDatabase } from './lib/migrate-database.ts';
import { enterStatement, runPipelined, type BenchPlan } from './bench/plan.ts';
import { record } from './bench/recorded-statements.ts';

/**
 * Compares, in one run on one machine, the product over HTTP with a bare Node HTTP server that sends the same statements,
 * and both with those statements sent straight to PostgreSQL. Ratios are what counts: absolute figures vary with the machine.
 */
const seconds = Number(process.env.BENCH_SECONDS ?? 6);
const connectionCounts = [1, 8, 32];
/** In months that are open, so that every write is accepted. */
const firstDay = '2026-11-02';
const today = '2027-04-30';
const daysInRotation = 150;
const rowsPerSave = 20;
const passwords = { app: 'bench', auth: 'bench', worker: 'bench' };

function say(sentence: string) {
  console.log(sentence);
}

async function preparedDatabase() {
  const cluster = await startEmbeddedCluster({ directory: path.resolve('.cache/bench-postgres'), password: 'bench', durable: true });
  const adminUrl = await ensureDatabase(cluster.adminUrl, 'adal_bench');
  await migrateDatabase(adminUrl, passwords);
  const owner = postgres(adminUrl, { max: 4, onnotice: () => {}, connection: { role: 'adal_owner' } });
  await loadReference(owner);
  await loadDemo(owner, { today: '2026-11-23', onProgress: () => {} });
  await owner`delete from daily_values where day >= ${firstDay}`;
  await owner`delete from periods where month >= '2026-11-01'`;
  return { cluster, adminUrl, owner, urls: loginUrls(adminUrl, passwords) };
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

function startServer(file: string, environment: Record<string, string>): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = fork(path.resolve(import.meta.dirname, file), { env: { ...process.env, ...environment } });
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
}

const stopServer = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

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

type Measured = { rate: number; p50: number; p97: number; p99: number; failures: number };

async function overHttp(base: string, connections: number, requestOf: (index: number) => { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: () => string }): Promise<Measured> {
  let next = 0;
  const result = await autocannon({
    url: base,
    connections,
    duration: seconds,
    setupClient(client) {
      const request = requestOf(next++);
      client.setRequests([{ method: request.method, path: request.path, setupRequest: (prepared) => ({ ...prepared, headers: request.headers, ...(request.body && { body: request.body() }) }) }]);
    },
  });
  return { rate: result.requests.average, p50: result.latency.p50, p97: result.latency.p97_5, p99: result.latency.p99, failures: result.non2xx + result.errors };
}

async function straight(connections: number, task: (index: number) => Promise<unknown>): Promise<Measured> {
  const until = performance.now() + seconds * 1000;
  const latencies: number[] = [];
  await Promise.all(
    Array.from({ length: connections }, async (_, index) => {
      while (performance.now() < until) {
        const startedAt = performance.now();
        await task(index);
        latencies.push(performance.now() - startedAt);
      }
    }),
  );
  latencies.sort((left, right) => left - right);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { rate: latencies.length / seconds, p50: at(0.5), p97: at(0.975), p99: at(0.99), failures: 0 };
}

function print(title: string, rows: [string, Measured][], reference: string) {
  const base = rows.find(([name]) => name === reference)![1];
  say(`\n${title}`);
  for (const [name, measured] of rows) {
    const { rate, p50, p97, p99, failures } = measured;
    say(
      `  ${name.padEnd(34)}${rate.toFixed(0).padStart(7)}/s   p50 ${p50.toFixed(1).padStart(6)}  p97.5 ${p97.toFixed(1).padStart(6)}  p99 ${p99.toFixed(1).padStart(6)} ms` +
        `   ${(rate / base.rate).toFixed(2)} of ${reference}${failures > 0 ? `   ${failures} FAILED` : ''}`,
    );
  }
}

say('Preparing the database (demo year and current months) ...');
const prepared = await preparedDatabase();
const plan = await preparePlan(prepared.owner);
const people = Object.values(plan.people);
if (people.length < 32) throw new Error(`Only ${people.length} executors can write twenty rows; 32 are needed.`);
if (buildIfChanged()) say('Built the application.');

const [productPort, barePort] = [await freePort(), await freePort()];
const common = { APP_DATABASE_URL: prepared.urls.appDatabaseUrl, AUTH_DATABASE_URL: prepared.urls.authDatabaseUrl };
const product = await startServer('../app/platform/http/server.ts', {
  ...common, WORKER_DATABASE_URL: prepared.urls.workerDatabaseUrl, NODE_ENV: 'production', PORT: String(productPort), HOST: '127.0.0.1', FIXED_TODAY: today,
  REQUESTS_PER_MINUTE: '100000000', LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '12', FILES_DIR: mkdtempSync(path.join(tmpdir(), 'adal-bench-')),
});
const bare = await startServer('bench/bare-server.ts', { ...common, PORT: String(barePort), BENCH_PLAN: JSON.stringify(plan) });
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
  for (const connections of connectionCounts) {
    const save = (base: string) =>
      overHttp(base, connections, (index) => ({
        method: 'POST', path: '/work/log/cells', headers: headersOf(index), body: () => JSON.stringify({ cells: writers[index % writers.length]!.nextCells() }),
      }));
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

  const gridPath = (index: number) => `/work/log?month=2027-03&charter=${people[index % people.length]!.charterId}`;
  for (const connections of connectionCounts) {
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
  for (const connections of [1, 8]) {
    const view = (suffix: string) => overHttp(productUrl, connections, () => ({ method: 'GET', path: suffix, headers: { Cookie: `adal_session=${cookie}` } }));
    print(`The national view of 2022, ${connections} connection(s)`, [
      ['page', await view('/statistics?period=2022')],
      ['data of the page', await view('/statistics.data?period=2022')],
    ], 'page');
  }
} finally {
  await app.end();
  await Promise.all([stopServer(product), stopServer(bare)]);
  await prepared.owner.end();
  await prepared.cluster.stop();
}
