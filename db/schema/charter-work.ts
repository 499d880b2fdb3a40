import { sql } from 'drizzle-orm';
import { bigint, check, date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { charterControlPoints, charterKey, charterOf, charterResources, charterTasks } from './charters.ts';
import { instant, officeId } from './columns.ts';
import { files } from './daily-log.ts';
import { actor, everything, inOffice, inTeam, tenantPolicies } from './policies.ts';
import { evidenceKinds } from './templates.ts';
import { people } from './tenancy.ts';

const isAtWork = "c.state in ('approved', 'active', 'closing')";
const isNotOver = "c.state not in ('closed', 'terminated')";

/** Work on a charter is read where the charter is, and written by its office and its team while the charter is in force. */
function workPolicies(table: string, and = isAtWork) {
  const parent = charterOf(table);
  const atWork = charterOf(table, and);
  return {
    national: { read: everything },
    region: { read: parent },
    office: { read: inOffice, write: sql`${inOffice} and ${atWork}` },
    team: { read: inTeam, write: sql`${inTeam} and ${atWork}` },
    organisation: { read: parent },
  };
}

/** Who answers for a subtask and who helps. Naming another person is not a material change. */
export const charterTaskPeople = pgTable(
  'charter_task_people',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    taskId: uuid('task_id').notNull(),
    personId: uuid('person_id').notNull().references(() => people.id),
    duty: text('duty').notNull(),
  },
  (table) => [
    primaryKey({ name: 'charter_task_people_pkey', columns: [table.officeId, table.charterId, table.taskId, table.personId] }),
    foreignKey({
      name: 'charter_task_people_task_fkey',
      columns: [table.officeId, table.charterId, table.taskId],
      foreignColumns: [charterTasks.officeId, charterTasks.charterId, charterTasks.id],
    }).onDelete('cascade'),
    check('charter_task_people_duty_check', sql`${table.duty} in ('owner', 'coExecutor')`),
    index('charter_task_people_person_id_index').on(table.officeId, table.personId),
    ...tenantPolicies('charter_task_people', {
      ...workPolicies('charter_task_people', isNotOver),
      team: { read: inTeam },
    }),
  ],
);

/** One time that a subtask is to be done: a repeated subtask unfolds into one row per period. */
export const taskOccurrences = pgTable(
  'task_occurrences',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    id: uuid('id').notNull(),
    taskId: uuid('task_id').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    state: text('state').notNull().default('planned'),
    /** Why there was nothing to do this time; a reviewer confirms it. */
    nothingReason: text('nothing_reason'),
    doneOn: date('done_on', { mode: 'string' }),
    doneBy: uuid('done_by'),
    doneByName: text('done_by_name'),
    review: text('review'),
    reviewRemark: text('review_remark'),
    reviewedBy: uuid('reviewed_by'),
    reviewedByName: text('reviewed_by_name'),
    reviewedAt: instant('reviewed_at'),
    version: integer('version').notNull().default(1),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'task_occurrences_pkey', columns: [table.officeId, table.charterId, table.id] }),
    charterKey('task_occurrences', table.officeId, table.charterId),
    foreignKey({
      name: 'task_occurrences_task_fkey',
      columns: [table.officeId, table.charterId, table.taskId],
      foreignColumns: [charterTasks.officeId, charterTasks.charterId, charterTasks.id],
    }),
    unique('task_occurrences_due_on_key').on(table.officeId, table.charterId, table.taskId, table.dueOn),
    index('task_occurrences_due_on_index').on(table.officeId, table.dueOn, table.id),
    index('task_occurrences_undone_index').on(table.officeId, table.charterId, table.dueOn).where(sql`state in ('planned', 'inProgress')`),
    index('task_occurrences_review_index').on(table.officeId, table.charterId).where(sql`state in ('done', 'nothingToDo') and review is null`),
    check('task_occurrences_state_check', sql`${table.state} in ('planned', 'inProgress', 'done', 'nothingToDo')`),
    check('task_occurrences_done_check', sql`(${table.state} in ('done', 'nothingToDo')) = (${table.doneOn} is not null)
      and (${table.doneOn} is null) = (${table.doneBy} is null)
      and (${table.state} = 'nothingToDo') = (${table.nothingReason} is not null)`),
    check('task_occurrences_review_check', sql`${table.review} in ('confirmed', 'returned') and ${table.reviewedBy} is not null or ${table.review} is null`),
    check('task_occurrences_own_work_check', sql`${table.review} is distinct from 'confirmed' or ${table.reviewedBy} <> ${table.doneBy}`),
    ...tenantPolicies('task_occurrences', {
      ...workPolicies('task_occurrences'),
      national: { read: everything, write: charterOf('task_occurrences', "c.region_code is null and c.state in ('approved', 'active', 'closing')") },
      region: {
        read: charterOf('task_occurrences'),
        write: sql`exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id
          and c.region_code = ${actor.regionCode} and c.state in ('approved', 'active', 'closing'))`,
      },
    }),
  ],
);

/** The trail of an occurrence: who reported, took back, returned or confirmed it, when and with which words. Rows are only ever added. */
export const occurrenceSteps = pgTable(
  'occurrence_steps',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    id: uuid('id').notNull(),
    occurrenceId: uuid('occurrence_id').notNull(),
    movement: text('movement').notNull(),
    note: text('note'),
    madeBy: uuid('made_by').notNull(),
    madeByName: text('made_by_name').notNull(),
    madeByRole: text('made_by_role').notNull(),
    madeAt: instant('made_at').notNull().defaultNow(),
  },
  (table) => {
    const byActor = sql`made_by = ${actor.personId}`;
    const parent = charterOf('occurrence_steps');
    return [
      primaryKey({ name: 'occurrence_steps_pkey', columns: [table.officeId, table.id] }),
      foreignKey({
        name: 'occurrence_steps_occurrence_fkey',
        columns: [table.officeId, table.charterId, table.occurrenceId],
        foreignColumns: [taskOccurrences.officeId, taskOccurrences.charterId, taskOccurrences.id],
      }),
      check('occurrence_steps_movement_check', sql`${table.movement} in ('start', 'finish', 'nothingToDo', 'undo', 'confirm', 'return')`),
      index('occurrence_steps_occurrence_id_index').on(table.officeId, table.charterId, table.occurrenceId, table.madeAt),
      ...tenantPolicies('occurrence_steps', {
        national: { read: everything, write: byActor },
        region: {
          read: parent,
          write: sql`exists (select 1 from charters c where c.office_id = occurrence_steps.office_id and c.id = occurrence_steps.charter_id
            and c.region_code = ${actor.regionCode}) and ${byActor}`,
        },
        office: { read: inOffice, write: sql`${inOffice} and ${byActor}` },
        team: { read: inTeam, write: sql`${inTeam} and ${byActor}` },
        organisation: { read: parent },
      }),
    ];
  },
);

/** What shows that an occurrence was done: a file, a link or a text of one of the kinds that the subtask names. */
export const occurrenceProofs = pgTable(
  'occurrence_proofs',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    id: uuid('id').notNull(),
    occurrenceId: uuid('occurrence_id').notNull(),
    evidenceKind: text('evidence_kind').notNull().references(() => evidenceKinds.code),
    title: text('title').notNull(),
    url: text('url'),
    fileId: uuid('file_id'),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** Taken back before the occurrence was done. */
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ name: 'occurrence_proofs_pkey', columns: [table.officeId, table.id] }),
    foreignKey({
      name: 'occurrence_proofs_occurrence_fkey',
      columns: [table.officeId, table.charterId, table.occurrenceId],
      foreignColumns: [taskOccurrences.officeId, taskOccurrences.charterId, taskOccurrences.id],
    }),
    foreignKey({ name: 'occurrence_proofs_file_fkey', columns: [table.officeId, table.fileId], foreignColumns: [files.officeId, files.id] }),
    check('occurrence_proofs_place_check', sql`(${table.fileId} is null) <> (${table.url} is null)`),
    index('occurrence_proofs_occurrence_id_index').on(table.officeId, table.charterId, table.occurrenceId),
    index('occurrence_proofs_file_id_index').on(table.officeId, table.fileId),
    ...tenantPolicies('occurrence_proofs', workPolicies('occurrence_proofs')),
  ],
);

export const controlPointResults = pgTable(
  'control_point_results',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    controlPointId: uuid('control_point_id').notNull(),
    reachedOn: date('reached_on', { mode: 'string' }).notNull(),
    note: text('note').notNull(),
    givenBy: uuid('given_by').notNull(),
    givenByName: text('given_by_name').notNull(),
    givenAt: instant('given_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'control_point_results_pkey', columns: [table.officeId, table.charterId, table.controlPointId] }),
    foreignKey({
      name: 'control_point_results_control_point_fkey',
      columns: [table.officeId, table.charterId, table.controlPointId],
      foreignColumns: [charterControlPoints.officeId, charterControlPoints.charterId, charterControlPoints.id],
    }),
    ...tenantPolicies('control_point_results', { ...workPolicies('control_point_results'), team: { read: inTeam } }),
  ],
);

/** Money spent of a planned resource, in whole tenge. A mistake is corrected by an opposite row. */
export const charterSpendings = pgTable(
  'charter_spendings',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    id: uuid('id').notNull(),
    resourceId: uuid('resource_id').notNull(),
    spentOn: date('spent_on', { mode: 'string' }).notNull(),
    tenge: bigint('tenge', { mode: 'number' }).notNull(),
    note: text('note').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'charter_spendings_pkey', columns: [table.officeId, table.id] }),
    foreignKey({
      name: 'charter_spendings_resource_fkey',
      columns: [table.officeId, table.charterId, table.resourceId],
      foreignColumns: [charterResources.officeId, charterResources.charterId, charterResources.id],
    }),
    index('charter_spendings_charter_id_index').on(table.officeId, table.charterId),
    ...tenantPolicies('charter_spendings', { ...workPolicies('charter_spendings'), team: { read: inTeam } }),
  ],
);
