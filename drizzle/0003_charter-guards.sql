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
do $$
declare
  register_scopes constant text := 'app_national, app_region, app_office, app_team, app_organisation';
begin
  execute 'grant select on charter_grounds, charter_control_points, charter_resources, charter_risks, charter_stakeholders,
    charter_change_requests, charter_results, charter_closings, charter_task_people, task_occurrences, occurrence_proofs,
    control_point_results, charter_spendings, charter_attachments, charter_comments, charter_visits, charter_links, charter_reassignments, saved_views,
    escalations, escalation_rules, field_guides to ' || register_scopes;
  execute 'grant insert, update (withdrawn_at) on charter_comments to ' || register_scopes;
  execute 'grant insert, update (person_name, role, visited_at, watching_since) on charter_visits to ' || register_scopes;
  execute 'grant insert, update, delete on saved_views to ' || register_scopes;
end $$;

grant insert, update, delete on charter_grounds, charter_control_points, charter_resources, charter_risks, charter_stakeholders to app_office;
grant insert, update on charter_change_requests to app_office;
grant update (state, version, updated_at) on charter_change_requests to app_region, app_national;
grant insert, update, delete on charter_results, control_point_results to app_office;
grant insert, update on charter_closings to app_office;
grant insert, delete on charter_task_people, charter_links to app_office;
grant insert, delete, update (starts_on, due_on) on task_occurrences to app_office;
grant update (state, nothing_reason, done_on, done_by, done_by_name, review, review_remark, reviewed_by, reviewed_by_name,
  reviewed_at, version, updated_at) on task_occurrences to app_office, app_team, app_region, app_national;
grant insert, update (withdrawn_at) on occurrence_proofs to app_office, app_team;
grant insert on charter_spendings to app_office;
grant insert on charter_reassignments to app_office;
grant insert, update (removed_at, removed_by_name) on charter_attachments to app_office, app_team;
grant insert, update on escalations to app_office, app_region, app_national;
grant update on escalation_rules to app_national;
grant delete on project_templates to app_national;
grant execute on function queue_mail(uuid, text, text, text) to app_region, app_national;
grant insert, update on legal_bases, field_guides to app_national;
--> statement-breakpoint
-- From which state a charter may come to which: the pairs of the life table of the charters feature, which a test compares.
create function charter_may_move(from_state text, to_state text) returns boolean
language sql immutable as $$
  select (from_state, to_state) in (
    ('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'draft'), ('agreed', 'draft'), ('submitted', 'agreed'),
    ('submitted', 'returned'), ('agreed', 'returned'), ('agreed', 'approved'), ('approved', 'active'), ('active', 'suspended'),
    ('suspended', 'active'), ('active', 'closing'), ('closing', 'active'), ('closing', 'closed'), ('draft', 'terminated'),
    ('returned', 'terminated'), ('approved', 'terminated'), ('active', 'terminated'), ('suspended', 'terminated'));
$$;
--> statement-breakpoint
/*
 * What no screen, import or mistake may do to a charter: move it where the life table does not lead, change its material
 * content after it was submitted except by an agreed change request, name a version that does not exist, touch it when it is over.
 */
create function guard_charter() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state in ('closed', 'terminated') then
    raise exception 'the charter is over' using errcode = 'check_violation', constraint = 'charters_over_check';
  end if;
  if old.state <> new.state and not charter_may_move(old.state, new.state) then
    raise exception 'no such movement' using errcode = 'check_violation', constraint = 'charters_movement_check';
  end if;
  if (old.office_id, old.id, old.code, old.block_code, old.region_code, old.name, old.goal, old.starts_on, old.ends_on)
    is distinct from (new.office_id, new.id, new.code, new.block_code, new.region_code, new.name, new.goal, new.starts_on, new.ends_on)
    and old.state not in ('draft', 'returned') and new.amended_by is null then
    raise exception 'the content is frozen' using errcode = 'check_violation', constraint = 'charters_frozen_check';
  end if;
  if new.amended_by is not null and new.amended_by is distinct from old.amended_by and not exists (
    select from charter_change_requests r
    where r.office_id = new.office_id and r.charter_id = new.id and r.id = new.amended_by and r.state = 'agreed') then
    raise exception 'no agreed change request' using errcode = 'check_violation', constraint = 'charters_amended_by_check';
  end if;
  if new.approved_version is distinct from old.approved_version and not exists (
    select from charter_versions v
    where v.office_id = new.office_id and v.charter_id = new.id and v.charter_version = new.approved_version) then
    raise exception 'no such version' using errcode = 'check_violation', constraint = 'charters_approved_version_check';
  end if;
  return new;
end $$;
create trigger charters_guard before update on charters for each row execute function guard_charter();
--> statement-breakpoint
-- A charter is open to its change request within one transaction only.
create function end_charter_amendment() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from charters c where c.office_id = new.office_id and c.id = new.id and c.amended_by is not null) then
    raise exception 'the amendment did not end' using errcode = 'check_violation', constraint = 'charters_amendment_check';
  end if;
  return null;
end $$;
create constraint trigger charters_amendment_ends after update on charters deferrable initially deferred
  for each row when (new.amended_by is not null) execute function end_charter_amendment();
--> statement-breakpoint
-- Done needs proof, and the office does not confirm its own work: whoever writes.
create function guard_task_occurrence() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if new.review is not null and new.review is distinct from old.review and current_setting('role') in ('app_office', 'app_team') then
    raise exception 'not a reviewer' using errcode = 'check_violation', constraint = 'task_occurrences_reviewer_check';
  end if;
  if new.state = 'done' and old.state <> 'done' and exists (
    select from charter_tasks t, unnest(t.evidence_kinds) as needed
    where t.office_id = new.office_id and t.charter_id = new.charter_id and t.id = new.task_id
      and not exists (
        select from occurrence_proofs p
        where p.office_id = new.office_id and p.charter_id = new.charter_id and p.occurrence_id = new.id
          and p.evidence_kind = needed and p.withdrawn_at is null)) then
    raise exception 'proof is missing' using errcode = 'check_violation', constraint = 'task_occurrences_proof_check';
  end if;
  return new;
end $$;
create trigger task_occurrences_guard before update on task_occurrences for each row execute function guard_task_occurrence();
--> statement-breakpoint
-- A published template is never changed again; a charter made of it must find what it was made of.
create function guard_template() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if old.published_at is not null then
    raise exception 'the template is published' using errcode = 'check_violation', constraint = 'project_templates_published_check';
  end if;
  return coalesce(new, old);
end $$;
create trigger project_templates_guard before update or delete on project_templates for each row execute function guard_template();
--> statement-breakpoint
create function guard_template_part() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  template uuid := coalesce(new.template_id, old.template_id);
begin
  if current_user <> 'adal_owner' and exists (select from project_templates t where t.id = template and t.published_at is not null) then
    raise exception 'the template is published' using errcode = 'check_violation', constraint = 'project_templates_published_check';
  end if;
  return coalesce(new, old);
end $$;
create trigger template_tasks_guard before insert or update or delete on template_tasks for each row execute function guard_template_part();
create trigger template_indicators_guard before insert or update or delete on template_indicators for each row execute function guard_template_part();
