import { closeSync, globSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Stage } from './stage.ts';

/** What goes wrong while people write; `end` puts the outer world right again. The product has to recover by itself, or is started as a service manager would. */
export type Fault = { name: string; begin: (stage: Stage) => Promise<void>; lasts: number; end?: (stage: Stage) => Promise<void>; skippedBecause?: (stage: Stage) => string | null };

const kill = (pid: number | null | undefined) => {
  if (pid) process.kill(pid, 'SIGKILL');
};

const ballastOf = (stage: Stage) => path.join(path.dirname(stage.databaseDirectory), 'ballast');

/** Writes zeros until nothing more fits. */
function fillUp(file: string): void {
  const chunk = Buffer.alloc(1024 * 1024);
  const descriptor = openSync(file, 'w');
  try {
    for (const size of [chunk.length, 4096]) {
      for (;;) {
        try {
          writeSync(descriptor, chunk, 0, size);
        } catch {
          break;
        }
      }
    }
  } finally {
    closeSync(descriptor);
  }
}

const [faketime] = globSync('/usr/lib/*/faketime/libfaketime.so.1');
const withoutFaketime = () => (faketime ? null : 'libfaketime is not installed');
const clock = (offset: string) => ({ LD_PRELOAD: faketime!, FAKETIME: offset, FAKETIME_DONT_FAKE_MONOTONIC: '1' });

let lock: { release: () => Promise<void> } | null = null;

/** Holds what every save needs, as a report without an index might. */
async function lockValues(stage: Stage): Promise<void> {
  const owner = stage.owner();
  let release!: () => void;
  const released = new Promise<void>((resolve) => (release = resolve));
  const held = owner.begin(async (transaction) => {
    await transaction`lock table daily_values in access exclusive mode`;
    await released;
  });
  lock = {
    release: async () => {
      release();
      await held;
      await owner.end();
    },
  };
}

export const faults: readonly Fault[] = [
  { name: 'kill -9 of a web process', lasts: 3_000, begin: async (stage) => kill(stage.webProcesses().others[0]) },
  { name: 'kill -9 of the process that runs the jobs', lasts: 3_000, begin: async (stage) => kill(stage.webProcesses().first) },
  {
    name: 'kill -9 of the whole product', lasts: 2_000,
    begin: async (stage) => {
      const { supervisor, first, others } = stage.webProcesses();
      [supervisor, first, ...others].forEach(kill);
    },
  },
  {
    name: 'kill -9 of a PostgreSQL backend', lasts: 4_000,
    begin: async (stage) => {
      const owner = stage.owner();
      const [backend] = await owner<{ pid: number }[]>`select pid from pg_stat_activity where usename = 'adal_app' order by xact_start nulls last limit 1`;
      await owner.end();
      kill(backend?.pid);
    },
  },
  { name: 'kill -9 of the PostgreSQL postmaster', lasts: 3_000, begin: async (stage) => kill(stage.postmaster()) },
  { name: 'network between product and database held', lasts: 6_000, begin: async (stage) => stage.line.hold(), end: async (stage) => stage.line.release() },
  { name: 'network between product and database cut', lasts: 4_000, begin: async (stage) => stage.line.cut(), end: async (stage) => stage.line.join() },
  { name: 'pool exhausted behind a slow statement', lasts: 17_000, begin: lockValues, end: async () => lock!.release() },
  {
    name: 'disk of the database full', lasts: 5_000,
    skippedBecause: (stage) => stage.unlimitedBecause,
    begin: async (stage) => fillUp(ballastOf(stage)),
    end: async (stage) => rmSync(ballastOf(stage)),
  },
  {
    name: 'clock of the product two days ahead', lasts: 3_000, skippedBecause: withoutFaketime,
    begin: (stage) => stage.restartProduct(clock('+2d')), end: (stage) => stage.restartProduct(),
  },
  {
    name: 'clock of the database a day ahead, then back', lasts: 3_000, skippedBecause: withoutFaketime,
    begin: (stage) => stage.restartDatabase(clock('+1d')), end: (stage) => stage.restartDatabase(),
  },
];
