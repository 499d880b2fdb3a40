import { sql, type SQL } from 'drizzle-orm';
import {
  type ExtraConfigColumn, bigint, boolean, char, check, date, foreignKey, index, integer, numeric, pgTable, primaryKey, text, uuid,
} from 'drizzle-orm/pg-core';
import { charterIndicators, charterOrganisations } from './charters.ts';
import { instant, officeId, regionCode } from './columns.ts';
import {
  actor, everything, inOffice, inOrganisation, inRegion, inTeam, tenantPolicies,
} from './policies.ts';
import { offices } from './tenancy.ts';

const cell = {
  officeId: officeId(),
  organisationId: uuid('organisation_id').notNull(),
  charterIndicatorId: uuid('charter_indicator_id').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
};

const cellReaders = {
  national: { read: everything },
  region: { read: inRegion },
  office: { read: inOffice },
  team: { read: inTeam },
  organisation: { read: inOrganisation },
};

/** Whoever writes a value becomes its author; a verified value stays as it is until a reviewer returns it. */
const writtenByActor = (scope: SQL) => ({
  read: scope,
  write: scope,
  check: sql`${scope} and not is_verified and author_id = ${actor.personId}`,
});

/**
 * The current value of each (organisation, indicator, day). Partitioned by month of `day` (see the migration).
 */
export const dailyValues = pgTable(
  'daily_values',
  {
    ...cell,
    charterId: uuid('charter_id').notNull(),
    regionCode: regionCode().notNull(),
    kind: text('kind').notNull(),
    entry: text('entry').notNull(),
    value: numeric('value'),
    denominator: numeric('denominator'),
    revision: integer('revision').notNull().default(1),
    reason: text('reason'),
    isOnTime: boolean('is_on_time').notNull(),
    isVerified: boolean('is_verified').notNull().default(false),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    enteredAt: instant('entered_at').notNull().defaultNow(),
    /** When this revision and its verification became known to the database; null: before such moments were kept. */
    recordedAt: instant('recorded_at').default(sql`clock_timestamp()`),
    verifiedAt: instant('verified_at'),
  },
  (table) => [
    primaryKey({
      name: 'daily_values_pkey',
      columns: [table.officeId, table.organisationId, table.charterIndicatorId, table.day],
    }),
    foreignKey({
      name: 'daily_values_charter_indicator_fkey',
      columns: [table.officeId, table.charterIndicatorId, table.charterId, table.kind],
      foreignColumns: [charterIndicators.officeId, charterIndicators.id, charterIndicators.charterId, charterIndicators.kind],
    }),
    foreignKey({
      name: 'daily_values_charter_organisation_fkey',
      columns: [table.officeId, table.charterId, table.organisationId],
      foreignColumns: [charterOrganisations.officeId, charterOrganisations.charterId, charterOrganisations.organisationId],
    }),
    index('daily_values_charter_indicator_index').on(table.officeId, table.charterIndicatorId, table.day),
    check('daily_values_entry_check', sql`
      (${table.entry} = 'value' and ${table.value} is not null and (${table.kind} = 'ratio') = (${table.denominator} is not null))
      or (${table.entry} in ('no_change', 'cleared') and ${table.value} is null and ${table.denominator} is null)`),
    check('daily_values_denominator_check', sql`${table.denominator} is null or ${table.denominator} > 0`),
    ...tenantPolicies('daily_values', {
      ...cellReaders,
      national: { read: everything, write: sql`not is_verified or author_id <> ${actor.personId}` },
      region: { read: inRegion, write: sql`${inRegion} and (not is_verified or author_id <> ${actor.personId})` },
      office: writtenByActor(inOffice),
      team: writtenByActor(inTeam),
      organisation: writtenByActor(inOrganisation),
    }),
  ],
);

/** Superseded values, written by the database when a value changes. The current revision is in `daily_values`. */
export const dailyValueRevisions = pgTable(
  'daily_value_revisions',
  {
    ...cell,
    revision: integer('revision').notNull(),
    charterId: uuid('charter_id').notNull(),
    regionCode: regionCode().notNull(),
    entry: text('entry').notNull(),
    value: numeric('value'),
    denominator: numeric('denominator'),
    reason: text('reason'),
    wasVerified: boolean('was_verified').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    enteredAt: instant('entered_at').notNull(),
    supersededAt: instant('superseded_at').notNull().default(sql`clock_timestamp()`),
    kind: text('kind'),
    isOnTime: boolean('is_on_time'),
    recordedAt: instant('recorded_at'),
    verifiedAt: instant('verified_at'),
  },
  (table) => [
    primaryKey({
      name: 'daily_value_revisions_pkey',
      columns: [table.officeId, table.organisationId, table.charterIndicatorId, table.day, table.revision, table.supersededAt],
    }),
    ...tenantPolicies('daily_value_revisions', cellReaders),
  ],
);

const cellParts = {
  ...cell,
  id: uuid('id').notNull(),
  charterId: uuid('charter_id').notNull(),
  regionCode: regionCode().notNull(),
  authorId: uuid('author_id').notNull(),
  authorName: text('author_name').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
};

const cellPartWriters = (() => {
  const byActor = sql`author_id = ${actor.personId}`;
  return {
    national: { read: everything, write: byActor },
    region: { read: inRegion, write: sql`${inRegion} and ${byActor}` },
    office: { read: inOffice, write: sql`${inOffice} and ${byActor}` },
    team: { read: inTeam, write: sql`${inTeam} and ${byActor}` },
    organisation: { read: inOrganisation, write: sql`${inOrganisation} and ${byActor}` },
  };
})();

type CellColumns = Record<'officeId' | 'charterId' | 'organisationId' | 'charterIndicatorId' | 'day', ExtraConfigColumn>;

const cellPartKeys = (name: string, table: CellColumns) => [
  foreignKey({
    name: `${name}_charter_organisation_fkey`,
    columns: [table.officeId, table.charterId, table.organisationId],
    foreignColumns: [charterOrganisations.officeId, charterOrganisations.charterId, charterOrganisations.organisationId],
  }),
  foreignKey({
    name: `${name}_charter_indicator_fkey`,
    columns: [table.officeId, table.charterIndicatorId],
    foreignColumns: [charterIndicators.officeId, charterIndicators.id],
  }),
  index(`${name}_cell_index`).on(table.officeId, table.organisationId, table.charterIndicatorId, table.day),
];

/** Comments belong to the cell, not to a value: they may also explain why there is none. */
export const cellComments = pgTable(
  'cell_comments',
  { ...cellParts, body: text('body').notNull() },
  (table) => [
    primaryKey({ name: 'cell_comments_pkey', columns: [table.officeId, table.id] }),
    ...cellPartKeys('cell_comments', table),
    ...tenantPolicies('cell_comments', cellPartWriters),
  ],
);

/** Bytes live outside the web root under `<office>/<id>`; this row decides who may fetch them. */
export const files = pgTable(
  'files',
  {
    officeId: officeId().references(() => offices.id),
    id: uuid('id').notNull(),
    sha256: char('sha256', { length: 64 }).notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    mediaType: text('media_type').notNull(),
    name: text('name').notNull(),
    uploadedBy: uuid('uploaded_by').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => {
    const uploaded = sql`uploaded_by = ${actor.personId}`;
    const throughEvidence = sql`(${uploaded}
      or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)
      or exists (select 1 from occurrence_proofs p where p.office_id = files.office_id and p.file_id = files.id)
      or exists (select 1 from charter_attachments a where a.office_id = files.office_id and a.file_id = files.id)
      or exists (select 1 from analysis_documents d where d.office_id = files.office_id and d.file_id = files.id)
      or exists (select 1 from risk_proofs r where r.office_id = files.office_id and r.file_id = files.id)
      or exists (select 1 from compliance_documents s where s.office_id = files.office_id and s.file_id = files.id)
      or exists (select 1 from compliance_certificates k where k.office_id = files.office_id and k.file_id = files.id))`;
    return [
      primaryKey({ name: 'files_pkey', columns: [table.officeId, table.id] }),
      index('files_sha256_index').on(table.officeId, table.sha256),
      ...tenantPolicies('files', {
        national: { read: throughEvidence, write: uploaded },
        region: { read: throughEvidence, write: uploaded },
        office: { read: sql`${inOffice} and ${throughEvidence}`, write: sql`${inOffice} and ${uploaded}` },
        team: { read: sql`${inOffice} and ${throughEvidence}`, write: sql`${inOffice} and ${uploaded}` },
        organisation: { read: sql`${inOffice} and ${throughEvidence}`, write: sql`${inOffice} and ${uploaded}` },
      }),
    ];
  },
);

export const cellEvidence = pgTable(
  'cell_evidence',
  {
    ...cellParts,
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    url: text('url'),
    fileId: uuid('file_id'),
  },
  (table) => [
    primaryKey({ name: 'cell_evidence_pkey', columns: [table.officeId, table.id] }),
    ...cellPartKeys('cell_evidence', table),
    foreignKey({ name: 'cell_evidence_file_fkey', columns: [table.officeId, table.fileId], foreignColumns: [files.officeId, files.id] }),
    check('cell_evidence_kind_check', sql`(${table.kind} = 'file' and ${table.fileId} is not null and ${table.url} is null)
      or (${table.kind} = 'link' and ${table.url} is not null and ${table.fileId} is null)`),
    index('cell_evidence_file_id_index').on(table.officeId, table.fileId),
    ...tenantPolicies('cell_evidence', cellPartWriters),
  ],
);
