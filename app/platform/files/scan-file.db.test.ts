import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiveFile } from './receive-file.server.ts';
import { scanFile } from './scan-file.server.ts';

/** The real daemon of the system's packages, with a database of signatures that knows nothing but the EICAR test file. */
const directory = mkdtempSync(path.join(tmpdir(), 'adal-clamd-'));
const socket = path.join(directory, 'clamd.sock');
const scanner = { path: socket };
/** In two parts, so that no scanner takes this file for it. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
let clamd: ChildProcess;

beforeAll(async () => {
  chmodSync(directory, 0o755);
  writeFileSync(path.join(directory, 'test.hdb'), '44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-File\n');
  writeFileSync(path.join(directory, 'clamd.conf'), [`DatabaseDirectory ${directory}`, `LocalSocket ${socket}`, 'Foreground yes', 'StreamMaxLength 2M', `TemporaryDirectory ${directory}`, `User ${userInfo().username}`, ''].join('\n'));
  clamd = spawn('clamd', ['--config-file', path.join(directory, 'clamd.conf')], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [clamd.stdout, clamd.stderr]) stream?.on('data', (data: Buffer) => (output += data.toString()));
  clamd.once('error', (error) => (output += `${error.message}: install it with scripts/lib/scanner.sh`));
  for (let attempt = 0; !existsSync(socket); attempt += 1) {
    if (attempt === 300 || clamd.exitCode !== null) throw new Error(`clamd did not start. ${output}`);
    await wait(100);
  }
});
afterAll(async () => {
  if (clamd.exitCode === null && clamd.kill('SIGTERM')) await new Promise((resolve) => clamd.once('exit', resolve));
  rmSync(directory, { recursive: true, force: true });
});

const upload = (...parts: BlobPart[]) => new File(parts, 'letter.txt');

test('what the scanner knows is refused with a sentence, what it does not know is taken', async () => {
  expect(await scanFile(scanner, Buffer.from(eicar))).toEqual({ verdict: 'found', name: 'Eicar-Test-File.UNOFFICIAL' });
  await expect(receiveFile(upload(eicar), 1_000_000, scanner)).rejects.toMatchObject({ status: 422, messageKey: 'platform.errors.fileInfected', fieldErrors: { file: 'platform.errors.fileInfected' } });
  expect((await receiveFile(upload('a letter'), 1_000_000, scanner)).card.mediaType).toBe('text/plain');
  expect((await receiveFile(upload('x'.repeat(1_500_000)), 2_000_000, scanner)).card.size).toBe(1_500_000);
});

test('a scanner that refuses, is silent or is not there lets nothing through', async () => {
  const notScanned = { status: 422, messageKey: 'platform.errors.fileNotScanned' };
  await expect(receiveFile(upload('x'.repeat(3_000_000)), 10_000_000, scanner)).rejects.toMatchObject(notScanned);
  await expect(receiveFile(upload('a letter'), 1_000_000, { path: path.join(directory, 'nowhere.sock') })).rejects.toMatchObject(notScanned);
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(path.join(directory, 'silent.sock'), resolve));
  expect(await scanFile({ path: path.join(directory, 'silent.sock') }, Buffer.from('a'), 200)).toEqual({ verdict: 'unanswered', reason: 'timeout' });
  silent.close();
});
