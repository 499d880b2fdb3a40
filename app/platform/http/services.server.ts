import { createAuth, type Auth, type Viewer } from '#app/platform/auth/auth.server.ts';
import { createSignOn, type SignOn } from '#app/platform/auth/sign-on.server.ts';
import type { Config } from '#app/platform/config/config.server.ts';
import { openDatabase, type Database } from '#app/platform/db/database.server.ts';
import { createLogger, type Logger } from '#app/platform/log/logger.server.ts';
import { createMetrics, type Metrics } from '#app/platform/metrics/metrics.server.ts';
import { todayIn } from '#app/platform/time/civil-date.ts';

/** Made once by the process and handed to every request: nothing in the application is a hidden singleton. */
export type Services = {
  config: Config;
  database: Database;
  auth: Auth;
  /** Null where no provider is configured. */
  signOn: SignOn | null;
  logger: Logger;
  metrics: Metrics;
  now: () => Date;
  /** The civil day in Kazakhstan. */
  today: () => string;
};

export function createServices(config: Config): Services {
  const database = openDatabase(config);
  const now = () => new Date();
  return {
    config,
    database,
    auth: createAuth(database, config),
    signOn: createSignOn(config),
    logger: createLogger(config.logLevel),
    metrics: createMetrics(),
    now,
    today: () => config.fixedToday ?? todayIn('Asia/Almaty', now()),
  };
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    services: Services;
    requestId: string;
    cspNonce: string;
    /** Aborts when the client goes away or the server stops. */
    signal: AbortSignal;
    /** The session is read once per request, however many loaders ask. */
    viewer: (request: Request) => Promise<Viewer | null>;
  }
}
