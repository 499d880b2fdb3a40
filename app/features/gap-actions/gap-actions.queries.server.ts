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

type ActionSource = 'risk' | 'gap';

/** An action about a gap says itself how it is. */
const ofGap: Record<'open' | 'done', SQL> = { open: sql`a.state in ('planned', 'inProgress', 'returned')`, done: sql`a.state in ('done', 'verified')` };
/** A risk's recommendation is over with its risk, and confirmed when its elimination is. */
const isOverWithRisk = sql`r.state in ('withdrawn', 'accepted', 'carried')`;
const ofRisk: Record<'open' | 'done', SQL> = { open: sql`m.state <> 'done' and not ${isOverWithRisk}`, done: sql`m.state = 'done'` };

/**
 * Actions about risks and about gaps are each chosen, ordered and counted by themselves and joined afterwards: a page reads no more of
 * either than it shows, and each has its own indexes.
 */
const recommendations = sql`risk_recommendations m join risks r on r.office_id = m.office_id and r.id = m.risk_id`;
const gapActions = sql`gap_actions a join checklists c on c.office_id = a.office_id and c.id = a.checklist_id`;
const riskColumns = sql`'risk' as source, m.office_id, m.organisation_id, m.id, m.risk_id as parent_id, m.text, r.code || ' ' || r.title as about, m.owner_id, m.owner_name, m.due_on,
  case when m.state <> 'done' and ${isOverWithRisk} then 'withdrawn' when m.state = 'done' and r.state = 'verified' then 'verified' else m.state end as state`;
const gapColumns = sql`'gap', a.office_id, a.organisation_id, a.id, a.checklist_id, a.text, c.title, a.owner_id, a.owner_name, a.due_on, a.state`;

/** What an action says itself is found by one index, what its risk or checklist is called by another: never both in one condition. */
function saying(source: ActionSource, q: string): SQL {
  if (q === '') return sql`true`;
  const pattern = sql`(select '%' || fold_text(${literally(q)}) || '%')`;
  return source === 'risk'
    ? sql`(m.office_id, m.id) in (
        select n.office_id, n.id from risk_recommendations n where fold_text(n.text || ' ' || n.owner_name) like ${pattern}
        union all select n.office_id, n.id from risks s join risk_recommendations n on n.office_id = s.office_id and n.risk_id = s.id
        where s.search_text like ${pattern} and fold_text(s.code || ' ' || s.title) like ${pattern})`
    : sql`(a.office_id, a.id) in (
        select n.office_id, n.id from gap_actions n where fold_text(n.text || ' ' || n.owner_name) like ${pattern}
        union all select n.office_id, n.id from checklists s join gap_actions n on n.office_id = s.office_id and n.checklist_id = s.id where fold_text(s.title) like ${pattern})`;
}

type Chosen = Pick<ActionListSearch, 'q' | 'state'>;

function chosen(source: ActionSource, { q, state }: Chosen, personId: string, today: string): SQL {
  const { open, done } = source === 'risk' ? ofRisk : ofGap;
  const row = sql.raw(source === 'risk' ? 'm' : 'a');
  const ofState = { open, overdue: sql`${open} and ${row}.due_on < ${today}`, done, mine: sql`${open} and ${row}.owner_id = ${personId}` };
  return sql`${row}.due_on is not null and ${state === 'all' ? sql`true` : ofState[state]} and ${saying(source, q)}`;
}

const sourcesOf = ({ source }: Pick<ActionListSearch, 'source'>): ActionSource[] => (source === null ? ['risk', 'gap'] : [source]);

/** One page of the visible actions, due first. */
export async function selectActions(transaction: ActorTransaction, actor: Actor, search: ActionListSearch, today: string, limit = pageSize) {
  const [day, id] = search.after?.split('_') ?? [];
  const first = (source: ActionSource) => {
    const row = sql.raw(source === 'risk' ? 'm' : 'a');
    return sql`(select ${source === 'risk' ? riskColumns : gapColumns} from ${source === 'risk' ? recommendations : gapActions}
      where ${chosen(source, search, actor.personId, today)} and ${day && id ? sql`(${row}.due_on, ${row}.id) > (${day}::date, ${id}::uuid)` : sql`true`}
      order by ${row}.due_on, ${row}.id limit ${limit + 1})`;
  };
  const found = await transaction.execute<ActionListRow>(sql`
    with k (source, office_id, organisation_id, id, parent_id, text, about, owner_id, owner_name, due_on, state) as materialized (
      select * from (${sql.join(sourcesOf(search).map(first), sql` union all `)}) x order by due_on, id limit ${limit + 1})
    select k.source, k.office_id as "officeId", k.id, k.parent_id as "parentId", k.text, k.about, g.name as "organisationName", o.short_name as "officeName", k.owner_id as "ownerId",
      k.owner_name as "ownerName", k.due_on as "dueOn", k.state, k.state in ('planned', 'inProgress', 'returned') as "isOpen"
    from k join organisations g on g.office_id = k.office_id and g.id = k.organisation_id join offices o on o.id = k.office_id
    order by k.due_on, k.id`);
  return keysetPage(found, { limit, isBackwards: false, isContinued: false, cursorOf: ({ dueOn, id: last }) => `${dueOn}_${last}` });
}

type Counted = { search: Pick<ActionListSearch, 'q' | 'source'>; today: string };
export type ActionCounts = { open: number; overdue: number; mine: number };

const countAll = async (transaction: ActorTransaction, actor: Actor, { search, today }: Counted, state: 'open' | 'mine') => {
  const [counts] = await transaction.execute<{ count: number; overdue: number }>(sql`
    select count(*)::int as count, (count(*) filter (where x.due_on < ${today}))::int as overdue from (${sql.join(
      sourcesOf(search).map((source) => sql`select ${sql.raw(source === 'risk' ? 'm' : 'a')}.due_on from ${source === 'risk' ? recommendations : sql`gap_actions a`}
        where ${chosen(source, { q: search.q, state }, actor.personId, today)}`), sql` union all `)}) x`);
  return counts!;
};

const sharedCounts = sharedAmongReaders((transaction, actor, counted: Counted) => countAll(transaction, actor, counted, 'open'));

/** The plan with how much of it is open and late, which all readers share, and how much of that is the actor's own. */
export async function loadActions(transaction: ActorTransaction, actor: Actor, read: Reads, search: ActionListSearch, today: string) {
  const counted: Counted = { search: { q: search.q, source: search.source }, today };
  const [page, open, mine] = await Promise.all([
    selectActions(transaction, actor, search, today),
    sharedCounts(transaction, actor, read, counted),
    countAll(transaction, actor, counted, 'mine'),
  ]);
  const counts: ActionCounts = { open: open.count, overdue: open.overdue, mine: mine.count };
  return { ...page, counts };
}
export type ActionsPageData = Awaited<ReturnType<typeof loadActions>>;
