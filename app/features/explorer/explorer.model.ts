import { subtractDecimals } from '#app/features/indicators/index.ts';
import { cellOf, joinedCell, membersOf, timeDimensions, type Dimension, type Figure, type Filters, type Member, type Members, type StatisticDefinition } from '#app/features/statistic-engine/index.ts';
import type { Period } from '#app/features/statistics/index.ts';
import { eachMonth, monthOf, quarterOf } from '#app/platform/time/civil-date.ts';

export const measures = ['reported', 'verified', 'difference', 'completeness'] as const;
export type Measure = (typeof measures)[number];
export const shapes = ['table', 'bars', 'lines', 'multiples', 'tiles'] as const;
export type Shape = (typeof shapes)[number];

/** What a person looks at. Its address holds all of it. */
export type View = {
  statistics: string[];
  rows: Dimension | null;
  columns: Dimension | null;
  measure: Measure;
  /** Null: the current year. */
  period: string | null;
  asOf: string | null;
  /** Another period, or another day of the same: `date` with `otherAsOf`. */
  other: string | null;
  otherAsOf: string | null;
  filters: Filters;
  shape: Shape;
  sort: 'order' | 'figure';
};

export const mostStatistics = 8;
export const mostCells = 5000;

/**
 * The months and quarters of a period with those that stand in their place in another one: the third quarter of a year with the third of the
 * year before. Null: the two are not equally long, so nothing in them answers to each other.
 */
export function timesInstead(period: Pick<Period, 'from' | 'fullTo'>, other: Pick<Period, 'from' | 'fullTo'>): ReadonlyMap<string, string> | null {
  const monthsOf = ({ from, fullTo }: Pick<Period, 'from' | 'fullTo'>) => eachMonth(monthOf(from), monthOf(fullTo));
  const quarter = (month: string) => `${month.slice(0, 4)}-Q${quarterOf(month)}`;
  const [months, others] = [monthsOf(period), monthsOf(other)];
  if (months.length !== others.length) return null;
  return new Map(months.flatMap((month, index) => [[month, others[index]!], [quarter(month), quarter(others[index]!)]]));
}

const withTimes = (members: Members, times: ReadonlyMap<string, string>): Members =>
  Object.fromEntries(Object.entries(members).map(([dimension, member]) => [dimension, timeDimensions.includes(dimension as Dimension) ? (times.get(member) ?? member) : member]));

/** Filters as they are asked of the other period. */
export const filtersInstead = (filters: Filters, times: ReadonlyMap<string, string>): Filters =>
  Object.fromEntries(Object.entries(filters).map(([dimension, members]) => [dimension, timeDimensions.includes(dimension as Dimension) ? members.map((member) => times.get(member) ?? member) : members]));

/** Figures of the other period under the months and quarters of this one. */
export function cellsInstead(cells: CellRecord, times: ReadonlyMap<string, string>): CellRecord {
  const back = new Map([...times].map(([own, other]) => [other, own]));
  return Object.fromEntries(Object.entries(cells).map(([cell, figure]) => [cellOf(withTimes(membersOf(cell) ?? {}, back)), figure]));
}

/** Of these there are so many that only those with figures are shown; of others all are. */
const openEnded: readonly Dimension[] = ['organisation', 'charter', 'place', 'office'];
export const isOpenEnded = (dimension: Dimension): boolean => openEnded.includes(dimension);

const places: readonly Dimension[] = ['office', 'organisation', 'region', 'charter', 'place'];

/** Nothing ranks bodies by how much they found: figures order them only within one peer group. */
export const maySortByFigure = ({ rows, filters }: Pick<View, 'rows' | 'filters'>): boolean =>
  rows !== null && (!places.includes(rows) || (rows === 'office' && filters.peerGroup?.length === 1));

/** Figures of one statistic, by cell. */
export type CellRecord = Readonly<Record<string, Figure>>;

export function valueOf(figure: Figure | undefined, measure: Measure): string | null {
  if (!figure) return null;
  switch (measure) {
    case 'reported': return figure.reported;
    case 'verified': return figure.verified;
    case 'difference': return figure.reported === null || figure.verified === null ? null : subtractDecimals(figure.reported, figure.verified);
    case 'completeness': return figure.completeness === null ? null : String(figure.completeness);
  }
}

export type Change = { amount: string; /** Of the earlier figure; null where that says nothing. */ share: number | null };

export function changeBetween(now: string | null, before: string | null): Change | null {
  if (now === null || before === null) return null;
  const amount = subtractDecimals(now, before);
  return { amount, share: Number(before) === 0 ? null : Number(amount) / Math.abs(Number(before)) };
}

/** Whether parts make up the whole: shares, distinct things and figures of others do not. */
export const addsUp = ({ source, unitCode }: Pick<StatisticDefinition, 'source' | 'unitCode'>): boolean =>
  (source.kind === 'indicator' && unitCode !== 'percent') || source.kind === 'difference' || (source.kind === 'records' && source.count.kind !== 'distinct');

/** The change of a figure; of what adds up, a figure that is absent on one of the two days was nothing then. */
export const changeOfParts = (now: string | null, before: string | null, isSum: boolean): Change | null =>
  isSum && (now !== null || before !== null) ? changeBetween(now ?? '0', before ?? '0') : changeBetween(now, before);

export const membersAt = (view: Pick<View, 'rows' | 'columns'>, row: string | null, column: string | null): Members => ({
  ...(view.rows && row !== null ? { [view.rows]: row } : {}),
  ...(view.columns && column !== null ? { [view.columns]: column } : {}),
});

export type PivotCell = { cell: string; figure: Figure | null; before: Figure | null };
/** Null stands for the total of its direction. */
export type PivotRow = { member: Member | null; cells: PivotCell[] };
export type Pivot = { columns: (Member | null)[]; rows: PivotRow[] };

/** Rows by columns, each direction ending with its total, which is counted by itself and never added up. */
export function pivotOf(
  view: Pick<View, 'rows' | 'columns'>, rowMembers: readonly Member[], columnMembers: readonly Member[], cells: CellRecord, before: CellRecord | null,
): Pivot {
  const columns: (Member | null)[] = view.columns ? [...columnMembers, null] : [null];
  const rows: (Member | null)[] = view.rows ? [...rowMembers, null] : [null];
  const cellsOfColumns = columns.map((column) => cellOf(membersAt(view, null, column?.key ?? null)));
  return {
    columns,
    rows: rows.map((member) => {
      const cellOfRow = cellOf(membersAt(view, member?.key ?? null, null));
      return {
        member,
        cells: cellsOfColumns.map((cellOfColumn) => {
          const cell = joinedCell(cellOfRow, cellOfColumn);
          return { cell, figure: cells[cell] ?? null, before: before?.[cell] ?? null };
        }),
      };
    }),
  };
}

/** The sets of dimensions that a table asks for: cells and every margin. */
export function breakdownsOf({ rows, columns }: Pick<View, 'rows' | 'columns'>): Dimension[][] {
  const sets: Dimension[][] = [[]];
  if (rows) sets.push([rows]);
  if (columns) sets.push([columns]);
  if (rows && columns) sets.push([rows, columns]);
  return sets;
}

export type Part = { member: Member; cell: string; figure: Figure | null; before: Figure | null; change: Change | null; /** Its part of the whole change. */ contribution: number | null };

/** Parts of a figure; beside an earlier one, those that moved most come first. */
export function partsOfCell(
  members: readonly Member[], dimension: Dimension, cells: CellRecord, before: CellRecord | null, measure: Measure, isSum: boolean,
): Part[] {
  const whole = before ? changeOfParts(valueOf(cells[''], measure), valueOf(before[''], measure), isSum) : null;
  const parts = members.map((member): Part => {
    const cell = cellOf({ [dimension]: member.key });
    const [now, then] = [valueOf(cells[cell], measure), before ? valueOf(before[cell], measure) : null];
    const change = before ? changeOfParts(now, then, isSum) : null;
    const contribution = change && whole && isSum && Number(whole.amount) !== 0 ? Number(change.amount) / Number(whole.amount) : null;
    return { member, cell, figure: cells[cell] ?? null, before: before?.[cell] ?? null, change, contribution };
  });
  return before ? [...parts].sort((one, other) => Math.abs(Number(other.change?.amount ?? 0)) - Math.abs(Number(one.change?.amount ?? 0))) : parts;
}

const finer: readonly Dimension[] = ['region', 'office', 'organisation', 'charter', 'place', 'state', 'kind', 'month'];

/** By what a cell falls apart next: what is not chosen yet, from the country down to the body. */
export function nextDimension(known: readonly Dimension[], fixed: Members): Dimension | null {
  const open = known.filter((dimension) => !(dimension in fixed));
  const hasOffice = 'office' in fixed;
  const order = hasOffice ? finer.filter((dimension) => dimension !== 'region') : finer;
  return order.find((dimension) => open.includes(dimension)) ?? open[0] ?? null;
}

type Counted = { address: string; day: string; amount: string; isVerified: boolean };
export type RecordsMoved<Row> = { came: Row[]; went: Row[]; changed: { now: Row; before: Row }[] };

/**
 * Records that count now and did not, did and do not, or count otherwise. Lists hold the latest records; where one is cut off, only days
 * that both reach are compared.
 */
export function movedRecords<Row extends Counted>(now: { rows: readonly Row[]; isCut: boolean }, before: { rows: readonly Row[]; isCut: boolean }): RecordsMoved<Row> {
  const horizon = [now, before].flatMap(({ rows, isCut }) => (isCut && rows.length > 0 ? [rows.at(-1)!.day] : [])).sort().at(-1) ?? '';
  const reached = (rows: readonly Row[]) => new Map(rows.filter(({ day }) => day > horizon || horizon === '').map((row) => [row.address, row]));
  const [after, earlier] = [reached(now.rows), reached(before.rows)];
  return {
    came: [...after.values()].filter(({ address }) => !earlier.has(address)),
    went: [...earlier.values()].filter(({ address }) => !after.has(address)),
    changed: [...after.values()].flatMap((row) => {
      const old = earlier.get(row.address);
      return old && (old.amount !== row.amount || old.isVerified !== row.isVerified) ? [{ now: row, before: old }] : [];
    }),
  };
}
