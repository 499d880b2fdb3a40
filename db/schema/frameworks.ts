import { sql, type SQL } from 'drizzle-orm';
import { char, check, foreignKey, index, integer, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, localized } from './columns.ts';
import { everything, tenantPolicies } from './policies.ts';

/** A draft is seen by the national scope alone; its pages show it to the coordinator only. */
const readers = (table: string, isPublished: SQL) =>
  tenantPolicies(table, {
    national: { read: everything, write: everything }, region: { read: isPublished }, office: { read: isPublished }, team: { read: isPublished }, organisation: { read: isPublished },
  });
const ofPublishedVersion = sql`version_id in (select v.id from framework_versions v where v.published_at is not null)`;

/** What organisations are asked about: a regulation, a document set, a standard, a law. Its requirements are in its versions. */
export const frameworks = pgTable('frameworks', {
  code: text('code').primaryKey(),
  name: localized('name').notNull(),
  position: integer('position').notNull(),
}, (table) => [check('frameworks_code_check', sql`${table.code} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)]);

/** Null `publishedAt`: the one draft, which only the coordinator sees. A published version is never changed again. */
export const frameworkVersions = pgTable(
  'framework_versions',
  {
    id: uuid('id').primaryKey(),
    frameworkCode: text('framework_code').notNull().references(() => frameworks.code),
    number: integer('number').notNull(),
    /** As its issuer calls it: "2016", "2025". */
    edition: text('edition').notNull(),
    name: localized('name').notNull(),
    description: localized('description').notNull(),
    source: localized('source').notNull(),
    /** SHA-256 of the canonical content, once published. */
    contentHash: char('content_hash', { length: 64 }),
    publishedAt: instant('published_at'),
    publishedByName: text('published_by_name'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    unique('framework_versions_number_key').on(table.frameworkCode, table.number),
    uniqueIndex('framework_versions_draft_key').on(table.frameworkCode).where(sql`published_at is null`),
    check('framework_versions_published_check', sql`(${table.publishedAt} is null) = (${table.contentHash} is null)`),
    ...readers('framework_versions', sql`published_at is not null`),
  ],
);

export const frameworkChapters = pgTable(
  'framework_chapters',
  {
    versionId: uuid('version_id').notNull().references(() => frameworkVersions.id, { onDelete: 'cascade' }),
    code: text('code').notNull(),
    position: integer('position').notNull(),
    name: localized('name').notNull(),
  },
  (table) => [primaryKey({ name: 'framework_chapters_pkey', columns: [table.versionId, table.code] }), ...readers('framework_chapters', ofPublishedVersion)],
);

/**
 * One thing that is asked. `subjectId` stays the same through all versions in which the same is asked, also under another code
 * or in other words; answers belong to the subject, so they move along. Another meaning is another subject.
 */
export const frameworkRequirements = pgTable(
  'framework_requirements',
  {
    versionId: uuid('version_id').notNull().references(() => frameworkVersions.id, { onDelete: 'cascade' }),
    subjectId: uuid('subject_id').notNull(),
    code: text('code').notNull(),
    chapterCode: text('chapter_code').notNull(),
    /** Among all requirements of the version. */
    position: integer('position').notNull(),
    text: localized('text').notNull(),
    /** How to tell whether it is met. */
    guidance: localized('guidance').notNull(),
    /** What usually shows that it is. */
    evidence: localized('evidence').notNull(),
    /** Raised by the author when something else is asked; a better wording keeps it. */
    meaning: integer('meaning').notNull().default(1),
    /** Its code in the version before, where that was another. */
    formerly: text('formerly'),
  },
  (table) => [
    primaryKey({ name: 'framework_requirements_pkey', columns: [table.versionId, table.subjectId] }),
    unique('framework_requirements_code_key').on(table.versionId, table.code),
    foreignKey({
      name: 'framework_requirements_chapter_fkey',
      columns: [table.versionId, table.chapterCode],
      foreignColumns: [frameworkChapters.versionId, frameworkChapters.code],
    }).onDelete('cascade'),
    index('framework_requirements_subject_index').on(table.subjectId),
    ...readers('framework_requirements', ofPublishedVersion),
  ],
);

/** An answer to the one serves the other: `equal` both ways, `covers` only from the first to the second. */
export const requirementMappings = pgTable(
  'requirement_mappings',
  {
    versionId: uuid('version_id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    servedSubjectId: uuid('served_subject_id').notNull(),
    relation: text('relation').notNull(),
  },
  (table) => [
    primaryKey({ name: 'requirement_mappings_pkey', columns: [table.versionId, table.subjectId, table.servedSubjectId] }),
    foreignKey({
      name: 'requirement_mappings_requirement_fkey',
      columns: [table.versionId, table.subjectId],
      foreignColumns: [frameworkRequirements.versionId, frameworkRequirements.subjectId],
    }).onDelete('cascade'),
    check('requirement_mappings_relation_check', sql`${table.relation} in ('equal', 'covers')`),
    index('requirement_mappings_served_index').on(table.servedSubjectId),
    ...readers('requirement_mappings', ofPublishedVersion),
    check('requirement_mappings_other_check', sql`${table.subjectId} <> ${table.servedSubjectId}`),
  ],
);
