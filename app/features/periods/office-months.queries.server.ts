import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { addDays, firstOfMonth, lastOfMonth, type CivilDate, type CivilMonth } from '#app/platform/time/civil-date.ts';
import { isExpectedByHand } from '#app/features/indicators/index.server.ts';
import { expectedInRanges } from '#app/features/statistics/index.server.ts';
import type { PeriodState } from './periods.model.ts';

export type MovedMonth = {
  month: CivilMonth;
  state: PeriodState;
  version: number;
  /** The day on which it was closed the first time. */
  closedOn: CivilDate | null;
  /** Who moved it last. */
  movedBy: string | null;
  entries: number;
  onTimeEntries: number;
  verifiedEntries: number;
  expectedEntries: number;
};

export type OfficeMonths = {
  id: string;
  name: Localized;
  regionCode: string | null;
  peerGroup: { code: string; name: Localized } | null;
  months: MovedMonth[];
};

/** Months of all offices that had a charter in force in them, offices by peer group and alphabet, never by what they have done. One statement. */
export async function selectOfficeMonths(transaction: ActorTransaction, months: readonly CivilMonth[], today: CivilDate): Promise<OfficeMonths[]> {
  const yesterday = addDays(today, -1);
  const spans = months.map((month) => ({ month, bucket: firstOfMonth(month), from: firstOfMonth(month), to: lastOfMonth(month) < today ? lastOfMonth(month) : yesterday }));
  const due = spans.filter(({ from, to }) => to >= from);
  return transaction.execute<OfficeMonths>(sql`
    with months as (
      select m.month, (m.month || '-01')::date as first_day, (m.month || '-01')::date + interval '1 month' - interval '1 day' as last_day
      from json_array_elements_text(${JSON.stringify(months)}::json) as m(month)
    ), expected as materialized (
      select e.office_id, e.bucket, sum(e.expected)::int as expected from ${expectedInRanges(due, 'any')} e group by 1, 2
    ), received as materialized (
      select r.office_id, r.month, sum(r.entries)::int as entries, sum(r.on_time_entries)::int as on_time, sum(r.verified_entries)::int as verified
      from rollup_months r where r.month = any(array(select m.first_day from months m)) and ${isExpectedByHand(sql`r.month`)} group by 1, 2
    ), decided as materialized (
      select d.office_id, d.month, min((d.decided_at at time zone 'Asia/Almaty')::date) filter (where d.to_state = 'closed') as closed_on,
        (array_agg(d.decided_by_name order by d.decided_at desc))[1] as moved_by
      from period_decisions d where d.month = any(array(select m.first_day from months m)) group by 1, 2
    )
    select o.id, o.name, o.region_code as "regionCode", case when g.code is not null then json_build_object('code', g.code, 'name', g.name) end as "peerGroup",
      coalesce((select json_agg(json_build_object('month', m.month, 'state', coalesce(p.state, 'open'), 'version', coalesce(p.version, 0), 'closedOn', d.closed_on,
          'movedBy', d.moved_by, 'entries', coalesce(r.entries, 0), 'onTimeEntries', coalesce(r.on_time, 0), 'verifiedEntries', coalesce(r.verified, 0),
          'expectedEntries', coalesce(e.expected, 0)) order by m.month)
        from months m
        left join periods p on p.office_id = o.id and p.month = m.first_day
        left join decided d on d.office_id = o.id and d.month = m.first_day
        left join received r on r.office_id = o.id and r.month = m.first_day
        left join expected e on e.office_id = o.id and e.bucket = m.first_day
        where exists (select from charters c where c.office_id = o.id and c.approved_version is not null and c.starts_on <= m.last_day and c.ends_on >= m.first_day)), '[]') as months
    from offices o left join peer_groups g on g.code = o.peer_group_code
    where o.kind <> 'coordinator'
    order by g.position, (o.name ->> 'kk') collate "kk-x-icu"`);
}
