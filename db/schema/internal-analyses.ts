import { sql } from 'drizzle-orm';
import {
  boolean, char, check, date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid, type ExtraConfigColumn,
} from 'drizzle-orm/pg-core';
import { instant, officeId, regionCode } from './columns.ts';
import { files } from './daily-log.ts';
import { actor, everything, inOffice, inOrganisation, inRegion, tenantPolicies } from './policies.ts';
import { organisations } from './tenancy.ts';
import { evidenceKinds } from './templates.ts';

/** Whose register it is. The region is that of the organisation when the analysis began; a later move does not change it. */
export const registerPlace = {
  officeId: officeId(),
  organisationId: uuid('organisation_id').notNull(),
  regionCode: regionCode().notNull(),
};

/** Written by the organisation itself or by its office; read by the reviewers. */
export const registerPolicies = {
  national: { read: everything },
  region: { read: inRegion },
  office: { read: inOffice, write: inOffice },
  organisation: { read: inOrganisation, write: inOrganisation },
};

/** As above, and the reviewers may write: what exactly, the column grants say. */
export const reviewedRegisterPolicies = {
  ...registerPolicies,
  national: { read: everything, write: everything },
  region: { read: inRegion, write: inRegion },
};

/** Everybody adds in their own name only. */
export const registerTrailPolicies = (person: string) => {
  const byActor = sql`${sql.raw(person)} = ${actor.personId}`;
  return {
    national: { read: everything, write: byActor },
    region: { read: inRegion, write: sql`${inRegion} and ${byActor}` },
    office: { read: inOffice, write: sql`${inOffice} and ${byActor}` },
    organisation: { read: inOrganisation, write: sql`${inOrganisation} and ${byActor}` },
  };
};

/** One internal analysis of corruption risks of one organisation. */
export const internalAnalyses = pgTable(
  'internal_analyses',
  {
    ...registerPlace,
    id: uuid('id').notNull(),
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    state: text('state').notNull().default('open'),
    isUnscheduled: boolean('is_unscheduled').notNull().default(false),
    unscheduledReason: text('unscheduled_reason'),
    /** In which language the people of the organisation write here. */
    language: text('language').notNull(),
    object: text('object').notNull(),
    periodFrom: date('period_from', { mode: 'string' }).notNull(),
    periodTo: date('period_to', { mode: 'string' }).notNull(),
    directionCodes: text('direction_codes').array().notNull(),
    performerKind: text('performer_kind').notNull(),
    performerName: text('performer_name').notNull().default(''),
    orderNumber: text('order_number').notNull().default(''),
    orderOn: date('order_on', { mode: 'string' }),
    startsOn: date('starts_on', { mode: 'string' }),
    /** The last day of the term, in working days of the office's calendar from `startsOn`. */
    dueOn: date('due_on', { mode: 'string' }),
    extendedDueOn: date('extended_due_on', { mode: 'string' }),
    extensionReason: text('extension_reason'),
    extendedBy: uuid('extended_by'),
    extendedByName: text('extended_by_name'),
    /** The note is signed and before the head: from this day on the organisation counts as analysed. */
    signedOn: date('signed_on', { mode: 'string' }),
    signedBy: uuid('signed_by'),
    signedByName: text('signed_by_name'),
    /** First signed one of the organisation in the calendar year; kept by the database. */
    isCounted: boolean('is_counted').notNull().default(false),
    review: text('review'),
    reviewRemark: text('review_remark'),
    reviewedOn: date('reviewed_on', { mode: 'string' }),
    reviewedBy: uuid('reviewed_by'),
    reviewedByName: text('reviewed_by_name'),
    cancelReason: text('cancel_reason'),
    previousAnalysisId: uuid('previous_analysis_id'),
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdByName: text('created_by_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'internal_analyses_pkey', columns: [table.officeId, table.id] }),
    unique('internal_analyses_organisation_key').on(table.officeId, table.organisationId, table.id),
    unique('internal_analyses_number_key').on(table.officeId, table.organisationId, table.year, table.number),
    foreignKey({
      name: 'internal_analyses_organisation_fkey',
      columns: [table.officeId, table.organisationId],
      foreignColumns: [organisations.officeId, organisations.id],
    }),
    foreignKey({
      name: 'internal_analyses_previous_fkey',
      columns: [table.officeId, table.organisationId, table.previousAnalysisId],
      foreignColumns: [table.officeId, table.organisationId, table.id],
    }),
    check('internal_analyses_state_check', sql`${table.state} in ('open', 'signed', 'completed', 'cancelled')`),
    check('internal_analyses_signed_check', sql`(${table.state} in ('signed', 'completed')) = (${table.signedOn} is not null)
      and (${table.signedOn} is null) = (${table.signedBy} is null)`),
    check('internal_analyses_period_check', sql`${table.periodFrom} <= ${table.periodTo}`),
    check('internal_analyses_performer_check', sql`${table.performerKind} in ('unit', 'authorisedPerson', 'workingGroup')`),
    check('internal_analyses_unscheduled_check', sql`${table.isUnscheduled} = (${table.unscheduledReason} is not null)`),
    check('internal_analyses_extension_check', sql`(${table.extendedDueOn} is null) = (${table.extensionReason} is null)`),
    check('internal_analyses_review_check', sql`${table.review} is null or (${table.review} in ('confirmed', 'returned')
      and ${table.reviewedBy} is not null and (${table.review} = 'returned' or ${table.reviewedBy} <> ${table.signedBy}))`),
    check('internal_analyses_cancel_check', sql`(${table.state} = 'cancelled') = (${table.cancelReason} is not null)`),
    index('internal_analyses_list_index').on(table.officeId, table.year, table.id),
    index('internal_analyses_region_index').on(table.regionCode, table.year, table.id),
    index('internal_analyses_organisation_index').on(table.organisationId, table.signedOn),
    index('internal_analyses_id_index').on(table.id),
    index('internal_analyses_open_index').on(table.dueOn).where(sql`state = 'open'`),
    index('internal_analyses_waiting_index').on(table.signedOn, table.id).where(sql`state in ('signed', 'completed') and review is null`),
    ...tenantPolicies('internal_analyses', reviewedRegisterPolicies),
  ],
);

type AnalysisColumns = Record<'officeId' | 'organisationId' | 'analysisId', ExtraConfigColumn>;

export const analysisKey = (name: string, table: AnalysisColumns) =>
  foreignKey({
    name: `${name}_analysis_fkey`,
    columns: [table.officeId, table.organisationId, table.analysisId],
    foreignColumns: [internalAnalyses.officeId, internalAnalyses.organisationId, internalAnalyses.id],
  }).onDelete('cascade');

/** How far each step of the procedure is. Which steps there are and what each needs, the feature's procedure says. */
export const analysisSteps = pgTable(
  'analysis_steps',
  {
    ...registerPlace,
    analysisId: uuid('analysis_id').notNull(),
    step: text('step').notNull(),
    state: text('state').notNull().default('open'),
    dueOn: date('due_on', { mode: 'string' }),
    /** What the step asks for, in the shape of its own schema. */
    details: jsonb('details').notNull().default({}),
    skipReason: text('skip_reason'),
    doneOn: date('done_on', { mode: 'string' }),
    doneBy: uuid('done_by'),
    doneByName: text('done_by_name'),
    version: integer('version').notNull().default(1),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'analysis_steps_pkey', columns: [table.officeId, table.analysisId, table.step] }),
    analysisKey('analysis_steps', table),
    check('analysis_steps_state_check', sql`${table.state} in ('open', 'done', 'skipped')`),
    check('analysis_steps_done_check', sql`(${table.state} = 'open') = (${table.doneOn} is null) and (${table.state} = 'skipped') = (${table.skipReason} is not null)`),
    ...tenantPolicies('analysis_steps', registerPolicies),
  ],
);

/** What happened to an analysis and its steps: done, returned to, extended, signed, confirmed. Rows are only ever added. */
export const analysisEvents = pgTable(
  'analysis_events',
  {
    ...registerPlace,
    analysisId: uuid('analysis_id').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    step: text('step'),
    note: text('note'),
    madeBy: uuid('made_by').notNull(),
    madeByName: text('made_by_name').notNull(),
    madeByRole: text('made_by_role').notNull(),
    madeAt: instant('made_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'analysis_events_pkey', columns: [table.officeId, table.id] }),
    analysisKey('analysis_events', table),
    index('analysis_events_analysis_index').on(table.officeId, table.analysisId, table.madeAt),
    ...tenantPolicies('analysis_events', registerTrailPolicies('made_by')),
  ],
);

/** The working group, or who else carries the analysis out. */
export const analysisMembers = pgTable(
  'analysis_members',
  {
    ...registerPlace,
    analysisId: uuid('analysis_id').notNull(),
    id: uuid('id').notNull(),
    fullName: text('full_name').notNull(),
    jobTitle: text('job_title').notNull().default(''),
    isHead: boolean('is_head').notNull().default(false),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ name: 'analysis_members_pkey', columns: [table.officeId, table.id] }),
    analysisKey('analysis_members', table),
    index('analysis_members_analysis_index').on(table.officeId, table.analysisId, table.position),
    ...tenantPolicies('analysis_members', registerPolicies),
  ],
);

/** Papers of a step: the order, the announcement, minutes, the signed note. */
export const analysisDocuments = pgTable(
  'analysis_documents',
  {
    ...registerPlace,
    analysisId: uuid('analysis_id').notNull(),
    id: uuid('id').notNull(),
    step: text('step').notNull(),
    evidenceKind: text('evidence_kind').notNull().references(() => evidenceKinds.code),
    title: text('title').notNull(),
    url: text('url'),
    fileId: uuid('file_id'),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ name: 'analysis_documents_pkey', columns: [table.officeId, table.id] }),
    analysisKey('analysis_documents', table),
    foreignKey({ name: 'analysis_documents_file_fkey', columns: [table.officeId, table.fileId], foreignColumns: [files.officeId, files.id] }),
    check('analysis_documents_place_check', sql`(${table.fileId} is null) <> (${table.url} is null)`),
    index('analysis_documents_analysis_index').on(table.officeId, table.analysisId),
    index('analysis_documents_file_id_index').on(table.officeId, table.fileId),
    ...tenantPolicies('analysis_documents', registerPolicies),
  ],
);

/** Regular looks at how the action plan is carried out. */
export const analysisMonitorings = pgTable(
  'analysis_monitorings',
  {
    ...registerPlace,
    analysisId: uuid('analysis_id').notNull(),
    id: uuid('id').notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    doneOn: date('done_on', { mode: 'string' }),
    findings: text('findings').notNull().default(''),
    doneBy: uuid('done_by'),
    doneByName: text('done_by_name'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ name: 'analysis_monitorings_pkey', columns: [table.officeId, table.id] }),
    unique('analysis_monitorings_due_on_key').on(table.officeId, table.analysisId, table.dueOn),
    analysisKey('analysis_monitorings', table),
    check('analysis_monitorings_done_check', sql`(${table.doneOn} is null) = (${table.doneBy} is null)`),
    index('analysis_monitorings_open_index').on(table.dueOn).where(sql`done_on is null`),
    ...tenantPolicies('analysis_monitorings', registerPolicies),
  ],
);

/** A generated note or plan: its exact content, from which every language and format is printed. Rows are only ever added. */
export const analysisPapers = pgTable(
  'analysis_papers',
  {
    ...registerPlace,
    analysisId: uuid('analysis_id').notNull(),
    kind: text('kind').notNull(),
    paperVersion: integer('paper_version').notNull(),
    content: jsonb('content').notNull(),
    contentHash: char('content_hash', { length: 64 }).notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'analysis_papers_pkey', columns: [table.officeId, table.analysisId, table.kind, table.paperVersion] }),
    analysisKey('analysis_papers', table),
    check('analysis_papers_kind_check', sql`${table.kind} in ('analyticalNote', 'actionPlan')`),
    ...tenantPolicies('analysis_papers', registerPolicies),
  ],
);

/** Positions of an organisation that are exposed to corruption risks. */
export const exposedPositions = pgTable(
  'exposed_positions',
  {
    ...registerPlace,
    id: uuid('id').notNull(),
    title: text('title').notNull(),
    unit: text('unit').notNull().default(''),
    staff: integer('staff').notNull().default(1),
    directionCodes: text('direction_codes').array().notNull().default([]),
    reason: text('reason').notNull(),
    safeguards: text('safeguards').notNull().default(''),
    sinceOn: date('since_on', { mode: 'string' }).notNull(),
    endedOn: date('ended_on', { mode: 'string' }),
    endReason: text('end_reason'),
    version: integer('version').notNull().default(1),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'exposed_positions_pkey', columns: [table.officeId, table.id] }),
    foreignKey({
      name: 'exposed_positions_organisation_fkey',
      columns: [table.officeId, table.organisationId],
      foreignColumns: [organisations.officeId, organisations.id],
    }),
    check('exposed_positions_staff_check', sql`${table.staff} between 1 and 100000`),
    check('exposed_positions_ended_check', sql`${table.endedOn} is null or (${table.endedOn} >= ${table.sinceOn} and ${table.endReason} is not null)`),
    index('exposed_positions_list_index').on(table.officeId, table.organisationId, table.title, table.id),
    index('exposed_positions_region_index').on(table.regionCode, table.title, table.id),
    ...tenantPolicies('exposed_positions', registerPolicies),
  ],
);
