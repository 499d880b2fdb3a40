import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { combinePlans, compareWithPlan, workingDaysByOffice, type Calendar, type PlanMember, type PlanResult } from './plan.model.ts';
import { bucketTable, dueBuckets, isEmptyPoint, trendOf, type BucketFigures, type TrendPoint } from './indicator.queries.server.ts';
import { calendarOf, planMembers } from './plan.sql.server.ts';
import { derivedStart } from '#app/features/indicators/index.server.ts';
import { recordsOf } from './register-records.sql.server.ts';
import { cellsInPeriod, dueRanges, expectedInRanges, holdsValuesIn, sumColumns, typedCells } from './rollup.sql.server.ts';
import { indicatorColumns, type StandardIndicator } from './statistics.queries.server.ts';
import {
  besideTyped, bucketsOf, disciplineOf, figuresOf, grainOf, groupedBy, noFigures, totalOf, withoutEmptyStart,
  type BucketCell, type CellSums, type Discipline, type FigurePair, type Period, type TypedBeside,
} from './statistics.model.ts';

export type CharterFigures = Discipline & PlanResult & { id: string; code: string; name: Localized; figures: FigurePair };

export type OrganisationFigures = Discipline & {
  id: string;
  name: Localized;
  regions: Localized[];
  figures: FigurePair;
  lastOn: string | null;
  /** Of a figure that is counted from records: what the organisation typed. */
  typed: TypedBeside | null;
};

export type IndicatorOfficePage = {
  indicator: StandardIndicator;
  office: { id: string; name: Localized; kind: 'cga' | 'lea' };
  figures: FigurePair;
  typed: TypedBeside | null;
  discipline: Discipline;
  plan: PlanResult;
  trend: TrendPoint[];
  charters: CharterFigures[];
  organisations: OrganisationFigures[];
  months: BucketFigures[];
};

type Source = {
  indicator: StandardIndicator | null;
  office: IndicatorOfficePage['office'] | null;
  charters: Pick<CharterFigures, 'id' | 'code' | 'name'>[];
  cells: (BucketCell & { charterId: string | null })[];
  typed: CellSums[];
  expected: { charterId: string; bucket: string; expected: number }[];
  plans: (PlanMember & { charterId: string })[];
  calendar: Calendar;
};

type OrganisationSource = CellSums & { typed: CellSums[] | null } & Pick<OrganisationFigures, 'id' | 'name' | 'regions' | 'lastOn'> & { hasValues: boolean; expectedEntries: number };

/** One indicator of one office: by charter, organisation and month. Two statements; undefined where either is not visible. */
export async function loadIndicatorOfOffice(
  transaction: ActorTransaction,
  actor: Actor,
  key: { code: string; officeId: string },
  period: Period,
  today: string,
): Promise<IndicatorOfficePage | undefined> {
  const [source, organisations] = await Promise.all([
    selectSource(transaction, actor, key, period, today),
    selectOrganisations(transaction, key, period, today),
  ]);
  const { indicator, office, cells, calendar } = source;
  if (!indicator || !office) return undefined;
  const grain = grainOf(period);
  const buckets = bucketsOf(period, grain);
  const workingDaysOf = workingDaysByOffice(calendar);
  const expectedOf = (rows: Source['expected']) => rows.reduce((sum, row) => sum + row.expected, 0);
  const whole = { ...totalOf(cells), expectedEntries: expectedOf(source.expected) };
  const figures = cells.length === 0 ? noFigures : figuresOf(indicator, whole);
  const plan = combinePlans(indicator.kind, source.plans, workingDaysOf);
  const byCharter = groupedBy(cells, ({ charterId }) => charterId);

  return {
    indicator,
    office,
    figures,
    typed: besideTyped(indicator, source.typed, figures.reported),
    discipline: disciplineOf(whole),
    plan: compareWithPlan(plan, period, figures.reported, indicator.direction),
    trend: withoutEmptyStart(trendOf(indicator, cells, plan, period, buckets, buckets, grain), isEmptyPoint),
    charters: source.charters.map((charter) => {
      const own = byCharter.get(charter.id) ?? [];
      const sums = { ...totalOf(own), expectedEntries: expectedOf(source.expected.filter(({ charterId }) => charterId === charter.id)) };
      const ownFigures = own.length === 0 ? noFigures : figuresOf(indicator, sums);
      const ownPlan = combinePlans(indicator.kind, source.plans.filter(({ charterId }) => charterId === charter.id), workingDaysOf);
      return { ...charter, figures: ownFigures, ...disciplineOf(sums), ...compareWithPlan(ownPlan, period, ownFigures.reported, indicator.direction) };
    }),
    organisations: organisations.map(({ id, name, regions, lastOn, hasValues, typed, ...sums }) => {
      const own = hasValues ? figuresOf(indicator, sums) : noFigures;
      return { id, name, regions, lastOn, figures: own, typed: besideTyped(indicator, typed ?? [], own.reported), ...disciplineOf(sums) };
    }),
    months: bucketTable(indicator, cells, source.expected, plan, period),
  };
}

/** A commissioner may know the name of a central office with organisations in the region; it has figures only where a charter reaches it. */
function holdsFigures(actor: Actor): SQL {
  if (actor.scope !== 'region') return sql`true`;
  return sql`(o.region_code = ${actor.regionCode} or exists (select from charters c where c.office_id = o.id))`;
}

async function selectSource(
  transaction: ActorTransaction,
  actor: Actor,
  key: { code: string; officeId: string },
  period: Period,
  today: string,
): Promise<Source> {
  const [row] = await transaction.execute<Source>(sql`
    select
      (select to_json(g) from (
        select ${indicatorColumns} from indicators i join units u on u.code = i.unit_code where i.code = ${key.code} and i.kind <> 'derived') g) as indicator,
      (select json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) from offices o where o.id = ${key.officeId} and o.kind <> 'coordinator' and ${holdsFigures(actor)}) as office,
      (select coalesce(json_agg(json_build_object('id', c.id, 'code', c.code, 'name', c.name) order by c.starts_on, c.code), '[]')
        from charters c join charter_indicators i on i.office_id = c.office_id and i.charter_id = c.id
        where i.indicator_code = ${key.code} and c.office_id = ${key.officeId} and ${holdsValuesIn(period)}) as charters,
      (select coalesce(json_agg(g), '[]') from (
        select s.charter_id as "charterId", s.bucket, ${sumColumns}
        from ${cellsInPeriod(period, key, today, grainOf(period))} s group by 1, 2) g) as cells,
      (select coalesce(json_agg(g), '[]') from (
        select ${sumColumns} from ${typedCells(period, key, today)} s having count(*) > 0) g) as typed,
      (select coalesce(json_agg(g), '[]') from (
        select i.charter_id as "charterId", e.bucket, sum(e.expected)::int as expected
        from ${expectedInRanges(dueBuckets(period, today), key)} e
        join charter_indicators i on i.office_id = e.office_id and i.id = e.charter_indicator_id
        group by 1, 2) g) as expected,
      ${planMembers(period, key, actor.scope, sql`'charterId', c.id`)} as plans,
      ${calendarOf(period)} as calendar`);
  return row!;
}

/**
 * Sums per organisation from the raw values, by the rules of the rollups: a level is its last value on the last day, in
 * charters that still are in force and cover the organisation where the actor looks from. What is derived from the
 * registers is counted from their records, and what was typed stands beside it.
 */
async function selectOrganisations(
  transaction: ActorTransaction,
  key: { code: string; officeId: string },
  period: Period,
  today: string,
): Promise<OrganisationSource[]> {
  return transaction.execute<OrganisationSource>(sql`
    with own as (
      select i.id, i.charter_id, i.kind, c.ends_on from charter_indicators i
      join charters c on c.office_id = i.office_id and c.id = i.charter_id and ${holdsValuesIn(period)}
      where i.office_id = ${key.officeId} and i.indicator_code = ${key.code}
    ), start as (
      select n.derivation, n.kind = 'level' as is_level, ${derivedStart} as day from indicators n where n.code = ${key.code} and n.derivation is not null
    ), records as (${recordsOf(key.officeId)}
    ), counted as (
      select x.organisation_id, sum(x.reported) as reported, sum(x.verified) as verified, array_agg(distinct x.region_code) as regions, max(x.day) as last_on
      from records x join start s on s.derivation = x.measure
      where s.day <= ${period.to} and x.day <= least(${period.to}::date, ${today}::date) and (s.is_level or x.day >= greatest(${period.from}::date, s.day))
      group by 1
    ), typed as (
      select v.organisation_id, sum(v.value) as reported
      from start s, own join daily_values v on v.office_id = ${key.officeId} and v.charter_indicator_id = own.id
      where not s.is_level and v.day between greatest(${period.from}::date, s.day) and ${period.to}
      group by 1
    ), received as (
      select v.organisation_id,
        sum(v.value) filter (where own.kind <> 'level') as reported, sum(v.denominator) as reported_denominator,
        sum(v.value) filter (where own.kind <> 'level' and v.is_verified) as verified,
        sum(v.denominator) filter (where v.is_verified) as verified_denominator,
        count(*) filter (where v.entry <> 'cleared' and v.day < ${today}) as entries,
        count(*) filter (where v.entry <> 'cleared' and v.day < ${today} and v.is_on_time) as on_time_entries,
        count(*) filter (where v.entry <> 'cleared' and v.day < ${today} and v.is_verified) as verified_entries,
        max(v.day) filter (where v.entry <> 'cleared') as last_on, array_agg(distinct v.region_code) as regions
      from own join daily_values v on v.office_id = ${key.officeId} and v.charter_indicator_id = own.id
      where v.day between ${period.from} and ${period.to} and not exists (select from start s where v.day >= s.day)
      group by 1
    ), levels as (
      select l.organisation_id, sum(l.reported) as reported, sum(l.verified) as verified
      from (
        select co.organisation_id, last.value as reported, confirmed.value as verified
        from own
        join charter_organisations co on co.office_id = ${key.officeId} and co.charter_id = own.charter_id
        left join lateral (
          select v.value from daily_values v where v.office_id = co.office_id and v.organisation_id = co.organisation_id
            and v.charter_indicator_id = own.id and v.day <= ${period.to} and v.value is not null order by v.day desc limit 1
        ) last on true
        left join lateral (
          select v.value from daily_values v where v.office_id = co.office_id and v.organisation_id = co.organisation_id
            and v.charter_indicator_id = own.id and v.day <= ${period.to} and v.value is not null and v.is_verified order by v.day desc limit 1
        ) confirmed on true
        where own.kind = 'level' and own.ends_on >= ${period.to}
      ) l group by 1
    ), derived_level as (
      select s.day from start s where s.is_level and s.day <= ${period.to}
    ), expected as (
      select e.organisation_id, sum(e.expected) as expected
      from ${expectedInRanges(dueRanges(period, today), key, { perOrganisation: true })} e group by 1
    ), covered as (
      select co.organisation_id, array_agg(distinct co.region_code) as regions
      from own join charter_organisations co on co.office_id = ${key.officeId} and co.charter_id = own.charter_id group by 1
    )
    select g.id, g.name,
      (select coalesce(json_agg(r.name order by r.code), '[]') from regions r where r.code = any(coalesce(counted.regions, r1.regions, covered.regions))) as regions,
      greatest(r1.last_on, counted.last_on)::text as "lastOn",
      (r1.organisation_id is not null or l.reported is not null or counted.organisation_id is not null) as "hasValues",
      case when coalesce(typed.reported, beside.reported) is not null then json_build_array(json_build_object('reported', trim_scale(coalesce(typed.reported, beside.reported))::text, 'reportedDenominator', '0',
        'verified', '0', 'verifiedDenominator', '0', 'entries', 0, 'onTimeEntries', 0, 'verifiedEntries', 0)) end as typed,
      trim_scale(coalesce(r1.reported, 0) + coalesce(l.reported, 0) + coalesce(counted.reported, 0))::text as reported,
      trim_scale(coalesce(r1.reported_denominator, 0))::text as "reportedDenominator",
      trim_scale(coalesce(r1.verified, 0) + coalesce(l.verified, 0) + coalesce(counted.verified, 0))::text as verified,
      trim_scale(coalesce(r1.verified_denominator, 0))::text as "verifiedDenominator",
      coalesce(r1.entries, 0)::int as entries, coalesce(r1.on_time_entries, 0)::int as "onTimeEntries",
      coalesce(r1.verified_entries, 0)::int as "verifiedEntries", coalesce(e.expected, 0)::int as "expectedEntries"
    from organisations g
    left join received r1 on r1.organisation_id = g.id
    left join levels l on l.organisation_id = g.id and not exists (select from derived_level)
    left join levels beside on beside.organisation_id = g.id and exists (select from derived_level)
    left join counted on counted.organisation_id = g.id
    left join typed on typed.organisation_id = g.id
    left join expected e on e.organisation_id = g.id
    left join covered on covered.organisation_id = g.id
    where g.office_id = ${key.officeId} and (r1.organisation_id is not null or covered.organisation_id is not null or counted.organisation_id is not null)
    order by g.kind = 'apparatus' desc, g.sort_name, g.id`);
}
