-- Public statistics of other authorities: everybody who is signed in reads them, the coordinator alone writes them.
grant select on imported_themes, imported_sources, imported_series, imported_values
  to app_national, app_region, app_office, app_team, app_organisation, app_administrator;
grant select (id, state, file_name, author_name, created_at, confirmed_at, undone_at, undone_by_name) on imported_figure_imports
  to app_region, app_office, app_team, app_organisation, app_administrator;
grant select, insert on imported_figure_imports to app_national;
grant update (state, rows, confirmed_at, undone_at, undone_by_name) on imported_figure_imports to app_national;
grant insert, update on imported_sources to app_national;
grant insert on imported_series, imported_values to app_national;
grant update (theme_code, name, dimension, unit_code, decimals, scope_kind, direction, note, version, updated_by, updated_by_name, updated_at) on imported_series to app_national;
-- A value stays as it was stated; it can only be taken back.
grant update (withdrawn_at, withdrawn_by_name) on imported_values to app_national;
--> statement-breakpoint
/*
 * A value lies where its series is counted, is signed by whoever brings it, and follows the one before it: a revision of a value
 * that is in force gives its reason.
 */
create function guard_imported_value() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  scope constant text := (select s.scope_kind from imported_series s where s.code = new.series_code);
  revisions constant integer := (select coalesce(max(v.revision), 0) from imported_values v where (v.series_code, v.place, v.period) = (new.series_code, new.place, new.period));
begin
  if not (case scope
    when 'national' then new.place = ''
    when 'region' then exists (select from regions r where r.code = new.place)
    else length(trim(new.place)) > 0 end) then
    raise exception 'the series is not counted there' using errcode = 'check_violation', constraint = 'imported_values_scope_check';
  end if;
  if new.author_id is distinct from nullif(current_setting('app.person_id', true), '')::uuid then
    raise exception 'one signs for oneself' using errcode = 'check_violation', constraint = 'imported_values_author_check';
  end if;
  if new.revision <> revisions + 1 or new.withdrawn_at is not null then
    raise exception 'a revision follows the last one' using errcode = 'check_violation', constraint = 'imported_values_revision_check';
  end if;
  if length(trim(new.reason)) < 3 and exists (select from imported_values v
    where (v.series_code, v.place, v.period) = (new.series_code, new.place, new.period) and v.withdrawn_at is null) then
    raise exception 'a revision has a reason' using errcode = 'check_violation', constraint = 'imported_values_reason_check';
  end if;
  return new;
end $$;
create trigger imported_values_guard before insert on imported_values for each row
  when (current_user like 'app\_%') execute function guard_imported_value();
--> statement-breakpoint
create function guard_imported_withdrawal() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if old.withdrawn_at is not null or new.withdrawn_at is null or not exists (select from imported_figure_imports i where i.id = old.import_id and i.state = 'undone') then
    raise exception 'only an import that is undone takes its values back' using errcode = 'check_violation', constraint = 'imported_values_withdrawal_check';
  end if;
  return new;
end $$;
create trigger imported_values_withdrawal before update on imported_values for each row
  when (current_user like 'app\_%') execute function guard_imported_withdrawal();
--> statement-breakpoint
-- What the values of a series are counted in, and where, stays once there are values.
create function guard_imported_series() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.unit_code, new.scope_kind) is distinct from (old.unit_code, old.scope_kind) and exists (select from imported_values v where v.series_code = old.code) then
    raise exception 'the series has values' using errcode = 'check_violation', constraint = 'imported_series_values_check';
  end if;
  return new;
end $$;
create trigger imported_series_guard before update on imported_series for each row
  when (current_user like 'app\_%') execute function guard_imported_series();
