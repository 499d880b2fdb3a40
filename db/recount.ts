import type { Sql } from 'postgres';

export type RollupDifference = {
  rollup: 'day' | 'month';
  officeId: string;
  charterIndicatorId: string;
  regionCode: string;
  date: string;
  /** Which sum differs. */
  measure: string;
  kept: string;
  recounted: string;
};

const measures = ['reported', 'reported_denominator', 'verified', 'verified_denominator', 'entries', 'on_time_entries', 'verified_entries'] as const;

/**
 * Recomputes every rollup from the raw values, without using what the triggers left in them, and compares.
 * A level is differenced along its series with window functions over the whole history. Needs the owner's role.
 *
 * @returns every rollup cell that differs; an empty list proves the rollups exact.
 */
export async function recount(owner: Sql): Promise<RollupDifference[]> {
  return owner.unsafe<RollupDifference[]>(`
    with series as (
      select v.*,
        lag(value) over everyone as before, lag(region_code) over everyone as region_before
      from daily_values v where value is not null and kind = 'level'
      window everyone as (partition by office_id, organisation_id, charter_indicator_id order by day)
    ), verified_series as (
      select v.*, lag(value) over verified as before, lag(region_code) over verified as region_before
      from daily_values v where value is not null and kind = 'level' and is_verified
      window verified as (partition by office_id, organisation_id, charter_indicator_id order by day)
    ), contributions as (
      select office_id, charter_indicator_id, region_code, day,
        case when kind <> 'level' then coalesce(value, 0) else 0 end as reported, coalesce(denominator, 0) as reported_denominator,
        case when kind <> 'level' and is_verified then coalesce(value, 0) else 0 end as verified,
        case when is_verified then coalesce(denominator, 0) else 0 end as verified_denominator,
        (entry <> 'cleared')::int as entries, (entry <> 'cleared' and is_on_time)::int as on_time_entries,
        (entry <> 'cleared' and is_verified)::int as verified_entries
      from daily_values
      union all select office_id, charter_indicator_id, region_code, day, value, 0, 0, 0, 0, 0, 0 from series
      union all select office_id, charter_indicator_id, region_before, day, -before, 0, 0, 0, 0, 0, 0 from series where before is not null
      union all select office_id, charter_indicator_id, region_code, day, 0, 0, value, 0, 0, 0, 0 from verified_series
      union all select office_id, charter_indicator_id, region_before, day, 0, 0, -before, 0, 0, 0, 0 from verified_series where before is not null
    ), ${rollupComparison('day', 'day')}, ${rollupComparison('month', "date_trunc('month', day)::date")}
    select * from day_differences union all select * from month_differences`);
}

function rollupComparison(rollup: 'day' | 'month', date: string): string {
  const sums = measures.map((measure) => `sum(${measure}) as ${measure}`).join(', ');
  const differences = measures
    .map((measure) => `('${measure}', coalesce(k.${measure}, 0)::numeric, coalesce(r.${measure}, 0)::numeric)`)
    .join(', ');
  return `
    recounted_${rollup}s as (
      select office_id, charter_indicator_id, region_code, ${date} as ${rollup}, ${sums} from contributions group by 1, 2, 3, 4
    ), ${rollup}_differences as (
      select '${rollup}' as rollup, office_id as "officeId", charter_indicator_id as "charterIndicatorId", region_code as "regionCode",
        ${rollup}::text as date, d.measure, d.kept::text as kept, d.recounted::text as recounted
      from rollup_${rollup}s k
      full join recounted_${rollup}s r using (office_id, charter_indicator_id, region_code, ${rollup})
      cross join lateral (values ${differences}) as d(measure, kept, recounted)
      where d.kept <> d.recounted
    )`;
}

export type RegisterDifference = {
  rollup: 'day' | 'month';
  officeId: string;
  counted: string;
  regionCode: string;
  date: string;
  kept: { reported: number; verified: number };
  recounted: { reported: number; verified: number };
};

/**
 * Counts analyses and risks anew from the records themselves, without the marks that triggers keep on them, and compares.
 * Of an organisation's analyses the first signed one in a calendar year counts; a risk that was only carried over does not.
 *
 * @returns every count that differs; an empty list proves the counts of the registers exact. Needs the owner's role.
 */
export async function recountRegisters(owner: Sql): Promise<RegisterDifference[]> {
  return owner.unsafe<RegisterDifference[]>(`
    with contributions as (
      select office_id, 'organisationsAnalysed' as measure, region_code, signed_on as day, (review is not distinct from 'confirmed')::int as verified
      from (
        select a.*, row_number() over (partition by organisation_id, extract(year from signed_on) order by signed_on, id) as place
        from internal_analyses a where signed_on is not null
      ) signed where place = 1
      union all
      select r.office_id, 'risksIdentified', r.region_code, r.identified_on, (a.review is not distinct from 'confirmed')::int
      from risks r join internal_analyses a on a.office_id = r.office_id and a.id = r.analysis_id
      where r.state <> 'withdrawn' and r.origin_mark is distinct from 'carried'
      union all
      select office_id, 'risksEliminated', region_code, eliminated_on, (state = 'verified')::int from risks where eliminated_on is not null
    ), ${registerComparison('day', 'day')}, ${registerComparison('month', "date_trunc('month', day)::date")}
    select * from day_differences union all select * from month_differences`);
}

function registerComparison(rollup: 'day' | 'month', date: string): string {
  const sums = (alias: string) => `json_build_object('reported', coalesce(${alias}.reported, 0), 'verified', coalesce(${alias}.verified, 0))`;
  return `
    recounted_${rollup}s as (
      select office_id, measure, region_code, ${date} as ${rollup}, count(*)::int as reported, sum(verified)::int as verified from contributions group by 1, 2, 3, 4
    ), ${rollup}_differences as (
      select '${rollup}' as rollup, office_id as "officeId", measure as counted, region_code as "regionCode", ${rollup}::text as date,
        ${sums('k')} as kept, ${sums('r')} as recounted
      from register_${rollup}s k full join recounted_${rollup}s r using (office_id, measure, region_code, ${rollup})
      where (coalesce(k.reported, 0), coalesce(k.verified, 0)) is distinct from (coalesce(r.reported, 0), coalesce(r.verified, 0))
    )`;
}
