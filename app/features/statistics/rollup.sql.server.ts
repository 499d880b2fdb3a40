import { sql, type SQL } from 'drizzle-orm';
import { addDays } from '#app/platform/time/civil-date.ts';
import { rollupRanges, type Period } from './statistics.model.ts';

/** Charters whose indicators hold values at all. */
const holdsValues = sql`c.approved_version is not null`;

/**
 * Sums of rollup cells per (office, charter indicator, region) in a period, as a table expression.
 *
 * Increments and ratios add what was entered within the period. A level adds every change up to the period's last day,
 * for charters in force on that day: what an ended charter counted is no longer there.
 * Which cells exist for the actor, the database decides.
 */
export function sumsInPeriod(period: Pick<Period, 'from' | 'to'>, indicatorCode: string | null): SQL {
  const within = rollupRanges(period);
  const upTo = rollupRanges({ from: '0001-01-01', to: period.to });
  const columns = sql`r.reported, r.reported_denominator, r.verified, r.verified_denominator, r.entries, r.on_time_entries, r.verified_entries`;
  const ofIndicator = indicatorCode === null ? sql`i.indicator_code is not null` : sql`i.indicator_code = ${indicatorCode}`;
  return sql`(
    select i.office_id, i.id as charter_indicator_id, i.charter_id, i.indicator_code, i.kind, x.region_code, sum(x.reported) as reported,
      sum(x.reported_denominator) as reported_denominator, sum(x.verified) as verified, sum(x.verified_denominator) as verified_denominator,
      sum(x.entries) filter (where x.is_within) as entries, sum(x.on_time_entries) filter (where x.is_within) as on_time_entries,
      sum(x.verified_entries) filter (where x.is_within) as verified_entries
    from charter_indicators i
    join charters c on c.office_id = i.office_id and c.id = i.charter_id and ${holdsValues}
    join (
      select r.office_id, r.charter_indicator_id, r.region_code, ${columns}, r.month >= ${within.monthsFrom} as is_within
      from rollup_months r where r.month < ${upTo.monthsTo}
      union all
      select r.office_id, r.charter_indicator_id, r.region_code, ${columns}, r.day >= ${period.from} as is_within
      from rollup_days r where r.day >= ${upTo.daysFrom} and r.day <= ${upTo.daysTo}
    ) x on x.office_id = i.office_id and x.charter_indicator_id = i.id
    where ${ofIndicator}
      and c.starts_on <= ${period.to} and c.ends_on >= ${period.from}
      and (x.is_within or i.kind = 'level') and (i.kind <> 'level' or ${period.to} between c.starts_on and c.ends_on)
    group by i.office_id, i.id, i.charter_id, i.indicator_code, i.kind, x.region_code
  )`;
}

/**
 * Entries expected per (office, charter indicator, region) between two days: organisations covered × working days of the
 * national calendar, corrected by the office's exceptions and the indicator's pauses.
 */
export function expectedEntries(period: Pick<Period, 'from' | 'to'>, indicatorCode: string | null): SQL {
  const ofIndicator = indicatorCode === null ? sql`i.indicator_code is not null` : sql`i.indicator_code = ${indicatorCode}`;
  return sql`(
    with spans as (
      select o.office_id, o.charter_id, o.region_code, greatest(c.starts_on, o.covered_from, ${period.from}::date) as first_day,
        least(c.ends_on, o.covered_to, ${period.to}::date) as last_day, count(*) as organisations
      from charter_organisations o
      join charters c on c.office_id = o.office_id and c.id = o.charter_id and ${holdsValues}
      where c.starts_on <= ${period.to} and c.ends_on >= ${period.from}
      group by 1, 2, 3, 4, 5
    ), working as (
      select on_date, is_working, sum(is_working::int) over (order by on_date) as passed from calendar_days
      where on_date between ${period.from}::date - 1 and ${period.to}::date
    )
    select i.office_id, i.id as charter_indicator_id, s.region_code,
      sum(s.organisations * greatest(0, ending.passed - beginning.passed + beginning.is_working::int + coalesce(exceptions.difference, 0) - coalesce(paused.days, 0))) as expected
    from spans s
    join charter_indicators i on i.office_id = s.office_id and i.charter_id = s.charter_id and i.kind <> 'derived' and ${ofIndicator}
    join working beginning on beginning.on_date = s.first_day
    join working ending on ending.on_date = s.last_day
    left join lateral (
      select sum(e.is_working::int - w.is_working::int) as difference
      from office_calendar_exceptions e join working w on w.on_date = e.on_date
      where e.office_id = s.office_id and e.on_date between s.first_day and s.last_day
    ) exceptions on true
    left join lateral (
      select count(distinct w.on_date) as days
      from indicator_pauses p join working w on w.on_date between p.paused_from and coalesce(p.paused_to, s.last_day)
      where p.office_id = i.office_id and p.charter_indicator_id = i.id and w.is_working and w.on_date between s.first_day and s.last_day
    ) paused on true
    where s.first_day <= s.last_day
    group by 1, 2, 3
  )`;
}

/** The sums of a group, spelled as the fields of `Sums`. `s` is the sums' alias, `e` the expected entries'. */
export const sumColumns = sql`
  trim_scale(coalesce(sum(s.reported), 0))::text as "reported", trim_scale(coalesce(sum(s.reported_denominator), 0))::text as "reportedDenominator",
  trim_scale(coalesce(sum(s.verified), 0))::text as "verified", trim_scale(coalesce(sum(s.verified_denominator), 0))::text as "verifiedDenominator",
  coalesce(sum(s.entries), 0)::int as "entries", coalesce(sum(s.on_time_entries), 0)::int as "onTimeEntries",
  coalesce(sum(s.verified_entries), 0)::int as "verifiedEntries", coalesce(sum(e.expected), 0)::int as "expectedEntries"`;

/**
 * Sums joined with expected entries, one row per (office, charter indicator, region); alias the result's parts `s` and `e`.
 * What is not due yet (today and later) is not expected.
 */
export function sumsWithExpected(period: Pick<Period, 'from' | 'to'>, indicatorCode: string | null, today: string): SQL {
  const due = { from: period.from, to: period.to < today ? period.to : addDays(today, -1) };
  const expected = due.to < due.from ? sql`(select null::uuid as office_id, null::uuid as charter_indicator_id, null::char(5) as region_code, 0 as expected where false)` : expectedEntries(due, indicatorCode);
  return sql`${sumsInPeriod(period, indicatorCode)} s
    full join ${expected} e on e.office_id = s.office_id and e.charter_indicator_id = s.charter_indicator_id and e.region_code = s.region_code`;
}
