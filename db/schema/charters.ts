import { sql, type SQL } from 'drizzle-orm';
import {
  type AnyPgColumn, bigint, check, date, foreignKey, index, integer, jsonb, numeric, pgTable, primaryKey, text, unique, uuid,
} from 'drizzle-orm/pg-core';
import { instant, localized, officeId, regionCode } from './columns.ts';
import { indicators, units } from './indicators.ts';
import { actor, everything, inOffice, inOrganisation, inRegion, inTeam, tenantPolicies } from './policies.ts';
import { blocks, legalBases, projectTemplates } from './templates.ts';
import { offices, organisations, people } from './tenancy.ts';

export const charterStates = [
  'draft', 'submitted', 'returned', 'agreed', 'approved', 'active', 'suspended', 'closing', 'closed', 'terminated',
] as const;

export const charters = pgTable(
  'charters',
  {
    officeId: officeId().references(() => offices.id),
    id: uuid('id').notNull(),
    code: text('code').notNull(),
    blockCode: text('block_code').notNull().references(() => blocks.code),
    templateId: uuid('template_id').references(() => projectTemplates.id),
    /** Region of a local office; a central office's charter has none and is agreed by the coordinator. */
    regionCode: regionCode(),
    state: text('state').notNull().default('draft'),
    name: localized('name').notNull(),
    goal: localized('goal').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    approvedVersion: integer('approved_version'),
    /** The agreed change request whose content is being put in place; null again before the transaction ends. */
    amendedBy: uuid('amended_by'),
    /** Optimistic lock, raised by every edit of the charter or of its parts. */
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'charters_pkey', columns: [table.officeId, table.id] }),
    unique('charters_code_key').on(table.officeId, table.code),
    check('charters_state_check', sql.raw(`state in (${charterStates.map((state) => `'${state}'`).join(', ')})`)),
    check('charters_period_check', sql`${table.endsOn} >= ${table.startsOn}`),
    check('charters_approved_version_check', sql`${table.approvedVersion} is not null or ${table.state} in ('draft', 'submitted', 'returned', 'agreed', 'terminated')`),
    index('charters_state_index').on(table.state, table.regionCode),
    index('charters_updated_at_index').on(table.officeId, table.updatedAt, table.id),
    ...tenantPolicies('charters', {
      national: { read: everything, write: everything },
      region: {
        read: sql`region_code = ${actor.regionCode} or exists (select 1 from charter_organisations o
          where o.office_id = charters.office_id and o.charter_id = charters.id and o.region_code = ${actor.regionCode})`,
        write: inRegion,
      },
      office: { read: inOffice, write: inOffice },
      team: { read: sql`office_id = ${actor.officeId} and id = any(${actor.charterIds})` },
      organisation: {
        read: sql`office_id = ${actor.officeId} and exists (select 1 from charter_organisations o
          where o.office_id = charters.office_id and o.charter_id = charters.id and o.organisation_id = ${actor.organisationId})`,
      },
    }),
  ],
);

/** The charter of a row, where the reader sees it; `and` narrows which charters count. */
export const charterOf = (table: string, and = ''): SQL =>
  sql.raw(`exists (select 1 from charters c where c.office_id = ${table}.office_id and c.id = ${table}.charter_id${and && ` and ${and}`})`);

const isBeingWritten = "(c.state in ('draft', 'returned') or c.amended_by is not null)";

/** A part of a charter is visible exactly where its charter is, and may change only while the charter is being written. */
function charterPartPolicies(table: string) {
  const parent = charterOf(table);
  const editable = charterOf(table, isBeingWritten);
  return tenantPolicies(table, {
    national: { read: everything },
    region: { read: parent },
    office: { read: inOffice, write: sql`${inOffice} and ${editable}` },
    team: { read: inTeam },
    organisation: { read: parent },
  });
}

export const charterKey = (table: string, officeIdColumn: AnyPgColumn, charterId: AnyPgColumn) =>
  foreignKey({
    name: `${table}_charter_fkey`,
    columns: [officeIdColumn, charterId],
    foreignColumns: [charters.officeId, charters.id],
  }).onDelete('cascade');

/** Customer, curator, manager and executors. Reassigning a person is not a material change. */
export const charterMembers = pgTable(
  'charter_members',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    personId: uuid('person_id').notNull().references(() => people.id),
    duty: text('duty').notNull(),
  },
  (table) => [
    primaryKey({ name: 'charter_members_pkey', columns: [table.officeId, table.charterId, table.personId, table.duty] }),
    charterKey('charter_members', table.officeId, table.charterId),
    check('charter_members_duty_check', sql`${table.duty} in ('customer', 'curator', 'manager', 'executor')`),
    index('charter_members_person_id_index').on(table.personId),
    ...tenantPolicies('charter_members', {
      national: { read: everything },
      auth: { read: everything },
      region: {
        read: sql`exists (select 1 from charters c where c.office_id = charter_members.office_id and c.id = charter_members.charter_id)`,
      },
      office: { read: inOffice, write: inOffice },
      team: { read: inTeam },
      organisation: {
        read: sql`exists (select 1 from charters c where c.office_id = charter_members.office_id and c.id = charter_members.charter_id)`,
      },
    }),
  ],
);

/** Organisations that log values for the charter, with the region they belonged to when covered. */
export const charterOrganisations = pgTable(
  'charter_organisations',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    regionCode: regionCode().notNull(),
    /** Null: the whole charter period. Set when an organisation moves in or out within it. */
    coveredFrom: date('covered_from', { mode: 'string' }),
    coveredTo: date('covered_to', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ name: 'charter_organisations_pkey', columns: [table.officeId, table.charterId, table.organisationId] }),
    charterKey('charter_organisations', table.officeId, table.charterId),
    foreignKey({
      name: 'charter_organisations_organisation_fkey',
      columns: [table.officeId, table.organisationId],
      foreignColumns: [organisations.officeId, organisations.id],
    }),
    index('charter_organisations_organisation_id_index').on(table.officeId, table.organisationId),
    index('charter_organisations_region_code_index').on(table.regionCode),
    ...tenantPolicies('charter_organisations', {
      national: { read: everything },
      region: { read: inRegion },
      office: {
        read: inOffice,
        write: sql`${inOffice} and ${charterOf('charter_organisations', isBeingWritten)}`,
      },
      team: { read: inTeam },
      organisation: { read: inOrganisation },
    }),
  ],
);

export const charterTasks = pgTable(
  'charter_tasks',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    id: uuid('id').notNull(),
    parentId: uuid('parent_id'),
    /** The template's task that this one was made of: how a new version of the template finds it again. */
    standardTaskId: uuid('standard_task_id'),
    position: integer('position').notNull(),
    name: localized('name').notNull(),
    frequency: text('frequency'),
    evidenceKinds: text('evidence_kinds').array().notNull().default([]),
    startsOn: date('starts_on', { mode: 'string' }),
    endsOn: date('ends_on', { mode: 'string' }),
    /** Subtasks of the same charter that must be finished before this one starts. */
    follows: uuid('follows').array().notNull().default([]),
  },
  (table) => [
    primaryKey({ name: 'charter_tasks_pkey', columns: [table.officeId, table.charterId, table.id] }),
    charterKey('charter_tasks', table.officeId, table.charterId),
    foreignKey({
      name: 'charter_tasks_parent_fkey',
      columns: [table.officeId, table.charterId, table.parentId],
      foreignColumns: [table.officeId, table.charterId, table.id],
    }).onDelete('cascade'),
    ...charterPartPolicies('charter_tasks'),
  ],
);

/** A standard indicator (with a code: it adds up nationally) or a local one (with a name and unit of its own). */
export const charterIndicators = pgTable(
  'charter_indicators',
  {
    officeId: officeId(),
    id: uuid('id').notNull(),
    charterId: uuid('charter_id').notNull(),
    indicatorCode: text('indicator_code').references(() => indicators.code),
    position: integer('position').notNull(),
    name: localized('name').notNull(),
    unitCode: text('unit_code').notNull().references(() => units.code),
    kind: text('kind').notNull(),
    direction: text('direction').notNull(),
    decimals: integer('decimals').notNull().default(0),
    rangeLow: numeric('range_low'),
    rangeHigh: numeric('range_high'),
    baseline: numeric('baseline').notNull().default('0'),
    trajectory: text('trajectory').notNull().default('linear'),
    /** Per cent of the plan by which fact may fall short before the indicator is at risk, then behind. */
    toleranceAtRisk: numeric('tolerance_at_risk').notNull().default('5'),
    toleranceBehind: numeric('tolerance_behind').notNull().default('15'),
  },
  (table) => [
    primaryKey({ name: 'charter_indicators_pkey', columns: [table.officeId, table.id] }),
    charterKey('charter_indicators', table.officeId, table.charterId),
    unique('charter_indicators_kind_key').on(table.officeId, table.id, table.charterId, table.kind),
    unique('charter_indicators_charter_key').on(table.officeId, table.id, table.charterId),
    unique('charter_indicators_indicator_code_key').on(table.officeId, table.charterId, table.indicatorCode),
    index('charter_indicators_charter_id_index').on(table.officeId, table.charterId, table.position),
    index('charter_indicators_indicator_code_index').on(table.indicatorCode),
    check('charter_indicators_kind_check', sql`${table.kind} in ('increment', 'level', 'ratio', 'derived')`),
    check('charter_indicators_direction_check', sql`${table.direction} in ('up', 'down', 'neutral')`),
    check('charter_indicators_trajectory_check', sql`${table.trajectory} in ('linear', 'stepped')`),
    check('charter_indicators_tolerance_check', sql`${table.toleranceAtRisk} >= 0 and ${table.toleranceBehind} >= ${table.toleranceAtRisk}`),
    ...charterPartPolicies('charter_indicators'),
  ],
);

/** Planned value of the whole charter per control date; with an organisation: that organisation's own plan. */
export const charterTargets = pgTable(
  'charter_targets',
  {
    officeId: officeId(),
    id: uuid('id').notNull(),
    charterId: uuid('charter_id').notNull(),
    charterIndicatorId: uuid('charter_indicator_id').notNull(),
    organisationId: uuid('organisation_id'),
    controlOn: date('control_on', { mode: 'string' }).notNull(),
    planned: numeric('planned').notNull(),
  },
  (table) => [
    primaryKey({ name: 'charter_targets_pkey', columns: [table.officeId, table.id] }),
    unique('charter_targets_control_on_key').on(table.officeId, table.charterIndicatorId, table.organisationId, table.controlOn).nullsNotDistinct(),
    charterKey('charter_targets', table.officeId, table.charterId),
    foreignKey({
      name: 'charter_targets_charter_indicator_fkey',
      columns: [table.officeId, table.charterIndicatorId, table.charterId],
      foreignColumns: [charterIndicators.officeId, charterIndicators.id, charterIndicators.charterId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'charter_targets_organisation_fkey',
      columns: [table.officeId, table.charterId, table.organisationId],
      foreignColumns: [charterOrganisations.officeId, charterOrganisations.charterId, charterOrganisations.organisationId],
    }).onDelete('cascade'),
    ...charterPartPolicies('charter_targets'),
  ],
);

const positioned = {
  officeId: officeId(),
  charterId: uuid('charter_id').notNull(),
  id: uuid('id').notNull(),
  position: integer('position').notNull(),
  name: localized('name').notNull(),
};

/** Acts and assignments that the charter rests on. */
export const charterGrounds = pgTable(
  'charter_grounds',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    legalBasisCode: text('legal_basis_code').notNull().references(() => legalBases.code),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ name: 'charter_grounds_pkey', columns: [table.officeId, table.charterId, table.legalBasisCode] }),
    charterKey('charter_grounds', table.officeId, table.charterId),
    ...charterPartPolicies('charter_grounds'),
  ],
);

export const charterControlPoints = pgTable(
  'charter_control_points',
  { ...positioned, dueOn: date('due_on', { mode: 'string' }).notNull() },
  (table) => [
    primaryKey({ name: 'charter_control_points_pkey', columns: [table.officeId, table.charterId, table.id] }),
    charterKey('charter_control_points', table.officeId, table.charterId),
    ...charterPartPolicies('charter_control_points'),
  ],
);

/** What the project is given: money in whole tenge, or people, or anything else by name only. */
export const charterResources = pgTable(
  'charter_resources',
  {
    ...positioned,
    kind: text('kind').notNull(),
    plannedTenge: bigint('planned_tenge', { mode: 'number' }),
    plannedPeople: integer('planned_people'),
  },
  (table) => [
    primaryKey({ name: 'charter_resources_pkey', columns: [table.officeId, table.charterId, table.id] }),
    charterKey('charter_resources', table.officeId, table.charterId),
    check('charter_resources_kind_check', sql`
      (${table.kind} = 'money' and ${table.plannedTenge} is not null and ${table.plannedPeople} is null)
      or (${table.kind} = 'people' and ${table.plannedPeople} is not null and ${table.plannedTenge} is null)
      or (${table.kind} = 'other' and ${table.plannedTenge} is null and ${table.plannedPeople} is null)`),
    check('charter_resources_planned_check', sql`coalesce(${table.plannedTenge}, 0) >= 0 and coalesce(${table.plannedPeople}, 0) >= 0`),
    ...charterPartPolicies('charter_resources'),
  ],
);

/** Risks to the project itself, not corruption risks. */
export const charterRisks = pgTable(
  'charter_risks',
  {
    ...positioned,
    likelihood: text('likelihood').notNull(),
    impact: text('impact').notNull(),
    response: localized('response').notNull(),
  },
  (table) => [
    primaryKey({ name: 'charter_risks_pkey', columns: [table.officeId, table.charterId, table.id] }),
    charterKey('charter_risks', table.officeId, table.charterId),
    check('charter_risks_degree_check', sql`${table.likelihood} in ('low', 'medium', 'high') and ${table.impact} in ('low', 'medium', 'high')`),
    ...charterPartPolicies('charter_risks'),
  ],
);

export const charterStakeholders = pgTable(
  'charter_stakeholders',
  { ...positioned, interest: localized('interest').notNull(), influence: text('influence').notNull() },
  (table) => [
    primaryKey({ name: 'charter_stakeholders_pkey', columns: [table.officeId, table.charterId, table.id] }),
    charterKey('charter_stakeholders', table.officeId, table.charterId),
    check('charter_stakeholders_influence_check', sql`${table.influence} in ('low', 'medium', 'high')`),
    ...charterPartPolicies('charter_stakeholders'),
  ],
);

/** The exact content that was approved. Never updated: a later edit makes the next version. */
export const charterVersions = pgTable(
  'charter_versions',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    charterVersion: integer('charter_version').notNull(),
    content: jsonb('content').notNull(),
    /** SHA-256 of the canonical JSON of `content`, in hexadecimal. */
    contentHash: text('content_hash').notNull(),
    approvedBy: uuid('approved_by').notNull(),
    approvedByName: text('approved_by_name').notNull(),
    approvedAt: instant('approved_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'charter_versions_pkey', columns: [table.officeId, table.charterId, table.charterVersion] }),
    charterKey('charter_versions', table.officeId, table.charterId),
    ...tenantPolicies('charter_versions', {
      national: { read: everything },
      region: {
        read: sql`exists (select 1 from charters c where c.office_id = charter_versions.office_id and c.id = charter_versions.charter_id)`,
      },
      office: { read: inOffice, write: inOffice },
      team: { read: inTeam },
      organisation: {
        read: sql`exists (select 1 from charters c where c.office_id = charter_versions.office_id and c.id = charter_versions.charter_id)`,
      },
    }),
  ],
);

/** The trail of a charter: every movement between states, by whom, with which remark, about which exact content. */
export const charterDecisions = pgTable(
  'charter_decisions',
  {
    officeId: officeId(),
    id: uuid('id').notNull(),
    charterId: uuid('charter_id').notNull(),
    /** Set where the states are those of a change request, not of the charter itself. */
    changeRequestId: uuid('change_request_id'),
    regionCode: regionCode(),
    fromState: text('from_state'),
    toState: text('to_state').notNull(),
    remark: text('remark'),
    contentHash: text('content_hash').notNull(),
    decidedBy: uuid('decided_by').notNull(),
    decidedByName: text('decided_by_name').notNull(),
    decidedByRole: text('decided_by_role').notNull(),
    decidedAt: instant('decided_at').notNull().defaultNow(),
  },
  (table) => {
    const byActor = sql`decided_by = ${actor.personId}`;
    return [
      primaryKey({ name: 'charter_decisions_pkey', columns: [table.officeId, table.id] }),
      charterKey('charter_decisions', table.officeId, table.charterId),
      index('charter_decisions_charter_id_index').on(table.officeId, table.charterId, table.decidedAt),
      ...tenantPolicies('charter_decisions', {
        national: { read: everything, write: byActor },
        region: {
          read: sql`exists (select 1 from charters c where c.office_id = charter_decisions.office_id and c.id = charter_decisions.charter_id)`,
          write: sql`${inRegion} and ${byActor}`,
        },
        office: { read: inOffice, write: sql`${inOffice} and ${byActor}` },
        team: { read: inTeam },
        organisation: {
          read: sql`exists (select 1 from charters c where c.office_id = charter_decisions.office_id and c.id = charter_decisions.charter_id)`,
        },
      }),
    ];
  },
);
