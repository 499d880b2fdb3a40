import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, officeId } from './columns.ts';
import { frameworkVersions } from './frameworks.ts';
import { everything, inOffice, tenantPolicies } from './policies.ts';

/** To which organisations a campaign goes: those of all named kinds of choice; an empty list chooses everything. */
export type CampaignAudience = {
  officeIds: string[];
  regionCodes: string[];
  officeKinds: string[];
  /** Codes of quasi-public types or kinds of organisations. */
  kinds: string[];
  sizes: string[];
  /** Named one by one, as { officeId, organisationId }; not empty: only these. */
  organisations: { officeId: string; organisationId: string }[];
};

/** A framework sent to many organisations at once, by the coordinator to all or by an office to its own. */
export const campaigns = pgTable(
  'campaigns',
  {
    /** Who sends it. */
    officeId: officeId(),
    id: uuid('id').notNull(),
    /** Sent by the coordinator, over all offices. */
    isNational: boolean('is_national').notNull(),
    title: text('title').notNull(),
    message: text('message').notNull().default(''),
    frameworkVersionId: uuid('framework_version_id').notNull().references(() => frameworkVersions.id),
    year: integer('year').notNull(),
    audience: jsonb('audience').$type<CampaignAudience>().notNull(),
    opensOn: date('opens_on', { mode: 'string' }).notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    /** How many days before the due day a reminder goes out. */
    reminderDays: integer('reminder_days').array().notNull().default([]),
    state: text('state').notNull().default('draft'),
    /** How many organisations it goes to, counted when sending began, and how many have it. */
    targetCount: integer('target_count').notNull().default(0),
    sentCount: integer('sent_count').notNull().default(0),
    sendingStartedAt: instant('sending_started_at'),
    sentAt: instant('sent_at'),
    closedAt: instant('closed_at'),
    version: integer('version').notNull().default(1),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'campaigns_pkey', columns: [table.officeId, table.id] }),
    check('campaigns_state_check', sql`${table.state} in ('draft', 'sending', 'sent', 'upgrading', 'closed')`),
    check('campaigns_days_check', sql`${table.opensOn} <= ${table.dueOn}`),
    check('campaigns_title_check', sql`length(trim(${table.title})) > 0`),
    index('campaigns_list_index').on(table.officeId, table.createdAt, table.id),
    index('campaigns_waiting_index').on(table.sendingStartedAt).where(sql`state in ('sending', 'upgrading')`),
    ...tenantPolicies('campaigns', {
      national: { read: everything, write: inOffice },
      office: { read: inOffice, write: inOffice },
    }),
  ],
);

/** After how many working days of silence past the due day whom it concerns: data of the coordinator. */
export const silenceRules = pgTable(
  'silence_rules',
  {
    level: text('level').primaryKey(),
    afterWorkingDays: integer('after_working_days').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    check('silence_rules_level_check', sql`${table.level} in ('organisation', 'office', 'commissioner', 'coordinator')`),
    check('silence_rules_days_check', sql`${table.afterWorkingDays} between 0 and 250`),
  ],
);
