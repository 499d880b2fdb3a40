import { PgDialect } from 'drizzle-orm/pg-core';
import type { TransactionSql } from 'postgres';
import { examination } from '#app/features/consolidation/examine-values.server.ts';
import { consolidationRules } from './reference/consolidation-rules.ts';
import { insertRows } from './insert-rows.ts';
import { stableId } from './stable-id.ts';

type OnProgress = (sentence: string) => void;

/** Until then the coordinator had consolidated what the offices filed in 2022. */
const consolidatedUntil = '2022-09-01';
const letters = {
  late: { kk: 'Қазан айының деректерін толықтырып, айды жабуыңызды сұраймыз. Мерзімі 6 қарашада өтті.', on: '2026-11-13' },
  returned: { kk: 'Қазан айы ескертумен қайтарылды. Ескертулерді жойып, айды қайта жабуыңызды сұраймыз.', on: '2026-11-18' },
  december: { kk: 'Желтоқсан айын қабылдау үшін уәкілге қажет құжаттарды тапсыруыңызды сұраймыз.', on: '2026-11-16' },
};

/** The coordinator's side of the periods: what was consolidated, who was reminded, what was found among the values. */
export async function loadConsolidation(sql: TransactionSql, today: string, onProgress: OnProgress): Promise<void> {
  const [known] = await sql<{ isThere: boolean }[]>`select exists (select from value_examinations) as "isThere"`;
  if (known!.isThere) return;
  onProgress('Demo: consolidation of the periods');
  const [coordinator] = await sql<{ id: string; name: string }[]>`
    select p.id, p.full_name as name from memberships m join people p on p.id = m.person_id where m.role = 'coordinator' order by m.created_at, p.id limit 1`;
  await sql`
    with moved as (
      update periods set state = 'consolidated', version = version + 1, updated_at = (month + interval '45 days')::timestamp at time zone 'Asia/Almaty' + interval '10 hours'
      where state = 'accepted' and month <= ${consolidatedUntil} returning office_id, month, region_code, updated_at
    )
    insert into period_decisions (office_id, id, month, region_code, from_state, to_state, decided_by, decided_by_name, decided_by_role, decided_at)
    select office_id, md5('consolidated' || office_id || month)::uuid, month, region_code, 'accepted', 'consolidated', ${coordinator!.id}, ${coordinator!.name}, 'coordinator', updated_at from moved`;
  await spoil(sql);
  const dialect = new PgDialect();
  const amounts = Object.fromEntries(consolidationRules.map(({ code, amount }) => [code, amount])) as { sameValueDays: number; bulkShare: number };
  const months = await sql<{ month: string }[]>`select distinct to_char(month, 'YYYY-MM') as month from rollup_months order by 1`;
  for (const { month } of months) {
    const query = dialect.sqlToQuery(examination(month, amounts, `${today}T02:40:00+05:00`));
    await sql.unsafe(query.sql, query.params as never[]);
  }
  await remind(sql, coordinator!);
  await sql`analyze value_examinations, periods, period_decisions`;
}

/** Of an office's values in October: `v`. Triggers keep the sums, as when people write. */
const october = (office: string) => `v.office_id = (select o.id from offices o where o.code = '${office}') and v.day between '2026-10-01' and '2026-10-31'`;

/** What people do when nobody looks, so that the rules have something to find. Of 2022 nothing is touched. */
async function spoil(sql: TransactionSql): Promise<void> {
  const series = (office: string, kind: string, most: string) => `
    select v.office_id, v.organisation_id, v.charter_indicator_id from daily_values v where ${october(office)} and v.kind = '${kind}' and v.entry <> 'cleared'
    group by 1, 2, 3 order by ${most} desc nulls last, 2, 3 limit 1`;
  await sql.unsafe(`
    update daily_values v set entry = 'value', value = 4 from (${series('KOS', 'increment', 'count(*)')}) s
    where ${october('KOS')} and (v.organisation_id, v.charter_indicator_id) = (s.organisation_id, s.charter_indicator_id) and v.day <= '2026-10-20' and v.entry <> 'cleared'`);
  await sql.unsafe(`
    update daily_values v set entry = 'value', value = 0 from (${series('TUR', 'level', 'max(v.value)')}) s
    where ${october('TUR')} and (v.organisation_id, v.charter_indicator_id) = (s.organisation_id, s.charter_indicator_id) and v.day >= '2026-10-29' and v.entry <> 'cleared'`);
  await sql.unsafe(`
    update daily_values v set value = 0, author_id = s.author_id, author_name = s.author_name
    from (select v.organisation_id, min(v.author_id::text)::uuid as author_id, min(v.author_name) as author_name from daily_values v where ${october('SHY')} and v.value is not null
      group by 1 order by count(*) desc, 1 limit 1) s
    where ${october('SHY')} and v.organisation_id = s.organisation_id and v.value is not null`);
  await sql.unsafe(`
    update daily_values v set is_on_time = false, entered_at = timestamptz '2026-11-06T18:00:00+05:00' + (v.day - date '2026-10-01') * interval '4 minutes'
    where ${october('EKO')} and v.day <= '2026-10-14'`);
  await sql`
    update checklists c set opened_at = c.submitted_at - interval '6 minutes' where c.id in (
      select x.id from checklists x join offices o on o.id = x.office_id where o.code in ('PAV', 'ZHM') and x.submitted_at >= '2026-10-01' order by x.id limit 5)`;
}

async function remind(sql: TransactionSql, coordinator: { id: string; name: string }): Promise<void> {
  const receivers = await sql<{ officeId: string; regionCode: string | null; receivers: object[]; october: string; december: string }[]>`
    select o.id as "officeId", o.region_code as "regionCode", coalesce(n.state, 'open') as october, coalesce(d.state, 'open') as december,
      coalesce((select json_agg(json_build_object('personId', p.id, 'name', p.full_name, 'role', m.role) order by p.id)
        from memberships m join people p on p.id = m.person_id where m.office_id = o.id and m.role = 'officeLead' and m.revoked_at is null), '[]') as receivers
    from offices o
    left join periods n on n.office_id = o.id and n.month = '2026-10-01' left join periods d on d.office_id = o.id and d.month = '2022-12-01'
    where o.kind <> 'coordinator' order by o.code`;
  const rowOf = (office: (typeof receivers)[number], period: string, { kk, on }: { kk: string; on: string }) => ({
    office_id: office.officeId, id: stableId('reminder', office.officeId, period, on), region_code: office.regionCode, period, reminded_on: on, text: kk,
    receivers: office.receivers, author_id: coordinator.id, author_name: coordinator.name, created_at: `${on}T10:15:00+05:00`,
  });
  const reached = receivers.filter((office) => office.receivers.length > 0);
  await insertRows(sql, 'period_reminders', [
    ...reached.filter(({ october }) => october === 'open').map((office) => rowOf(office, '2026-10', letters.late)),
    ...reached.filter(({ october }) => october === 'returned').map((office) => rowOf(office, '2026-10', letters.returned)),
    ...reached.filter(({ december }) => december === 'closed').map((office) => rowOf(office, '2022', letters.december)),
  ]);
}
