import { sql } from 'drizzle-orm';
import { boolean, check, date, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { localized } from './columns.ts';
import { evidenceKinds, legalBases } from './templates.ts';

const validity = {
  validFrom: date('valid_from', { mode: 'string' }).notNull(),
  validTo: date('valid_to', { mode: 'string' }),
};

export const riskCatalogues = [
  'direction', 'process', 'factor', 'source', 'recommendationKind', 'exposedPosition', 'safeguard', 'sphere',
] as const;

/** The words that registers share, in three languages, extended by the coordinator. An entry in use is ended, never removed. */
export const riskCatalogueEntries = pgTable(
  'risk_catalogue_entries',
  {
    catalogue: text('catalogue').notNull(),
    code: text('code').notNull(),
    name: localized('name').notNull(),
    /** The heading under which a list shows it: of directions and factors, `legalActs` or `activity`; of processes, the sphere. */
    groupCode: text('group_code'),
    legalBasisCode: text('legal_basis_code').references(() => legalBases.code),
    /** Of a kind of recommendation: which proof shows that it was carried out, unless the recommendation names another. */
    evidenceKindCode: text('evidence_kind_code').references(() => evidenceKinds.code),
    position: integer('position').notNull(),
    ...validity,
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ name: 'risk_catalogue_entries_pkey', columns: [table.catalogue, table.code] }),
    check('risk_catalogue_entries_catalogue_check', sql`${table.catalogue} in ('direction', 'process', 'factor', 'source', 'recommendationKind', 'exposedPosition', 'safeguard', 'sphere')`),
  ],
);

/** The corruption library: which scheme threatens which process and position, and what keeps it away. */
export const riskLibraryEntries = pgTable('risk_library_entries', {
  id: uuid('id').primaryKey(),
  sphere: text('sphere').notNull(),
  directionCode: text('direction_code').notNull(),
  process: localized('process').notNull(),
  exposedPosition: localized('exposed_position').notNull(),
  scheme: localized('scheme').notNull(),
  safeguard: localized('safeguard').notNull(),
  recommendationKindCode: text('recommendation_kind_code').notNull(),
  /** Section of the National Report 2022 that describes the sphere. */
  reportSection: integer('report_section'),
  ...validity,
  version: integer('version').notNull().default(1),
});

/** Every count of days or months of the procedure, with the act it rests on. */
export const analysisTerms = pgTable(
  'analysis_terms',
  {
    code: text('code').notNull(),
    amount: integer('amount').notNull(),
    unit: text('unit').notNull(),
    legalBasisCode: text('legal_basis_code').references(() => legalBases.code),
    /** Where no act names the count: which practice it follows. */
    note: localized('note'),
    ...validity,
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ name: 'analysis_terms_pkey', columns: [table.code, table.validFrom] }),
    check('analysis_terms_unit_check', sql`${table.unit} in ('workingDays', 'months', 'perCent', 'count')`),
    check('analysis_terms_amount_check', sql`${table.amount} > 0`),
  ],
);

/** Bands of the 5 × 5 score. They help to read a register; nothing is counted by them. */
export const riskBands = pgTable(
  'risk_bands',
  {
    code: text('code').notNull(),
    name: localized('name').notNull(),
    fromScore: integer('from_score').notNull(),
    toScore: integer('to_score').notNull(),
    ...validity,
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ name: 'risk_bands_pkey', columns: [table.code, table.validFrom] }),
    check('risk_bands_score_check', sql`${table.fromScore} between 1 and ${table.toScore} and ${table.toScore} <= 25`),
  ],
);

/** What "eliminated" means, in force from a day on: shown beside each figure and kept with what is published. */
export const eliminationRules = pgTable('elimination_rules', {
  code: text('code').primaryKey(),
  wording: localized('wording').notNull(),
  legalBasisCode: text('legal_basis_code').references(() => legalBases.code),
  ...validity,
});

export type PaperSection = { code: string; heading: Localized; text: Localized; isNumbered: boolean };

/** Layout and standing text of the documents that a register produces. */
export const paperTemplates = pgTable(
  'paper_templates',
  {
    kind: text('kind').notNull(),
    templateVersion: integer('template_version').notNull(),
    title: localized('title').notNull(),
    sections: jsonb('sections').$type<PaperSection[]>().notNull(),
    needsApprovalBlock: boolean('needs_approval_block').notNull(),
    ...validity,
  },
  (table) => [
    primaryKey({ name: 'paper_templates_pkey', columns: [table.kind, table.templateVersion] }),
    check('paper_templates_kind_check', sql`${table.kind} in ('analyticalNote', 'actionPlan')`),
  ],
);
