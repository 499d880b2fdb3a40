import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { combinePlans, compareWithPlan, plannedWithin, workingDaysByOffice, type Calendar, type Plan, type PlanMember, type PlanResult } from './plan.model.ts';
import { calendarOf, planMembers } from './plan.sql.server.ts';
import { cellsInPeriod, dueRanges, expectedInRanges, sumColumns, typedCells } from './rollup.sql.server.ts';
import { indicatorColumns, type Block, type StandardIndicator } from './statistics.queries.server.ts';
import {
  besideTyped, bucketsOf, cumulate, disciplineOf, figuresOf, grainOf, groupedBy, noFigures, numberOf, sampled, totalOf, withoutEmptyStart,
  type Bucket, type BucketCell, type CellSums, type Discipline, type FigurePair, type Grain, type Period, type TypedBeside,
} from './statistics.model.ts';

export type TrendPoint = { at: string; fact: number | null; plan: number | null; verified: number | null };

export type OfficeFigures = Discipline & PlanResult & {
  id: string;
  name: Localized;
  shortName: Localized;
  kind: 'cga' | 'lea';
  peerGroup: { code: string; name: Localized } | null;
  figures: FigurePair;
  typed: TypedBeside | null;
  trend: TrendPoint[];
};

export type RegionFigures = Discipline & { code: string; name: Localized; shortName: Localized; figures: FigurePair };

export type BucketFigures = Discipline & { at: string; added: FigurePair; toDate: FigurePair; plan: string | null };

export type IndicatorPage = {
  indicator: StandardIndicator & { blocks: Block[] };
  figures: FigurePair;
  typed: TypedBeside | null;
  discipline: Discipline;
  plan: PlanResult;
  trend: TrendPoint[];
  offices: OfficeFigures[];
  regions: RegionFigures[];
  months: BucketFigures[];
};

type Source = {
  cells: (BucketCell & { officeId: string | null; regionCode: string | null })[];
  typed: (CellSums & { officeId: string })[];
  expected: { officeId: string | null; regionCode: string | null; bucket: string; expected: number }[];
  plans: PlanMember[];
  calendar: Calendar;
};

type Places = {
  indicator: (StandardIndicator & { blocks: Block[] }) | null;
  offices: Pick<OfficeFigures, 'id' | 'name' | 'shortName' | 'kind' | 'peerGroup'>[];
  regions: Pick<RegionFigures, 'code' | 'name' | 'shortName'>[];
};

/** More points than this make a small drawing no clearer. */
const smallTrendPoints = 13;

/** Rows of the table by months: months of a year or quarter, days of anything shorter. */
export const tableGrainOf = (period: Period): Grain => (period.kind === 'year' || period.kind === 'quarter' ? 'month' : 'day');

/** One standard indicator for what the actor may see: by office, region and month. Two statements; undefined: no such code. */
export async function loadIndicator(transaction: ActorTransaction, actor: Actor, code: string, period: Period, today: string): Promise<IndicatorPage | undefined> {
  const [places, source] = await Promise.all([selectPlaces(transaction, code, period), selectSource(transaction, actor, code, period, today)]);
  if (!places.indicator) return undefined;
  const { indicator } = places;
  const grain = grainOf(period);
  const buckets = bucketsOf(period, grain);
  const shown = sampled(buckets, smallTrendPoints);
  const workingDaysOf = workingDaysByOffice(source.calendar);

  const ofOffices = source.cells.filter(({ officeId }) => officeId !== null);
  const byOffice = groupedBy(ofOffices, ({ officeId }) => officeId!);
  const byRegion = groupedBy(source.cells.filter(({ regionCode }) => regionCode !== null), ({ regionCode }) => regionCode!);
  const expectedOfOffices = source.expected.filter(({ officeId }) => officeId !== null);
  const plansByOffice = groupedBy(source.plans, ({ officeId }) => officeId);
  const expectedOf = (rows: Source['expected']) => rows.reduce((sum, row) => sum + row.expected, 0);

  const whole = { ...totalOf(ofOffices), expectedEntries: expectedOf(expectedOfOffices) };
  const plan = combinePlans(indicator.kind, source.plans, workingDaysOf);
  const figures = ofOffices.length === 0 ? noFigures : figuresOf(indicator, whole);

  return {
    indicator,
    figures,
    typed: besideTyped(indicator, source.typed, figures.reported),
    discipline: disciplineOf(whole),
    plan: compareWithPlan(plan, period, figures.reported, indicator.direction),
    trend: withoutEmptyStart(trendOf(indicator, ofOffices, plan, period, buckets, buckets, grain), isEmptyPoint),
    offices: places.offices
      .filter(({ id }) => byOffice.has(id) || plansByOffice.has(id))
      .map((office) => {
        const own = byOffice.get(office.id) ?? [];
        const sums = { ...totalOf(own), expectedEntries: expectedOf(expectedOfOffices.filter(({ officeId }) => officeId === office.id)) };
        const ownFigures = own.length === 0 ? noFigures : figuresOf(indicator, sums);
        const ownPlan = combinePlans(indicator.kind, plansByOffice.get(office.id) ?? [], workingDaysOf);
        return {
          ...office,
          ...disciplineOf(sums),
          ...compareWithPlan(ownPlan, period, ownFigures.reported, indicator.direction),
          figures: ownFigures,
          typed: besideTyped(indicator, source.typed.filter(({ officeId }) => officeId === office.id), ownFigures.reported),
          trend: trendOf(indicator, own, ownPlan, period, buckets, shown, grain),
        };
      }),
    regions: places.regions
      .filter(({ code: region }) => actor.scope === 'national' || byRegion.has(region))
      .map((region) => {
        const own = byRegion.get(region.code) ?? [];
        const sums = { ...totalOf(own), expectedEntries: expectedOf(source.expected.filter(({ regionCode }) => regionCode === region.code)) };
        return { ...region, ...disciplineOf(sums), figures: own.length === 0 ? noFigures : figuresOf(indicator, sums) };
      }),
    months: bucketTable(indicator, ofOffices, expectedOfOffices, plan, period),
  };
}

type Measured = Parameters<typeof cumulate>[0];

/** Fact, verified and plan to date at the end of each shown bucket. */
export function trendOf(
  indicator: Measured,
  cells: readonly BucketCell[],
  plan: Plan | null,
  period: Period,
  buckets: readonly Bucket[],
  shown: readonly Bucket[],
  grain: Grain,
): TrendPoint[] {
  const wanted = new Set(shown.map(({ bucket }) => bucket));
  return cumulate(indicator, cells, buckets, grain).flatMap(({ at, reported, verified }, index) => {
    const { bucket, to } = buckets[index]!;
    if (!wanted.has(bucket)) return [];
    return [{ at, fact: numberOf(reported), verified: numberOf(verified), plan: plan && numberOf(plannedWithin(plan, period.from, to)) }];
  });
}

export const isEmptyPoint = ({ fact, plan }: Pick<TrendPoint, 'fact' | 'plan'>): boolean => fact === null && plan === null;

/** What each month (or day) added, where it left the figure, and how complete it is. */
export function bucketTable(
  indicator: Measured,
  cells: readonly BucketCell[],
  expected: readonly { bucket: string; expected: number }[],
  plan: Plan | null,
  period: Period,
): BucketFigures[] {
  const grain = tableGrainOf(period);
  const buckets = bucketsOf(period, grain);
  const folded = cells.map((cell) => (cell.bucket && grain === 'month' ? { ...cell, bucket: `${cell.bucket.slice(0, 7)}-01` } : cell));
  const byBucket = groupedBy(folded, ({ bucket }) => bucket);
  const expectedBy = new Map<string, number>();
  for (const row of expected) expectedBy.set(row.bucket, (expectedBy.get(row.bucket) ?? 0) + row.expected);
  const rows = cumulate(indicator, folded, buckets, grain).map(({ at, ...toDate }, index): BucketFigures => {
    const { bucket, to } = buckets[index]!;
    const own = byBucket.get(bucket);
    const sums = { ...totalOf(own ?? []), expectedEntries: expectedBy.get(bucket) ?? 0 };
    const added = own ? figuresOf(indicator, sums) : noFigures;
    return { at, added, toDate, plan: plan && plannedWithin(plan, period.from, to), ...disciplineOf(sums) };
  });
  return withoutEmptyStart(rows, ({ toDate, plan: planned, completeness }) => toDate.reported === null && planned === null && completeness === null);
}

/** The due days of each row of the table by months. */
export function dueBuckets(period: Period, today: string): Bucket[] {
  const [due] = dueRanges(period, today);
  return due ? bucketsOf(due, tableGrainOf(period)) : [];
}

async function selectPlaces(transaction: ActorTransaction, code: string, period: Period): Promise<Places> {
  const [row] = await transaction.execute<Places>(sql`
    select
      (select to_json(g) from (
        select ${indicatorColumns}, coalesce((
          select json_agg(json_build_object('code', b.code, 'name', b.name) order by b.position) from blocks b
          where b.valid_from <= ${period.to} and (b.valid_to is null or b.valid_to >= ${period.from}) and exists (
            select from project_templates t join template_indicators ti on ti.template_id = t.id
            where t.block_code = b.code and ti.indicator_code = i.code)), '[]') as blocks
        from indicators i join units u on u.code = i.unit_code where i.code = ${code} and i.kind <> 'derived') g) as indicator,
      (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'shortName', o.short_name, 'kind', o.kind,
          'peerGroup', case when p.code is not null then json_build_object('code', p.code, 'name', p.name) end)
          order by o.kind, p.position, (o.name ->> 'kk') collate "kk-x-icu"), '[]')
        from offices o left join peer_groups p on p.code = o.peer_group_code where o.kind <> 'coordinator') as offices,
      (select coalesce(json_agg(json_build_object('code', r.code, 'name', r.name, 'shortName', r.short_name)
          order by (r.name ->> 'kk') collate "kk-x-icu"), '[]') from regions r) as regions`);
  return row!;
}

async function selectSource(transaction: ActorTransaction, actor: Actor, code: string, period: Period, today: string): Promise<Source> {
  const [row] = await transaction.execute<Source>(sql`
    select
      (select coalesce(json_agg(g), '[]') from (
        select s.office_id as "officeId", s.region_code as "regionCode", s.bucket, ${sumColumns}
        from ${cellsInPeriod(period, { code }, today, grainOf(period))} s
        group by grouping sets ((s.office_id, s.bucket), (s.region_code, s.bucket))) g) as cells,
      (select coalesce(json_agg(g), '[]') from (
        select s.office_id as "officeId", ${sumColumns} from ${typedCells(period, { code }, today)} s group by 1) g) as typed,
      (select coalesce(json_agg(g), '[]') from (
        select e.office_id as "officeId", e.region_code as "regionCode", e.bucket, sum(e.expected)::int as expected
        from ${expectedInRanges(dueBuckets(period, today), { code })} e
        group by grouping sets ((e.office_id, e.bucket), (e.region_code, e.bucket))) g) as expected,
      ${planMembers(period, { code }, actor.scope, sql`'indicatorCode', i.indicator_code`)} as plans,
      ${calendarOf(period)} as calendar`);
  return row!;
}
