/*
 * The hashes of a chain's entries as they stand, of these transactions or (null) of those that no link holds, also of entries that who asks may not
 * read: their export has the hash in place of the text, and is still whole.
 */
create function audit_entry_hashes(office uuid, transactions bigint[]) returns table (sequence bigint, transaction_id bigint, "position" integer, hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.sequence, e.transaction_id, e.position, encode(audit_entry_hash(e), 'hex') from audit_entries e
  where e.office_id = audit_entry_hashes.office
    and (current_setting('role', true) in ('app_national', 'adal_owner') or e.office_id = nullif(current_setting('app.office_id', true), '')::uuid)
    and case when transactions is null then not exists (select from audit_links l where l.office_id = e.office_id and l.transaction_id = e.transaction_id) else e.transaction_id = any(transactions) end
  order by e.transaction_id, e.position, e.sequence limit case when transactions is null then 1000 end;
$$;
revoke all on function audit_entry_hashes(uuid, bigint[]) from public;
grant execute on function audit_entry_hashes(uuid, bigint[]) to app_national, app_office;
--> statement-breakpoint
-- Whom a part of a name may mean, so that the trail is searched by its index of persons. What they did is shown as far as it may be seen.
create function audited_persons(pattern text) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(id), '{}') from (select id from people where fold_text(full_name) like fold_text(pattern) order by full_name limit 500) found;
$$;
revoke all on function audited_persons(text) from public;
grant execute on function audited_persons(text) to app_national, app_office, app_administrator;
--> statement-breakpoint
/*
 * Puts a month of entries away that was exported before: its partition goes, and every chain that had entries in it says so. Their hashes remain in
 * the links. For the owner only.
 * @param expected how many entries were exported; with another number nothing is done.
 */
create function retire_audit_month(month_start date, expected bigint) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  name constant text := 'audit_entries_' || to_char(month_start, 'YYYY_MM');
  month constant text := to_char(month_start, 'YYYY-MM');
  office_ids uuid[];
  counts bigint[];
begin
  lock table audit_entries in access exclusive mode;
  select array_agg(c.office_id order by c.office_id), array_agg(c.entries order by c.office_id) into office_ids, counts
  from (
    select e.office_id, count(*) as entries from audit_entries e
    where e.recorded_at >= month_start::timestamp at time zone 'UTC' and e.recorded_at < (month_start + interval '1 month') at time zone 'UTC' group by 1
  ) c;
  if coalesce((select sum(entries) from unnest(counts) entries), 0) <> expected then
    raise exception '% has another number of entries than was exported', month using errcode = 'check_violation', constraint = 'audit_retirement_check';
  end if;
  execute format('alter table audit_entries detach partition %I', name);
  execute format('drop table %I', name);
  if office_ids is not null then
    perform append_audit_entries('P', 'audit_entries', office_ids, array_fill(month, array[cardinality(office_ids)]), array_fill(null::jsonb, array[cardinality(office_ids)]),
      (select array_agg(jsonb_build_object('month', month, 'entries', entries) order by place) from unnest(counts) with ordinality c (entries, place)));
  end if;
end $$;
revoke all on function retire_audit_month(date, bigint) from public;
