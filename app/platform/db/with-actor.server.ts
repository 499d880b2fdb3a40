import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'drizzle-orm';
import type { PgTransaction } from 'drizzle-orm/pg-core';
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import type { Actor, Scope } from '#app/platform/auth/actor.ts';
import type { Database } from './database.server.ts';

declare const scoped: unique symbol;

/** A transaction in which the database knows who acts. Repositories accept nothing else, so no query is unscoped. */
export type ActorTransaction = PgTransaction<PostgresJsQueryResultHKT, Record<string, never>, Record<string, never>> & {
  readonly [scoped]: true;
};

export type Mode = 'read' | 'write';

const databaseRole: Record<Scope, string> = {
  national: 'app_national',
  region: 'app_region',
  office: 'app_office',
  team: 'app_team',
  organisation: 'app_organisation',
  system: 'app_administrator',
};

const transactionInProgress = new AsyncLocalStorage<true>();
const retryableStates = new Set(['40P01', '40001']);
const maximumAttempts = 4;

/** Begins something that has a transaction of its own while another one is open, and does not belong to it. */
export const apartFromTransaction = <Result>(begin: () => Promise<Result>): Promise<Result> => transactionInProgress.exit(begin);

/**
 * Runs `body` in one short transaction as the actor. Its first statement switches to the database role of the actor's
 * scope and states who acts; it is sent without waiting, ahead of the body's own first query.
 * Deadlocks and serialisation failures are tried again. Nothing slow (network, files, hashing) belongs inside.
 *
 * @throws Error when called inside another actor's transaction.
 */
export async function withActor<Result>(
  database: Database,
  actor: Actor,
  mode: Mode,
  body: (transaction: ActorTransaction) => Promise<Result>,
): Promise<Result> {
  return asActor(database, actor, mode === 'read' || actor.role === 'auditor', body);
}

/** What is noted in the audit trail although no record changes: reading (R) or taking along (X) what is sensitive. */
export type AuditEvent = { operation: 'R' | 'X'; subject: string; recordKey: string; particulars: Record<string, string | number> };

/** Notes it in the chain of the acting person's office, also for somebody who may change nothing. */
export async function noteAuditEvent(database: Database, actor: Actor, { operation, subject, recordKey, particulars }: AuditEvent): Promise<void> {
  await asActor(database, actor, false, (transaction) =>
    transaction.execute(sql`select note_audit_event(${operation}, ${subject}, ${recordKey}, ${actor.officeId}, ${JSON.stringify(particulars)}::text::jsonb)`));
}

async function asActor<Result>(database: Database, actor: Actor, isReadOnly: boolean, body: (transaction: ActorTransaction) => Promise<Result>): Promise<Result> {
  if (transactionInProgress.getStore()) throw new Error('An actor transaction is already open.');
  const charterIds = `{${actor.charterIds.join(',')}}`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transactionInProgress.run(true, () =>
        database.app.transaction(async (transaction) => {
          // `then` starts the statement now; a query is otherwise sent only when somebody waits for it. Should the order ever
          // break, the login role has no rights and the body's query fails.
          const entering = transaction.execute(sql`select
            set_config('role', ${databaseRole[actor.scope]}, true),
            set_config('app.person_id', ${actor.personId}, true),
            set_config('app.person_name', ${actor.name}, true),
            set_config('app.role', ${actor.role}, true),
            set_config('app.address', ${actor.origin?.address ?? ''}, true),
            set_config('app.request_id', ${actor.origin?.requestId ?? ''}, true),
            set_config('app.office_id', ${actor.officeId}, true),
            set_config('app.region_code', ${actor.regionCode ?? ''}, true),
            set_config('app.organisation_id', ${actor.organisationId ?? ''}, true),
            set_config('app.charter_ids', ${charterIds}, true),
            set_config('transaction_read_only', ${isReadOnly ? 'on' : 'off'}, true)`).then();
          const [, result] = await Promise.all([entering, body(transaction as unknown as ActorTransaction)]);
          return result;
        }),
      );
    } catch (error) {
      const state = sqlState(error);
      if (!state || !retryableStates.has(state) || attempt === maximumAttempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
    }
  }
}

/** Of the driver: the connection could not be made, or was lost. */
const lostConnection = /^(ECONN\w+|EPIPE|ETIMEDOUT|CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED))$/;
/** Of the server: it lacks resources (53), is stopping or stopped the statement (57), its system fails (58), or writers stood in each other's way to the last attempt (40). */
const unableClasses = new Set(['40', '53', '57', '58']);

/** Whether the database could not do now what it may well do in a minute. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error);
  if (state) return unableClasses.has(state.slice(0, 2));
  for (let current = error as DriverError | undefined; current && typeof current === 'object'; current = current.cause as DriverError) {
    if (typeof current.code === 'string' && lostConnection.test(current.code)) return true;
  }
  return false;
}

type DriverError = { code?: string; constraint_name?: string; cause?: unknown };

function driverError(error: unknown): DriverError | undefined {
  for (let current = error as DriverError | undefined; current && typeof current === 'object'; current = current.cause as DriverError) {
    if (typeof current.code === 'string' && /^[0-9A-Z]{5}$/.test(current.code)) return current;
  }
  return undefined;
}

/** The SQLSTATE of a driver error, also through drizzle's wrapper; undefined for any other error. */
export const sqlState = (error: unknown): string | undefined => driverError(error)?.code;

/** The violated constraint of a driver error. Messages are chosen by this name, never from the driver's text. */
export const violatedConstraint = (error: unknown): string | undefined => driverError(error)?.constraint_name;
