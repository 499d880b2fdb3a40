import { drizzle } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import type { Config } from '#app/platform/config/config.server.ts';

/** drizzle hands instants over as PostgreSQL prints them, which not every browser reads; everywhere else they are ISO 8601. */
const timestamptzType = 1184;

export type Database = ReturnType<typeof openDatabase>;

/**
 * drizzle sends its queries unprepared, and postgres.js then asks the server to describe each one first: two round trips.
 * Preparing them by name makes it one.
 */
function prepared<Client extends object>(client: Client): Client {
  return new Proxy(client, {
    get(target, property, receiver) {
      const member = Reflect.get(target, property, receiver);
      if (property === 'unsafe') {
        return (query: string, parameters?: never[], options?: object) =>
          (member as Sql['unsafe']).call(target, query, parameters, { ...options, prepare: true });
      }
      if (property === 'begin' || property === 'savepoint') {
        return (...args: unknown[]) => {
          const body = args.at(-1) as (inner: object) => unknown;
          return Reflect.apply(member as never, target, [...args.slice(0, -1), (inner: object) => body(prepared(inner))]);
        };
      }
      return member;
    },
  });
}

/** Connections of the request path: one pool that may read nothing by itself, one that sees only sign-in data. */
export function openDatabase(config: Pick<Config, 'appDatabaseUrl' | 'authDatabaseUrl' | 'databasePoolSize'>) {
  const common = {
    onnotice: () => {},
    connect_timeout: 10,
    // Seconds before it is tried again: a database that is back is used at once.
    backoff: (attempt: number) => Math.min(0.1 * 2 ** attempt, 2),
    connection: { application_name: 'adal', statement_timeout: 15_000, idle_in_transaction_session_timeout: 20_000 },
  };
  const appClient = prepared(postgres(config.appDatabaseUrl, { ...common, max: config.databasePoolSize }));
  const authClient = prepared(postgres(config.authDatabaseUrl, { ...common, max: Math.max(2, Math.ceil(config.databasePoolSize / 2)) }));
  const app = drizzle(appClient);
  const auth = drizzle(authClient);
  for (const client of [appClient, authClient]) client.options.parsers[timestamptzType] = (text: string) => new Date(text).toISOString();
  return {
    app,
    auth,
    /** For statements on the hot path that are sent as written, prepared. */
    appClient: appClient as Sql,
    authClient: authClient as Sql,
    async close() {
      await Promise.all([appClient.end({ timeout: 5 }), authClient.end({ timeout: 5 })]);
    },
  };
}

/** @throws when the request path could read tenants' data without an actor. Called before the server listens. */
export async function assertLeastPrivilege(database: Database): Promise<void> {
  const [role] = await database.appClient<{ strong: boolean; owns: boolean }[]>`
    select r.rolsuper or r.rolbypassrls or r.rolcreaterole as strong,
      exists (select from pg_class c where c.relowner = r.oid) as owns
    from pg_roles r where r.rolname = current_user`;
  if (!role || role.strong || role.owns) throw new Error('The application must connect with a role that owns nothing and cannot bypass row-level security.');
}
