import { sql, type SQL } from 'drizzle-orm';
import type { StoredFile } from '#app/platform/files/keep-file.server.ts';
import type { CalendarDay } from '#app/features/calendar/index.ts';
import type { CharterState } from '#app/features/charters/index.ts';
import { recordReassignments } from '#app/features/charters/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { MovedOccurrence, PlannedOccurrence, PlannedSubtask, Span, StoredOccurrence } from './occurrences.model.ts';
import type { OccurrenceState, Review, TaskPerson } from './work.model.ts';

export type CharterKey = { officeId: string; charterId: string };
export type OccurrenceKey = CharterKey & { occurrenceId: string };

export const rowOf = (alias: string, key: CharterKey): SQL => sql`${sql.raw(alias)}.office_id = ${key.officeId} and ${sql.raw(alias)}.charter_id = ${key.charterId}`;

/** Recorded days around the charter `c`: a year further than its end, where moved dates may fall. */
export const calendarColumns = sql`
  coalesce((select json_agg(json_build_object('day', d.on_date, 'isWorking', d.is_working) order by d.on_date)
    from calendar_days d where d.on_date between c.starts_on and c.ends_on + 366 and d.is_working <> (extract(isodow from d.on_date) <= 5)), '[]') as calendar,
  coalesce((select json_agg(json_build_object('day', x.on_date, 'isWorking', x.is_working) order by x.on_date)
    from office_calendar_exceptions x where x.office_id = c.office_id and x.on_date between c.starts_on and c.ends_on + 366), '[]') as exceptions`;

export type Unfolding = Span & { subtasks: PlannedSubtask[]; stored: StoredOccurrence[]; calendar: CalendarDay[]; exceptions: CalendarDay[] };

export async function findUnfolding(transaction: ActorTransaction, key: CharterKey): Promise<Unfolding | undefined> {
  const [row] = await transaction.execute<Unfolding>(sql`
    select c.starts_on as "startsOn", c.ends_on as "endsOn", ${calendarColumns},
      coalesce((select json_agg(json_build_object('id', t.id, 'frequency', t.frequency, 'startsOn', t.starts_on, 'endsOn', t.ends_on) order by t.id)
        from charter_tasks t where ${rowOf('t', key)} and t.parent_id is not null), '[]') as subtasks,
      coalesce((select json_agg(json_build_object('id', o.id, 'taskId', o.task_id, 'startsOn', o.starts_on, 'dueOn', o.due_on,
          'isFinished', o.state in ('done', 'nothingToDo'), 'isBegun', o.state <> 'planned' or exists (select from occurrence_proofs p
            where p.office_id = o.office_id and p.charter_id = o.charter_id and p.occurrence_id = o.id)) order by o.due_on, o.id)
        from task_occurrences o where ${rowOf('o', key)}), '[]') as stored
    from charters c where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  return row;
}

export async function deleteOccurrences(transaction: ActorTransaction, key: CharterKey, ids: readonly string[]): Promise<void> {
  await transaction.execute(sql`
    delete from task_occurrences o where ${rowOf('o', key)} and o.id = any(${sql.param(ids)}::uuid[]) and o.state = 'planned'`);
}

/** New dates for open work. First all step aside, since two may not be due on one day even while the statement runs. */
export async function moveOccurrences(transaction: ActorTransaction, key: CharterKey, moved: readonly MovedOccurrence[]): Promise<void> {
  const isMoved = sql`${rowOf('o', key)} and o.id = any(${sql.param(moved.map(({ id }) => id))}::uuid[])`;
  await transaction.execute(sql`update task_occurrences o set due_on = o.due_on - 365000 where ${isMoved}`);
  await transaction.execute(sql`
    update task_occurrences o set starts_on = w."startsOn", due_on = w."dueOn", version = o.version + 1, updated_at = now()
    from json_to_recordset(${JSON.stringify(moved)}::json) as w(id uuid, "startsOn" date, "dueOn" date)
    where ${isMoved} and o.id = w.id`);
}

export async function insertOccurrences(transaction: ActorTransaction, key: CharterKey, occurrences: readonly (PlannedOccurrence & { id: string })[]): Promise<void> {
  await transaction.execute(sql`
    insert into task_occurrences (office_id, charter_id, id, task_id, starts_on, due_on)
    select ${key.officeId}, ${key.charterId}, w.id, w."taskId", w."startsOn", w."dueOn"
    from json_to_recordset(${JSON.stringify(occurrences)}::json) as w(id uuid, "taskId" uuid, "startsOn" date, "dueOn" date)
    on conflict do nothing`);
}

export type OccurrenceForMove = {
  taskId: string;
  taskName: Localized;
  dueOn: string;
  state: OccurrenceState;
  review: Review | null;
  doneBy: string | null;
  version: number;
  charterState: CharterState;
  regionCode: string | null;
  isStandard: boolean;
  evidenceKinds: string[];
  /** Kinds of the proofs that are attached. */
  givenKinds: string[];
  kindNames: Record<string, Localized>;
  people: TaskPerson[];
  /** Occurrences of what the subtask follows that are due by then and not finished. */
  openBefore: { taskName: Localized; dueOn: string }[];
};

export async function findOccurrence(transaction: ActorTransaction, key: OccurrenceKey): Promise<OccurrenceForMove | undefined> {
  const [row] = await transaction.execute<OccurrenceForMove>(sql`
    select o.task_id as "taskId", t.name as "taskName", o.due_on as "dueOn", o.state, o.review, o.done_by as "doneBy", o.version, c.state as "charterState",
      c.region_code as "regionCode", t.standard_task_id is not null as "isStandard", t.evidence_kinds as "evidenceKinds",
      coalesce((select json_agg(distinct p.evidence_kind) from occurrence_proofs p
        where ${rowOf('p', key)} and p.occurrence_id = o.id and p.withdrawn_at is null), '[]') as "givenKinds",
      (select json_object_agg(e.code, e.name) from evidence_kinds e) as "kindNames",
      coalesce((select json_agg(json_build_object('personId', w.person_id, 'duty', w.duty)) from charter_task_people w
        where ${rowOf('w', key)} and w.task_id = t.id), '[]') as people,
      coalesce((select json_agg(json_build_object('taskName', b.name, 'dueOn', x.due_on) order by x.due_on, x.id)
        from task_occurrences x join charter_tasks b on b.office_id = x.office_id and b.charter_id = x.charter_id and b.id = x.task_id
        where ${rowOf('x', key)} and x.task_id = any(t.follows) and x.due_on <= o.due_on and x.state in ('planned', 'inProgress')), '[]') as "openBefore"
    from task_occurrences o
    join charter_tasks t on t.office_id = o.office_id and t.charter_id = o.charter_id and t.id = o.task_id
    join charters c on c.office_id = o.office_id and c.id = o.charter_id
    where ${rowOf('o', key)} and o.id = ${key.occurrenceId}`);
  return row;
}

export type Step = {
  state: OccurrenceState;
  doneOn: string | null;
  nothingReason: string | null;
  /** Null leaves the last reviewer's words beside the work until it is reviewed again. */
  reviewed: { review: Review; remark: string | null } | null;
};

/** @returns false when somebody else changed it first. */
export async function saveStep(transaction: ActorTransaction, actor: Actor, key: OccurrenceKey, version: number, step: Step): Promise<boolean> {
  const done = step.doneOn === null ? null : actor;
  const doing = step.reviewed?.review === 'confirmed'
    ? sql``
    : sql`state = ${step.state}, done_on = ${step.doneOn}, done_by = ${done?.personId ?? null}, done_by_name = ${done?.name ?? null},
        nothing_reason = ${step.nothingReason},`;
  const reviewing = step.reviewed
    ? sql`review = ${step.reviewed.review}, review_remark = ${step.reviewed.remark}, reviewed_by = ${actor.personId},
        reviewed_by_name = ${actor.name}, reviewed_at = now(),`
    : step.doneOn === null
      ? sql``
      : sql`review = null,`;
  const rows = await transaction.execute(sql`
    update task_occurrences o set ${doing} ${reviewing} version = version + 1, updated_at = now()
    where ${rowOf('o', key)} and o.id = ${key.occurrenceId} and o.version = ${version} returning o.id`);
  return rows.length === 1;
}

/** Work on an open occurrence begins with its first proof. Also keeps it from being finished while its proofs change. */
export async function touchOpenOccurrence(transaction: ActorTransaction, key: OccurrenceKey): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update task_occurrences o set state = 'inProgress', version = version + 1, updated_at = now()
    where ${rowOf('o', key)} and o.id = ${key.occurrenceId} and o.state in ('planned', 'inProgress') returning o.id`);
  return rows.length === 1;
}

export type NewProof = { id: string; evidenceKind: string; title: string; url: string | null; file: StoredFile | null };

/** @returns false when the form was sent before and its proof is there already. */
export async function insertProof(transaction: ActorTransaction, actor: Actor, key: OccurrenceKey, proof: NewProof): Promise<boolean> {
  const { file } = proof;
  const rows = await transaction.execute(sql`
    with fresh as (
      select where not exists (select from occurrence_proofs p where p.office_id = ${key.officeId} and p.id = ${proof.id})
    ), stored as (
      insert into files (office_id, id, sha256, size, media_type, name, uploaded_by)
      select ${key.officeId}, ${file?.id ?? null}, ${file?.sha256 ?? null}, ${file?.size ?? null}, ${file?.mediaType ?? null}, ${file?.name ?? null}, ${actor.personId}
      from fresh where ${file?.id ?? null}::uuid is not null
    )
    insert into occurrence_proofs (office_id, charter_id, id, occurrence_id, evidence_kind, title, url, file_id, author_id, author_name)
    select ${key.officeId}, ${key.charterId}, ${proof.id}, ${key.occurrenceId}, ${proof.evidenceKind}, ${proof.title}, ${proof.url}, ${file?.id ?? null},
      ${actor.personId}, ${actor.name}
    from fresh returning id`);
  return rows.length === 1;
}

export async function withdrawProof(transaction: ActorTransaction, key: OccurrenceKey, proofId: string): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update occurrence_proofs p set withdrawn_at = now()
    where ${rowOf('p', key)} and p.occurrence_id = ${key.occurrenceId} and p.id = ${proofId} and p.withdrawn_at is null returning p.id`);
  return rows.length === 1;
}

export async function findCharterState(transaction: ActorTransaction, key: CharterKey): Promise<CharterState | undefined> {
  const [row] = await transaction.execute<{ state: CharterState }>(sql`select c.state from charters c where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  return row?.state;
}

/** @returns false where the charter has no such control point. */
export async function insertControlPointResult(
  transaction: ActorTransaction, actor: Actor, key: CharterKey, result: { controlPointId: string; reachedOn: string; note: string },
): Promise<boolean> {
  const rows = await transaction.execute(sql`
    insert into control_point_results (office_id, charter_id, control_point_id, reached_on, note, given_by, given_by_name)
    select p.office_id, p.charter_id, p.id, ${result.reachedOn}, ${result.note}, ${actor.personId}, ${actor.name}
    from charter_control_points p where ${rowOf('p', key)} and p.id = ${result.controlPointId}
    on conflict (office_id, charter_id, control_point_id) do update set reached_on = excluded.reached_on, note = excluded.note,
      given_by = excluded.given_by, given_by_name = excluded.given_by_name, given_at = now()
    returning control_point_id`);
  return rows.length === 1;
}

export async function deleteControlPointResult(transaction: ActorTransaction, key: CharterKey, controlPointId: string): Promise<boolean> {
  const rows = await transaction.execute(sql`
    delete from control_point_results r where ${rowOf('r', key)} and r.control_point_id = ${controlPointId} returning r.control_point_id`);
  return rows.length === 1;
}

export type NewSpending = { id: string; resourceId: string; spentOn: string; tenge: number; note: string };

/** @returns 'unknown' where the charter plans no such money; 'belowZero' where more would be taken back than was spent. */
export async function insertSpending(transaction: ActorTransaction, actor: Actor, key: CharterKey, spending: NewSpending): Promise<'saved' | 'unknown' | 'belowZero'> {
  const [row] = await transaction.execute<{ isKnown: boolean; isEnough: boolean }>(sql`
    with resource as (
      select r.office_id, r.charter_id, r.id, coalesce((select sum(s.tenge) from charter_spendings s
        where ${rowOf('s', key)} and s.resource_id = r.id and s.id <> ${spending.id}), 0) as used
      from charter_resources r where ${rowOf('r', key)} and r.id = ${spending.resourceId} and r.kind = 'money'
    ), saved as (
      insert into charter_spendings (office_id, charter_id, id, resource_id, spent_on, tenge, note, author_id, author_name)
      select office_id, charter_id, ${spending.id}, id, ${spending.spentOn}, ${spending.tenge}, ${spending.note}, ${actor.personId}, ${actor.name}
      from resource where used + ${spending.tenge} >= 0
      on conflict do nothing
    )
    select exists (select from resource) as "isKnown", exists (select from resource where used + ${spending.tenge} >= 0) as "isEnough"`);
  if (!row!.isKnown) return 'unknown';
  return row!.isEnough ? 'saved' : 'belowZero';
}

export type TaskPeople = { taskId: string; owner: string | null; coExecutors: string[] };

/** Who may be named: the office's managers and leads, and the executors of the charter's team, while they are in the office. */
export const candidatesOf = (key: CharterKey): SQL => sql`
  select distinct m.person_id from memberships m
  where m.office_id = ${key.officeId} and m.revoked_at is null
    and (m.role in ('projectManager', 'officeLead') or m.role = 'executor' and m.scope = 'team' and exists (
      select from charter_members t where ${rowOf('t', key)} and t.person_id = m.person_id))`;

/** @returns 'unknown' where the charter has no such subtask; 'gone' where somebody named is no longer in the office. */
export async function replaceTaskPeople(transaction: ActorTransaction, actor: Actor, key: CharterKey, people: TaskPeople): Promise<'saved' | 'unknown' | 'gone'> {
  const named = [
    ...(people.owner ? [{ personId: people.owner, duty: 'owner' }] : []),
    ...people.coExecutors.filter((personId) => personId !== people.owner).map((personId) => ({ personId, duty: 'coExecutor' })),
  ];
  const [checked] = await transaction.execute<{ isKnown: boolean; present: number }>(sql`
    select exists (select from charter_tasks t where ${rowOf('t', key)} and t.id = ${people.taskId} and t.parent_id is not null) as "isKnown",
      (select count(*)::int from (${candidatesOf(key)}) c where c.person_id = any(${sql.param(named.map(({ personId }) => personId))}::uuid[])) as present`);
  if (!checked!.isKnown) return 'unknown';
  if (checked!.present < named.length) return 'gone';
  const before = await transaction.execute<{ personId: string; duty: string }>(sql`
    delete from charter_task_people p where ${rowOf('p', key)} and p.task_id = ${people.taskId} returning p.person_id as "personId", p.duty`);
  await transaction.execute(sql`
    insert into charter_task_people (office_id, charter_id, task_id, person_id, duty)
    select ${key.officeId}, ${key.charterId}, ${people.taskId}, w."personId", w.duty
    from json_to_recordset(${JSON.stringify(named)}::json) as w("personId" uuid, duty text)`);
  await recordReassignments(transaction, actor, key, people.taskId, before, named);
  return 'saved';
}
