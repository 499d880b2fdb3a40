import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBuiltServer, type RunningServer } from '#db/test/running-server.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';

const allowed = 30;
let db: TestDatabase;
let server: RunningServer;

/** Processes that the supervising one started. */
const children = () =>
  readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return Number(/\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))![1]) === server.process.pid;
    } catch {
      return false;
    }
  });

/** On a connection of its own, so that the processes take turns. */
const ask = (address: string) => fetch(`${server.url}${address}`, { headers: { connection: 'close' }, signal: AbortSignal.timeout(5_000) });

const until = async (holds: () => boolean | Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
};

beforeAll(async () => {
  db = await createTestDatabase();
  server = await startBuiltServer(db, { WEB_PROCESSES: '3', REQUESTS_PER_MINUTE: String(allowed) });
});

afterAll(async () => {
  await server.stop();
  await db.close();
});

describe('several processes behave as one', () => {
  test('requests per minute and metrics are counted over all', async () => {
    const statuses: number[] = [];
    for (let request = 0; request < allowed + 9; request += 1) statuses.push((await ask('/sign-in')).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(allowed);
    expect(statuses.slice(allowed)).toEqual(Array(9).fill(429));
    const counts = [...(await (await ask('/metrics')).text()).matchAll(/^adal_http_request_seconds_count\{.*\} (\d+)$/gm)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(allowed + 9);
  });

  test('one that is killed is replaced, and the others go on answering', async () => {
    const before = children();
    expect(before).toHaveLength(3);
    process.kill(before[1]!, 'SIGKILL');
    // What the killed one had in its hands is lost; what comes after that is answered by the others.
    await until(async () => (await ask('/readyz').catch(() => null))?.status === 200);
    await until(() => children().length === 3 && !children().includes(before[1]!));
    expect((await ask('/readyz')).status).toBe(200);
  });

  test('all end with the one that supervises them', async () => {
    const before = children();
    await server.stop();
    await until(() => before.every((pid) => !readdirSync('/proc').includes(String(pid))));
  });
});
