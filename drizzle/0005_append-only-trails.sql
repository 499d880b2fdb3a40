-- The same as in the foundation, for the tables that came since.
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
grant select on charter_submissions, occurrence_steps to app_national, app_region, app_office, app_team, app_organisation;
-- Nobody may change or take away what was submitted or what was done: rows are only added.
grant insert on charter_submissions to app_office;
grant insert on occurrence_steps to app_office, app_team, app_region, app_national;
