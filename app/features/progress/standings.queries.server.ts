import { sql, type SQL } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { monthOf, type CivilDate } from '#app/platform/time/civil-date.ts';
import { deviationFrom, figureOf, plannedOn, type Deviation, type IndicatorDirection, type IndicatorKind } from '#app/features/indicators/index.ts';
import { derivedStart } from '#app/features/indicators/index.server.ts';
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

/** How one indicator of one charter stands on a day, and nothing else: for judging many charters at once. */
export type IndicatorStatus = Pick<IndicatorStanding, 'charterId' | 'charterIndicatorId' | 'status' | 'isPaused'>;

function ofCharters(which: StandingsOf, day: CivilDate): SQL {
  const inForce = sql`c.state in ('approved', 'active', 'closing') and ${day} >= c.starts_on`;
  if (which === 'everything') return inForce;
  if ('officeId' in which) return sql`c.office_id = ${which.officeId} and ${inForce}`;
  return sql`(c.office_id, c.id) in (select (k ->> 'officeId')::uuid, (k ->> 'charterId')::uuid from json_array_elements(${JSON.stringify(which.charters)}::json) k)`;
}

/** The columns of `figures` below in their order: an array is half as long as an object and is built in half the time. */
type Figures = [
  officeId: string, charterId: string, charterIndicatorId: string, kind: IndicatorKind, decimals: number, direction: IndicatorDirection,
  shape: Planned['shape'], startsOn: CivilDate, baseline: string, onPlan: string, atRisk: string, isPaused: boolean,
  value: string | null, denominator: string | null,
  reachedOn: CivilDate | null, reached: string | null, aheadOn: CivilDate | null, ahead: string | null,
];
type Labels = Pick<IndicatorStanding, 'indicatorCode' | 'name' | 'unitCode'>;

/**
 * Facts are sums of whole months and of the days of the day's own month. Of the targets only the last one reached and the
 * next one ahead are read: the plan of the day lies between them. One statement, whatever the number of charters.
 */
async function loadFigures<Label>(transaction: ActorTransaction, which: StandingsOf, day: CivilDate, labels: SQL): Promise<{ figures: [Label, ...Figures][]; calendar: Calendar }> {
  const monthStart = `${monthOf(day)}-01`;
  const nearestTarget = (side: SQL, order: SQL) => sql`
    select distinct on (o.id) o.id, t.control_on, t.planned
    from own o join charter_targets t on t.office_id = o.office_id and t.charter_indicator_id = o.id
    where t.organisation_id is null and ${side} order by o.id, ${order}`;
  const [row] = await transaction.execute<{ figures: [Label, ...Figures][]; calendar: Calendar }>(sql`
    with own as materialized (
      select c.office_id, c.id as charter_id, c.starts_on, c.ends_on, i.id, i.position, n.derivation, i.kind = 'level' as is_level,
        case when n.derivation is not null then ${derivedStart} end as derived_start
      from charters c join charter_indicators i on i.office_id = c.office_id and i.charter_id = c.id and i.kind <> 'derived'
      left join indicators n on n.code = i.indicator_code
      where ${ofCharters(which, day)}
    ), facts as materialized (
      select id, sum(value) as value, sum(denominator) as denominator from (
        select o.id, r.reported as value, r.reported_denominator as denominator
        from own o join rollup_months r on r.office_id = o.office_id and r.charter_indicator_id = o.id and r.month < ${monthStart}
          and (o.derived_start is null or (case when o.is_level then ${day}::date else r.month end) < o.derived_start)
        union all
        select o.id, r.reported, r.reported_denominator
        from own o join rollup_days r on r.office_id = o.office_id and r.charter_indicator_id = o.id and r.day between ${monthStart} and ${day}
          and (o.derived_start is null or (case when o.is_level then ${day}::date else r.day end) < o.derived_start)
        union all
        select o.id, r.reported, 0
        from own o join register_days r on r.office_id = o.office_id and r.measure = o.derivation
          and o.derived_start <= ${day} and r.day <= least(o.ends_on, ${day}) and (o.is_level or r.day >= greatest(o.starts_on, o.derived_start))
      ) x group by 1
    ), reached as materialized (${nearestTarget(sql`t.control_on <= ${day}`, sql`t.control_on desc`)}
    ), ahead as materialized (${nearestTarget(sql`t.control_on > ${day}`, sql`t.control_on`)}
    )
    select coalesce((select json_agg(json_build_array(${labels}, o.office_id, o.charter_id, o.id, i.kind, i.decimals, i.direction, i.trajectory, o.starts_on,
        trim_scale(i.baseline)::text, trim_scale(i.tolerance_at_risk)::text, trim_scale(i.tolerance_behind)::text,
        (o.office_id, o.id) in (select p.office_id, p.charter_indicator_id from indicator_pauses p
          where p.paused_from <= ${day} and (p.paused_to is null or p.paused_to >= ${day})),
        trim_scale(f.value)::text, trim_scale(f.denominator)::text, x.control_on, trim_scale(x.planned)::text, y.control_on, trim_scale(y.planned)::text) order by o.office_id, o.charter_id, o.position, o.id)
      from own o
      join charter_indicators i on i.office_id = o.office_id and i.id = o.id
      left join facts f on f.id = o.id
      left join reached x on x.id = o.id
      left join ahead y on y.id = o.id), '[]') as figures,
    json_build_object(
      'workingDays', coalesce((select json_agg(d.on_date order by d.on_date) from calendar_days d
        where d.is_working and d.on_date >= (select min(starts_on) from own)), '[]'),
      'exceptions', coalesce((select json_agg(json_build_object('officeId', e.office_id, 'day', e.on_date, 'isWorking', e.is_working))
        from office_calendar_exceptions e where e.office_id in (select office_id from own)), '[]')) as calendar`);
  return row!;
}

const targetsOf = (...pairs: [CivilDate | null, string | null][]): Planned['targets'] =>
  pairs.flatMap(([controlOn, planned]) => (controlOn === null || planned === null ? [] : [{ controlOn, planned, organisationId: null }]));

function standingOf(
  [officeId, charterId, charterIndicatorId, kind, decimals, direction, shape, startsOn, baseline, onPlan, atRisk, isPaused, value, denominator,
    reachedOn, reached, aheadOn, ahead]: Figures,
  day: CivilDate,
  workingDaysOf: ReturnType<typeof workingDaysByOffice>,
): Omit<IndicatorStanding, keyof Labels> {
  const tolerances = { onPlan, atRisk };
  const fact = value === null ? null : figureOf(kind, { value, denominator: denominator ?? '0' }, factDecimals({ kind, decimals }));
  const targets = targetsOf([reachedOn, reached], [aheadOn, ahead]);
  const plan = plannedOn(trajectoryOf({ kind, direction, shape, startsOn, baseline, targets, tolerances }), day, workingDaysOf(officeId));
  return { officeId, charterId, charterIndicatorId, kind, decimals, direction, fact, plan, isPaused, ...deviationFrom(plan, fact, direction, tolerances) };
}

/** Fact, plan and status of indicators on a day, in the order of the charter. */
export async function loadIndicatorStandings(transaction: ActorTransaction, which: StandingsOf, day: CivilDate): Promise<IndicatorStanding[]> {
  const labels = sql`json_build_object('indicatorCode', i.indicator_code, 'name', i.name, 'unitCode', i.unit_code)`;
  const { figures, calendar } = await loadFigures<Labels>(transaction, which, day, labels);
  const workingDaysOf = workingDaysByOffice(calendar);
  return figures.map(([labels, ...row]) => ({ ...standingOf(row, day, workingDaysOf), ...labels }));
}

/** The statuses alone, without names, in the order of the charter. */
export async function loadIndicatorStatuses(transaction: ActorTransaction, which: StandingsOf, day: CivilDate): Promise<IndicatorStatus[]> {
  const { figures, calendar } = await loadFigures<null>(transaction, which, day, sql`null`);
  const workingDaysOf = workingDaysByOffice(calendar);
  return figures.map(([, ...row]) => {
    const { charterId, charterIndicatorId, status, isPaused } = standingOf(row, day, workingDaysOf);
    return { charterId, charterIndicatorId, status, isPaused };
  });
}
