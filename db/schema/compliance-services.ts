import { sql } from 'drizzle-orm';
import { boolean, char, check, date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, localized, officeId } from './columns.ts';
import { files } from './daily-log.ts';
import { registerPlace, registerPolicies } from './internal-analyses.ts';
import { everything, inOffice, inOrganisation, inRegion, tenantPolicies } from './policies.ts';
import { organisations } from './tenancy.ts';

/** Words of the register in three languages: documents D01–D17, bodies that appoint and are reported to, standards of certificates. */
export const complianceCatalogueEntries = pgTable(
  'compliance_catalogue_entries',
  {
    catalogue: text('catalogue').notNull(),
    code: text('code').notNull(),
    name: localized('name').notNull(),
    /** Of a body: whether it is independent of the executive. */
    isIndependent: boolean('is_independent'),
    position: integer('position').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ name: 'compliance_catalogue_entries_pkey', columns: [table.catalogue, table.code] }),
    check('compliance_catalogue_entries_catalogue_check', sql`${table.catalogue} in ('document', 'body', 'standard')`),
    check('compliance_catalogue_entries_independent_check', sql`(${table.catalogue} = 'body') = (${table.isIndependent} is not null)`),
  ],
);

/** Which documents an organisation must have for its documents to count as complete, in force from a day on. */
export const complianceCores = pgTable(
  'compliance_cores',
  {
    validFrom: date('valid_from', { mode: 'string' }).primaryKey(),
    documentCodes: text('document_codes').array().notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [check('compliance_cores_documents_check', sql`cardinality(${table.documentCodes}) > 0`)],
);

/** A workbook that was uploaded: checked first, then taken over as a whole, and undone as a whole. */
export const complianceImports = pgTable(
  'compliance_imports',
  {
    officeId: officeId(),
    /** Whose officer brought it; null: the office, for all of its organisations. */
    organisationId: uuid('organisation_id'),
    id: uuid('id').notNull(),
    state: text('state').notNull().default('checked'),
    fileName: text('file_name').notNull(),
    fileHash: char('file_hash', { length: 64 }).notNull(),
    findings: jsonb('findings').notNull(),
    /** What is to be taken over, until it is. */
    rows: jsonb('rows'),
    /** Each record that the import made or changed, with its version after it and its content before it. */
    traces: jsonb('traces'),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    confirmedAt: instant('confirmed_at'),
    undoneAt: instant('undone_at'),
    undoneByName: text('undone_by_name'),
  },
  (table) => [
    primaryKey({ name: 'compliance_imports_pkey', columns: [table.officeId, table.id] }),
    foreignKey({
      name: 'compliance_imports_organisation_fkey',
      columns: [table.officeId, table.organisationId],
      foreignColumns: [organisations.officeId, organisations.id],
    }),
    check('compliance_imports_state_check', sql`${table.state} in ('checked', 'confirmed', 'undone', 'dismissed')`),
    index('compliance_imports_list_index').on(table.officeId, table.createdAt),
    ...tenantPolicies('compliance_imports', {
      office: { read: inOffice, write: inOffice },
      organisation: { read: inOrganisation, write: inOrganisation },
    }),
  ],
);

const record = {
  id: uuid('id').notNull(),
  version: integer('version').notNull().default(1),
  authorId: uuid('author_id').notNull(),
  authorName: text('author_name').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
};

/** The compliance service of an organisation as it is from a day on, until the next such row. */
export const complianceServices = pgTable(
  'compliance_services',
  {
    ...registerPlace,
    ...record,
    effectiveOn: date('effective_on', { mode: 'string' }).notNull(),
    /** From which day on the next row says what is; kept by the database. */
    endedOn: date('ended_on', { mode: 'string' }),
    isEstablished: boolean('is_established').notNull(),
    /** Why there is none. */
    reason: text('reason').notNull().default(''),
    decisionNumber: text('decision_number').notNull().default(''),
    decisionOn: date('decision_on', { mode: 'string' }),
    decisionBody: text('decision_body').notNull().default(''),
    form: text('form'),
    staffCount: integer('staff_count'),
    appointedBy: text('appointed_by'),
    dismissedBy: text('dismissed_by'),
    payDecidedBy: text('pay_decided_by'),
    accountableTo: text('accountable_to'),
    hasDocumentAccess: boolean('has_document_access'),
    mayConveneBoard: boolean('may_convene_board'),
    mayRequestExplanations: boolean('may_request_explanations'),
    officerName: text('officer_name').notNull().default(''),
    officerPosition: text('officer_position').notNull().default(''),
    officerPhone: text('officer_phone').notNull().default(''),
    officerEmail: text('officer_email').notNull().default(''),
    officerPersonId: uuid('officer_person_id'),
    searchText: text('search_text').generatedAlwaysAs(sql`fold_text(officer_name)`),
  },
  (table) => [
    primaryKey({ name: 'compliance_services_pkey', columns: [table.officeId, table.id] }),
    unique('compliance_services_day_key').on(table.officeId, table.organisationId, table.effectiveOn),
    foreignKey({
      name: 'compliance_services_organisation_fkey',
      columns: [table.officeId, table.organisationId],
      foreignColumns: [organisations.officeId, organisations.id],
    }),
    check('compliance_services_established_check', sql`case when ${table.isEstablished} then ${table.form} is not null and ${table.reason} = ''
      else ${table.form} is null and length(trim(${table.reason})) > 0 end`),
    check('compliance_services_form_check', sql`${table.form} in ('separateUnit', 'oneOfficer', 'combinedDuty')`),
    check('compliance_services_staff_count_check', sql`${table.staffCount} between 0 and 10000`),
    index('compliance_services_region_index').on(table.regionCode, table.organisationId),
    ...tenantPolicies('compliance_services', registerPolicies),
  ],
);

export const complianceDocuments = pgTable(
  'compliance_documents',
  {
    ...registerPlace,
    ...record,
    documentCode: text('document_code').notNull(),
    number: text('number').notNull().default(''),
    adoptedOn: date('adopted_on', { mode: 'string' }).notNull(),
    /** The first day on which it is no longer in force. */
    endedOn: date('ended_on', { mode: 'string' }),
    url: text('url'),
    fileId: uuid('file_id'),
  },
  (table) => [
    primaryKey({ name: 'compliance_documents_pkey', columns: [table.officeId, table.id] }),
    foreignKey({
      name: 'compliance_documents_organisation_fkey',
      columns: [table.officeId, table.organisationId],
      foreignColumns: [organisations.officeId, organisations.id],
    }),
    foreignKey({ name: 'compliance_documents_file_fkey', columns: [table.officeId, table.fileId], foreignColumns: [files.officeId, files.id] }),
    check('compliance_documents_ended_on_check', sql`${table.endedOn} >= ${table.adoptedOn}`),
    check('compliance_documents_place_check', sql`${table.url} is null or ${table.fileId} is null`),
    index('compliance_documents_organisation_index').on(table.officeId, table.organisationId, table.documentCode, table.adoptedOn),
    index('compliance_documents_file_id_index').on(table.officeId, table.fileId).where(sql`file_id is not null`),
    ...tenantPolicies('compliance_documents', registerPolicies),
  ],
);

export const complianceCertificates = pgTable(
  'compliance_certificates',
  {
    ...registerPlace,
    ...record,
    standardCode: text('standard_code').notNull(),
    number: text('number').notNull(),
    issuedBy: text('issued_by').notNull(),
    accreditation: text('accreditation').notNull().default(''),
    issuedOn: date('issued_on', { mode: 'string' }).notNull(),
    /** The last day on which it is valid. */
    validUntil: date('valid_until', { mode: 'string' }).notNull(),
    /** The first day on which it is no longer valid. */
    withdrawnOn: date('withdrawn_on', { mode: 'string' }),
    withdrawnReason: text('withdrawn_reason'),
    fileId: uuid('file_id'),
  },
  (table) => [
    primaryKey({ name: 'compliance_certificates_pkey', columns: [table.officeId, table.id] }),
    foreignKey({
      name: 'compliance_certificates_organisation_fkey',
      columns: [table.officeId, table.organisationId],
      foreignColumns: [organisations.officeId, organisations.id],
    }),
    foreignKey({ name: 'compliance_certificates_file_fkey', columns: [table.officeId, table.fileId], foreignColumns: [files.officeId, files.id] }),
    check('compliance_certificates_days_check', sql`${table.validUntil} >= ${table.issuedOn} and (${table.withdrawnOn} is null or ${table.withdrawnOn} >= ${table.issuedOn})`),
    check('compliance_certificates_withdrawn_check', sql`(${table.withdrawnOn} is null) = (${table.withdrawnReason} is null)`),
    index('compliance_certificates_organisation_index').on(table.officeId, table.organisationId, table.issuedOn),
    index('compliance_certificates_file_id_index').on(table.officeId, table.fileId).where(sql`file_id is not null`),
    ...tenantPolicies('compliance_certificates', registerPolicies),
  ],
);

/** What a record was before an edit or a removal, written by the database. */
export const complianceRevisions = pgTable(
  'compliance_revisions',
  {
    ...registerPlace,
    subject: text('subject').notNull(),
    subjectId: uuid('subject_id').notNull(),
    revision: integer('revision').notNull(),
    content: jsonb('content').notNull(),
    supersededBy: uuid('superseded_by'),
    supersededByName: text('superseded_by_name'),
    supersededAt: instant('superseded_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'compliance_revisions_pkey', columns: [table.officeId, table.subjectId, table.revision] }),
    check('compliance_revisions_subject_check', sql`${table.subject} in ('service', 'document', 'certificate')`),
    index('compliance_revisions_organisation_index').on(table.officeId, table.organisationId, table.supersededAt),
    ...tenantPolicies('compliance_revisions', {
      national: { read: everything },
      region: { read: inRegion },
      office: { read: inOffice },
      organisation: { read: inOrganisation },
    }),
  ],
);
