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
grant select on record_changes to app_national;
--> statement-breakpoint
-- A superseded revision is kept with all that its figure depended on.
create or replace function apply_daily_value_changes(removed daily_values[], added daily_values[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  unlinked level_links[] := '{}';
  linked level_links[] := '{}';
begin
  perform pg_advisory_xact_lock_shared(period_lock_key(written.office_id, written.month))
  from (
    select distinct a.office_id, date_trunc('month', a.day)::date as month
    from unnest(added) a
    left join unnest(removed) r using (office_id, organisation_id, charter_indicator_id, day)
    where r.revision is distinct from a.revision
    order by 1, 2
  ) written;

  if exists (
    select from unnest(added) a
    left join unnest(removed) r using (office_id, organisation_id, charter_indicator_id, day)
    join periods p on p.office_id = a.office_id and p.month = date_trunc('month', a.day)::date
    where r.revision is distinct from a.revision and p.state not in ('open', 'returned')
  ) then
    raise exception 'the month is closed' using errcode = 'check_violation', constraint = 'daily_values_period_open_check';
  end if;

  if cardinality(removed) > 0 then
    insert into daily_value_revisions (office_id, organisation_id, charter_indicator_id, day, revision, charter_id, region_code,
      entry, value, denominator, reason, was_verified, author_id, author_name, entered_at, kind, is_on_time, recorded_at, verified_at)
    select r.office_id, r.organisation_id, r.charter_indicator_id, r.day, r.revision, r.charter_id, r.region_code,
      r.entry, r.value, r.denominator, r.reason, r.is_verified, r.author_id, r.author_name, r.entered_at, r.kind, r.is_on_time, r.recorded_at, r.verified_at
    from unnest(removed) r
    left join unnest(added) a using (office_id, organisation_id, charter_indicator_id, day)
    where a.revision is distinct from r.revision;
  end if;

  if exists (select from unnest(removed || added) v where v.kind = 'level') then
    select * into unlinked, linked from relink_levels(removed, added);
  end if;

  insert into rollup_days as total (office_id, charter_indicator_id, region_code, day, reported, reported_denominator,
    verified, verified_denominator, entries, on_time_entries, verified_entries)
  select * from rollup_changes(removed, added, unlinked, linked) order by 1, 2, 3, 4
  on conflict (office_id, charter_indicator_id, region_code, day) do update set
    reported = total.reported + excluded.reported,
    reported_denominator = total.reported_denominator + excluded.reported_denominator,
    verified = total.verified + excluded.verified,
    verified_denominator = total.verified_denominator + excluded.verified_denominator,
    entries = total.entries + excluded.entries,
    on_time_entries = total.on_time_entries + excluded.on_time_entries,
    verified_entries = total.verified_entries + excluded.verified_entries;

  insert into rollup_months as total (office_id, charter_indicator_id, region_code, month, reported, reported_denominator,
    verified, verified_denominator, entries, on_time_entries, verified_entries)
  select office_id, charter_indicator_id, region_code, date_trunc('month', day)::date, sum(reported), sum(reported_denominator),
    sum(verified), sum(verified_denominator), sum(entries), sum(on_time_entries), sum(verified_entries)
  from rollup_changes(removed, added, unlinked, linked)
  group by 1, 2, 3, 4
  order by 1, 2, 3, 4
  on conflict (office_id, charter_indicator_id, region_code, month) do update set
    reported = total.reported + excluded.reported,
    reported_denominator = total.reported_denominator + excluded.reported_denominator,
    verified = total.verified + excluded.verified,
    verified_denominator = total.verified_denominator + excluded.verified_denominator,
    entries = total.entries + excluded.entries,
    on_time_entries = total.on_time_entries + excluded.on_time_entries,
    verified_entries = total.verified_entries + excluded.verified_entries;
end $$;
--> statement-breakpoint
-- From when on a value, and its verification, is known. A verification that is taken back is kept with how long it stood.
create function note_daily_value_moments() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.revision <> old.revision then
    new.recorded_at := clock_timestamp();
  end if;
  if new.is_verified and not old.is_verified then
    new.verified_at := clock_timestamp();
  elsif old.is_verified and not new.is_verified then
    insert into withdrawn_verifications (office_id, organisation_id, charter_indicator_id, day, verified_at, withdrawn_at)
    values (old.office_id, old.organisation_id, old.charter_indicator_id, old.day, old.verified_at, clock_timestamp());
    new.verified_at := null;
  end if;
  return new;
end $$;
revoke all on function note_daily_value_moments() from public;
create trigger daily_values_moments before update on daily_values for each row
  when (new.revision <> old.revision or new.is_verified <> old.is_verified) execute function note_daily_value_moments();
--> statement-breakpoint
/*
 * What a change of a record takes away, for the tables that statistics are counted from. Arguments: the columns of the primary key.
 * Texts that the database derives from others are left out.
 */
create function keep_record_change() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  shared constant uuid := '00000000-0000-0000-0000-000000000000';
  record constant jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  former jsonb;
  key text := '';
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(o.key, o.value) into former from jsonb_each(to_jsonb(old)) o
    where o.value is distinct from record -> o.key and o.key not in ('search_text', 'sort_name', 'fingerprint', 'updated_at');
    if former is null then return null; end if;
  elsif tg_op = 'DELETE' then
    former := record;
  end if;
  for i in 0 .. tg_nargs - 1 loop
    key := key || case when i = 0 then '' else '/' end || (record ->> tg_argv[i]);
  end loop;
  insert into record_changes (office_id, table_name, record_key, operation, before, person_id)
  values (coalesce((record ->> 'office_id')::uuid, case when tg_table_name = 'offices' then (record ->> 'id')::uuid end, shared), tg_table_name, key,
    left(tg_op, 1), former, nullif(current_setting('app.person_id', true), '')::uuid);
  return null;
end $$;
revoke all on function keep_record_change() from public;
do $$
declare
  source record;
begin
  for source in
    select c.relname as name, string_agg(quote_literal(a.attname), ', ' order by k.place) as key
    from pg_class c join pg_index x on x.indrelid = c.oid and x.indisprimary
    cross join lateral unnest(x.indkey::int2[]) with ordinality k (attnum, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
    where c.relnamespace = 'public'::regnamespace and c.relname = any ('{
      offices,organisations,organisation_placements,blocks,charters,charter_indicators,charter_organisations,indicator_pauses,indicators,project_templates,template_indicators,
      calendar_days,office_calendar_exceptions,internal_analyses,risks,checklists,culture_events,culture_event_kinds,culture_event_participants,
      compliance_services,compliance_documents,compliance_certificates,compliance_cores,external_assessments,monitoring_studies,recommendations,
      draft_act_evaluations,integrity_checks,effects,register_targets,imported_series,imported_values}'::text[])
    group by c.relname
  loop
    execute format('create trigger %I after insert or update or delete on %I for each row execute function keep_record_change(%s)', source.name || '_history', source.name, source.key);
  end loop;
end $$;
--> statement-breakpoint
/*
 * The instant up to which everything is known that will ever be known as of it: whoever was writing has finished, whoever comes writes later.
 * Held until the end of the transaction, so that figures read in it are those of this instant.
 */
create function hold_records() returns timestamptz
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  source text;
begin
  for source in select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgfoid = 'keep_record_change'::regproc order by 1 loop
    execute format('lock table %I in share mode', source);
  end loop;
  lock table daily_values in share mode;
  return clock_timestamp();
end $$;
revoke all on function hold_records() from public;
grant execute on function hold_records() to app_national;
