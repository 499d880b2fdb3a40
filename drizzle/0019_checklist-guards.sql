-- The same as before, for the tables that came since.
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
grant select on frameworks, framework_versions, framework_chapters, framework_requirements, requirement_mappings to app_national, app_region, app_office, app_team, app_organisation;
grant insert, update, delete on frameworks, framework_versions, framework_chapters, framework_requirements, requirement_mappings to app_national;
grant select on silence_rules to app_national, app_region, app_office, app_organisation;
grant insert, update on silence_rules to app_national;
grant select, insert, update, delete on campaigns to app_national, app_office;
-- A team reads none of it, but the rule of who may see a file looks into every table that names files.
grant select on checklists, checklist_answers, checklist_answer_revisions, checklist_evidence, checklist_delegations, checklist_submissions, checklist_steps, gap_actions,
  gap_action_proofs, checklist_notices to app_national, app_region, app_office, app_team, app_organisation;
grant insert, update on checklist_answers to app_office, app_organisation;
grant update (state, opened_at, submitted_at, submitted_by, submitted_by_name, submission_hash, reviewed_at, reviewed_by, reviewed_by_name, version, updated_at)
  on checklists to app_office, app_organisation;
grant update (state, reviewed_at, reviewed_by, reviewed_by_name, version, updated_at) on checklists to app_national, app_region;
grant update (state, verdict, remark, verdict_by, verdict_by_name, verdict_at, version, updated_at) on checklist_answers to app_national, app_region;
grant insert, update (withdrawn_at) on checklist_evidence, gap_action_proofs to app_office, app_organisation;
grant update (valid_until) on checklist_evidence to app_office, app_organisation;
grant insert, update, delete on checklist_delegations to app_office, app_organisation;
grant insert on checklist_submissions to app_office, app_organisation;
grant insert on checklist_steps to app_national, app_region, app_office, app_organisation;
grant insert, update on gap_actions to app_office, app_organisation;
grant update (state, review_remark, reviewed_by, reviewed_by_name, reviewed_at, done_on, version, updated_at) on gap_actions to app_national, app_region;
