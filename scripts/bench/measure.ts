import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import autocannon from 'autocannon';

const seconds = Number(process.env.BENCH_SECONDS ?? 6);

export function say(sentence: string) {
  console.log(sentence);
}

export function startServer(file: string, environment: Record<string, string>): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = fork(path.resolve(import.meta.dirname, file), { env: { ...process.env, ...environment } });
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
}

export const stopServer = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

export type Measured = { rate: number; p50: number; p95: number; p99: number; failures: number };

function measuredOf(latencies: number[], failures: number): Measured {
  latencies.sort((left, right) => left - right);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { rate: latencies.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), failures };
}

export async function overHttp(base: string, connections: number, requestOf: (index: number) => { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: () => string }): Promise<Measured> {
  let next = 0;
  const latencies: number[] = [];
  const { non2xx, errors } = await autocannon({
    url: base,
    connections,
    duration: seconds,
    setupClient(client) {
      client.on('response', (_status, _bytes, milliseconds) => latencies.push(milliseconds));
      const request = requestOf(next++);
      client.setRequests([{ method: request.method, path: request.path, setupRequest: (prepared) => ({ ...prepared, headers: request.headers, ...(request.body && { body: request.body() }) }) }]);
    },
  });
  return measuredOf(latencies, non2xx + errors);
}

export async function straight(connections: number, task: (index: number) => Promise<unknown>): Promise<Measured> {
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
  return measuredOf(latencies, 0);
}

export function print(title: string, rows: [string, Measured][], reference: string) {
  const base = rows.find(([name]) => name === reference)![1];
  say(`\n${title}`);
  for (const [name, measured] of rows) {
    const { rate, p50, p95, p99, failures } = measured;
    say(
      `  ${name.padEnd(34)}${rate.toFixed(0).padStart(7)}/s   p50 ${p50.toFixed(1).padStart(6)}  p95 ${p95.toFixed(1).padStart(6)}  p99 ${p99.toFixed(1).padStart(6)} ms` +
        `   ${(rate / base.rate).toFixed(2)} of ${reference}${failures > 0 ? `   ${failures} FAILED` : ''}`,
    );
  }
}
