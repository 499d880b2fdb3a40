import { sql, type SQL } from 'drizzle-orm';
import { keysetPage } from '#app/platform/db/keyset-page.ts';
import type { CharterState } from '#app/features/charters/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { calendarColumns, candidatesOf, rowOf, type CharterKey, type OccurrenceKey } from './charter-work.repo.server.ts';
import type { MyWorkSearch } from './charter-work.schema.ts';
import type { Work, WorkOccurrence, WorkPerson } from './work-rows.model.ts';

/** Who is in the office is known to the office itself and to the whole country's readers. */
const goneOf = (actor: Actor, person: SQL): SQL =>
  actor.scope === 'office' || actor.scope === 'national'
    ? sql`not exists (select from memberships m where m.office_id = c.office_id and m.person_id = ${person} and m.revoked_at is null)`
    : sql`false`;

const peopleOf = (actor: Actor, task: SQL): SQL => sql`coalesce((
  select json_agg(json_build_object('personId', w.person_id, 'fullName', p.full_name, 'duty', w.duty, 'isGone', ${goneOf(actor, sql`w.person_id`)})
    order by w.duty desc, p.full_name, w.person_id)
  from charter_task_people w left join people p on p.id = w.person_id
  where w.office_id = c.office_id and w.charter_id = c.id and w.task_id = ${task}), '[]')`;

/** Everything that the views of one charter's work are drawn from, in one statement. @throws AppError 404. */
export async function loadWork(transaction: ActorTransaction, actor: Actor, key: CharterKey): Promise<Work> {
  const [row] = await transaction.execute<Work>(sql`
    select ${calendarColumns},
      coalesce((select json_agg(json_build_object('id', t.id, 'parentId', t.parent_id, 'name', t.name, 'frequency', t.frequency,
          'evidenceKinds', t.evidence_kinds, 'startsOn', t.starts_on, 'endsOn', t.ends_on, 'follows', t.follows,
          'isStandard', t.standard_task_id is not null, 'people', ${peopleOf(actor, sql`t.id`)}) order by t.position, t.id)
        from charter_tasks t where ${rowOf('t', key)}), '[]') as tasks,
      coalesce((select json_agg(json_build_object('id', o.id, 'taskId', o.task_id, 'startsOn', o.starts_on, 'dueOn', o.due_on, 'state', o.state,
          'review', o.review, 'doneBy', o.done_by, 'doneByName', o.done_by_name, 'doneOn', o.done_on, 'version', o.version,
          'givenKinds', coalesce(g.kinds, '{}')) order by o.due_on, o.id)
        from task_occurrences o
        left join (select p.occurrence_id, array_agg(distinct p.evidence_kind) as kinds from occurrence_proofs p
          where ${rowOf('p', key)} and p.withdrawn_at is null group by 1) g on g.occurrence_id = o.id
        where ${rowOf('o', key)}), '[]') as occurrences,
      coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'dueOn', p.due_on, 'result', case when r.reached_on is not null then
          json_build_object('reachedOn', r.reached_on, 'note', r.note, 'givenByName', r.given_by_name, 'givenAt', r.given_at) end)
          order by p.due_on, p.position, p.id)
        from charter_control_points p left join control_point_results r
          on r.office_id = p.office_id and r.charter_id = p.charter_id and r.control_point_id = p.id
        where ${rowOf('p', key)}), '[]') as "controlPoints",
      (select json_object_agg(e.code, e.name) from evidence_kinds e) as "kindNames"
    from charters c where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  if (!row) throw notFound();
  return row;
}

export type Candidate = { id: string; fullName: string };

/** Who may be named for a subtask, for those who may name them. */
export async function loadCandidates(transaction: ActorTransaction, key: CharterKey): Promise<Candidate[]> {
  return transaction.execute<Candidate>(sql`
    select p.id, p.full_name as "fullName" from people p where p.id in (${candidatesOf(key)}) order by p.full_name, p.id`);
}

export type Spending = { id: string; spentOn: string; tenge: number; note: string; authorName: string; createdAt: string };
export type MoneyResource = { id: string; name: Localized; plannedTenge: number; spendings: Spending[] };

export async function loadMoney(transaction: ActorTransaction, key: CharterKey): Promise<MoneyResource[]> {
  return transaction.execute<MoneyResource>(sql`
    select r.id, r.name, to_json(r.planned_tenge) as "plannedTenge",
      coalesce((select json_agg(json_build_object('id', s.id, 'spentOn', s.spent_on, 'tenge', s.tenge, 'note', s.note, 'authorName', s.author_name,
          'createdAt', s.created_at) order by s.spent_on desc, s.created_at desc, s.id)
        from charter_spendings s where ${rowOf('s', key)} and s.resource_id = r.id), '[]') as spendings
    from charter_resources r where ${rowOf('r', key)} and r.kind = 'money' order by r.position, r.id`);
}

export type OtherUse = { kind: 'occurrence' | 'value' | 'attachment'; to: string; title: string; on: string };
export type Proof = {
  id: string;
  evidenceKind: string;
  title: string;
  url: string | null;
  file: { id: string; name: string; size: number; sha256: string } | null;
  authorName: string;
  createdAt: string;
  withdrawnAt: string | null;
  /** Where the very same file, or the same address, proves something else. */
  usedElsewhere: OtherUse[];
};

export type OccurrenceDetails = Omit<WorkOccurrence, 'givenKinds'> & {
  taskName: Localized;
  parentName: Localized | null;
  frequency: string | null;
  evidenceKinds: string[];
  isStandard: boolean;
  nothingReason: string | null;
  reviewRemark: string | null;
  reviewedByName: string | null;
  reviewedAt: string | null;
  people: WorkPerson[];
  proofs: Proof[];
  openBefore: { id: string; taskName: Localized; dueOn: string }[];
  kindNames: Record<string, Localized>;
};

const mostOtherUses = 5;

/** @throws AppError 404. */
export async function loadOccurrence(transaction: ActorTransaction, actor: Actor, key: OccurrenceKey): Promise<OccurrenceDetails> {
  const page = `/charters/${key.officeId}/`;
  const elsewhere = sql`
    select 'occurrence' as kind, ${page} || x.charter_id || '/work/' || x.occurrence_id as to, x.title, y.due_on as "on"
    from occurrence_proofs x join task_occurrences y on y.office_id = x.office_id and y.charter_id = x.charter_id and y.id = x.occurrence_id
    left join files g on g.office_id = x.office_id and g.id = x.file_id
    where x.office_id = p.office_id and x.occurrence_id <> p.occurrence_id and x.withdrawn_at is null and (g.sha256 = f.sha256 or x.url = p.url)
    union all
    select 'value', '/values/' || e.office_id || '/' || e.organisation_id || '/' || e.charter_indicator_id || '/' || e.day, e.title, e.day
    from cell_evidence e left join files g on g.office_id = e.office_id and g.id = e.file_id
    where e.office_id = p.office_id and (g.sha256 = f.sha256 or e.url = p.url)
    union all
    select 'attachment', ${page} || a.charter_id || '/record', a.title, a.created_at::date
    from charter_attachments a join files g on g.office_id = a.office_id and g.id = a.file_id
    where a.office_id = p.office_id and a.removed_at is null and g.sha256 = f.sha256`;
  const [row] = await transaction.execute<OccurrenceDetails>(sql`
    select o.id, o.task_id as "taskId", o.starts_on as "startsOn", o.due_on as "dueOn", o.state, o.review, o.done_by as "doneBy",
      o.done_by_name as "doneByName", o.done_on as "doneOn", o.version, o.nothing_reason as "nothingReason", o.review_remark as "reviewRemark",
      o.reviewed_by_name as "reviewedByName", to_json(o.reviewed_at) as "reviewedAt", t.name as "taskName", b.name as "parentName", t.frequency,
      t.evidence_kinds as "evidenceKinds", t.standard_task_id is not null as "isStandard", ${peopleOf(actor, sql`t.id`)} as people,
      coalesce((select json_agg(json_build_object('id', x.id, 'taskName', n.name, 'dueOn', x.due_on) order by x.due_on, x.id)
        from task_occurrences x join charter_tasks n on n.office_id = x.office_id and n.charter_id = x.charter_id and n.id = x.task_id
        where ${rowOf('x', key)} and x.task_id = any(t.follows) and x.due_on <= o.due_on and x.state in ('planned', 'inProgress')), '[]') as "openBefore",
      coalesce((select json_agg(json_build_object('id', p.id, 'evidenceKind', p.evidence_kind, 'title', p.title, 'url', p.url,
          'file', case when f.id is not null then json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'sha256', f.sha256) end,
          'authorName', p.author_name, 'createdAt', p.created_at, 'withdrawnAt', p.withdrawn_at,
          'usedElsewhere', case when p.withdrawn_at is null then coalesce((select json_agg(u) from (${elsewhere} limit ${mostOtherUses}) u), '[]') else '[]' end)
          order by p.created_at, p.id)
        from occurrence_proofs p left join files f on f.office_id = p.office_id and f.id = p.file_id
        where ${rowOf('p', key)} and p.occurrence_id = o.id), '[]') as proofs,
      (select json_object_agg(e.code, e.name) from evidence_kinds e) as "kindNames"
    from task_occurrences o
    join charters c on c.office_id = o.office_id and c.id = o.charter_id
    join charter_tasks t on t.office_id = o.office_id and t.charter_id = o.charter_id and t.id = o.task_id
    left join charter_tasks b on b.office_id = t.office_id and b.charter_id = t.charter_id and b.id = t.parent_id
    where ${rowOf('o', key)} and o.id = ${key.occurrenceId}`);
  if (!row) throw notFound();
  return row;
}

export type QueueProof = { id: string; evidenceKind: string; title: string; url: string | null; fileId: string | null };
export type QueuedOccurrence = WorkOccurrence & {
  officeId: string;
  charterId: string;
  charterCode: string;
  charterName: Localized;
  charterState: CharterState;
  regionCode: string | null;
  officeName: Localized;
  taskName: Localized;
  evidenceKinds: string[];
  isStandard: boolean;
  nothingReason: string | null;
  reviewRemark: string | null;
  people: { personId: string; duty: 'owner' | 'coExecutor' }[];
  proofs: QueueProof[];
};

export type QueuePage = { rows: QueuedOccurrence[]; next: string | null; previous: string | null; kindNames: Record<string, Localized> };
const pageSize = 30;

type Queue = {
  /** Of occurrences `o`, charters `c` and, for one's own work, `w`. */
  where: SQL;
  /** A day: the queue's order. */
  day: SQL;
  own: boolean;
};

function beyond(search: MyWorkSearch, day: SQL): SQL {
  const [, on, id] = /^(\d{4}-\d{2}-\d{2})\|([0-9a-f-]{36})$/.exec(search.after ?? search.before ?? '') ?? [];
  if (!on || !id) return sql`true`;
  return search.after !== null ? sql`(${day}, o.id) > (${on}::date, ${id}::uuid)` : sql`(${day}, o.id) < (${on}::date, ${id}::uuid)`;
}

async function loadQueue(transaction: ActorTransaction, search: MyWorkSearch, queue: Queue): Promise<QueuePage> {
  const isBackwards = search.after === null && search.before !== null;
  const direction = isBackwards ? sql`desc` : sql`asc`;
  const found = await transaction.execute<QueuedOccurrence & { cursor: string; kindNames: Record<string, Localized> }>(sql`
    with page as materialized (
      select o.*, ${queue.day} as queue_day, c.code as charter_code, c.name as charter_name, c.state as charter_state, c.region_code
      from ${queue.own ? sql`charter_task_people w join task_occurrences o on o.office_id = w.office_id and o.charter_id = w.charter_id and o.task_id = w.task_id` : sql`task_occurrences o`}
      join charters c on c.office_id = o.office_id and c.id = o.charter_id
      where ${queue.where} and c.state in ('approved', 'active', 'closing') and ${beyond(search, queue.day)}
      order by ${queue.day} ${direction}, o.id ${direction} limit ${pageSize + 1}
    )
    select o.id, o.office_id as "officeId", o.charter_id as "charterId", o.task_id as "taskId", o.starts_on as "startsOn", o.due_on as "dueOn", o.state,
      o.review, o.done_by as "doneBy", o.done_by_name as "doneByName", o.done_on as "doneOn", o.version, o.nothing_reason as "nothingReason",
      o.review_remark as "reviewRemark", o.charter_code as "charterCode", o.charter_name as "charterName", o.charter_state as "charterState",
      o.region_code as "regionCode", f.short_name as "officeName", t.name as "taskName", t.evidence_kinds as "evidenceKinds",
      t.standard_task_id is not null as "isStandard", o.queue_day || '|' || o.id as cursor,
      coalesce((select json_agg(json_build_object('personId', w.person_id, 'duty', w.duty)) from charter_task_people w
        where w.office_id = o.office_id and w.charter_id = o.charter_id and w.task_id = o.task_id), '[]') as people,
      coalesce(g.proofs, '[]') as proofs, coalesce(g.kinds, '[]') as "givenKinds",
      (select json_object_agg(e.code, e.name) from evidence_kinds e) as "kindNames"
    from page o
    join offices f on f.id = o.office_id
    join charter_tasks t on t.office_id = o.office_id and t.charter_id = o.charter_id and t.id = o.task_id
    left join lateral (
      select json_agg(json_build_object('id', p.id, 'evidenceKind', p.evidence_kind, 'title', p.title, 'url', p.url, 'fileId', p.file_id)
          order by p.created_at, p.id) as proofs, json_agg(distinct p.evidence_kind) as kinds
      from occurrence_proofs p where p.office_id = o.office_id and p.charter_id = o.charter_id and p.occurrence_id = o.id and p.withdrawn_at is null
    ) g on true
    order by o.queue_day ${direction}, o.id ${direction}`);
  const { rows, next, previous } = keysetPage(found, { limit: pageSize, isBackwards, isContinued: search.after !== null, cursorOf: ({ cursor }) => cursor });
  return {
    rows: rows.map(({ cursor: _cursor, kindNames: _names, ...row }) => row), next, previous,
    kindNames: rows[0]?.kindNames ?? {},
  };
}

/** What the actor owns or helps with: still to do by due date, or done and waiting for review. */
export const loadMyWork = (transaction: ActorTransaction, actor: Actor, search: MyWorkSearch): Promise<QueuePage> =>
  loadQueue(transaction, search, {
    own: true,
    day: sql`o.due_on`,
    where: sql`w.person_id = ${actor.personId} and w.office_id = ${actor.officeId} and ${
      search.show === 'open' ? sql`o.state in ('planned', 'inProgress')` : sql`o.state in ('done', 'nothingToDo') and o.review is null`}`,
  });

/** What the actor may confirm or return, longest waiting first. */
export const loadReviewQueue = (transaction: ActorTransaction, actor: Actor, search: MyWorkSearch): Promise<QueuePage> =>
  loadQueue(transaction, search, {
    own: false,
    day: sql`o.done_on`,
    where: sql`o.state in ('done', 'nothingToDo') and o.review is null and o.done_by <> ${actor.personId}
      and ${actor.role === 'coordinator' ? sql`c.region_code is null` : sql`c.region_code = ${actor.regionCode}`}`,
  });

export type Mention = { id: string; officeId: string; charterId: string; charterCode: string; subjectKind: string | null; subjectId: string | null; body: string; authorName: string; createdAt: string };
const mostMentions = 20;

/** The newest comments that name the actor. */
export async function loadMentions(transaction: ActorTransaction, actor: Actor): Promise<Mention[]> {
  const place = actor.scope === 'office' || actor.scope === 'team' ? sql`m.office_id = ${actor.officeId} and` : sql``;
  return transaction.execute<Mention>(sql`
    select m.id, m.office_id as "officeId", m.charter_id as "charterId", c.code as "charterCode", m.subject_kind as "subjectKind", m.subject_id as "subjectId",
      left(m.body, 300) as body, m.author_name as "authorName", to_json(m.created_at) as "createdAt"
    from charter_comments m join charters c on c.office_id = m.office_id and c.id = m.charter_id
    where ${place} m.mentions @> array[${actor.personId}::uuid] and m.withdrawn_at is null
    order by m.created_at desc, m.id limit ${mostMentions}`);
}
