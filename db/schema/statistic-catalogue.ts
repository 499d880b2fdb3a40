import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import type { StatisticSource } from '#app/features/statistic-engine/definition.model.ts';
import { instant, localized } from './columns.ts';
import { importedThemes } from './imported-figures.ts';
import { units } from './indicators.ts';

/** What is counted nationally. What it says is in its versions; the one in force is its last. */
export const statistics = pgTable(
  'statistics',
  {
    code: text('code').primaryKey(),
    themeCode: text('theme_code').notNull().references(() => importedThemes.code),
    position: integer('position').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    check('statistics_code_check', sql`${table.code} ~ '^[a-z0-9_]+([.][a-z0-9_]+)*$' and length(${table.code}) <= 100`),
    index('statistics_order_index').on(table.themeCode, table.position, table.code),
  ],
);

/** A definition as data. A version is never changed: publications keep the one they were made with. */
export const statisticVersions = pgTable(
  'statistic_versions',
  {
    code: text('code').notNull().references(() => statistics.code),
    version: integer('version').notNull(),
    name: localized('name').notNull(),
    /** What is counted and how, for somebody who is no programmer. */
    description: localized('description').notNull(),
    source: jsonb('source').$type<StatisticSource>().notNull(),
    unitCode: text('unit_code').notNull().references(() => units.code),
    decimals: smallint('decimals').notNull().default(0),
    direction: text('direction').notNull().default('neutral'),
    legalReference: localized('legal_reference'),
    /** The first day of which it has figures. */
    countedSince: date('counted_since', { mode: 'string' }).notNull(),
    /** Since this day it is offered to nobody any more; what cites it already keeps its figures. */
    retiredOn: date('retired_on', { mode: 'string' }),
    /** Why it differs from the version before. */
    reason: text('reason').notNull().default(''),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'statistic_versions_pkey', columns: [table.code, table.version] }),
    check('statistic_versions_decimals_check', sql`${table.decimals} between 0 and 4`),
    check('statistic_versions_direction_check', sql`${table.direction} in ('up', 'down', 'neutral')`),
    check('statistic_versions_retirement_check', sql`${table.retiredOn} >= ${table.countedSince}`),
    check('statistic_versions_reason_check', sql`${table.version} = 1 or ${table.reason} <> ''`),
  ],
);

