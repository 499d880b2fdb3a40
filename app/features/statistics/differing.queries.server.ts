import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { IndicatorKind } from '#app/features/indicators/index.ts';
import { cellsInPeriod, sumColumns, typedCells } from './rollup.sql.server.ts';
import { besideTyped, figuresOf, groupedBy, totalOf, type CellSums, type Period } from './statistics.model.ts';

type Row = { officeId: string; code: string; kind: IndicatorKind; decimals: number; typed: CellSums; counted: CellSums | null };

export type DifferingOffice = { officeId: string; codes: string[] };

/** In which offices the figure that was typed is not what the registers count, and of which indicators. One statement. */
export async function selectDifferingOffices(transaction: ActorTransaction, period: Period, today: string): Promise<DifferingOffice[]> {
  const rows = await transaction.execute<Row>(sql`
    with typed as materialized (
      select s.office_id, s.indicator_code, to_json(x) as sums from (
        select s.office_id, s.indicator_code, ${sumColumns} from ${typedCells(period, 'standard', today)} s group by 1, 2
      ) s cross join lateral (select s."reported", s."reportedDenominator", s."verified", s."verifiedDenominator", s."entries", s."onTimeEntries", s."verifiedEntries") x
    ), counted as materialized (
      select s.office_id, s.indicator_code, to_json(x) as sums from (
        select s.office_id, s.indicator_code, ${sumColumns} from ${cellsInPeriod(period, 'standard', today)} s
        where s.indicator_code in (select n.code from indicators n where n.derivation is not null) group by 1, 2
      ) s cross join lateral (select s."reported", s."reportedDenominator", s."verified", s."verifiedDenominator", s."entries", s."onTimeEntries", s."verifiedEntries") x
    )
    select t.office_id as "officeId", n.code, n.kind, n.decimals, t.sums as typed, c.sums as counted
    from typed t join indicators n on n.code = t.indicator_code and n.derivation is not null
    left join counted c on c.office_id = t.office_id and c.indicator_code = t.indicator_code order by t.office_id, n.code`);
  const differing = rows.filter((row) => {
    const counted = row.counted ? figuresOf(row, totalOf([row.counted])).reported : null;
    return besideTyped(row, [row.typed], counted)!.difference !== '0';
  });
  return [...groupedBy(differing, ({ officeId }) => officeId)].map(([officeId, its]) => ({ officeId, codes: its.map(({ code }) => code) }));
}
