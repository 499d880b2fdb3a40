import cluster from 'node:cluster';
import { createServer, type IncomingMessage } from 'node:http';
import { enterStatement, runPipelined, type BenchPlan } from './plan.ts';
import postgres from 'postgres';
import { sessionHash } from '#app/platform/auth/session-store.server.ts';
import { bind } from './recorded-statements.ts';

/** The measure: Node's own HTTP server, in as many processes as the product, that reads the session and sends the product's statements, pipelined, and nothing else. */
const plan = JSON.parse(process.env.BENCH_PLAN!) as BenchPlan;
const auth = postgres(process.env.AUTH_DATABASE_URL!, { max: 6, onnotice: () => {} });
const app = postgres(process.env.APP_DATABASE_URL!, { max: 12, onnotice: () => {} });

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const server = createServer((request, response) => {
  void (async () => {
    const cookie = /adal_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const session = await auth.unsafe(plan.session.text, bind(plan.session, { session: sessionHash(cookie) }), { prepare: true });
    const person = plan.people[String(session[0]?.account_id)]!;
    const values: Record<string, unknown> = { ...person.values, now: new Date().toISOString() };
    let kind: 'save' | 'grid' = 'grid';
    if (request.method === 'POST') {
      kind = 'save';
      values.cells = (JSON.parse(await readBody(request)) as { cells: unknown }).cells;
    }
    const rows = await runPipelined(app, enterStatement(plan, person), plan[kind], values);
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(rows));
  })().catch((error: Error) => response.writeHead(500).end(error.message));
});

if (cluster.isPrimary) {
  const processes = Number(process.env.WEB_PROCESSES);
  let listening = 0;
  cluster.on('listening', () => {
    listening += 1;
    if (listening === processes) process.send?.('listening');
  });
  for (let started = 0; started < processes; started += 1) cluster.fork();
} else {
  server.listen(Number(process.env.PORT), '127.0.0.1');
}
