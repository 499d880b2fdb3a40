import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { StoredFile } from '#app/platform/files/keep-file.server.ts';
import type { CharterKey, CharterState } from '#app/features/charters/index.ts';
import { mentionable } from './charter-record.queries.server.ts';
import type { ActionOf, CopyCharter } from './charter-record.schema.ts';

export async function findState(transaction: ActorTransaction, key: CharterKey): Promise<CharterState | undefined> {
  const [row] = await transaction.execute<{ state: CharterState }>(sql`
    select state from charters where office_id = ${key.officeId} and id = ${key.charterId}`);
  return row?.state;
}

export type NewAttachment = { id: string; attachmentId: string | null; title: string | null; file: StoredFile };

/**
 * The first version of an attachment, or the next one of one that is there and not removed. Two people who add a version at
 * once are put in order. @returns false when there is no such attachment; a repeated submission is done already.
 */
export async function insertAttachment(transaction: ActorTransaction, actor: Actor, key: CharterKey, attachment: NewAttachment): Promise<'added' | 'repeated' | 'unknown'> {
  const { id, file } = attachment;
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended('charter-attachments:' || ${key.charterId}::text, 0))`);
  const [state] = await transaction.execute<{ isRepeated: boolean; isKnown: boolean; next: number; title: string | null }>(sql`
    select exists (select from charter_attachments a where a.office_id = ${key.officeId} and a.id = ${id}) as "isRepeated",
      coalesce(bool_and(a.removed_at is null), false) as "isKnown", coalesce(max(a.attachment_version), 0) + 1 as next,
      (array_agg(a.title order by a.attachment_version desc))[1] as title
    from charter_attachments a where a.office_id = ${key.officeId} and a.charter_id = ${key.charterId} and a.attachment_id = ${attachment.attachmentId}::uuid`);
  if (state!.isRepeated) return 'repeated';
  if (attachment.attachmentId !== null && !state!.isKnown) return 'unknown';
  await transaction.execute(sql`
    with stored as (
      insert into files (office_id, id, sha256, size, media_type, name, uploaded_by)
      values (${key.officeId}, ${file.id}, ${file.sha256}, ${file.size}, ${file.mediaType}, ${file.name}, ${actor.personId})
    )
    insert into charter_attachments (office_id, charter_id, id, attachment_id, attachment_version, title, file_id, author_id, author_name)
    values (${key.officeId}, ${key.charterId}, ${id}, ${attachment.attachmentId ?? id}, ${state!.next},
      ${attachment.title ?? state!.title ?? file.name.slice(0, 300)}, ${file.id}, ${actor.personId}, ${actor.name})`);
  return 'added';
}

export async function removeAttachment(transaction: ActorTransaction, actor: Actor, key: CharterKey, attachmentId: string): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update charter_attachments set removed_at = now(), removed_by_name = ${actor.name}
    where office_id = ${key.officeId} and charter_id = ${key.charterId} and attachment_id = ${attachmentId} and removed_at is null returning id`);
  return rows.length > 0;
}

export type Audience = { code: string; watchers: string[]; unknownMentions: number };

/** Who is to hear of a comment. Undefined: there is no such charter for the actor. */
export async function findAudience(transaction: ActorTransaction, key: CharterKey, mentions: readonly string[]): Promise<Audience | undefined> {
  const [row] = await transaction.execute<Audience>(sql`
    select c.code, array(select v.person_id from charter_visits v where v.office_id = c.office_id and v.charter_id = c.id and v.watching_since is not null) as watchers,
      (select count(*)::int from json_array_elements_text(${JSON.stringify(mentions)}::json) as w(id)
        where not exists (select from (${mentionable}) p where p.id = w.id::uuid)) as "unknownMentions"
    from charters c where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  return row;
}

/** @returns false when the comment was written already. */
export async function insertComment(transaction: ActorTransaction, actor: Actor, key: CharterKey, comment: ActionOf<'comment'>): Promise<boolean> {
  const rows = await transaction.execute(sql`
    insert into charter_comments (office_id, charter_id, id, body, mentions, author_id, author_name, author_role)
    values (${key.officeId}, ${key.charterId}, ${comment.id}, ${comment.body}, ${sql.param(comment.mentions)}::uuid[], ${actor.personId}, ${actor.name}, ${actor.role})
    on conflict (office_id, id) do nothing returning id`);
  return rows.length === 1;
}

export async function withdrawComment(transaction: ActorTransaction, actor: Actor, key: CharterKey, id: string): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update charter_comments set withdrawn_at = coalesce(withdrawn_at, now())
    where office_id = ${key.officeId} and charter_id = ${key.charterId} and id = ${id} and author_id = ${actor.personId} returning id`);
  return rows.length === 1;
}

const minutesBetweenVisits = 10;

/** Notes that the actor looked, unless that was noted just now. @returns false: there is no such charter for the actor. */
export async function recordVisit(transaction: ActorTransaction, actor: Actor, key: CharterKey): Promise<boolean> {
  const [row] = await transaction.execute<{ isThere: boolean }>(sql`
    with c as (select office_id, id from charters where office_id = ${key.officeId} and id = ${key.charterId}),
    noted as (
      insert into charter_visits as v (office_id, charter_id, person_id, person_name, role)
      select c.office_id, c.id, ${actor.personId}, ${actor.name}, ${actor.role} from c
      on conflict (office_id, charter_id, person_id) do update
        set visited_at = now(), person_name = excluded.person_name, role = excluded.role
        where v.visited_at < now() - make_interval(mins => ${minutesBetweenVisits})
    )
    select exists (select from c) as "isThere"`);
  return row!.isThere;
}

/** @returns false: there is no such charter for the actor. */
export async function setWatching(transaction: ActorTransaction, actor: Actor, key: CharterKey, isWatching: boolean): Promise<boolean> {
  const since = isWatching ? sql`now()` : sql`null::timestamptz`;
  const rows = await transaction.execute(sql`
    insert into charter_visits as v (office_id, charter_id, person_id, person_name, role, watching_since)
    select c.office_id, c.id, ${actor.personId}, ${actor.name}, ${actor.role}, ${since} from charters c
    where c.office_id = ${key.officeId} and c.id = ${key.charterId}
    on conflict (office_id, charter_id, person_id) do update set watching_since = case when ${isWatching} then coalesce(v.watching_since, now()) end
    returning person_id`);
  return rows.length === 1;
}

/** Whether the other charter is there, and whether a link of this kind to it would close a circle. */
export async function findLinkTarget(transaction: ActorTransaction, key: CharterKey, { kind, otherCharterId }: ActionOf<'link'>): Promise<{ isCircular: boolean } | undefined> {
  const [row] = await transaction.execute<{ isCircular: boolean }>(sql`
    with recursive reached(id) as (
      values (${otherCharterId}::uuid)
      union
      select l.other_charter_id from reached r join charter_links l on l.office_id = ${key.officeId} and l.charter_id = r.id and l.kind = ${kind}
    )
    select exists (select from reached where id = ${key.charterId}) as "isCircular"
    from charters o where o.office_id = ${key.officeId} and o.id = ${otherCharterId}`);
  return row;
}

/** Two people who link at once wait for each other, so that no circle is closed between them. */
export async function lockLinks(transaction: ActorTransaction, officeId: string): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended('charter-links:' || ${officeId}::text, 0))`);
}

export async function insertLink(transaction: ActorTransaction, actor: Actor, key: CharterKey, { kind, otherCharterId }: Pick<ActionOf<'link'>, 'kind' | 'otherCharterId'>): Promise<void> {
  await transaction.execute(sql`
    insert into charter_links (office_id, charter_id, kind, other_charter_id, author_id, author_name)
    values (${key.officeId}, ${key.charterId}, ${kind}, ${otherCharterId}, ${actor.personId}, ${actor.name}) on conflict do nothing`);
}

export async function deleteLink(transaction: ActorTransaction, key: CharterKey, { kind, otherCharterId, isIncoming }: ActionOf<'unlink'>): Promise<boolean> {
  const [from, to] = isIncoming ? [otherCharterId, key.charterId] : [key.charterId, otherCharterId];
  const rows = await transaction.execute(sql`
    delete from charter_links where office_id = ${key.officeId} and charter_id = ${from} and kind = ${kind} and other_charter_id = ${to} returning kind`);
  return rows.length === 1;
}

export type CopySource = { isBlockValid: boolean; validGrounds: string[]; validIndicatorCodes: string[] };

/** What of a charter's references is in force in another period. */
export async function findCopySource(transaction: ActorTransaction, key: CharterKey, { startsOn, endsOn }: CopyCharter): Promise<CopySource | undefined> {
  const [row] = await transaction.execute<CopySource>(sql`
    select b.valid_from <= ${endsOn} and coalesce(b.valid_to >= ${startsOn}, true) as "isBlockValid",
      array(select g.legal_basis_code from charter_grounds g join legal_bases l on l.code = g.legal_basis_code
        where g.office_id = c.office_id and g.charter_id = c.id and coalesce(l.valid_from <= ${endsOn}, true) and coalesce(l.valid_to >= ${startsOn}, true)) as "validGrounds",
      array(select i.code from charter_indicators x join indicators i on i.code = x.indicator_code
        where x.office_id = c.office_id and x.charter_id = c.id and i.valid_from <= ${endsOn} and coalesce(i.valid_to >= ${startsOn}, true)) as "validIndicatorCodes"
    from charters c join blocks b on b.code = c.block_code where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  return row;
}

/** A draft of the same office and block. @returns false when it is there already. */
export async function insertCopy(transaction: ActorTransaction, actor: Actor, key: CharterKey, copy: CopyCharter, code: string): Promise<boolean> {
  const rows = await transaction.execute(sql`
    insert into charters (office_id, id, code, block_code, template_id, region_code, name, goal, starts_on, ends_on, created_by)
    select c.office_id, ${copy.id}, ${code}, c.block_code, c.template_id, c.region_code, ${JSON.stringify(copy.name)}::jsonb, c.goal, ${copy.startsOn}, ${copy.endsOn},
      ${actor.personId}
    from charters c where c.office_id = ${key.officeId} and c.id = ${key.charterId}
    on conflict (office_id, id) do nothing returning id`);
  return rows.length === 1;
}

/** Whoever still belongs to the office keeps their part in the charter and in the tasks that were carried over. */
export async function copyPeople(transaction: ActorTransaction, key: CharterKey, copyId: string): Promise<void> {
  const stillThere = sql`exists (select from memberships s where s.office_id = m.office_id and s.person_id = m.person_id and s.revoked_at is null)`;
  await transaction.execute(sql`
    insert into charter_members (office_id, charter_id, person_id, duty)
    select m.office_id, ${copyId}, m.person_id, m.duty from charter_members m
    where m.office_id = ${key.officeId} and m.charter_id = ${key.charterId} and ${stillThere}`);
  await transaction.execute(sql`
    insert into charter_task_people (office_id, charter_id, task_id, person_id, duty)
    select m.office_id, ${copyId}, m.task_id, m.person_id, m.duty from charter_task_people m
    join charter_tasks t on t.office_id = m.office_id and t.charter_id = ${copyId} and t.id = m.task_id
    where m.office_id = ${key.officeId} and m.charter_id = ${key.charterId} and ${stillThere}`);
}
