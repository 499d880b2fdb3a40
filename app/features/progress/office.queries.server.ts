import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { addDays, addMonths, firstOfMonth, lastOfMonth, monthOf, type CivilDate, type CivilMonth } from '#app/platform/time/civil-date.ts';
import { isExpectedByHand } from '#app/features/indicators/index.server.ts';
import { disciplineOf, expectedInRanges, type Discipline } from '#app/features/statistics/index.server.ts';
import { inForce } from './progress.sql.server.ts';

export type CharterToApprove = { id: string; code: string; name: Localized; agreedByName: string; since: string; startsOn: CivilDate };
export type MonthToClose = { month: CivilMonth; state: 'open' | 'returned'; remark: string | null; returnedByName: string | null };
export type MonthDiscipline = Discipline & { month: CivilMonth; entries: number; onTimeEntries: number; verifiedEntries: number; expectedEntries: number };
export type TodayOfCharter = { id: string; code: string; name: Localized; entered: number; expected: number };

export type OfficeOverview = {
  charters: CharterToApprove[];
  monthsToClose: MonthToClose[];
  months: MonthDiscipline[];
  today: TodayOfCharter[];
};

type MonthSource = Omit<MonthDiscipline, keyof Discipline>;
type Source = Omit<OfficeOverview, 'months'> & { months: MonthSource[] };

/** What the lead of an office decides and answers for. One statement. */
export async function loadOfficeOverview(transaction: ActorTransaction, actor: Actor, today: CivilDate): Promise<OfficeOverview> {
  const { officeId } = actor;
  const thisMonth = monthOf(today);
  const months = [thisMonth, addMonths(thisMonth, -1)];
  const yesterday = addDays(today, -1);
  const ranges = months
    .map((month) => ({ bucket: firstOfMonth(month), from: firstOfMonth(month), to: lastOfMonth(month) < yesterday ? lastOfMonth(month) : yesterday }))
    .filter(({ from, to }) => to >= from);
  const [row] = await transaction.execute<Source>(sql`
    with expected as materialized (
      select e.bucket, sum(e.expected)::int as expected from ${expectedInRanges(ranges, { officeId })} e group by 1
    ), due_today as materialized (
      select i.charter_id, sum(e.expected)::int as expected
      from ${expectedInRanges([{ bucket: today, from: today, to: today }], { officeId })} e
      join charter_indicators i on i.office_id = e.office_id and i.id = e.charter_indicator_id group by 1
    ), received as (
      select date_trunc('month', r.day)::date as month, sum(r.entries)::int as entries, sum(r.on_time_entries)::int as on_time,
        sum(r.verified_entries)::int as verified
      from rollup_days r where r.office_id = ${officeId} and r.day >= ${firstOfMonth(months[1]!)} and r.day < ${today} and ${isExpectedByHand(sql`r.day`)} group by 1
    ), entered_today as (
      select i.charter_id, sum(r.entries)::int as entries
      from rollup_days r join charter_indicators i on i.office_id = r.office_id and i.id = r.charter_indicator_id
      where r.office_id = ${officeId} and r.day = ${today} and ${isExpectedByHand(sql`r.day`)} group by 1
    )
    select
      (select coalesce(json_agg(json_build_object('id', c.id, 'code', c.code, 'name', c.name, 'agreedByName', coalesce(d.decided_by_name, ''),
          'since', coalesce(d.decided_at, c.updated_at), 'startsOn', c.starts_on) order by coalesce(d.decided_at, c.updated_at)), '[]')
        from charters c
        left join lateral (select x.decided_at, x.decided_by_name from charter_decisions x
          where x.office_id = c.office_id and x.charter_id = c.id and x.to_state = 'agreed' order by x.decided_at desc limit 1) d on true
        where c.office_id = ${officeId} and c.state = 'agreed') as charters,
      (select coalesce(json_agg(json_build_object('month', to_char(m.month, 'YYYY-MM'), 'state', coalesce(p.state, 'open'),
          'remark', d.remark, 'returnedByName', d.decided_by_name) order by m.month), '[]')
        from (
          select distinct g.month::date as month from charters c
          cross join lateral generate_series(date_trunc('month', c.starts_on), least(date_trunc('month', c.ends_on),
            ${firstOfMonth(months[1]!)}::timestamp), interval '1 month') as g(month)
          where c.office_id = ${officeId} and c.approved_version is not null
        ) m
        left join periods p on p.office_id = ${officeId} and p.month = m.month
        left join lateral (select x.remark, x.decided_by_name from period_decisions x
          where x.office_id = ${officeId} and x.month = m.month and x.to_state = 'returned' and p.state = 'returned'
          order by x.decided_at desc limit 1) d on true
        where coalesce(p.state, 'open') in ('open', 'returned')) as "monthsToClose",
      (select json_agg(json_build_object('month', to_char(m.month, 'YYYY-MM'), 'entries', coalesce(r.entries, 0),
          'onTimeEntries', coalesce(r.on_time, 0), 'verifiedEntries', coalesce(r.verified, 0), 'expectedEntries', coalesce(e.expected, 0)) order by m.month desc)
        from (values (${firstOfMonth(months[0]!)}::date), (${firstOfMonth(months[1]!)}::date)) m(month)
        left join received r on r.month = m.month left join expected e on e.bucket = m.month) as months,
      (select coalesce(json_agg(json_build_object('id', c.id, 'code', c.code, 'name', c.name, 'entered', coalesce(t.entries, 0),
          'expected', coalesce(d.expected, 0)) order by c.code), '[]')
        from charters c
        left join entered_today t on t.charter_id = c.id left join due_today d on d.charter_id = c.id
        where ${inForce(officeId, today)}) as today`);
  const { months: sources, ...overview } = row!;
  return { ...overview, months: sources.map((month) => ({ ...month, ...disciplineOf(month) })) };
}
