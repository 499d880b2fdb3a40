import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { addDays, type CivilDate } from '#app/platform/time/civil-date.ts';
import { behindSince, deviationFrom, figureOf, plannedOn, type Deviation } from '#app/features/indicators/index.ts';
import { isExpectedByHand } from '#app/features/indicators/index.server.ts';
import { expectedInRanges, shareOf, type Derivation } from '#app/features/statistics/index.server.ts';
import { byGap, byUrgency, factDecimals, factSeries, gapOf, trajectoryOf, type DayCell, type OrganisationGap, type Planned } from './progress.model.ts';
import { dayCells, inForce, officeWorkingDays, organisationFacts, plannedColumns } from './progress.sql.server.ts';

/** Earlier than any charter: what is expected of one is bounded by its own dates. */
const beforeEverything = '2000-01-01';

/** How many organisations are named as the reason of a deviation. */
const reasonsPerIndicator = 3;

export type PlannedIndicator = Planned & {
  charterIndicatorId: string;
  officeId: string;
  indicatorCode: string | null;
  name: Localized;
  unitCode: string;
  unit: Localized;
  decimals: number;
  charterId: string;
  charterCode: string;
  charterName: Localized;
  endsOn: CivilDate;
  organisationCount: number;
  /** What of the registers it counts; null: what people enter. */
  derivation: Derivation | null;
};

/** A figure counted from records has its reasons there: organisations that type nothing are not behind with it. */
export type Reason = OrganisationGap & { name: Localized; comment: { body: string; authorName: string; day: CivilDate } | null };

export type ProgressRow = Deviation & Omit<PlannedIndicator, 'targets'> & {
  fact: string | null;
  plan: string | null;
  goal: string | null;
  since: CivilDate | null;
  completeness: number | null;
  isPaused: boolean;
  reasons: Reason[];
};

type Source = {
  indicators: (PlannedIndicator & { cells: DayCell[]; entries: number; expectedEntries: number; isPaused: boolean })[];
  workingDays: CivilDate[];
};

/** All indicators of the office's charters in force, the most urgent first, with the reasons. Three statements. */
export async function loadProgress(transaction: ActorTransaction, actor: Actor, today: CivilDate): Promise<ProgressRow[]> {
  const { indicators, workingDays } = await selectIndicators(transaction, actor.officeId, today);
  const judged = indicators.map(({ cells, targets, entries, expectedEntries, ...indicator }) => {
    const planned = { ...indicator, targets };
    const trajectory = trajectoryOf(planned);
    const series = factSeries(indicator, cells);
    const fact = series.at(-1)?.value ?? null;
    const plan = plannedOn(trajectory, today, workingDays);
    const deviation = deviationFrom(plan, fact, indicator.direction, indicator.tolerances);
    const since = deviation.status === 'behind' ? behindSince(series, trajectory, workingDays, today, indicator.direction, indicator.tolerances) : null;
    const row = { ...indicator, ...deviation, fact, plan, goal: trajectory.points.at(-1)?.value ?? null, since, completeness: shareOf(entries, expectedEntries) };
    return { planned, row };
  });
  const late = judged.filter(({ row }) => row.derivation === null && (row.status === 'behind' || row.status === 'atRisk'));
  const reasons = await selectReasons(transaction, actor.officeId, late.map(({ planned }) => planned), workingDays, today);
  return byUrgency(judged.map(({ row }) => ({ ...row, reasons: reasons.get(row.charterIndicatorId) ?? [] })));
}

async function selectIndicators(transaction: ActorTransaction, officeId: string, today: CivilDate): Promise<Source> {
  const [row] = await transaction.execute<Source>(sql`
    with expected as materialized (
      select x.charter_indicator_id, x.expected
      from ${expectedInRanges([{ bucket: beforeEverything, from: beforeEverything, to: addDays(today, -1) }], { officeId })} x
    ), own as (
      select ${plannedColumns}, i.position, ${dayCells(today)} as cells,
        exists (select from indicator_pauses p where p.office_id = i.office_id and p.charter_indicator_id = i.id
          and p.paused_from <= ${today} and (p.paused_to is null or p.paused_to >= ${today})) as "isPaused",
        (select coalesce(sum(r.entries), 0)::int from rollup_days r
          where r.office_id = i.office_id and r.charter_indicator_id = i.id and r.day < ${today} and ${isExpectedByHand(sql`r.day`)}) as entries,
        coalesce((select sum(e.expected)::int from expected e where e.charter_indicator_id = i.id), 0) as "expectedEntries"
      from charters c
      join charter_indicators i on i.office_id = c.office_id and i.charter_id = c.id and i.kind <> 'derived'
      join units u on u.code = i.unit_code
      where ${inForce(officeId, today)}
    ), first as (
      select min(c.starts_on) as day, max(c.ends_on) as last from charters c where ${inForce(officeId, today)}
    )
    select coalesce((select json_agg(own order by own."charterCode", own.position, own."charterIndicatorId") from own), '[]') as indicators,
      ${officeWorkingDays(officeId, sql`(select day from first)`, sql`(select last from first)`)} as "workingDays"`);
  return row!;
}

type ReasonSource = {
  charterIndicatorId: string;
  organisationId: string;
  name: Localized;
  value: string | null;
  denominator: string | null;
  entries: number;
  expectedEntries: number;
  comment: Reason['comment'];
};

async function selectReasons(
  transaction: ActorTransaction,
  officeId: string,
  indicators: readonly PlannedIndicator[],
  workingDays: readonly CivilDate[],
  today: CivilDate,
): Promise<Map<string, Reason[]>> {
  if (indicators.length === 0) return new Map();
  const ids = indicators.map(({ charterIndicatorId }) => charterIndicatorId);
  const from = indicators.reduce((least, { startsOn }) => (startsOn < least ? startsOn : least), today);
  const rows = await selectOrganisations(transaction, officeId, ids, { from, today });
  return new Map(
    indicators.map((indicator) => {
      const gaps = rows
        .filter(({ charterIndicatorId }) => charterIndicatorId === indicator.charterIndicatorId)
        .map(({ organisationId, name, value, denominator, entries, expectedEntries, comment }): Reason => {
          const fact = value === null ? null : figureOf(indicator.kind, { value, denominator }, factDecimals(indicator));
          const organisation = { id: organisationId, fact, entries, expectedEntries };
          return { ...gapOf(indicator, organisation, indicator.organisationCount, today, workingDays), name, comment };
        })
        .filter(({ gap, missingDays }) => gap !== '0' || missingDays > 0);
      return [indicator.charterIndicatorId, byGap(gaps).slice(0, reasonsPerIndicator)];
    }),
  );
}

/** Facts, expected entries and the last comment per organisation covered and indicator. */
export function selectOrganisations(
  transaction: ActorTransaction,
  officeId: string,
  indicatorIds: readonly string[],
  { from, today }: { from: CivilDate; today: CivilDate },
): Promise<(ReasonSource & { lastOn: CivilDate | null })[]> {
  const due = [{ bucket: from, from, to: addDays(today, -1) }].filter(({ to }) => to >= from);
  return transaction.execute(sql`
    with facts as (${organisationFacts(officeId, indicatorIds, today)}),
    expected as materialized (
      select x.charter_indicator_id, x.organisation_id, sum(x.expected)::int as expected
      from ${expectedInRanges(due, { officeId, ids: indicatorIds }, { perOrganisation: true })} x group by 1, 2
    ), comments as (
      select distinct on (m.charter_indicator_id, m.organisation_id) m.charter_indicator_id, m.organisation_id, m.body, m.author_name, m.day
      from cell_comments m where m.office_id = ${officeId} and m.charter_indicator_id = any(${sql.param(indicatorIds)}::uuid[])
      order by m.charter_indicator_id, m.organisation_id, m.created_at desc
    )
    select i.id as "charterIndicatorId", g.id as "organisationId", g.name, trim_scale(f.value)::text as value,
      trim_scale(f.denominator)::text as denominator, f.last_on::text as "lastOn", coalesce(f.entries, 0) as entries,
      coalesce(e.expected, 0) as "expectedEntries",
      case when m.body is not null then json_build_object('body', m.body, 'authorName', m.author_name, 'day', m.day) end as comment
    from charter_indicators i
    join charter_organisations co on co.office_id = i.office_id and co.charter_id = i.charter_id
    join organisations g on g.office_id = co.office_id and g.id = co.organisation_id
    left join facts f on f.charter_indicator_id = i.id and f.organisation_id = g.id
    left join expected e on e.charter_indicator_id = i.id and e.organisation_id = g.id
    left join comments m on m.charter_indicator_id = i.id and m.organisation_id = g.id
    where i.office_id = ${officeId} and i.id = any(${sql.param(indicatorIds)}::uuid[])
    order by g.kind = 'apparatus' desc, g.sort_name, g.id`);
}
