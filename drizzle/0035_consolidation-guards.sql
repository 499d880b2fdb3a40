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
--> statement-breakpoint
grant select on consolidation_rules to app_national, app_region, app_office;
grant update (amount, version) on consolidation_rules to app_national;
-- What was said to an office, and why a finding is none, is added and stays.
grant select on period_reminders to app_national, app_region, app_office;
grant insert on period_reminders to app_national;
grant select, insert on finding_explanations to app_national;
grant select, insert, update (examined_at, findings) on value_examinations to app_national;
--> statement-breakpoint
-- A reminder lies where its office does, and reaches somebody.
create function take_place_of_office() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  select o.region_code into new.region_code from offices o where o.id = new.office_id and o.kind <> 'coordinator';
  if not found then
    raise exception 'only a project office is reminded' using errcode = 'check_violation', constraint = 'period_reminders_office_check';
  end if;
  return new;
end $$;
create trigger period_reminders_place before insert on period_reminders for each row
  when (current_user like 'app\_%') execute function take_place_of_office();
