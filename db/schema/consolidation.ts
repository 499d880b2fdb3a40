import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, officeId, regionCode } from './columns.ts';
import { actor, everything, inOffice, inRegion, tenantPolicies } from './policies.ts';
import { offices } from './tenancy.ts';

/** From which amount on something is late or a finding: data of the coordinator. */
export const consolidationRules = pgTable(
  'consolidation_rules',
  {
    code: text('code').primaryKey(),
    position: integer('position').notNull(),
    amount: integer('amount').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [check('consolidation_rules_amount_check', sql`${table.amount} between 1 and 250`)],
);

export type ReminderReceiver = { personId: string; name: string; role: string };

/** That an office was reminded of a period: by whom, of what, and who was written to. */
export const periodReminders = pgTable(
  'period_reminders',
  {
    officeId: officeId().references(() => offices.id),
    id: uuid('id').notNull(),
    regionCode: regionCode(),
    /** `2022`, `2022-Q3` or `2022-08`. */
    period: text('period').notNull(),
    remindedOn: date('reminded_on', { mode: 'string' }).notNull(),
    text: text('text').notNull(),
    receivers: jsonb('receivers').$type<ReminderReceiver[]>().notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => {
    const byActor = sql`author_id = ${actor.personId}`;
    return [
      primaryKey({ name: 'period_reminders_pkey', columns: [table.officeId, table.id] }),
      unique('period_reminders_day_key').on(table.officeId, table.period, table.remindedOn),
      check('period_reminders_period_check', sql`${table.period} ~ '^20[0-9]{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$'`),
      check('period_reminders_text_check', sql`length(trim(${table.text})) > 0`),
      index('period_reminders_period_index').on(table.period, table.remindedOn),
      ...tenantPolicies('period_reminders', {
        national: { read: everything, write: byActor },
        region: { read: inRegion },
        office: { read: inOffice },
      }),
    ];
  },
);

/** Why a finding about the data of an office is none: as long as it counts what it counted then. */
export const findingExplanations = pgTable(
  'finding_explanations',
  {
    officeId: officeId().references(() => offices.id),
    id: uuid('id').notNull(),
    rule: text('rule').notNull(),
    period: text('period').notNull(),
    count: integer('count').notNull(),
    explanation: text('explanation').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => {
    const byActor = sql`author_id = ${actor.personId}`;
    return [
      primaryKey({ name: 'finding_explanations_pkey', columns: [table.officeId, table.id] }),
      check('finding_explanations_text_check', sql`length(trim(${table.explanation})) > 0`),
      check('finding_explanations_count_check', sql`${table.count} > 0`),
      index('finding_explanations_period_index').on(table.period, table.officeId, table.rule, table.createdAt),
      ...tenantPolicies('finding_explanations', { national: { read: everything, write: byActor } }),
    ];
  },
);

/** What a rule found among the daily values of a month: how many cells, since when, and one of them to look at. */
export type ValueFinding = { rule: string; count: number; since: string; organisationId: string | null; charterIndicatorId: string | null };

/** When the daily values of an office's month were last looked through, and what was found. Millions of values are not read for a page. */
export const valueExaminations = pgTable(
  'value_examinations',
  {
    officeId: officeId().references(() => offices.id),
    month: date('month', { mode: 'string' }).notNull(),
    examinedAt: instant('examined_at').notNull(),
    findings: jsonb('findings').$type<ValueFinding[]>().notNull(),
  },
  (table) => [
    primaryKey({ name: 'value_examinations_pkey', columns: [table.officeId, table.month] }),
    check('value_examinations_month_check', sql`extract(day from ${table.month}) = 1`),
    index('value_examinations_month_index').on(table.month),
    ...tenantPolicies('value_examinations', { national: { read: everything, write: everything } }),
  ],
);
