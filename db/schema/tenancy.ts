import { sql } from 'drizzle-orm';
import {
  boolean, char, check, date, foreignKey, index, integer, pgTable, primaryKey, text, time, unique, uuid,
} from 'drizzle-orm/pg-core';
import { instant, kazakhText, localized, officeId, regionCode } from './columns.ts';
import { actor, everything, inOffice, inOrganisation, inRegion, tenantPolicies } from './policies.ts';

export const regions = pgTable('regions', {
  code: char('code', { length: 5 }).primaryKey(),
  name: localized('name').notNull(),
  shortName: localized('short_name').notNull(),
  centre: localized('centre'),
  kind: text('kind').notNull(),
  tileColumn: integer('tile_column').notNull(),
  tileRow: integer('tile_row').notNull(),
  validFrom: date('valid_from', { mode: 'string' }),
});

export const peerGroups = pgTable('peer_groups', {
  code: text('code').primaryKey(),
  name: localized('name').notNull(),
  position: integer('position').notNull(),
});

/** The tenants: project offices of central (`cga`) and local (`lea`) bodies, and the coordinating body itself. */
export const offices = pgTable(
  'offices',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    code: text('code').notNull().unique('offices_code_key'),
    name: localized('name').notNull(),
    shortName: localized('short_name').notNull(),
    regionCode: regionCode().references(() => regions.code),
    peerGroupCode: text('peer_group_code').references(() => peerGroups.code),
    /** The source names the number of central offices but not the list; such a row is an inference to be confirmed. */
    isInferred: boolean('is_inferred').notNull().default(false),
    logDeadline: time('log_deadline').notNull().default('20:00'),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    check('offices_kind_check', sql`${table.kind} in ('coordinator', 'cga', 'lea')`),
    check('offices_region_code_check', sql`(${table.kind} = 'lea') = (${table.regionCode} is not null)`),
    index('offices_region_code_index').on(table.regionCode),
    ...tenantPolicies('offices', {
      national: { read: everything, write: everything },
      administrator: { read: everything, write: everything },
      auth: { read: everything },
      region: {
        read: sql`kind = 'coordinator' or region_code = ${actor.regionCode}
          or exists (select 1 from organisation_placements p where p.office_id = offices.id and p.region_code = ${actor.regionCode})`,
      },
      office: { read: sql`id = ${actor.officeId} or kind = 'coordinator'` },
      team: { read: sql`id = ${actor.officeId} or kind = 'coordinator'` },
      organisation: { read: sql`id = ${actor.officeId} or kind = 'coordinator'` },
    }),
  ],
);

/** An office's card of an organisation. The same `id` may have cards in several offices: it moved between them. */
export const organisations = pgTable(
  'organisations',
  {
    officeId: officeId().references(() => offices.id),
    id: uuid('id').notNull(),
    name: localized('name').notNull(),
    sortName: kazakhText('sort_name').notNull().generatedAlwaysAs(sql`name ->> 'kk'`),
    kind: text('kind').notNull(),
    bin: char('bin', { length: 12 }),
    size: text('size'),
    searchText: text('search_text').generatedAlwaysAs(
      sql`fold_text((name ->> 'kk') || ' ' || coalesce(name ->> 'ru', '') || ' ' || coalesce(name ->> 'en', '') || ' ' || coalesce(bin, ''))`,
    ),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ name: 'organisations_pkey', columns: [table.officeId, table.id] }),
    check('organisations_kind_check', sql`${table.kind} in ('apparatus', 'subordinate', 'quasi_public')`),
    index('organisations_sort_name_index').on(table.officeId, table.sortName, table.id),
    index('organisations_national_sort_name_index').on(table.sortName, table.id),
    index('organisations_kind_index').on(table.kind),
    ...tenantPolicies('organisations', {
      national: { read: everything, write: everything },
      administrator: { read: everything, write: everything },
      auth: { read: everything },
      region: {
        read: sql`exists (select 1 from organisation_placements p
          where p.office_id = organisations.office_id and p.organisation_id = organisations.id and p.region_code = ${actor.regionCode})`,
      },
      office: { read: inOffice, write: inOffice },
      team: {
        read: sql`office_id = ${actor.officeId} and exists (select 1 from charter_organisations c
          where c.office_id = organisations.office_id and c.organisation_id = organisations.id and c.charter_id = any(${actor.charterIds}))`,
      },
      organisation: { read: sql`office_id = ${actor.officeId} and id = ${actor.organisationId}` },
    }),
  ],
);

/** To which office and region an organisation belongs, since when. Periods of one organisation never overlap. */
export const organisationPlacements = pgTable(
  'organisation_placements',
  {
    officeId: officeId(),
    organisationId: uuid('organisation_id').notNull(),
    effectiveOn: date('effective_on', { mode: 'string' }).notNull(),
    endedOn: date('ended_on', { mode: 'string' }),
    regionCode: regionCode().notNull().references(() => regions.code),
  },
  (table) => [
    primaryKey({ name: 'organisation_placements_pkey', columns: [table.officeId, table.organisationId, table.effectiveOn] }),
    foreignKey({
      name: 'organisation_placements_organisation_fkey',
      columns: [table.officeId, table.organisationId],
      foreignColumns: [organisations.officeId, organisations.id],
    }),
    check('organisation_placements_ended_on_check', sql`${table.endedOn} is null or ${table.endedOn} > ${table.effectiveOn}`),
    index('organisation_placements_organisation_id_index').on(table.organisationId, table.effectiveOn),
    index('organisation_placements_region_code_index').on(table.regionCode, table.officeId, table.organisationId),
    ...tenantPolicies('organisation_placements', {
      national: { read: everything },
      administrator: { read: everything },
      region: { read: inRegion },
      office: { read: inOffice, write: inOffice },
      team: {
        read: sql`office_id = ${actor.officeId} and exists (select 1 from charter_organisations c
          where c.office_id = organisation_placements.office_id and c.organisation_id = organisation_placements.organisation_id
            and c.charter_id = any(${actor.charterIds}))`,
      },
      organisation: { read: inOrganisation },
    }),
  ],
);

/** A person's public face. E-mail and password stay in the identity schema. */
export const people = pgTable(
  'people',
  {
    id: uuid('id').primaryKey(),
    fullName: kazakhText('full_name').notNull(),
  },
  () => {
    const visible = sql`id = ${actor.personId}
      or exists (select 1 from memberships m where m.person_id = people.id)
      or exists (select 1 from charter_members m where m.person_id = people.id)`;
    return tenantPolicies('people', {
      national: { read: visible },
      administrator: { read: everything },
      auth: { read: everything, write: everything },
      region: { read: visible },
      office: { read: visible },
      team: { read: visible },
      organisation: { read: visible },
    });
  },
);

/** What a person may do where. Region and national memberships belong to the coordinator's tenant. */
export const memberships = pgTable(
  'memberships',
  {
    officeId: officeId().references(() => offices.id),
    id: uuid('id').notNull(),
    personId: uuid('person_id').notNull().references(() => people.id),
    role: text('role').notNull(),
    scope: text('scope').notNull(),
    regionCode: regionCode().references(() => regions.code),
    organisationId: uuid('organisation_id'),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: uuid('created_by'),
    revokedAt: instant('revoked_at'),
    revokedBy: uuid('revoked_by'),
  },
  (table) => [
    primaryKey({ name: 'memberships_pkey', columns: [table.officeId, table.id] }),
    unique('memberships_id_key').on(table.id),
    foreignKey({
      name: 'memberships_organisation_fkey',
      columns: [table.officeId, table.organisationId],
      foreignColumns: [organisations.officeId, organisations.id],
    }),
    check('memberships_role_check', sql`${table.role} in ('executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor', 'administrator')`),
    check('memberships_scope_check', sql`
      (${table.scope} = 'organisation' and ${table.role} in ('executor', 'complianceOfficer') and ${table.organisationId} is not null and ${table.regionCode} is null)
      or (${table.scope} = 'team' and ${table.role} = 'executor' and ${table.organisationId} is null and ${table.regionCode} is null)
      or (${table.scope} = 'office' and ${table.role} in ('projectManager', 'officeLead') and ${table.organisationId} is null and ${table.regionCode} is null)
      or (${table.scope} = 'region' and ${table.role} = 'commissioner' and ${table.organisationId} is null and ${table.regionCode} is not null)
      or (${table.scope} = 'national' and ${table.role} in ('coordinator', 'auditor') and ${table.organisationId} is null and ${table.regionCode} is null)
      or (${table.scope} = 'system' and ${table.role} = 'administrator' and ${table.organisationId} is null and ${table.regionCode} is null)`),
    index('memberships_person_id_index').on(table.personId),
    ...tenantPolicies('memberships', {
      national: { read: everything },
      administrator: { read: everything, write: everything },
      auth: { read: everything, write: everything },
      region: { read: sql`(region_code = ${actor.regionCode} or person_id = ${actor.personId})` },
      office: { read: inOffice, write: inOffice },
      team: { read: sql`person_id = ${actor.personId}` },
      organisation: { read: inOrganisation },
    }),
  ],
);

export const invitations = pgTable(
  'invitations',
  {
    officeId: officeId().references(() => offices.id),
    id: uuid('id').notNull(),
    email: text('email').notNull(),
    fullName: text('full_name').notNull(),
    role: text('role').notNull(),
    scope: text('scope').notNull(),
    regionCode: regionCode(),
    organisationId: uuid('organisation_id'),
    language: text('language').notNull(),
    tokenHash: text('token_hash').notNull().unique('invitations_token_hash_key'),
    invitedBy: uuid('invited_by').notNull(),
    invitedByName: text('invited_by_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    primaryKey({ name: 'invitations_pkey', columns: [table.officeId, table.id] }),
    foreignKey({
      name: 'invitations_organisation_fkey',
      columns: [table.officeId, table.organisationId],
      foreignColumns: [organisations.officeId, organisations.id],
    }),
    index('invitations_created_at_index').on(table.officeId, table.createdAt),
    ...tenantPolicies('invitations', {
      administrator: { read: everything, write: everything },
      auth: { read: everything, write: everything },
      office: { read: inOffice, write: inOffice },
    }),
  ],
);
