import { sql } from 'drizzle-orm';
import { check, date, foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
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
  publishedAt: instant('published_at').notNull(),
});

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
  },
  (table) => [primaryKey({ name: 'template_indicators_pkey', columns: [table.templateId, table.indicatorCode] })],
);
