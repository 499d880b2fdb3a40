import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import { keysetPage } from '#app/platform/db/keyset-page.ts';
import { sharedAmongReaders, type Reads } from '#app/platform/db/shared-among-readers.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { Grouping, HeatMapSearch, RegisterFilters, RegisterSearch } from './register.search.ts';
import { chosenRisks, isOpen, isOverdue, keyOfGroup, pageOfKeys, pageOrder } from './register.sql.server.ts';
import type { RiskState } from './risk-life.model.ts';

export const pageSize = 25;
const mostGroups = 300;

export type RegisterRow = {
  officeId: string;
  riskId: string;
  code: string;
  title: string;
  state: RiskState;
  directionCode: string;
  organisationId: string;
  organisationName: Localized;
  officeName: Localized;
  regionCode: string;
  regionName: Localized;
  process: string;
  exposedPosition: string;
  ownerId: string | null;
  ownerName: string;
  identifiedOn: string;
  dueOn: string | null;
  score: number | null;
  residualScore: number | null;
  eliminatedOn: string | null;
  updatedAt: string;
  version: number;
  cursor: string;
};

export type RegisterPage = { rows: RegisterRow[]; next: string | null; previous: string | null };

/** One page of the risks that the filters leave. @param limit rows of a page; an export takes larger ones. */
export async function loadRegisterPage(transaction: ActorTransaction, actor: Actor, search: RegisterSearch, today: string, limit = pageSize): Promise<RegisterPage> {
  const { keys, isBackwards } = pageOfKeys(search, chosenRisks(search, actor, today), limit + 1);
  const found = await transaction.execute<RegisterRow>(sql`
    with k as materialized ${keys}
    select r.office_id as "officeId", r.id as "riskId", r.code, r.title, r.state, r.direction_code as "directionCode", r.organisation_id as "organisationId",
      o.name as "organisationName", f.short_name as "officeName", r.region_code as "regionCode", g.name as "regionName", r.process, r.exposed_position as "exposedPosition",
      r.owner_id as "ownerId", r.owner_name as "ownerName", r.identified_on as "identifiedOn", r.due_on as "dueOn", r.score, r.residual_score as "residualScore",
      r.eliminated_on as "eliminatedOn", to_json(r.updated_at) as "updatedAt", r.version, coalesce(k.sort_value::text, '') || '~' || r.id as cursor
    from k join risks r on r.office_id = k.office_id and r.id = k.id
    join organisations o on o.office_id = r.office_id and o.id = r.organisation_id
    join offices f on f.id = r.office_id join regions g on g.code = r.region_code
    order by ${pageOrder(search, isBackwards)}`);
  return keysetPage(found, { limit, isBackwards, isContinued: search.after !== null, cursorOf: ({ cursor }) => cursor });
}

export type RegisterTotals = { states: Partial<Record<RiskState, number>>; overdue: number };

/** How many risks the filters leave, by state. */
export async function loadRegisterTotals(transaction: ActorTransaction, actor: Actor, filters: RegisterFilters, today: string): Promise<RegisterTotals> {
  const rows = await transaction.execute<{ state: RiskState; count: number; overdue: number }>(sql`
    select r.state, count(*)::int as count, (count(*) filter (where ${isOverdue(today)}))::int as overdue
    from risks r where ${chosenRisks(filters, actor, today)} group by r.state`);
  return { states: Object.fromEntries(rows.map(({ state, count }) => [state, count])), overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0) };
}

export type RegisterGroup = { key: string; name: Localized | string | null; all: number; open: number; overdue: number; reported: number; verified: number };

const namedGroups: Record<Grouping, { name: SQL; join: SQL; order: SQL }> = {
  organisation: { name: sql`o.name`, join: sql`join organisations o on o.id = g.key::uuid`, order: sql`(o.name ->> 'kk') collate "kk-x-icu"` },
  office: { name: sql`f.short_name`, join: sql`join offices f on f.id = g.key::uuid`, order: sql`f.kind, (f.short_name ->> 'kk') collate "kk-x-icu"` },
  direction: {
    name: sql`e.name`, join: sql`left join risk_catalogue_entries e on e.catalogue = 'direction' and e.code = g.key`, order: sql`e.position, g.key`,
  },
  state: { name: sql`null::jsonb`, join: sql``, order: sql`g.key` },
  owner: {
    name: sql`to_jsonb(w.owner_name)`,
    join: sql`left join lateral (select x.owner_name from risks x where x.owner_id = nullif(g.key, '')::uuid limit 1) w on true`,
    order: sql`w.owner_name collate "kk-x-icu" nulls last`,
  },
};

/** The groups of what the filters leave, with their counts, by name: nobody is ranked by how much they found. */
export async function loadRegisterGroups(transaction: ActorTransaction, actor: Actor, filters: RegisterFilters, grouping: Grouping, today: string): Promise<RegisterGroup[]> {
  const { name, join, order } = namedGroups[grouping];
  return transaction.execute<RegisterGroup>(sql`
    with g as materialized (
      select ${keyOfGroup(grouping)} as key, count(*)::int as "all", (count(*) filter (where ${isOpen}))::int as open, (count(*) filter (where ${isOverdue(today)}))::int as overdue,
        (count(*) filter (where r.state in ('eliminated', 'verified')))::int as reported, (count(*) filter (where r.state = 'verified'))::int as verified
      from risks r where ${chosenRisks({ ...filters, open: null }, actor, today)} group by 1
    )
    select g.*, ${name} as name from g ${join} order by ${order} limit ${mostGroups}`);
}

type Counted = { filters: RegisterFilters; today: string };

const sharedTotals = sharedAmongReaders((transaction, actor, { filters, today }: Counted) => loadRegisterTotals(transaction, actor, filters, today));
const sharedGroups = sharedAmongReaders((transaction, actor, { filters, today }: Counted) =>
  filters.group === null ? Promise.resolve(null) : loadRegisterGroups(transaction, actor, filters, filters.group, today),
);

/** Totals of what the filters leave, and its groups if they are asked for; of a region or the country as they were at most a second ago. */
export function loadRegisterCounts(transaction: ActorTransaction, actor: Actor, search: RegisterSearch, today: string, read: Reads) {
  const { sort: _, columns: __, after: ___, before: ____, ...own } = search;
  const filters: RegisterFilters = { ...own, open: null, owner: own.owner === 'me' ? actor.personId : own.owner };
  return Promise.all([sharedTotals(transaction, actor, read, { filters, today }), sharedGroups(transaction, actor, read, { filters, today })]);
}

export type RegisterOptions = {
  regions: { code: string; name: Localized }[];
  offices: { id: string; name: Localized }[];
  organisations: { id: string; name: Localized }[];
  directions: { code: string; name: Localized }[];
  bands: { code: string; name: Localized; fromScore: number; toScore: number }[];
  owners: { id: string; name: string }[];
  analyses: { officeId: string; id: string; year: number; number: number; state: string }[];
};

/** What the register can be filtered by. Organisations are offered once their office is known, analyses once their organisation is. */
export async function loadRegisterOptions(transaction: ActorTransaction, actor: Actor, search: Pick<RegisterSearch, 'office' | 'organisation'>, today: string): Promise<RegisterOptions> {
  const isOwnOffice = actor.scope === 'office' || actor.scope === 'organisation';
  const office = isOwnOffice ? actor.officeId : search.office;
  const organisation = actor.organisationId ?? search.organisation;
  const [row] = await transaction.execute<RegisterOptions>(sql`
    select ${isOwnOffice ? sql`'[]'::json` : sql`coalesce((select json_agg(json_build_object('code', g.code, 'name', g.name) order by g.code) from regions g
        where ${actor.scope === 'region' ? sql`g.code = ${actor.regionCode}` : sql`true`}), '[]')`} as regions,
      ${isOwnOffice ? sql`'[]'::json` : sql`coalesce((select json_agg(json_build_object('id', f.id, 'name', f.short_name) order by f.kind, (f.short_name ->> 'kk') collate "kk-x-icu")
        from offices f where f.kind <> 'coordinator'), '[]')`} as offices,
      coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by (o.name ->> 'kk') collate "kk-x-icu") from (
        select o.id, o.name from organisations o where ${actor.scope === 'office' || (!isOwnOffice && office) ? sql`o.office_id = ${office}` : sql`o.id = ${organisation}`} limit 1000) o), '[]') as organisations,
      coalesce((select json_agg(json_build_object('code', e.code, 'name', e.name) order by e.position) from risk_catalogue_entries e where e.catalogue = 'direction'), '[]') as directions,
      coalesce((select json_agg(json_build_object('code', b.code, 'name', b.name, 'fromScore', b.from_score, 'toScore', b.to_score) order by b.from_score) from risk_bands b
        where b.valid_from <= ${today} and (b.valid_to is null or b.valid_to >= ${today})), '[]') as bands,
      ${isOwnOffice ? sql`coalesce((select json_agg(json_build_object('id', p.id, 'name', p.full_name) order by p.full_name collate "kk-x-icu") from people p
        where p.id in (select m.person_id from memberships m where m.office_id = ${actor.officeId} and m.revoked_at is null
          and (m.scope = 'office' or m.organisation_id = ${organisation}::uuid or (m.scope = 'organisation' and ${organisation}::uuid is null)))), '[]')` : sql`'[]'::json`} as owners,
      ${organisation === null ? sql`'[]'::json` : sql`coalesce((select json_agg(json_build_object('officeId', a.office_id, 'id', a.id, 'year', a.year, 'number', a.number, 'state', a.state)
          order by a.year desc, a.number desc)
        from internal_analyses a where a.organisation_id = ${organisation} and a.state <> 'cancelled'), '[]')`} as analyses`);
  return row!;
}

export type HeatCell = { likelihood: number; impact: number; count: number; reported: number; verified: number };

/** Counts of the 5 × 5 grid under the filters, and how many have no such score. */
export async function loadHeatMap(transaction: ActorTransaction, actor: Actor, search: HeatMapSearch, today: string): Promise<{ cells: HeatCell[]; unscored: number }> {
  const columns = search.score === 'inherent' ? sql`r.likelihood as likelihood, r.impact as impact` : sql`r.residual_likelihood as likelihood, r.residual_impact as impact`;
  const rows = await transaction.execute<HeatCell & { likelihood: number | null }>(sql`
    select x.likelihood, x.impact, count(*)::int as count, (count(*) filter (where x.state in ('eliminated', 'verified')))::int as reported,
      (count(*) filter (where x.state = 'verified'))::int as verified
    from (select ${columns}, r.state from risks r where ${chosenRisks({ ...search, cell: null, group: null, open: null }, actor, today)} and r.state <> 'withdrawn') x
    group by 1, 2 order by 1, 2`);
  return { cells: rows.filter(({ likelihood }) => likelihood !== null), unscored: rows.find(({ likelihood }) => likelihood === null)?.count ?? 0 };
}
