/** Takes waiting writes to the server in batches, one at a time, and repeats a batch until it is answered. */

import { maximumCellsPerWrite, type WriteResult } from './daily-log.model.ts';
import type { OutgoingWrite } from './grid-saving.model.ts';

export type Reply =
  | { kind: 'answered'; results: WriteResult[] }
  | { kind: 'signedOut' }
  /** The server will never take this batch. */
  | { kind: 'rejected' }
  | { kind: 'unreachable' };

export type Connection = 'idle' | 'sending' | 'retrying' | 'signedOut';

export type OutboxOptions = {
  take: () => OutgoingWrite[];
  post: (writes: OutgoingWrite[], idempotencyKey: string) => Promise<Reply>;
  onSending: (writes: OutgoingWrite[]) => void;
  onReply: (writes: OutgoingWrite[], reply: Extract<Reply, { kind: 'answered' | 'rejected' }>) => void;
  onConnection: (connection: Connection) => void;
  newKey: () => string;
  gatherMilliseconds?: number;
};

export type Outbox = {
  /** Something may be waiting. */
  notify: () => void;
  /** Try again at once: the network is back, or the person signed in. */
  retry: () => void;
  stop: () => void;
};

const gatherDefault = 150;
const firstPause = 1_000;
const longestPause = 30_000;

type Batch = { writes: OutgoingWrite[]; key: string; attempts: number };

export function createOutbox(options: OutboxOptions): Outbox {
  let batch: Batch | null = null;
  let isPosting = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const schedule = (act: () => void, milliseconds: number) => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      act();
    }, milliseconds);
  };

  const gather = () => {
    const writes = options.take().slice(0, maximumCellsPerWrite);
    if (writes.length === 0) return options.onConnection('idle');
    batch = { writes, key: options.newKey(), attempts: 0 };
    options.onSending(writes);
    void deliver(batch);
  };

  const deliver = async (current: Batch) => {
    isPosting = true;
    if (current.attempts === 0) options.onConnection('sending');
    current.attempts += 1;
    const reply = await options.post(current.writes, current.key);
    isPosting = false;
    if (reply.kind === 'answered' || reply.kind === 'rejected') {
      batch = null;
      options.onReply(current.writes, reply);
      if (!isStopped) gather();
    } else if (!isStopped) {
      options.onConnection(reply.kind === 'signedOut' ? 'signedOut' : 'retrying');
      if (reply.kind === 'unreachable') schedule(() => void deliver(current), pauseAfter(current.attempts));
    }
  };

  return {
    notify: () => {
      if (batch === null && timer === null && !isStopped) schedule(gather, options.gatherMilliseconds ?? gatherDefault);
    },
    retry: () => {
      if (batch === null || isPosting || isStopped) return;
      const current = batch;
      schedule(() => void deliver(current), 0);
    },
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

const pauseAfter = (attempts: number): number => Math.min(longestPause, firstPause * 2 ** (attempts - 1));

const answerTimeout = 20_000;

/** The write as the server knows it; see `cellWritesSchema`. */
export async function postCells(address: string, writes: readonly OutgoingWrite[], idempotencyKey: string): Promise<Reply> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': idempotencyKey },
      body: JSON.stringify({ cells: writes.map(({ write }) => write) }),
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(answerTimeout),
    });
    if (response.ok) return { kind: 'answered', results: ((await response.json()) as { results: WriteResult[] }).results };
    if (response.status === 401) return { kind: 'signedOut' };
    // Busy, limited or failing is temporary; every other refusal of the whole request is final.
    const isTemporary = response.status >= 500 || response.status === 408 || response.status === 429;
    return { kind: isTemporary ? 'unreachable' : 'rejected' };
  } catch {
    return { kind: 'unreachable' };
  }
}
