import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import postgres, { type Sql } from 'postgres';
import { loadReference } from '#db/seed/load.ts';
import { createCharter, createOffice } from '#db/test/factories.ts';
import { sessionHash } from '#app/platform/auth/session-store.server.ts';
import { ensureDatabase, freePort, startEmbeddedCluster, type Cluster } from '../lib/embedded-cluster.ts';
import { loginUrls, migrateDatabase } from '../lib/migrate-database.ts';
import { startLine, type Line } from './line.ts';

const passwords = { app: 'fault', auth: 'fault', worker: 'fault' };
const clusterPassword = 'fault';
/** The stage's day: a Monday. */
export const today = '2026-11-23';

export type Seat = { cookie: string; personId: string; officeId: string; cells: { organisationId: string; charterIndicatorId: string }[] };

/**
 * A server of its own with offices and people who write, the built product in two web processes, and between them a line that can be held
 * or cut. The database's folder has a limited size where the machine allows it.
 */
export type Stage = {
  url: string;
  seats: Seat[];
  owner: () => Sql;
  adminUrl: () => string;
  line: Line;
  databaseDirectory: string;
  /** Why the folder has no limited size, or null when it has. */
  unlimitedBecause: string | null;
  webProcesses: () => { supervisor: number; first: number | undefined; others: number[] };
  postmaster: () => number | null;
  /** Whatever has ended is started again: PostgreSQL first, then the product. */
  revive: () => Promise<void>;
  restartProduct: (environment?: Record<string, string>) => Promise<void>;
  restartDatabase: (environment?: Record<string, string>) => Promise<void>;
  close: () => Promise<void>;
};

const root = path.resolve(import.meta.dirname, '../..');
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
export const isAlive = (pid: number | null | undefined): boolean => {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

const childrenOf = (pid: number): number[] =>
  existsSync(`/proc/${pid}/task/${pid}/children`) ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];

function limit(directory: string, megabytes: number): string | null {
  if (process.getuid?.() !== 0) return 'only root may mount a folder of limited size';
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', directory], { stdio: 'pipe' });
    return null;
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr ?? error).trim();
  }
}

export async function openStage(seatCount: number): Promise<Stage> {
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  const place = mkdtempSync(path.join(root, '.cache/fault-test-'));
  execFileSync('chmod', ['755', place]);
  const databasePlace = path.join(place, 'database');
  mkdirSync(databasePlace);
  const unlimitedBecause = limit(databasePlace, 700);
  const databaseDirectory = path.join(databasePlace, 'postgres');
  const [databasePort, productPort] = [await freePort(), await freePort()];
  const startDatabase = (environment: Record<string, string> = {}): Promise<Cluster> => {
    const before = { ...process.env };
    Object.assign(process.env, environment);
    const started = startEmbeddedCluster({
      directory: databaseDirectory, password: clusterPassword, port: databasePort, durable: true,
      flags: ['-c', 'shared_buffers=64MB', '-c', 'max_wal_size=96MB', '-c', 'min_wal_size=32MB', '-c', 'restart_after_crash=on'],
    });
    return started.finally(() => {
      for (const name of Object.keys(environment)) if (before[name] === undefined) delete process.env[name];
    });
  };
  let cluster = await startDatabase();
  const adminUrl = await ensureDatabase(cluster.adminUrl, 'adal');
  await migrateDatabase(adminUrl, passwords);
  const openOwner = () => postgres(adminUrl, { max: 2, onnotice: () => {}, idle_timeout: 2, connect_timeout: 5, connection: { role: 'adal_owner' } });
  const owner = openOwner();
  await loadReference(owner);
  const seats = await seatPeople(owner, seatCount);
  await owner.end();

  const line = await startLine(databasePort);
  const through = new URL(adminUrl);
  through.port = String(line.port);
  const logins = loginUrls(through.href, passwords);
  let product: ChildProcess | null = null;
  const startProduct = async (environment: Record<string, string> = {}) => {
    const child = fork(path.join(root, 'app/platform/http/server.ts'), {
      execPath: path.join(root, 'node_modules/.bin/node'), execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {
        PATH: process.env.PATH, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(productPort), WEB_PROCESSES: '2', DATABASE_POOL_SIZE: '4', LOG_LEVEL: 'silent',
        APP_DATABASE_URL: logins.appDatabaseUrl, AUTH_DATABASE_URL: logins.authDatabaseUrl, WORKER_DATABASE_URL: logins.workerDatabaseUrl,
        FILES_DIR: path.join(place, 'files'), FIXED_TODAY: today, REQUESTS_PER_MINUTE: '1000000', ...environment,
      },
    });
    product = child;
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`The product ended with ${code}.`)));
    });
  };
  await startProduct();

  const postmaster = () => {
    const file = path.join(databaseDirectory, 'postmaster.pid');
    const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
    return isAlive(pid) ? pid : null;
  };
  const endProduct = async () => {
    const ending = product;
    if (!ending || !isAlive(ending.pid)) return;
    const ended = new Promise<void>((resolve) => ending.once('exit', () => resolve()));
    ending.kill('SIGTERM');
    await Promise.race([ended, sleep(20_000).then(() => ending.kill('SIGKILL'))]);
  };
  const revive = async () => {
    for (let attempt = 1; !postmaster(); attempt += 1) {
      try {
        cluster = await startDatabase();
      } catch (error) {
        // What the killed server left running goes away by itself within moments.
        if (attempt === 20) throw error;
        await sleep(500);
      }
    }
    if (!product || !isAlive(product.pid)) await startProduct();
  };
  return {
    url: `http://127.0.0.1:${productPort}`, seats, owner: openOwner, adminUrl: () => adminUrl, line, databaseDirectory, unlimitedBecause, postmaster, revive,
    webProcesses: () => {
      const supervisor = product!.pid!;
      const [first, ...others] = childrenOf(supervisor).sort((one, other) => one - other);
      return { supervisor, first, others };
    },
    restartProduct: async (environment) => {
      await endProduct();
      await startProduct(environment);
    },
    restartDatabase: async (environment) => {
      await cluster.stop();
      cluster = await startDatabase(environment);
    },
    close: async () => {
      await endProduct();
      line.close();
      if (postmaster()) await cluster.stop();
      if (unlimitedBecause === null) execFileSync('umount', [databasePlace]);
      if (statSync(place).isDirectory()) rmSync(place, { recursive: true, force: true });
    },
  };
}

/** Executors of as many offices, signed in for longer than any clock jumps. */
async function seatPeople(owner: Sql, count: number): Promise<Seat[]> {
  const seats: Seat[] = [];
  for (let index = 0; index < count; index += 1) {
    const charter = await createCharter(owner, await createOffice(owner), { organisations: 3, kinds: ['increment', 'level'], state: 'approved' });
    const membershipId = crypto.randomUUID();
    const cookie = `fault-${crypto.randomUUID()}`;
    await owner`insert into memberships (office_id, id, person_id, role, scope) values (${charter.officeId}, ${membershipId}, ${charter.personId}, 'executor', 'team')`;
    await owner`insert into identity.sessions (id, account_id, membership_id, expires_at) values (${sessionHash(cookie)}, ${charter.personId}, ${membershipId}, now() + interval '60 days')`;
    seats.push({
      cookie, personId: charter.personId, officeId: charter.officeId,
      cells: charter.organisationIds.flatMap((organisationId) => charter.indicators.map(({ id }) => ({ organisationId, charterIndicatorId: id }))),
    });
  }
  return seats;
}
