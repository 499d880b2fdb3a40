import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chown, copyFile, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import postgres from 'postgres';
import { reachableDirectory } from './embedded-cluster.ts';

/** What a backup consists of, each a compressed archive encrypted for one recipient in the age format. */
const parts = { database: 'database.tar.zst.age', beside: 'beside.tar.zst.age' } as const;

export type BackupManifest = { madeAt: string; migration: string; serverVersion: string; walFrom: string; walTo: string; sha256: Record<keyof typeof parts, string> };

/** Things of the data folder that are no database: attached files, and the passwords and keys without which the database is of no use. */
const besideDatabase = ['files', 'secrets.json', 'secrets-key', 'audit-signing-key.pem', 'audit-public-key.pem'];

/** What a copy of a running server's folder must not hold, or need not. */
const leftOut = ['./pg_wal/*', './pg_replslot/*', './postmaster.pid', './postmaster.opts', './pg_stat_tmp/*', './pg_subtrans/*', './pg_notify/*', './pg_serial/*', './pg_snapshots/*', './pg_dynshmem/*'];

/** Runs `tar`; 1 says that a file changed while it was read, which the write-ahead log puts right. */
function tar(parameters: string[], input?: Readable): { output: Readable; finished: Promise<void> } {
  const child = spawn('tar', parameters, { stdio: [input ? 'pipe' : 'ignore', 'pipe', 'pipe'] });
  let problems = '';
  child.stderr!.on('data', (chunk: Buffer) => (problems += chunk.toString()));
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 || (code === 1 && !input) ? resolve() : reject(new Error(`tar ended with ${code}. ${problems.slice(0, 500)}`))));
  });
  if (!input) return { output: child.stdout!, finished: ended };
  // An archive ends before its last padding: `tar` may stop reading there.
  const fed = pipeline(input, child.stdin!).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
  return { output: child.stdout!, finished: Promise.all([fed, ended]).then(() => {}) };
}

/** @returns the SHA-256 of the encrypted file. */
async function seal(archive: { output: Readable; finished: Promise<void> }, file: string, recipient: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(Readable.toWeb(archive.output.pipe(createZstdCompress())) as ReadableStream<Uint8Array>);
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await Promise.all([pipeline(Readable.fromWeb(sealed as never), hashing, createWriteStream(file, { mode: 0o600, flush: true })), archive.finished]);
  return hash.digest('hex');
}

async function unseal(file: string, identity: string, directory: string): Promise<void> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const opened = await decrypter.decrypt(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>);
  await mkdir(directory, { recursive: true });
  const { finished } = tar(['-x', '-p', '-f', '-', '-C', directory], Readable.fromWeb(opened as never).pipe(createZstdDecompress()));
  await finished;
}

/**
 * Copies a running database server with its write-ahead log, the attached files and the keys into a new folder below `to`. Nobody waits; what is
 * written meanwhile may or may not be in it. Needs to read the server's folder: for a server elsewhere, use the tools that came with it.
 *
 * @param recipient the public half of an age key (`age1…`): who has the other half can read the backup, also with the `age` program.
 * @returns the backup's folder.
 */
export async function backUp({ adminUrl, dataDirectory, to, recipient }: { adminUrl: string; dataDirectory: string; to: string; recipient: string }): Promise<{ folder: string; manifest: BackupManifest }> {
  const server = postgres(adminUrl, { max: 1, onnotice: () => {}, idle_timeout: 0, max_lifetime: null });
  const madeAt = new Date().toISOString();
  const folder = path.join(to, `adal-${madeAt.replace(/[:.]/g, '-')}`);
  const unfinished = `${folder}.part`;
  const aside = await mkdtemp(path.join(tmpdir(), 'adal-backup-'));
  try {
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    const [about] = await server<{ directory: string; version: string; migration: string }[]>`
      select current_setting('data_directory') as directory, current_setting('server_version') as version, newest_migration()::text as migration`;
    const directory = about!.directory;
    // Keeps the log from being recycled until this session ends.
    await server`select pg_create_physical_replication_slot(${`adal_backup_${process.pid}`}, true, true)`;
    const [start] = await server<{ wal: string }[]>`select pg_walfile_name(pg_backup_start('adal', fast => true)) as wal`;
    const database = await seal(tar(['-c', '--warning=no-file-changed', '--warning=no-file-removed', '--ignore-failed-read', ...leftOut.map((place) => `--exclude=${place}`), '-f', '-', '-C', directory, '.']), path.join(unfinished, parts.database), recipient);
    const [stop] = await server<{ wal: string; label: string; spaces: string }[]>`
      select pg_walfile_name(lsn) as wal, labelfile as label, spcmapfile as spaces from pg_backup_stop(wait_for_archive => false)`;
    await writeFile(path.join(aside, 'backup_label'), stop!.label);
    await mkdir(path.join(aside, 'pg_wal'));
    for (const name of (await readdir(path.join(directory, 'pg_wal'))).filter((file) => /^[0-9A-F]{24}$/.test(file) && file >= start!.wal && file <= stop!.wal)) {
      await copyFile(path.join(directory, 'pg_wal', name), path.join(aside, 'pg_wal', name));
    }
    const present = (await readdir(dataDirectory)).filter((name) => besideDatabase.includes(name));
    const beside = await seal(tar(['-c', '--warning=no-file-changed', '-f', '-', '-C', aside, 'backup_label', 'pg_wal', '-C', dataDirectory, ...present]), path.join(unfinished, parts.beside), recipient);
    const manifest: BackupManifest = { madeAt, migration: about!.migration, serverVersion: about!.version, walFrom: start!.wal, walTo: stop!.wal, sha256: { database, beside } };
    await writeFile(path.join(unfinished, 'manifest.json'), JSON.stringify(manifest, null, 2), { flush: true });
    await rename(unfinished, folder);
    return { folder, manifest };
  } finally {
    await server.end();
    await Promise.all([rm(aside, { recursive: true, force: true }), rm(unfinished, { recursive: true, force: true })]);
  }
}

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/**
 * Lays a backup out in an empty data folder, ready to be started: the server then goes through the log by itself, up to the end of the backup or, with
 * an archive of the log, to its newest piece or the given moment.
 *
 * @throws Error with a sentence when the backup is damaged or incomplete, or the folder holds a database already.
 */
export async function layOut({ folder, identity, dataDirectory, archive, until }: { folder: string; identity: string; dataDirectory: string; archive?: string; until?: string }): Promise<BackupManifest> {
  const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as BackupManifest;
  for (const [part, file] of Object.entries(parts) as [keyof typeof parts, string][]) {
    if ((await hashOfFile(path.join(folder, file))) !== manifest.sha256[part]) throw new Error(`${file} is not what was written when the backup was made.`);
  }
  const database = reachableDirectory(path.join(dataDirectory, 'postgres'));
  if ((await readdir(database).catch(() => [])).length > 0) throw new Error(`${database} holds a database already. Choose an empty folder.`);
  await unseal(path.join(folder, parts.database), identity, database);
  await unseal(path.join(folder, parts.beside), identity, dataDirectory);
  // The server's user owns its folder; what comes from beside it must be that user's too.
  const { uid, gid } = await stat(path.join(database, 'PG_VERSION'));
  const hand = async (from: string, to: string) => {
    await copyFile(from, to);
    await chown(to, uid, gid);
  };
  await hand(path.join(dataDirectory, 'backup_label'), path.join(database, 'backup_label'));
  for (const name of await readdir(path.join(dataDirectory, 'pg_wal'))) await hand(path.join(dataDirectory, 'pg_wal', name), path.join(database, 'pg_wal', name));
  await Promise.all([rm(path.join(dataDirectory, 'pg_wal'), { recursive: true }), rm(path.join(dataDirectory, 'backup_label'))]);
  if (archive) {
    const settings = [`restore_command = 'gunzip -c "${reachableDirectory(archive)}/%f.gz" > "%p"'`, `recovery_target_action = 'promote'`, ...(until ? [`recovery_target_time = '${until.replaceAll("'", "''")}'`] : [])];
    const own = path.join(database, 'postgresql.auto.conf');
    await writeFile(own, `${await readFile(own, 'utf8')}\n${settings.join('\n')}\n`);
    await writeFile(path.join(database, 'recovery.signal'), '');
    await chown(path.join(database, 'recovery.signal'), uid, gid);
  }
  return manifest;
}
