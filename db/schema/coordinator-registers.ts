import { sql, type SQL } from 'drizzle-orm';
import { bigint, check, date, foreignKey, index, integer, jsonb, numeric, pgTable, primaryKey, text, unique, uuid, type ExtraConfigColumn } from 'drizzle-orm/pg-core';
import { instant, localized, officeId, regionCode } from './columns.ts';
import { files } from './daily-log.ts';
import { actor, everything, inOffice, inRegion, tenantPolicies } from './policies.ts';
import { legalBases } from './templates.ts';
import { organisations } from './tenancy.ts';

const day = (name: string) => date(name, { mode: 'string' });

/** What every record of the coordinator's registers has: whose workspace shows it, its region, its number and its author. */
const registerRecord = {
  officeId: officeId(),
  id: uuid('id').notNull(),
  regionCode: regionCode(),
  number: integer('number').notNull(),
  version: integer('version').notNull().default(1),
  authorId: uuid('author_id').notNull(),
  authorName: text('author_name').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
};

/** Kept by the coordinator, read by the body concerned and by the commissioner of its region. */
const concernedPolicies = {
  national: { read: everything, write: everything },
  region: { read: inRegion },
  office: { read: inOffice },
};
/** Kept and read by the coordinator. */
const coordinatorPolicies = { national: { read: everything, write: everything } };

/** What a register is measured against, in force from a day on. */
export const registerTargets = pgTable(
  'register_targets',
  {
    code: text('code').notNull(),
    amount: numeric('amount', { precision: 9, scale: 2 }).notNull(),
    source: localized('source').notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
  },
  (table) => [
    primaryKey({ name: 'register_targets_pkey', columns: [table.code, table.validFrom] }),
    check('register_targets_code_check', sql`${table.code} in ('acceptedShare')`),
    check('register_targets_amount_check', sql`${table.amount} between 0 and 100`),
  ],
);

/** The coordinator looked from outside at the corruption risks of one body. */
export const externalAssessments = pgTable(
  'external_assessments',
  {
    ...registerRecord,
    /** The body is an organisation of the office, one that the system does not know, or the office itself. */
    organisationId: uuid('organisation_id'),
    bodyName: text('body_name').notNull().default(''),
    orderNumber: text('order_number').notNull(),
    orderedOn: day('ordered_on').notNull(),
    periodFrom: day('period_from').notNull(),
    periodTo: day('period_to').notNull(),
    directionCodes: text('direction_codes').array().notNull().default([]),
    findings: text('findings').notNull().default(''),
    concludedOn: day('concluded_on'),
    publishedOn: day('published_on'),
    publishedUrl: text('published_url'),
  },
  (table) => [
    primaryKey({ name: 'external_assessments_pkey', columns: [table.officeId, table.id] }),
    unique('external_assessments_number_key').on(table.officeId, table.number),
    foreignKey({
      name: 'external_assessments_organisation_fkey', columns: [table.officeId, table.organisationId], foreignColumns: [organisations.officeId, organisations.id],
    }),
    check('external_assessments_period_check', sql`${table.periodFrom} <= ${table.periodTo}`),
    check('external_assessments_findings_check', sql`${table.concludedOn} is null or ${table.findings} <> ''`),
    index('external_assessments_list_index').on(table.orderedOn.desc(), table.id.desc()),
    ...tenantPolicies('external_assessments', concernedPolicies),
  ],
);

/** A study of a matter of public life; the bodies concerned are those to which it proposes something. */
export const monitoringStudies = pgTable(
  'monitoring_studies',
  {
    ...registerRecord,
    topic: text('topic').notNull(),
    sphere: text('sphere').notNull(),
    periodFrom: day('period_from').notNull(),
    periodTo: day('period_to').notNull(),
    method: text('method').notNull().default(''),
    summary: text('summary').notNull().default(''),
    concludedOn: day('concluded_on'),
    publishedUrl: text('published_url'),
  },
  (table) => [
    primaryKey({ name: 'monitoring_studies_pkey', columns: [table.officeId, table.id] }),
    unique('monitoring_studies_number_key').on(table.officeId, table.number),
    check('monitoring_studies_period_check', sql`${table.periodFrom} <= ${table.periodTo}`),
    index('monitoring_studies_list_index').on(table.periodTo.desc(), table.id.desc()),
    ...tenantPolicies('monitoring_studies', coordinatorPolicies),
  ],
);

/** The anti-corruption evaluation of a draft act, in the workspace of the body that drafted it. */
export const draftActEvaluations = pgTable(
  'draft_act_evaluations',
  {
    ...registerRecord,
    title: text('title').notNull(),
    kind: text('kind').notNull(),
    receivedOn: day('received_on').notNull(),
    concludedOn: day('concluded_on'),
    /** Risks found, by the factor that makes them. */
    factorCounts: jsonb('factor_counts').$type<Record<string, number>>().notNull().default({}),
    risksFound: integer('risks_found').notNull().default(0),
    recommendationsGiven: integer('recommendations_given').notNull().default(0),
    recommendationsAccepted: integer('recommendations_accepted').notNull().default(0),
    draftUrl: text('draft_url'),
    conclusionUrl: text('conclusion_url'),
  },
  (table) => [
    primaryKey({ name: 'draft_act_evaluations_pkey', columns: [table.officeId, table.id] }),
    unique('draft_act_evaluations_number_key').on(table.officeId, table.number),
    check('draft_act_evaluations_kind_check', sql`${table.kind} in ('law', 'cgaByLaw', 'leaByLaw')`),
    check('draft_act_evaluations_dates_check', sql`${table.concludedOn} is null or ${table.concludedOn} >= ${table.receivedOn}`),
    check('draft_act_evaluations_counts_check', sql`${table.recommendationsAccepted} between 0 and ${table.recommendationsGiven} and ${table.risksFound} >= 0`),
    index('draft_act_evaluations_list_index').on(table.receivedOn.desc(), table.id.desc()),
    index('draft_act_evaluations_concluded_index').on(table.concludedOn),
    ...tenantPolicies('draft_act_evaluations', concernedPolicies),
  ],
);

/** How people of a body acted when something was offered to them. Names are never kept. */
export const integrityChecks = pgTable(
  'integrity_checks',
  {
    ...registerRecord,
    bodyName: text('body_name').notNull().default(''),
    heldOn: day('held_on').notNull(),
    tested: integer('tested').notNull(),
    passed: integer('passed').notNull(),
    selfReported: integer('self_reported').notNull().default(0),
    note: text('note').notNull().default(''),
  },
  (table) => [
    primaryKey({ name: 'integrity_checks_pkey', columns: [table.officeId, table.id] }),
    unique('integrity_checks_number_key').on(table.officeId, table.number),
    check('integrity_checks_counts_check', sql`${table.tested} > 0 and ${table.passed} between 0 and ${table.tested} and ${table.selfReported} between 0 and ${table.passed}`),
    index('integrity_checks_list_index').on(table.heldOn.desc(), table.id.desc()),
    ...tenantPolicies('integrity_checks', coordinatorPolicies),
  ],
);

/** What came of the work, with its place and its story. */
export const effects = pgTable(
  'effects',
  {
    ...registerRecord,
    sourceKind: text('source_kind').notNull(),
    sourceOfficeId: uuid('source_office_id'),
    sourceId: uuid('source_id'),
    kind: text('kind').notNull(),
    sphere: text('sphere').notNull(),
    amount: numeric('amount', { precision: 20, scale: 2 }).notNull(),
    /** Of land. */
    hectares: numeric('hectares', { precision: 14, scale: 2 }),
    /** Of land and housing: what it is worth. */
    tenge: bigint('tenge', { mode: 'number' }),
    /** Of another kind: what is counted. */
    unit: text('unit').notNull().default(''),
    happenedOn: day('happened_on').notNull(),
    story: text('story').notNull(),
    verifiedBy: uuid('verified_by'),
    verifiedByName: text('verified_by_name'),
    verifiedOn: day('verified_on'),
  },
  (table) => [
    primaryKey({ name: 'effects_pkey', columns: [table.officeId, table.id] }),
    unique('effects_number_key').on(table.officeId, table.number),
    check('effects_source_check', sql`${table.sourceKind} in ('assessment', 'study', 'draftAct', 'integrityCheck', 'other')`),
    check('effects_kind_check', sql`${table.kind} in ('tengeSaved', 'tengeReturned', 'tengePrevented', 'tengeAtRisk', 'tengeLost', 'landPlots', 'apartments', 'persons', 'other')`),
    check('effects_amount_check', sql`${table.amount} > 0`),
    check('effects_land_check', sql`${table.hectares} is null or ${table.kind} = 'landPlots'`),
    check('effects_unit_check', sql`(${table.kind} = 'other') = (${table.unit} <> '')`),
    check('effects_verified_check', sql`(${table.verifiedBy} is null) = (${table.verifiedOn} is null)`),
    index('effects_list_index').on(table.happenedOn.desc(), table.id.desc()),
    index('effects_source_index').on(table.sourceId).where(sql`source_id is not null`),
    ...tenantPolicies('effects', { ...concernedPolicies, region: { read: inRegion, write: inRegion } }),
  ],
);

/** One recommendation to one body, whatever it comes from: asked by the coordinator, answered by the body. */
export const recommendations = pgTable(
  'recommendations',
  {
    ...registerRecord,
    organisationId: uuid('organisation_id'),
    bodyName: text('body_name').notNull().default(''),
    sourceKind: text('source_kind').notNull(),
    sourceOfficeId: uuid('source_office_id'),
    sourceId: uuid('source_id'),
    /** As it read when the recommendation was given: the body does not see every source. */
    sourceTitle: text('source_title').notNull(),
    state: text('state').notNull().default('given'),
    wording: text('wording').notNull(),
    reason: text('reason').notNull().default(''),
    legalBasisCode: text('legal_basis_code').references(() => legalBases.code),
    legalNote: text('legal_note').notNull().default(''),
    givenOn: day('given_on').notNull(),
    dueOn: day('due_on').notNull(),
    plan: text('plan').notNull().default(''),
    planResponsible: text('plan_responsible').notNull().default(''),
    planOn: day('plan_on'),
    result: text('result').notNull().default(''),
    doneOn: day('done_on'),
    reportedBy: uuid('reported_by'),
    reportedByName: text('reported_by_name'),
    reviewRemark: text('review_remark'),
    confirmedOn: day('confirmed_on'),
    reviewedBy: uuid('reviewed_by'),
    reviewedByName: text('reviewed_by_name'),
    withdrawnOn: day('withdrawn_on'),
  },
  (table) => [
    primaryKey({ name: 'recommendations_pkey', columns: [table.officeId, table.id] }),
    unique('recommendations_number_key').on(table.officeId, table.number),
    foreignKey({
      name: 'recommendations_organisation_fkey', columns: [table.officeId, table.organisationId], foreignColumns: [organisations.officeId, organisations.id],
    }),
    check('recommendations_state_check', sql`${table.state} in ('given', 'planned', 'done', 'returned', 'confirmed', 'withdrawn')`),
    check('recommendations_source_check', sql`${table.sourceKind} in ('assessment', 'study', 'draftAct', 'integrityCheck', 'other')`),
    check('recommendations_due_check', sql`${table.dueOn} >= ${table.givenOn}`),
    check('recommendations_plan_check', sql`${table.state} <> 'planned' or (${table.plan} <> '' and ${table.planResponsible} <> '' and ${table.planOn} is not null)`),
    check('recommendations_done_check', sql`(${table.state} in ('done', 'confirmed')) = (${table.doneOn} is not null) and (${table.state} not in ('done', 'confirmed') or ${table.result} <> '')`),
    check('recommendations_confirmed_check', sql`(${table.state} = 'confirmed') = (${table.confirmedOn} is not null)`),
    check('recommendations_withdrawn_check', sql`(${table.state} = 'withdrawn') = (${table.withdrawnOn} is not null)`),
    index('recommendations_list_index').on(table.givenOn.desc(), table.id.desc()),
    index('recommendations_region_index').on(table.regionCode, table.givenOn.desc(), table.id.desc()),
    index('recommendations_office_index').on(table.officeId, table.givenOn.desc(), table.id.desc()),
    index('recommendations_open_index').on(table.dueOn).where(sql`state in ('given', 'planned', 'returned')`),
    index('recommendations_source_index').on(table.sourceId).where(sql`source_id is not null`),
    ...tenantPolicies('recommendations', { ...concernedPolicies, office: { read: inOffice, write: inOffice } }),
  ],
);

const recommendationPart = {
  officeId: officeId(),
  regionCode: regionCode(),
  recommendationId: uuid('recommendation_id').notNull(),
  id: uuid('id').notNull(),
};
const recommendationKey = (name: string, table: Record<'officeId' | 'recommendationId', ExtraConfigColumn>) =>
  foreignKey({ name: `${name}_recommendation_fkey`, columns: [table.officeId, table.recommendationId], foreignColumns: [recommendations.officeId, recommendations.id] });
const byActor = (person: string): SQL => sql`${sql.raw(person)} = ${actor.personId}`;

/** The path of a recommendation. Rows are only ever added. */
export const recommendationSteps = pgTable(
  'recommendation_steps',
  {
    ...recommendationPart,
    fromState: text('from_state').notNull(),
    toState: text('to_state').notNull(),
    note: text('note').notNull().default(''),
    madeBy: uuid('made_by').notNull(),
    madeByName: text('made_by_name').notNull(),
    madeByRole: text('made_by_role').notNull(),
    madeAt: instant('made_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'recommendation_steps_pkey', columns: [table.officeId, table.id] }),
    recommendationKey('recommendation_steps', table),
    index('recommendation_steps_recommendation_index').on(table.officeId, table.recommendationId, table.madeAt),
    ...tenantPolicies('recommendation_steps', {
      national: { read: everything, write: byActor('made_by') },
      region: { read: inRegion },
      office: { read: inOffice, write: sql`${inOffice} and ${byActor('made_by')}` },
    }),
  ],
);

/** What shows that a recommendation was carried out. */
export const recommendationProofs = pgTable(
  'recommendation_proofs',
  {
    ...recommendationPart,
    title: text('title').notNull(),
    url: text('url'),
    fileId: uuid('file_id'),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ name: 'recommendation_proofs_pkey', columns: [table.officeId, table.id] }),
    recommendationKey('recommendation_proofs', table),
    foreignKey({ name: 'recommendation_proofs_file_fkey', columns: [table.officeId, table.fileId], foreignColumns: [files.officeId, files.id] }),
    check('recommendation_proofs_place_check', sql`(${table.fileId} is null) <> (${table.url} is null)`),
    index('recommendation_proofs_recommendation_index').on(table.officeId, table.recommendationId),
    index('recommendation_proofs_file_index').on(table.officeId, table.fileId),
    ...tenantPolicies('recommendation_proofs', {
      national: { read: everything },
      region: { read: inRegion },
      office: { read: inOffice, write: inOffice },
    }),
  ],
);
