import { sql, type SQL } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { monthOf, type CivilDate } from '#app/platform/time/civil-date.ts';
import { deviationFrom, figureOf, plannedOn, type Deviation, type IndicatorDirection, type IndicatorKind } from '#app/features/indicators/index.ts';
import { workingDaysByOffice, type Calendar } from '#app/features/statistics/index.server.ts';
import { factDecimals, trajectoryOf, type Planned } from './progress.model.ts';

/** Given charters, or those in force on the day of an office, or of everything that the actor sees. */
export type StandingsOf = { charters: readonly { officeId: string; charterId: string }[] } | { officeId: string } | 'everything';

/** Where one indicator of one charter stands on a day. */
export type IndicatorStanding = Deviation & {
  officeId: string;
  charterId: string;
  charterIndicatorId: string;
  indicatorCode: string | null;
  name: Localized;
  unitCode: string;
  kind: IndicatorKind;
  decimals: number;
  direction: IndicatorDirection;
  fact: string | null;
  plan: string | null;
  isPaused: boolean;
};

type Row = Planned & Omit<IndicatorStanding, keyof Deviation | 'fact' | 'plan'> & { value: string | null; denominator: string | null };

function ofCharters(which: StandingsOf, day: CivilDate): SQL {
  const inForce = sql`c.state in ('approved', 'active', 'closing') and ${day} >= c.starts_on`;
  if (which === 'everything') return inForce;
  if ('officeId' in which) return sql`c.office_id = ${which.officeId} and ${inForce}`;
  return sql`(c.office_id, c.id) in (select (k ->> 'officeId')::uuid, (k ->> 'charterId')::uuid from json_array_elements(${JSON.stringify(which.charters)}::json) k)`;
}

/**
 * Fact, plan and status of indicators on a day, in the order of the charter. Facts are sums of whole months and of the days
 * of the day's own month. One statement, whatever the number of charters.
 */
export async function loadIndicatorStandings(transaction: ActorTransaction, which: StandingsOf, day: CivilDate): Promise<IndicatorStanding[]> {
  const monthStart = `${monthOf(day)}-01`;
  const [row] = await transaction.execute<{ indicators: Row[]; calendar: Calendar }>(sql`
    with own as materialized (
      select c.office_id, c.id as charter_id, c.starts_on, i.id, i.position
      from charters c join charter_indicators i on i.office_id = c.office_id and i.charter_id = c.id and i.kind <> 'derived'
      where ${ofCharters(which, day)}
    ), facts as (
      select office_id, id, sum(value) as value, sum(denominator) as denominator from (
        select o.office_id, o.id, r.reported as value, r.reported_denominator as denominator
        from own o join rollup_months r on r.office_id = o.office_id and r.charter_indicator_id = o.id and r.month < ${monthStart}
        union all
        select o.office_id, o.id, r.reported, r.reported_denominator
        from own o join rollup_days r on r.office_id = o.office_id and r.charter_indicator_id = o.id and r.day between ${monthStart} and ${day}
      ) x group by 1, 2
    ), targets as (
      select t.office_id, t.charter_indicator_id,
        json_agg(json_build_object('controlOn', t.control_on, 'planned', trim_scale(t.planned)::text, 'organisationId', null) order by t.control_on) as targets
      from own o join charter_targets t on t.office_id = o.office_id and t.charter_indicator_id = o.id and t.organisation_id is null
      group by 1, 2
    )
    select coalesce((select json_agg(json_build_object('officeId', o.office_id, 'charterId', o.charter_id, 'charterIndicatorId', o.id,
        'indicatorCode', i.indicator_code, 'name', i.name, 'unitCode', i.unit_code, 'kind', i.kind, 'decimals', i.decimals, 'direction', i.direction,
        'shape', i.trajectory, 'startsOn', o.starts_on, 'baseline', trim_scale(i.baseline)::text, 'targets', coalesce(t.targets, '[]'),
        'tolerances', json_build_object('onPlan', trim_scale(i.tolerance_at_risk)::text, 'atRisk', trim_scale(i.tolerance_behind)::text),
        'value', trim_scale(f.value)::text, 'denominator', trim_scale(f.denominator)::text,
        'isPaused', exists (select from indicator_pauses p where p.office_id = o.office_id and p.charter_indicator_id = o.id
          and p.paused_from <= ${day} and (p.paused_to is null or p.paused_to >= ${day}))) order by o.office_id, o.charter_id, o.position, o.id)
      from own o
      join charter_indicators i on i.office_id = o.office_id and i.id = o.id
      left join facts f on f.office_id = o.office_id and f.id = o.id
      left join targets t on t.office_id = o.office_id and t.charter_indicator_id = o.id), '[]') as indicators,
    json_build_object(
      'workingDays', coalesce((select json_agg(d.on_date order by d.on_date) from calendar_days d
        where d.is_working and d.on_date >= (select min(starts_on) from own)), '[]'),
      'exceptions', coalesce((select json_agg(json_build_object('officeId', e.office_id, 'day', e.on_date, 'isWorking', e.is_working))
        from office_calendar_exceptions e where e.office_id in (select office_id from own)), '[]')) as calendar`);
  const workingDaysOf = workingDaysByOffice(row!.calendar);
  return row!.indicators.map(({ value, denominator, shape, startsOn, baseline, targets, tolerances, ...indicator }) => {
    const fact = value === null ? null : figureOf(indicator.kind, { value, denominator: denominator ?? '0' }, factDecimals(indicator));
    const { kind, direction } = indicator;
    const plan = plannedOn(trajectoryOf({ kind, direction, shape, startsOn, baseline, targets, tolerances }), day, workingDaysOf(indicator.officeId));
    return { ...indicator, fact, plan, ...deviationFrom(plan, fact, direction, tolerances) };
  });
}
