-- Row-level security is forced on every table that has it, and the owner (whose functions keep rollups and revisions)
-- is admitted by a policy of its own, so that migrations need no role that bypasses row-level security.
do $$
declare
  target record;
begin
  for target in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relrowsecurity
  loop
    execute format('alter table %I force row level security', target.relname);
    execute format('create policy %I on %I to adal_owner using (true) with check (true)', target.relname || '_owner', target.relname);
  end loop;
end $$;
--> statement-breakpoint
-- What each kind of scope may do at all. Rows are limited by policies, verbs and columns here.
do $$
declare
  every_scope constant text := 'app_national, app_region, app_office, app_team, app_organisation, app_administrator';
  register_scopes constant text := 'app_national, app_region, app_office, app_team, app_organisation';
begin
  execute 'grant usage on schema public to app_auth, app_worker, ' || every_scope;
  execute 'grant select on regions, peer_groups, units, streams, blocks, evidence_kinds, legal_bases, indicators,
    project_templates, template_tasks, template_indicators, calendar_days, offices, people, memberships to ' || every_scope;
  execute 'grant select on organisations, organisation_placements, office_calendar_exceptions, indicator_pauses,
    charters, charter_members, charter_organisations, charter_tasks, charter_indicators, charter_targets, charter_versions,
    daily_values, daily_value_revisions, cell_comments, cell_evidence, files, periods to ' || register_scopes;
  execute 'grant insert on cell_comments, cell_evidence, files to ' || register_scopes;
end $$;
--> statement-breakpoint
grant select on organisations, organisation_placements to app_administrator;
grant select on rollup_days, rollup_months, charter_decisions, period_decisions to app_national, app_region, app_office;
grant select on charter_decisions to app_team, app_organisation;

grant insert (office_id, organisation_id, charter_indicator_id, day, charter_id, region_code, kind, entry, value, denominator,
    revision, reason, is_on_time, author_id, author_name, entered_at),
  update (entry, value, denominator, revision, reason, author_id, author_name, entered_at)
  on daily_values to app_office, app_team, app_organisation;
grant update (is_verified) on daily_values to app_region, app_national;

grant insert, update on charters to app_office;
grant update (state, version, updated_at) on charters to app_region, app_national;
grant insert, update, delete on charter_members, charter_organisations, charter_tasks, charter_indicators, charter_targets to app_office;
grant insert on charter_versions to app_office;
grant insert on charter_decisions to app_office, app_region, app_national;

grant insert, update on periods to app_office;
grant update on periods to app_region, app_national;
grant insert on period_decisions to app_office, app_region, app_national;

grant insert, update, delete on office_calendar_exceptions, indicator_pauses to app_office;
grant insert, update on organisations to app_office, app_national, app_administrator;
grant insert on organisation_placements to app_office;
grant update (revoked_at, revoked_by) on memberships to app_office, app_administrator;
grant insert on memberships to app_office, app_administrator;
grant select, insert, update on invitations to app_office, app_administrator;

grant insert, update on calendar_days, indicators, units, blocks, project_templates to app_national;
grant insert, update, delete on template_tasks, template_indicators to app_national;
grant insert, update on offices to app_national, app_administrator;
--> statement-breakpoint
grant usage on schema identity to app_auth, app_worker;
grant select, insert, update, delete on all tables in schema identity to app_auth;
grant select, update on identity.mail_messages to app_worker;
grant select, delete on identity.sessions, identity.password_resets, identity.sign_in_throttles to app_worker;
grant select on offices, regions, organisations, charter_members to app_auth;
grant select, insert, update on people, memberships to app_auth;
grant select, update on invitations to app_auth;
--> statement-breakpoint
-- A mail of a tenant's transaction (an invitation) enters the outbox without any right to read it.
create function queue_mail(id uuid, recipient text, subject text, body text) returns void
language sql security definer set search_path = identity, pg_temp as $$
  insert into mail_messages (id, recipient, subject, body) values ($1, $2, $3, $4);
$$;
revoke all on function queue_mail(uuid, text, text, text) from public;
grant execute on function queue_mail(uuid, text, text, text) to app_office, app_administrator, app_auth;
--> statement-breakpoint
-- Months of daily values are made ahead of time; months that exist are left alone. Returns how many were made.
create function ensure_daily_value_partitions(from_month date, to_month date) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  month_start date;
  partition_name text;
  made integer := 0;
begin
  for month_start in
    select generate_series(date_trunc('month', from_month), date_trunc('month', to_month), interval '1 month')::date
  loop
    partition_name := 'daily_values_' || to_char(month_start, 'YYYY_MM');
    if to_regclass('public.' || partition_name) is null then
      execute format('create table %I partition of daily_values for values from (%L) to (%L) with (fillfactor = 85)',
        partition_name, month_start, (month_start + interval '1 month')::date);
      execute format('alter table %I enable row level security', partition_name);
      execute format('alter table %I force row level security', partition_name);
      made := made + 1;
    end if;
  end loop;
  return made;
end $$;
revoke all on function ensure_daily_value_partitions(date, date) from public;
grant execute on function ensure_daily_value_partitions(date, date) to app_worker;
select ensure_daily_value_partitions('2022-01-01', (current_date + interval '6 months')::date);
--> statement-breakpoint
-- Serialises the closing of an office's month (exclusive) with writes into it (shared).
create function period_lock_key(office_id uuid, month date) returns bigint
language sql immutable as $$ select hashtextextended('period:' || office_id || ':' || month, 0) $$;
--> statement-breakpoint
/*
 * One statement's change of daily values: `removed` are the rows as they were, `added` as they are now.
 *  1. A closed month refuses new revisions.
 *  2. A superseded revision is kept.
 *  3. Levels are linked anew to what they replace, where the change touched them or their predecessor.
 *  4. The rollups receive the difference, in key order so that concurrent writers cannot deadlock on them.
 */
create function apply_daily_value_changes(removed daily_values[], added daily_values[]) returns void
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
      entry, value, denominator, reason, was_verified, author_id, author_name, entered_at)
    select r.office_id, r.organisation_id, r.charter_indicator_id, r.day, r.revision, r.charter_id, r.region_code,
      r.entry, r.value, r.denominator, r.reason, r.is_verified, r.author_id, r.author_name, r.entered_at
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
-- The net change of each rollup cell: entries of every value, sums of increments and ratios, and for levels the new links
-- less the old ones. Cells whose change is nothing are left out.
create function rollup_changes(removed daily_values[], added daily_values[], unlinked level_links[], linked level_links[])
returns table (office_id uuid, charter_indicator_id uuid, region_code char(5), day date, reported numeric,
  reported_denominator numeric, verified numeric, verified_denominator numeric, entries bigint, on_time_entries bigint, verified_entries bigint)
language sql stable set search_path = public, pg_temp as $$
  with signed_values as (
    select 1 as sign, a.* from unnest(added) a
    union all
    select -1, r.* from unnest(removed) r
  ), signed_links as (
    select 1 as sign, l.* from unnest(linked) l
    union all
    select -1, u.* from unnest(unlinked) u
  ), changes as (
    select v.office_id, v.charter_indicator_id, v.region_code, v.day,
      case when v.kind <> 'level' then v.sign * coalesce(v.value, 0) else 0 end as reported,
      v.sign * coalesce(v.denominator, 0) as reported_denominator,
      case when v.is_verified and v.kind <> 'level' then v.sign * coalesce(v.value, 0) else 0 end as verified,
      case when v.is_verified then v.sign * coalesce(v.denominator, 0) else 0 end as verified_denominator,
      case when v.entry <> 'cleared' then v.sign else 0 end as entries,
      case when v.entry <> 'cleared' and v.is_on_time then v.sign else 0 end as on_time_entries,
      case when v.entry <> 'cleared' and v.is_verified then v.sign else 0 end as verified_entries
    from signed_values v
    union all
    select l.office_id, l.charter_indicator_id, l.region_code, l.day, l.sign * l.value, 0,
      case when l.is_verified then l.sign * l.value else 0 end, 0, 0, 0, 0
    from signed_links l
    union all
    select l.office_id, l.charter_indicator_id, l.previous_region_code, l.day, -l.sign * l.previous_value, 0, 0, 0, 0, 0, 0
    from signed_links l where l.previous_value is not null
    union all
    select l.office_id, l.charter_indicator_id, l.previous_verified_region_code, l.day, 0, 0, -l.sign * l.previous_verified_value, 0, 0, 0, 0
    from signed_links l where l.is_verified and l.previous_verified_value is not null
  )
  select c.office_id, c.charter_indicator_id, c.region_code, c.day, sum(c.reported), sum(c.reported_denominator), sum(c.verified),
    sum(c.verified_denominator), sum(c.entries), sum(c.on_time_entries), sum(c.verified_entries)
  from changes c
  group by 1, 2, 3, 4
  having sum(c.reported) <> 0 or sum(c.reported_denominator) <> 0 or sum(c.verified) <> 0 or sum(c.verified_denominator) <> 0
    or sum(c.entries) <> 0 or sum(c.on_time_entries) <> 0 or sum(c.verified_entries) <> 0;
$$;
--> statement-breakpoint
-- Brings the links of the changed levels and of their successors up to date; returns them as they were and as they are.
create function relink_levels(removed daily_values[], added daily_values[], out unlinked level_links[], out linked level_links[])
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  touched level_links[];
begin
  select array_agg((c.office_id, c.organisation_id, c.charter_indicator_id, c.day, c.value, c.region_code, c.is_verified, null, null, null, null)::level_links)
  into touched
  from (
    select office_id, organisation_id, charter_indicator_id, day, a.value, a.region_code, a.is_verified
    from (select * from unnest(added) where kind = 'level') a
    full join (select * from unnest(removed) where kind = 'level') r using (office_id, organisation_id, charter_indicator_id, day)
    where (a.value, a.region_code, a.is_verified) is distinct from (r.value, r.region_code, r.is_verified)
  ) c;
  unlinked := '{}';
  linked := '{}';
  if touched is null then return; end if;

  -- Two writers of one series would each miss the other's value when linking; the lock orders them.
  perform pg_advisory_xact_lock(hashtextextended('level:' || series.office_id || series.organisation_id || series.charter_indicator_id, 0))
  from (select distinct t.office_id, t.organisation_id, t.charter_indicator_id from unnest(touched) t order by 1, 2, 3) series;

  select coalesce(array_agg(l), '{}') into unlinked
  from unnest(touched) t
  join level_links l using (office_id, organisation_id, charter_indicator_id, day);

  delete from level_links l using unnest(touched) t
  where t.value is null and l.office_id = t.office_id and l.organisation_id = t.organisation_id
    and l.charter_indicator_id = t.charter_indicator_id and l.day = t.day;

  insert into level_links (office_id, organisation_id, charter_indicator_id, day, value, region_code, is_verified)
  select t.office_id, t.organisation_id, t.charter_indicator_id, t.day, t.value, t.region_code, t.is_verified
  from unnest(touched) t where t.value is not null
  on conflict (office_id, organisation_id, charter_indicator_id, day) do update set
    value = excluded.value, region_code = excluded.region_code, is_verified = excluded.is_verified;

  select unlinked || coalesce(array_agg(distinct successor.link), '{}') into unlinked
  from unnest(touched) t
  cross join lateral (
    (select l as link from level_links l
     where l.office_id = t.office_id and l.organisation_id = t.organisation_id and l.charter_indicator_id = t.charter_indicator_id and l.day > t.day
     order by l.day limit 1)
    union all
    (select l from level_links l
     where l.office_id = t.office_id and l.organisation_id = t.organisation_id and l.charter_indicator_id = t.charter_indicator_id and l.day > t.day
       and l.is_verified
     order by l.day limit 1)
  ) successor
  where not exists (
    select from unnest(touched) x
    where x.office_id = t.office_id and x.organisation_id = t.organisation_id and x.charter_indicator_id = t.charter_indicator_id
      and x.day = (successor.link).day
  );

  with affected as (
    select office_id, organisation_id, charter_indicator_id, day from unnest(touched) where value is not null
    union
    select office_id, organisation_id, charter_indicator_id, day from unnest(unlinked)
  ), relinked as (
    update level_links l set previous_value = n.value, previous_region_code = n.region_code,
      previous_verified_value = n.verified_value, previous_verified_region_code = n.verified_region_code
    from (
      select a.*, previous.value, previous.region_code, verified.value as verified_value, verified.region_code as verified_region_code
      from affected a
      left join lateral (
        select p.value, p.region_code from level_links p
        where p.office_id = a.office_id and p.organisation_id = a.organisation_id and p.charter_indicator_id = a.charter_indicator_id and p.day < a.day
        order by p.day desc limit 1
      ) previous on true
      left join lateral (
        select p.value, p.region_code from level_links p
        where p.office_id = a.office_id and p.organisation_id = a.organisation_id and p.charter_indicator_id = a.charter_indicator_id and p.day < a.day
          and p.is_verified
        order by p.day desc limit 1
      ) verified on true
    ) n
    where l.office_id = n.office_id and l.organisation_id = n.organisation_id and l.charter_indicator_id = n.charter_indicator_id and l.day = n.day
    returning l.*
  )
  select coalesce(array_agg((r.*)::level_links), '{}') into linked from relinked r;
end $$;
--> statement-breakpoint
create function daily_values_after_insert() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform apply_daily_value_changes('{}', (select array_agg(n::daily_values) from new_rows n)) where exists (select from new_rows);
  return null;
end $$;
create function daily_values_after_update() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform apply_daily_value_changes((select array_agg(o::daily_values) from old_rows o), (select array_agg(n::daily_values) from new_rows n))
  where exists (select from new_rows);
  return null;
end $$;
create function daily_values_after_delete() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform apply_daily_value_changes((select array_agg(o::daily_values) from old_rows o), '{}') where exists (select from old_rows);
  return null;
end $$;
create trigger daily_values_after_insert after insert on daily_values
  referencing new table as new_rows for each statement execute function daily_values_after_insert();
create trigger daily_values_after_update after update on daily_values
  referencing old table as old_rows new table as new_rows for each statement execute function daily_values_after_update();
create trigger daily_values_after_delete after delete on daily_values
  referencing old table as old_rows for each statement execute function daily_values_after_delete();
revoke all on function apply_daily_value_changes(daily_values[], daily_values[]) from public;
revoke all on function relink_levels(daily_values[], daily_values[]) from public;
revoke all on function rollup_changes(daily_values[], daily_values[], level_links[], level_links[]) from public;
--> statement-breakpoint
/*
 * Moves an organisation to another office or region from a day on. What was logged before stays where it was; a level
 * leaves the old office and enters the new one on that day, so no national total changes. The new office must have an
 * approved charter of the same block, because from then on it is that charter which expects the organisation's entries.
 */
create function move_organisation(moved_id uuid, from_office uuid, to_office uuid, to_region char(5), moved_on date,
  actor_id uuid, actor_name text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  current_placement organisation_placements;
  covered record;
  receiving record;
  level record;
  last_value record;
begin
  select * into current_placement from organisation_placements
  where organisation_id = moved_id and office_id = from_office and ended_on is null for update;
  if not found or current_placement.effective_on >= moved_on then
    raise exception 'not placed there' using errcode = 'check_violation', constraint = 'organisation_move_placement_check';
  end if;
  if from_office = to_office and current_placement.region_code = to_region then
    raise exception 'moves nowhere' using errcode = 'check_violation', constraint = 'organisation_move_destination_check';
  end if;
  if exists (select from daily_values where office_id = from_office and organisation_id = moved_id and day >= moved_on) then
    raise exception 'values after the day' using errcode = 'check_violation', constraint = 'organisation_move_values_check';
  end if;

  insert into organisations (office_id, id, name, kind, bin, size)
  select to_office, id, name, kind, bin, size from organisations where office_id = from_office and id = moved_id
  on conflict do nothing;
  update organisation_placements set ended_on = moved_on
  where office_id = from_office and organisation_id = moved_id and effective_on = current_placement.effective_on;
  insert into organisation_placements (office_id, organisation_id, effective_on, region_code) values (to_office, moved_id, moved_on, to_region);

  if from_office = to_office then
    update charter_organisations co set region_code = to_region
    from charters c
    where c.office_id = co.office_id and c.id = co.charter_id and co.office_id = from_office and co.organisation_id = moved_id
      and c.ends_on >= moved_on;
    return;
  end if;

  for covered in
    select co.charter_id, c.block_code from charter_organisations co
    join charters c on c.office_id = co.office_id and c.id = co.charter_id
    where co.office_id = from_office and co.organisation_id = moved_id
      and c.state in ('approved', 'active') and c.ends_on >= moved_on and coalesce(co.covered_to, c.ends_on) >= moved_on
  loop
    select c.id into receiving from charters c
    where c.office_id = to_office and c.block_code = covered.block_code and c.state in ('approved', 'active')
      and moved_on between c.starts_on and c.ends_on
    order by c.starts_on desc limit 1;
    if not found then
      raise exception 'no receiving charter' using errcode = 'check_violation', constraint = 'organisation_move_charter_check';
    end if;
    update charter_organisations set covered_to = moved_on - 1
    where office_id = from_office and charter_id = covered.charter_id and organisation_id = moved_id;
    insert into charter_organisations (office_id, charter_id, organisation_id, region_code, covered_from)
    values (to_office, receiving.id, moved_id, to_region, moved_on)
    on conflict (office_id, charter_id, organisation_id) do update set region_code = excluded.region_code, covered_to = null;

    for level in
      select id, indicator_code from charter_indicators
      where office_id = from_office and charter_id = covered.charter_id and kind = 'level'
    loop
      select d.value, d.region_code into last_value from daily_values d
      where d.office_id = from_office and d.organisation_id = moved_id and d.charter_indicator_id = level.id and d.value is not null
      order by d.day desc limit 1;
      continue when not found or last_value.value = 0;
      insert into daily_values (office_id, organisation_id, charter_indicator_id, day, charter_id, region_code, kind, entry, value,
        reason, is_on_time, author_id, author_name)
      values (from_office, moved_id, level.id, moved_on, covered.charter_id, last_value.region_code, 'level', 'value', 0,
        'organisationMovedOut', true, actor_id, actor_name);
      insert into daily_values (office_id, organisation_id, charter_indicator_id, day, charter_id, region_code, kind, entry, value,
        reason, is_on_time, author_id, author_name)
      select to_office, moved_id, i.id, moved_on, receiving.id, to_region, 'level', 'value', last_value.value,
        'organisationMovedIn', true, actor_id, actor_name
      from charter_indicators i
      where i.office_id = to_office and i.charter_id = receiving.id and i.indicator_code = level.indicator_code;
      if not found then
        raise exception 'no receiving indicator' using errcode = 'check_violation', constraint = 'organisation_move_charter_check';
      end if;
    end loop;
  end loop;
end $$;
revoke all on function move_organisation(uuid, uuid, uuid, char, date, uuid, text) from public;
grant execute on function move_organisation(uuid, uuid, uuid, char, date, uuid, text) to app_national;
--> statement-breakpoint
-- For the readiness probe: which migration is the newest applied.
create function newest_migration() returns bigint
language sql stable security definer set search_path = drizzle, pg_temp as $$ select max(created_at) from __drizzle_migrations $$;
revoke all on function newest_migration() from public;
grant execute on function newest_migration() to app_auth;
