import { sql, type SQL } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { servingSubjects } from '#app/features/frameworks/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { StoredFile } from '#app/platform/files/keep-file.server.ts';
import type { AnswerState, ChecklistState, ChecklistSubject } from './checklist-life.model.ts';
import type { AnswerContent, ChecklistKey, DelegateChapter, VerdictContent } from './checklists.schema.ts';
import type { AnswerValue } from './score.model.ts';

export type LockedChecklist = ChecklistSubject & { organisationId: string; versionId: string; year: number; version: number };

/** The checklist under a lock, with what its life asks about it; null where it does not exist for the actor. */
export async function lockChecklist(transaction: ActorTransaction, { officeId, checklistId }: ChecklistKey, today: string): Promise<LockedChecklist | null> {
  const [row] = await transaction.execute<LockedChecklist>(sql`
    select c.state, c.is_reviewed_by_office as "isReviewedByOffice", c.submitted_by as "submittedBy", c.requirement_count as "requirementCount", c.verdict_count as "verdictCount",
      c.returned_count as "returnedCount", c.organisation_id as "organisationId", c.framework_version_id as "versionId", c.year, c.version,
      (select count(*)::int from checklist_missing(c.office_id, c.id, ${today})) as "missingCount"
    from checklists c where c.office_id = ${officeId} and c.id = ${checklistId} for update`);
  return row ?? null;
}

type Move = { from: ChecklistState; to: ChecklistState; note: string };

export async function insertStep(transaction: ActorTransaction, actor: Actor, { officeId, checklistId }: ChecklistKey, { from, to, note }: Move): Promise<void> {
  await transaction.execute(sql`
    insert into checklist_steps (office_id, organisation_id, region_code, checklist_id, id, from_state, to_state, note, made_by, made_by_name, made_by_role)
    select c.office_id, c.organisation_id, c.region_code, c.id, ${uuid()}, ${from}, ${to}, ${note}, ${actor.personId}, ${actor.name}, ${actor.role}
    from checklists c where c.office_id = ${officeId} and c.id = ${checklistId}`);
}

const movedTo = (state: ChecklistState) => sql`state = ${state}, version = version + 1, updated_at = now()`;
const ofKey = ({ officeId, checklistId }: ChecklistKey) => sql`office_id = ${officeId} and id = ${checklistId}`;

export async function saveOpened(transaction: ActorTransaction, key: ChecklistKey): Promise<void> {
  await transaction.execute(sql`update checklists set ${movedTo('inProgress')}, opened_at = now() where ${ofKey(key)}`);
}

export async function saveTakenBack(transaction: ActorTransaction, key: ChecklistKey): Promise<void> {
  await transaction.execute(sql`update checklists set ${movedTo('inProgress')} where ${ofKey(key)}`);
}

/** Every answer that was mended is an answer like the others again, and the checklist goes to review with the hash of what it says. */
export async function saveSubmitted(transaction: ActorTransaction, actor: Actor, key: ChecklistKey, content: object, contentHash: string): Promise<void> {
  await transaction.execute(sql`
    update checklist_answers set state = 'open', version = version + 1, updated_at = now()
    where office_id = ${key.officeId} and checklist_id = ${key.checklistId} and state = 'mended'`);
  await transaction.execute(sql`
    insert into checklist_submissions (office_id, organisation_id, region_code, checklist_id, number, content, content_hash, submitted_by, submitted_by_name)
    select c.office_id, c.organisation_id, c.region_code, c.id,
      1 + coalesce((select max(s.number) from checklist_submissions s where s.office_id = c.office_id and s.checklist_id = c.id), 0),
      ${JSON.stringify(content)}::jsonb, ${contentHash}, ${actor.personId}, ${actor.name}
    from checklists c where c.office_id = ${key.officeId} and c.id = ${key.checklistId}`);
  await transaction.execute(sql`
    update checklists set ${movedTo('submitted')}, submitted_at = now(), submitted_by = ${actor.personId}, submitted_by_name = ${actor.name}, submission_hash = ${contentHash}
    where ${ofKey(key)}`);
}

export async function saveReviewed(transaction: ActorTransaction, actor: Actor, key: ChecklistKey, state: 'returned' | 'reviewed'): Promise<void> {
  await transaction.execute(sql`
    update checklists set ${movedTo(state)}, reviewed_at = now(), reviewed_by = ${actor.personId}, reviewed_by_name = ${actor.name} where ${ofKey(key)}`);
}

export type StoredAnswer = {
  chapterCode: string;
  answer: AnswerValue | null;
  state: AnswerState;
  authorId: string | null;
  /** Null: nothing was said yet. */
  version: number | null;
};

/** What is stored of one requirement of the checklist; null where its version has no such requirement. */
export async function findAnswer(transaction: ActorTransaction, { officeId, checklistId }: ChecklistKey, subjectId: string): Promise<StoredAnswer | null> {
  const [row] = await transaction.execute<StoredAnswer>(sql`
    select r.chapter_code as "chapterCode", a.answer, coalesce(a.state, 'open') as state, a.author_id as "authorId", a.version
    from checklists c
    join framework_requirements r on r.version_id = c.framework_version_id and r.subject_id = ${subjectId}
    left join checklist_answers a on a.office_id = c.office_id and a.checklist_id = c.id and a.subject_id = r.subject_id
    where c.office_id = ${officeId} and c.id = ${checklistId}`);
  return row ?? null;
}

const chapterVersion = (officeId: SQL, checklistId: SQL, versionId: SQL, chapterCode: SQL) => sql`(
  select coalesce(sum(b.version), 0)::int from framework_requirements q join checklist_answers b on b.office_id = ${officeId} and b.checklist_id = ${checklistId} and b.subject_id = q.subject_id
  where q.version_id = ${versionId} and q.chapter_code = ${chapterCode})`;

export type LockedRequirement = StoredAnswer & { organisationId: string; checklistState: ChecklistState; chapterVersion: number; isDelegated: boolean };

/**
 * One requirement of the checklist for somebody who answers it, under the lock of the checklist; null where it does not exist for the
 * actor. Both statements are sent at once: the second begins when the lock is there, and so reads what it waited for.
 */
export async function lockRequirement(transaction: ActorTransaction, actor: Actor, { officeId, checklistId }: ChecklistKey, subjectId: string): Promise<LockedRequirement | null> {
  const [, [row]] = await Promise.all([
    transaction.execute(sql`select 1 from checklists c where c.office_id = ${officeId} and c.id = ${checklistId} for update`),
    transaction.execute<LockedRequirement>(sql`
      select r.chapter_code as "chapterCode", a.answer, coalesce(a.state, 'open') as state, a.author_id as "authorId", a.version, c.organisation_id as "organisationId",
        c.state as "checklistState", ${chapterVersion(sql`c.office_id`, sql`c.id`, sql`c.framework_version_id`, sql`r.chapter_code`)} as "chapterVersion",
        exists (select from checklist_delegations d where d.office_id = c.office_id and d.checklist_id = c.id and d.chapter_code = r.chapter_code and d.person_id = ${actor.personId}) as "isDelegated"
      from checklists c
      join framework_requirements r on r.version_id = c.framework_version_id and r.subject_id = ${subjectId}
      left join checklist_answers a on a.office_id = c.office_id and a.checklist_id = c.id and a.subject_id = r.subject_id
      where c.office_id = ${officeId} and c.id = ${checklistId}`),
  ]);
  return row ?? null;
}

/** Every save of an answer of the chapter counts this up: on it two people at one chapter notice each other. */
export async function findChapterVersion(transaction: ActorTransaction, { officeId, checklistId }: ChecklistKey, chapterCode: string): Promise<number> {
  const [row] = await transaction.execute<{ version: number }>(sql`
    select ${chapterVersion(sql`c.office_id`, sql`c.id`, sql`c.framework_version_id`, sql`${chapterCode}`)} as version
    from checklists c where c.office_id = ${officeId} and c.id = ${checklistId}`);
  return row?.version ?? 0;
}

const ownWords = sql`served_by_checklist_id = null, served_by_subject_id = null, verdict = null, remark = '', verdict_by = null, verdict_by_name = null, verdict_at = null`;

/** Stores what is said of a requirement. An earlier verdict was about what was said before: it stays in the history only. */
export async function saveAnswer(transaction: ActorTransaction, actor: Actor, { officeId, checklistId }: ChecklistKey, subjectId: string, { answer, comment }: AnswerContent): Promise<void> {
  await transaction.execute(sql`
    insert into checklist_answers as a (office_id, organisation_id, region_code, checklist_id, subject_id, answer, comment, author_id, author_name)
    select c.office_id, c.organisation_id, c.region_code, c.id, ${subjectId}, ${answer}, ${comment}, ${actor.personId}, ${actor.name}
    from checklists c where c.office_id = ${officeId} and c.id = ${checklistId}
    on conflict (office_id, checklist_id, subject_id) do update set answer = excluded.answer, comment = excluded.comment, ${ownWords},
      state = case when a.state = 'open' then 'open' else 'mended' end, author_id = excluded.author_id, author_name = excluded.author_name,
      version = a.version + 1, updated_at = now()`);
}

/** Something of what shows an answer changed: of one that was returned or is out of date, that mends it. */
export async function markMended(transaction: ActorTransaction, actor: Actor, { officeId, checklistId }: ChecklistKey, subjectId: string): Promise<void> {
  await transaction.execute(sql`
    update checklist_answers set ${ownWords}, state = 'mended', author_id = ${actor.personId}, author_name = ${actor.name}, version = version + 1, updated_at = now()
    where office_id = ${officeId} and checklist_id = ${checklistId} and subject_id = ${subjectId} and state in ('returned', 'toRenew')`);
}

/**
 * Lets the organisation's own answers of the same year stand for the requirements that they cover in its checklists that are being
 * answered, wherever nobody has answered those themselves. With a checklist alone: everything that serves it; with a subject as
 * well: everything that its answer serves. Two people's answers are never written over.
 */
export async function serveAnswers(transaction: ActorTransaction, actor: Actor, { officeId, checklistId }: ChecklistKey, subjectId: string | null): Promise<void> {
  const chosen = subjectId === null ? sql`target.id = ${checklistId}` : sql`source.checklist_id = ${checklistId} and source.subject_id = ${subjectId}`;
  await transaction.execute(sql`
    insert into checklist_answers as a (office_id, organisation_id, region_code, checklist_id, subject_id, answer, comment, served_by_checklist_id, served_by_subject_id, author_id, author_name)
    select distinct on (target.id, r.subject_id) target.office_id, target.organisation_id, target.region_code, target.id, r.subject_id, source.answer, source.comment,
      source.checklist_id, source.subject_id, ${actor.personId}::uuid, ${actor.name}
    from checklist_answers source
    join checklists given on given.office_id = source.office_id and given.id = source.checklist_id
    join ${servingSubjects} s on s.serving_subject_id = source.subject_id
    join checklists target on target.office_id = source.office_id and target.organisation_id = source.organisation_id and target.state = 'inProgress' and target.year = given.year
    join framework_requirements r on r.version_id = target.framework_version_id and r.subject_id = s.subject_id
    where source.office_id = ${officeId} and ${chosen} and source.served_by_subject_id is null
      and (source.answer is not null or exists (
        select from checklist_answers b where b.office_id = target.office_id and b.checklist_id = target.id and b.subject_id = r.subject_id
          and b.served_by_checklist_id = source.checklist_id and b.served_by_subject_id = source.subject_id))
    order by target.id, r.subject_id, source.updated_at desc
    on conflict (office_id, checklist_id, subject_id) do update set answer = excluded.answer, comment = excluded.comment,
      served_by_checklist_id = excluded.served_by_checklist_id, served_by_subject_id = excluded.served_by_subject_id,
      author_id = excluded.author_id, author_name = excluded.author_name, version = a.version + 1, updated_at = now()
    where (a.answer is null or a.served_by_subject_id is not null) and (a.answer, a.comment, a.served_by_subject_id) is distinct from (excluded.answer, excluded.comment, excluded.served_by_subject_id)`);
}

/** @returns whether the row is new. */
export async function insertEvidence(
  transaction: ActorTransaction, actor: Actor, { officeId, checklistId }: ChecklistKey,
  evidence: { subjectId: string; id: string; title: string; url: string | null; file: StoredFile | null; validUntil: string | null },
): Promise<boolean> {
  const { file } = evidence;
  const rows = await transaction.execute(sql`
    with fresh as (
      select c.office_id, c.organisation_id, c.region_code from checklists c
      where c.office_id = ${officeId} and c.id = ${checklistId} and not exists (select from checklist_evidence e where e.office_id = ${officeId} and e.id = ${evidence.id})
    ), stored as (
      insert into files (office_id, id, sha256, size, media_type, name, uploaded_by)
      select ${officeId}, ${file?.id ?? null}::uuid, ${file?.sha256 ?? null}, ${file?.size ?? null}::int, ${file?.mediaType ?? null}, ${file?.name ?? null}, ${actor.personId} from fresh
      where ${file !== null}
    )
    insert into checklist_evidence (office_id, organisation_id, region_code, checklist_id, subject_id, id, title, url, file_id, valid_until, author_id, author_name)
    select f.office_id, f.organisation_id, f.region_code, ${checklistId}, ${evidence.subjectId}, ${evidence.id}, ${evidence.title}, ${evidence.url}, ${file?.id ?? null}::uuid,
      ${evidence.validUntil}::date, ${actor.personId}, ${actor.name} from fresh f
    returning id`);
  return rows.length === 1;
}

/** @returns to which requirement it belonged; null where there is none. */
export async function withdrawEvidence(transaction: ActorTransaction, { officeId, checklistId }: ChecklistKey, id: string): Promise<string | null> {
  const [row] = await transaction.execute<{ subjectId: string }>(sql`
    update checklist_evidence set withdrawn_at = now() where office_id = ${officeId} and checklist_id = ${checklistId} and id = ${id} and withdrawn_at is null
    returning subject_id as "subjectId"`);
  return row?.subjectId ?? null;
}

/** The last answer of the organisation to the same in an earlier checklist, for the reader to take over. */
export async function findPreviousAnswer(transaction: ActorTransaction, { officeId, checklistId }: ChecklistKey, organisationId: string, subjectId: string): Promise<AnswerContent | null> {
  const [row] = await transaction.execute<AnswerContent>(sql`
    select coalesce(a.verdict, a.answer) as answer, a.comment from checklist_answers a
    join checklists c on c.office_id = a.office_id and c.id = a.checklist_id
    where a.office_id = ${officeId} and a.organisation_id = ${organisationId} and a.subject_id = ${subjectId} and a.checklist_id <> ${checklistId} and c.submitted_at is not null
    order by c.submitted_at desc limit 1`);
  return row ?? null;
}

export async function saveDelegation(transaction: ActorTransaction, actor: Actor, { officeId, checklistId }: ChecklistKey, { chapterCode, personId, note, dueOn }: DelegateChapter): Promise<boolean> {
  const rows = await transaction.execute(sql`
    insert into checklist_delegations as d (office_id, organisation_id, region_code, checklist_id, chapter_code, person_id, person_name, note, due_on, author_id, author_name)
    select c.office_id, c.organisation_id, c.region_code, c.id, h.code, p.id, p.full_name, ${note}, ${dueOn}::date, ${actor.personId}, ${actor.name}
    from checklists c
    join framework_chapters h on h.version_id = c.framework_version_id and h.code = ${chapterCode}
    join people p on p.id = ${personId} and p.id in (
      select m.person_id from memberships m where m.office_id = c.office_id and m.revoked_at is null and (m.organisation_id = c.organisation_id or m.scope = 'office'))
    where c.office_id = ${officeId} and c.id = ${checklistId}
    on conflict (office_id, checklist_id, chapter_code) do update set person_id = excluded.person_id, person_name = excluded.person_name, note = excluded.note, due_on = excluded.due_on,
      author_id = excluded.author_id, author_name = excluded.author_name, created_at = now()
    returning d.chapter_code`);
  return rows.length === 1;
}

export async function deleteDelegation(transaction: ActorTransaction, { officeId, checklistId }: ChecklistKey, chapterCode: string): Promise<void> {
  await transaction.execute(sql`delete from checklist_delegations where office_id = ${officeId} and checklist_id = ${checklistId} and chapter_code = ${chapterCode}`);
}

/** @param verdict null: the reviewer takes the verdict back. */
export async function saveVerdict(transaction: ActorTransaction, actor: Actor, { officeId, checklistId }: ChecklistKey, subjectId: string, { verdict, remark, isReturned }: VerdictContent): Promise<void> {
  const isGiven = verdict !== null;
  await transaction.execute(sql`
    update checklist_answers set verdict = ${verdict}, remark = ${remark}, state = ${isReturned ? 'returned' : 'open'}, verdict_by = ${isGiven ? actor.personId : null}::uuid,
      verdict_by_name = ${isGiven ? actor.name : null}, verdict_at = case when ${isGiven} then now() end, version = version + 1, updated_at = now()
    where office_id = ${officeId} and checklist_id = ${checklistId} and subject_id = ${subjectId}`);
}

/** The reviewer agrees with every answer of which nothing was said yet, but for those the reviewer gave. @returns how many. */
export async function saveAgreement(transaction: ActorTransaction, actor: Actor, { officeId, checklistId }: ChecklistKey): Promise<number> {
  const rows = await transaction.execute(sql`
    update checklist_answers a set verdict = a.answer, verdict_by = ${actor.personId}, verdict_by_name = ${actor.name}, verdict_at = now(), version = a.version + 1, updated_at = now()
    from checklists c join framework_requirements r on r.version_id = c.framework_version_id
    where c.office_id = ${officeId} and c.id = ${checklistId} and a.office_id = c.office_id and a.checklist_id = c.id and a.subject_id = r.subject_id
      and a.verdict is null and a.answer is not null and a.author_id <> ${actor.personId} returning a.subject_id`);
  return rows.length;
}

/** Reviewed answers whose every proof has ended by the day become "to renew", and their checklists with them. @returns the checklists. */
export async function reopenExpired(transaction: ActorTransaction, today: string): Promise<ChecklistKey[]> {
  const renewed = await transaction.execute<ChecklistKey>(sql`
    with ended as (
      select e.office_id, e.checklist_id, e.subject_id from checklist_evidence e
      where e.withdrawn_at is null and e.valid_until < ${today}
      group by 1, 2, 3
    ), reopened as (
      update checklist_answers a set state = 'toRenew', version = a.version + 1, updated_at = now()
      from ended e, checklists c
      where c.office_id = a.office_id and c.id = a.checklist_id and c.state in ('reviewed', 'toRenew') and a.state = 'open' and a.answer in ('met', 'partly')
        and a.office_id = e.office_id
        and ((a.checklist_id = e.checklist_id and a.subject_id = e.subject_id) or (a.served_by_checklist_id = e.checklist_id and a.served_by_subject_id = e.subject_id))
        and not exists (
          select from checklist_evidence v
          where v.office_id = a.office_id and v.withdrawn_at is null and (v.valid_until is null or v.valid_until >= ${today})
            and ((v.checklist_id = a.checklist_id and v.subject_id = a.subject_id) or (v.checklist_id = a.served_by_checklist_id and v.subject_id = a.served_by_subject_id)))
      returning a.office_id as "officeId", a.checklist_id as "checklistId"
    )
    select distinct * from reopened`);
  if (renewed.length === 0) return [];
  return [...(await transaction.execute<ChecklistKey>(sql`
    update checklists c set ${movedTo('toRenew')} where c.state = 'reviewed' and c.to_renew_count > 0
      and (c.office_id, c.id) in (select k."officeId", k."checklistId" from json_to_recordset(${JSON.stringify(renewed)}::json) as k ("officeId" uuid, "checklistId" uuid))
    returning c.office_id as "officeId", c.id as "checklistId"`))];
}
