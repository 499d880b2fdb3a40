import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { IndicatorKind } from '#app/features/indicators/indicators.model.ts';
import { sumColumns, sumsWithExpected } from './rollup.sql.server.ts';
import type { Period, Sums } from './statistics.model.ts';

export type IndicatorTotal = Sums & {
  indicatorCode: string;
  officeKind: 'cga' | 'lea';
};

/** Sums of every standard indicator (or of one), apart for central and local offices. One statement. */
export async function selectIndicatorTotals(
  transaction: ActorTransaction,
  period: Period,
  indicatorCode: string | null,
  today: string,
): Promise<IndicatorTotal[]> {
  return transaction.execute<IndicatorTotal>(sql`
    select i.indicator_code as "indicatorCode", o.kind as "officeKind", ${sumColumns}
    from ${sumsWithExpected(period, indicatorCode, today)}
    join charter_indicators i on i.office_id = coalesce(s.office_id, e.office_id) and i.id = coalesce(s.charter_indicator_id, e.charter_indicator_id)
    join offices o on o.id = i.office_id
    group by 1, 2 order by 1, 2`);
}

export type StandardIndicator = {
  code: string;
  name: Localized;
  definition: Localized;
  unit: Localized;
  kind: IndicatorKind;
  decimals: number;
  direction: 'up' | 'down' | 'neutral';
  reportKey: string | null;
};

/** The catalogue's indicators in force on a day, in the order of their codes. */
export async function selectStandardIndicators(transaction: ActorTransaction, onDay: string): Promise<StandardIndicator[]> {
  return transaction.execute<StandardIndicator>(sql`
    select i.code, i.name, i.definition, u.name as unit, i.kind, i.decimals, i.direction, i.report_key as "reportKey"
    from indicators i join units u on u.code = i.unit_code
    where i.valid_from <= ${onDay} and (i.valid_to is null or i.valid_to >= ${onDay})
    order by i.code`);
}
