import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { isPaused, previousWorkingDay, workingDayRule, type CalendarDay, type Pause } from '#app/features/calendar/index.ts';
import { derivedStart } from '#app/features/indicators/index.server.ts';
import { deviationFrom, divideDecimals, figureOf, plannedOn, type IndicatorKind, type Trajectory } from '#app/features/indicators/index.ts';
import { cellId, type CellDetails, type CellKey, type CellState, type SheetData, type SheetOrganisation } from './daily-log.model.ts';

/** More rows than anybody fills in a day; beyond it the person chooses a charter. */
export const maximumSheetRows = 120;

/** Four digits of a share: two of its percentage. */
const ratioDecimals = 4;

export type SheetFilter = { from: string; to: string; charterId: string | null; organisationId: string | null };

export type SheetChoice = { id: string; label: Localized };

export type Sheet = SheetData & {
  filter: SheetFilter;
  charters: SheetChoice[];
  /** Rows that exist but are not on this sheet, because there are more than it shows. */
  hiddenRows: number;
};

type RowSource = {
  organisationId: string;
  organisationName: Localized;
  charterId: string;
  charterCode: string;
  charterName: Localized;
  startsOn: string;
  endsOn: string;
  coveredFrom: string | null;
  coveredTo: string | null;
  organisationCount: number;
  charterIndicatorId: string;
  indicatorCode: string | null;
  name: Localized;
  unit: Localized;
  kind: IndicatorKind;
  decimals: number;
  direction: 'up' | 'down' | 'neutral';
  rangeLow: string | null;
  rangeHigh: string | null;
  baseline: string;
  trajectory: 'linear' | 'stepped';
  toleranceAtRisk: string;
  toleranceBehind: string;
  pauses: Pause[];
  /** From this day on the indicator is counted from the registers. */
  derivedFrom: string | null;
  targets: { controlOn: string; planned: string; organisationId: string | null }[];
  sum: string | null;
  sumDenominator: string | null;
  last: string | null;
};

/** The sheet of values an actor may log (or, for readers, see) between two days: three statements, whatever its size. */
export async function loadSheet(transaction: ActorTransaction, actor: Actor, filter: SheetFilter, today: string): Promise<Sheet> {
  const [sources, calendar, cells] = await Promise.all([
    selectRows(transaction, actor, filter, today),
    selectCalendar(transaction, actor, filter, today),
    selectCells(transaction, actor, filter),
  ]);
  const shown = sources.slice(0, maximumSheetRows);
  const isWorking = workingDayRule(calendar.days, calendar.exceptions);
  const visible = new Set(shown.map((row) => `${row.organisationId}|${row.charterIndicatorId}`));
  const days = calendar.days
    .filter(({ day }) => day >= filter.from && day <= filter.to)
    .map(({ day }) => ({
      day,
      isWorking: isWorking(day),
      isClosed: calendar.closedMonths.includes(day.slice(0, 7)),
      isToday: day === today,
    }));
  const cellsById: Record<string, CellState> = {};
  for (const { organisationId, charterIndicatorId, day, ...cell } of cells) {
    if (visible.has(`${organisationId}|${charterIndicatorId}`)) cellsById[cellId({ organisationId, charterIndicatorId, day })] = cell;
  }
  const yesterday = previousWorkingDay(today, isWorking);
  // Until today is over nobody is behind because of today.
  const due = yesterday ?? today;
  const workingDays = calendar.days.filter(({ day }) => isWorking(day)).map(({ day }) => day);
  return {
    today,
    deadline: calendar.deadline,
    filter,
    days,
    cells: cellsById,
    hiddenRows: sources.length - shown.length,
    charters: distinct(sources.map((row) => ({ id: row.charterId, label: row.charterName }))),
    organisations: distinct(shown.map((row): SheetOrganisation => ({ id: row.organisationId, name: row.organisationName }))),
    rows: shown.map((row) => {
      const expected = days
        .filter(({ day, isWorking: isWorkingDay }) => isWorkingDay && isExpected(row, day))
        .map(({ day }) => day);
      const fact = factOfRow(row);
      const state = yesterday ? cellsById[cellId({ ...row, day: yesterday })] : undefined;
      return {
        organisationId: row.organisationId,
        charterIndicatorId: row.charterIndicatorId,
        charterCode: row.charterCode,
        indicatorCode: row.indicatorCode,
        name: row.name,
        unit: row.unit,
        kind: row.kind,
        decimals: row.decimals,
        direction: row.direction,
        rangeLow: row.rangeLow,
        rangeHigh: row.rangeHigh,
        planToday: planOfRow(row, today, workingDays),
        factToDate: fact,
        yesterday: state?.value ? figureOf(row.kind, { value: state.value, denominator: state.denominator }, row.kind === 'ratio' ? ratioDecimals : row.decimals) : null,
        status: deviationFrom(planOfRow(row, due, workingDays), fact, row.direction, { onPlan: row.toleranceAtRisk, atRisk: row.toleranceBehind }).status,
        expectedDays: expected,
        isPausedToday: isPaused(today, row.pauses),
      };
    }),
  };
}

function distinct<Item extends { id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function isExpected(row: RowSource, day: string): boolean {
  return (
    day >= (row.coveredFrom ?? row.startsOn) && day <= (row.coveredTo ?? row.endsOn) && row.kind !== 'derived' && !isPaused(day, row.pauses) &&
    (row.derivedFrom === null || day < row.derivedFrom)
  );
}

/** An organisation's own plan; without one, its equal share of the charter's. A ratio's plan is the same for all. */
function planOfRow(row: RowSource, today: string, workingDays: readonly string[]): string | null {
  const own = row.targets.filter((target) => target.organisationId === row.organisationId);
  const whole = row.targets.filter((target) => target.organisationId === null);
  const targets = own.length > 0 ? own : whole;
  const trajectory: Trajectory = {
    shape: row.trajectory,
    startsOn: row.startsOn,
    startValue: row.baseline,
    points: targets.map(({ controlOn, planned }) => ({ day: controlOn, value: planned })),
  };
  const plan = plannedOn(trajectory, today, workingDays);
  if (plan === null || own.length > 0 || row.kind === 'ratio') return plan;
  return divideDecimals(plan, String(row.organisationCount), row.decimals);
}

function factOfRow(row: RowSource): string | null {
  if (row.kind === 'level') return row.last;
  if (row.sum === null) return null;
  return figureOf(row.kind, { value: row.sum, denominator: row.sumDenominator }, row.kind === 'ratio' ? ratioDecimals : row.decimals);
}

function selectRows(transaction: ActorTransaction, actor: Actor, filter: SheetFilter, today: string): Promise<RowSource[]> {
  return transaction.execute<RowSource>(sql`
    with covered as (
      select c.id as charter_id, c.code, c.name, c.starts_on, c.ends_on, co.organisation_id, co.covered_from, co.covered_to,
        g.name as organisation_name, g.sort_name, g.kind = 'apparatus' as is_apparatus
      from charters c
      join charter_organisations co on co.office_id = c.office_id and co.charter_id = c.id
      join organisations g on g.office_id = co.office_id and g.id = co.organisation_id
      where c.office_id = ${actor.officeId} and c.state in ('approved', 'active')
        and c.starts_on <= ${filter.to} and c.ends_on >= ${filter.from}
        and (co.covered_from is null or co.covered_from <= ${filter.to}) and (co.covered_to is null or co.covered_to >= ${filter.from})
        and (${filter.charterId}::uuid is null or c.id = ${filter.charterId}::uuid)
        and (${filter.organisationId}::uuid is null or co.organisation_id = ${filter.organisationId}::uuid)
    ), facts as (
      select v.organisation_id, v.charter_indicator_id, sum(v.value) as sum, sum(v.denominator) as sum_denominator,
        (array_agg(v.value order by v.day desc) filter (where v.value is not null))[1] as last
      from daily_values v
      where v.office_id = ${actor.officeId} and v.charter_id in (select charter_id from covered) and v.day <= ${today}
        and v.day >= (select min(starts_on) from covered)
      group by 1, 2
    )
    select r.organisation_id as "organisationId", r.organisation_name as "organisationName", r.charter_id as "charterId", r.code as "charterCode",
      r.name as "charterName", r.starts_on::text as "startsOn", r.ends_on::text as "endsOn", r.covered_from::text as "coveredFrom",
      r.covered_to::text as "coveredTo", (select count(*)::int from charter_organisations n where n.office_id = i.office_id and n.charter_id = r.charter_id) as "organisationCount",
      i.id as "charterIndicatorId", i.indicator_code as "indicatorCode", i.name, u.name as unit, i.kind, i.decimals, i.direction,
      trim_scale(i.range_low)::text as "rangeLow", trim_scale(i.range_high)::text as "rangeHigh", trim_scale(i.baseline)::text as baseline,
      i.trajectory, trim_scale(i.tolerance_at_risk)::text as "toleranceAtRisk", trim_scale(i.tolerance_behind)::text as "toleranceBehind",
      coalesce((select json_agg(json_build_object('from', p.paused_from, 'to', p.paused_to)) from indicator_pauses p
        where p.office_id = i.office_id and p.charter_indicator_id = i.id), '[]') as pauses,
      coalesce((select json_agg(json_build_object('controlOn', t.control_on, 'planned', trim_scale(t.planned)::text, 'organisationId', t.organisation_id)
        order by t.control_on) from charter_targets t where t.office_id = i.office_id and t.charter_indicator_id = i.id), '[]') as targets,
      (select ${derivedStart}::text from indicators n where n.code = i.indicator_code and n.derivation is not null) as "derivedFrom",
      trim_scale(f.sum)::text as sum, trim_scale(f.sum_denominator)::text as "sumDenominator", trim_scale(f.last)::text as last
    from covered r
    join charter_indicators i on i.office_id = ${actor.officeId} and i.charter_id = r.charter_id
    join units u on u.code = i.unit_code
    left join facts f on f.organisation_id = r.organisation_id and f.charter_indicator_id = i.id
    order by r.is_apparatus desc, r.sort_name, r.organisation_id, r.code, i.position, i.id
    limit ${maximumSheetRows * 4}`);
}

type CalendarSource = { days: CalendarDay[]; exceptions: CalendarDay[]; closedMonths: string[]; deadline: string };

/** The calendar since a year before the sheet, so that trajectories can count working days from a charter's start. */
async function selectCalendar(transaction: ActorTransaction, actor: Actor, filter: SheetFilter, today: string): Promise<CalendarSource> {
  const [row] = await transaction.execute<CalendarSource>(sql`
    select
      (select json_agg(json_build_object('day', c.on_date, 'isWorking', c.is_working) order by c.on_date) from calendar_days c
        where c.on_date between ${addDays(filter.from, -366)} and greatest(${addDays(today, 366)}::date, ${filter.to}::date)) as days,
      coalesce((select json_agg(json_build_object('day', e.on_date, 'isWorking', e.is_working)) from office_calendar_exceptions e
        where e.office_id = ${actor.officeId}), '[]') as exceptions,
      coalesce((select json_agg(to_char(p.month, 'YYYY-MM')) from periods p where p.office_id = ${actor.officeId}
        and p.state in ('closed', 'accepted', 'consolidated')), '[]') as "closedMonths",
      (select to_char(o.log_deadline, 'HH24:MI') from offices o where o.id = ${actor.officeId}) as deadline`);
  return row!;
}

function selectCells(transaction: ActorTransaction, actor: Actor, filter: SheetFilter): Promise<(CellKey & CellState)[]> {
  return transaction.execute(sql`
    with comments as (
      select organisation_id, charter_indicator_id, day, count(*)::int as count from cell_comments
      where office_id = ${actor.officeId} and day between ${filter.from} and ${filter.to} group by 1, 2, 3
    ), proofs as (
      select organisation_id, charter_indicator_id, day, count(*)::int as count from cell_evidence
      where office_id = ${actor.officeId} and day between ${filter.from} and ${filter.to} group by 1, 2, 3
    )
    select v.organisation_id as "organisationId", v.charter_indicator_id as "charterIndicatorId", v.day::text as day, v.entry,
      trim_scale(v.value)::text as value, trim_scale(v.denominator)::text as denominator, v.revision, v.is_on_time as "isOnTime",
      v.is_verified as "isVerified", v.author_name as "authorName", v.entered_at as "enteredAt",
      coalesce(c.count, 0) as "commentCount", coalesce(p.count, 0) as "evidenceCount"
    from daily_values v
    left join comments c on c.organisation_id = v.organisation_id and c.charter_indicator_id = v.charter_indicator_id and c.day = v.day
    left join proofs p on p.organisation_id = v.organisation_id and p.charter_indicator_id = v.charter_indicator_id and p.day = v.day
    where v.office_id = ${actor.officeId} and v.day between ${filter.from} and ${filter.to}
      and (${filter.charterId}::uuid is null or v.charter_id = ${filter.charterId}::uuid)
      and (${filter.organisationId}::uuid is null or v.organisation_id = ${filter.organisationId}::uuid)`);
}

/** Everything about one cell: its revisions (newest first), comments and evidence. Undefined where it is not visible. */
export async function loadCellDetails(transaction: ActorTransaction, cell: CellKey & { officeId: string }): Promise<CellDetails | undefined> {
  const at = sql`x.office_id = ${cell.officeId} and x.organisation_id = ${cell.organisationId}
    and x.charter_indicator_id = ${cell.charterIndicatorId} and x.day = ${cell.day}`;
  const [row] = await transaction.execute<CellDetails & { isVisible: boolean }>(sql`
    select
      exists (select from charter_indicators i join charter_organisations o on o.office_id = i.office_id and o.charter_id = i.charter_id
        where i.office_id = ${cell.officeId} and i.id = ${cell.charterIndicatorId} and o.organisation_id = ${cell.organisationId}) as "isVisible",
      coalesce((select json_agg(h order by h.revision desc) from (
        select revision, entry, trim_scale(value)::text as value, trim_scale(denominator)::text as denominator, author_name as "authorName",
          entered_at as at, reason from daily_values x where ${at}
        union all
        select revision, entry, trim_scale(value)::text, trim_scale(denominator)::text, author_name, entered_at, reason
        from daily_value_revisions x where ${at}
      ) h), '[]') as history,
      coalesce((select json_agg(json_build_object('id', x.id, 'body', x.body, 'authorName', x.author_name, 'at', x.created_at) order by x.created_at)
        from cell_comments x where ${at}), '[]') as comments,
      coalesce((select json_agg(json_build_object('id', x.id, 'kind', x.kind, 'title', x.title, 'href', coalesce(x.url, '/files/' || x.file_id),
          'size', f.size, 'mediaType', f.media_type, 'authorName', x.author_name, 'at', x.created_at) order by x.created_at)
        from cell_evidence x left join files f on f.office_id = x.office_id and f.id = x.file_id where ${at}), '[]') as evidence`);
  if (!row?.isVisible) return undefined;
  const { history, comments, evidence } = row;
  return { history, comments, evidence };
}
