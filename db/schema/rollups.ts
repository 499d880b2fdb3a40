import { bigint, boolean, char, date, index, integer, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
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
    index('rollup_days_day_index').on(table.day),
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

/**
 * The values of levels, each with the value it replaces in its series (and in which region that counted), reported and
 * verified. A level contributes its value and takes the previous one back, so every kind of indicator is a sum of
 * contributions, any as-of date a range sum, and a move between regions a pair of opposite changes.
 *
 * Not partitioned: neighbours in a series are found in one index, whatever the month. Only the owner's functions see it.
 */
export const levelLinks = pgTable(
  'level_links',
  {
    officeId: officeId(),
    organisationId: uuid('organisation_id').notNull(),
    charterIndicatorId: uuid('charter_indicator_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    value: numeric('value').notNull(),
    regionCode: regionCode().notNull(),
    isVerified: boolean('is_verified').notNull(),
    previousValue: numeric('previous_value'),
    previousRegionCode: char('previous_region_code', { length: 5 }),
    previousVerifiedValue: numeric('previous_verified_value'),
    previousVerifiedRegionCode: char('previous_verified_region_code', { length: 5 }),
  },
  (table) => [
    primaryKey({ name: 'level_links_pkey', columns: [table.officeId, table.organisationId, table.charterIndicatorId, table.day] }),
  ],
).enableRLS();

const registerSums = {
  officeId: officeId(),
  /** What is counted: a measure that a catalogue's indicator names as its `derivation`. */
  measure: text('measure').notNull(),
  /** `KZ` where a record lies in no region: that of a central body, or of the whole country. */
  regionCode: regionCode().notNull(),
  /** Sum of what records add on the day; of a level, of its changes. */
  reported: bigint('reported', { mode: 'number' }).notNull().default(0),
  verified: bigint('verified', { mode: 'number' }).notNull().default(0),
};

/** Counts of register records per day, kept by triggers of the registers inside the writing transaction. */
export const registerDays = pgTable(
  'register_days',
  { ...registerSums, day: date('day', { mode: 'string' }).notNull() },
  (table) => [
    primaryKey({ name: 'register_days_pkey', columns: [table.officeId, table.measure, table.regionCode, table.day] }),
    index('register_days_day_index').on(table.measure, table.day),
    ...tenantPolicies('register_days', readers),
  ],
);

export const registerMonths = pgTable(
  'register_months',
  { ...registerSums, month: date('month', { mode: 'string' }).notNull() },
  (table) => [
    primaryKey({ name: 'register_months_pkey', columns: [table.officeId, table.measure, table.regionCode, table.month] }),
    ...tenantPolicies('register_months', readers),
  ],
);

/**
 * What the records of an organisation's compliance add to the levels counted of them, day by day, as it stands in
 * `register_days`: a change of any of its records takes these back and adds them anew. Only the owner's functions see it.
 */
export const complianceCounts = pgTable(
  'compliance_counts',
  {
    officeId: officeId(),
    organisationId: uuid('organisation_id').notNull(),
    measure: text('measure').notNull(),
    regionCode: regionCode().notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    reported: bigint('reported', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'compliance_counts_pkey', columns: [table.officeId, table.organisationId, table.measure, table.regionCode, table.day] }),
    index('compliance_counts_organisation_index').on(table.organisationId),
  ],
).enableRLS();
