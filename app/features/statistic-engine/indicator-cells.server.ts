import { sql, type SQL } from 'drizzle-orm';
import { divideDecimals, multiplyDecimals } from '#app/features/indicators/index.ts';
import { derivedStart } from '#app/features/indicators/index.server.ts';
import { addSums, bucketsOf, cellsInPeriod, dueRanges, emptySums, expectedInRanges, shareOf, sumColumns, type CellSums, type Period } from '#app/features/statistics/index.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { dimensionColumns, dimensionsAsked, groupedBySets, readGroups, within, type GroupedRow } from './breakdown.sql.server.ts';
import type { StatisticDefinition } from './definition.model.ts';
import { cellOf, type Dimension, type Figure, type Members } from './figure.model.ts';
import { timeDimensions, type Cells, type Question } from './question.model.ts';

/** `s` is a cell of the rollups or what is expected of it, `o` its office. */
const columnOf = (bucket: SQL, block: SQL, charter: SQL) => (dimension: Dimension): SQL => {
  switch (dimension) {
    case 'office': return sql`s.office_id::text`;
    case 'officeKind': return sql`o.kind`;
    case 'peerGroup': return sql`coalesce(o.peer_group_code, '')`;
    case 'region': return sql`s.region_code`;
    case 'block': return block;
    case 'charter': return charter;
    case 'month': return sql`to_char(${bucket}, 'YYYY-MM')`;
    case 'quarter': return sql`to_char(${bucket}, 'YYYY-"Q"Q')`;
    case 'year': return sql`to_char(${bucket}, 'YYYY')`;
    default: throw new RangeError(`an indicator has no ${dimension}`);
  }
};

const expectedColumn = columnOf(sql`s.bucket`, sql`c.block_code`, sql`c.id::text`);
const enteredColumn = columnOf(sql`s.bucket`, sql`s.block_code`, sql`s.charter_id::text`);

type EnteredRow = GroupedRow & CellSums & { parts: number };
type ExpectedRow = GroupedRow & { expected: number };
type Indicator = { kind: 'increment' | 'level' | 'ratio' | 'derived'; isExpected: boolean };

/** Periods of a breakdown by time, up to the last day that counts. */
function timesOf(dimension: Dimension, period: Period): string[] {
  const months = bucketsOf(period, 'month').map(({ bucket }) => bucket.slice(0, 7));
  if (dimension === 'month') return months;
  const name = (month: string) => (dimension === 'year' ? month.slice(0, 4) : `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`);
  return [...new Set(months.map(name))];
}

/** Sums and counts of one cell; `parts` tells a sum of nothing from nothing. */
type Entry = { members: Members; sums: CellSums; parts: number };

/**
 * What a level is at the end of each stretch of time: all changes up to it. Changes before the period have no stretch; they count in all.
 * Other kinds keep what each stretch added.
 */
function accumulated(entries: readonly Entry[], period: Period): Entry[] {
  const series = new Map<string, { others: Members; dimension: Dimension; changes: Map<string, Entry> }>();
  const whole: Entry[] = [];
  for (const entry of entries) {
    const dimension = timeDimensions.find((name) => name in entry.members);
    if (!dimension) { whole.push(entry); continue; }
    const { [dimension]: time, ...others } = entry.members;
    const key = `${dimension}|${cellOf(others)}`;
    const known = series.get(key) ?? { others, dimension, changes: new Map<string, Entry>() };
    known.changes.set(time!, entry);
    series.set(key, known);
  }
  for (const { others, dimension, changes } of series.values()) {
    let running = changes.get('')?.sums ?? null;
    for (const time of timesOf(dimension, period)) {
      const change = changes.get(time)?.sums;
      if (change) running = running ? addSums(running, change) : change;
      if (running) whole.push({ members: { ...others, [dimension]: time }, sums: { ...running, entries: change?.entries ?? 0 }, parts: 1 });
    }
  }
  return whole;
}

/** Figures of a standard indicator, from the rollups, with how complete they are. At most two statements beside the indicator's own. */
export async function computeIndicatorCells(transaction: ActorTransaction, definition: StatisticDefinition, indicatorCode: string, question: Question, today: string): Promise<Cells> {
  const { period, filters } = question;
  const asked = dimensionsAsked(question);
  const isInTime = asked.some((dimension) => timeDimensions.includes(dimension));
  const officeIds = filters.office?.filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const choice = { code: indicatorCode, ...(officeIds ? { officeIds } : {}) };
  const { columns, groupBy } = groupedBySets(question);
  const [indicator] = await transaction.execute<Indicator>(sql`
    select n.kind, coalesce(${derivedStart} > ${period.from}, true) as "isExpected" from indicators n where n.code = ${indicatorCode}`);
  const [entered, expected] = await Promise.all([
    transaction.execute<EnteredRow>(sql`
      select ${columns} count(*)::int as parts, ${sumColumns}
      from (
        select ${dimensionColumns(asked, enteredColumn)} s.* from ${cellsInPeriod(period, choice, today, 'month')} s join offices o on o.id = s.office_id
        where ${within(filters, enteredColumn)}
      ) s ${groupBy}`),
    // Of what is counted from the registers all the time nobody is expected to enter anything.
    indicator?.isExpected ? transaction.execute<ExpectedRow>(sql`
      select ${columns} coalesce(sum(s.expected), 0)::int as expected
      from (
        select ${dimensionColumns(asked, expectedColumn)} s.expected
        from ${expectedInRanges(isInTime ? dueMonths(period, today) : dueRanges(period, today), choice)} s
        join offices o on o.id = s.office_id join charter_indicators i on i.office_id = s.office_id and i.id = s.charter_indicator_id
        join charters c on c.office_id = i.office_id and c.id = i.charter_id
        where ${within(filters, expectedColumn)}
      ) s ${groupBy}`) : [],
  ]);
  if (!indicator) return new Map();
  const expectedIn = new Map(readGroups(expected, question).map(({ cell, row }) => [cell, row.expected]));
  const entries = readGroups(entered, question).map(({ members, row }): Entry => ({ members, sums: row, parts: row.parts }));
  const shown = indicator.kind === 'level' ? accumulated(entries, period) : entries;
  return new Map(
    shown
      .filter(({ members, parts }) => parts > 0 && !timeDimensions.some((dimension) => members[dimension] === ''))
      .map(({ members, sums }): [string, Figure] => {
        const cell = cellOf(members);
        return [cell, { ...figuresOf(definition, indicator, { ...emptySums, ...sums }), completeness: shareOf(sums.entries, expectedIn.get(cell) ?? 0), qualifier: '' }];
      }),
  );
}

const dueMonths = (period: Period, today: string) => dueRanges(period, today).flatMap((due) => bucketsOf({ from: due.from, to: due.to }, 'month'));

/** A share is kept as a fraction by its indicator and published in its unit. */
function figuresOf({ decimals, unitCode }: StatisticDefinition, { kind }: Indicator, sums: CellSums): Pick<Figure, 'reported' | 'verified'> {
  if (kind !== 'ratio') return { reported: sums.reported, verified: sums.verified };
  const share = (numerator: string, denominator: string) =>
    Number(denominator) === 0 ? null : divideDecimals(unitCode === 'percent' ? multiplyDecimals(numerator, '100') : numerator, denominator, decimals);
  return { reported: share(sums.reported, sums.reportedDenominator), verified: share(sums.verified, sums.verifiedDenominator) };
}
