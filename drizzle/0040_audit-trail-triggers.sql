-- The same as before, for the tables that are walled since.
do $$
declare
  target record;
begin
  for target in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relrowsecurity and not c.relforcerowsecurity
  loop
    execute format('alter table %I force row level security', target.relname);
    execute format('create policy %I on %I to adal_owner using (true) with check (true)', target.relname || '_owner', target.relname);
  end loop;
end $$;
grant select on audit_entries to app_national, app_office, app_administrator;
grant select on audit_links to app_national, app_office;
grant select on audit_roots to app_national, app_office, app_administrator;
grant select, insert on audit_roots to app_worker;
create sequence audit_transactions;
--> statement-breakpoint
-- Months of the trail are made ahead of time; months that exist are left alone. Returns how many were made.
create function ensure_audit_partitions(from_month date, to_month date) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  month_start date;
  partition_name text;
  made integer := 0;
begin
  for month_start in select generate_series(date_trunc('month', from_month), date_trunc('month', to_month), interval '1 month')::date loop
    partition_name := 'audit_entries_' || to_char(month_start, 'YYYY_MM');
    if to_regclass('public.' || partition_name) is null then
      execute format('create table %I partition of audit_entries for values from (%L) to (%L)', partition_name, month_start::timestamp at time zone 'UTC',
        (month_start + interval '1 month') at time zone 'UTC');
      execute format('alter table %I enable row level security', partition_name);
      execute format('alter table %I force row level security', partition_name);
      made := made + 1;
    end if;
  end loop;
  return made;
end $$;
revoke all on function ensure_audit_partitions(date, date) from public;
grant execute on function ensure_audit_partitions(date, date) to app_worker;
select ensure_audit_partitions((current_date - interval '2 months')::date, (current_date + interval '24 months')::date);
--> statement-breakpoint
-- What of one record is not so in the other. Texts that the database derives from others are left out.
create function audit_difference(one jsonb, other jsonb) returns jsonb
language sql immutable parallel safe as $$
  select jsonb_object_agg(key, value) from jsonb_each(one) where value is distinct from other -> key and key not in ('search_text', 'sort_name', 'fingerprint', 'updated_at', 'token_hash');
$$;
create function audit_fields(record jsonb, names_of jsonb) returns jsonb
language sql immutable parallel safe as $$
  select jsonb_object_agg(key, record -> key) from jsonb_object_keys(names_of) key;
$$;
-- No key has more columns; those that are not given are left out.
create function audit_key(record jsonb, columns text[]) returns text
language sql stable parallel safe as $$
  select concat_ws('/', record ->> columns[0], record ->> columns[1], record ->> columns[2], record ->> columns[3], record ->> columns[4], record ->> columns[5]);
$$;
--> statement-breakpoint
-- The text of an entry, of which its hash is taken. Whoever has it can check it without the database.
create function audit_entry_text(entry audit_entries) returns text
language sql stable as $$
  select json_build_object('office', entry.office_id, 'at', extract(epoch from entry.recorded_at), 'position', entry.position, 'operation', entry.operation,
    'subject', entry.subject, 'record', entry.record_key, 'before', entry.before, 'after', entry.after, 'person', entry.person_id, 'name', entry.person_name,
    'role', entry.role, 'address', entry.address, 'request', entry.request_id)::text;
$$;
create function audit_entry_hash(entry audit_entries) returns bytea
language sql stable as $$
  select sha256(convert_to(public.audit_entry_text(entry), 'UTF8'));
$$;
create function audit_link_hash(link audit_links) returns bytea
language sql stable set search_path = public, pg_temp as $$
  select sha256(convert_to(concat_ws(E'\n', link.office_id, link.number, extract(epoch from link.recorded_at), encode(link.previous_hash, 'hex'),
    encode(sha256(link.entry_hashes), 'hex')), 'UTF8'));
$$;
--> statement-breakpoint
/*
 * Writes entries of the acting person into the chains of their offices. Each array has a place for each entry. Within a transaction the entries of
 * a chain are counted and their hashes kept; the first of them calls for the link at the end.
 */
create function append_audit_entries(operation text, subject text, office_ids uuid[], record_keys text[], befores jsonb[], afters jsonb[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  state constant jsonb := coalesce(nullif(current_setting('app.audit', true), '')::jsonb, '{}');
  known constant jsonb := coalesce(state -> 'chains', '{}');
  transaction constant bigint := coalesce((state ->> 'transaction')::bigint, nextval('audit_transactions'));
  chains jsonb;
begin
  with written as (
    insert into audit_entries (office_id, transaction_id, position, operation, subject, record_key, before, after, person_id, person_name, role, address, request_id)
    select e.office_id, transaction, coalesce((known -> e.office_id::text ->> 'last')::int, 0) + row_number() over (partition by e.office_id order by e.place),
      append_audit_entries.operation, append_audit_entries.subject, e.record_key, e.before, e.after, nullif(current_setting('app.person_id', true), '')::uuid,
      nullif(current_setting('app.person_name', true), ''), coalesce(nullif(current_setting('app.role', true), ''), session_user),
      nullif(current_setting('app.address', true), ''), nullif(current_setting('app.request_id', true), '')
    from unnest(office_ids, record_keys, befores, afters) with ordinality e (office_id, record_key, before, after, place)
    order by e.place
    returning audit_entries.office_id, audit_entries.position, audit_entry_hash(audit_entries) as hash
  )
  select jsonb_object_agg(w.office_id, jsonb_build_object('last', w.last, 'hashes', concat(known -> w.office_id::text ->> 'hashes', encode(w.hashes, 'hex')))) into chains
  from (select office_id, max(position) as last, string_agg(hash, ''::bytea order by position) as hashes from written group by 1) w;
  if chains is not null then
    perform set_config('app.audit', jsonb_build_object('transaction', transaction, 'chains', known || chains)::text, true);
  end if;
end $$;
revoke all on function append_audit_entries(text, text, uuid[], text[], jsonb[], jsonb[]) from public;
--> statement-breakpoint
/*
 * What a statement changed, by record. Arguments: the columns of the primary key. Filling a database (reference and demo records) is no act of a
 * person: a login that is not the application's may say so. The plan made for one row serves thousands, as nested loops would not; `offset 0` keeps a
 * record from being spelled once for each use.
 */
create function audit_change() returns trigger
language plpgsql security definer set search_path = public, pg_temp set enable_nestloop = off as $$
declare
  shared constant uuid := '00000000-0000-0000-0000-000000000000';
  hidden constant text[] := '{token_hash,search_text}';
  office_column constant text := case tg_table_name when 'offices' then 'id' else 'office_id' end;
  office_ids uuid[];
  keys text[];
  befores jsonb[];
  afters jsonb[];
begin
  -- An insertion that may turn into an update calls for both.
  if tg_op = 'UPDATE' then
    if not exists (select from added) then
      return null;
    end if;
  end if;
  if current_setting('app.filling', true) = 'on' and session_user not in ('adal_app', 'adal_auth', 'adal_worker') then
    return null;
  end if;
  case tg_op
    when 'INSERT' then
      select array_agg(coalesce((record ->> office_column)::uuid, shared)), array_agg(audit_key(record, tg_argv)), array_agg(null::jsonb), array_agg(jsonb_strip_nulls(record - hidden))
      into office_ids, keys, befores, afters from (select to_jsonb(a) as record from added a offset 0) n;
    when 'DELETE' then
      select array_agg(coalesce((record ->> office_column)::uuid, shared)), array_agg(audit_key(record, tg_argv)), array_agg(record - hidden), array_agg(null::jsonb)
      into office_ids, keys, befores, afters from (select to_jsonb(r) as record from removed r offset 0) o;
    else
      select array_agg(coalesce((record ->> office_column)::uuid, shared)), array_agg(key), array_agg(former), array_agg(audit_fields(record, former))
      into office_ids, keys, befores, afters
      from (
        select key, n.record, audit_difference(o.record, n.record) as former
        from (select record, audit_key(record, tg_argv) as key from (select to_jsonb(r) as record from removed r offset 0) r offset 0) o
        join (select record, audit_key(record, tg_argv) as key from (select to_jsonb(a) as record from added a offset 0) a offset 0) n using (key)
        offset 0
      ) changed
      where former is not null;
  end case;
  if keys is not null then
    perform append_audit_entries(left(tg_op, 1), tg_table_name, office_ids, keys, befores, afters);
  end if;
  return null;
end $$;
revoke all on function audit_change() from public;
--> statement-breakpoint
/*
 * Makes a table's changes part of the trail. A migration that makes a table calls it, unless the database itself fills the table from others.
 */
create function audit_table(target regclass) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  name constant text := (select relname from pg_class where oid = target);
  key constant text := (
    select string_agg(quote_literal(a.attname), ', ' order by k.place) from pg_index x
    cross join lateral unnest(x.indkey::int2[]) with ordinality k (attnum, place)
    join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.attnum where x.indrelid = target and x.indisprimary);
begin
  execute format('create trigger %I after insert on %s referencing new table as added for each statement execute function audit_change(%s)', name || '_audit_insert', target, key);
  execute format('create trigger %I after update on %s referencing old table as removed new table as added for each statement execute function audit_change(%s)', name || '_audit_update', target, key);
  execute format('create trigger %I after delete on %s referencing old table as removed for each statement execute function audit_change(%s)', name || '_audit_delete', target, key);
end $$;
revoke all on function audit_table(regclass) from public;
-- Not of the trail: what the database counts or keeps from other tables, and the trail itself.
do $$
begin
  perform audit_table(oid) from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and relname <> all ('{
    rollup_days,rollup_months,register_days,register_months,level_links,daily_value_revisions,withdrawn_verifications,risk_revisions,checklist_answer_revisions,compliance_revisions,compliance_counts,
    record_changes,audit_entries,audit_links,audit_roots}'::text[])
  order by relname;
end $$;
--> statement-breakpoint
/*
 * At a transaction's end the link of each chain it wrote into: its entries' hashes bound to the link before. Only here do writers of one chain wait for
 * each other, and only until the transaction is kept. Chains are taken in the order of their ids.
 */
create function seal_audit() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  state constant jsonb := coalesce(nullif(current_setting('app.audit', true), '')::jsonb, '{}');
  chain record;
  previous record;
  link audit_links;
begin
  -- The first of its chains has linked them all.
  if state ->> 'transaction' is distinct from new.transaction_id::text then
    return null;
  end if;
  for chain in select key::uuid as office_id, decode(value ->> 'hashes', 'hex') as hashes from jsonb_each(state -> 'chains') order by 1 loop
    perform pg_advisory_xact_lock(hashtextextended('audit:' || chain.office_id, 0));
    select l.number, l.hash into previous from audit_links l where l.office_id = chain.office_id order by l.number desc limit 1;
    link := (chain.office_id, coalesce(previous.number, 0) + 1, new.transaction_id, clock_timestamp(), chain.hashes, coalesce(previous.hash, ''::bytea), null);
    link.hash := audit_link_hash(link);
    insert into audit_links select link.*;
  end loop;
  -- Whatever is still written in this transaction is another piece of the chains.
  perform set_config('app.audit', '', true);
  return null;
end $$;
revoke all on function seal_audit() from public;
create constraint trigger audit_entries_seal after insert on audit_entries deferrable initially deferred for each row when (new.position = 1) execute function seal_audit();
--> statement-breakpoint
/*
 * Notes what is not a change: that somebody read (R) or took along (X) what is sensitive, or what happened at the door (S). The person is who acts;
 * at the door, where nobody acts yet, who it is about.
 */
create function note_audit_event(operation text, subject text, record_key text, office_id uuid, particulars jsonb, about_person uuid default null, about_name text default null) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if operation not in ('R', 'X', 'S') then
    raise exception 'no such event' using errcode = 'check_violation', constraint = 'audit_event_check';
  end if;
  if session_user = 'adal_auth' then
    perform set_config('app.person_id', coalesce(about_person::text, ''), true), set_config('app.person_name', coalesce(about_name, ''), true);
  end if;
  perform append_audit_entries(operation, subject, array[coalesce(office_id, '00000000-0000-0000-0000-000000000000')], array[record_key], array[null::jsonb], array[particulars]);
end $$;
revoke all on function note_audit_event(text, text, text, uuid, jsonb, uuid, text) from public;
grant execute on function note_audit_event(text, text, text, uuid, jsonb, uuid, text) to app_national, app_region, app_office, app_team, app_organisation, app_administrator, app_auth;
--> statement-breakpoint
-- Where every chain ends, for whom signs it.
create function audit_chain_ends() returns table (office_id uuid, number bigint, hash bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (l.office_id) l.office_id, l.number, l.hash from audit_links l order by l.office_id, l.number desc;
$$;
revoke all on function audit_chain_ends() from public;
grant execute on function audit_chain_ends() to app_worker;
-- What anybody may keep, so that the trail cannot be rewritten unnoticed.
create function public_audit_roots(before bigint, most integer) returns setof audit_roots
language sql stable security definer set search_path = public, pg_temp as $$
  select * from audit_roots r where before is null or r.number < before order by r.number desc limit least(most, 400);
$$;
revoke all on function public_audit_roots(bigint, integer) from public;
grant execute on function public_audit_roots(bigint, integer) to app_public;
--> statement-breakpoint
-- What is known of changes so far goes on in the trail, each chain's as one link.
with numbered as (select *, row_number() over (partition by office_id order by sequence) as place from record_changes),
  known as (select nextval('audit_transactions') as transaction_id),
  written as (
    insert into audit_entries (office_id, recorded_at, transaction_id, position, operation, subject, record_key, before, person_id)
    select n.office_id, n.changed_at, k.transaction_id, n.place, n.operation, n.table_name, n.record_key, n.before, n.person_id from numbered n, known k order by n.sequence
    returning audit_entries.office_id, audit_entries.transaction_id, audit_entries.position, audit_entry_hash(audit_entries) as hash
  )
select set_config('app.audit', jsonb_build_object('transaction', max(w.transaction_id), 'chains', jsonb_object_agg(w.office_id, jsonb_build_object('hashes', encode(w.hashes, 'hex'))))::text, true)
from (select office_id, max(transaction_id) as transaction_id, string_agg(hash, ''::bytea order by position) as hashes from written group by 1) w
having count(*) > 0;
set constraints all immediate;
do $$
declare
  source record;
begin
  for source in select t.tgname, c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgfoid = 'keep_record_change'::regproc loop
    execute format('drop trigger %I on %I', source.tgname, source.relname);
  end loop;
end $$;
drop function keep_record_change();
--> statement-breakpoint
-- The tables that statistics are counted from.
create function counted_tables() returns text[]
language sql immutable set search_path = public, pg_temp as $$
  select '{offices,organisations,organisation_placements,blocks,charters,charter_indicators,charter_organisations,indicator_pauses,indicators,project_templates,template_indicators,
    calendar_days,office_calendar_exceptions,internal_analyses,risks,checklists,culture_events,culture_event_kinds,culture_event_participants,
    compliance_services,compliance_documents,compliance_certificates,compliance_cores,external_assessments,monitoring_studies,recommendations,
    draft_act_evaluations,integrity_checks,effects,register_targets,imported_series,imported_values}'::text[];
$$;
create or replace function hold_records() returns timestamptz
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  source text;
begin
  foreach source in array counted_tables() loop
    execute format('lock table %I in share mode', source);
  end loop;
  lock table daily_values in share mode;
  return clock_timestamp();
end $$;
