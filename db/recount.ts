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

export const measures = ['reported', 'reported_denominator', 'verified', 'verified_denominator', 'entries', 'on_time_entries', 'verified_entries'] as const;

/** What each daily value adds to the rollups, from the raw values alone, as the table expression `contributions`. */
export const valueContributions = `
    series as (
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
    )`;

/**
 * Recomputes every rollup from the raw values, without using what the triggers left in them, and compares.
 * A level is differenced along its series with window functions over the whole history. Needs the owner's role.
 *
 * @returns every rollup cell that differs; an empty list proves the rollups exact.
 */
export async function recount(owner: Sql): Promise<RollupDifference[]> {
  return owner.unsafe<RollupDifference[]>(`
    with ${valueContributions}, ${rollupComparison('day', 'day')}, ${rollupComparison('month', "date_trunc('month', day)::date")}
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

const eventContributions = `
  select e.office_id, x.measure, e.region_code, e.held_on, x.amount, case when e.state = 'verified' then x.amount else 0 end
  from culture_events e
  join culture_event_kinds k on k.code = e.kind_code
  left join (
    select office_id, event_id, sum(persons) as persons, sum(persons) filter (where audience_code = 'civilServants') as servants
    from culture_event_participants group by 1, 2
  ) p on p.office_id = e.office_id and p.event_id = e.id
  cross join lateral (values ('cultureEvents', case when k.is_awareness then 1::numeric end), ('eventParticipants', case when k.is_awareness then p.persons::numeric end),
    ('civilServantsTrained', case when k.trains_civil_servants then p.servants::numeric end)) x (measure, amount)
  where e.held_on is not null and e.state <> 'returned' and x.amount > 0`;

const coordinatorContributions = `
  select x.office_id, x.measure, coalesce(x.region_code, 'KZ'), x.day, x.reported::numeric, x.verified::numeric
  from (
    select office_id, region_code, case source_kind when 'study' then 'proposalsGiven' else 'recommendationsGiven' end as measure, given_on as day, 1::numeric as reported, 0::numeric as verified
    from recommendations where source_kind in ('assessment', 'study') and withdrawn_on is null
    union all
    select office_id, region_code, case source_kind when 'study' then 'proposalsImplemented' else 'recommendationsImplemented' end, done_on, 1, (confirmed_on is not null)::int
    from recommendations where source_kind in ('assessment', 'study') and done_on is not null
    union all
    select office_id, region_code, 'assessmentsConcluded', concluded_on, 1, 0 from external_assessments where concluded_on is not null
    union all
    select office_id, region_code, 'studiesConcluded', concluded_on, 1, 0 from monitoring_studies where concluded_on is not null
    union all
    select d.office_id, d.region_code, x.measure, d.concluded_on, x.amount, 0 from draft_act_evaluations d
    cross join lateral (values ('draftActsEvaluated', 1), ('draftActRisks', d.risks_found)) x (measure, amount) where d.concluded_on is not null and x.amount > 0
    union all
    select office_id, region_code, 'effect' || upper(left(kind, 1)) || substr(kind, 2), happened_on, round(amount), case when verified_on is null then 0 else round(amount) end
    from effects where kind in ('tengeSaved', 'tengeReturned', 'tengePrevented', 'landPlots', 'apartments', 'persons')
  ) x`;

const complianceContributions = `
  select s.office_id, s.measure, s.region_code, s.day, (s.holds::int - s.held::int)::numeric, 0::numeric
  from (
    select m.*, coalesce(lag(m.holds) over (partition by m.office_id, m.organisation_id, m.effective_on, m.measure order by m.day), false) as held
    from (
      select p.office_id, p.organisation_id, p.effective_on, p.region_code, d.day, x.measure, x.holds and coalesce(p.ended_on > d.day, true) as holds
      from organisation_placements p
      join organisations g on g.office_id = p.office_id and g.id = p.organisation_id and g.kind = 'quasi_public'
      join lateral (
        select p.effective_on as day union select p.ended_on
        union select effective_on from compliance_services s where s.office_id = p.office_id and s.organisation_id = p.organisation_id
        union select unnest(array[c.issued_on, c.valid_until + 1, c.withdrawn_on]) from compliance_certificates c where c.office_id = p.office_id and c.organisation_id = p.organisation_id
        union select unnest(array[t.adopted_on, t.ended_on]) from compliance_documents t where t.office_id = p.office_id and t.organisation_id = p.organisation_id
        union select r.valid_from from compliance_cores r
      ) d on d.day >= p.effective_on and (p.ended_on is null or d.day <= p.ended_on)
      cross join lateral (values
        ('complianceServices', coalesce((select s.is_established from compliance_services s where s.office_id = p.office_id and s.organisation_id = p.organisation_id
          and s.effective_on <= d.day order by s.effective_on desc limit 1), false)),
        ('validCertificates', exists (select from compliance_certificates c where c.office_id = p.office_id and c.organisation_id = p.organisation_id
          and d.day between c.issued_on and c.valid_until and (c.withdrawn_on is null or d.day < c.withdrawn_on))),
        ('completeDocuments', coalesce((select bool_and(exists (select from compliance_documents t where t.office_id = p.office_id and t.organisation_id = p.organisation_id
            and t.document_code = needed.code and t.adopted_on <= d.day and (t.ended_on is null or t.ended_on > d.day)))
          from unnest((select r.document_codes from compliance_cores r where r.valid_from <= d.day order by r.valid_from desc limit 1)) needed (code)), false))
      ) x (measure, holds)
    ) m
  ) s where s.holds <> s.held`;

/** What each record of the registers adds to their counts, as the table expression `counted`. */
export const registerContributions = `
    contributions as (
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
    ), counted as (
      select office_id, measure, region_code, day, 1::numeric as reported, verified::numeric as verified from contributions
      union all ${eventContributions}
      union all ${coordinatorContributions}
      union all ${complianceContributions}
    )`;

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
 * Counts the records of all registers anew, without the marks that triggers keep on them, and compares.
 * Of an organisation's analyses the first signed one in a calendar year counts; a risk that was only carried over does not.
 * The levels of compliance are looked up day by day, on each day on which anything of an organisation begins or ends.
 *
 * @returns every count that differs; an empty list proves the counts of the registers exact. Needs the owner's role.
 */
export async function recountRegisters(owner: Sql): Promise<RegisterDifference[]> {
  return owner.unsafe<RegisterDifference[]>(`
    with ${registerContributions}, ${registerComparison('day', 'day')}, ${registerComparison('month', "date_trunc('month', day)::date")}
    select * from day_differences union all select * from month_differences`);
}

function registerComparison(rollup: 'day' | 'month', date: string): string {
  const sums = (alias: string) => `json_build_object('reported', coalesce(${alias}.reported, 0), 'verified', coalesce(${alias}.verified, 0))`;
  return `
    recounted_${rollup}s as (
      select office_id, measure, region_code, ${date} as ${rollup}, sum(reported) as reported, sum(verified) as verified from counted group by 1, 2, 3, 4
    ), ${rollup}_differences as (
      select '${rollup}' as rollup, office_id as "officeId", measure as counted, region_code as "regionCode", ${rollup}::text as date,
        ${sums('k')} as kept, ${sums('r')} as recounted
      from register_${rollup}s k full join recounted_${rollup}s r using (office_id, measure, region_code, ${rollup})
      where (coalesce(k.reported, 0), coalesce(k.verified, 0)) is distinct from (coalesce(r.reported, 0), coalesce(r.verified, 0))
    )`;
}
