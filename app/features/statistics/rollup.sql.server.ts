import { sql, type SQL } from 'drizzle-orm';
import { derivedStart } from '#app/features/indicators/index.server.ts';
import { addDays, type CivilDate } from '#app/platform/time/civil-date.ts';
import { wholeMonthsBefore, type Grain, type Period } from './statistics.model.ts';

type Span = Pick<Period, 'from' | 'to'>;

/** Standard indicators, local ones as well (`any`), or only those of a code, of offices, of a region's local office, or with given ids. */
export type IndicatorChoice = 'standard' | 'any' | { code?: string; officeId?: string; officeIds?: readonly string[]; ids?: readonly string[]; regionCode?: string };

export function chosen(indicators: IndicatorChoice): SQL {
  if (indicators === 'any') return sql`true`;
  if (indicators === 'standard') return sql`i.indicator_code is not null`;
  const { code, ids } = indicators;
  return sql.join(
    [
      inOffices(sql`i.office_id`, indicators),
      code === undefined ? sql`true` : sql`i.indicator_code = ${code}`,
      ids === undefined ? sql`true` : sql`i.id = any(${sql.param(ids)}::uuid[])`,
    ],
    sql` and `,
  );
}

function inOffices(column: SQL, indicators: IndicatorChoice): SQL {
  if (typeof indicators === 'string') return sql`true`;
  const { officeId, officeIds, regionCode } = indicators;
  if (officeId !== undefined) return sql`${column} = ${officeId}`;
  if (regionCode !== undefined) return sql`${column} in (select f.id from offices f where f.region_code = ${regionCode})`;
  return officeIds === undefined ? sql`true` : sql`${column} = any(${sql.param(officeIds)}::uuid[])`;
}

/** Charters whose indicators hold values in a span at all. */
export const holdsValuesIn = ({ from, to }: Span): SQL =>
  sql`c.approved_version is not null and c.starts_on <= ${to} and c.ends_on >= ${from}`;

/**
 * What was added in a period per (office, charter indicator, region, bucket), as a table expression. A bucket is the first
 * day of a month, or a day; null holds what a level was before the period. Summing buckets up to a date gives the figure
 * on that date: increments and ratios add what was entered within the period, a level adds every change before as well.
 * What an ended charter counted as a level leaves on the day after its end.
 * Entries count once they are due: those of today are not held against what is expected up to yesterday.
 * An indicator that is derived from the registers has its cells from there; `typedCells` are what people entered beside it.
 * Which cells exist for the actor, the database decides.
 */
export function cellsInPeriod(period: Span, indicators: IndicatorChoice, today: CivilDate, grain: Grain = 'month'): SQL {
  return sql`(
    ${enteredCells(period, indicators, today, grain, sql`own.derived_start is null or x.at < own.derived_start`, sql`least(c.ends_on + 1, ${derivedStart})`)}
    union all
    ${registerCells(period, indicators, today, grain)}
  )`;
}

/** What was entered by hand for indicators that are derived from the registers, as cells. */
export function typedCells(period: Span, indicators: IndicatorChoice, today: CivilDate, grain: Grain = 'month'): SQL {
  const isBeside = sql`own.derived_start <= ${period.to} and (own.kind = 'level' or x.at >= own.derived_start)`;
  return sql`(${enteredCells(period, indicators, today, grain, isBeside, sql`c.ends_on + 1`)})`;
}

const bucketIn = (grain: Grain, day: SQL): SQL => (grain === 'day' ? day : sql`date_trunc('month', ${day})::date`);

/** Rows that what was taken back left behind are no figures: nothing is not zero. */
const saysSomething = sql`(r.reported, r.reported_denominator, r.verified, r.entries) <> (0, 0, 0, 0)`;

/** @param leavesOn from which day on a level of a charter no longer counts. */
function enteredCells(period: Span, indicators: IndicatorChoice, today: CivilDate, grain: Grain, isTaken: SQL, leavesOn: SQL): SQL {
  const wholeMonths = wholeMonthsBefore(period, today, grain);
  const columns = sql`r.reported, r.reported_denominator, r.verified, r.verified_denominator, r.entries, r.on_time_entries, r.verified_entries`;
  const months = sql`
    select r.office_id, r.charter_indicator_id, r.region_code, ${columns}, r.month as at,
      case when r.month >= ${period.from} then r.month end as bucket, true as is_due
    from rollup_months r where r.month < ${wholeMonths} and ${saysSomething}`;
  const days = sql`
    select r.office_id, r.charter_indicator_id, r.region_code, ${columns}, r.day as at,
      case when r.day >= ${period.from} then ${bucketIn(grain, sql`r.day`)} end as bucket, r.day < ${today} as is_due
    from rollup_days r where r.day >= ${wholeMonths} and r.day <= ${period.to} and ${saysSomething}`;
  const counted = (entries: SQL) => sql`case when not own.is_leaving and x.is_due and x.bucket is not null then ${entries} else 0 end`;
  const signed = (sum: SQL) => sql`case when own.is_leaving then -${sum} else ${sum} end`;
  return sql`
    select own.office_id, own.office_kind, own.id as charter_indicator_id, own.charter_id, own.block_code, own.indicator_code, own.kind,
      x.region_code, case when own.is_leaving then own.leaves_in else x.bucket end as bucket,
      ${signed(sql`x.reported`)} as reported, ${signed(sql`x.reported_denominator`)} as reported_denominator,
      ${signed(sql`x.verified`)} as verified, ${signed(sql`x.verified_denominator`)} as verified_denominator,
      ${counted(sql`x.entries`)} as entries, ${counted(sql`x.on_time_entries`)} as on_time_entries,
      ${counted(sql`x.verified_entries`)} as verified_entries
    from (
      select i.office_id, i.id, i.charter_id, i.indicator_code, i.kind, c.block_code, o.kind as office_kind, step.is_leaving,
        case when ${leavesOn} >= ${period.from} then ${bucketIn(grain, sql`(${leavesOn})`)} end as leaves_in, ${derivedStart} as derived_start
      from charter_indicators i
      join charters c on c.office_id = i.office_id and c.id = i.charter_id and ${holdsValuesIn(period)}
      join offices o on o.id = i.office_id
      left join indicators n on n.code = i.indicator_code
      join (values (false), (true)) step (is_leaving) on not step.is_leaving or (i.kind = 'level' and ${leavesOn} <= ${period.to})
      where ${chosen(indicators)}
      offset 0
    ) own
    join (${wholeMonths > period.to ? months : sql`${months} union all ${days}`}) x on x.office_id = own.office_id and x.charter_indicator_id = own.id
    where (own.kind = 'level' or x.bucket is not null) and (${isTaken})`;
}

/**
 * Counts of the registers as cells of the indicators derived from them. They belong to the office's charter that runs in
 * the month and has the indicator, the newest where there are several; without one, to the block that counts it then.
 * What a level was before the period, or before it was derived, counts with the first day of the later of the two.
 */
function registerCells(period: Span, indicators: IndicatorChoice, today: CivilDate, grain: Grain): SQL {
  const wholeMonths = wholeMonthsBefore(period, today, grain);
  const months = sql`select r.office_id, r.measure, r.region_code, r.month as at, r.reported, r.verified from register_months r where r.month < ${wholeMonths} and (r.reported, r.verified) <> (0, 0)`;
  const days = sql`select r.office_id, r.measure, r.region_code, r.day, r.reported, r.verified from register_days r
    where r.day >= ${wholeMonths} and r.day <= least(${period.to}::date, ${today}::date) and (r.reported, r.verified) <> (0, 0)`;
  const code = typeof indicators === 'string' ? undefined : indicators.code;
  const ids = typeof indicators === 'string' ? undefined : indicators.ids;
  const monthsOfPeriod = sql`generate_series(date_trunc('month', ${period.from}::date), ${period.to}::timestamp, interval '1 month')`;
  const countsOn = sql`greatest(x.at, ${derivedStart})`;
  const monthOfCount = sql`date_trunc('month', greatest(x.at, ${derivedStart}, ${period.from}::date))::date`;
  return sql`
    select x.office_id, o.kind, a.id, a.charter_id, coalesce(a.block_code, b.code), x.code, x.kind, x.region_code, x.bucket,
      x.reported, 0::numeric, x.verified, 0::numeric, 0, 0, 0
    from (
      select x.office_id, n.code, n.kind, x.region_code, case when ${countsOn} >= ${period.from} then ${bucketIn(grain, countsOn)} end as bucket,
        ${monthOfCount} as month, sum(x.reported)::numeric as reported, sum(x.verified)::numeric as verified
      from indicators n
      join (${wholeMonths > period.to ? months : sql`${months} union all ${days}`}) x on x.measure = n.derivation
        and ${derivedStart} <= ${period.to} and (n.kind = 'level' or (x.at >= ${derivedStart} and x.at >= ${period.from}))
      where n.derivation is not null and ${inOffices(sql`x.office_id`, indicators)} and ${code === undefined ? sql`true` : sql`n.code = ${code}`}
      group by 1, 2, 3, 4, 5, 6
    ) x
    join offices o on o.id = x.office_id
    left join (
      select distinct on (i.office_id, i.indicator_code, m.month) i.office_id, i.indicator_code, m.month::date as month, i.id, i.charter_id, c.block_code
      from charter_indicators i
      join charters c on c.office_id = i.office_id and c.id = i.charter_id and ${holdsValuesIn(period)}
      join indicators n on n.code = i.indicator_code and n.derivation is not null
      join ${monthsOfPeriod} m (month) on c.starts_on < m.month + interval '1 month' and c.ends_on >= m.month
      where ${inOffices(sql`i.office_id`, indicators)}
      order by i.office_id, i.indicator_code, m.month, c.starts_on desc, i.id
    ) a on (a.office_id, a.indicator_code, a.month) = (x.office_id, x.code, x.month)
    left join (
      select distinct on (ti.indicator_code, m.month) ti.indicator_code, m.month::date as month, b.code
      from template_indicators ti join project_templates t on t.id = ti.template_id join blocks b on b.code = t.block_code
      join ${monthsOfPeriod} m (month) on b.valid_from < m.month + interval '1 month' and (b.valid_to is null or b.valid_to >= m.month)
      order by ti.indicator_code, m.month, b.valid_from desc, b.code
    ) b on b.indicator_code = x.code and b.month = x.month
    where ${ids === undefined ? sql`true` : sql`a.id = any(${sql.param(ids)}::uuid[])`}`;
}

/** Entries expected per (office, charter indicator, region) between two days; see `expectedInRanges`. */
export function expectedEntries(period: Span, indicators: IndicatorChoice): SQL {
  return sql`(select x.office_id, x.charter_indicator_id, x.region_code, x.expected from ${expectedInRanges([{ bucket: period.from, ...period }], indicators)} x)`;
}

/**
 * Entries expected per (office, charter indicator, region, bucket), and per organisation when asked: organisations covered
 * × working days of the office's calendar within the bucket's days, without the days on which the indicator is paused or
 * counted from the registers.
 */
export function expectedInRanges(
  ranges: readonly (Span & { bucket: CivilDate })[],
  indicators: IndicatorChoice,
  { perOrganisation = false } = {},
): SQL {
  if (ranges.length === 0) return nothingExpected;
  const first = ranges.reduce((least, { from }) => (from < least ? from : least), ranges[0]!.from);
  const last = ranges.reduce((most, { to }) => (to > most ? to : most), ranges[0]!.to);
  const organisation = perOrganisation ? sql`o.organisation_id` : sql`null::uuid`;
  const rangeRows = sql.join(ranges.map(({ bucket, from, to }) => sql`(${bucket}::date, ${from}::date, ${to}::date)`), sql`, `);
  return sql`(
    with cuts as (
      select distinct ${derivedStart} as day from indicators n where n.derivation is not null
    ), pieces as (
      select coalesce(lag(u.day) over (order by u.day), '-infinity') as from_day, u.day - 1 as to_day from cuts u
      union all select coalesce(max(u.day), '-infinity'), 'infinity' from cuts u
    ), ranges as (
      select g.bucket, greatest(g.first_day, p.from_day) as first_day, least(g.last_day, p.to_day) as last_day, p.from_day as piece
      from (values ${rangeRows}) g (bucket, first_day, last_day)
      join pieces p on p.from_day <= g.last_day and p.to_day >= g.first_day
    ),
    spans as (
      select o.office_id, o.charter_id, o.region_code, ${organisation} as organisation_id, g.bucket, g.piece,
        greatest(c.starts_on, o.covered_from, g.first_day) as first_day, least(c.ends_on, o.covered_to, g.last_day) as last_day,
        count(*) as organisations
      from charter_organisations o
      join charters c on c.office_id = o.office_id and c.id = o.charter_id and ${holdsValuesIn({ from: first, to: last })}
      join ranges g on g.first_day <= least(c.ends_on, o.covered_to) and g.last_day >= greatest(c.starts_on, o.covered_from)
      where ${inOffices(sql`o.office_id`, indicators)}
        and (o.office_id, o.charter_id) in (select i.office_id, i.charter_id from charter_indicators i where i.kind <> 'derived' and ${chosen(indicators)})
      group by 1, 2, 3, 4, 5, 6, 7, 8
    ), working as materialized (
      select on_date, is_working, sum(is_working::int) over (order by on_date) as passed from calendar_days
      where on_date between ${first} and ${last}
    ), paused as (
      select distinct p.office_id, p.charter_indicator_id, w.on_date
      from indicator_pauses p
      join working w on w.on_date between p.paused_from and coalesce(p.paused_to, ${last})
      left join office_calendar_exceptions e on e.office_id = p.office_id and e.on_date = w.on_date
      where coalesce(e.is_working, w.is_working)
    ), days as (
      select s.office_id, s.charter_id, null::uuid as charter_indicator_id, s.region_code, s.organisation_id, s.bucket, s.piece,
        s.organisations * (ending.passed - beginning.passed + beginning.is_working::int) as expected
      from spans s join working beginning on beginning.on_date = s.first_day join working ending on ending.on_date = s.last_day
      union all
      select s.office_id, s.charter_id, null, s.region_code, s.organisation_id, s.bucket, s.piece, s.organisations * (e.is_working::int - w.is_working::int)
      from office_calendar_exceptions e
      join working w on w.on_date = e.on_date
      join spans s on s.office_id = e.office_id and e.on_date between s.first_day and s.last_day
      union all
      select s.office_id, s.charter_id, p.charter_indicator_id, s.region_code, s.organisation_id, s.bucket, s.piece, -s.organisations
      from paused p join spans s on s.office_id = p.office_id and p.on_date between s.first_day and s.last_day
    )
    select i.office_id, i.id as charter_indicator_id, d.region_code, d.organisation_id, d.bucket, sum(d.expected) as expected
    from days d
    join charter_indicators i on i.office_id = d.office_id and i.charter_id = d.charter_id and i.kind <> 'derived'
      and (d.charter_indicator_id is null or d.charter_indicator_id = i.id) and ${chosen(indicators)}
    left join indicators n on n.code = i.indicator_code
    where n.derivation is null or d.piece < ${derivedStart}
    group by 1, 2, 3, 4, 5
  )`;
}

const nothingExpected = sql`(select null::uuid as office_id, null::uuid as charter_indicator_id, null::char(5) as region_code,
  null::uuid as organisation_id, null::date as bucket, 0 as expected where false)`;

/** Days of a period that are due before today: what is expected of today and later is not missing yet. */
export function dueRanges(period: Span, today: CivilDate): (Span & { bucket: CivilDate })[] {
  const to = period.to < today ? period.to : addDays(today, -1);
  return to < period.from ? [] : [{ bucket: period.from, from: period.from, to }];
}

/** The sums of a group of cells, spelled as the fields of `Sums`; `s` is the cells' alias. */
export const sumColumns = sql`
  trim_scale(coalesce(sum(s.reported), 0))::text as "reported", trim_scale(coalesce(sum(s.reported_denominator), 0))::text as "reportedDenominator",
  trim_scale(coalesce(sum(s.verified), 0))::text as "verified", trim_scale(coalesce(sum(s.verified_denominator), 0))::text as "verifiedDenominator",
  coalesce(sum(s.entries), 0)::int as "entries", coalesce(sum(s.on_time_entries), 0)::int as "onTimeEntries",
  coalesce(sum(s.verified_entries), 0)::int as "verifiedEntries"`;
