import cluster, { type Worker } from 'node:cluster';
import { ClusterMemoryStorePrimary, ClusterMemoryStoreWorker } from '@express-rate-limit/cluster-memory-store';
import closeWithGrace from 'close-with-grace';
import type { Store } from 'express-rate-limit';
import { AggregatorRegistry, type Registry } from 'prom-client';
import type { Logger } from '#app/platform/log/logger.server.ts';

/** A process that ends sooner than this after its start would end again. */
const soonest = 5_000;
const stopDelay = 15_000;

type Question = { ask: 'metrics'; id: number };
type Answer = { answer: 'metrics'; id: number; text: string };

const isQuestion = (message: unknown): message is Question => (message as Question | null)?.ask === 'metrics';
const isAnswer = (message: unknown): message is Answer => (message as Answer | null)?.answer === 'metrics';

/**
 * Keeps the web application running in several processes that share its port, so that it uses more than one core: one
 * process draws one page at a time. A process that ends is replaced; requests per minute and metrics are counted over all.
 */
export function superviseProcesses(count: number, logger: Logger): void {
  new ClusterMemoryStorePrimary().init();
  const metrics = new AggregatorRegistry();
  const listening = new Set<number>();
  let isStopping = false;

  const start = (processNumber: number) => {
    const startedAt = performance.now();
    const worker = cluster.fork({ PROCESS_NUMBER: String(processNumber) });
    worker.once('listening', () => {
      listening.add(processNumber);
      if (listening.size === count) process.send?.('listening');
    });
    worker.once('exit', (code, signal) => {
      if (isStopping) return;
      if (!listening.has(processNumber)) process.exit(code || 1);
      logger.error({ processNumber, code, signal }, 'a process ended and is started again');
      setTimeout(() => start(processNumber), performance.now() - startedAt < soonest ? soonest : 0);
    });
  };
  cluster.on('message', (worker, message: unknown) => {
    if (!isQuestion(message)) return;
    void metrics.clusterMetrics().then((text) => worker.send({ answer: 'metrics', id: message.id, text } satisfies Answer));
  });
  for (let processNumber = 1; processNumber <= count; processNumber += 1) start(processNumber);

  closeWithGrace({ delay: stopDelay, logger: false }, async () => {
    isStopping = true;
    await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => ended(worker!)));
  });
}

function ended(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    if (worker.isDead()) return resolve();
    worker.once('exit', () => resolve());
    worker.process.kill('SIGTERM');
  });
}

/** Where requests are counted: with the other processes where there are any, or in this one. */
export const requestCounts = (prefix: string): Store | undefined => (cluster.isWorker ? new ClusterMemoryStoreWorker({ prefix }) : undefined);

/** Text of the metrics of all processes. */
export function createMetricsReader(registry: Registry): () => Promise<string> {
  if (!cluster.isWorker) return () => registry.metrics();
  AggregatorRegistry.setRegistries(registry);
  new AggregatorRegistry();
  const waiting = new Map<number, (text: string) => void>();
  let last = 0;
  process.on('message', (message: unknown) => {
    if (!isAnswer(message)) return;
    waiting.get(message.id)?.(message.text);
    waiting.delete(message.id);
  });
  return () =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      process.send!({ ask: 'metrics', id: last } satisfies Question);
    });
}
