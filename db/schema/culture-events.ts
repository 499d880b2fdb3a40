import { sql } from 'drizzle-orm';
import { boolean, check, date, foreignKey, index, integer, pgPolicy, pgTable, primaryKey, smallint, text, unique, uuid, type ExtraConfigColumn } from 'drizzle-orm/pg-core';
import { charters } from './charters.ts';
import { instant, localized } from './columns.ts';
import { files } from './daily-log.ts';
import { registerPlace, registerPolicies, registerTrailPolicies, reviewedRegisterPolicies } from './internal-analyses.ts';
import { appNational, appOffice, appOrganisation, appRegion, inOffice, tenantPolicies } from './policies.ts';
import { evidenceKinds } from './templates.ts';
import { organisations } from './tenancy.ts';

/** Kinds of events, and what each asks for before it counts. */
export const cultureEventKinds = pgTable('culture_event_kinds', {
  code: text('code').primaryKey(),
  name: localized('name').notNull(),
  position: integer('position').notNull(),
  needsParticipants: boolean('needs_participants').notNull().default(true),
  needsProof: boolean('needs_proof').notNull().default(true),
  /** Counted among the awareness events of the national report. */
  isAwareness: boolean('is_awareness').notNull().default(false),
  /** Its participants who are civil servants count as trained. */
  trainsCivilServants: boolean('trains_civil_servants').notNull().default(false),
  validFrom: date('valid_from', { mode: 'string' }).notNull(),
  validTo: date('valid_to', { mode: 'string' }),
});

export const cultureAudiences = pgTable('culture_audiences', {
  code: text('code').primaryKey(),
  name: localized('name').notNull(),
  position: integer('position').notNull(),
  validFrom: date('valid_from', { mode: 'string' }).notNull(),
  validTo: date('valid_to', { mode: 'string' }),
});

const languageCheck = (name: string, column: ExtraConfigColumn) => check(name, sql`${column} in ('kk', 'ru', 'en')`);
const formatCheck = (name: string, column: ExtraConfigColumn) => check(name, sql`${column} in ('inPerson', 'online', 'mixed')`);
const timeCheck = (name: string, column: ExtraConfigColumn) => check(name, sql`${column} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`);

/** What an event is, the same for one and for each of a series. */
const description = {
  title: text('title').notNull(),
  language: text('language').notNull(),
  kindCode: text('kind_code').notNull().references(() => cultureEventKinds.code),
  audienceCodes: text('audience_codes').array().notNull(),
  startTime: text('start_time'),
  format: text('format').notNull().default('inPerson'),
  place: text('place').notNull().default(''),
  organiser: text('organiser').notNull().default(''),
  speakers: text('speakers').notNull().default(''),
  partner: text('partner').notNull().default(''),
  isPublic: boolean('is_public').notNull().default(true),
};

/** A rule that unfolds into planned events, each of which then goes its own way. */
export const cultureEventSeries = pgTable(
  'culture_event_series',
  {
    ...registerPlace,
    id: uuid('id').notNull(),
    ...description,
    frequency: text('frequency').notNull(),
    fromOn: date('from_on', { mode: 'string' }).notNull(),
    toOn: date('to_on', { mode: 'string' }).notNull(),
    endedOn: date('ended_on', { mode: 'string' }),
    endReason: text('end_reason'),
    version: integer('version').notNull().default(1),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'culture_event_series_pkey', columns: [table.officeId, table.id] }),
    unique('culture_event_series_organisation_key').on(table.officeId, table.organisationId, table.id),
    foreignKey({ name: 'culture_event_series_organisation_fkey', columns: [table.officeId, table.organisationId], foreignColumns: [organisations.officeId, organisations.id] }),
    check('culture_event_series_frequency_check', sql`${table.frequency} in ('week', 'month', 'quarter')`),
    check('culture_event_series_dates_check', sql`${table.toOn} >= ${table.fromOn}`),
    check('culture_event_series_end_check', sql`(${table.endedOn} is null) = (${table.endReason} is null)`),
    languageCheck('culture_event_series_language_check', table.language),
    formatCheck('culture_event_series_format_check', table.format),
    timeCheck('culture_event_series_time_check', table.startTime),
    index('culture_event_series_list_index').on(table.officeId, table.createdAt, table.id),
    ...tenantPolicies('culture_event_series', registerPolicies),
  ],
);

/** One event of anti-corruption culture of one organisation: planned, and then held, moved or cancelled. */
export const cultureEvents = pgTable(
  'culture_events',
  {
    ...registerPlace,
    id: uuid('id').notNull(),
    charterId: uuid('charter_id'),
    seriesId: uuid('series_id'),
    state: text('state').notNull().default('planned'),
    ...description,
    /** Logged after it took place, without having been planned. */
    isUnplanned: boolean('is_unplanned').notNull().default(false),
    firstPlannedOn: date('first_planned_on', { mode: 'string' }).notNull(),
    plannedOn: date('planned_on', { mode: 'string' }).notNull(),
    heldOn: date('held_on', { mode: 'string' }),
    /** The day under which it stands in lists and calendars. */
    happensOn: date('happens_on', { mode: 'string' }).notNull().generatedAlwaysAs(sql`coalesce(held_on, planned_on)`),
    localityName: text('locality_name').notNull().default(''),
    result: text('result').notNull().default(''),
    /** Mean score from 1 to 5 in tenths, and how many people gave one. */
    feedbackTenths: smallint('feedback_tenths'),
    feedbackAnswers: integer('feedback_answers'),
    /** How many took part, and how many of them are civil servants; kept by the database. */
    participants: integer('participants').notNull().default(0),
    civilServants: integer('civil_servants').notNull().default(0),
    cancelReason: text('cancel_reason'),
    reportedBy: uuid('reported_by'),
    reportedByName: text('reported_by_name'),
    reportedAt: instant('reported_at'),
    reviewRemark: text('review_remark'),
    reviewedBy: uuid('reviewed_by'),
    reviewedByName: text('reviewed_by_name'),
    reviewedAt: instant('reviewed_at'),
    searchText: text('search_text').generatedAlwaysAs(
      sql`fold_text(title || ' ' || place || ' ' || locality_name || ' ' || organiser || ' ' || speakers || ' ' || partner || ' ' || result)`,
    ),
    version: integer('version').notNull().default(1),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'culture_events_pkey', columns: [table.officeId, table.id] }),
    unique('culture_events_organisation_key').on(table.officeId, table.organisationId, table.id),
    foreignKey({ name: 'culture_events_organisation_fkey', columns: [table.officeId, table.organisationId], foreignColumns: [organisations.officeId, organisations.id] }),
    foreignKey({ name: 'culture_events_charter_fkey', columns: [table.officeId, table.charterId], foreignColumns: [charters.officeId, charters.id] }),
    foreignKey({
      name: 'culture_events_series_fkey',
      columns: [table.officeId, table.organisationId, table.seriesId],
      foreignColumns: [cultureEventSeries.officeId, cultureEventSeries.organisationId, cultureEventSeries.id],
    }),
    check('culture_events_state_check', sql`${table.state} in ('planned', 'moved', 'held', 'returned', 'verified', 'cancelled')`),
    check('culture_events_title_check', sql`length(trim(${table.title})) > 0`),
    check('culture_events_audience_check', sql`cardinality(${table.audienceCodes}) > 0`),
    check('culture_events_held_check', sql`(${table.state} in ('held', 'returned', 'verified')) = (${table.heldOn} is not null)
      and (${table.heldOn} is null or ${table.reportedBy} is not null)`),
    check('culture_events_verified_check', sql`${table.state} <> 'verified' or (${table.reviewedBy} is not null and ${table.reviewedBy} <> ${table.reportedBy})`),
    check('culture_events_cancelled_check', sql`(${table.state} = 'cancelled') = (${table.cancelReason} is not null)`),
    check('culture_events_feedback_check', sql`(${table.feedbackTenths} is null) = (${table.feedbackAnswers} is null)
      and (${table.feedbackTenths} is null or (${table.feedbackTenths} between 10 and 50 and ${table.feedbackAnswers} > 0))`),
    languageCheck('culture_events_language_check', table.language),
    formatCheck('culture_events_format_check', table.format),
    timeCheck('culture_events_time_check', table.startTime),
    index('culture_events_list_index').on(table.happensOn.desc(), table.id.desc()),
    index('culture_events_office_list_index').on(table.officeId, table.happensOn.desc(), table.id.desc()),
    index('culture_events_region_list_index').on(table.regionCode, table.happensOn.desc(), table.id.desc()),
    index('culture_events_organisation_list_index').on(table.officeId, table.organisationId, table.happensOn.desc(), table.id.desc()),
    index('culture_events_series_index').on(table.officeId, table.seriesId, table.happensOn),
    index('culture_events_charter_index').on(table.officeId, table.charterId).where(sql`charter_id is not null`),
    index('culture_events_review_index').on(table.reportedAt, table.id).where(sql`state = 'held'`),
    index('culture_events_public_index').on(table.happensOn, table.id).where(sql`is_public and state in ('planned', 'moved', 'held', 'verified')`),
    index('culture_events_search_index').using('gin', table.searchText.op('gin_trgm_ops')),
    ...tenantPolicies('culture_events', reviewedRegisterPolicies),
  ],
);

type EventColumns = Record<'officeId' | 'organisationId' | 'eventId', ExtraConfigColumn>;

const eventKey = (name: string, table: EventColumns) =>
  foreignKey({
    name: `${name}_event_fkey`,
    columns: [table.officeId, table.organisationId, table.eventId],
    foreignColumns: [cultureEvents.officeId, cultureEvents.organisationId, cultureEvents.id],
  }).onDelete('cascade');

export const cultureEventParticipants = pgTable(
  'culture_event_participants',
  {
    ...registerPlace,
    eventId: uuid('event_id').notNull(),
    audienceCode: text('audience_code').notNull().references(() => cultureAudiences.code),
    persons: integer('persons').notNull(),
  },
  (table) => [
    primaryKey({ name: 'culture_event_participants_pkey', columns: [table.officeId, table.eventId, table.audienceCode] }),
    eventKey('culture_event_participants', table),
    check('culture_event_participants_persons_check', sql`${table.persons} between 1 and 10000000`),
    ...tenantPolicies('culture_event_participants', registerPolicies),
  ],
);

/** What was published about an event. */
export const cultureEventMedia = pgTable(
  'culture_event_media',
  {
    ...registerPlace,
    eventId: uuid('event_id').notNull(),
    id: uuid('id').notNull(),
    title: text('title').notNull().default(''),
    url: text('url').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ name: 'culture_event_media_pkey', columns: [table.officeId, table.id] }),
    eventKey('culture_event_media', table),
    check('culture_event_media_url_check', sql`${table.url} ~ '^https?://'`),
    index('culture_event_media_event_index').on(table.officeId, table.eventId),
    ...tenantPolicies('culture_event_media', registerPolicies),
  ],
);

/** What shows that an event took place: a photograph, a list, a programme. */
export const cultureEventProofs = pgTable(
  'culture_event_proofs',
  {
    ...registerPlace,
    eventId: uuid('event_id').notNull(),
    id: uuid('id').notNull(),
    evidenceKind: text('evidence_kind').notNull().references(() => evidenceKinds.code),
    title: text('title').notNull(),
    fileId: uuid('file_id').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ name: 'culture_event_proofs_pkey', columns: [table.officeId, table.id] }),
    eventKey('culture_event_proofs', table),
    foreignKey({ name: 'culture_event_proofs_file_fkey', columns: [table.officeId, table.fileId], foreignColumns: [files.officeId, files.id] }),
    index('culture_event_proofs_event_index').on(table.officeId, table.eventId),
    index('culture_event_proofs_file_index').on(table.officeId, table.fileId),
    ...tenantPolicies('culture_event_proofs', registerPolicies),
  ],
);

/** The path of an event: each movement and edit with who and why; a move keeps the earlier day. Rows are only ever added. */
export const cultureEventSteps = pgTable(
  'culture_event_steps',
  {
    ...registerPlace,
    eventId: uuid('event_id').notNull(),
    id: uuid('id').notNull(),
    movement: text('movement').notNull(),
    fromState: text('from_state').notNull(),
    toState: text('to_state').notNull(),
    earlierOn: date('earlier_on', { mode: 'string' }),
    note: text('note'),
    madeBy: uuid('made_by').notNull(),
    madeByName: text('made_by_name').notNull(),
    madeByRole: text('made_by_role').notNull(),
    madeAt: instant('made_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'culture_event_steps_pkey', columns: [table.officeId, table.id] }),
    eventKey('culture_event_steps', table),
    index('culture_event_steps_event_index').on(table.officeId, table.eventId, table.madeAt),
    ...tenantPolicies('culture_event_steps', registerTrailPolicies('made_by')),
  ],
);

/** A file that proves an event is seen by whoever sees the event. Policies of one table add up. */
const throughEvent = sql`exists (select 1 from culture_event_proofs c where c.office_id = files.office_id and c.file_id = files.id)`;
const ofFiles = (scope: string, to: typeof appOffice, using = throughEvent) => pgPolicy(`files_culture_${scope}_read`, { for: 'select', to, using }).link(files);
export const filesOfEventsNational = ofFiles('national', appNational);
export const filesOfEventsRegion = ofFiles('region', appRegion);
export const filesOfEventsOffice = ofFiles('office', appOffice, sql`${inOffice} and ${throughEvent}`);
export const filesOfEventsOrganisation = ofFiles('organisation', appOrganisation, sql`${inOffice} and ${throughEvent}`);
