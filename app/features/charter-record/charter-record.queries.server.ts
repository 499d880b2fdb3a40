import { sql, type SQL } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { literally } from '#app/platform/text/literally.ts';
import type { CharterHeader, CharterKey } from '#app/features/charters/index.ts';
import { loadCharterHeader } from '#app/features/charters/index.server.ts';
import type { Attachment, AttachmentVersion, CharterLink, Comment, LinkOffer, Mentionable, Visit } from './charter-record.model.ts';
import type { RecordSearch } from './charter-record.schema.ts';

const commentsPerPage = 30;
const visitsShown = 20;
const offersShown = 12;
const mentionablesOffered = 500;

export type CharterRecord = {
  header: CharterHeader;
  attachments: Attachment[];
  /** In the order of writing. */
  comments: Comment[];
  /** Where the list goes on backwards. */
  earlier: string | null;
  visits: Visit[];
  watchingSince: string | null;
  watchers: number;
  links: CharterLink[];
  offers: LinkOffer[];
  people: Mentionable[];
};

/**
 * People who can see the charter `c` and whom the reader knows of: its members, the office's people, those of organisations
 * that it covers, its reviewers, and whoever has looked at it, decided about it or written here.
 */
export const mentionable: SQL = sql`
  select distinct on (x.id) x.id, x.name from (
    select p.id, p.full_name as name from charter_members m join people p on p.id = m.person_id where m.office_id = c.office_id and m.charter_id = c.id
    union all
    select p.id, p.full_name from memberships m join people p on p.id = m.person_id
      where m.revoked_at is null and (
        m.office_id = c.office_id and (m.scope = 'office' or m.scope = 'organisation' and m.organisation_id in (
          select o.organisation_id from charter_organisations o where o.office_id = c.office_id and o.charter_id = c.id))
        or m.role = 'commissioner' and m.region_code = c.region_code
        or m.role = 'coordinator' and c.region_code is null)
    union all
    select v.person_id, v.person_name from charter_visits v where v.office_id = c.office_id and v.charter_id = c.id
    union all
    select d.decided_by, d.decided_by_name from charter_decisions d where d.office_id = c.office_id and d.charter_id = c.id
    union all
    select w.author_id, w.author_name from charter_comments w where w.office_id = c.office_id and w.charter_id = c.id
  ) x order by x.id, x.name`;

const attachmentsOf = sql`
  coalesce((select json_agg(json_build_object('attachmentId', x.attachment_id, 'versions', x.versions) order by x.added_at, x.attachment_id) from (
    select a.attachment_id, min(a.created_at) as added_at, json_agg(json_build_object('id', a.id, 'version', a.attachment_version, 'title', a.title,
      'fileId', f.id, 'fileName', f.name, 'mediaType', f.media_type, 'size', f.size, 'sha256', f.sha256, 'authorName', a.author_name,
      'createdAt', a.created_at, 'removedAt', a.removed_at, 'removedByName', a.removed_by_name) order by a.attachment_version desc) as versions
    from charter_attachments a join files f on f.office_id = a.office_id and f.id = a.file_id
    where a.office_id = c.office_id and a.charter_id = c.id group by a.attachment_id) x), '[]')`;

function commentsOf(before: string | undefined): SQL {
  const [at, id] = before?.split('~') ?? [];
  const isEarlier = at && id ? sql`and (w.created_at, w.id) < (${at}::timestamptz, ${id}::uuid)` : sql``;
  return sql`coalesce((select json_agg(json_build_object('id', w.id, 'body', case when w.withdrawn_at is null then w.body end, 'createdAt', w.created_at,
      'authorId', w.author_id, 'authorName', w.author_name, 'authorRole', w.author_role, 'mentions', case when w.withdrawn_at is null then (
        select coalesce(json_agg(json_build_object('id', p.id, 'fullName', p.name) order by p.name), '[]') from known p where p.id = any(w.mentions)) else '[]' end)
      order by w.created_at, w.id)
    from (select * from charter_comments w where w.office_id = c.office_id and w.charter_id = c.id and w.subject_kind is null ${isEarlier}
      order by w.created_at desc, w.id desc limit ${commentsPerPage + 1}) w), '[]')`;
}

const linksOf = sql`
  coalesce((select json_agg(json_build_object('relation', x.relation, 'kind', x.kind, 'charterId', o.id, 'code', o.code, 'name', o.name, 'state', o.state,
      'authorName', x.author_name, 'createdAt', x.created_at) order by x.relation, o.code) from (
    select l.kind as relation, l.kind, l.other_charter_id as other, l.author_name, l.created_at
      from charter_links l where l.office_id = c.office_id and l.charter_id = c.id
    union all
    select case l.kind when 'dependsOn' then 'requiredBy' else 'supersededBy' end, l.kind, l.charter_id, l.author_name, l.created_at
      from charter_links l where l.office_id = c.office_id and l.other_charter_id = c.id) x
    join charters o on o.office_id = c.office_id and o.id = x.other), '[]')`;

function offersOf(find: string | undefined): SQL {
  if (!find) return sql`'[]'::json`;
  const pattern = `%${literally(find)}%`;
  return sql`coalesce((select json_agg(json_build_object('charterId', o.id, 'code', o.code, 'name', o.name) order by o.code desc) from (
    select o.id, o.code, o.name from charters o where o.office_id = c.office_id and o.id <> c.id
      and (o.code ilike ${pattern} or o.name ->> 'kk' ilike ${pattern} or o.name ->> 'ru' ilike ${pattern} or o.name ->> 'en' ilike ${pattern})
    order by o.code desc limit ${offersShown}) o), '[]')`;
}

type RecordRow = Omit<CharterRecord, 'header' | 'earlier' | 'attachments'> & { attachments: { attachmentId: string; versions: AttachmentVersion[] }[] };

/** Everything around a charter: what is attached, said, linked, and who looked. Two statements. @throws AppError 404. */
export async function loadCharterRecord(transaction: ActorTransaction, actor: Actor, key: CharterKey, search: RecordSearch): Promise<CharterRecord> {
  const header = await loadCharterHeader(transaction, key);
  const [row] = await transaction.execute<RecordRow>(sql`
    with c as materialized (select office_id, id, region_code from charters where office_id = ${key.officeId} and id = ${key.charterId}),
    known as materialized (select m.id, m.name from c, lateral (${mentionable}) m)
    select ${attachmentsOf} as attachments, ${commentsOf(search.before)} as comments, ${linksOf} as links, ${offersOf(search.find)} as offers,
      coalesce((select json_agg(json_build_object('personId', v.person_id, 'personName', v.person_name, 'role', v.role, 'visitedAt', v.visited_at)
          order by v.visited_at desc, v.person_id)
        from (select * from charter_visits v where v.office_id = c.office_id and v.charter_id = c.id
          order by v.visited_at desc, v.person_id limit ${visitsShown}) v), '[]') as visits,
      (select to_json(v.watching_since) from charter_visits v where v.office_id = c.office_id and v.charter_id = c.id and v.person_id = ${actor.personId}) as "watchingSince",
      (select count(*)::int from charter_visits v where v.office_id = c.office_id and v.charter_id = c.id and v.watching_since is not null) as watchers,
      coalesce((select json_agg(json_build_object('id', p.id, 'fullName', p.name) order by p.name, p.id)
        from (select * from known p where p.id <> ${actor.personId} order by p.name limit ${mentionablesOffered}) p), '[]') as people
    from c`);
  if (!row) throw notFound();
  const comments = row.comments.slice(-commentsPerPage);
  const first = comments[0];
  return { ...row, header, comments, earlier: row.comments.length > commentsPerPage && first ? `${first.createdAt}~${first.id}` : null };
}

export type CopyTask = { id: string; parentId: string | null; name: Localized; frequency: string | null; isFinished: boolean };
export type CopyOffer = { header: CharterHeader; tasks: CopyTask[]; copies: LinkOffer[] };

/** A charter of the actor's office with what of its tasks may be carried over. @throws AppError 404. */
export async function loadCopyOffer(transaction: ActorTransaction, actor: Actor, key: CharterKey): Promise<CopyOffer> {
  const header = await loadCharterHeader(transaction, key);
  if (header.officeId !== actor.officeId) throw notFound();
  const [row] = await transaction.execute<Omit<CopyOffer, 'header'>>(sql`
    select
      coalesce((select json_agg(json_build_object('id', t.id, 'parentId', t.parent_id, 'name', t.name, 'frequency', t.frequency, 'isFinished',
          coalesce((select bool_and(o.state in ('done', 'nothingToDo')) from task_occurrences o
            where o.office_id = t.office_id and o.charter_id = t.charter_id and o.task_id = t.id), false)) order by t.position, t.id)
        from charter_tasks t where t.office_id = c.office_id and t.charter_id = c.id), '[]') as tasks,
      coalesce((select json_agg(json_build_object('charterId', o.id, 'code', o.code, 'name', o.name) order by o.code)
        from charter_links l join charters o on o.office_id = l.office_id and o.id = l.charter_id
        where l.office_id = c.office_id and l.other_charter_id = c.id and l.kind = 'supersedes'), '[]') as copies
    from charters c where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  return { header, ...row! };
}
