import { sql, type SQL } from 'drizzle-orm';
import {
  type AnyPgColumn, boolean, char, check, date, foreignKey, index, integer, jsonb, pgTable, primaryKey, smallint, text, unique, uuid,
  type ExtraConfigColumn,
} from 'drizzle-orm/pg-core';
import { instant, officeId, regionCode } from './columns.ts';
import { files } from './daily-log.ts';
import { analysisKey, internalAnalyses, registerPlace, registerPolicies, registerTrailPolicies, reviewedRegisterPolicies } from './internal-analyses.ts';
import { actor, everything, inOffice, inRegion, tenantPolicies } from './policies.ts';
import { evidenceKinds } from './templates.ts';

export const riskStates = [
  'identified', 'planned', 'inProgress', 'eliminated', 'returned', 'verified', 'accepted', 'carried', 'withdrawn',
] as const;

const oneOfFive = (column: AnyPgColumn): SQL => sql`(${column} is null or ${column} between 1 and 5)`;

/** A workbook that was uploaded: checked first, then taken over as a whole, and undone as a whole. */
export const riskImports = pgTable(
  'risk_imports',
  {
    ...registerPlace,
    analysisId: uuid('analysis_id').notNull(),
    id: uuid('id').notNull(),
    state: text('state').notNull().default('checked'),
    fileName: text('file_name').notNull(),
    fileHash: char('file_hash', { length: 64 }).notNull(),
    /** What the check found: counts, and the errors and duplicates with their cells. */
    findings: jsonb('findings').notNull(),
    /** The risks as read, until they are taken over. */
    rows: jsonb('rows'),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    confirmedAt: instant('confirmed_at'),
    undoneAt: instant('undone_at'),
    undoneByName: text('undone_by_name'),
  },
  (table) => [
    primaryKey({ name: 'risk_imports_pkey', columns: [table.officeId, table.id] }),
    analysisKey('risk_imports', table),
    check('risk_imports_state_check', sql`${table.state} in ('checked', 'confirmed', 'undone', 'dismissed')`),
    index('risk_imports_analysis_index').on(table.officeId, table.analysisId, table.createdAt),
    ...tenantPolicies('risk_imports', registerPolicies),
  ],
);

/** One corruption risk of one organisation, found by one analysis. */
export const risks = pgTable(
  'risks',
  {
    ...registerPlace,
    analysisId: uuid('analysis_id').notNull(),
    id: uuid('id').notNull(),
    year: integer('year').notNull(),
    code: text('code').notNull(),
    state: text('state').notNull().default('identified'),
    title: text('title').notNull(),
    directionCode: text('direction_code').notNull(),
    processCode: text('process_code'),
    process: text('process').notNull().default(''),
    exposedPosition: text('exposed_position').notNull().default(''),
    factorCodes: text('factor_codes').array().notNull().default([]),
    cause: text('cause').notNull().default(''),
    conditions: text('conditions').notNull().default(''),
    scheme: text('scheme').notNull().default(''),
    interestedParties: text('interested_parties').notNull().default(''),
    consequences: text('consequences').notNull().default(''),
    existingControls: text('existing_controls').notNull().default(''),
    controlEffectiveness: text('control_effectiveness'),
    likelihood: smallint('likelihood'),
    impact: smallint('impact'),
    residualLikelihood: smallint('residual_likelihood'),
    residualImpact: smallint('residual_impact'),
    score: smallint('score').generatedAlwaysAs(sql`likelihood * impact`),
    residualScore: smallint('residual_score').generatedAlwaysAs(sql`residual_likelihood * residual_impact`),
    identifiedOn: date('identified_on', { mode: 'string' }).notNull(),
    ownerId: uuid('owner_id'),
    ownerName: text('owner_name').notNull().default(''),
    /** The latest deadline of its recommendations; kept by the database. */
    dueOn: date('due_on', { mode: 'string' }),
    eliminatedOn: date('eliminated_on', { mode: 'string' }),
    reportNote: text('report_note'),
    reportedBy: uuid('reported_by'),
    reportedByName: text('reported_by_name'),
    reportedAt: instant('reported_at'),
    reviewRemark: text('review_remark'),
    reviewedBy: uuid('reviewed_by'),
    reviewedByName: text('reviewed_by_name'),
    reviewedAt: instant('reviewed_at'),
    acceptedReason: text('accepted_reason'),
    acceptedBy: uuid('accepted_by'),
    acceptedByName: text('accepted_by_name'),
    acceptedUntil: date('accepted_until', { mode: 'string' }),
    withdrawnReason: text('withdrawn_reason'),
    /** The risk of the cycle before that this one continues, or that came back. */
    originRiskId: uuid('origin_risk_id'),
    originMark: text('origin_mark'),
    /** Whether finding it counts: what is only carried over was counted in its first year. */
    isCounted: boolean('is_counted').notNull().default(true),
    /** The analysis that found it was confirmed by a reviewer; kept by the database. */
    isConfirmed: boolean('is_confirmed').notNull().default(false),
    importId: uuid('import_id'),
    /** Equal for two risks whose essence is written in the same words. */
    fingerprint: char('fingerprint', { length: 32 }).generatedAlwaysAs(sql`md5(fold_text(title || ' ' || cause || ' ' || scheme))`),
    searchText: text('search_text').generatedAlwaysAs(
      sql`fold_text(code || ' ' || title || ' ' || process || ' ' || exposed_position || ' ' || cause || ' ' || conditions || ' ' || scheme || ' ' || owner_name)`,
    ),
    version: integer('version').notNull().default(1),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'risks_pkey', columns: [table.officeId, table.id] }),
    unique('risks_organisation_key').on(table.officeId, table.organisationId, table.id),
    unique('risks_code_key').on(table.officeId, table.organisationId, table.year, table.code),
    foreignKey({
      name: 'risks_analysis_fkey',
      columns: [table.officeId, table.organisationId, table.analysisId],
      foreignColumns: [internalAnalyses.officeId, internalAnalyses.organisationId, internalAnalyses.id],
    }),
    foreignKey({
      name: 'risks_origin_fkey',
      columns: [table.officeId, table.organisationId, table.originRiskId],
      foreignColumns: [table.officeId, table.organisationId, table.id],
    }),
    foreignKey({ name: 'risks_import_fkey', columns: [table.officeId, table.importId], foreignColumns: [riskImports.officeId, riskImports.id] }),
    check('risks_state_check', sql`${table.state} in ('identified', 'planned', 'inProgress', 'eliminated', 'returned', 'verified', 'accepted', 'carried', 'withdrawn')`),
    check('risks_title_check', sql`length(trim(${table.title})) > 0`),
    check('risks_control_check', sql`${table.controlEffectiveness} in ('effective', 'partly', 'ineffective', 'notTested')`),
    check('risks_score_check', sql`${oneOfFive(table.likelihood)} and ${oneOfFive(table.impact)} and ${oneOfFive(table.residualLikelihood)} and ${oneOfFive(table.residualImpact)}
      and (${table.likelihood} is null) = (${table.impact} is null) and (${table.residualLikelihood} is null) = (${table.residualImpact} is null)`),
    check('risks_eliminated_check', sql`(${table.state} in ('eliminated', 'verified')) = (${table.eliminatedOn} is not null)
      and (${table.eliminatedOn} is null or (${table.reportedBy} is not null and ${table.eliminatedOn} >= ${table.identifiedOn}))`),
    check('risks_verified_check', sql`${table.state} <> 'verified' or (${table.reviewedBy} is not null and ${table.reviewedBy} <> ${table.reportedBy})`),
    check('risks_accepted_check', sql`(${table.state} = 'accepted') = (${table.acceptedUntil} is not null)
      and (${table.acceptedUntil} is null or (${table.acceptedBy} is not null and ${table.acceptedReason} is not null))`),
    check('risks_withdrawn_check', sql`(${table.state} = 'withdrawn') = (${table.withdrawnReason} is not null)`),
    check('risks_origin_check', sql`(${table.originRiskId} is null) = (${table.originMark} is null) and ${table.originMark} in ('carried', 'reappeared')`),
    // Newest first is such an index read backwards; one that is declared descending would put nulls last and serve no list.
    index('risks_office_list_index').on(table.officeId, table.identifiedOn, table.id),
    index('risks_region_list_index').on(table.regionCode, table.identifiedOn, table.id),
    index('risks_organisation_list_index').on(table.officeId, table.organisationId, table.identifiedOn, table.id),
    index('risks_analysis_index').on(table.officeId, table.analysisId, table.code),
    index('risks_state_index').on(table.state, table.identifiedOn, table.id),
    index('risks_due_on_index').on(table.dueOn, table.id),
    index('risks_updated_at_index').on(table.updatedAt, table.id),
    index('risks_code_index').on(table.code, table.id),
    index('risks_owner_index').on(table.ownerId),
    index('risks_review_index').on(table.reportedAt, table.id).where(sql`state = 'eliminated'`),
    index('risks_region_review_index').on(table.regionCode, table.reportedAt, table.id).where(sql`state = 'eliminated'`),
    index('risks_fingerprint_index').on(table.fingerprint),
    index('risks_origin_index').on(table.officeId, table.originRiskId),
    index('risks_import_index').on(table.officeId, table.importId).where(sql`import_id is not null`),
    index('risks_search_index').using('gin', table.searchText.op('gin_trgm_ops')),
    ...tenantPolicies('risks', reviewedRegisterPolicies),
  ],
);

type RiskColumns = Record<'officeId' | 'organisationId' | 'riskId', ExtraConfigColumn>;

const riskKey = (name: string, table: RiskColumns) =>
  foreignKey({
    name: `${name}_risk_fkey`,
    columns: [table.officeId, table.organisationId, table.riskId],
    foreignColumns: [risks.officeId, risks.organisationId, risks.id],
  }).onDelete('cascade');

/** What is to be done about a risk, by whom, until when, and what will show that it was done. */
export const riskRecommendations = pgTable(
  'risk_recommendations',
  {
    ...registerPlace,
    riskId: uuid('risk_id').notNull(),
    id: uuid('id').notNull(),
    position: integer('position').notNull(),
    kindCode: text('kind_code').notNull(),
    text: text('text').notNull(),
    /** Which document or process it changes. */
    changes: text('changes').notNull().default(''),
    removes: text('removes').notNull().default('eliminates'),
    ownerId: uuid('owner_id'),
    ownerName: text('owner_name').notNull().default(''),
    dueOn: date('due_on', { mode: 'string' }),
    evidenceKinds: text('evidence_kinds').array().notNull().default([]),
    state: text('state').notNull().default('planned'),
    doneOn: date('done_on', { mode: 'string' }),
    doneNote: text('done_note').notNull().default(''),
    version: integer('version').notNull().default(1),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'risk_recommendations_pkey', columns: [table.officeId, table.id] }),
    unique('risk_recommendations_risk_key').on(table.officeId, table.riskId, table.id),
    riskKey('risk_recommendations', table),
    check('risk_recommendations_state_check', sql`${table.state} in ('planned', 'inProgress', 'done')`),
    check('risk_recommendations_done_check', sql`(${table.state} = 'done') = (${table.doneOn} is not null)`),
    check('risk_recommendations_removes_check', sql`${table.removes} in ('eliminates', 'reduces')`),
    index('risk_recommendations_risk_index').on(table.officeId, table.riskId, table.position),
    index('risk_recommendations_owner_index').on(table.ownerId, table.dueOn).where(sql`state <> 'done'`),
    index('risk_recommendations_due_on_index').on(table.dueOn, table.id).where(sql`due_on is not null`),
    index('risk_recommendations_open_index').on(table.dueOn, table.id).where(sql`state <> 'done' and due_on is not null`),
    index('risk_recommendations_search_index').using('gin', sql`fold_text(text || ' ' || owner_name) gin_trgm_ops`),
    ...tenantPolicies('risk_recommendations', registerPolicies),
  ],
);

/** What shows that a recommendation was carried out. */
export const riskProofs = pgTable(
  'risk_proofs',
  {
    ...registerPlace,
    riskId: uuid('risk_id').notNull(),
    recommendationId: uuid('recommendation_id').notNull(),
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
    primaryKey({ name: 'risk_proofs_pkey', columns: [table.officeId, table.id] }),
    riskKey('risk_proofs', table),
    foreignKey({
      name: 'risk_proofs_recommendation_fkey',
      columns: [table.officeId, table.riskId, table.recommendationId],
      foreignColumns: [riskRecommendations.officeId, riskRecommendations.riskId, riskRecommendations.id],
    }).onDelete('cascade'),
    foreignKey({ name: 'risk_proofs_file_fkey', columns: [table.officeId, table.fileId], foreignColumns: [files.officeId, files.id] }),
    check('risk_proofs_place_check', sql`(${table.fileId} is null) <> (${table.url} is null)`),
    index('risk_proofs_risk_index').on(table.officeId, table.riskId),
    index('risk_proofs_file_id_index').on(table.officeId, table.fileId),
    index('risk_proofs_url_index').on(table.url).where(sql`url is not null`),
    ...tenantPolicies('risk_proofs', registerPolicies),
  ],
);

/** The path of a risk: each movement with who, why and, for an elimination, under which rule. Rows are only ever added. */
export const riskDecisions = pgTable(
  'risk_decisions',
  {
    ...registerPlace,
    riskId: uuid('risk_id').notNull(),
    id: uuid('id').notNull(),
    fromState: text('from_state').notNull(),
    toState: text('to_state').notNull(),
    remark: text('remark'),
    eliminationRuleCode: text('elimination_rule_code'),
    /** The batch in which a reviewer accepted it together with others. */
    batchId: uuid('batch_id'),
    decidedBy: uuid('decided_by').notNull(),
    decidedByName: text('decided_by_name').notNull(),
    decidedByRole: text('decided_by_role').notNull(),
    decidedAt: instant('decided_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'risk_decisions_pkey', columns: [table.officeId, table.id] }),
    riskKey('risk_decisions', table),
    index('risk_decisions_risk_index').on(table.officeId, table.riskId, table.decidedAt),
    index('risk_decisions_person_index').on(table.decidedBy, table.decidedAt),
    ...tenantPolicies('risk_decisions', registerTrailPolicies('decided_by')),
  ],
);

/** Superseded states of risks and their recommendations, written by the database when a row changes. */
export const riskRevisions = pgTable(
  'risk_revisions',
  {
    ...registerPlace,
    riskId: uuid('risk_id').notNull(),
    subject: text('subject').notNull(),
    subjectId: uuid('subject_id').notNull(),
    revision: integer('revision').notNull(),
    content: jsonb('content').notNull(),
    supersededBy: uuid('superseded_by'),
    supersededByName: text('superseded_by_name'),
    supersededAt: instant('superseded_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'risk_revisions_pkey', columns: [table.officeId, table.riskId, table.subjectId, table.revision] }),
    check('risk_revisions_subject_check', sql`${table.subject} in ('risk', 'recommendation')`),
    ...tenantPolicies('risk_revisions', {
      national: { read: everything },
      region: { read: inRegion },
      office: { read: inOffice },
      organisation: { read: registerPolicies.organisation.read },
    }),
  ],
);

/** Eliminations that a reviewer accepts together after looking closely at some of them, drawn by chance. */
export const reviewBatches = pgTable(
  'review_batches',
  {
    officeId: officeId(),
    id: uuid('id').notNull(),
    regionCode: regionCode(),
    state: text('state').notNull().default('open'),
    riskIds: uuid('risk_ids').array().notNull(),
    sampleIds: uuid('sample_ids').array().notNull(),
    lookedAtIds: uuid('looked_at_ids').array().notNull().default([]),
    reviewerId: uuid('reviewer_id').notNull(),
    reviewerName: text('reviewer_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    endedAt: instant('ended_at'),
    remark: text('remark'),
    version: integer('version').notNull().default(1),
  },
  (table) => {
    const own = sql`reviewer_id = ${actor.personId}`;
    return [
      primaryKey({ name: 'review_batches_pkey', columns: [table.officeId, table.id] }),
      check('review_batches_state_check', sql`${table.state} in ('open', 'accepted', 'abandoned')`),
      check('review_batches_sample_check', sql`${table.sampleIds} <@ ${table.riskIds} and ${table.lookedAtIds} <@ ${table.sampleIds}
        and (${table.state} <> 'accepted' or ${table.lookedAtIds} @> ${table.sampleIds})`),
      index('review_batches_reviewer_index').on(table.reviewerId, table.createdAt),
      ...tenantPolicies('review_batches', {
        national: { read: everything, write: own },
        region: { read: own, write: sql`${own} and ${inRegion}` },
      }),
    ];
  },
);

/** What worries the public of a region, and what its akimat agreed to do about it. */
export const regionalIssues = pgTable(
  'regional_issues',
  {
    officeId: officeId(),
    id: uuid('id').notNull(),
    regionCode: regionCode().notNull(),
    number: integer('number').notNull(),
    state: text('state').notNull().default('raised'),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    sphere: text('sphere').notNull(),
    place: text('place').notNull().default(''),
    sourceCode: text('source_code').notNull(),
    sourceNote: text('source_note').notNull().default(''),
    sourceUrl: text('source_url'),
    raisedOn: date('raised_on', { mode: 'string' }).notNull(),
    action: text('action').notNull().default(''),
    responsible: text('responsible').notNull().default(''),
    agreedOn: date('agreed_on', { mode: 'string' }),
    dueOn: date('due_on', { mode: 'string' }),
    result: text('result').notNull().default(''),
    resolvedOn: date('resolved_on', { mode: 'string' }),
    version: integer('version').notNull().default(1),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'regional_issues_pkey', columns: [table.officeId, table.id] }),
    unique('regional_issues_number_key').on(table.officeId, table.number),
    check('regional_issues_state_check', sql`${table.state} in ('raised', 'agreed', 'inProgress', 'resolved', 'confirmed', 'withdrawn')`),
    check('regional_issues_agreed_check', sql`${table.state} not in ('agreed', 'inProgress') or (${table.action} <> '' and ${table.agreedOn} is not null and ${table.dueOn} is not null)`),
    check('regional_issues_resolved_check', sql`(${table.state} in ('resolved', 'confirmed')) = (${table.resolvedOn} is not null)`),
    index('regional_issues_region_index').on(table.regionCode, table.raisedOn, table.id),
    index('regional_issues_list_index').on(table.raisedOn, table.id),
    ...tenantPolicies('regional_issues', {
      national: { read: everything, write: everything },
      region: { read: inRegion, write: inRegion },
      office: { read: inOffice, write: sql`${inOffice} and ${inRegion}` },
    }),
  ],
);

export const regionalIssueSteps = pgTable(
  'regional_issue_steps',
  {
    officeId: officeId(),
    regionCode: regionCode().notNull(),
    issueId: uuid('issue_id').notNull(),
    id: uuid('id').notNull(),
    fromState: text('from_state').notNull(),
    toState: text('to_state').notNull(),
    note: text('note'),
    madeBy: uuid('made_by').notNull(),
    madeByName: text('made_by_name').notNull(),
    madeByRole: text('made_by_role').notNull(),
    madeAt: instant('made_at').notNull().defaultNow(),
  },
  (table) => {
    const byActor = sql`made_by = ${actor.personId}`;
    return [
      primaryKey({ name: 'regional_issue_steps_pkey', columns: [table.officeId, table.id] }),
      foreignKey({
        name: 'regional_issue_steps_issue_fkey',
        columns: [table.officeId, table.issueId],
        foreignColumns: [regionalIssues.officeId, regionalIssues.id],
      }),
      index('regional_issue_steps_issue_index').on(table.officeId, table.issueId, table.madeAt),
      ...tenantPolicies('regional_issue_steps', {
        national: { read: everything, write: byActor },
        region: { read: inRegion, write: sql`${inRegion} and ${byActor}` },
        office: { read: inOffice, write: sql`${inOffice} and ${byActor}` },
      }),
    ];
  },
);
