import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import { keysetPage } from '#app/platform/db/keyset-page.ts';
import { sharedAmongReaders, type Reads } from '#app/platform/db/shared-among-readers.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { literally } from '#app/platform/text/literally.ts';
import type { GapActionState } from './gap-action-life.model.ts';
import type { ActionListSearch, GapActionKey, GapKey } from './gap-actions.schema.ts';

export const pageSize = 40;

export type EvidenceKind = { code: string; name: Localized };

export async function selectEvidenceKinds(transaction: ActorTransaction): Promise<EvidenceKind[]> {
  return [...(await transaction.execute<EvidenceKind>(sql`select code, name from evidence_kinds order by (name ->> 'kk') collate "kk-x-icu"`))];
}

export type Owner = { id: string; name: string };

const ownersOf = (officeId: SQL, organisationId: SQL) => sql`
  coalesce((select json_agg(json_build_object('id', p.id, 'name', p.full_name) order by p.full_name) from people p where p.id in (
    select m.person_id from memberships m where m.office_id = ${officeId} and m.revoked_at is null and (m.organisation_id = ${organisationId} or m.scope = 'office'))), '[]')`;

export type Gap = {
  code: string; text: Localized; chapterCode: string; title: string; organisationName: Localized; value: 'partly' | 'notMet'; comment: string; remark: string; owners: Owner[];
};

/** The gap about which an action is to be planned. @throws AppError 404. */
export async function loadGap(transaction: ActorTransaction, { officeId, checklistId, subjectId }: GapKey) {
  const [gap] = await transaction.execute<Gap>(sql`
    select r.code, r.text, r.chapter_code as "chapterCode", c.title, g.name as "organisationName", coalesce(a.verdict, a.answer) as value, a.comment, a.remark,
      ${ownersOf(sql`c.office_id`, sql`c.organisation_id`)} as owners
    from checklists c
    join checklist_answers a on a.office_id = c.office_id and a.checklist_id = c.id and a.subject_id = ${subjectId} and coalesce(a.verdict, a.answer) in ('partly', 'notMet')
    join framework_requirements r on r.version_id = c.framework_version_id and r.subject_id = a.subject_id
    join organisations g on g.office_id = c.office_id and g.id = c.organisation_id
    where c.office_id = ${officeId} and c.id = ${checklistId}`);
  if (!gap) throw notFound();
  return { gap, evidenceKinds: await selectEvidenceKinds(transaction) };
}
export type GapPageData = Awaited<ReturnType<typeof loadGap>>;

export type ActionProof = { id: string; evidenceKind: string; kindName: Localized; title: string; url: string | null; fileId: string | null; authorName: string; createdAt: string };
export type GapActionDetails = {
  officeId: string; actionId: string; checklistId: string; chapterCode: string; subjectId: string; title: string; code: string; requirement: Localized; organisationName: Localized;
  officeName: Localized; regionName: Localized; text: string; ownerId: string | null; ownerName: string; dueOn: string; evidenceKinds: EvidenceKind[]; state: GapActionState; doneOn: string | null;
  doneBy: string | null; doneNote: string; reviewRemark: string; reviewedByName: string | null; reviewedAt: string | null; withdrawnReason: string | null; isReviewedByOffice: boolean;
  lackingProofs: number; version: number; authorName: string; createdAt: string; proofs: ActionProof[]; owners: Owner[];
};

/** One action with its proofs. @throws AppError 404. */
export async function loadGapAction(transaction: ActorTransaction, { officeId, actionId }: GapActionKey) {
  const [action] = await transaction.execute<GapActionDetails>(sql`
    select a.office_id as "officeId", a.id as "actionId", a.checklist_id as "checklistId", r.chapter_code as "chapterCode", a.subject_id as "subjectId", c.title, r.code, r.text as requirement,
      g.name as "organisationName", o.short_name as "officeName", n.name as "regionName", a.text, a.owner_id as "ownerId", a.owner_name as "ownerName", a.due_on as "dueOn",
      coalesce((select json_agg(json_build_object('code', k.code, 'name', k.name) order by k.code) from evidence_kinds k where k.code = any (a.evidence_kinds)), '[]') as "evidenceKinds",
      a.state, a.done_on as "doneOn", a.done_by as "doneBy", a.done_note as "doneNote", a.review_remark as "reviewRemark", a.reviewed_by_name as "reviewedByName",
      to_json(a.reviewed_at) as "reviewedAt", a.withdrawn_reason as "withdrawnReason", c.is_reviewed_by_office as "isReviewedByOffice",
      (select count(*)::int from unnest(a.evidence_kinds) k where not exists (
        select from gap_action_proofs p where p.office_id = a.office_id and p.action_id = a.id and p.evidence_kind = k and p.withdrawn_at is null)) as "lackingProofs",
      a.version, a.author_name as "authorName", to_json(a.created_at) as "createdAt",
      coalesce((select json_agg(json_build_object('id', p.id, 'evidenceKind', p.evidence_kind, 'kindName', k.name, 'title', p.title, 'url', p.url, 'fileId', p.file_id,
          'authorName', p.author_name, 'createdAt', p.created_at) order by p.created_at, p.id)
        from gap_action_proofs p join evidence_kinds k on k.code = p.evidence_kind
        where p.office_id = a.office_id and p.action_id = a.id and p.withdrawn_at is null), '[]') as proofs,
      ${ownersOf(sql`a.office_id`, sql`a.organisation_id`)} as owners
    from gap_actions a
    join checklists c on c.office_id = a.office_id and c.id = a.checklist_id
    join organisations g on g.office_id = a.office_id and g.id = a.organisation_id join offices o on o.id = a.office_id join regions n on n.code = a.region_code
    left join lateral (
      select r.* from framework_requirements r join framework_versions v on v.id = r.version_id where r.subject_id = a.subject_id order by (r.version_id = c.framework_version_id) desc, v.number desc limit 1
    ) r on true
    where a.office_id = ${officeId} and a.id = ${actionId}`);
  if (!action) throw notFound();
  return { action, allEvidenceKinds: await selectEvidenceKinds(transaction) };
}
export type GapActionPageData = Awaited<ReturnType<typeof loadGapAction>>;

/** An entry of the plan: a recommendation about a risk, or an action about a gap of a checklist. */
export type ActionListRow = {
  source: 'risk' | 'gap'; officeId: string; id: string; parentId: string; text: string; about: string; organisationName: Localized; officeName: Localized; ownerId: string | null;
  ownerName: string; dueOn: string; state: 'planned' | 'inProgress' | 'done' | 'returned' | 'verified' | 'withdrawn'; isOpen: boolean;
};

/** Actions about risks and about gaps together. A risk's recommendation is over with its risk, and confirmed when its elimination is. */
const everyAction = sql`(
  select 'risk' as source, m.office_id, m.organisation_id, m.id, m.risk_id as parent_id, m.text, r.code || ' ' || r.title as about, m.owner_id, m.owner_name, m.due_on,
    case when m.state <> 'done' and r.state in ('withdrawn', 'accepted', 'carried') then 'withdrawn' when m.state = 'done' and r.state = 'verified' then 'verified' else m.state end as state
  from risk_recommendations m join risks r on r.office_id = m.office_id and r.id = m.risk_id
  where m.due_on is not null
  union all
  select 'gap', a.office_id, a.organisation_id, a.id, a.checklist_id, a.text, c.title, a.owner_id, a.owner_name, a.due_on, a.state
  from gap_actions a join checklists c on c.office_id = a.office_id and c.id = a.checklist_id)`;

function chosen(search: ActionListSearch, actor: Actor, today: string): SQL {
  const open = sql`x.state in ('planned', 'inProgress', 'returned')`;
  const state = { open, overdue: sql`${open} and x.due_on < ${today}`, done: sql`x.state in ('done', 'verified')`, mine: sql`${open} and x.owner_id = ${actor.personId}` };
  return sql`${search.state === 'all' ? sql`true` : state[search.state]} and ${search.source === null ? sql`true` : sql`x.source = ${search.source}`}
    and ${search.q === '' ? sql`true` : sql`fold_text(x.text || ' ' || x.about || ' ' || x.owner_name) like '%' || fold_text(${literally(search.q)}) || '%'`}`;
}

/** One page of the visible actions, due first. */
export async function selectActions(transaction: ActorTransaction, actor: Actor, search: ActionListSearch, today: string, limit = pageSize) {
  const [day, id] = search.after?.split('_') ?? [];
  const found = await transaction.execute<ActionListRow>(sql`
    with k as materialized (
      select x.* from ${everyAction} x where ${chosen(search, actor, today)} and ${day && id ? sql`(x.due_on, x.id) > (${day}::date, ${id}::uuid)` : sql`true`}
      order by x.due_on, x.id limit ${limit + 1})
    select k.source, k.office_id as "officeId", k.id, k.parent_id as "parentId", k.text, k.about, g.name as "organisationName", o.short_name as "officeName", k.owner_id as "ownerId",
      k.owner_name as "ownerName", k.due_on as "dueOn", k.state, k.state in ('planned', 'inProgress', 'returned') as "isOpen"
    from k join organisations g on g.office_id = k.office_id and g.id = k.organisation_id join offices o on o.id = k.office_id
    order by k.due_on, k.id`);
  return keysetPage(found, { limit, isBackwards: false, isContinued: false, cursorOf: ({ dueOn, id: last }) => `${dueOn}_${last}` });
}

type Counted = { search: ActionListSearch; personId: string; today: string };
export type ActionCounts = { open: number; overdue: number; mine: number };

const sharedCounts = sharedAmongReaders(async (transaction, actor, { search, today }: Counted): Promise<ActionCounts> => {
  const [counts] = await transaction.execute<ActionCounts>(sql`
    select count(*)::int as open, (count(*) filter (where x.due_on < ${today}))::int as overdue, (count(*) filter (where x.owner_id = ${actor.personId}))::int as mine
    from ${everyAction} x where ${chosen({ ...search, state: 'open' }, actor, today)}`);
  return counts!;
});

/** The plan with how much of it is open and late. */
export async function loadActions(transaction: ActorTransaction, actor: Actor, read: Reads, search: ActionListSearch, today: string) {
  const page = await selectActions(transaction, actor, search, today);
  const counts = await sharedCounts(transaction, actor, read, { search: { ...search, state: 'open', after: null }, personId: actor.personId, today });
  return { ...page, counts };
}
export type ActionsPageData = Awaited<ReturnType<typeof loadActions>>;
