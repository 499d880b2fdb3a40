import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { lastOfMonth, type CivilDate, type CivilMonth } from '#app/platform/time/civil-date.ts';
import { isExpectedByHand } from '#app/features/indicators/index.server.ts';
import { expectedInRanges } from '#app/features/statistics/index.server.ts';
import { byAttention, reasonsOfCharter, reasonsOfMonth, type CharterSignals, type MonthSignals, type Reason } from './attention.model.ts';

type Waiting = { officeId: string; officeName: Localized; since: string; reasons: Reason[] };

export type WaitingCharter = Waiting & { charterId: string; code: string; name: Localized; startsOn: CivilDate; submittedByName: string };
export type WaitingMonth = Waiting & { month: CivilMonth; closedByName: string } & MonthSignals;
export type RegionQueue = { charters: WaitingCharter[]; months: WaitingMonth[] };

type ClosedMonth = Omit<WaitingMonth, 'reasons'>;

/** What waits for the commissioner of a region, what deserves it first. Three statements. */
export async function loadRegionQueue(transaction: ActorTransaction, actor: Actor, today: CivilDate): Promise<RegionQueue> {
  const [charters, closed] = await Promise.all([selectCharters(transaction, actor), selectClosed(transaction, actor)]);
  const months = closed.length === 0 ? [] : await selectMonths(transaction, closed);
  return {
    charters: byAttention(charters.map((charter) => ({ ...charter, reasons: reasonsOfCharter(charter, today) }))),
    months: byAttention(months.map((month) => ({ ...month, reasons: reasonsOfMonth(month) }))),
  };
}

function selectCharters(transaction: ActorTransaction, actor: Actor): Promise<(Omit<WaitingCharter, 'reasons'> & CharterSignals)[]> {
  return transaction.execute(sql`
    select c.office_id as "officeId", o.name as "officeName", c.id as "charterId", c.code, c.name, c.starts_on::text as "startsOn",
      to_json(coalesce(d.decided_at, c.updated_at)) #>> '{}' as since, coalesce(d.decided_by_name, '') as "submittedByName",
      (select count(*)::int from charter_decisions x where x.office_id = c.office_id and x.charter_id = c.id and x.to_state = 'returned') as returns,
      (select count(*)::int from charter_indicators i where i.office_id = c.office_id and i.charter_id = c.id) as indicators,
      (select count(*)::int from charter_indicators i where i.office_id = c.office_id and i.charter_id = c.id and i.kind <> 'derived'
        and not exists (select from charter_targets t where t.office_id = i.office_id and t.charter_indicator_id = i.id)) as "indicatorsWithoutPlan"
    from charters c
    join offices o on o.id = c.office_id
    left join lateral (
      select x.decided_at, x.decided_by_name from charter_decisions x
      where x.office_id = c.office_id and x.charter_id = c.id and x.to_state = 'submitted' order by x.decided_at desc limit 1
    ) d on true
    where c.state = 'submitted' and c.region_code = ${actor.regionCode}`);
}

type ClosedKey = Pick<ClosedMonth, 'officeId' | 'month'>;

function selectClosed(transaction: ActorTransaction, actor: Actor): Promise<ClosedKey[]> {
  return transaction.execute<ClosedKey>(sql`
    select p.office_id as "officeId", to_char(p.month, 'YYYY-MM') as month from periods p
    where p.state = 'closed' and p.region_code = ${actor.regionCode} order by p.month, p.office_id`);
}

/**
 * Signals of closed months from their raw values: few months, so the values are read as they are. Their first and last
 * day are named apart, because a join alone does not tell the planner which partitions to leave out.
 */
function selectMonths(transaction: ActorTransaction, closed: readonly ClosedKey[]): Promise<ClosedMonth[]> {
  const ranges = [...new Set(closed.map(({ month }) => month))].map((month) => ({ bucket: `${month}-01`, from: `${month}-01`, to: lastOfMonth(month) }));
  const officeIds = [...new Set(closed.map(({ officeId }) => officeId))];
  const months = closed.map(({ month }) => month).sort();
  const keys = closed.map(({ officeId, month }) => ({ officeId, from: `${month}-01`, to: lastOfMonth(month) }));
  return transaction.execute<ClosedMonth>(sql`
    with waiting as (
      select x."officeId" as office_id, x."from" as first_day, x."to" as last_day
      from json_to_recordset(${JSON.stringify(keys)}::json) as x("officeId" uuid, "from" date, "to" date)
    ), expected as materialized (
      select e.office_id, e.bucket, sum(e.expected)::int as expected from ${expectedInRanges(ranges, { officeIds })} e group by 1, 2
    ), received as (
      select w.office_id, w.first_day, count(*)::int as entries, count(*) filter (where v.is_on_time)::int as on_time,
        count(*) filter (where v.revision > 1)::int as corrected,
        count(*) filter (where v.day < w.last_day - 7 and (v.entered_at at time zone 'Asia/Almaty')::date >= w.last_day - 2)::int as bulk
      from waiting w
      join daily_values v on v.office_id = w.office_id and v.day between w.first_day and w.last_day and v.entry <> 'cleared'
        and v.day between ${`${months[0]}-01`} and ${lastOfMonth(months.at(-1)!)} and v.office_id = any(${sql.param(officeIds)}::uuid[]) and ${isExpectedByHand(sql`v.day`, sql`v`)}
      group by 1, 2
    )
    select w.office_id as "officeId", o.name as "officeName", to_char(w.first_day, 'YYYY-MM') as month,
      to_json(coalesce(d.decided_at, p.updated_at)) #>> '{}' as since, coalesce(d.decided_by_name, '') as "closedByName",
      coalesce(r.entries, 0) as entries, coalesce(r.on_time, 0) as "onTimeEntries", coalesce(e.expected, 0) as "expectedEntries",
      coalesce(r.corrected, 0) as "correctedEntries", coalesce(r.bulk, 0) as "bulkEntries",
      (select count(*)::int from period_decisions x where x.office_id = w.office_id and x.month = w.first_day and x.to_state = 'returned') as returns
    from waiting w
    join offices o on o.id = w.office_id
    join periods p on p.office_id = w.office_id and p.month = w.first_day
    left join received r on r.office_id = w.office_id and r.first_day = w.first_day
    left join expected e on e.office_id = w.office_id and e.bucket = w.first_day
    left join lateral (
      select x.decided_at, x.decided_by_name from period_decisions x
      where x.office_id = w.office_id and x.month = w.first_day and x.to_state = 'closed' order by x.decided_at desc limit 1
    ) d on true`);
}
