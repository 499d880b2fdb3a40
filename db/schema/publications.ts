import { sql } from 'drizzle-orm';
import { char, check, date, foreignKey, index, integer, jsonb, numeric, pgTable, primaryKey, real, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { instant, localized } from './columns.ts';
import { everything, tenantPolicies } from './policies.ts';
import { statisticVersions } from './statistic-catalogue.ts';

/** What is not published yet is seen by the national scope alone. */
const readers = (table: string, isPublished: ReturnType<typeof sql>) =>
  tenantPolicies(table, {
    national: { read: everything, write: everything }, region: { read: isPublished }, office: { read: isPublished }, team: { read: isPublished }, organisation: { read: isPublished },
  });
const ofPublished = sql`publication_id in (select p.id from publications p where p.state = 'published')`;

/**
 * A named snapshot of chosen statistics. Frozen, its figures are those of everything recorded up to `known_at`, and neither they nor
 * `content`, the canonical JSON of which `content_hash` is the SHA-256, change any more.
 */
export const publications = pgTable(
  'publications',
  {
    id: uuid('id').primaryKey(),
    /** Its public address. */
    code: text('code').notNull(),
    title: localized('title').notNull(),
    summary: localized('summary'),
    /** `2022`, `2022-Q3`, `2022-08`. */
    period: text('period').notNull(),
    /** What happened up to this day counts. */
    asOf: date('as_of', { mode: 'string' }).notNull(),
    state: text('state').notNull().default('prepared'),
    knownAt: instant('known_at'),
    content: text('content'),
    contentHash: char('content_hash', { length: 64 }),
    /** Names of themes and members as they were when it was frozen; outside the hash. */
    names: jsonb('names').$type<Record<string, Localized>>(),
    /** What was missing when it was frozen. */
    findings: jsonb('findings'),
    preparedByName: text('prepared_by_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    frozenAt: instant('frozen_at'),
    frozenBy: uuid('frozen_by'),
    frozenByName: text('frozen_by_name'),
    publishedAt: instant('published_at'),
    publishedBy: uuid('published_by'),
    publishedByName: text('published_by_name'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    unique('publications_code_key').on(table.code),
    check('publications_code_check', sql`${table.code} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${table.code}) <= 60`),
    check('publications_period_check', sql`${table.period} ~ '^20[0-9]{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$'`),
    check('publications_state_check', sql`${table.state} in ('prepared', 'frozen', 'published')`),
    check('publications_frozen_check', sql`(${table.state} = 'prepared') = (${table.contentHash} is null) and (${table.contentHash} is null) = (${table.content} is null)
      and (${table.contentHash} is null) = (${table.knownAt} is null) and (${table.contentHash} is null) = (${table.frozenAt} is null)`),
    check('publications_published_check', sql`(${table.state} = 'published') = (${table.publishedAt} is not null)`),
    index('publications_list_index').on(table.createdAt, table.id),
    ...readers('publications', sql`state = 'published'`),
  ],
);

/** Which statistics it takes up, in which version of their definitions. */
export const publicationStatistics = pgTable(
  'publication_statistics',
  {
    publicationId: uuid('publication_id').notNull().references(() => publications.id, { onDelete: 'cascade' }),
    statisticCode: text('statistic_code').notNull(),
    statisticVersion: integer('statistic_version').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ name: 'publication_statistics_pkey', columns: [table.publicationId, table.statisticCode] }),
    foreignKey({ name: 'publication_statistics_version_fkey', columns: [table.statisticCode, table.statisticVersion], foreignColumns: [statisticVersions.code, statisticVersions.version] }),
    ...readers('publication_statistics', ofPublished),
  ],
);

const figure = {
  statisticCode: text('statistic_code').notNull(),
  period: text('period').notNull(),
  cell: text('cell').notNull(),
  reported: numeric('reported'),
  verified: numeric('verified'),
  completeness: real('completeness'),
};

/** The figures of the content, to be found one by one. A restatement adds its own, of a higher number; the frozen ones are number 0. */
export const publicationFigures = pgTable(
  'publication_figures',
  {
    publicationId: uuid('publication_id').notNull().references(() => publications.id, { onDelete: 'cascade' }),
    ...figure,
    restatement: integer('restatement').notNull().default(0),
    qualifier: text('qualifier').notNull().default(''),
  },
  (table) => [
    primaryKey({ name: 'publication_figures_pkey', columns: [table.publicationId, table.statisticCode, table.period, table.cell, table.restatement] }),
    ...readers('publication_figures', ofPublished),
  ],
);

/** What turned out otherwise after publication: beside the published figures for ever, never in their place. */
export const publicationRestatements = pgTable(
  'publication_restatements',
  {
    publicationId: uuid('publication_id').notNull().references(() => publications.id),
    number: integer('number').notNull(),
    reason: localized('reason').notNull(),
    knownAt: instant('known_at').notNull(),
    content: text('content').notNull(),
    contentHash: char('content_hash', { length: 64 }).notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'publication_restatements_pkey', columns: [table.publicationId, table.number] }),
    check('publication_restatements_number_check', sql`${table.number} > 0`),
    ...readers('publication_restatements', ofPublished),
  ],
);
