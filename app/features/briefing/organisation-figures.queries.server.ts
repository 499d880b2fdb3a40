import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { addDays, eachMonth, monthOf, type CivilDate } from '#app/platform/time/civil-date.ts';
import { addDecimals, figureOf, type IndicatorKind } from '#app/features/indicators/index.ts';
import { disciplineOf, type Period } from '#app/features/statistics/index.ts';
import { expectedInRanges } from '#app/features/statistics/index.server.ts';
import type { BriefFigure } from './briefing.model.ts';

type Month = { month: string; value: string | null; denominator: string | null; verified: string | null; verifiedDenominator: string | null };
type Row = Pick<BriefFigure, 'code' | 'name' | 'unitCode' | 'decimals'> & {
  unit: Localized; kind: IndicatorKind; entries: number; onTimeEntries: number; verifiedEntries: number; expectedEntries: number; months: Month[];
};

const sumOf = (months: readonly Month[], part: keyof Omit<Month, 'month'>): string | null => {
  const known = months.flatMap((month) => (month[part] === null ? [] : [month[part]]));
  return known.length === 0 ? null : known.reduce(addDecimals, '0');
};

/** A level is its last value, anything else the sum of what the months added; a ratio divides its sums. */
function totalOf({ kind, decimals }: Pick<Row, 'kind' | 'decimals'>, months: readonly Month[], value: 'value' | 'verified', denominator: 'denominator' | 'verifiedDenominator'): string | null {
  if (kind === 'level') {
    const last = months.findLast((month) => month[value] !== null)?.[value] ?? null;
    return last === null ? null : figureOf(kind, { value: last, denominator: null }, decimals);
  }
  const sum = sumOf(months, value);
  return sum === null ? null : figureOf(kind, { value: sum, denominator: kind === 'ratio' ? sumOf(months, denominator) ?? '0' : null }, decimals);
}

/** What the organisation itself logged: the standard indicators of the charters that cover it, those with most entries first. One statement. */
export async function selectOrganisationFigures(
  transaction: ActorTransaction, key: { officeId: string; organisationId: string }, period: Period, today: CivilDate,
): Promise<BriefFigure[]> {
  const due = period.to < today ? period.to : addDays(today, -1);
  const rows = await transaction.execute<Row>(sql`
    with own as (
      select i.indicator_code as code, v.day, v.value, v.denominator, v.is_verified, v.is_on_time, v.kind
      from daily_values v join charter_indicators i on i.office_id = v.office_id and i.id = v.charter_indicator_id and i.indicator_code is not null
      where v.office_id = ${key.officeId} and v.organisation_id = ${key.organisationId} and v.day between ${period.from} and ${period.to} and v.entry <> 'cleared'
    ), months as (
      select o.code, to_char(o.day, 'YYYY-MM') as month,
        case when min(o.kind) = 'level' then (array_agg(o.value order by o.day desc) filter (where o.value is not null))[1] else sum(o.value) end as value, sum(o.denominator) as denominator,
        case when min(o.kind) = 'level' then (array_agg(o.value order by o.day desc) filter (where o.value is not null and o.is_verified))[1] else sum(o.value) filter (where o.is_verified) end as verified,
        sum(o.denominator) filter (where o.is_verified) as verified_denominator,
        count(*) filter (where o.day <= ${due})::int as entries, count(*) filter (where o.day <= ${due} and o.is_on_time)::int as on_time, count(*) filter (where o.day <= ${due} and o.is_verified)::int as verified_entries
      from own o group by 1, 2
    ), expected as (
      select i.indicator_code as code, sum(e.expected)::int as expected
      from ${expectedInRanges(due < period.from ? [] : [{ bucket: period.from, from: period.from, to: due }], { officeId: key.officeId }, { perOrganisation: true })} e
      join charter_indicators i on i.office_id = e.office_id and i.id = e.charter_indicator_id
      where e.organisation_id = ${key.organisationId} group by 1
    )
    select n.code, n.name, n.unit_code as "unitCode", u.name as unit, n.kind, n.decimals, sum(m.entries)::int as entries, sum(m.on_time)::int as "onTimeEntries",
      sum(m.verified_entries)::int as "verifiedEntries", coalesce(max(e.expected), 0) as "expectedEntries",
      json_agg(json_build_object('month', m.month, 'value', trim_scale(m.value)::text, 'denominator', trim_scale(m.denominator)::text,
        'verified', trim_scale(m.verified)::text, 'verifiedDenominator', trim_scale(m.verified_denominator)::text) order by m.month) as months
    from months m join indicators n on n.code = m.code and n.derivation is null join units u on u.code = n.unit_code left join expected e on e.code = m.code
    group by n.code, n.name, n.unit_code, u.name, n.kind, n.decimals order by count(*) desc, n.code`);
  const months = eachMonth(monthOf(period.from), monthOf(period.to));
  return rows.map(({ kind, months: its, entries, onTimeEntries, verifiedEntries, expectedEntries, ...indicator }) => {
    const until = (month: string) => its.filter((one) => one.month <= month);
    const points = months.map((month) => {
      const known = until(month);
      const fact = known.length === 0 ? null : totalOf({ kind, decimals: indicator.decimals }, known, 'value', 'denominator');
      return { at: month, fact: fact === null ? null : Number(fact), plan: null };
    });
    return {
      ...indicator, ...disciplineOf({ entries, onTimeEntries, verifiedEntries, expectedEntries }), plan: null, status: 'noPlan' as const,
      total: {
        reported: totalOf({ kind, decimals: indicator.decimals }, its, 'value', 'denominator'), verified: totalOf({ kind, decimals: indicator.decimals }, its, 'verified', 'verifiedDenominator'),
      },
      trend: points.slice(Math.max(0, points.findIndex(({ fact }) => fact !== null))),
    };
  });
}
