import { sql, type SQL } from 'drizzle-orm';
import type { CivilDate } from '#app/platform/time/civil-date.ts';
import { derivedStart } from '#app/features/indicators/index.server.ts';

/** Charters of an office that take values on a day. */
export const inForce = (officeId: string, day: CivilDate): SQL =>
  sql`c.office_id = ${officeId} and c.state in ('approved', 'active') and ${day} between c.starts_on and c.ends_on`;

/** A charter's indicator with its plan, spelled as the fields of `PlannedIndicator`; `i`, `u` and `c` as usual. */
export const plannedColumns = sql`
  i.id as "charterIndicatorId", i.office_id as "officeId", i.indicator_code as "indicatorCode", i.name, u.code as "unitCode", u.name as unit,
  i.kind, i.decimals, i.direction, i.trajectory as shape, trim_scale(i.baseline)::text as baseline,
  c.id as "charterId", c.code as "charterCode", c.name as "charterName", c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
  json_build_object('onPlan', trim_scale(i.tolerance_at_risk)::text, 'atRisk', trim_scale(i.tolerance_behind)::text) as tolerances,
  coalesce((select json_agg(json_build_object('controlOn', t.control_on, 'planned', trim_scale(t.planned)::text, 'organisationId', t.organisation_id)
    order by t.control_on) from charter_targets t where t.office_id = i.office_id and t.charter_indicator_id = i.id), '[]') as targets,
  (select n.derivation from indicators n where n.code = i.indicator_code) as derivation,
  (select count(*)::int from charter_organisations n where n.office_id = c.office_id and n.charter_id = c.id) as "organisationCount"`;

/** Whether a day of `r` is one on which the indicator `i` is counted from the registers. */
const isCountedOn = sql`exists (select from indicators n where n.code = i.indicator_code and n.derivation is not null and r.day >= ${derivedStart})`;

/** Whether on a day the indicator `i` is counted from the registers: a level is then counted whole, whatever was typed before. */
const isCountedBy = (day: CivilDate): SQL => sql`exists (select from indicators n where n.code = i.indicator_code and n.derivation is not null and ${derivedStart} <= ${day})`;

/** What was typed for an indicator of a charter on days on which the registers count it; null: nothing. */
export const typedBeside = (upTo: CivilDate): SQL => sql`(
  select trim_scale(sum(r.reported))::text from rollup_days r
  where r.office_id = i.office_id and r.charter_indicator_id = i.id and r.day <= ${upTo}
    and (${isCountedOn} or (i.kind = 'level' and ${isCountedBy(upTo)})))`;

/**
 * Days on which something was logged or a level changed, up to a day, with what they added; as JSON. Of an indicator that is
 * derived from the registers, the days on which they count something while the charter runs; what a level was before that
 * counts on the first such day.
 */
export const dayCells = (upTo: CivilDate): SQL => sql`
  coalesce((select json_agg(json_build_object('day', d.day, 'value', trim_scale(d.reported)::text, 'denominator', trim_scale(d.denominator)::text,
      'verified', trim_scale(d.verified)::text, 'verifiedDenominator', trim_scale(d.verified_denominator)::text) order by d.day)
    from (
      select r.day, sum(r.reported) as reported, sum(r.reported_denominator) as denominator, sum(r.verified) as verified,
        sum(r.verified_denominator) as verified_denominator
      from rollup_days r where r.office_id = i.office_id and r.charter_indicator_id = i.id and r.day <= ${upTo} and not ${isCountedOn}
        and not (i.kind = 'level' and ${isCountedBy(upTo)}) group by r.day
      union all
      select greatest(r.day, c.starts_on, ${derivedStart}), sum(r.reported), 0, sum(r.verified), 0
      from indicators n join register_days r on r.office_id = i.office_id and r.measure = n.derivation
      where n.code = i.indicator_code and ${derivedStart} <= ${upTo} and r.day <= least(c.ends_on, ${upTo})
        and (n.kind = 'level' or r.day >= greatest(c.starts_on, ${derivedStart})) group by 1
    ) d), '[]')`;

/** Working days of an office between two days, its own exceptions applied, as JSON. */
export const officeWorkingDays = (officeId: string, from: SQL, to: SQL): SQL => sql`(
  select coalesce(json_agg(d.on_date order by d.on_date), '[]') from calendar_days d
  left join office_calendar_exceptions e on e.office_id = ${officeId} and e.on_date = d.on_date
  where d.on_date between ${from} and ${to} and coalesce(e.is_working, d.is_working))`;

/** Facts per (charter indicator, organisation) of chosen indicators, from the raw values up to a day. */
export const organisationFacts = (officeId: string, indicatorIds: readonly string[], today: CivilDate): SQL => sql`
  select v.charter_indicator_id, v.organisation_id,
    case when v.kind = 'level' then (array_agg(v.value order by v.day desc) filter (where v.value is not null))[1] else sum(v.value) end as value,
    sum(v.denominator) as denominator, max(v.day) filter (where v.entry <> 'cleared') as last_on,
    count(*) filter (where v.entry <> 'cleared' and v.day < ${today})::int as entries
  from daily_values v
  where v.office_id = ${officeId} and v.charter_indicator_id = any(${sql.param(indicatorIds)}::uuid[]) and v.day <= ${today}
  group by 1, 2, v.kind`;
