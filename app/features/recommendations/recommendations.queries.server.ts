import { sql, type SQL } from 'drizzle-orm';
import { workingDaysLate } from '#app/features/calendar/index.ts';
import { selectWorkingDays } from '#app/features/calendar/index.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { literally } from '#app/platform/text/literally.ts';
import type { RecommendationSource, RecommendationState } from './recommendation-life.model.ts';
import type { RecommendationKey } from './recommendations.repo.server.ts';
import type { RecommendationSearch } from './recommendations.schema.ts';

export const pageSize = 40;

const open = sql`x.state in ('given', 'planned', 'returned')`;
const overdue = (today: string) => sql`${open} and x.due_on < ${today}`;

export type RecommendationRow = {
  officeId: string; recommendationId: string; number: number; state: RecommendationState; wording: string; officeName: Localized; organisationName: Localized | null; bodyName: string;
  sourceKind: RecommendationSource; sourceTitle: string; givenOn: string; dueOn: string; doneOn: string | null; confirmedOn: string | null;
};

const columns = sql`x.office_id as "officeId", x.id as "recommendationId", x.number, x.state, x.wording, o.name as "officeName", g.name as "organisationName", x.body_name as "bodyName",
  x.source_kind as "sourceKind", x.source_title as "sourceTitle", x.given_on as "givenOn", x.due_on as "dueOn", x.done_on as "doneOn", x.confirmed_on as "confirmedOn"`;
const joined = sql`recommendations x join offices o on o.id = x.office_id left join organisations g on g.office_id = x.office_id and g.id = x.organisation_id`;

function chosen(search: RecommendationSearch, today: string): SQL {
  const pattern = `%${literally(search.q)}%`;
  const state = search.state === 'open' ? open : search.state === 'overdue' ? overdue(today) : search.state === null ? sql`true` : sql`x.state = ${search.state}`;
  return sql`${state} and (${search.source}::text is null or x.source_kind = ${search.source}) and (${search.office}::uuid is null or x.office_id = ${search.office})
    and ${search.year === null ? sql`true` : sql`x.given_on between ${`${search.year}-01-01`} and ${`${search.year}-12-31`}`}
    and (${search.q} = '' or fold_text(x.wording || ' ' || x.body_name || ' ' || x.source_title || ' ' || x.plan) like fold_text(${pattern}))`;
}

/** One page of the visible recommendations, last given first. */
export async function selectRecommendations(transaction: ActorTransaction, search: RecommendationSearch, today: string, size: number) {
  const [day, id] = search.after?.split('_') ?? [];
  const found = await transaction.execute<RecommendationRow>(sql`
    select ${columns} from ${joined}
    where ${chosen(search, today)} and ${day && id ? sql`(x.given_on, x.id) < (${day}::date, ${id}::uuid)` : sql`true`}
    order by x.given_on desc, x.id desc limit ${size + 1}`);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return { rows, next: found.length > size && last ? `${last.givenOn}_${last.recommendationId}` : null };
}

/** How late each open row is, in working days of its office. */
export async function latenessOf<Row extends Pick<RecommendationRow, 'officeId' | 'dueOn' | 'state'>>(transaction: ActorTransaction, rows: readonly Row[], today: string): Promise<(Row & { daysLate: number })[]> {
  const late = rows.filter(({ state, dueOn }) => ['given', 'planned', 'returned'].includes(state) && dueOn < today);
  if (late.length === 0) return rows.map((row) => ({ ...row, daysLate: 0 }));
  const first = late.reduce((least, { dueOn }) => (dueOn < least ? dueOn : least), today);
  const workingDaysOf = await selectWorkingDays(transaction, [...new Set(late.map(({ officeId }) => officeId))], first, today);
  return rows.map((row) => ({ ...row, daysLate: late.includes(row) ? workingDaysLate(row.dueOn, today, workingDaysOf(row.officeId)) : 0 }));
}

export type RecommendationCounts = { open: number; overdue: number; waiting: number; confirmed: number };
export type OfficeChoice = { id: string; name: Localized };

/** The list with the counts of what is chosen apart from the state, and the offices of the filter. */
export async function loadRecommendations(transaction: ActorTransaction, search: RecommendationSearch, today: string) {
  const page = await selectRecommendations(transaction, search, today, pageSize);
  const [around] = await transaction.execute<{ counts: RecommendationCounts; offices: OfficeChoice[] }>(sql`
    select
      (select json_build_object('open', count(*) filter (where ${open}), 'overdue', count(*) filter (where ${overdue(today)}),
          'waiting', count(*) filter (where x.state = 'done'), 'confirmed', count(*) filter (where x.state = 'confirmed'))
        from recommendations x where ${chosen({ ...search, state: null }, today)}) as counts,
      (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.short_name) order by (o.short_name ->> 'kk') collate "kk-x-icu"), '[]')
        from offices o where o.kind <> 'coordinator') as offices`);
  return { ...page, rows: await latenessOf(transaction, page.rows, today), ...around! };
}
export type RecommendationsPageData = Awaited<ReturnType<typeof loadRecommendations>>;

/** Recommendations of one source, as they were given. */
export async function loadRecommendationsOf(transaction: ActorTransaction, sourceId: string, today: string) {
  const rows = await transaction.execute<RecommendationRow>(sql`select ${columns} from ${joined} where x.source_id = ${sourceId} order by x.given_on, x.number, x.id limit 500`);
  return latenessOf(transaction, rows, today);
}
export type RecommendationOfSource = Awaited<ReturnType<typeof loadRecommendationsOf>>[number];

export type RecommendationStep = { id: string; fromState: RecommendationState; toState: RecommendationState; note: string; madeByName: string; madeByRole: Role; madeAt: string };
export type RecommendationProof = {
  id: string; title: string; url: string | null; fileId: string | null; authorId: string; authorName: string; createdAt: string; withdrawnAt: string | null;
};

export type RecommendationDetails = RecommendationRow & {
  regionName: Localized | null; sourceOfficeId: string | null; sourceId: string | null; reason: string; legalBasis: Localized | null; legalReference: string | null; legalNote: string;
  plan: string; planResponsible: string; planOn: string | null; result: string; reportedBy: string | null; reportedByName: string | null; reviewRemark: string | null;
  reviewedByName: string | null; withdrawnOn: string | null; version: number; authorName: string; createdAt: string; steps: RecommendationStep[]; proofs: RecommendationProof[];
};

/** One recommendation with its path and proofs. @throws AppError 404. */
export async function loadRecommendation(transaction: ActorTransaction, { officeId, recommendationId }: RecommendationKey, today: string) {
  const [found] = await transaction.execute<RecommendationDetails>(sql`
    select ${columns}, r.short_name as "regionName", x.source_office_id as "sourceOfficeId", x.source_id as "sourceId", x.reason, l.title as "legalBasis", l.reference as "legalReference",
      x.legal_note as "legalNote", x.plan, x.plan_responsible as "planResponsible", x.plan_on as "planOn", x.result, x.reported_by as "reportedBy", x.reported_by_name as "reportedByName",
      x.review_remark as "reviewRemark", x.reviewed_by_name as "reviewedByName", x.withdrawn_on as "withdrawnOn", x.version, x.author_name as "authorName", x.created_at as "createdAt",
      coalesce((select json_agg(json_build_object('id', t.id, 'fromState', t.from_state, 'toState', t.to_state, 'note', t.note, 'madeByName', t.made_by_name,
          'madeByRole', t.made_by_role, 'madeAt', t.made_at) order by t.made_at desc, t.id desc)
        from recommendation_steps t where t.office_id = x.office_id and t.recommendation_id = x.id), '[]') as steps,
      coalesce((select json_agg(json_build_object('id', p.id, 'title', p.title, 'url', p.url, 'fileId', p.file_id, 'authorId', p.author_id, 'authorName', p.author_name,
          'createdAt', p.created_at, 'withdrawnAt', p.withdrawn_at) order by p.created_at, p.id)
        from recommendation_proofs p where p.office_id = x.office_id and p.recommendation_id = x.id), '[]') as proofs
    from ${joined} left join regions r on r.code = x.region_code left join legal_bases l on l.code = x.legal_basis_code
    where x.office_id = ${officeId} and x.id = ${recommendationId}`);
  if (!found) throw notFound();
  const [recommendation] = await latenessOf(transaction, [found], today);
  return recommendation!;
}
export type RecommendationPageData = Awaited<ReturnType<typeof loadRecommendation>>;
