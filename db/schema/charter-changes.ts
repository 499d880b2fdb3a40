import { sql } from 'drizzle-orm';
import { char, check, foreignKey, index, integer, jsonb, numeric, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { charterIndicators, charterKey, charterOf } from './charters.ts';
import { instant, officeId, regionCode } from './columns.ts';
import { actor, everything, inOffice, inTeam, tenantPolicies } from './policies.ts';
import { projectTemplates } from './templates.ts';

const readers = (table: string) => ({
  national: { read: everything },
  region: { read: charterOf(table) },
  office: { read: inOffice },
  team: { read: inTeam },
  organisation: { read: charterOf(table) },
});

/**
 * A material edit of an approved charter: the whole content as it is to be, beside the version it starts from. It takes
 * the same path as a charter; on approval its content becomes the charter's next version.
 */
export const charterChangeRequests = pgTable(
  'charter_change_requests',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    id: uuid('id').notNull(),
    number: integer('number').notNull(),
    regionCode: regionCode(),
    baseVersion: integer('base_version').notNull(),
    /** A new version of the template whose difference is taken over. */
    templateId: uuid('template_id').references(() => projectTemplates.id),
    state: text('state').notNull().default('draft'),
    reason: text('reason').notNull().default(''),
    content: jsonb('content').notNull(),
    /** The version it became. */
    charterVersion: integer('charter_version'),
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdByName: text('created_by_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'charter_change_requests_pkey', columns: [table.officeId, table.id] }),
    charterKey('charter_change_requests', table.officeId, table.charterId),
    unique('charter_change_requests_number_key').on(table.officeId, table.charterId, table.number),
    uniqueIndex('charter_change_requests_open_key').on(table.officeId, table.charterId).where(sql`state not in ('approved', 'withdrawn')`),
    check('charter_change_requests_state_check', sql`${table.state} in ('draft', 'submitted', 'returned', 'agreed', 'approved', 'withdrawn')`),
    index('charter_change_requests_state_index').on(table.state, table.regionCode),
    ...tenantPolicies('charter_change_requests', {
      ...readers('charter_change_requests'),
      national: { read: everything, write: everything },
      region: { read: charterOf('charter_change_requests'), write: charterOf('charter_change_requests', 'c.region_code = charter_change_requests.region_code') },
      office: { read: inOffice, write: inOffice },
    }),
  ],
);

/**
 * What was submitted for a decision, to the letter: what a reviewer looked at is compared with what is there now. Rows are
 * only ever added. An organisation's people do not see the path of approval.
 */
export const charterSubmissions = pgTable(
  'charter_submissions',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    id: uuid('id').notNull(),
    /** Null: the charter itself was submitted. */
    changeRequestId: uuid('change_request_id'),
    number: integer('number').notNull(),
    content: jsonb('content').notNull(),
    /** SHA-256 of the canonical JSON of `content`, in hexadecimal. */
    contentHash: char('content_hash', { length: 64 }).notNull(),
    submittedBy: uuid('submitted_by').notNull(),
    submittedByName: text('submitted_by_name').notNull(),
    submittedAt: instant('submitted_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'charter_submissions_pkey', columns: [table.officeId, table.id] }),
    charterKey('charter_submissions', table.officeId, table.charterId),
    foreignKey({
      name: 'charter_submissions_change_request_fkey',
      columns: [table.officeId, table.changeRequestId],
      foreignColumns: [charterChangeRequests.officeId, charterChangeRequests.id],
    }),
    unique('charter_submissions_number_key').on(table.officeId, table.charterId, table.changeRequestId, table.number).nullsNotDistinct(),
    ...tenantPolicies('charter_submissions', {
      national: { read: everything },
      region: { read: charterOf('charter_submissions') },
      office: { read: inOffice, write: sql`${inOffice} and submitted_by = ${actor.personId}` },
      team: { read: inTeam },
    }),
  ],
);

const isClosing = "c.state = 'closing'";

/** What became of each indicator, said when the charter closes. */
export const charterResults = pgTable(
  'charter_results',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    charterIndicatorId: uuid('charter_indicator_id').notNull(),
    outcome: text('outcome').notNull(),
    /** The computed figure and plan of the day on which the result was given. */
    fact: numeric('fact'),
    plan: numeric('plan'),
    explanation: text('explanation').notNull().default(''),
    givenBy: uuid('given_by').notNull(),
    givenByName: text('given_by_name').notNull(),
    givenAt: instant('given_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'charter_results_pkey', columns: [table.officeId, table.charterId, table.charterIndicatorId] }),
    charterKey('charter_results', table.officeId, table.charterId),
    foreignKey({
      name: 'charter_results_charter_indicator_fkey',
      columns: [table.officeId, table.charterIndicatorId, table.charterId],
      foreignColumns: [charterIndicators.officeId, charterIndicators.id, charterIndicators.charterId],
    }),
    check('charter_results_outcome_check', sql`${table.outcome} in ('reached', 'partly', 'notReached')`),
    ...tenantPolicies('charter_results', {
      ...readers('charter_results'),
      office: { read: inOffice, write: sql`${inOffice} and ${charterOf('charter_results', isClosing)}` },
    }),
  ],
);

/** The closing report: lessons while it is written, frozen content with its hash once the charter is closed. */
export const charterClosings = pgTable(
  'charter_closings',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    summary: text('summary').notNull().default(''),
    lessons: text('lessons').notNull().default(''),
    content: jsonb('content'),
    contentHash: char('content_hash', { length: 64 }),
    version: integer('version').notNull().default(1),
    updatedBy: uuid('updated_by').notNull(),
    updatedByName: text('updated_by_name').notNull(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'charter_closings_pkey', columns: [table.officeId, table.charterId] }),
    charterKey('charter_closings', table.officeId, table.charterId),
    check('charter_closings_content_check', sql`(${table.content} is null) = (${table.contentHash} is null)`),
    ...tenantPolicies('charter_closings', {
      ...readers('charter_closings'),
      office: { read: inOffice, write: sql`${inOffice} and ${charterOf('charter_closings', isClosing)}` },
    }),
  ],
);
