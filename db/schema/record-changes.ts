import { sql } from 'drizzle-orm';
import { bigint, char, check, date, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, officeId } from './columns.ts';
import { everything, tenantPolicies } from './policies.ts';

/**
 * What each change of a record that statistics count took away: with it, any of these tables can be shown as it was known at an instant.
 * Written by the database in the changing transaction, never changed afterwards.
 */
export const recordChanges = pgTable(
  'record_changes',
  {
    /** Zeros: a catalogue that all offices share. */
    officeId: officeId(),
    sequence: bigint('sequence', { mode: 'number' }).notNull().generatedByDefaultAsIdentity(),
    tableName: text('table_name').notNull(),
    /** The values of its primary key, joined by slashes. */
    recordKey: text('record_key').notNull(),
    operation: char('operation', { length: 1 }).notNull(),
    /** Of an update the former values of what changed, of a deletion the whole record. */
    before: jsonb('before'),
    /** Of the clock and not of the transaction's beginning: nothing is later recorded as earlier. */
    changedAt: instant('changed_at').notNull().default(sql`clock_timestamp()`),
    personId: uuid('person_id'),
  },
  (table) => [
    primaryKey({ name: 'record_changes_pkey', columns: [table.officeId, table.sequence] }),
    check('record_changes_operation_check', sql`${table.operation} in ('I', 'U', 'D') and (${table.operation} = 'I') = (${table.before} is null)`),
    index('record_changes_time_index').on(table.tableName, table.changedAt),
    ...tenantPolicies('record_changes', { national: { read: everything } }),
  ],
);

/** Verifications of daily values that were taken back, with how long they had stood. Only the owner's functions see it. */
export const withdrawnVerifications = pgTable(
  'withdrawn_verifications',
  {
    officeId: officeId(),
    organisationId: uuid('organisation_id').notNull(),
    charterIndicatorId: uuid('charter_indicator_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    /** Null: since before such moments were kept. */
    verifiedAt: instant('verified_at'),
    withdrawnAt: instant('withdrawn_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'withdrawn_verifications_pkey', columns: [table.officeId, table.organisationId, table.charterIndicatorId, table.day, table.withdrawnAt] }),
    index('withdrawn_verifications_time_index').on(table.withdrawnAt),
  ],
).enableRLS();
