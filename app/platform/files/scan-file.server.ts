import { connect, type NetConnectOpts } from 'node:net';

/** Where clamd listens. */
export type VirusScanner = { path: string } | { host: string; port: number };
export type Scan = { verdict: 'clean' } | { verdict: 'found'; name: string } | { verdict: 'unanswered'; reason: string };

const patience = 30_000;
const chunkBytes = 64 * 1024;

function* streamOf(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    yield length;
    yield chunk;
  }
  yield Buffer.alloc(4);
}

function verdictOf(answer: string): Scan {
  if (/^stream: OK\0?$/.test(answer)) return { verdict: 'clean' };
  const [, name] = /^stream: (.+) FOUND\0?$/.exec(answer) ?? [];
  return name ? { verdict: 'found', name } : { verdict: 'unanswered', reason: answer.replaceAll('\0', '').slice(0, 200) || 'no answer' };
}

/** Has a file looked through by ClamAV. Never throws: a scanner that cannot be asked has not answered. */
export function scanFile(scanner: VirusScanner, bytes: Uint8Array, milliseconds = patience): Promise<Scan> {
  return new Promise((resolve) => {
    const socket = connect(scanner as NetConnectOpts);
    let answer = '';
    const end = (scan: Scan) => {
      socket.destroy();
      resolve(scan);
    };
    socket.setTimeout(milliseconds, () => end({ verdict: 'unanswered', reason: 'timeout' }));
    socket.once('error', (error) => end(answer ? verdictOf(answer) : { verdict: 'unanswered', reason: error.message }));
    socket.on('data', (data: Buffer) => {
      answer += data.toString();
      if (answer.endsWith('\0')) end(verdictOf(answer));
    });
    socket.once('close', () => end(verdictOf(answer)));
    socket.once('connect', () => {
      for (const part of streamOf(bytes)) socket.write(part);
    });
  });
}
