import { sql, type SQL } from 'drizzle-orm';
import { cellOf, type Dimension, type Members } from './figure.model.ts';
import type { Filters, Question } from './question.model.ts';

/** Dimensions of all breakdowns, each once. */
export const dimensionsAsked = ({ breakdowns }: Pick<Question, 'breakdowns'>): Dimension[] => [...new Set(breakdowns.flat())];

const columnName = (dimension: Dimension): SQL => sql`${sql.identifier(`by_${dimension}`)}`;

/** The select list of a base table expression: each dimension as text under its own name. */
export const dimensionColumns = (dimensions: readonly Dimension[], columnOf: (dimension: Dimension) => SQL): SQL =>
  sql.join(dimensions.map((dimension) => sql`${columnOf(dimension)} as ${columnName(dimension)}, `), sql``);

/** Only chosen members; a column is asked for by its dimension. */
export function within(filters: Filters, columnOf: (dimension: Dimension) => SQL): SQL {
  const conditions = (Object.entries(filters) as [Dimension, readonly string[]][]).map(([dimension, members]) => sql`(${columnOf(dimension)}) = any(${sql.param(members)}::text[])`);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** Each asked breakdown is a grouping set of one pass over the base rows, so margins are counted and not added up. */
export function groupedBySets({ breakdowns }: Pick<Question, 'breakdowns'>): { columns: SQL; groupBy: SQL } {
  const asked = dimensionsAsked({ breakdowns });
  if (asked.length === 0) return { columns: sql`0 as level, '[]'::json as members, `, groupBy: sql`` };
  const all = sql.join(asked.map(columnName), sql`, `);
  const sets = breakdowns.map((breakdown) => sql`(${sql.join(breakdown.map(columnName), sql`, `)})`);
  return { columns: sql`grouping(${all}) as level, json_build_array(${all}) as members, `, groupBy: sql`group by grouping sets (${sql.join(sets, sql`, `)})` };
}

export type GroupedRow = { level: number; members: (string | null)[] };

/** Rows of grouping sets with the members that each is about. Equal breakdowns and duplicates of a set are read once. */
export function readGroups<Row extends GroupedRow>(rows: readonly Row[], { breakdowns }: Pick<Question, 'breakdowns'>): { members: Members; cell: string; row: Row }[] {
  const asked = dimensionsAsked({ breakdowns });
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const isGrouped = (index: number) => ((row.level >> (asked.length - 1 - index)) & 1) === 0;
    const members: Members = {};
    for (const [index, dimension] of asked.entries()) if (isGrouped(index)) members[dimension] = row.members[index] ?? '';
    const cell = cellOf(members);
    if (seen.has(cell)) return [];
    seen.add(cell);
    return [{ members, cell, row }];
  });
}
