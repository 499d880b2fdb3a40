import { sql } from 'drizzle-orm';
import { bigint, char, check, customType, date, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, officeId } from './columns.ts';
import { everything, inOffice, tenantPolicies } from './policies.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
/** Compared byte by byte: nobody reads it, and an index of it costs half. */
const plainText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/**
 * What every change of a record took away and brought, and who read or took along what is sensitive. Written by the database in the changing
 * transaction, never changed afterwards; no login of the application may. Partitioned by month.
 *
 * The chain of a tenant has the tenant's office; what all offices share and what happens at the door has the zero id.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    officeId: officeId(),
    sequence: bigint('sequence', { mode: 'number' }).notNull().generatedByDefaultAsIdentity(),
    /** Of the clock and not of the transaction's beginning: nothing is later recorded as earlier. */
    recordedAt: instant('recorded_at').notNull().default(sql`clock_timestamp()`),
    transactionId: bigint('transaction_id', { mode: 'number' }).notNull(),
    /** Its place among what the transaction wrote into this chain, from 1. */
    position: integer('position').notNull(),
    /** I inserted, U updated, D deleted, R read, X exported, S happened at the door, P a month of entries was put away. */
    operation: char('operation', { length: 1 }).notNull(),
    /** The table, or the kind of event. */
    subject: text('subject').notNull(),
    /** The values of the record's primary key, joined by slashes; of an event, what it was about. */
    recordKey: text('record_key').notNull(),
    /** The record that it is or belongs to: the key's first part that is no office. A record's own entries and those of its parts lie together. */
    recordRoot: plainText('record_root').generatedAlwaysAs(sql`split_part(record_key, '/', case when starts_with(record_key, office_id::text) then 2 else 1 end)`),
    /** Of an update the former values of what changed, of a deletion the whole record. */
    before: jsonb('before'),
    /** Of an update the new values of what changed, of an insertion the whole record; of an event its particulars. */
    after: jsonb('after'),
    personId: uuid('person_id'),
    personName: text('person_name'),
    role: text('role'),
    address: text('address'),
    requestId: text('request_id'),
  },
  (table) => [
    primaryKey({ name: 'audit_entries_pkey', columns: [table.officeId, table.sequence, table.recordedAt] }),
    check('audit_entries_operation_check', sql`${table.operation} in ('I', 'U', 'D', 'R', 'X', 'S', 'P')`),
    index('audit_entries_transaction_index').on(table.transactionId),
    index('audit_entries_record_index').on(table.recordRoot, table.sequence),
    index('audit_entries_subject_index').on(table.subject, table.sequence),
    index('audit_entries_person_index').on(table.personId, table.sequence),
    index('audit_entries_sequence_index').on(table.sequence),
    ...tenantPolicies('audit_entries', {
      national: { read: everything },
      administrator: { read: sql`operation = 'S' or subject in ('memberships', 'invitations', 'people', 'offices')` },
      office: { read: sql`${inOffice} and (operation = 'X' or subject = any ((select readable_tables())::text[]))` },
    }),
  ],
);

/** One link for each transaction and chain: the hashes of its entries, bound to all that was before. */
export const auditLinks = pgTable(
  'audit_links',
  {
    officeId: officeId(),
    number: bigint('number', { mode: 'number' }).notNull(),
    transactionId: bigint('transaction_id', { mode: 'number' }).notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** SHA-256 of each entry's text, one after the other. */
    entryHashes: bytes('entry_hashes').notNull(),
    previousHash: bytes('previous_hash').notNull(),
    hash: bytes('hash').notNull(),
  },
  (table) => [
    primaryKey({ name: 'audit_links_pkey', columns: [table.officeId, table.number] }),
    unique('audit_links_transaction_key').on(table.officeId, table.transactionId),
    ...tenantPolicies('audit_links', { national: { read: everything }, office: { read: inOffice } }),
  ],
);

/** The ends of all chains at one moment, signed: what stands below a published root cannot be rewritten unnoticed. */
export const auditRoots = pgTable(
  'audit_roots',
  {
    number: bigint('number', { mode: 'number' }).primaryKey(),
    day: date('day', { mode: 'string' }).notNull(),
    /** Canonical JSON: its number, the moment, the root before, and of each chain its last link. */
    content: text('content').notNull(),
    hash: text('hash').notNull(),
    /** Ed25519 over the content, base64. */
    signature: text('signature').notNull(),
    /** SHA-256 of the public key, so that keys can follow one another. */
    keyId: text('key_id').notNull(),
  },
);
