import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { addDays, lastOfMonth, type CivilMonth } from '#app/platform/time/civil-date.ts';
import { isExpectedByHand } from '#app/features/indicators/index.server.ts';
import { expectedEntries } from '#app/features/statistics/index.server.ts';
import type { PeriodState } from './periods.model.ts';
import { officesOfMonths } from './periods.repo.server.ts';

export type OfficeMonth = { month: CivilMonth; state: PeriodState; entries: number; onTimeEntries: number; verifiedEntries: number; expectedEntries: number };

export type OfficeYear = {
  officeId: string;
  officeName: Localized;
  officeKind: 'cga' | 'lea';
  months: OfficeMonth[];
};

/** Each visible office's months of a year up to today: state, and entries received, in time, verified and expected. */
export async function loadOfficeYears(transaction: ActorTransaction, actor: Actor, year: number, today: string): Promise<OfficeYear[]> {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).filter((month) => `${month}-01` <= today);
  if (months.length === 0) return [];
  const expected = months.map((month) => {
    const last = lastOfMonth(month);
    const due = last < today ? last : addDays(today, -1);
    return due < `${month}-01`
      ? sql`select null::uuid as office_id, ${month}::text as month, 0 as expected where false`
      : sql`select x.office_id, ${month}::text as month, sum(x.expected) as expected from ${expectedEntries({ from: `${month}-01`, to: due }, 'any')} x group by 1`;
  });
  return transaction.execute<OfficeYear>(sql`
    with expected as (${sql.join(expected, sql` union all `)}),
    received as (
      select office_id, to_char(month, 'YYYY-MM') as month, sum(entries)::int as entries, sum(on_time_entries)::int as on_time, sum(verified_entries)::int as verified
      from rollup_months r where month between ${`${year}-01-01`} and ${`${year}-12-01`} and ${isExpectedByHand(sql`r.month`)} group by 1, 2
    )
    select o.id as "officeId", o.name as "officeName", o.kind as "officeKind",
      json_agg(json_build_object('month', m.month, 'state', coalesce(p.state, 'open'), 'entries', coalesce(r.entries, 0),
        'onTimeEntries', coalesce(r.on_time, 0), 'verifiedEntries', coalesce(r.verified, 0), 'expectedEntries', coalesce(e.expected, 0)) order by m.month) as months
    from offices o
    cross join (select json_array_elements_text(${JSON.stringify(months)}::json) as month) m
    left join periods p on p.office_id = o.id and p.month = (m.month || '-01')::date
    left join received r on r.office_id = o.id and r.month = m.month
    left join expected e on e.office_id = o.id and e.month = m.month
    where ${officesOfMonths(actor)} and exists (select from charters c where c.office_id = o.id)
    group by o.id, o.name, o.kind
    order by o.kind, (o.name ->> 'kk') collate "kk-x-icu"`);
}

export type PeriodDecision = { id: string; fromState: PeriodState; toState: PeriodState; remark: string | null; decidedByName: string; decidedByRole: string; decidedAt: string };

export type PeriodIndicator = {
  charterId: string;
  charterCode: string;
  charterIndicatorId: string;
  name: Localized;
  unit: Localized;
  expectedEntries: number;
  entries: number;
  onTimeEntries: number;
  verifiedEntries: number;
  correctedEntries: number;
};

export type PeriodDetails = {
  officeName: Localized;
  decisions: PeriodDecision[];
  indicators: PeriodIndicator[];
};

/** One office's month, indicator by indicator, and the trail of its decisions. */
export async function loadPeriodDetails(transaction: ActorTransaction, officeId: string, month: CivilMonth, today: string): Promise<PeriodDetails> {
  const last = lastOfMonth(month);
  const due = last < today ? last : addDays(today, -1);
  const [row] = await transaction.execute<PeriodDetails>(sql`
    with expected as (
      select x.charter_indicator_id, sum(x.expected) as expected from ${expectedEntries({ from: `${month}-01`, to: due < `${month}-01` ? `${month}-01` : due }, 'any')} x
      where x.office_id = ${officeId} group by 1
    ), received as (
      select charter_indicator_id, sum(entries)::int as entries, sum(on_time_entries)::int as on_time, sum(verified_entries)::int as verified
      from rollup_months where office_id = ${officeId} and month = ${`${month}-01`} group by 1
    ), corrected as (
      select charter_indicator_id, count(*)::int as entries from daily_values
      where office_id = ${officeId} and day between ${`${month}-01`} and ${last} and revision > 1 group by 1
    )
    select o.name as "officeName",
      coalesce((select json_agg(json_build_object('id', d.id, 'fromState', d.from_state, 'toState', d.to_state, 'remark', d.remark,
        'decidedByName', d.decided_by_name, 'decidedByRole', d.decided_by_role, 'decidedAt', d.decided_at) order by d.decided_at desc)
        from period_decisions d where d.office_id = o.id and d.month = ${`${month}-01`}), '[]') as decisions,
      coalesce((select json_agg(json_build_object('charterId', c.id, 'charterCode', c.code, 'charterIndicatorId', i.id, 'name', i.name, 'unit', u.name,
        'expectedEntries', e.expected, 'entries', coalesce(r.entries, 0), 'onTimeEntries', coalesce(r.on_time, 0),
        'verifiedEntries', coalesce(r.verified, 0), 'correctedEntries', coalesce(x.entries, 0)) order by c.code, i.position)
        from expected e
        join charter_indicators i on i.office_id = ${officeId} and i.id = e.charter_indicator_id
        join charters c on c.office_id = i.office_id and c.id = i.charter_id
        join units u on u.code = i.unit_code
        left join received r on r.charter_indicator_id = i.id
        left join corrected x on x.charter_indicator_id = i.id), '[]') as indicators
    from offices o where o.id = ${officeId}`);
  return row!;
}
