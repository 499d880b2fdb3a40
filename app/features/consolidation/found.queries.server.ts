import { sql, type SQL } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { firstOfMonth, lastOfMonth, type CivilDate } from '#app/platform/time/civil-date.ts';
import { selectDifferingOffices, type Period } from '#app/features/statistics/index.server.ts';
import type { RuleAmounts } from './board.model.ts';
import type { Explanation, Found, FindingRule, MonthFinding, ValueRule } from './findings.model.ts';

type Asked = { period: Pick<Period, 'from' | 'to'>; today: CivilDate; amounts: Pick<RuleAmounts, 'quickMinutes'> };
type RecordRule = Exclude<FindingRule, ValueRule | 'typedDiffers'>;

const first = (column: SQL, order: SQL): SQL => sql`(array_agg(${column} order by ${order}))[1]`;
const almatyDay = (instant: SQL): SQL => sql`(${instant} at time zone 'Asia/Almaty')::date`;

/** Each rule as rows of (office_id, count, since, sample). */
const rules: Record<RecordRule, (asked: Asked) => SQL> = {
  acceptedUnverified: ({ period }) => sql`
    select p.office_id, count(*)::int, min(p.month), jsonb_build_object('month', to_char(min(p.month), 'YYYY-MM'))
    from periods p join lateral (
      select sum(r.entries) as entries, sum(r.verified_entries) as verified from rollup_months r where r.office_id = p.office_id and r.month = p.month
    ) r on r.entries > 0 and r.verified = 0
    where p.state in ('accepted', 'consolidated') and p.month between ${firstOfMonth(period.from)} and ${period.to} group by 1`,
  ratioOver: ({ period }) => sql`
    select r.office_id, count(*)::int, min(r.month), jsonb_build_object('month', to_char(min(r.month), 'YYYY-MM'), 'indicatorCode', ${first(sql`i.indicator_code`, sql`r.month, i.indicator_code`)})
    from rollup_months r join charter_indicators i on i.office_id = r.office_id and i.id = r.charter_indicator_id and i.kind = 'ratio' and i.indicator_code is not null
    where r.month between ${firstOfMonth(period.from)} and ${period.to} and r.reported > r.reported_denominator and r.reported_denominator > 0 group by 1`,
  identicalRisks: ({ period }) => sql`
    select r.office_id, count(*)::int, min(r.identified_on), jsonb_build_object('recordId', ${first(sql`r.id`, sql`r.identified_on, r.id`)})
    from risks r
    where r.identified_on between ${period.from} and ${period.to} and r.state <> 'withdrawn' and r.fingerprint in (
      select x.fingerprint from risks x where x.identified_on between ${period.from} and ${period.to} and x.state <> 'withdrawn' and x.fingerprint is not null
      group by 1 having count(distinct x.organisation_id) > 1)
    group by 1`,
  unprovenElimination: ({ period }) => sql`
    select r.office_id, count(*)::int, min(r.eliminated_on), jsonb_build_object('recordId', ${first(sql`r.id`, sql`r.eliminated_on, r.id`)})
    from risks r
    where r.state in ('eliminated', 'verified') and r.eliminated_on between ${period.from} and ${period.to}
      and not exists (select from risk_proofs p where p.office_id = r.office_id and p.risk_id = r.id and p.withdrawn_at is null)
    group by 1`,
  quickChecklist: ({ period, amounts }) => sql`
    select c.office_id, count(*)::int, min(${almatyDay(sql`c.submitted_at`)}), jsonb_build_object('recordId', ${first(sql`c.id`, sql`c.submitted_at, c.id`)})
    from checklists c
    where c.submitted_at is not null and c.opened_at is not null and c.submitted_at - c.opened_at < make_interval(mins => ${amounts.quickMinutes}::int)
      and ${almatyDay(sql`c.submitted_at`)} between ${period.from} and ${period.to}
    group by 1`,
  withoutPlacement: ({ period }) => sql`
    select o.office_id, count(*)::int, ${period.from}::date, jsonb_build_object('organisationId', ${first(sql`o.id`, sql`o.sort_name, o.id`)})
    from organisations o
    where not exists (select from organisation_placements p where p.organisation_id = o.id and p.effective_on <= ${period.to} and (p.ended_on is null or p.ended_on > ${period.to}))
    group by 1`,
};

/** What the rules find in the registers, the rollups and the cards of organisations, for every office at once. One statement. */
async function selectFoundInRecords(transaction: ActorTransaction, asked: Asked): Promise<Found[]> {
  return transaction.execute<Found>(sql`
    select f.rule, f.office_id as "officeId", f.count, f.since::text as since, f.sample from (
      ${sql.join(Object.entries(rules).map(([rule, of]) => sql`select ${rule}::text as rule, x.* from (${of(asked)}) x (office_id, count, since, sample)`), sql` union all `)}
    ) f`);
}

export type Examined = { findings: MonthFinding[]; explanations: Explanation[]; examinedAt: string | null; unexamined: number };

/** What was found when the months were looked through, and what the coordinator has explained. */
export async function selectExamined(transaction: ActorTransaction, period: Pick<Period, 'from' | 'to' | 'label'>, today: CivilDate): Promise<Examined> {
  const last = lastOfMonth(period.to) < today ? period.to : today;
  const [row] = await transaction.execute<Examined>(sql`
    with examined as materialized (
      select e.office_id, to_char(e.month, 'YYYY-MM') as month, e.examined_at, e.findings from value_examinations e where e.month between ${firstOfMonth(period.from)} and ${last}
    )
    select
      coalesce((select json_agg(json_build_object('officeId', e.office_id, 'month', e.month, 'rule', f.rule, 'count', f.count, 'since', f.since,
          'organisationId', f."organisationId", 'indicatorCode', i.indicator_code))
        from examined e cross join jsonb_to_recordset(e.findings) as f(rule text, count int, since text, "organisationId" uuid, "charterIndicatorId" uuid)
        left join charter_indicators i on i.office_id = e.office_id and i.id = f."charterIndicatorId"), '[]') as findings,
      coalesce((select json_agg(json_build_object('officeId', x.office_id, 'rule', x.rule, 'count', x.count, 'explanation', x.explanation, 'authorName', x.author_name,
          'createdAt', x.created_at) order by x.created_at desc) from finding_explanations x where x.period = ${period.label}), '[]') as explanations,
      (select min(e.examined_at) from examined e) as "examinedAt",
      (select count(*)::int from generate_series(date_trunc('month', ${period.from}::date), ${last}::timestamp, interval '1 month') m
        where not exists (select from examined e where e.month = to_char(m, 'YYYY-MM'))) as unexamined`);
  return row!;
}

/** Where what was typed is not what the registers count. */
async function selectTypedDiffers(transaction: ActorTransaction, period: Period, today: CivilDate): Promise<Found[]> {
  const differing = await selectDifferingOffices(transaction, period, today);
  return differing.map(({ officeId, codes }) => ({ rule: 'typedDiffers', officeId, count: codes.length, since: period.from, sample: { indicatorCode: codes[0]! } }));
}

/** Everything that is found as it is asked for. Two statements. */
export async function selectFound(transaction: ActorTransaction, period: Period, today: CivilDate, amounts: RuleAmounts): Promise<Found[]> {
  return (await Promise.all([selectFoundInRecords(transaction, { period, today, amounts }), selectTypedDiffers(transaction, period, today)])).flat();
}
