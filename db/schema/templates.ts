import type { Localized } from '#app/platform/i18n/localized.ts';
import { sql } from 'drizzle-orm';
import { check, date, foreignKey, integer, jsonb, numeric, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, localized } from './columns.ts';
import { indicators } from './indicators.ts';

export const streams = pgTable('streams', {
  code: text('code').primaryKey(),
  name: localized('name').notNull(),
  validFrom: date('valid_from', { mode: 'string' }).notNull(),
  validTo: date('valid_to', { mode: 'string' }),
});

/** Blocks (2022) and projects (2024) of a stream: records with validity, never an enumeration in code. */
export const blocks = pgTable('blocks', {
  code: text('code').primaryKey(),
  streamCode: text('stream_code').notNull().references(() => streams.code),
  name: localized('name').notNull(),
  position: integer('position').notNull(),
  validFrom: date('valid_from', { mode: 'string' }).notNull(),
  validTo: date('valid_to', { mode: 'string' }),
});

export const evidenceKinds = pgTable('evidence_kinds', { code: text('code').primaryKey(), name: localized('name').notNull() });

export const legalBases = pgTable('legal_bases', {
  code: text('code').primaryKey(),
  title: localized('title').notNull(),
  reference: text('reference').notNull(),
  /** What it is: an act, or an assignment of the Head of State. */
  kind: text('kind').notNull().default('act'),
  validFrom: date('valid_from', { mode: 'string' }),
  validTo: date('valid_to', { mode: 'string' }),
});

export const frequencies = ['once', 'daily', 'weekly', 'monthly', 'quarterly', 'half_yearly', 'yearly'] as const;

export const projectTemplates = pgTable('project_templates', {
  id: uuid('id').primaryKey(),
  blockCode: text('block_code').notNull().references(() => blocks.code),
  templateVersion: integer('template_version').notNull(),
  name: localized('name').notNull(),
  goal: localized('goal').notNull(),
  /** What a charter made of it rests on. */
  legalBasisCodes: text('legal_basis_codes').array().notNull().default([]),
  /** Its control points: the last day of a month of the year, counted from 1. */
  controlPoints: jsonb('control_points').$type<{ name: Localized; throughMonth: number }[]>().notNull().default([]),
  /** Null: a draft that only the coordinator sees. A published version is never changed again. */
  publishedAt: instant('published_at'),
  version: integer('version').notNull().default(1),
}, (table) => [
  unique('project_templates_version_key').on(table.blockCode, table.templateVersion),
  uniqueIndex('project_templates_draft_key').on(table.blockCode).where(sql`published_at is null`),
]);

/** Tasks and, below them, subtasks (with a parent). Only a subtask names its frequency and kinds of proof. */
export const templateTasks = pgTable(
  'template_tasks',
  {
    templateId: uuid('template_id').notNull().references(() => projectTemplates.id, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    parentId: uuid('parent_id'),
    position: integer('position').notNull(),
    name: localized('name').notNull(),
    frequency: text('frequency'),
    evidenceKinds: text('evidence_kinds').array().notNull().default([]),
  },
  (table) => [
    primaryKey({ name: 'template_tasks_pkey', columns: [table.templateId, table.id] }),
    foreignKey({
      name: 'template_tasks_parent_fkey',
      columns: [table.templateId, table.parentId],
      foreignColumns: [table.templateId, table.id],
    }),
    check('template_tasks_frequency_check', sql`(${table.parentId} is null) = (${table.frequency} is null)`),
  ],
);

export const templateIndicators = pgTable(
  'template_indicators',
  {
    templateId: uuid('template_id').notNull().references(() => projectTemplates.id, { onDelete: 'cascade' }),
    indicatorCode: text('indicator_code').notNull().references(() => indicators.code),
    position: integer('position').notNull(),
    trajectory: text('trajectory').notNull().default('linear'),
    toleranceAtRisk: numeric('tolerance_at_risk').notNull().default('5'),
    toleranceBehind: numeric('tolerance_behind').notNull().default('15'),
    /** Default plan: `[{ "throughMonth": 3, "planned": "0.25" }]`, control dates as months of a year. */
    defaultTargets: jsonb('default_targets').$type<{ throughMonth: number; planned: string }[]>().notNull().default([]),
  },
  (table) => [primaryKey({ name: 'template_indicators_pkey', columns: [table.templateId, table.indicatorCode] })],
);

/** What a field of a document is for and which act asks for it, with the years in which that holds. */
export const fieldGuides = pgTable(
  'field_guides',
  {
    document: text('document').notNull(),
    field: text('field').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
    help: localized('help').notNull(),
    legalBasisCode: text('legal_basis_code').references(() => legalBases.code),
  },
  (table) => [primaryKey({ name: 'field_guides_pkey', columns: [table.document, table.field, table.validFrom] })],
);
