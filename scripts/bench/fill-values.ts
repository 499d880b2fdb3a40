import type { Sql } from 'postgres';
import { measures, valueContributions } from '#db/recount.ts';
import { say } from './measure.ts';

export const filledValues = { year: 2022, values: 25_000_000 };

export async function areValuesFilled(owner: Sql): Promise<boolean> {
  const [row] = await owner<{ found: boolean }[]>`select exists (select from daily_values where author_name = 'bench') as found`;
  return row!.found;
}

/**
 * Twenty-five million values of one year: every organisation logs every indicator of its office's charters day by day, until there
 * are so many. They are copied in without triggers and the rollups are counted anew from all of them, by the SQL that proves rollups.
 *
 * @param administrator may switch triggers off: a superuser of the bench's own cluster.
 */
export async function fillValues(administrator: Sql): Promise<void> {
  const { year, values } = filledValues;
  const startedAt = performance.now();
  await administrator.begin(async (sql) => {
    await sql.unsafe('set local session_replication_role = replica');
    await sql.unsafe(`
      insert into charter_organisations (office_id, charter_id, organisation_id, region_code)
      select c.office_id, c.id, p.organisation_id, p.region_code from charters c
      join lateral (select distinct on (p.organisation_id) p.organisation_id, p.region_code from organisation_placements p
        where p.office_id = c.office_id and p.effective_on <= '${year}-12-31' and coalesce(p.ended_on > '${year}-01-01', true) order by p.organisation_id, p.effective_on desc) p on true
      where c.approved_version is not null and c.starts_on <= '${year}-12-31' and c.ends_on >= '${year}-01-01' on conflict do nothing`);
    await sql.unsafe(`
      create temporary table cells on commit drop as
      select o.office_id, o.organisation_id, i.id as charter_indicator_id, o.charter_id, o.region_code, i.kind, row_number() over () as place
      from charter_organisations o join charters c on c.office_id = o.office_id and c.id = o.charter_id and c.starts_on <= '${year}-12-31' and c.ends_on >= '${year}-01-01'
      join charter_indicators i on i.office_id = o.office_id and i.charter_id = o.charter_id and i.kind <> 'derived'`);
    const [shape] = await sql.unsafe<{ cells: number; days: number }[]>(`
      select (select count(*)::int from cells) as cells, (select count(*)::int from calendar_days where on_date between '${year}-01-01' and '${year}-12-31') as days`);
    const perCell = Math.ceil(values / shape!.cells);
    say(`  ${shape!.cells.toLocaleString('en')} cells of ${shape!.days} days, ${Math.min(perCell, shape!.days)} values each`);
    for (let month = 1; month <= 12; month += 1) {
      await sql.unsafe(`
        insert into daily_values (office_id, organisation_id, charter_indicator_id, day, charter_id, region_code, kind, entry, value, denominator, is_on_time, is_verified, author_id, author_name)
        select x.office_id, x.organisation_id, x.charter_indicator_id, d.on_date, x.charter_id, x.region_code, x.kind, 'value', (x.place + extract(doy from d.on_date)::int) % 7,
          case when x.kind = 'ratio' then 7 end, x.place % 9 <> 0, x.place % 3 = 0, x.office_id, 'bench'
        from (select on_date, row_number() over (order by on_date) as turn from calendar_days where on_date between '${year}-01-01' and '${year}-12-31') d
        cross join cells x
        where extract(month from d.on_date) = ${month} and d.turn * ${perCell} % ${shape!.days} < ${perCell} on conflict do nothing`);
      say(`  ${month} of 12 months copied, ${Math.round((performance.now() - startedAt) / 1000)} s`);
    }
  });
  await administrator.unsafe('analyze daily_values');
  for (const [kind, first] of [['day', 'day'], ['month', "date_trunc('month', day)::date"]] as const) {
    await administrator.begin(async (sql) => {
      await sql.unsafe(`delete from rollup_${kind}s`);
      await sql.unsafe(`
        with ${valueContributions}
        insert into rollup_${kind}s (office_id, charter_indicator_id, region_code, ${kind}, ${measures.join(', ')})
        select office_id, charter_indicator_id, region_code, ${first}, ${measures.map((measure) => `sum(${measure})`).join(', ')} from contributions group by 1, 2, 3, 4`);
    });
    say(`  rollups by ${kind} counted, ${Math.round((performance.now() - startedAt) / 1000)} s`);
  }
  await administrator.unsafe('analyze');
}
