import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { CivilDate } from '#app/platform/time/civil-date.ts';
import { behindSince, deviationFrom, figureOf, plannedOn, subtractDecimals, type Deviation } from '#app/features/indicators/index.ts';
import { sampled, type TypedBeside } from '#app/features/statistics/index.server.ts';
import { selectOrganisations, type PlannedIndicator } from './progress.queries.server.ts';
import { byGap, factDecimals, factSeries, gapOf, trajectoryOf, type DayCell, type OrganisationGap } from './progress.model.ts';
import { dayCells, officeWorkingDays, plannedColumns, typedBeside } from './progress.sql.server.ts';

/** Points of the drawing: enough to see a week, few enough to draw three sizes of it. */
const drawnDays = { past: 60, future: 15 };
const recentRemarks = 12;

export type ProgressPoint = { at: CivilDate; fact: number | null; plan: number | null; verified: number | null };
export type OrganisationProgress = OrganisationGap & { name: Localized; lastOn: CivilDate | null; share: number | null };
export type Remark = {
  kind: 'comment' | 'correction';
  organisationId: string;
  organisationName: Localized;
  day: CivilDate;
  text: string | null;
  from: string | null;
  to: string | null;
  authorName: string;
  at: string;
};
export type PauseNote = { id: string; from: CivilDate; to: CivilDate | null; reason: string; authorName: string };

export type IndicatorProgress = {
  indicator: Omit<PlannedIndicator, 'targets'>;
  officeName: Localized;
  result: Deviation & { fact: string | null; plan: string | null; goal: string | null; since: CivilDate | null };
  trend: ProgressPoint[];
  /** Of a figure that is counted from the registers: what was typed beside it. */
  typed: TypedBeside | null;
  organisations: OrganisationProgress[];
  remarks: Remark[];
  pauses: PauseNote[];
};

type Cell = DayCell & { verified: string; verifiedDenominator: string };
type Source = PlannedIndicator & { cells: Cell[]; workingDays: CivilDate[]; officeName: Localized; remarks: Remark[]; pauses: PauseNote[]; typed: string | null };

/** One charter's indicator: its way against the plan and who makes the difference. Two statements; undefined: not visible. */
export async function loadIndicatorProgress(
  transaction: ActorTransaction,
  key: { officeId: string; charterIndicatorId: string },
  today: CivilDate,
): Promise<IndicatorProgress | undefined> {
  const source = await selectIndicator(transaction, key, today);
  if (!source) return undefined;
  const { cells, workingDays, officeName, remarks, pauses, typed, ...planned } = source;
  const { targets: _targets, ...indicator } = planned;
  const trajectory = trajectoryOf(planned);
  const series = factSeries(indicator, cells);
  const asOf = today < planned.endsOn ? today : planned.endsOn;
  const fact = series.at(-1)?.value ?? null;
  const plan = plannedOn(trajectory, asOf, workingDays);
  const deviation = deviationFrom(plan, fact, indicator.direction, indicator.tolerances);
  const rows = planned.derivation === null ? await selectOrganisations(transaction, key.officeId, [key.charterIndicatorId], { from: planned.startsOn, today }) : [];

  return {
    indicator,
    officeName,
    result: {
      ...deviation,
      fact,
      plan,
      goal: trajectory.points.at(-1)?.value ?? null,
      since: deviation.status === 'behind' ? behindSince(series, trajectory, workingDays, asOf, indicator.direction, indicator.tolerances) : null,
    },
    trend: trendOf(planned, cells, workingDays, asOf),
    typed: typed === null ? null : { figure: typed, difference: subtractDecimals(fact ?? '0', typed) },
    organisations: byGap(
      rows.map(({ organisationId, name, value, denominator, entries, expectedEntries, lastOn }) => {
        const own = value === null ? null : figureOf(indicator.kind, { value, denominator }, factDecimals(indicator));
        const gap = gapOf(planned, { id: organisationId, fact: own, entries, expectedEntries }, indicator.organisationCount, asOf, workingDays);
        const share = gap.plan === null || own === null || Number(gap.plan) === 0 ? null : Number(own) / Number(gap.plan);
        return { ...gap, name, lastOn, share };
      }),
    ),
    remarks,
    pauses,
  };
}

/** Fact and plan on working days up to now, and the plan alone after it. */
function trendOf(planned: PlannedIndicator, cells: readonly Cell[], workingDays: readonly CivilDate[], asOf: CivilDate): ProgressPoint[] {
  const trajectory = trajectoryOf(planned);
  const reported = factSeries(planned, cells);
  const verified = factSeries(planned, cells.map((cell) => ({ day: cell.day, value: cell.verified, denominator: cell.verifiedDenominator })));
  const onOrBefore = (series: typeof reported, day: CivilDate) => series.findLast((point) => point.day <= day)?.value;
  const pointOn = (day: CivilDate, isPast: boolean): ProgressPoint => {
    const plan = plannedOn(trajectory, day, workingDays);
    const number = (value: string | undefined) => (isPast && value !== undefined ? Number(value) : null);
    return { at: day, fact: number(onOrBefore(reported, day)), verified: number(onOrBefore(verified, day)), plan: plan === null ? null : Number(plan) };
  };
  const days = workingDays.filter((day) => day >= planned.startsOn && day <= planned.endsOn);
  return [
    ...sampled(days.filter((day) => day <= asOf), drawnDays.past).map((day) => pointOn(day, true)),
    ...sampled(days.filter((day) => day > asOf), drawnDays.future).map((day) => pointOn(day, false)),
  ];
}

async function selectIndicator(
  transaction: ActorTransaction,
  key: { officeId: string; charterIndicatorId: string },
  today: CivilDate,
): Promise<Source | undefined> {
  const [row] = await transaction.execute<Source>(sql`
    with remarks as (
      (select 'comment' as kind, m.organisation_id, m.day, m.body as text, null::text as "from", null::text as "to", m.author_name, m.created_at as at
        from cell_comments m where m.office_id = ${key.officeId} and m.charter_indicator_id = ${key.charterIndicatorId}
        order by m.created_at desc limit ${recentRemarks})
      union all
      (select 'correction', v.organisation_id, v.day, v.reason, trim_scale(r.value)::text, trim_scale(v.value)::text, v.author_name, v.entered_at
        from daily_values v
        join lateral (select r.value from daily_value_revisions r where r.office_id = v.office_id and r.organisation_id = v.organisation_id
          and r.charter_indicator_id = v.charter_indicator_id and r.day = v.day order by r.revision desc, r.superseded_at desc limit 1) r on true
        where v.office_id = ${key.officeId} and v.charter_indicator_id = ${key.charterIndicatorId} and v.revision > 1
        order by v.entered_at desc limit ${recentRemarks})
    )
    select ${plannedColumns}, o.name as "officeName", ${dayCells(today)} as cells, ${typedBeside(today)} as typed,
      ${officeWorkingDays(key.officeId, sql`c.starts_on`, sql`c.ends_on`)} as "workingDays",
      (select coalesce(json_agg(json_build_object('kind', x.kind, 'organisationId', g.id, 'organisationName', g.name, 'day', x.day, 'text', x.text,
          'from', x."from", 'to', x."to", 'authorName', x.author_name, 'at', x.at) order by x.at desc), '[]')
        from (select * from remarks order by at desc limit ${recentRemarks}) x
        join organisations g on g.office_id = ${key.officeId} and g.id = x.organisation_id) as remarks,
      (select coalesce(json_agg(json_build_object('id', p.id, 'from', p.paused_from, 'to', p.paused_to, 'reason', p.reason, 'authorName', p.created_by_name)
          order by p.paused_from desc), '[]')
        from indicator_pauses p where p.office_id = i.office_id and p.charter_indicator_id = i.id) as pauses
    from charter_indicators i
    join charters c on c.office_id = i.office_id and c.id = i.charter_id and c.approved_version is not null
    join units u on u.code = i.unit_code
    join offices o on o.id = i.office_id
    where i.office_id = ${key.officeId} and i.id = ${key.charterIndicatorId} and i.kind <> 'derived'`);
  return row;
}
