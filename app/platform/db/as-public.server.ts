import { sql } from 'drizzle-orm';
import type { PgTransaction } from 'drizzle-orm/pg-core';
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import type { Database } from './database.server.ts';

declare const open: unique symbol;

/** A transaction of nobody: it may run the functions that publish something, and read no table. */
export type PublicTransaction = PgTransaction<PostgresJsQueryResultHKT, Record<string, never>, Record<string, never>> & { readonly [open]: true };

/** Reads what is published, as somebody who is not signed in. */
export function asPublic<Result>(database: Database, body: (transaction: PublicTransaction) => Promise<Result>): Promise<Result> {
  return database.app.transaction(async (transaction) => {
    // Sent ahead of the body's own first query, see `withActor`.
    const entering = transaction.execute(sql`select set_config('role', 'app_public', true), set_config('transaction_read_only', 'on', true)`).then();
    const [, result] = await Promise.all([entering, body(transaction as unknown as PublicTransaction)]);
    return result;
  });
}
