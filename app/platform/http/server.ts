import cluster from 'node:cluster';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import closeWithGrace from 'close-with-grace';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { Viewer } from '#app/platform/auth/auth.server.ts';
import { readConfig, type Config } from '#app/platform/config/config.server.ts';
import { assertLeastPrivilege } from '#app/platform/db/database.server.ts';
import { isReady } from '#app/platform/db/readiness.server.ts';
import { negotiateLanguage } from '#app/platform/i18n/languages.ts';
import { startJobs, type ScheduledJobs } from '#app/platform/jobs/jobs.server.ts';
import { createLogger } from '#app/platform/log/logger.server.ts';
import { isOwnOrigin } from './own-origin.ts';
import { createMetricsReader, superviseProcesses } from './processes.server.ts';
import { rateLimits } from './rate-limits.server.ts';
import { securityHeaders } from './security-headers.server.ts';
import { createServices, type Services } from './services.server.ts';
import { refusalPage } from './refusal-page.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const unsafeMethods = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const formLimit = 1024 * 1024;

function refuse(response: Response, request: Request, status: number, reason: 'tooManyRequests' | 'foreignOrigin' | 'tooLarge' | 'unavailable') {
  response.status(status).type('html').send(refusalPage(negotiateLanguage(request.headers['accept-language']), reason));
}

/** Another site's page must not act as the signed-in person. Same-site cookies are the second line. */
function requireOwnOrigin({ config }: Services) {
  const configured = config.isOriginConfigured ? config.origin : null;
  return (request: Request, response: Response, next: NextFunction) => {
    if (!unsafeMethods.has(request.method) || isOwnOrigin(request.headers, configured)) return next();
    refuse(response, request, 403, 'foreignOrigin');
  };
}

const knownMethods = new Set(['GET', 'HEAD', 'POST']);

/** Of a host that is none, or of a method that `fetch` forbids, no request can be made that the routes could answer. */
function refuseUnreadable(request: Request, response: Response, next: NextFunction) {
  if (!knownMethods.has(request.method)) return void response.status(405).set('Allow', [...knownMethods].join(', ')).end();
  if (!request.hostname || !URL.canParse(`${request.protocol}://${request.hostname}${request.originalUrl}`)) return void response.status(400).end();
  next();
}

function limitBodies(services: Services) {
  return (request: Request, response: Response, next: NextFunction) => {
    const isUpload = request.headers['content-type']?.startsWith('multipart/form-data');
    const limit = isUpload ? services.config.maxUploadBytes + formLimit : formLimit;
    if (Number(request.headers['content-length'] ?? 0) > limit) return refuse(response, request, 413, 'tooLarge');
    let received = 0;
    request.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received > limit) request.destroy();
    });
    request.pause();
    next();
  };
}

async function remixHandler(services: Services) {
  const vite =
    services.config.environment === 'development'
      ? await (await import('vite')).createServer({ root, server: { middlewareMode: true } })
      : undefined;
  const buildPath = path.join(root, 'build/server/index.js');
  if (!vite && !existsSync(buildPath)) throw new Error('The application is not built yet. Run scripts/up.');
  const build = vite
    ? () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
    : ((await import(pathToFileURL(buildPath).href)) as ServerBuild);
  const handler = createRequestHandler({
    build,
    mode: services.config.environment === 'development' ? 'development' : 'production',
    getLoadContext(request, response) {
      const controller = new AbortController();
      response.once('close', () => controller.abort());
      let viewer: Promise<Viewer | null> | undefined;
      return {
        services,
        requestId: String(response.locals.requestId),
        cspNonce: String(response.locals.cspNonce),
        signal: controller.signal,
        viewer: (webRequest: globalThis.Request) =>
          (viewer ??= services.auth.viewer(webRequest, { address: request.ip ?? null, requestId: String(response.locals.requestId) })),
      };
    },
  });
  const { entry } = typeof build === 'function' ? await build() : build;
  const { scheduledJobs } = entry.module as unknown as { scheduledJobs: ScheduledJobs };
  return { handler, vite, scheduledJobs };
}

/** The web application, and what its features do on a schedule. */
export async function createServer(services: Services): Promise<{ app: express.Express; scheduledJobs: ScheduledJobs }> {
  const isDevelopment = services.config.environment === 'development';
  const { handler, vite, scheduledJobs } = await remixHandler(services);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');

  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', async (_request, response) => {
    const ready = await isReady(services.database);
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'unavailable' });
  });
  const readMetrics = createMetricsReader(services.metrics.registry);
  app.get('/metrics', async (request, response) => {
    const { remoteAddress } = request.socket;
    if (request.headers['x-forwarded-for'] || !/^(::ffff:)?127\.|^::1$/.test(remoteAddress ?? '')) return void response.status(404).end();
    response.type(services.metrics.registry.contentType).send(await readMetrics());
  });

  app.use((request, response, next) => {
    const requestId = randomUUID();
    response.locals.requestId = requestId;
    response.setHeader('X-Request-Id', requestId);
    const startedAt = process.hrtime.bigint();
    services.metrics.requestsInFlight.inc();
    response.once('close', () => {
      const seconds = Number(process.hrtime.bigint() - startedAt) / 1e9;
      services.metrics.requestsInFlight.dec();
      services.metrics.requests.observe({ method: request.method, status: `${Math.floor(response.statusCode / 100)}xx` }, seconds);
      services.logger.info({ requestId, method: request.method, path: request.path, status: response.statusCode, milliseconds: Math.round(seconds * 1000) }, 'request');
    });
    next();
  });
  app.use(refuseUnreadable);
  app.use(...securityHeaders(services.config.origin, isDevelopment));
  app.use(compression({ threshold: 2048 }));
  if (vite) app.use(vite.middlewares);
  app.use('/assets', express.static(path.join(root, 'build/client/assets'), { immutable: true, maxAge: '1y' }));
  app.use(express.static(path.join(root, 'build/client'), { maxAge: '1h' }));
  app.use(...rateLimits(services.config.requestsPerMinute, (request, response) => refuse(response, request, 429, 'tooManyRequests')));
  app.use(requireOwnOrigin(services), limitBodies(services));
  app.all('*', handler);
  return { app, scheduledJobs };
}

/** Starts a web process, the first one with the background jobs; on SIGTERM requests in flight are finished first. */
async function startServer(config: Config): Promise<void> {
  const services = createServices(config);
  await assertLeastPrivilege(services.database);
  const { app, scheduledJobs } = await createServer(services);
  const jobs = config.processNumber === 1 ? await startJobs(services, scheduledJobs) : null;
  const server = await new Promise<Server>((resolve, reject) => {
    const listening: Server = app.listen(config.port, config.host, () => resolve(listening));
    listening.once('error', reject);
  });
  services.logger.info({ origin: config.origin }, 'listening');
  if (!cluster.isWorker) process.send?.('listening');
  closeWithGrace({ delay: 15_000, logger: false }, async ({ err }) => {
    if (err) services.logger.fatal({ error: err instanceof Error ? err.stack : String(err) }, 'stopping after an error');
    server.closeIdleConnections();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      setInterval(() => server.closeIdleConnections(), 100).unref();
    });
    await jobs?.stop();
    await services.database.close();
  });
}

async function start(): Promise<void> {
  const config = readConfig();
  if (cluster.isPrimary && config.webProcesses > 1) superviseProcesses(config.webProcesses, createLogger(config.logLevel));
  else await startServer(config);
}

if (import.meta.main) {
  await start().catch((error: NodeJS.ErrnoException) => {
    process.stderr.write(`${error.code === 'EADDRINUSE' ? 'The port is in use; set PORT to another one.' : error.message}\n`);
    process.exit(1);
  });
}
