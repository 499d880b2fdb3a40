import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sharedAmongReaders } from '#app/platform/db/shared-among-readers.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { IndicatorDirection, IndicatorKind } from '#app/features/indicators/index.ts';
import { combinePlans, compareWithPlan, plannedWithin, workingDaysByOffice, type Calendar, type Plan, type PlanMember, type PlanResult } from './plan.model.ts';
import { calendarOf, planMembers } from './plan.sql.server.ts';
import { cellsInPeriod, dueRanges, expectedInRanges, holdsValuesIn, sumColumns, typedCells, type IndicatorChoice } from './rollup.sql.server.ts';
import {
  besideTyped, bucketsOf, cumulate, disciplineOf, figuresOf, grainOf, groupedBy, noFigures, numberOf, totalOf, withoutEmptyStart,
  type BucketCell, type CellSums, type Derivation, type Discipline, type FigurePair, type Grain, type Period, type TypedBeside,
} from './statistics.model.ts';

type OfficeKind = 'cga' | 'lea';

export type IndicatorTotal = CellSums & { indicatorCode: string; officeKind: OfficeKind };

/** Sums of every standard indicator (or of one), apart for central and local offices. One statement. */
export async function selectIndicatorTotals(
  transaction: ActorTransaction,
  period: Period,
  indicators: IndicatorChoice,
  today: string,
): Promise<IndicatorTotal[]> {
  return transaction.execute<IndicatorTotal>(sql`
    select s.indicator_code as "indicatorCode", s.office_kind as "officeKind", ${sumColumns}
    from ${cellsInPeriod(period, indicators, today)} s
    group by 1, 2 order by 1, 2`);
}

export type StandardIndicator = {
  code: string;
  name: Localized;
  definition: Localized;
  unitCode: string;
  unit: Localized;
  kind: IndicatorKind;
  decimals: number;
  direction: IndicatorDirection;
  reportKey: string | null;
  /** What of the registers it counts; null: what people enter. */
  derivation: Derivation | null;
};

/** `i` is the catalogue's indicator, `u` its unit. */
export const indicatorColumns = sql`i.code, i.name, i.definition, i.unit_code as "unitCode", u.name as unit, i.kind, i.decimals, i.direction, i.report_key as "reportKey", i.derivation`;

/** The catalogue's indicators in force on a day, in the order of their codes. */
export async function selectStandardIndicators(transaction: ActorTransaction, onDay: string): Promise<StandardIndicator[]> {
  return transaction.execute<StandardIndicator>(sql`
    select ${indicatorColumns}
    from indicators i join units u on u.code = i.unit_code
    where i.valid_from <= ${onDay} and (i.valid_to is null or i.valid_to >= ${onDay})
    order by i.code`);
}

export type Block = { code: string; name: Localized };

export type CatalogueRow = StandardIndicator & { blockCode: string; blockName: Localized };

/**
 * Blocks in force within a period and what they count: the indicators of their templates, then those that charters under
 * them added. What is computed from other registers is left out.
 */
export function selectCatalogue(transaction: ActorTransaction, period: Period): Promise<CatalogueRow[]> {
  return transaction.execute<CatalogueRow>(sql`
    select b.code as "blockCode", b.name as "blockName", ${indicatorColumns}
    from blocks b
    join (
      select x.block_code, x.indicator_code, min(x.position) as position
      from (
        select t.block_code, ti.indicator_code, ti.position from project_templates t join template_indicators ti on ti.template_id = t.id
        union all
        select c.block_code, i.indicator_code, 1000 + i.position from charters c
        join charter_indicators i on i.office_id = c.office_id and i.charter_id = c.id and i.indicator_code is not null
        where ${holdsValuesIn(period)}
      ) x group by 1, 2
    ) p on p.block_code = b.code
    join indicators i on i.code = p.indicator_code and i.kind <> 'derived'
    join units u on u.code = i.unit_code
    where b.valid_from <= ${period.to} and (b.valid_to is null or b.valid_to >= ${period.from})
      and i.valid_from <= ${period.to} and (i.valid_to is null or i.valid_to >= ${period.from})
    order by b.position, b.code, p.position, i.code`);
}

type Key = { blockCode: string; indicatorCode: string };
type FiguresSource = {
  cells: (BucketCell & Key & { officeKind: OfficeKind })[];
  typed: (CellSums & Key)[];
  expected: (Key & { expected: number })[];
  plans: (PlanMember & Key)[];
  calendar: Calendar;
};

/** A part of what the actor sees: one office, or what lies in one region. */
export type StatisticsPart = { officeId?: string; regionCode?: string };

async function selectFigures(transaction: ActorTransaction, actor: Actor, period: Period, today: string, part: StatisticsPart = {}): Promise<FiguresSource> {
  const choice: IndicatorChoice = part.officeId === undefined ? 'standard' : { officeId: part.officeId };
  const within = (column: SQL): SQL => (part.regionCode === undefined ? sql`true` : sql`${column} = ${part.regionCode}`);
  const plans = part.regionCode === undefined
    ? planMembers(period, choice, actor.scope, sql`'blockCode', c.block_code, 'indicatorCode', i.indicator_code`)
    : planMembers(period, { regionCode: part.regionCode }, 'region', sql`'blockCode', c.block_code, 'indicatorCode', i.indicator_code`);
  const [row] = await transaction.execute<FiguresSource>(sql`
    select
      (select coalesce(json_agg(g), '[]') from (
        select s.block_code as "blockCode", s.indicator_code as "indicatorCode", s.office_kind as "officeKind", s.bucket, ${sumColumns}
        from ${cellsInPeriod(period, choice, today, grainOf(period))} s where ${within(sql`s.region_code`)}
        group by 1, 2, 3, 4) g) as cells,
      (select coalesce(json_agg(g), '[]') from (
        select s.block_code as "blockCode", s.indicator_code as "indicatorCode", ${sumColumns}
        from ${typedCells(period, choice, today)} s where ${within(sql`s.region_code`)} group by 1, 2) g) as typed,
      (select coalesce(json_agg(g), '[]') from (
        select c.block_code as "blockCode", i.indicator_code as "indicatorCode", sum(e.expected)::int as expected
        from ${expectedInRanges(dueRanges(period, today), choice)} e
        join charter_indicators i on i.office_id = e.office_id and i.id = e.charter_indicator_id
        join charters c on c.office_id = i.office_id and c.id = i.charter_id
        where ${within(sql`e.region_code`)} group by 1, 2) g) as expected,
      ${plans} as plans,
      ${calendarOf(period)} as calendar`);
  return row!;
}

export type SparkPoint = { at: string; fact: number | null; plan: number | null };

export type StatisticsRow = StandardIndicator & Discipline & PlanResult & {
  total: FigurePair;
  central: FigurePair;
  local: FigurePair;
  trend: SparkPoint[];
  typed: TypedBeside | null;
  /** Whether any charter in force counts it. */
  isCounted: boolean;
};

export type StatisticsBlock = Block & { indicators: StatisticsRow[] };

/** Every standard indicator of the blocks in force, for what the actor may see; of a region or the country as it was at most a second ago. */
export const loadStatisticsFor = sharedAmongReaders((transaction, actor, { period, today }: { period: Period; today: string }) =>
  loadStatistics(transaction, actor, period, today),
);

/** The same as it is now. Two statements. */
export async function loadStatistics(transaction: ActorTransaction, actor: Actor, period: Period, today: string, part?: StatisticsPart): Promise<StatisticsBlock[]> {
  const [catalogue, source] = await Promise.all([selectCatalogue(transaction, period), selectFigures(transaction, actor, period, today, part)]);
  const keyOf = ({ blockCode, indicatorCode }: Key) => `${blockCode}|${indicatorCode}`;
  const cells = groupedBy(source.cells, keyOf);
  const plans = groupedBy(source.plans, keyOf);
  const expected = new Map(source.expected.map((row) => [keyOf(row), row.expected]));
  const workingDaysOf = workingDaysByOffice(source.calendar);
  const grain = grainOf(period);

  const rowOf = (indicator: CatalogueRow): StatisticsRow => {
    const key = keyOf({ blockCode: indicator.blockCode, indicatorCode: indicator.code });
    const own = cells.get(key) ?? [];
    const sums = { ...totalOf(own), expectedEntries: expected.get(key) ?? 0 };
    const total = own.length === 0 ? noFigures : figuresOf(indicator, sums);
    const ofKind = (kind: OfficeKind) => figuresOf(indicator, totalOf(own.filter(({ officeKind }) => officeKind === kind)));
    const plan = combinePlans(indicator.kind, plans.get(key) ?? [], workingDaysOf);
    return {
      ...withoutBlock(indicator),
      ...disciplineOf(sums),
      ...compareWithPlan(plan, period, total.reported, indicator.direction),
      total,
      central: ofKind('cga'),
      local: ofKind('lea'),
      typed: besideTyped(indicator, source.typed.filter((row) => keyOf(row) === key), total.reported),
      isCounted: plans.has(key),
      trend: sparkOf(indicator, own, plan, period, grain),
    };
  };

  return [...groupedBy(catalogue, ({ blockCode }) => blockCode)].map(([code, rows]) => ({
    code,
    name: rows[0]!.blockName,
    indicators: rows.map(rowOf),
  }));
}

/** Fact and plan to date at the end of each month or day, from the first of which something is known. */
export function sparkOf(indicator: CatalogueRow, cells: readonly BucketCell[], plan: Plan | null, period: Period, grain: Grain): SparkPoint[] {
  const buckets = bucketsOf(period, grain);
  return withoutEmptyStart(
    cumulate(indicator, cells, buckets, grain).map(({ at, reported }, index) => ({ at, fact: numberOf(reported), plan: plan && numberOf(plannedWithin(plan, period.from, buckets[index]!.to)) })),
    ({ fact, plan: planned }) => fact === null && planned === null,
  );
}

const withoutBlock = ({ blockCode: _code, blockName: _name, ...indicator }: CatalogueRow): StandardIndicator => indicator;
