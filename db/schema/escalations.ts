import { sql } from 'drizzle-orm';
import { boolean, check, date, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { charterIndicators, charterKey, charterOf } from './charters.ts';
import { instant, localized, officeId, regionCode } from './columns.ts';
import { everything, inOffice, inTeam, tenantPolicies } from './policies.ts';

export const escalationLevels = ['curator', 'customer', 'coordinator', 'commission'] as const;
export const escalationCauses = ['manual', 'behindPlan', 'noAnswer', 'controlPointMissed'] as const;
const oneOf = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** When the system escalates by itself: after so many working days of the cause, to that level. The coordinator's data. */
export const escalationRules = pgTable(
  'escalation_rules',
  {
    code: text('code').primaryKey(),
    cause: text('cause').notNull(),
    name: localized('name').notNull(),
    level: text('level').notNull(),
    /** Working days of the cause before it is escalated. */
    afterWorkingDays: integer('after_working_days').notNull(),
    /** Working days given for an answer. */
    answerWithinWorkingDays: integer('answer_within_working_days').notNull(),
    isActive: boolean('is_active').notNull().default(true),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    check('escalation_rules_cause_check', sql.raw(`cause in (${oneOf(escalationCauses)})`)),
    check('escalation_rules_level_check', sql.raw(`level in (${oneOf(escalationLevels)})`)),
    check('escalation_rules_days_check', sql`${table.afterWorkingDays} between 0 and 250 and ${table.answerWithinWorkingDays} between 1 and 250`),
  ],
);

/** A matter that a charter's team cannot settle itself, put before the next level with a deadline for the answer. */
export const escalations = pgTable(
  'escalations',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    id: uuid('id').notNull(),
    regionCode: regionCode(),
    level: text('level').notNull(),
    cause: text('cause').notNull(),
    ruleCode: text('rule_code').references(() => escalationRules.code),
    charterIndicatorId: uuid('charter_indicator_id'),
    controlPointId: uuid('control_point_id'),
    /** The escalation that was not answered or not settled at the level below. */
    previousId: uuid('previous_id'),
    /** What is asked; for one that the system raised, null: the cause says it. */
    question: text('question'),
    raisedBy: uuid('raised_by'),
    raisedByName: text('raised_by_name'),
    raisedAt: instant('raised_at').notNull().defaultNow(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    state: text('state').notNull().default('open'),
    answer: text('answer'),
    answeredBy: uuid('answered_by'),
    answeredByName: text('answered_by_name'),
    answeredAt: instant('answered_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => {
    const parent = charterOf('escalations');
    return [
      primaryKey({ name: 'escalations_pkey', columns: [table.officeId, table.id] }),
      charterKey('escalations', table.officeId, table.charterId),
      foreignKey({
        name: 'escalations_charter_indicator_fkey',
        columns: [table.officeId, table.charterIndicatorId, table.charterId],
        foreignColumns: [charterIndicators.officeId, charterIndicators.id, charterIndicators.charterId],
      }),
      foreignKey({ name: 'escalations_previous_fkey', columns: [table.officeId, table.previousId], foreignColumns: [table.officeId, table.id] }),
      uniqueIndex('escalations_open_indicator_key').on(table.officeId, table.charterIndicatorId).where(sql`state = 'open' and charter_indicator_id is not null`),
      uniqueIndex('escalations_open_control_point_key').on(table.officeId, table.controlPointId).where(sql`state = 'open' and control_point_id is not null`),
      check('escalations_level_check', sql.raw(`level in (${oneOf(escalationLevels)})`)),
      check('escalations_cause_check', sql.raw(`cause in (${oneOf(escalationCauses)})`)),
      check('escalations_state_check', sql`${table.state} in ('open', 'answered', 'passedOn', 'withdrawn')`),
      check('escalations_answer_check', sql`(${table.state} = 'answered') = (${table.answer} is not null)`),
      check('escalations_question_check', sql`(${table.question} is null) = (${table.raisedBy} is null)`),
      index('escalations_open_index').on(table.level, table.dueOn, table.id).where(sql`state = 'open'`),
      index('escalations_charter_id_index').on(table.officeId, table.charterId, table.raisedAt),
      ...tenantPolicies('escalations', {
        national: { read: everything, write: everything },
        region: { read: parent, write: charterOf('escalations', 'c.region_code = escalations.region_code') },
        office: { read: inOffice, write: inOffice },
        team: { read: inTeam },
        organisation: { read: parent },
      }),
    ];
  },
);
