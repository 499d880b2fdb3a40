import { sql } from 'drizzle-orm';
import { boolean, char, check, date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid, type ExtraConfigColumn } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { files } from './daily-log.ts';
import { frameworkVersions } from './frameworks.ts';
import { registerPlace, registerPolicies, registerTrailPolicies, reviewedRegisterPolicies } from './internal-analyses.ts';
import { everything, inOffice, inOrganisation, inRegion, tenantPolicies } from './policies.ts';
import { evidenceKinds } from './templates.ts';
import { organisations } from './tenancy.ts';

/** The framework of one campaign before one organisation. Made when the campaign is sent; what it asks is in its framework's version. */
export const checklists = pgTable(
  'checklists',
  {
    ...registerPlace,
    id: uuid('id').notNull(),
    campaignOfficeId: uuid('campaign_office_id').notNull(),
    campaignId: uuid('campaign_id').notNull(),
    frameworkVersionId: uuid('framework_version_id').notNull().references(() => frameworkVersions.id),
    frameworkCode: text('framework_code').notNull(),
    /** What the campaign says, kept here because those who answer do not see the campaign of another tenant. */
    title: text('title').notNull(),
    message: text('message').notNull().default(''),
    year: integer('year').notNull(),
    opensOn: date('opens_on', { mode: 'string' }).notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    /** Sent by the office of the organisation: then its office reviews too, not only commissioner and coordinator. */
    isReviewedByOffice: boolean('is_reviewed_by_office').notNull(),
    state: text('state').notNull().default('sent'),
    openedAt: instant('opened_at'),
    submittedAt: instant('submitted_at'),
    submittedBy: uuid('submitted_by'),
    submittedByName: text('submitted_by_name'),
    /** SHA-256 of the answers last submitted. */
    submissionHash: char('submission_hash', { length: 64 }),
    reviewedAt: instant('reviewed_at'),
    reviewedBy: uuid('reviewed_by'),
    reviewedByName: text('reviewed_by_name'),
    // Counts of the requirements of its version, kept by the database; points are halves: met 2, partly 1.
    requirementCount: integer('requirement_count').notNull().default(0),
    answeredCount: integer('answered_count').notNull().default(0),
    applicableCount: integer('applicable_count').notNull().default(0),
    points: integer('points').notNull().default(0),
    verdictCount: integer('verdict_count').notNull().default(0),
    verdictApplicableCount: integer('verdict_applicable_count').notNull().default(0),
    verdictPoints: integer('verdict_points').notNull().default(0),
    disagreedCount: integer('disagreed_count').notNull().default(0),
    returnedCount: integer('returned_count').notNull().default(0),
    toRenewCount: integer('to_renew_count').notNull().default(0),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'checklists_pkey', columns: [table.officeId, table.id] }),
    unique('checklists_campaign_key').on(table.campaignId, table.organisationId),
    unique('checklists_organisation_key').on(table.officeId, table.organisationId, table.id),
    foreignKey({
      name: 'checklists_organisation_fkey',
      columns: [table.officeId, table.organisationId],
      foreignColumns: [organisations.officeId, organisations.id],
    }),
    check('checklists_state_check', sql`${table.state} in ('sent', 'inProgress', 'submitted', 'returned', 'reviewed', 'toRenew')`),
    check('checklists_submitted_check', sql`${table.state} in ('sent', 'inProgress') or (${table.submittedBy} is not null and ${table.submissionHash} is not null)`),
    check('checklists_reviewed_check', sql`${table.state} not in ('reviewed', 'toRenew') or (${table.reviewedBy} is not null and ${table.reviewedBy} <> ${table.submittedBy})`),
    index('checklists_id_index').on(table.id),
    index('checklists_organisation_index').on(table.officeId, table.organisationId, table.dueOn, table.id),
    index('checklists_campaign_index').on(table.campaignId, table.state, table.dueOn, table.id),
    index('checklists_office_list_index').on(table.officeId, table.dueOn, table.id),
    index('checklists_region_list_index').on(table.regionCode, table.dueOn, table.id),
    index('checklists_review_index').on(table.submittedAt, table.id).where(sql`state = 'submitted'`),
    index('checklists_list_index').on(table.dueOn, table.id),
    index('checklists_framework_index').on(table.frameworkCode, table.year),
    index('checklists_silent_index').on(table.campaignId, table.officeId, table.dueOn).where(sql`state in ('sent', 'inProgress', 'returned')`),
    index('checklists_title_index').using('gin', sql`fold_text(title) gin_trgm_ops`),
    ...tenantPolicies('checklists', reviewedRegisterPolicies),
  ],
);

type ChecklistColumns = Record<'officeId' | 'organisationId' | 'checklistId', ExtraConfigColumn>;

const checklistKey = (name: string, table: ChecklistColumns) =>
  foreignKey({
    name: `${name}_checklist_fkey`,
    columns: [table.officeId, table.organisationId, table.checklistId],
    foreignColumns: [checklists.officeId, checklists.organisationId, checklists.id],
  }).onDelete('cascade');

/** What an organisation says about one requirement, and what the reviewer says beside it. */
export const checklistAnswers = pgTable(
  'checklist_answers',
  {
    ...registerPlace,
    checklistId: uuid('checklist_id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** Null: something was written or attached, but not answered yet. */
    answer: text('answer'),
    /** Of an answer "not applicable": the reason. */
    comment: text('comment').notNull().default(''),
    /** Set when another answer of the organisation, to a requirement that covers this one, stands for it. */
    servedByChecklistId: uuid('served_by_checklist_id'),
    servedBySubjectId: uuid('served_by_subject_id'),
    /** Returned by the reviewer or out of date; `mended` until it is submitted again. */
    state: text('state').notNull().default('open'),
    verdict: text('verdict'),
    remark: text('remark').notNull().default(''),
    verdictBy: uuid('verdict_by'),
    verdictByName: text('verdict_by_name'),
    verdictAt: instant('verdict_at'),
    version: integer('version').notNull().default(1),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'checklist_answers_pkey', columns: [table.officeId, table.checklistId, table.subjectId] }),
    checklistKey('checklist_answers', table),
    check('checklist_answers_answer_check', sql`${table.answer} in ('met', 'partly', 'notMet', 'notApplicable')`),
    check('checklist_answers_verdict_check', sql`${table.verdict} in ('met', 'partly', 'notMet', 'notApplicable')`),
    check('checklist_answers_state_check', sql`${table.state} in ('open', 'returned', 'toRenew', 'mended')`),
    check('checklist_answers_judged_check', sql`(${table.verdict} is null) = (${table.verdictBy} is null) and (${table.verdictBy} is null or ${table.verdictBy} <> ${table.authorId})`),
    check('checklist_answers_served_check', sql`(${table.servedByChecklistId} is null) = (${table.servedBySubjectId} is null)`),
    index('checklist_answers_organisation_index').on(table.officeId, table.organisationId, table.subjectId),
    index('checklist_answers_figures_index').on(table.officeId, table.checklistId, table.subjectId, table.answer, table.verdict),
    index('checklist_answers_subject_index').on(table.subjectId, table.answer, table.verdict),
    ...tenantPolicies('checklist_answers', reviewedRegisterPolicies),
  ],
);

/** What an answer was before, written by the database. */
export const checklistAnswerRevisions = pgTable(
  'checklist_answer_revisions',
  {
    ...registerPlace,
    checklistId: uuid('checklist_id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    revision: integer('revision').notNull(),
    content: jsonb('content').notNull(),
    supersededBy: uuid('superseded_by'),
    supersededByName: text('superseded_by_name'),
    supersededAt: instant('superseded_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'checklist_answer_revisions_pkey', columns: [table.officeId, table.checklistId, table.subjectId, table.revision] }),
    ...tenantPolicies('checklist_answer_revisions', {
      national: { read: everything }, region: { read: inRegion }, office: { read: inOffice }, organisation: { read: inOrganisation },
    }),
  ],
);

/** What shows that a requirement is met, and until when it holds. */
export const checklistEvidence = pgTable(
  'checklist_evidence',
  {
    ...registerPlace,
    checklistId: uuid('checklist_id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    id: uuid('id').notNull(),
    title: text('title').notNull(),
    url: text('url'),
    fileId: uuid('file_id'),
    /** The last day on which it is valid; null: without end. */
    validUntil: date('valid_until', { mode: 'string' }),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ name: 'checklist_evidence_pkey', columns: [table.officeId, table.id] }),
    checklistKey('checklist_evidence', table),
    foreignKey({ name: 'checklist_evidence_file_fkey', columns: [table.officeId, table.fileId], foreignColumns: [files.officeId, files.id] }),
    check('checklist_evidence_place_check', sql`(${table.fileId} is null) <> (${table.url} is null)`),
    index('checklist_evidence_answer_index').on(table.officeId, table.checklistId, table.subjectId),
    index('checklist_evidence_file_id_index').on(table.officeId, table.fileId),
    index('checklist_evidence_valid_until_index').on(table.validUntil).where(sql`withdrawn_at is null and valid_until is not null`),
    ...tenantPolicies('checklist_evidence', registerPolicies),
  ],
);

/** Who of the organisation answers a chapter. */
export const checklistDelegations = pgTable(
  'checklist_delegations',
  {
    ...registerPlace,
    checklistId: uuid('checklist_id').notNull(),
    chapterCode: text('chapter_code').notNull(),
    personId: uuid('person_id').notNull(),
    personName: text('person_name').notNull(),
    note: text('note').notNull().default(''),
    dueOn: date('due_on', { mode: 'string' }),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'checklist_delegations_pkey', columns: [table.officeId, table.checklistId, table.chapterCode] }),
    checklistKey('checklist_delegations', table),
    index('checklist_delegations_person_index').on(table.personId, table.checklistId),
    ...tenantPolicies('checklist_delegations', registerPolicies),
  ],
);

/** The exact answers that were submitted, with their hash. Rows are only ever added. */
export const checklistSubmissions = pgTable(
  'checklist_submissions',
  {
    ...registerPlace,
    checklistId: uuid('checklist_id').notNull(),
    number: integer('number').notNull(),
    content: jsonb('content').notNull(),
    contentHash: char('content_hash', { length: 64 }).notNull(),
    submittedBy: uuid('submitted_by').notNull(),
    submittedByName: text('submitted_by_name').notNull(),
    submittedAt: instant('submitted_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'checklist_submissions_pkey', columns: [table.officeId, table.checklistId, table.number] }),
    checklistKey('checklist_submissions', table),
    ...tenantPolicies('checklist_submissions', registerTrailPolicies('submitted_by')),
  ],
);

/** The path of a checklist: each movement with who and why. Rows are only ever added. */
export const checklistSteps = pgTable(
  'checklist_steps',
  {
    ...registerPlace,
    checklistId: uuid('checklist_id').notNull(),
    id: uuid('id').notNull(),
    fromState: text('from_state').notNull(),
    toState: text('to_state').notNull(),
    note: text('note').notNull().default(''),
    madeBy: uuid('made_by').notNull(),
    madeByName: text('made_by_name').notNull(),
    madeByRole: text('made_by_role').notNull(),
    madeAt: instant('made_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'checklist_steps_pkey', columns: [table.officeId, table.id] }),
    checklistKey('checklist_steps', table),
    index('checklist_steps_checklist_index').on(table.officeId, table.checklistId, table.madeAt),
    ...tenantPolicies('checklist_steps', registerTrailPolicies('made_by')),
  ],
);

/** What is done about a gap: one requirement not met, or met partly. */
export const gapActions = pgTable(
  'gap_actions',
  {
    ...registerPlace,
    id: uuid('id').notNull(),
    checklistId: uuid('checklist_id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    text: text('text').notNull(),
    ownerId: uuid('owner_id'),
    ownerName: text('owner_name').notNull().default(''),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    evidenceKinds: text('evidence_kinds').array().notNull(),
    state: text('state').notNull().default('planned'),
    doneOn: date('done_on', { mode: 'string' }),
    doneBy: uuid('done_by'),
    doneNote: text('done_note').notNull().default(''),
    reviewRemark: text('review_remark').notNull().default(''),
    reviewedBy: uuid('reviewed_by'),
    reviewedByName: text('reviewed_by_name'),
    reviewedAt: instant('reviewed_at'),
    withdrawnReason: text('withdrawn_reason'),
    version: integer('version').notNull().default(1),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'gap_actions_pkey', columns: [table.officeId, table.id] }),
    unique('gap_actions_organisation_key').on(table.officeId, table.organisationId, table.id),
    checklistKey('gap_actions', table),
    check('gap_actions_state_check', sql`${table.state} in ('planned', 'inProgress', 'done', 'verified', 'returned', 'withdrawn')`),
    check('gap_actions_done_check', sql`(${table.state} in ('done', 'verified')) = (${table.doneOn} is not null)`),
    check('gap_actions_verified_check', sql`${table.state} <> 'verified' or (${table.reviewedBy} is not null and ${table.reviewedBy} <> ${table.doneBy})`),
    check('gap_actions_withdrawn_check', sql`(${table.state} = 'withdrawn') = (${table.withdrawnReason} is not null)`),
    check('gap_actions_evidence_check', sql`cardinality(${table.evidenceKinds}) > 0`),
    index('gap_actions_checklist_index').on(table.officeId, table.checklistId, table.subjectId),
    index('gap_actions_due_on_index').on(table.dueOn, table.id),
    index('gap_actions_owner_index').on(table.ownerId, table.dueOn).where(sql`state in ('planned', 'inProgress', 'returned')`),
    index('gap_actions_search_index').using('gin', sql`fold_text(text || ' ' || owner_name) gin_trgm_ops`),
    index('gap_actions_organisation_index').on(table.officeId, table.organisationId, table.dueOn, table.id),
    ...tenantPolicies('gap_actions', reviewedRegisterPolicies),
  ],
);

/** What shows that a gap was closed. */
export const gapActionProofs = pgTable(
  'gap_action_proofs',
  {
    ...registerPlace,
    actionId: uuid('action_id').notNull(),
    id: uuid('id').notNull(),
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
    primaryKey({ name: 'gap_action_proofs_pkey', columns: [table.officeId, table.id] }),
    foreignKey({
      name: 'gap_action_proofs_action_fkey',
      columns: [table.officeId, table.organisationId, table.actionId],
      foreignColumns: [gapActions.officeId, gapActions.organisationId, gapActions.id],
    }).onDelete('cascade'),
    foreignKey({ name: 'gap_action_proofs_file_fkey', columns: [table.officeId, table.fileId], foreignColumns: [files.officeId, files.id] }),
    check('gap_action_proofs_place_check', sql`(${table.fileId} is null) <> (${table.url} is null)`),
    index('gap_action_proofs_action_index').on(table.officeId, table.actionId),
    index('gap_action_proofs_file_id_index').on(table.officeId, table.fileId),
    ...tenantPolicies('gap_action_proofs', registerPolicies),
  ],
);

/** A reminder before the due day or word of a silence after it, each once. Written by the clock. */
export const checklistNotices = pgTable(
  'checklist_notices',
  {
    ...registerPlace,
    checklistId: uuid('checklist_id').notNull(),
    kind: text('kind').notNull(),
    /** Of a reminder: how many days before; of a silence: the level that learns of it. */
    occasion: text('occasion').notNull(),
    givenOn: date('given_on', { mode: 'string' }).notNull(),
    givenAt: instant('given_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'checklist_notices_pkey', columns: [table.officeId, table.checklistId, table.kind, table.occasion] }),
    checklistKey('checklist_notices', table),
    check('checklist_notices_kind_check', sql`${table.kind} in ('reminder', 'silence')`),
    index('checklist_notices_day_index').on(table.givenOn, table.checklistId),
    ...tenantPolicies('checklist_notices', {
      national: { read: everything }, region: { read: inRegion }, office: { read: inOffice }, organisation: { read: inOrganisation },
    }),
  ],
);
