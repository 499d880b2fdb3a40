import { sql } from 'drizzle-orm';
import { char, check, date, index, integer, jsonb, numeric, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, localized } from './columns.ts';
import { units } from './indicators.ts';

/** What the figures are about: the sections of the national report. */
export const importedThemes = pgTable('imported_themes', {
  code: text('code').primaryKey(),
  name: localized('name').notNull(),
  reportSection: integer('report_section'),
  position: integer('position').notNull(),
});

/** Authorities and organisations whose figures these are. */
export const importedSources = pgTable('imported_sources', {
  code: text('code').primaryKey(),
  name: localized('name').notNull(),
  version: integer('version').notNull().default(1),
});

/** What is counted, in three languages. Figures of other authorities: no row of a tenant is among them. */
export const importedSeries = pgTable(
  'imported_series',
  {
    code: text('code').primaryKey(),
    themeCode: text('theme_code').notNull().references(() => importedThemes.code),
    position: integer('position').notNull(),
    name: localized('name').notNull(),
    /** The table of whose rows it is one, such as persons convicted by body. */
    dimension: localized('dimension'),
    unitCode: text('unit_code').notNull().references(() => units.code),
    decimals: smallint('decimals').notNull().default(0),
    scopeKind: text('scope_kind').notNull(),
    direction: text('direction').notNull(),
    /** What must be known before two of its values are compared. */
    note: localized('note'),
    searchText: text('search_text').generatedAlwaysAs(sql`fold_text(code || ' ' || (name ->> 'kk') || ' ' || coalesce(name ->> 'ru', '') || ' ' || coalesce(name ->> 'en', '')
      || ' ' || coalesce(dimension ->> 'kk', '') || ' ' || coalesce(dimension ->> 'ru', '') || ' ' || coalesce(dimension ->> 'en', ''))`),
    version: integer('version').notNull().default(1),
    updatedBy: uuid('updated_by'),
    updatedByName: text('updated_by_name').notNull().default(''),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    check('imported_series_code_check', sql`${table.code} ~ '^[a-z0-9_]+([.][a-z0-9_]+)*$' and length(${table.code}) <= 100`),
    check('imported_series_decimals_check', sql`${table.decimals} between 0 and 4`),
    check('imported_series_scope_check', sql`${table.scopeKind} in ('national', 'region', 'body')`),
    check('imported_series_direction_check', sql`${table.direction} in ('moreIsBetter', 'lessIsBetter', 'neutral')`),
    index('imported_series_order_index').on(table.themeCode, table.position, table.code),
  ],
);

/** A workbook of figures: checked first, then taken over as a whole, and undone as a whole. */
export const importedFigureImports = pgTable(
  'imported_figure_imports',
  {
    id: uuid('id').primaryKey(),
    state: text('state').notNull().default('checked'),
    fileName: text('file_name').notNull(),
    fileHash: char('file_hash', { length: 64 }).notNull(),
    findings: jsonb('findings').notNull(),
    /** What is to be taken over, until it is. */
    rows: jsonb('rows'),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    confirmedAt: instant('confirmed_at'),
    undoneAt: instant('undone_at'),
    undoneByName: text('undone_by_name'),
  },
  (table) => [
    check('imported_figure_imports_state_check', sql`${table.state} in ('checked', 'confirmed', 'undone', 'dismissed')`),
    index('imported_figure_imports_list_index').on(table.createdAt),
  ],
);

/** Values as their source states them. Nothing is overwritten: a later one of the same place and period is its revision. */
export const importedValues = pgTable(
  'imported_values',
  {
    seriesCode: text('series_code').notNull().references(() => importedSeries.code),
    /** Empty: the whole country; else a region's code or a body's name, as the series is counted. */
    place: text('place').notNull().default(''),
    /** A year, or a month of one. */
    period: text('period').notNull(),
    revision: integer('revision').notNull(),
    id: uuid('id').notNull(),
    value: numeric('value', { precision: 20, scale: 4 }).notNull(),
    qualifier: text('qualifier').notNull().default(''),
    sourceCode: text('source_code').notNull().references(() => importedSources.code),
    document: text('document').notNull(),
    /** The day as of which the source states it. */
    sourceDate: date('source_date', { mode: 'string' }).notNull(),
    status: text('status').notNull(),
    /** Why it takes the place of the one before it. */
    reason: text('reason').notNull().default(''),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    importId: uuid('import_id').references(() => importedFigureImports.id),
    /** Taken back together with its import. It stays to be seen. */
    withdrawnAt: instant('withdrawn_at'),
    withdrawnByName: text('withdrawn_by_name'),
  },
  (table) => [
    primaryKey({ name: 'imported_values_pkey', columns: [table.seriesCode, table.place, table.period, table.revision] }),
    unique('imported_values_id_key').on(table.id),
    check('imported_values_period_check', sql`${table.period} ~ '^(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?$'`),
    check('imported_values_place_check', sql`length(${table.place}) <= 300`),
    check('imported_values_qualifier_check', sql`${table.qualifier} in ('', 'about', 'moreThan', 'over')`),
    check('imported_values_status_check', sql`${table.status} in ('preliminary', 'final', 'revised')`),
    check('imported_values_withdrawn_check', sql`(${table.withdrawnAt} is null) = (${table.withdrawnByName} is null)`),
    index('imported_values_period_index').on(table.period, table.seriesCode),
    index('imported_values_import_index').on(table.importId).where(sql`import_id is not null`),
  ],
);
