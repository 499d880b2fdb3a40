import { sql, type SQL } from 'drizzle-orm';
import type { Scope } from '#app/platform/auth/actor.ts';
import { chosen, holdsValuesIn, type IndicatorChoice } from './rollup.sql.server.ts';
import type { Period } from './statistics.model.ts';

/**
 * Plans of the charters whose indicators count in a period, one JSON object per charter indicator. `keys` are further
 * fields of each; `i`, `c` and `o` are the indicator, its charter and its office.
 *
 * A region sees only its part of a central office's charter, so there that charter has no plan to compare with.
 */
export function planMembers(period: Pick<Period, 'from' | 'to'>, indicators: IndicatorChoice, scope: Scope, keys: SQL): SQL {
  const isComparable = scope === 'region' ? sql`c.region_code is not null` : sql`true`;
  return sql`(
    select coalesce(json_agg(json_build_object(${keys}, 'officeId', i.office_id, 'kind', i.kind, 'shape', i.trajectory,
      'startsOn', c.starts_on, 'endsOn', c.ends_on, 'baseline', trim_scale(i.baseline)::text,
      'tolerances', json_build_object('onPlan', trim_scale(i.tolerance_at_risk)::text, 'atRisk', trim_scale(i.tolerance_behind)::text),
      'points', coalesce(p.points, '[]'))), '[]')
    from charter_indicators i
    join charters c on c.office_id = i.office_id and c.id = i.charter_id and ${holdsValuesIn(period)}
    join offices o on o.id = i.office_id
    left join (
      select t.office_id, t.charter_indicator_id,
        json_agg(json_build_object('day', t.control_on, 'value', trim_scale(t.planned)::text) order by t.control_on) as points
      from charter_targets t where t.organisation_id is null group by 1, 2
    ) p on p.office_id = i.office_id and p.charter_indicator_id = i.id and ${isComparable}
    where i.kind <> 'derived' and ${chosen(indicators)}
  )`;
}

/** Working days over which the plans of a period run, and the offices' own exceptions among them, as JSON. */
export function calendarOf(period: Pick<Period, 'from' | 'to'>): SQL {
  return sql`(
    with bounds as (select min(c.starts_on) as first_day, max(c.ends_on) as last_day from charters c where ${holdsValuesIn(period)})
    select json_build_object(
      'workingDays', coalesce((select json_agg(d.on_date order by d.on_date) from calendar_days d, bounds
        where d.is_working and d.on_date between least(bounds.first_day, ${period.from}) and greatest(bounds.last_day, ${period.to})), '[]'),
      'exceptions', coalesce((select json_agg(json_build_object('officeId', e.office_id, 'day', e.on_date, 'isWorking', e.is_working))
        from office_calendar_exceptions e), '[]'))
  )`;
}
