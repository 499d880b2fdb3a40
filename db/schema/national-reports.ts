import { sql } from 'drizzle-orm';
import { char, check, date, doublePrecision, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { BlockFrame, BlockWords } from '#app/features/national-report/blocks.model.ts';
import { instant, localized } from './columns.ts';
import { everything, tenantPolicies } from './policies.ts';
import { publications } from './publications.ts';
import { people } from './tenancy.ts';

/** A report is the coordinator's until it is published; then everybody reads its snapshots, through functions of their own. */
const nationalOnly = (table: string) => tenantPolicies(table, { national: { read: everything, write: everything } });

/** Which sections a report has. A version is never changed: reports keep theirs. */
export const reportTemplates = pgTable('report_templates', {
  version: integer('version').primaryKey(),
  name: localized('name').notNull(),
  reason: text('reason').notNull().default(''),
  authorId: uuid('author_id').notNull(),
  authorName: text('author_name').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
}, () => nationalOnly('report_templates'));

export const reportTemplateSections = pgTable(
  'report_template_sections',
  {
    templateVersion: integer('template_version').notNull().references(() => reportTemplates.version),
    code: text('code').notNull(),
    position: integer('position').notNull(),
    title: localized('title').notNull(),
    /** What the law demands that it says. */
    requirement: localized('requirement').notNull(),
  },
  (table) => [
    primaryKey({ name: 'report_template_sections_pkey', columns: [table.templateVersion, table.code] }),
    check('report_template_sections_code_check', sql`${table.code} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${table.code}) <= 60`),
    ...nationalOnly('report_template_sections'),
  ],
);

export const nationalReports = pgTable(
  'national_reports',
  {
    year: integer('year').primaryKey(),
    templateVersion: integer('template_version').notNull().references(() => reportTemplates.version),
    title: localized('title').notNull(),
    state: text('state').notNull().default('preparing'),
    /** Whose figures it prints; null: the records as they are now. */
    publicationId: uuid('publication_id').references(() => publications.id),
    /** Has the figures of the year before. */
    comparisonPublicationId: uuid('comparison_publication_id').references(() => publications.id),
    createdByName: text('created_by_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    agreedBy: uuid('agreed_by'),
    agreedByName: text('agreed_by_name'),
    agreedAt: instant('agreed_at'),
    publishedBy: uuid('published_by'),
    publishedByName: text('published_by_name'),
    publishedAt: instant('published_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    check('national_reports_year_check', sql`${table.year} between 2015 and 2100`),
    check('national_reports_state_check', sql`${table.state} in ('preparing', 'agreed', 'published')`),
    check('national_reports_published_check', sql`(${table.state} = 'published') = (${table.publishedAt} is not null)`),
    ...nationalOnly('national_reports'),
  ],
);

/** `version` is counted with every edit of any of its words. */
export const reportChapters = pgTable(
  'report_chapters',
  {
    year: integer('year').notNull().references(() => nationalReports.year),
    code: text('code').notNull(),
    position: integer('position').notNull(),
    title: localized('title').notNull(),
    requirement: localized('requirement').notNull(),
    deadlineOn: date('deadline_on', { mode: 'string' }),
    /** The language that it is written in first; the others are translated from it. */
    sourceLanguage: text('source_language').notNull().default('kk'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ name: 'report_chapters_pkey', columns: [table.year, table.code] }),
    check('report_chapters_source_check', sql`${table.sourceLanguage} in ('kk', 'ru', 'en')`),
    ...nationalOnly('report_chapters'),
  ],
);

const chapterKey = () => ({ year: integer('year').notNull(), chapterCode: text('chapter_code').notNull() });
const chapterColumns = [reportChapters.year, reportChapters.code] as const;

/** Who writes it: people of the coordinator. */
export const reportChapterAuthors = pgTable(
  'report_chapter_authors',
  { ...chapterKey(), personId: uuid('person_id').notNull().references(() => people.id), name: text('name').notNull() },
  (table) => [
    primaryKey({ name: 'report_chapter_authors_pkey', columns: [table.year, table.chapterCode, table.personId] }),
    foreignKey({ name: 'report_chapter_authors_chapter_fkey', columns: [table.year, table.chapterCode], foreignColumns: [...chapterColumns] }),
    ...nationalOnly('report_chapter_authors'),
  ],
);

/** How far each language of a chapter is. */
export const reportChapterLanguages = pgTable(
  'report_chapter_languages',
  {
    ...chapterKey(),
    language: text('language').notNull(),
    state: text('state').notNull().default('draft'),
    submittedBy: uuid('submitted_by'),
    submittedByName: text('submitted_by_name'),
    submittedAt: instant('submitted_at'),
    decidedBy: uuid('decided_by'),
    decidedByName: text('decided_by_name'),
    decidedAt: instant('decided_at'),
    remark: text('remark').notNull().default(''),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ name: 'report_chapter_languages_pkey', columns: [table.year, table.chapterCode, table.language] }),
    foreignKey({ name: 'report_chapter_languages_chapter_fkey', columns: [table.year, table.chapterCode], foreignColumns: [...chapterColumns] }),
    check('report_chapter_languages_language_check', sql`${table.language} in ('kk', 'ru', 'en')`),
    check('report_chapter_languages_state_check', sql`${table.state} in ('draft', 'submitted', 'returned', 'agreed')`),
    check('report_chapter_languages_decision_check', sql`${table.state} not in ('agreed', 'returned') or ${table.decidedBy} <> ${table.submittedBy}`),
    ...nationalOnly('report_chapter_languages'),
  ],
);

export const reportBlocks = pgTable(
  'report_blocks',
  {
    id: uuid('id').primaryKey(),
    ...chapterKey(),
    position: doublePrecision('position').notNull(),
    /** What it is in every language. */
    frame: jsonb('frame').$type<BlockFrame>().notNull(),
    /** A block that was taken out can be put back. */
    removedAt: instant('removed_at'),
    removedByName: text('removed_by_name'),
  },
  (table) => [
    foreignKey({ name: 'report_blocks_chapter_fkey', columns: [table.year, table.chapterCode], foreignColumns: [...chapterColumns] }),
    index('report_blocks_order_index').on(table.year, table.chapterCode, table.position, table.id),
    ...nationalOnly('report_blocks'),
  ],
);

const wording = {
  words: jsonb('words').$type<BlockWords>().notNull(),
  authorId: uuid('author_id').notNull(),
  authorName: text('author_name').notNull(),
  changedAt: instant('changed_at').notNull().defaultNow(),
};

export const reportBlockTexts = pgTable(
  'report_block_texts',
  {
    blockId: uuid('block_id').notNull().references(() => reportBlocks.id),
    language: text('language').notNull(),
    ...wording,
    /** Hash of the source that it was translated from. */
    madeFrom: char('made_from', { length: 64 }),
  },
  (table) => [
    primaryKey({ name: 'report_block_texts_pkey', columns: [table.blockId, table.language] }),
    check('report_block_texts_language_check', sql`${table.language} in ('kk', 'ru', 'en')`),
    ...nationalOnly('report_block_texts'),
  ],
);

/** What a block said before: kept when somebody else writes, or the same person after a while. */
export const reportTextRevisions = pgTable(
  'report_text_revisions',
  {
    blockId: uuid('block_id').notNull().references(() => reportBlocks.id),
    language: text('language').notNull(),
    number: integer('number').notNull(),
    ...wording,
  },
  (table) => [primaryKey({ name: 'report_text_revisions_pkey', columns: [table.blockId, table.language, table.number] }), ...nationalOnly('report_text_revisions')],
);

export const reportComments = pgTable(
  'report_comments',
  {
    id: uuid('id').primaryKey(),
    ...chapterKey(),
    blockId: uuid('block_id').notNull().references(() => reportBlocks.id),
    /** The comment that it answers. */
    threadId: uuid('thread_id'),
    body: text('body').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    resolvedAt: instant('resolved_at'),
    resolvedByName: text('resolved_by_name'),
  },
  (table) => [
    foreignKey({ name: 'report_comments_chapter_fkey', columns: [table.year, table.chapterCode], foreignColumns: [...chapterColumns] }),
    foreignKey({ name: 'report_comments_thread_fkey', columns: [table.threadId], foreignColumns: [table.id] }),
    index('report_comments_chapter_index').on(table.year, table.chapterCode, table.createdAt, table.id),
    ...nationalOnly('report_comments'),
  ],
);

/** What was agreed or published, word for word and for ever. `content` of a published one is the whole document, its figures in it. */
export const reportSnapshots = pgTable(
  'report_snapshots',
  {
    id: uuid('id').primaryKey(),
    year: integer('year').notNull().references(() => nationalReports.year),
    kind: text('kind').notNull(),
    /** Null: the whole report. */
    chapterCode: text('chapter_code'),
    language: text('language').notNull(),
    content: text('content').notNull(),
    contentHash: char('content_hash', { length: 64 }).notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({ name: 'report_snapshots_chapter_fkey', columns: [table.year, table.chapterCode], foreignColumns: [...chapterColumns] }),
    check('report_snapshots_kind_check', sql`(${table.kind} = 'published' and ${table.chapterCode} is null) or (${table.kind} = 'agreed' and ${table.chapterCode} is not null)`),
    uniqueIndex('report_snapshots_published_key').on(table.year, table.language).where(sql`kind = 'published'`),
    index('report_snapshots_chapter_index').on(table.year, table.chapterCode, table.createdAt),
    ...nationalOnly('report_snapshots'),
  ],
);

/** Who did what to a report and its chapters. */
export const reportSteps = pgTable(
  'report_steps',
  {
    id: uuid('id').primaryKey(),
    year: integer('year').notNull().references(() => nationalReports.year),
    chapterCode: text('chapter_code'),
    language: text('language'),
    step: text('step').notNull(),
    remark: text('remark').notNull().default(''),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [index('report_steps_list_index').on(table.year, table.createdAt, table.id), ...nationalOnly('report_steps')],
);
