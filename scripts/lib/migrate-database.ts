import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import PgBoss from 'pg-boss';
import postgres, { type Sql } from 'postgres';

export const migrationsFolder = path.resolve(import.meta.dirname, '../../drizzle');
const oldestServerVersion = 150_000;

export type LoginPasswords = { app: string; auth: string; worker: string };
export type LoginUrls = { appDatabaseUrl: string; authDatabaseUrl: string; workerDatabaseUrl: string };

export function newLoginPasswords(): LoginPasswords {
  const password = () => randomBytes(24).toString('base64url');
  return { app: password(), auth: password(), worker: password() };
}

/** The same server and database, reached with each of the product's own logins. */
export function loginUrls(adminUrl: string, passwords: LoginPasswords): LoginUrls {
  const withLogin = (user: string, password: string) => {
    const url = new URL(adminUrl);
    url.username = user;
    url.password = password;
    return url.href;
  };
  return {
    appDatabaseUrl: withLogin('adal_app', passwords.app),
    authDatabaseUrl: withLogin('adal_auth', passwords.auth),
    workerDatabaseUrl: withLogin('adal_worker', passwords.worker),
  };
}

/** `app_public` is whoever is not signed in: it may run the functions that publish something, and read no table. */
const scopeRoles = ['app_national', 'app_region', 'app_office', 'app_team', 'app_organisation', 'app_administrator', 'app_public'];

/**
 * Roles belong to the whole server, so they are made outside the migrations and may exist already.
 * adal_owner owns everything; adal_app has no rights of its own and switches to one scope's role per transaction.
 */
async function ensureRoles(admin: Sql, passwords: LoginPasswords) {
  await admin.unsafe(`
    do $$
    declare role_name text;
    begin
      perform pg_advisory_xact_lock(hashtextextended('adal roles', 0));
      foreach role_name in array '{adal_owner,app_auth,app_worker,${scopeRoles.join(',')}}'::text[] loop
        if not exists (select from pg_roles where rolname = role_name) then
          execute format('create role %I nologin', role_name);
        end if;
      end loop;
      if not exists (select from pg_roles where rolname = 'adal_app') then create role adal_app login noinherit; end if;
      if not exists (select from pg_roles where rolname = 'adal_auth') then create role adal_auth login; end if;
      if not exists (select from pg_roles where rolname = 'adal_worker') then create role adal_worker login; end if;
      grant ${scopeRoles.join(', ')} to adal_app;
      grant app_auth to adal_auth;
      grant app_worker to adal_worker;
      execute format('grant adal_owner to %I', current_user);
      alter role adal_app password '${passwords.app}';
      alter role adal_auth password '${passwords.auth}';
      alter role adal_worker password '${passwords.worker}';
      execute format('grant create, connect on database %I to adal_owner', current_database());
      execute format('grant create, connect on database %I to adal_worker', current_database());
      execute format('grant connect on database %I to adal_app, adal_auth', current_database());
      grant usage, create on schema public to adal_owner;
    end $$`);
}

/** A migration whose date lies before the last one applied would be skipped in silence. @throws in that case. */
async function assertNoLateMigration(owner: Sql) {
  const journal = JSON.parse(readFileSync(path.join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string; when: number }[];
  };
  const exists = await owner`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!exists[0]?.name) return;
  const applied = new Set((await owner<{ created_at: string }[]>`select created_at from drizzle.__drizzle_migrations`).map((row) => Number(row.created_at)));
  const newest = Math.max(...applied);
  const late = journal.entries.find((entry) => entry.when < newest && !applied.has(entry.when));
  if (late) throw new Error(`Migration ${late.tag} is dated before one that is already applied and would be skipped. Generate it anew.`);
}

export class UnusableDatabase extends Error {}

/**
 * Brings the database of `adminUrl` up to date. That login must be able to create roles.
 * @throws UnusableDatabase with one sentence when the server cannot be reached or is too old.
 */
export async function migrateDatabase(adminUrl: string, passwords: LoginPasswords): Promise<void> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    const [server] = await admin<{ version: number }[]>`select current_setting('server_version_num')::int as version`.catch((error: Error) => {
      const { hostname, port } = new URL(adminUrl);
      throw new UnusableDatabase(`The database server at ${hostname}:${port || 5432} cannot be used: ${error.message}`);
    });
    if (!server || server.version < oldestServerVersion) {
      throw new UnusableDatabase(`The database server is version ${Math.floor((server?.version ?? 0) / 10_000)}; PostgreSQL 15 or newer is needed.`);
    }
    await ensureRoles(admin, passwords);
  } finally {
    await admin.end();
  }
  const owner = postgres(adminUrl, { max: 1, onnotice: () => {}, connection: { role: 'adal_owner' } });
  try {
    await assertNoLateMigration(owner);
    await migrate(drizzle(owner), { migrationsFolder });
  } finally {
    await owner.end();
  }
  await installJobQueue(adminUrl, passwords);
}

/** The queue's own tables belong to the worker's login, which may create nothing afterwards. */
async function installJobQueue(adminUrl: string, passwords: LoginPasswords) {
  const boss = new PgBoss({ connectionString: loginUrls(adminUrl, passwords).workerDatabaseUrl, schema: 'pgboss', supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ graceful: false, wait: true });
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await admin.unsafe(`do $$ begin execute format('revoke create on database %I from adal_worker', current_database()); end $$`);
  } finally {
    await admin.end();
  }
}
