import type { Sql, TransactionSql } from 'postgres';
import { measures, registerContributions, valueContributions } from './recount.ts';

type Owner = Sql | TransactionSql;
type Source = { name: string; key: string[] };

/** The tables that statistics are counted from, with the columns of their keys. */
const selectSources = (owner: Owner): Promise<Source[]> => owner<Source[]>`
  select c.relname as name, array_agg(a.attname::text order by k.place) as key
  from pg_class c join pg_index x on x.indrelid = c.oid and x.indisprimary
  cross join lateral unnest(x.indkey::int2[]) with ordinality k (attnum, place)
  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
  where c.relname = any (counted_tables()) and c.relnamespace = 'public'::regnamespace group by c.relname order by 1`;

/**
 * Puts temporary tables before those that statistics are counted from, filled with what was known at an instant, and counts the rollups
 * anew from them: whatever this session reads afterwards under their names is the past. Needs the owner's role and a session of its own.
 *
 * Of each field the oldest change after the instant says what it had been; a record that was made later did not exist.
 *
 * @param at an instant as `hold_records()` gave it.
 */
export async function showRecordsKnownAt(owner: Owner, at: string): Promise<void> {
  for (const { name, key } of await selectSources(owner)) {
    const keyOf = (alias: string) => `concat_ws('/', ${key.map((column) => `to_jsonb(${alias}) ->> '${column}'`).join(', ')})`;
    await owner.unsafe(`create temporary table "${name}" (like public."${name}" including indexes)`);
    await owner.unsafe(
      `
      with later as materialized (
        select record_key, sequence, operation, before from audit_entries where subject = $1 and recorded_at > $2 and operation in ('I', 'U', 'D')
      ), beginnings as (
        select distinct on (record_key) record_key, operation from later order by record_key, sequence
      ), fields as (
        select distinct on (l.record_key, f.key) l.record_key, f.key, f.value
        from later l cross join lateral jsonb_each(l.before) f where l.before is not null order by l.record_key, f.key, l.sequence
      ), patches as (
        select record_key, jsonb_object_agg(key, value) as patch from fields group by 1
      )
      insert into pg_temp."${name}"
      select x.* from public."${name}" x where not exists (select from later) or ${keyOf('x')} not in (select record_key from beginnings)
      union all
      select (jsonb_populate_record(null::public."${name}", coalesce(to_jsonb(x), '{}') || coalesce(p.patch, '{}'))).*
      from beginnings b left join patches p using (record_key) left join public."${name}" x on ${keyOf('x')} = b.record_key
      where b.operation <> 'I'`,
      [name, at],
    );
    await owner.unsafe(`analyze pg_temp."${name}"`);
  }
  await showValuesKnownAt(owner, at);
  await countAnew(owner);
}

/** Of each cell the revision that stood at the instant, and whether its verification stood then. */
async function showValuesKnownAt(owner: Owner, at: string): Promise<void> {
  const columns = 'office_id, organisation_id, charter_indicator_id, day, charter_id, region_code, kind, entry, value, denominator, is_on_time, entered_at';
  await owner.unsafe('create temporary table daily_values (like public.daily_values)');
  await owner.unsafe(
    `
    insert into pg_temp.daily_values (${columns}, revision, is_verified, author_id, author_name)
    select ${columns.split(', ').map((column) => `v.${column}`).join(', ')}, v.revision,
      (v.was_verified and coalesce(v.verified_at, '-infinity') <= $1) or exists (
        select from withdrawn_verifications w
        where (w.office_id, w.organisation_id, w.charter_indicator_id, w.day) = (v.office_id, v.organisation_id, v.charter_indicator_id, v.day)
          and coalesce(w.verified_at, '-infinity') <= $1 and w.withdrawn_at > $1),
      v.author_id, ''
    from (
      select ${columns}, revision, is_verified as was_verified, verified_at, author_id from public.daily_values where coalesce(recorded_at, '-infinity') <= $1
      union all
      select ${columns}, revision, was_verified, verified_at, author_id from public.daily_value_revisions
      where coalesce(recorded_at, '-infinity') <= $1 and superseded_at > $1
    ) v`,
    [at],
  );
  await owner.unsafe('analyze pg_temp.daily_values');
}

async function countAnew(owner: Owner): Promise<void> {
  const sums = measures.map((measure) => `sum(${measure})`).join(', ');
  const rollups = ['rollup_days', 'rollup_months', 'register_days', 'register_months'];
  for (const rollup of rollups) await owner.unsafe(`create temporary table ${rollup} (like public.${rollup} including indexes)`);
  await owner.unsafe(`
    with ${valueContributions}
    insert into pg_temp.rollup_days (office_id, charter_indicator_id, region_code, day, ${measures.join(', ')})
    select office_id, charter_indicator_id, region_code, day, ${sums} from contributions group by 1, 2, 3, 4`);
  await owner.unsafe(`
    with ${registerContributions}
    insert into pg_temp.register_days (office_id, measure, region_code, day, reported, verified)
    select office_id, measure, region_code, day, sum(reported), sum(verified) from counted group by 1, 2, 3, 4`);
  await owner.unsafe(`
    insert into pg_temp.rollup_months (office_id, charter_indicator_id, region_code, month, ${measures.join(', ')})
    select office_id, charter_indicator_id, region_code, date_trunc('month', day)::date, ${sums} from pg_temp.rollup_days group by 1, 2, 3, 4`);
  await owner.unsafe(`
    insert into pg_temp.register_months (office_id, measure, region_code, month, reported, verified)
    select office_id, measure, region_code, date_trunc('month', day)::date, sum(reported), sum(verified) from pg_temp.register_days group by 1, 2, 3, 4`);
  for (const rollup of rollups) await owner.unsafe(`analyze pg_temp.${rollup}`);
}
