import { sql, type SQL } from 'drizzle-orm';
import { servingSubjects } from '#app/features/frameworks/index.server.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import { keysetPage } from '#app/platform/db/keyset-page.ts';
import { sharedAmongReaders, type Reads } from '#app/platform/db/shared-among-readers.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { literally } from '#app/platform/text/literally.ts';
import type { AnswerState, ChecklistState } from './checklist-life.model.ts';
import type { ChapterKey, ChecklistKey, ChecklistSearch } from './checklists.schema.ts';
import type { AnswerValue } from './score.model.ts';

export const pageSize = 40;

/** What every place that names a checklist shows of it. */
export type ChecklistRow = {
  officeId: string; checklistId: string; title: string; state: ChecklistState; organisationName: Localized; officeName: Localized; regionName: Localized; frameworkName: Localized;
  edition: string; year: number; dueOn: string; requirementCount: number; answeredCount: number; applicableCount: number; points: number; verdictCount: number;
  verdictApplicableCount: number; verdictPoints: number; disagreedCount: number; returnedCount: number; toRenewCount: number; submittedAt: string | null;
};

const rowColumns = sql`c.office_id as "officeId", c.id as "checklistId", c.title, c.state, g.name as "organisationName", o.short_name as "officeName", n.name as "regionName",
  v.name as "frameworkName", v.edition, c.year, c.due_on as "dueOn", c.requirement_count as "requirementCount", c.answered_count as "answeredCount",
  c.applicable_count as "applicableCount", c.points, c.verdict_count as "verdictCount", c.verdict_applicable_count as "verdictApplicableCount", c.verdict_points as "verdictPoints",
  c.disagreed_count as "disagreedCount", c.returned_count as "returnedCount", c.to_renew_count as "toRenewCount", to_json(c.submitted_at) as "submittedAt"`;
const source = sql`from checklists c join organisations g on g.office_id = c.office_id and g.id = c.organisation_id join offices o on o.id = c.office_id
  join regions n on n.code = c.region_code join framework_versions v on v.id = c.framework_version_id`;

/** Those that wait for the organisation. */
const isOpen = sql`c.state in ('sent', 'inProgress', 'returned', 'toRenew')`;

function stateChosen(state: ChecklistSearch['state'], today: string): SQL {
  switch (state) {
    case null:
      return sql`true`;
    case 'open':
      return isOpen;
    case 'overdue':
      return sql`${isOpen} and c.due_on < ${today}`;
    case 'waiting':
      return sql`c.state = 'submitted'`;
    default:
      return sql`c.state = ${state}`;
  }
}

/** What the filters leave, apart from the state. */
function chosen(search: ChecklistSearch): SQL {
  const conditions = [
    search.q !== '' && sql`(c.office_id, c.organisation_id) in (select s.office_id, s.id from organisations s where s.search_text like (select '%' || fold_text(${literally(search.q)}) || '%'))`,
    search.office && sql`c.office_id = ${search.office}`,
    search.region && sql`c.region_code = ${search.region}`,
    search.framework && sql`c.framework_code = ${search.framework}`,
    search.year && sql`c.year = ${search.year}`,
    search.campaign && sql`c.campaign_id = ${search.campaign}`,
  ].filter((condition) => condition instanceof Object);
  return conditions.length === 0 ? sql`true` : sql.join(conditions as SQL[], sql` and `);
}

/** One page of the visible checklists, due first. */
export async function selectChecklists(transaction: ActorTransaction, search: ChecklistSearch, today: string, limit = pageSize) {
  const [day, id] = search.after?.split('_') ?? [];
  const found = await transaction.execute<ChecklistRow>(sql`
    with k as materialized (
      select c.office_id, c.id from checklists c
      where ${chosen(search)} and ${stateChosen(search.state, today)} and ${day && id ? sql`(c.due_on, c.id) > (${day}::date, ${id}::uuid)` : sql`true`}
      order by c.due_on, c.id limit ${limit + 1})
    select ${rowColumns} ${source} join k on k.office_id = c.office_id and k.id = c.id order by c.due_on, c.id`);
  return keysetPage(found, { limit, isBackwards: false, isContinued: false, cursorOf: ({ dueOn, checklistId }) => `${dueOn}_${checklistId}` });
}

export type ChecklistCounts = { open: number; overdue: number; waiting: number; reviewed: number };
export type Choice = { value: string; name: Localized };

type Counted = { search: Omit<ChecklistSearch, 'state' | 'after'>; today: string };

const sharedCounts = sharedAmongReaders(async (transaction, _actor, { search, today }: Counted): Promise<ChecklistCounts> => {
  const [counts] = await transaction.execute<ChecklistCounts>(sql`
    select (count(*) filter (where ${isOpen}))::int as open, (count(*) filter (where ${isOpen} and c.due_on < ${today}))::int as overdue,
      (count(*) filter (where c.state = 'submitted'))::int as waiting, (count(*) filter (where c.state = 'reviewed'))::int as reviewed
    from checklists c where ${chosen({ ...search, state: null, after: null })}`);
  return counts!;
});

const sharedChoices = sharedAmongReaders(async (transaction) => {
  const [choices] = await transaction.execute<{ offices: Choice[]; regions: Choice[]; frameworks: Choice[] }>(sql`
    select
      (select coalesce(json_agg(json_build_object('value', o.id, 'name', o.short_name) order by (o.short_name ->> 'kk') collate "kk-x-icu"), '[]') from offices o where o.kind <> 'coordinator') as offices,
      (select json_agg(json_build_object('value', n.code, 'name', n.name) order by (n.name ->> 'kk') collate "kk-x-icu") from regions n) as regions,
      (select coalesce(json_agg(json_build_object('value', f.code, 'name', f.name) order by f.position, f.code), '[]') from frameworks f) as frameworks`);
  return choices!;
});

/** The list with its counts and what its filters offer. */
export async function loadChecklists(transaction: ActorTransaction, actor: Actor, read: Reads, search: ChecklistSearch, today: string) {
  const { state: _state, after: _after, ...counted } = search;
  const [page, counts, choices] = await Promise.all([
    selectChecklists(transaction, search, today), sharedCounts(transaction, actor, read, { search: counted, today }), sharedChoices(transaction, actor, read, null),
  ]);
  return { ...page, counts, ...choices };
}
export type ChecklistsPageData = Awaited<ReturnType<typeof loadChecklists>>;

export type ChapterSummary = {
  code: string; name: Localized; requirements: number; answered: number; verdicts: number; returned: number; toRenew: number; missing: number;
  delegatedTo: string | null; delegatedName: string | null; delegationNote: string | null; delegatedDueOn: string | null;
};
export type ChecklistHeader = ChecklistRow & {
  organisationId: string; message: string; opensOn: string; isReviewedByOffice: boolean; submittedBy: string | null; submittedByName: string | null; submissionHash: string | null;
  reviewedByName: string | null; reviewedAt: string | null; version: number; frameworkCode: string; frameworkNumber: number; chapters: ChapterSummary[];
};

/** A checklist with its chapters. @throws AppError 404. */
export async function loadHeader(transaction: ActorTransaction, { officeId, checklistId }: ChecklistKey, today: string): Promise<ChecklistHeader> {
  const [header] = await transaction.execute<ChecklistHeader>(sql`
    with missing as materialized (select subject_id from checklist_missing(${officeId}, ${checklistId}, ${today}))
    select ${rowColumns}, c.organisation_id as "organisationId", c.message, c.opens_on as "opensOn", c.is_reviewed_by_office as "isReviewedByOffice", c.submitted_by as "submittedBy",
      c.submitted_by_name as "submittedByName", c.submission_hash as "submissionHash", c.reviewed_by_name as "reviewedByName", to_json(c.reviewed_at) as "reviewedAt", c.version,
      c.framework_code as "frameworkCode", v.number as "frameworkNumber",
      coalesce((select json_agg(json_build_object('code', h.code, 'name', h.name, 'requirements', s.requirements, 'answered', s.answered, 'verdicts', s.verdicts, 'returned', s.returned,
          'toRenew', s.to_renew, 'missing', s.missing, 'delegatedTo', d.person_id, 'delegatedName', d.person_name, 'delegationNote', d.note, 'delegatedDueOn', d.due_on) order by h.position)
        from framework_chapters h
        join lateral (
          select count(*) as requirements, count(a.answer) as answered, count(a.verdict) as verdicts, count(*) filter (where a.state = 'returned') as returned,
            count(*) filter (where a.state = 'toRenew') as to_renew, count(m.subject_id) as missing
          from framework_requirements r
          left join checklist_answers a on a.office_id = c.office_id and a.checklist_id = c.id and a.subject_id = r.subject_id
          left join missing m on m.subject_id = r.subject_id
          where r.version_id = h.version_id and r.chapter_code = h.code
        ) s on s.requirements > 0
        left join checklist_delegations d on d.office_id = c.office_id and d.checklist_id = c.id and d.chapter_code = h.code
        where h.version_id = c.framework_version_id), '[]') as chapters
    ${source} where c.office_id = ${officeId} and c.id = ${checklistId}`);
  if (!header) throw notFound();
  return header;
}

export type ChecklistStep = { id: string; fromState: ChecklistState; toState: ChecklistState; note: string; madeByName: string; madeByRole: Role; madeAt: string };
export type MissingRequirement = { subjectId: string; code: string; text: Localized; chapterCode: string; lacks: 'answer' | 'mending' | 'reason' | 'renewal' | 'evidence' };
export type GapRow = {
  subjectId: string; code: string; text: Localized; chapterCode: string; value: AnswerValue;
  actions: { id: string; text: string; state: string; ownerName: string; dueOn: string }[];
};
export type Colleague = { id: string; name: string };

/** Everything of the page of one checklist. @throws AppError 404. */
export async function loadChecklist(transaction: ActorTransaction, key: ChecklistKey, today: string) {
  const { officeId, checklistId } = key;
  const header = await loadHeader(transaction, key, today);
  const [around] = await transaction.execute<{
    steps: ChecklistStep[]; missing: MissingRequirement[]; gaps: GapRow[]; submissions: { number: number; contentHash: string; submittedByName: string; submittedAt: string }[]; colleagues: Colleague[];
  }>(sql`
    select
      coalesce((select json_agg(json_build_object('id', s.id, 'fromState', s.from_state, 'toState', s.to_state, 'note', s.note, 'madeByName', s.made_by_name, 'madeByRole', s.made_by_role,
          'madeAt', s.made_at) order by s.made_at desc, s.id desc) from checklist_steps s where s.office_id = ${officeId} and s.checklist_id = ${checklistId}), '[]') as steps,
      coalesce((select json_agg(json_build_object('subjectId', r.subject_id, 'code', r.code, 'text', r.text, 'chapterCode', r.chapter_code, 'lacks', m.lacks) order by r.position)
        from checklist_missing(${officeId}, ${checklistId}, ${today}) m
        join checklists c on c.office_id = ${officeId} and c.id = ${checklistId}
        join framework_requirements r on r.version_id = c.framework_version_id and r.subject_id = m.subject_id), '[]') as missing,
      coalesce((select json_agg(json_build_object('subjectId', r.subject_id, 'code', r.code, 'text', r.text, 'chapterCode', r.chapter_code, 'value', coalesce(a.verdict, a.answer),
          'actions', coalesce((select json_agg(json_build_object('id', x.id, 'text', x.text, 'state', x.state, 'ownerName', x.owner_name, 'dueOn', x.due_on) order by x.due_on, x.id)
            from gap_actions x where x.office_id = a.office_id and x.checklist_id = a.checklist_id and x.subject_id = a.subject_id), '[]')) order by r.position)
        from checklists c
        join framework_requirements r on r.version_id = c.framework_version_id
        join checklist_answers a on a.office_id = c.office_id and a.checklist_id = c.id and a.subject_id = r.subject_id
        where c.office_id = ${officeId} and c.id = ${checklistId} and coalesce(a.verdict, a.answer) in ('partly', 'notMet')), '[]') as gaps,
      coalesce((select json_agg(json_build_object('number', s.number, 'contentHash', s.content_hash, 'submittedByName', s.submitted_by_name, 'submittedAt', s.submitted_at) order by s.number desc)
        from checklist_submissions s where s.office_id = ${officeId} and s.checklist_id = ${checklistId}), '[]') as submissions,
      coalesce((select json_agg(json_build_object('id', p.id, 'name', p.full_name) order by p.full_name) from people p where p.id in (
        select m.person_id from memberships m where m.office_id = ${officeId} and m.revoked_at is null and m.organisation_id = ${header.organisationId})), '[]') as colleagues`);
  return { header, ...around! };
}
export type ChecklistPageData = Awaited<ReturnType<typeof loadChecklist>>;

export type Evidence = { id: string; title: string; url: string | null; fileId: string | null; validUntil: string | null; authorName: string; createdAt: string };
export type RequirementRow = {
  subjectId: string; code: string; text: Localized; guidance: Localized; evidenceHint: Localized; lacks: MissingRequirement['lacks'] | null;
  answer: AnswerValue | null; comment: string; answerState: AnswerState; authorName: string | null; updatedAt: string | null;
  verdict: AnswerValue | null; remark: string; verdictByName: string | null;
  evidence: Evidence[];
  /** Another answer of the organisation that stands for this one. */
  servedBy: { frameworkName: Localized; code: string; checklistId: string; chapterCode: string } | null;
  /** Requirements of other frameworks for which this answer stands. */
  serves: { frameworkName: Localized; code: string }[];
  previous: { year: number; title: string; answer: AnswerValue; comment: string; verdict: AnswerValue | null; remark: string; verdictByName: string | null } | null;
  /** The reader's remark of the round before, when it was returned. */
  history: { revision: number; answer: AnswerValue | null; verdict: AnswerValue | null; remark: string; state: AnswerState; name: string | null; at: string }[];
};

const evidenceOf = (checklist: SQL, subject: SQL) => sql`
  coalesce((select json_agg(json_build_object('id', e.id, 'title', e.title, 'url', e.url, 'fileId', e.file_id, 'validUntil', e.valid_until, 'authorName', e.author_name, 'createdAt', e.created_at)
      order by e.created_at, e.id)
    from checklist_evidence e where e.office_id = c.office_id and e.checklist_id = ${checklist} and e.subject_id = ${subject} and e.withdrawn_at is null), '[]')`;

/** One chapter with everything that is said of its requirements. @throws AppError 404. */
export async function loadChapter(transaction: ActorTransaction, key: ChapterKey, today: string) {
  const { officeId, checklistId, chapterCode } = key;
  const [header, requirements] = await Promise.all([loadHeader(transaction, key, today), transaction.execute<RequirementRow>(sql`
    with missing as materialized (select subject_id, lacks from checklist_missing(${officeId}, ${checklistId}, ${today}))
    select r.subject_id as "subjectId", r.code, r.text, r.guidance, r.evidence as "evidenceHint", m.lacks,
      a.answer, coalesce(a.comment, '') as comment, coalesce(a.state, 'open') as "answerState", a.author_name as "authorName", to_json(a.updated_at) as "updatedAt",
      a.verdict, coalesce(a.remark, '') as remark, a.verdict_by_name as "verdictByName",
      case when a.served_by_subject_id is null then ${evidenceOf(sql`c.id`, sql`r.subject_id`)} else ${evidenceOf(sql`a.served_by_checklist_id`, sql`a.served_by_subject_id`)} end as evidence,
      (select json_build_object('frameworkName', sv.name, 'code', sr.code, 'checklistId', sc.id, 'chapterCode', sr.chapter_code)
        from checklists sc join framework_versions sv on sv.id = sc.framework_version_id
        join framework_requirements sr on sr.version_id = sv.id and sr.subject_id = a.served_by_subject_id
        where sc.office_id = c.office_id and sc.id = a.served_by_checklist_id) as "servedBy",
      coalesce((select json_agg(json_build_object('frameworkName', x.name, 'code', x.code) order by x.name ->> 'kk', x.code) from (
          select distinct on (tr.subject_id) tv.name, tr.code from ${servingSubjects} s
          join framework_requirements tr on tr.subject_id = s.subject_id join framework_versions tv on tv.id = tr.version_id and tv.published_at is not null
          where s.serving_subject_id = r.subject_id order by tr.subject_id, tv.number desc) x), '[]') as serves,
      (select json_build_object('year', pc.year, 'title', pc.title, 'answer', pa.answer, 'comment', pa.comment, 'verdict', pa.verdict, 'remark', pa.remark, 'verdictByName', pa.verdict_by_name)
        from checklist_answers pa join checklists pc on pc.office_id = pa.office_id and pc.id = pa.checklist_id
        where pa.office_id = c.office_id and pa.organisation_id = c.organisation_id and pa.subject_id = r.subject_id and pa.checklist_id <> c.id and pa.answer is not null
          and pc.submitted_at is not null and pc.year <= c.year
        order by pc.submitted_at desc limit 1) as previous,
      coalesce((select json_agg(json_build_object('revision', h.revision, 'answer', h.content ->> 'answer', 'verdict', h.content ->> 'verdict', 'remark', h.content ->> 'remark',
          'state', h.content ->> 'state', 'name', coalesce(h.content ->> 'verdictByName', h.content ->> 'authorName'), 'at', h.superseded_at) order by h.revision desc)
        from checklist_answer_revisions h where h.office_id = c.office_id and h.checklist_id = c.id and h.subject_id = r.subject_id
          and (h.content ->> 'verdict' is not null or h.content ->> 'state' = 'returned')), '[]') as history
    from checklists c
    join framework_requirements r on r.version_id = c.framework_version_id and r.chapter_code = ${chapterCode}
    left join checklist_answers a on a.office_id = c.office_id and a.checklist_id = c.id and a.subject_id = r.subject_id
    left join missing m on m.subject_id = r.subject_id
    where c.office_id = ${officeId} and c.id = ${checklistId} order by r.position`)]);
  const chapter = header.chapters.find(({ code }) => code === chapterCode);
  if (!chapter) throw notFound();
  return { header, chapter, requirements: [...requirements] };
}
export type ChapterData = Awaited<ReturnType<typeof loadChapter>>;
