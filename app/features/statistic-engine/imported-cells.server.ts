import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { cellOf, type Dimension, type Figure, type FigureQualifier, type Members } from './figure.model.ts';
import type { Cells, Question } from './question.model.ts';

type Row = { place: string; period: string; scope: 'national' | 'region' | 'body'; value: string; qualifier: FigureQualifier };

/**
 * Figures of another authority, as it states them: for the whole where it gives one, by place and by month. They are never added up
 * to something that their source does not say. One statement.
 */
export async function computeImportedCells(transaction: ActorTransaction, seriesCode: string, { period, breakdowns, filters }: Question): Promise<Cells> {
  const rows = await transaction.execute<Row>(sql`
    select distinct on (v.place, v.period) v.place, v.period, s.scope_kind as scope, trim_scale(v.value)::text as value, v.qualifier
    from imported_values v join imported_series s on s.code = v.series_code
    where v.series_code = ${seriesCode} and v.withdrawn_at is null and (v.period = ${period.label} or v.period like ${`${period.label}-%`})
    order by v.place, v.period, v.revision desc`);
  const cells = new Map<string, Figure>();
  for (const { place, period: of, scope, value, qualifier } of rows) {
    const known: Members = { ...(place === '' ? {} : { [scope === 'region' ? 'region' : 'place']: place }), ...(of === period.label ? {} : { month: of }) };
    const isAsked = breakdowns.some((breakdown) => breakdown.length === Object.keys(known).length && breakdown.every((dimension) => dimension in known));
    const isChosen = (Object.entries(filters) as [Dimension, readonly string[]][]).every(([dimension, members]) => members.includes(known[dimension] ?? ''));
    if (isAsked && isChosen) cells.set(cellOf(known), { reported: value, verified: null, completeness: null, qualifier });
  }
  return cells;
}
