import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { charterKey, charterOf, charters } from './charters.ts';
import { instant, officeId } from './columns.ts';
import { files } from './daily-log.ts';
import { actor, everything, inOffice, inTeam, tenantPolicies } from './policies.ts';

/** Everybody who sees the charter may read the row; each writes as themselves only. */
function ownRowPolicies(table: string, person: string) {
  const own = sql.raw(person);
  const byActor = sql`${own} = ${actor.personId}`;
  const parent = charterOf(table);
  return {
    national: { read: everything, write: byActor },
    region: { read: parent, write: sql`${parent} and ${byActor}` },
    office: { read: inOffice, write: sql`${inOffice} and ${byActor}` },
    team: { read: inTeam, write: sql`${inTeam} and ${byActor}` },
    organisation: { read: parent, write: sql`${parent} and ${byActor}` },
  };
}

/** Versions of the documents attached to a charter; `attachmentId` is what the versions share. */
export const charterAttachments = pgTable(
  'charter_attachments',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    id: uuid('id').notNull(),
    attachmentId: uuid('attachment_id').notNull(),
    attachmentVersion: integer('attachment_version').notNull(),
    title: text('title').notNull(),
    fileId: uuid('file_id').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    removedAt: instant('removed_at'),
    removedByName: text('removed_by_name'),
  },
  (table) => {
    const parent = charterOf('charter_attachments');
    const notOver = charterOf('charter_attachments', "c.state not in ('closed', 'terminated')");
    return [
      primaryKey({ name: 'charter_attachments_pkey', columns: [table.officeId, table.id] }),
      charterKey('charter_attachments', table.officeId, table.charterId),
      foreignKey({ name: 'charter_attachments_file_fkey', columns: [table.officeId, table.fileId], foreignColumns: [files.officeId, files.id] }),
      unique('charter_attachments_version_key').on(table.officeId, table.attachmentId, table.attachmentVersion),
      index('charter_attachments_charter_id_index').on(table.officeId, table.charterId),
      index('charter_attachments_file_id_index').on(table.officeId, table.fileId),
      ...tenantPolicies('charter_attachments', {
        national: { read: everything },
        region: { read: parent },
        office: { read: inOffice, write: sql`${inOffice} and ${notOver}` },
        team: { read: inTeam, write: sql`${inTeam} and ${notOver}` },
        organisation: { read: parent },
      }),
    ];
  },
);

export const charterComments = pgTable(
  'charter_comments',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    id: uuid('id').notNull(),
    /** What the comment is about: the charter itself when null, else an occurrence, a change request or an escalation. */
    subjectKind: text('subject_kind'),
    subjectId: uuid('subject_id'),
    body: text('body').notNull(),
    mentions: uuid('mentions').array().notNull().default([]),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    authorRole: text('author_role').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ name: 'charter_comments_pkey', columns: [table.officeId, table.id] }),
    charterKey('charter_comments', table.officeId, table.charterId),
    check('charter_comments_subject_check', sql`(${table.subjectKind} is null) = (${table.subjectId} is null)
      and (${table.subjectKind} is null or ${table.subjectKind} in ('occurrence', 'changeRequest', 'escalation'))`),
    index('charter_comments_charter_id_index').on(table.officeId, table.charterId, table.createdAt),
    index('charter_comments_mentions_index').using('gin', table.mentions),
    ...tenantPolicies('charter_comments', ownRowPolicies('charter_comments', 'author_id')),
  ],
);

/** Who opened the charter last, and who wants to hear of it. One row a person. */
export const charterVisits = pgTable(
  'charter_visits',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    personId: uuid('person_id').notNull(),
    personName: text('person_name').notNull(),
    role: text('role').notNull(),
    visitedAt: instant('visited_at').notNull().defaultNow(),
    watchingSince: instant('watching_since'),
  },
  (table) => [
    primaryKey({ name: 'charter_visits_pkey', columns: [table.officeId, table.charterId, table.personId] }),
    charterKey('charter_visits', table.officeId, table.charterId),
    index('charter_visits_person_id_index').on(table.personId).where(sql`watching_since is not null`),
    ...tenantPolicies('charter_visits', ownRowPolicies('charter_visits', 'person_id')),
  ],
);

/** Who was given or relieved of a duty of an approved charter, or of a subtask of it. Not material, but in the trail. */
export const charterReassignments = pgTable(
  'charter_reassignments',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    id: uuid('id').notNull(),
    taskId: uuid('task_id'),
    personId: uuid('person_id').notNull(),
    personName: text('person_name').notNull(),
    duty: text('duty').notNull(),
    isRemoved: boolean('is_removed').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'charter_reassignments_pkey', columns: [table.officeId, table.id] }),
    charterKey('charter_reassignments', table.officeId, table.charterId),
    check('charter_reassignments_duty_check', sql`${table.duty} in ('customer', 'curator', 'manager', 'executor', 'owner', 'coExecutor')`),
    index('charter_reassignments_charter_id_index').on(table.officeId, table.charterId, table.createdAt),
    ...tenantPolicies('charter_reassignments', {
      national: { read: everything },
      region: { read: charterOf('charter_reassignments') },
      office: { read: inOffice, write: sql`${inOffice} and author_id = ${actor.personId}` },
      team: { read: inTeam },
      organisation: { read: charterOf('charter_reassignments') },
    }),
  ],
);

/** From a charter to another one of the office that it depends on or replaces. */
export const charterLinks = pgTable(
  'charter_links',
  {
    officeId: officeId(),
    charterId: uuid('charter_id').notNull(),
    kind: text('kind').notNull(),
    otherCharterId: uuid('other_charter_id').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => {
    const otherVisible = sql`exists (select 1 from charters o where o.office_id = charter_links.office_id and o.id = charter_links.other_charter_id)`;
    return [
      primaryKey({ name: 'charter_links_pkey', columns: [table.officeId, table.charterId, table.kind, table.otherCharterId] }),
      charterKey('charter_links', table.officeId, table.charterId),
      foreignKey({
        name: 'charter_links_other_fkey',
        columns: [table.officeId, table.otherCharterId],
        foreignColumns: [charters.officeId, charters.id],
      }).onDelete('cascade'),
      check('charter_links_kind_check', sql`${table.kind} in ('dependsOn', 'supersedes')`),
      check('charter_links_other_check', sql`${table.otherCharterId} <> ${table.charterId}`),
      index('charter_links_other_index').on(table.officeId, table.otherCharterId),
      ...tenantPolicies('charter_links', {
        national: { read: everything },
        region: { read: sql`${charterOf('charter_links')} and ${otherVisible}` },
        office: { read: inOffice, write: inOffice },
        team: { read: sql`${inTeam} and ${otherVisible}` },
        organisation: { read: sql`${charterOf('charter_links')} and ${otherVisible}` },
      }),
    ];
  },
);

/** A list as somebody likes to see it: the address's query under a name, for oneself or for everybody of the same office. */
export const savedViews = pgTable(
  'saved_views',
  {
    officeId: officeId(),
    id: uuid('id').notNull(),
    screen: text('screen').notNull(),
    name: text('name').notNull(),
    query: text('query').notNull(),
    isShared: boolean('is_shared').notNull().default(false),
    ownerId: uuid('owner_id').notNull(),
    ownerName: text('owner_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => {
    const own = sql`owner_id = ${actor.personId}`;
    const rule = { read: sql`${inOffice} and (${own} or is_shared)`, write: sql`${inOffice} and ${own}` };
    return [
      primaryKey({ name: 'saved_views_pkey', columns: [table.officeId, table.id] }),
      unique('saved_views_name_key').on(table.officeId, table.ownerId, table.screen, table.name),
      ...tenantPolicies('saved_views', { national: rule, region: rule, office: rule, team: rule, organisation: rule }),
    ];
  },
);
