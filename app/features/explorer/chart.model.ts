import { cellOf, timeDimensions, type Dimension, type Member } from '#app/features/statistic-engine/index.ts';
import { membersAt, valueOf, type CellRecord, type Shape, type View } from './explorer.model.ts';

type Words = { name: (member: Member, dimension: Dimension) => string; value: (text: string | null) => string; whole: string };
export type ChartSeries = { key: string; name: string; values: (number | null)[]; labels: string[]; /** Of the period compared with. */ isEarlier?: boolean };
export type Chart = { categories: string[]; series: ChartSeries[] };

export const mostBars = 200;
export const mostSeries = 24;

type Table = { view: Pick<View, 'rows' | 'columns' | 'measure'>; rows: readonly Member[]; columns: readonly Member[]; cells: CellRecord };

/** A table as a chart: lines run along time where there is one, bars stand for rows; a direction that is not broken down is its whole. */
export function chartOf({ view, rows, columns, cells }: Table, shape: Shape, words: Words): Chart {
  const runsAlongRows = view.rows !== null && (shape === 'bars' || (timeDimensions.includes(view.rows) && !(view.columns && timeDimensions.includes(view.columns))) || view.columns === null);
  const [along, across] = runsAlongRows ? [rows, columns] : [columns, rows];
  const [alongName, acrossName] = runsAlongRows ? [view.rows, view.columns] : [view.columns, view.rows];
  const at = (member: Member | null, other: Member | null): string | null => {
    const [row, column] = runsAlongRows ? [member, other] : [other, member];
    return valueOf(cells[cellOf(membersAt(view, row?.key ?? null, column?.key ?? null))], view.measure);
  };
  const points: (Member | null)[] = along.length > 0 ? [...along] : [null];
  const lines: (Member | null)[] = across.length > 0 ? [...across] : [null];
  return {
    categories: points.map((member) => (member ? words.name(member, alongName!) : words.whole)),
    series: lines.map((other) => {
      const values = points.map((member) => at(member, other));
      return { key: other?.key ?? '', name: other ? words.name(other, acrossName!) : words.whole, values: values.map((value) => (value === null ? null : Number(value))), labels: values.map(words.value) };
    }),
  };
}

/** Two periods beside each other: in a table, and as bars of one direction. */
export const showsComparison = (shape: Shape, { columns }: Pick<View, 'columns'>): boolean => shape === 'table' || (shape === 'bars' && columns === null);

/** A chart with the bars of the period compared with beside those of this one. */
export function comparedChartOf(table: Table & { before: CellRecord | null }, shape: Shape, words: Words & { now: string; then: string | null }): Chart {
  const { before, view } = table;
  const chart = chartOf(table, shape, words);
  if (before === null || words.then === null || !showsComparison(shape, view)) return chart;
  const earlier = chartOf({ ...table, cells: before }, shape, words);
  return { ...chart, series: [{ ...chart.series[0]!, name: words.now }, { ...earlier.series[0]!, key: 'before', name: words.then, isEarlier: true }] };
}

/** Whether a chart of that shape can be read at all. */
export function isDrawable(shape: Shape, { categories, series }: Chart, view: Pick<View, 'rows' | 'columns'>): boolean {
  switch (shape) {
    case 'table': return false;
    case 'tiles': return view.rows === 'region' || view.columns === 'region';
    case 'bars': return categories.length * series.length <= mostBars;
    case 'lines': return series.length <= mostSeries && categories.length > 1;
    case 'multiples': return series.length <= 100 && categories.length > 1;
  }
}
