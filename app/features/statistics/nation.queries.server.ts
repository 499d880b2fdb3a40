import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sharedAmongReaders } from '#app/platform/db/shared-among-readers.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { addDays, firstOfMonth, lastOfMonth, monthOf } from '#app/platform/time/civil-date.ts';
import { subtractDecimals } from '#app/features/indicators/index.ts';
import { combinePlans, compareWithPlan, workingDaysByOffice, type Calendar, type Plan, type PlanMember } from './plan.model.ts';
import { calendarOf, planMembers } from './plan.sql.server.ts';
import { cellsInPeriod, dueRanges, expectedInRanges, sumColumns, typedCells } from './rollup.sql.server.ts';
import { selectCatalogue, sparkOf, type Block, type CatalogueRow, type SparkPoint, type StandardIndicator } from './statistics.queries.server.ts';
import {
  besideTyped, bucketsOf, cumulate, disciplineOf, figuresOf, groupedBy, noFigures, totalOf,
  type BucketCell, type CellSums, type Discipline, type FigurePair, type Period, type Sums,
} from './statistics.model.ts';

/** How many indicators of a block stand for it on the first screen. */
const headlinesPerBlock = 3;
/** Below this share of expected entries an office's figures cannot be defended. */
export const lowCompleteness = 0.9;

export type Headline = StandardIndicator & Discipline & { figures: FigurePair; trend: SparkPoint[]; change: { amount: string; since: string } | null };
export type PlanCount = StandardIndicator & { behind: number; atRisk: number; onPlan: number };
export type MonthStates = { month: string; offices: number; open: number; closed: number; returned: number; accepted: number; consolidated: number };
export type PeerGroupDiscipline = Discipline & { code: string | null; name: Localized | null; offices: number };

export type NationPage = {
  discipline: Discipline;
  blocks: (Block & { headlines: Headline[] })[];
  plans: PlanCount[];
  peerGroups: PeerGroupDiscipline[];
  incompleteOffices: (Discipline & { id: string; name: Localized })[];
  months: MonthStates[];
  /** In how many offices a typed figure differs from what their registers count, and of which indicator most. */
  differing: { offices: number; code: string | null };
};

type Office = { id: string; name: Localized; peerGroup: { code: string; name: Localized } | null };
type Source = {
  cells: (BucketCell & { blockCode: string | null; indicatorCode: string; officeId: string | null })[];
  expected: { officeId: string | null; blockCode: string | null; indicatorCode: string | null; expected: number }[];
  typed: (CellSums & { indicatorCode: string; officeId: string })[];
  plans: (PlanMember & { blockCode: string; indicatorCode: string })[];
  calendar: Calendar;
  offices: Office[];
};

/** What the coordinator looks at first, as it was at most a second ago. */
export const loadNationFor = sharedAmongReaders((transaction, actor, { period, today }: { period: Period; today: string }) => loadNation(transaction, actor, period, today));

/** The same as it is now. Three statements. */
export async function loadNation(transaction: ActorTransaction, actor: Actor, period: Period, today: string): Promise<NationPage> {
  const [catalogue, source, state] = await Promise.all([
    selectCatalogue(transaction, period),
    selectSource(transaction, actor, period, today),
    selectState(transaction, period),
  ]);
  const ofIndicators = source.cells.filter(({ blockCode }) => blockCode !== null);
  const ofOffices = source.cells.filter(({ officeId }) => officeId !== null);
  const cells = groupedBy(ofIndicators, ({ blockCode, indicatorCode }) => `${blockCode}|${indicatorCode}`);
  const plans = groupedBy(source.plans, ({ blockCode, indicatorCode }) => `${blockCode}|${indicatorCode}`);
  const workingDaysOf = workingDaysByOffice(source.calendar);
  const expected = new Map(source.expected.map((row) => [row.officeId ?? `${row.blockCode}|${row.indicatorCode}`, row.expected]));
  const officeSums = new Map(
    source.offices.map(({ id }) => [id, { ...totalOf(ofOffices.filter(({ officeId }) => officeId === id)), expectedEntries: expected.get(id) ?? 0 }]),
  );
  return {
    discipline: disciplineOf(addedUp([...officeSums.values()])),
    blocks: [...groupedBy(catalogue, ({ blockCode }) => blockCode)].map(([code, rows]) => ({
      code,
      name: rows[0]!.blockName,
      headlines: rows
        .filter(({ kind }) => kind !== 'ratio')
        .slice(0, headlinesPerBlock)
        .map((row) => headlineOf(row, cells.get(`${code}|${row.code}`) ?? [], expected.get(`${code}|${row.code}`) ?? 0, combinePlans(row.kind, plans.get(`${code}|${row.code}`) ?? [], workingDaysOf), period)),
    })),
    plans: planCounts(catalogue, source, ofOffices, period),
    differing: differingOffices(catalogue, source, ofOffices),
    peerGroups: [...groupedBy(source.offices, ({ peerGroup }) => peerGroup?.code ?? null).values()].map((offices) => ({
      code: offices[0]!.peerGroup?.code ?? null,
      name: offices[0]!.peerGroup?.name ?? null,
      offices: offices.length,
      ...disciplineOf(addedUp(offices.map(({ id }) => officeSums.get(id)!))),
    })),
    incompleteOffices: source.offices
      .map(({ id, name }) => ({ id, name, ...disciplineOf(officeSums.get(id)!) }))
      .filter(({ completeness }) => completeness !== null && completeness < lowCompleteness),
    ...state,
  };
}

const addedUp = (parts: readonly Sums[]): Sums => ({
  ...totalOf(parts),
  expectedEntries: parts.reduce((sum, part) => sum + part.expectedEntries, 0),
});

function headlineOf(row: CatalogueRow, cells: readonly BucketCell[], expectedEntries: number, plan: Plan | null, period: Period): Headline {
  const { blockCode: _code, blockName: _name, ...indicator } = row;
  const sums = { ...totalOf(cells), expectedEntries };
  const figures = cells.length === 0 ? noFigures : figuresOf(indicator, sums);
  const buckets = bucketsOf(period, 'month');
  const before = cumulate(indicator, cells, buckets, 'month').at(-2)?.reported;
  const hasChange = typeof before === 'string' && figures.reported !== null;
  return {
    ...indicator,
    ...disciplineOf(sums),
    figures,
    trend: sparkOf(row, cells, plan, period, 'month'),
    change: hasChange ? { amount: subtractDecimals(figures.reported!, before), since: addDays(firstOfMonth(period.to), -1) } : null,
  };
}

function differingOffices(catalogue: readonly CatalogueRow[], { typed }: Source, ofOffices: Source['cells']): NationPage['differing'] {
  const derived = new Map(catalogue.filter(({ derivation }) => derivation !== null).map((row) => [row.code, row]));
  const counted = groupedBy(ofOffices.filter(({ indicatorCode }) => derived.has(indicatorCode)), ({ officeId, indicatorCode }) => `${officeId}|${indicatorCode}`);
  const differing = typed.filter((row) => {
    const indicator = derived.get(row.indicatorCode);
    if (!indicator) return false;
    const own = counted.get(`${row.officeId}|${row.indicatorCode}`) ?? [];
    return besideTyped(indicator, [row], figuresOf(indicator, totalOf(own)).reported)!.difference !== '0';
  });
  const byCode = [...groupedBy(differing, ({ indicatorCode }) => indicatorCode)].sort(([, left], [, right]) => right.length - left.length);
  return { offices: new Set(differing.map(({ officeId }) => officeId)).size, code: byCode[0]?.[0] ?? null };
}

/** In how many offices each indicator is behind its plan; those behind in most come first. */
function planCounts(catalogue: readonly CatalogueRow[], source: Source, cells: Source['cells'], period: Period): PlanCount[] {
  const workingDaysOf = workingDaysByOffice(source.calendar);
  const byCell = groupedBy(cells, ({ officeId, indicatorCode }) => `${officeId}|${indicatorCode}`);
  const statuses = new Map<string, { behind: number; atRisk: number; onPlan: number }>();
  const indicators = new Map(catalogue.map(({ blockCode: _code, blockName: _name, ...indicator }) => [indicator.code, indicator]));
  for (const [key, members] of groupedBy(source.plans, ({ officeId, indicatorCode }) => `${officeId}|${indicatorCode}`)) {
    const indicator = indicators.get(members[0]!.indicatorCode);
    if (!indicator) continue;
    const own = byCell.get(key);
    const fact = own ? figuresOf(indicator, totalOf(own)).reported : null;
    const { status } = compareWithPlan(combinePlans(indicator.kind, members, workingDaysOf), period, fact, indicator.direction);
    if (status === 'noPlan') continue;
    const counts = statuses.get(indicator.code) ?? { behind: 0, atRisk: 0, onPlan: 0 };
    counts[status] += 1;
    statuses.set(indicator.code, counts);
  }
  return [...indicators.values()]
    .flatMap((indicator) => {
      const counts = statuses.get(indicator.code);
      return counts ? [{ ...indicator, ...counts }] : [];
    })
    .sort((left, right) => right.behind - left.behind || right.atRisk - left.atRisk);
}

async function selectSource(transaction: ActorTransaction, actor: Actor, period: Period, today: string): Promise<Source> {
  const [row] = await transaction.execute<Source>(sql`
    select
      (select coalesce(json_agg(g), '[]') from (
        select s.block_code as "blockCode", s.indicator_code as "indicatorCode", s.office_id as "officeId", s.bucket, ${sumColumns}
        from ${cellsInPeriod(period, 'standard', today)} s
        group by grouping sets ((s.block_code, s.indicator_code, s.bucket), (s.office_id, s.indicator_code))) g) as cells,
      (select coalesce(json_agg(g), '[]') from (
        select s.indicator_code as "indicatorCode", s.office_id as "officeId", ${sumColumns} from ${typedCells(period, 'standard', today)} s group by 1, 2) g) as typed,
      (select coalesce(json_agg(g), '[]') from (
        select e.office_id as "officeId", c.block_code as "blockCode", i.indicator_code as "indicatorCode", sum(e.expected)::int as expected
        from ${expectedInRanges(dueRanges(period, today), 'standard')} e
        join charter_indicators i on i.office_id = e.office_id and i.id = e.charter_indicator_id
        join charters c on c.office_id = i.office_id and c.id = i.charter_id
        group by grouping sets ((e.office_id), (c.block_code, i.indicator_code))) g) as expected,
      ${planMembers(period, 'standard', actor.scope, sql`'blockCode', c.block_code, 'indicatorCode', i.indicator_code`)} as plans,
      ${calendarOf(period)} as calendar,
      (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name,
          'peerGroup', case when p.code is not null then json_build_object('code', p.code, 'name', p.name) end)
          order by p.position, (o.name ->> 'kk') collate "kk-x-icu"), '[]')
        from offices o left join peer_groups p on p.code = o.peer_group_code where o.kind <> 'coordinator') as offices`);
  return row!;
}

/** Where each month stands in the offices that had charters in force. */
async function selectState(transaction: ActorTransaction, period: Period): Promise<Pick<NationPage, 'months'>> {
  const months = bucketsOf(period, 'month').map(({ from }) => ({ month: monthOf(from), from, to: lastOfMonth(from) }));
  const [row] = await transaction.execute<Pick<NationPage, 'months'>>(sql`
    select
      (select coalesce(json_agg(g order by g.month), '[]') from (
        select m.month, count(*)::int as offices, count(*) filter (where coalesce(p.state, 'open') = 'open')::int as open,
          count(*) filter (where p.state = 'closed')::int as closed, count(*) filter (where p.state = 'returned')::int as returned,
          count(*) filter (where p.state = 'accepted')::int as accepted, count(*) filter (where p.state = 'consolidated')::int as consolidated
        from json_to_recordset(${JSON.stringify(months)}::json) as m(month text, "from" date, "to" date)
        join offices o on o.kind <> 'coordinator' and exists (select from charters c where c.office_id = o.id
          and c.approved_version is not null and c.starts_on <= m."to" and c.ends_on >= m."from")
        left join periods p on p.office_id = o.id and p.month = m."from"
        group by m.month) g) as months`);
  return row!;
}

