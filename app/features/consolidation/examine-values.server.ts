import { sql, type SQL } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { addDays, firstOfMonth, lastOfMonth, type CivilMonth } from '#app/platform/time/civil-date.ts';
import type { RuleAmounts } from './board.model.ts';
import type { ValueRule } from './findings.model.ts';

/** So many days after a month its last entries are still being made; whoever enters later fills in. */
const daysOfGrace = 3;
/** Below so many entries nothing is in bulk. */
const fewEntries = 20;

type Amounts = Pick<RuleAmounts, 'sameValueDays' | 'bulkShare'>;

/**
 * Each rule as rows of (office_id, count, since, organisation_id, charter_indicator_id) from `v`, the values of one month.
 * Where one series stands for many, the first one does.
 */
const rules: Record<ValueRule, (month: CivilMonth, amounts: Amounts) => SQL> = {
  bulkAfterMonthEnd: (month, { bulkShare }) => sql`
    select v.office_id, count(*) filter (where ${isAfter(month)})::int, min((v.entered_at at time zone 'Asia/Almaty')::date) filter (where ${isAfter(month)}),
      null::uuid, null::uuid
    from v group by 1
    having count(*) filter (where ${isAfter(month)}) >= ${fewEntries} and count(*) filter (where ${isAfter(month)}) * 100 >= count(*) * ${bulkShare}::int`,
  sameValue: (_month, { sameValueDays }) => sql`
    select s.office_id, count(*)::int, min(s.since), (array_agg(s.organisation_id order by s.since, s.organisation_id))[1],
      (array_agg(s.charter_indicator_id order by s.since, s.organisation_id))[1]
    from (
      select v.office_id, v.organisation_id, v.charter_indicator_id, min(v.day) as since from v
      where v.kind = 'increment' and v.value > 1 group by v.office_id, v.organisation_id, v.charter_indicator_id, v.value having count(*) >= ${sameValueDays}
    ) s group by 1`,
  levelToZero: () => sql`
    select s.office_id, count(*)::int, min(s.day), (array_agg(s.organisation_id order by s.day, s.organisation_id))[1],
      (array_agg(s.charter_indicator_id order by s.day, s.organisation_id))[1]
    from (
      select v.*, lag(v.value) over (partition by v.office_id, v.organisation_id, v.charter_indicator_id order by v.day) as before from v where v.kind = 'level' and v.value is not null
    ) s where s.value = 0 and s.before > 0 group by 1`,
  zerosByOne: () => sql`
    select s.office_id, count(*)::int, min(s.since), (array_agg(s.organisation_id order by s.since, s.organisation_id))[1],
      (array_agg(s.charter_indicator_id order by s.since, s.organisation_id))[1]
    from (
      select v.office_id, v.organisation_id, min(v.day) as since, (array_agg(v.charter_indicator_id order by v.charter_indicator_id))[1] as charter_indicator_id from v
      where v.value is not null group by 1, 2
      having count(*) >= ${fewEntries} and max(abs(v.value)) = 0 and count(distinct v.author_id) = 1 and count(distinct v.charter_indicator_id) > 1
    ) s group by 1`,
};

const isAfter = (month: CivilMonth): SQL => sql`(v.entered_at at time zone 'Asia/Almaty')::date > ${addDays(lastOfMonth(month), daysOfGrace)}`;

/**
 * Looks through all values of a month, once, and keeps what the rules find. Other statements may follow in the same form:
 * the demonstration runs it as the owner.
 */
export const examination = (month: CivilMonth, amounts: Amounts, examinedAt: string): SQL => sql`
  with v as materialized (
    select x.office_id, x.organisation_id, x.charter_indicator_id, x.day, x.kind, x.value, x.author_id, x.entered_at from daily_values x
    where x.day between ${firstOfMonth(month)} and ${lastOfMonth(month)} and x.entry <> 'cleared'
  ), found (rule, office_id, count, since, organisation_id, charter_indicator_id) as (
    ${sql.join(Object.entries(rules).map(([rule, of]) => sql`select ${rule}::text as rule, f.* from (${of(month, amounts)}) f`), sql` union all `)}
  )
  insert into value_examinations (office_id, month, examined_at, findings)
  select o.id, ${firstOfMonth(month)}::date, ${examinedAt}::timestamptz,
    coalesce((select jsonb_agg(jsonb_build_object('rule', f.rule, 'count', f.count, 'since', f.since, 'organisationId', f.organisation_id, 'charterIndicatorId', f.charter_indicator_id) order by f.rule)
      from found f where f.office_id = o.id), '[]')
  from offices o where o.id in (select v.office_id from v)
  on conflict (office_id, month) do update set examined_at = excluded.examined_at, findings = excluded.findings`;

export async function examineMonth(transaction: ActorTransaction, month: CivilMonth, amounts: Amounts, now: Date): Promise<void> {
  await transaction.execute(examination(month, amounts, now.toISOString()));
}
