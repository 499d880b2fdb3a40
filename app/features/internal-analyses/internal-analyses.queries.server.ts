import { sql, type SQL } from 'drizzle-orm';
import { keysetPage } from '#app/platform/db/keyset-page.ts';
import { literally } from '#app/platform/text/literally.ts';
import { selectAnalysisTerms, selectRiskCatalogues, type AnalysisTerm, type CatalogueEntry } from '#app/features/risk-catalogues/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { previousJson, type PreviousAnalysis } from './internal-analyses.repo.server.ts';
import type { AnalysisKey, AnalysisListSearch } from './internal-analyses.schema.ts';
import type { AnalysisState } from './procedure.model.ts';

export type AnalysisHeader = {
  officeId: string;
  analysisId: string;
  organisationId: string;
  organisationName: Localized;
  officeName: Localized;
  regionName: Localized;
  regionCode: string;
  year: number;
  number: number;
  state: AnalysisState;
  review: 'confirmed' | 'returned' | null;
  isUnscheduled: boolean;
  /** In which the people of the organisation write here. */
  language: Language;
  object: string;
  periodFrom: string;
  periodTo: string;
  directionCodes: string[];
  startsOn: string | null;
  /** The last day of the term, extended where it was. */
  dueOn: string | null;
  signedOn: string | null;
  previousAnalysisId: string | null;
  version: number;
};

export const headerColumns = sql`a.office_id as "officeId", a.id as "analysisId", a.organisation_id as "organisationId", g.name as "organisationName",
  o.name as "officeName", r.short_name as "regionName", a.region_code as "regionCode", a.year, a.number, a.state, a.review,
  a.is_unscheduled as "isUnscheduled", a.language, a.object, a.period_from as "periodFrom", a.period_to as "periodTo",
  a.direction_codes as "directionCodes", a.starts_on as "startsOn", coalesce(a.extended_due_on, a.due_on) as "dueOn", a.signed_on as "signedOn",
  a.previous_analysis_id as "previousAnalysisId", a.version`;
export const headerSource = sql`from internal_analyses a
  join organisations g on g.office_id = a.office_id and g.id = a.organisation_id
  join offices o on o.id = a.office_id join regions r on r.code = a.region_code`;

/** What every page below one analysis shows of it. @throws AppError 404. */
export async function loadAnalysisHeader(transaction: ActorTransaction, key: AnalysisKey): Promise<AnalysisHeader> {
  const [header] = await transaction.execute<AnalysisHeader>(sql`
    select ${headerColumns} ${headerSource} where a.office_id = ${key.officeId} and a.id = ${key.analysisId}`);
  if (!header) throw notFound();
  return header;
}

const pageSize = 50;

export type AnalysisRow = Pick<
  AnalysisHeader,
  'officeId' | 'analysisId' | 'organisationName' | 'officeName' | 'regionName' | 'year' | 'number' | 'state' | 'review' | 'isUnscheduled' | 'dueOn' | 'signedOn'
> & { stepsDone: number; riskCount: number; isOverdue: boolean };
export type AnalysisPage = { rows: AnalysisRow[]; next: string | null; previous: string | null };

const cursorOf = (row: AnalysisRow) => `${row.year}|${row.analysisId}`;

function beyond(search: AnalysisListSearch): SQL {
  const [, year, id] = /^(\d{4})\|([0-9a-f-]{36})$/.exec(search.after ?? search.before ?? '') ?? [];
  if (!year || !id) return sql`true`;
  return search.before !== null ? sql`(a.year, a.id) > (${Number(year)}, ${id}::uuid)` : sql`(a.year, a.id) < (${Number(year)}, ${id}::uuid)`;
}

const isOverdueOn = (today: string): SQL => sql`(a.state = 'open' and coalesce(a.extended_due_on, a.due_on) < ${today})`;

function chosen(search: AnalysisListSearch, today: string): SQL {
  const { state } = search;
  const escaped = literally(search.q);
  return sql`${
    state === null ? sql`true`
    : state === 'overdue' ? isOverdueOn(today)
    : state === 'waiting' ? sql`a.state in ('signed', 'completed') and a.review is null`
    : sql`a.state = ${state}`}
    and (${search.year}::int is null or a.year = ${search.year}) and (${search.office}::uuid is null or a.office_id = ${search.office})
    and (${search.region}::text is null or a.region_code = ${search.region}) and (${search.organisation}::uuid is null or a.organisation_id = ${search.organisation})
    and (${search.signedFrom}::date is null or (a.is_counted and a.signed_on >= ${search.signedFrom})) and (${search.signedTo}::date is null or (a.is_counted and a.signed_on <= ${search.signedTo}))
    and (${search.q} = '' or fold_text(coalesce(g.name ->> 'kk', '') || ' ' || coalesce(g.name ->> 'ru', '') || ' ' || coalesce(g.name ->> 'en', '') || ' ' || a.object)
      like '%' || fold_text(${escaped}) || '%')`;
}

const rowColumns = (today: string) => sql`a.office_id as "officeId", a.id as "analysisId", g.name as "organisationName", o.short_name as "officeName",
  r.short_name as "regionName", a.year, a.number, a.state, a.review, a.is_unscheduled as "isUnscheduled", coalesce(a.extended_due_on, a.due_on) as "dueOn",
  a.signed_on as "signedOn", ${isOverdueOn(today)} as "isOverdue",
  (select count(*)::int from analysis_steps s where s.office_id = a.office_id and s.analysis_id = a.id and s.state <> 'open') as "stepsDone",
  (select count(*)::int from risks k where k.office_id = a.office_id and k.analysis_id = a.id and k.state <> 'withdrawn') as "riskCount"`;

/** The visible analyses, newest year first, by key. */
export async function loadAnalyses(transaction: ActorTransaction, search: AnalysisListSearch, today: string): Promise<AnalysisPage> {
  const isBackwards = search.before !== null;
  const order = isBackwards ? sql`a.year, a.id` : sql`a.year desc, a.id desc`;
  const found = await transaction.execute<AnalysisRow>(sql`
    select ${rowColumns(today)} ${headerSource} where ${beyond(search)} and ${chosen(search, today)} order by ${order} limit ${pageSize + 1}`);
  return keysetPage(found, { limit: pageSize, isBackwards, isContinued: search.after !== null, cursorOf });
}

export type DueOrganisation = { organisationId: string; name: Localized; regionName: Localized; lastSignedOn: string | null };
export type AnalysesDesk = {
  /** Of the actor's organisation. */
  current: AnalysisRow[];
  /** Organisations whose last analysis is too long ago, or that have none; those with one under way are not among them. */
  due: DueOrganisation[];
  dueCount: number;
  /** After how many months, and on which act that rests. */
  reassessment: AnalysisTerm | null;
  filters: { years: number[]; offices: { id: string; name: Localized }[]; regions: { code: string; name: Localized }[] };
};

const mostDue = 20;

/** What waits for the actor, and what the list can be filtered by. */
export async function loadAnalysesDesk(transaction: ActorTransaction, actor: Actor, today: string): Promise<AnalysesDesk> {
  const terms = await selectAnalysisTerms(transaction, today);
  const reassessment = terms.get('reassessment') ?? null;
  const ownsRegister = actor.scope === 'office' || actor.scope === 'organisation';
  const organisation = actor.scope === 'organisation' ? sql`and p.organisation_id = ${actor.organisationId}` : sql``;
  const due = ownsRegister && reassessment
    ? sql`(select json_build_object('count', count(*), 'first', coalesce(json_agg(json_build_object('organisationId', d.organisation_id, 'name', d.name,
          'regionName', d.region, 'lastSignedOn', d.last_signed_on)) filter (where d.place <= ${mostDue}), '[]'))
        from (
          select p.organisation_id, g.name, r.short_name as region, l.last_signed_on,
            row_number() over (order by l.last_signed_on nulls first, g.sort_name, g.id) as place
          from organisation_placements p
          join organisations g on g.office_id = p.office_id and g.id = p.organisation_id join regions r on r.code = p.region_code
          left join lateral (
            select max(a.signed_on) as last_signed_on, coalesce(bool_or(a.state = 'open'), false) as has_open
            from internal_analyses a where a.office_id = p.office_id and a.organisation_id = p.organisation_id) l on true
          where p.office_id = ${actor.officeId} and p.ended_on is null ${organisation} and not l.has_open
            and (l.last_signed_on is null or l.last_signed_on + make_interval(months => ${reassessment.amount}) < ${today}::date)
        ) d)`
    : sql`null::json`;
  const current = actor.scope === 'organisation'
    ? sql`(select json_agg(x) from (select ${rowColumns(today)} ${headerSource}
        where a.office_id = ${actor.officeId} and a.organisation_id = ${actor.organisationId} and a.state in ('open', 'signed') order by a.year desc, a.number desc limit 5) x)`
    : sql`null::json`;
  const [row] = await transaction.execute<{ current: AnalysisRow[] | null; due: { count: number; first: DueOrganisation[] } | null; filters: AnalysesDesk['filters'] }>(sql`
    with visible as materialized (select distinct office_id, region_code, year from internal_analyses)
    select ${current} as current, ${due} as due, json_build_object(
      'years', coalesce((select json_agg(y.year order by y.year desc) from (select distinct year from visible) y), '[]'),
      'offices', coalesce((select json_agg(json_build_object('id', o.id, 'name', o.short_name) order by o.kind, (o.short_name ->> 'kk') collate "kk-x-icu")
        from offices o where o.id in (select office_id from visible)), '[]'),
      'regions', coalesce((select json_agg(json_build_object('code', r.code, 'name', r.short_name) order by (r.short_name ->> 'kk') collate "kk-x-icu")
        from regions r where r.code in (select region_code from visible)), '[]')) as filters`);
  return { current: row!.current ?? [], due: row!.due?.first ?? [], dueCount: row!.due?.count ?? 0, reassessment, filters: row!.filters };
}

export type OrganisationChoice = { id: string; name: Localized; regionName: Localized; hasOpen: boolean };
export type NewAnalysisOffer = {
  organisations: OrganisationChoice[];
  chosen: { organisationId: string; name: Localized; hasOpen: boolean; previous: PreviousAnalysis | null } | null;
  directions: CatalogueEntry[];
};

/** Organisations whose analysis the actor may begin; of the chosen one, what its last analysis had. @throws AppError 404. */
export async function loadNewAnalysis(transaction: ActorTransaction, actor: Actor, organisationId: string | null, today: string): Promise<NewAnalysisOffer> {
  const own = actor.scope === 'organisation' ? sql`and p.organisation_id = ${actor.organisationId}` : sql``;
  const open = sql`exists (select from internal_analyses a where a.office_id = p.office_id and a.organisation_id = p.organisation_id and a.state = 'open')`;
  const wanted = actor.scope === 'organisation' ? actor.organisationId : organisationId;
  const [organisations, catalogues, chosenRows] = await Promise.all([
    transaction.execute<OrganisationChoice>(sql`
      select g.id, g.name, r.short_name as "regionName", ${open} as "hasOpen"
      from organisation_placements p join organisations g on g.office_id = p.office_id and g.id = p.organisation_id join regions r on r.code = p.region_code
      where p.office_id = ${actor.officeId} and p.ended_on is null ${own} order by g.sort_name, g.id`),
    selectRiskCatalogues(transaction, today),
    wanted === null ? [] : transaction.execute<{ organisationId: string; name: Localized; hasOpen: boolean; previous: PreviousAnalysis | null }>(sql`
      select p.organisation_id as "organisationId", g.name, ${open} as "hasOpen", ${previousJson('p')} as previous
      from organisation_placements p join organisations g on g.office_id = p.office_id and g.id = p.organisation_id
      where p.office_id = ${actor.officeId} and p.organisation_id = ${wanted} and p.ended_on is null`),
  ]);
  if (wanted !== null && chosenRows.length === 0) throw notFound();
  return { organisations, chosen: chosenRows[0] ?? null, directions: catalogues.direction };
}

/** Whether the actor writes in the register of the analysis. */
export const writesIn = (actor: Actor, header: Pick<AnalysisHeader, 'officeId' | 'organisationId'>): boolean =>
  may(actor, 'register.write') && actor.officeId === header.officeId && (actor.scope === 'office' || (actor.scope === 'organisation' && actor.organisationId === header.organisationId));
