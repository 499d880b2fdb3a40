import { execFileSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import postgres, { type Sql } from 'postgres';
import { hashPassword } from '#app/platform/auth/password.server.ts';
import { loadReference } from '#db/seed/load.ts';
import { openDemoAccounts } from '#db/seed/load-sign-in-rules.ts';
import { createCharter, createOffice } from '#db/test/factories.ts';
import { ensureDatabase, freePort, type Cluster } from '../lib/embedded-cluster.ts';
import { loginUrls, migrateDatabase, type LoginPasswords, type LoginUrls } from '../lib/migrate-database.ts';
import { say, stopServer } from './measure.ts';

/** Three hundred leads of forty-four offices who come to work within two minutes; each has a charter of five organisations by four indicators. */
const rush = { today: '2026-11-23', people: 300, offices: 44, arriveWithin: 120_000, mostThought: 4_000 } as const;
const password = 'Morning-rush-2026';

type Person = { email: string; charterId: string; cells: { organisationId: string; charterIndicatorId: string; kind: string }[] };

async function fillRush(owner: Sql): Promise<Person[]> {
  const people: Person[] = [];
  // As at a device that is remembered: the password alone.
  await openDemoAccounts(owner);
  const passwordHash = await hashPassword(password);
  const offices = [];
  for (let index = 0; index < rush.offices; index += 1) offices.push(await createOffice(owner));
  for (let index = 0; index < rush.people; index += 1) {
    const office = offices[index % offices.length]!;
    const charter = await createCharter(owner, office, { organisations: 5, kinds: ['increment', 'increment', 'level', 'ratio'] });
    const email = `rush-${charter.personId}@test.example`;
    await owner`update identity.accounts set email = ${email}, password_hash = ${passwordHash} where id = ${charter.personId}`;
    await owner`insert into memberships (office_id, id, person_id, role, scope) values (${office.officeId}, gen_random_uuid(), ${charter.personId}, 'officeLead', 'office')`;
    people.push({
      email, charterId: charter.charterId,
      cells: charter.organisationIds.flatMap((organisationId) => charter.indicators.map(({ id, kind }) => ({ organisationId, charterIndicatorId: id, kind }))),
    });
  }
  await owner`analyze`;
  return people;
}

type Step = 'sign-in page' | 'sign-in' | 'opens the day' | 'saves 20 values' | 'office page';
type Measures = Map<Step, number[]>;

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One person's morning, each at a network address of its own as behind a proxy. */
async function comeToWork(url: string, person: Person, number: number, measures: Measures, problems: string[]): Promise<void> {
  let cookie = '';
  const step = async (name: Step, path: string, request: RequestInit = {}): Promise<Response | null> => {
    await sleep(Math.random() * rush.mostThought);
    const startedAt = performance.now();
    try {
      const response = await fetch(url + path, {
        redirect: 'manual', signal: AbortSignal.timeout(30_000), ...request,
        headers: { Origin: url, Cookie: cookie, 'X-Forwarded-For': `10.0.${Math.floor(number / 250)}.${number % 250}`, ...request.headers },
      });
      const body = await response.text();
      measures.set(name, [...(measures.get(name) ?? []), performance.now() - startedAt]);
      const expected = name === 'sign-in' ? 302 : 200;
      if (response.status !== expected || (name === 'saves 20 values' && body.split('"saved"').length !== 21)) problems.push(`${name}: ${response.status} ${body.slice(0, 200)}`);
      return response;
    } catch (error) {
      problems.push(`${name}: ${String(error)}`);
      return null;
    }
  };
  await sleep(Math.random() * rush.arriveWithin);
  await step('sign-in page', '/sign-in');
  const signedIn = await step('sign-in', '/sign-in', { method: 'POST', body: new URLSearchParams({ email: person.email, password, returnTo: '/' }) });
  cookie = signedIn?.headers.getSetCookie().find((line) => line.startsWith('adal_session='))?.split(';')[0] ?? '';
  if (!cookie) return void problems.push('sign-in: no session');
  await step('opens the day', `/work/log?charter=${person.charterId}`);
  const cells = person.cells.map(({ kind, ...cell }, index) => ({ ...cell, day: rush.today, entry: 'value', value: String(index + 1), denominator: kind === 'ratio' ? String(index + 2) : null, expectedRevision: 0 }));
  await step('saves 20 values', '/work/log/cells', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ cells }) });
  await step('office page', '/office');
}

/** Processor seconds that a process and what it started have used so far, and the memory it holds. */
function usedBy(pid: number): { seconds: number; megabytes: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  const seconds = (Number(fields[11]) + Number(fields[12])) / 100;
  const megabytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  return { seconds, megabytes };
}
const below = (pid: number): number[] => [pid, ...readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).flatMap((child) => below(Number(child)))];

type Spent = { cores: number; megabytes: number[] };
type Measured = { people: number; requests: number; errors: number; seconds: number; steps: Record<string, { p50: number; p95: number; p99: number }>; processes: Record<string, Spent>; saturates: string };

/** Processor time of the whole machine since it started: in use, and altogether. */
function machineTime(): { used: number; all: number } {
  const times = cpus().map(({ times: { idle, ...busy } }) => ({ idle, used: Object.values(busy).reduce((sum, time) => sum + time, 0) }));
  const used = times.reduce((sum, one) => sum + one.used, 0);
  return { used, all: used + times.reduce((sum, { idle }) => sum + idle, 0) };
}

/** What is used up, and by whom: the machine may have had other work, too. */
function saturatedBy(processes: Record<string, Spent>, shareInUse: number): string {
  const own = Object.values(processes).reduce((sum, { cores }) => sum + cores, 0) / availableParallelism();
  const [most, { cores }] = Object.entries(processes).sort(([, one], [, other]) => other.cores - one.cores)[0]!;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return `${shareInUse >= 0.8 ? 'the processor' : 'nothing'}: ${percent(shareInUse)} of ${availableParallelism()} cores in use, ${percent(own)} by what is measured here (most by ${most}: ${cores.toFixed(2)} cores), ${percent(Math.max(0, shareInUse - own))} by other work on the machine`;
}

async function measureRush(owner: Sql, url: string, productPid: number, people: Person[]): Promise<Measured> {
  const [server] = await owner<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const postmaster = Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(server!.pid)], { encoding: 'utf8' }));
  const groups = { 'web processes': () => below(productPid), PostgreSQL: () => below(postmaster), 'this load': () => [process.pid] };
  const secondsOf = () => Object.fromEntries(Object.entries(groups).map(([name, pids]) => [name, pids().reduce((sum, pid) => sum + usedBy(pid).seconds, 0)]));
  const before = secondsOf();
  const machineBefore = machineTime();
  const startedAt = performance.now();
  const measures: Measures = new Map();
  const problems: string[] = [];
  await Promise.all(people.map((person, number) => comeToWork(url, person, number, measures, problems)));
  const seconds = (performance.now() - startedAt) / 1000;
  const after = secondsOf();
  const machineAfter = machineTime();
  const requests = [...measures.values()].reduce((sum, { length }) => sum + length, 0);
  const steps = Object.fromEntries([...measures].map(([name, durations]) => {
    durations.sort((one, other) => one - other);
    const at = (share: number) => Math.round(durations[Math.min(durations.length - 1, Math.floor(durations.length * share))]!);
    return [name, { p50: at(0.5), p95: at(0.95), p99: at(0.99) }];
  }));
  const processes = Object.fromEntries(Object.entries(groups).map(([name, pids]): [string, Spent] =>
    [name, { cores: (after[name]! - before[name]!) / seconds, megabytes: pids().map((pid) => Math.round(usedBy(pid).megabytes)).sort((one, other) => other - one) }]));
  const saturates = saturatedBy(processes, (machineAfter.used - machineBefore.used) / (machineAfter.all - machineBefore.all));
  say(`\nThe morning rush: ${people.length} people within ${rush.arriveWithin / 1000} s; ${requests} requests in ${seconds.toFixed(0)} s, ${(requests / seconds).toFixed(1)}/s, ${problems.length} errors`);
  for (const [name, { p50, p95, p99 }] of Object.entries(steps)) say(`  ${name.padEnd(18)} p50 ${String(p50).padStart(6)}  p95 ${String(p95).padStart(6)}  p99 ${String(p99).padStart(6)} ms`);
  for (const [name, { cores, megabytes }] of Object.entries(processes)) say(`  ${name.padEnd(18)} ${cores.toFixed(2)} of a processor core   memory ${megabytes.join(' + ')} MB`);
  say(`  saturates: ${saturates}`);
  for (const problem of problems.slice(0, 5)) say(`  ${problem}`);
  return { people: people.length, requests, errors: problems.length, seconds, steps, processes, saturates };
}

/** Fresh each time: nobody has saved the day yet. */
async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`drop database if exists "${name}" with (force)`);
  await admin.end();
}

export async function runRush(cluster: Cluster, passwords: LoginPasswords, startProduct: (urls: LoginUrls, port: number, onDay: string) => Promise<ChildProcess>): Promise<Measured> {
  say('\nPreparing 300 people of 44 offices ...');
  await dropDatabase(cluster.adminUrl, 'adal_bench_rush');
  const adminUrl = await ensureDatabase(cluster.adminUrl, 'adal_bench_rush');
  await migrateDatabase(adminUrl, passwords);
  const owner = postgres(adminUrl, { max: 2, onnotice: () => {}, connection: { role: 'adal_owner' } });
  await loadReference(owner);
  const arriving = await fillRush(owner);
  const port = await freePort();
  const product = await startProduct(loginUrls(adminUrl, passwords), port, rush.today);
  try {
    return await measureRush(owner, `http://127.0.0.1:${port}`, product.pid!, arriving);
  } finally {
    await stopServer(product);
    await owner.end();
  }
}
