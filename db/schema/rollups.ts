import { date, integer, numeric, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { officeId, regionCode } from './columns.ts';
import { everything, inOffice, inRegion, tenantPolicies } from './policies.ts';

const sums = {
  officeId: officeId(),
  charterIndicatorId: uuid('charter_indicator_id').notNull(),
  regionCode: regionCode().notNull(),
  /** Sum of increments, of a ratio's numerators, or of a level's changes. */
  reported: numeric('reported').notNull().default('0'),
  reportedDenominator: numeric('reported_denominator').notNull().default('0'),
  verified: numeric('verified').notNull().default('0'),
  verifiedDenominator: numeric('verified_denominator').notNull().default('0'),
  entries: integer('entries').notNull().default(0),
  onTimeEntries: integer('on_time_entries').notNull().default(0),
  verifiedEntries: integer('verified_entries').notNull().default(0),
};

/** A rollup mixes organisations, so the narrower scopes read raw values instead and see no rollup at all. */
const readers = { national: { read: everything }, region: { read: inRegion }, office: { read: inOffice } };

/** Kept by the triggers of `daily_values` inside the writing transaction. The application can only read it. */
export const rollupDays = pgTable(
  'rollup_days',
  { ...sums, day: date('day', { mode: 'string' }).notNull() },
  (table) => [
    primaryKey({ name: 'rollup_days_pkey', columns: [table.officeId, table.charterIndicatorId, table.regionCode, table.day] }),
    ...tenantPolicies('rollup_days', readers),
  ],
);

export const rollupMonths = pgTable(
  'rollup_months',
  { ...sums, month: date('month', { mode: 'string' }).notNull() },
  (table) => [
    primaryKey({ name: 'rollup_months_pkey', columns: [table.officeId, table.charterIndicatorId, table.regionCode, table.month] }),
    ...tenantPolicies('rollup_months', readers),
  ],
);
