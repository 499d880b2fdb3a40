import { availableParallelism } from 'node:os';
import path from 'node:path';
import * as z from 'zod';

const mostProcesses = 4;

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.string().regex(/^\d{1,5}$/).default('3000').transform(Number),
  /** Address people use, when a proxy stands in front. Unsafe requests from any other origin are refused. */
  ORIGIN: z.url().optional(),
  APP_DATABASE_URL: z.string().min(1),
  AUTH_DATABASE_URL: z.string().min(1),
  WORKER_DATABASE_URL: z.string().min(1),
  /** How many processes share the port. Each has its own connections to the database. */
  WEB_PROCESSES: z.string().regex(/^[1-9]\d?$/).transform(Number).optional(),
  /** Given by the process that supervises the others; the first does what is scheduled. */
  PROCESS_NUMBER: z.string().regex(/^\d+$/).default('1').transform(Number),
  DATABASE_POOL_SIZE: z.string().regex(/^\d+$/).default('12').transform(Number),
  FILES_DIR: z.string().default(path.resolve('.data/files')),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Adal <adal@adal.example>'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** An Ed25519 key (PEM) or the path of a file with it: signs the ends of the audit trail's chains. */
  AUDIT_SIGNING_KEY: z.string().optional(),
  /** 32 random bytes in base64, or the path of a file with them: seals what must be kept readable, such as secrets of authenticator apps. */
  SECRETS_KEY: z.string().optional(),
  /** An OpenID provider at which people with an account may sign in. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('OpenID'),
  /** The demo shows outgoing mail on a page and marks every page as reconstructed. */
  DEMO: z.enum(['0', '1']).default('0').transform((value) => value === '1'),
  REQUESTS_PER_MINUTE: z.string().regex(/^\d+$/).default('1200').transform(Number),
  MAX_UPLOAD_BYTES: z.string().regex(/^\d+$/).default(String(20 * 1024 * 1024)).transform(Number),
  /** ClamAV's daemon, by its socket or over the network: uploads are looked through before they are stored. Without either they are not. */
  CLAMAV_SOCKET: z.string().optional(),
  CLAMAV_HOST: z.string().optional(),
  CLAMAV_PORT: z.string().regex(/^\d{1,5}$/).default('3310').transform(Number),
  /** Pages show this day as today; only for tests and demonstrations. */
  FIXED_TODAY: z.iso.date().optional(),
});

export type Config = ReturnType<typeof readConfig>;

/** The only reader of the environment. @throws ZodError that names the missing or malformed variables. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env) {
  const parsed = schema.parse(environment);
  return {
    environment: parsed.NODE_ENV,
    host: parsed.HOST,
    port: parsed.PORT,
    origin: parsed.ORIGIN ?? `http://${parsed.HOST}:${parsed.PORT}`,
    /** Otherwise it is what the process itself listens on. */
    isOriginConfigured: parsed.ORIGIN !== undefined,
    webProcesses: parsed.WEB_PROCESSES ?? (parsed.NODE_ENV === 'production' ? Math.min(availableParallelism(), mostProcesses) : 1),
    processNumber: parsed.PROCESS_NUMBER,
    appDatabaseUrl: parsed.APP_DATABASE_URL,
    authDatabaseUrl: parsed.AUTH_DATABASE_URL,
    workerDatabaseUrl: parsed.WORKER_DATABASE_URL,
    databasePoolSize: parsed.DATABASE_POOL_SIZE,
    filesDirectory: parsed.FILES_DIR,
    smtpUrl: parsed.SMTP_URL,
    mailFrom: parsed.MAIL_FROM,
    logLevel: parsed.LOG_LEVEL,
    auditSigningKey: parsed.AUDIT_SIGNING_KEY,
    secretsKey: parsed.SECRETS_KEY,
    oidc: parsed.OIDC_ISSUER && parsed.OIDC_CLIENT_ID && parsed.OIDC_CLIENT_SECRET
      ? { issuer: parsed.OIDC_ISSUER, clientId: parsed.OIDC_CLIENT_ID, clientSecret: parsed.OIDC_CLIENT_SECRET, name: parsed.OIDC_NAME }
      : null,
    isDemo: parsed.DEMO,
    requestsPerMinute: parsed.REQUESTS_PER_MINUTE,
    maxUploadBytes: parsed.MAX_UPLOAD_BYTES,
    virusScanner: parsed.CLAMAV_SOCKET ? { path: parsed.CLAMAV_SOCKET } : parsed.CLAMAV_HOST ? { host: parsed.CLAMAV_HOST, port: parsed.CLAMAV_PORT } : null,
    fixedToday: parsed.FIXED_TODAY,
  };
}
