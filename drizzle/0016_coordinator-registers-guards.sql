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
grant select on register_targets, external_assessments, draft_act_evaluations, effects, recommendations, recommendation_steps, recommendation_proofs
  to app_national, app_region, app_office;
grant select on monitoring_studies, integrity_checks to app_national;
grant insert, update on register_targets, external_assessments, monitoring_studies, draft_act_evaluations, integrity_checks, effects to app_national;
grant update (verified_by, verified_by_name, verified_on, version, updated_at) on effects to app_region;
grant insert on recommendations to app_national;
grant update (state, due_on, done_on, review_remark, confirmed_on, reviewed_by, reviewed_by_name, withdrawn_on, version, updated_at) on recommendations to app_national;
grant update (state, plan, plan_responsible, plan_on, result, done_on, reported_by, reported_by_name, version, updated_at) on recommendations to app_office;
grant insert on recommendation_steps to app_national, app_office;
grant insert, update (withdrawn_at) on recommendation_proofs to app_office;
--> statement-breakpoint
-- Whoever may see a recommendation may open the files that prove it.
create policy files_recommendations_national_read on files for select to app_national
  using (exists (select from recommendation_proofs p where p.office_id = files.office_id and p.file_id = files.id));
create policy files_recommendations_region_read on files for select to app_region
  using (exists (select from recommendation_proofs p where p.office_id = files.office_id and p.file_id = files.id));
create policy files_recommendations_office_read on files for select to app_office
  using (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)
    and exists (select from recommendation_proofs p where p.office_id = files.office_id and p.file_id = files.id));
--> statement-breakpoint
-- A record lies in the region of the body that it is about, whatever the writer says; only an effect may name its place.
create function take_region_of_body() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  organisation constant uuid := (to_jsonb(new) ->> 'organisation_id')::uuid;
begin
  new.region_code := coalesce(
    (select p.region_code from organisation_placements p where p.office_id = new.office_id and p.organisation_id = organisation and p.ended_on is null),
    (select o.region_code from offices o where o.id = new.office_id));
  return new;
end $$;
create function take_region_of_effect() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  new.region_code := coalesce(new.region_code, (select o.region_code from offices o where o.id = new.office_id));
  return new;
end $$;
create function take_region_of_recommendation() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  select r.region_code into new.region_code from recommendations r where r.office_id = new.office_id and r.id = new.recommendation_id;
  return new;
end $$;
do $$
declare
  target text;
begin
  foreach target in array '{external_assessments,monitoring_studies,draft_act_evaluations,integrity_checks,recommendations}'::text[] loop
    execute format('create trigger %I before insert on %I for each row when (current_user like ''app\_%%'') execute function take_region_of_body()', target || '_region', target);
  end loop;
  create trigger effects_region before insert on effects for each row when (current_user like 'app\_%') execute function take_region_of_effect();
  foreach target in array '{recommendation_steps,recommendation_proofs}'::text[] loop
    execute format('create trigger %I before insert on %I for each row when (current_user like ''app\_%%'') execute function take_region_of_recommendation()', target || '_region', target);
  end loop;
end $$;
--> statement-breakpoint
create function sum_of_counts(counts jsonb) returns integer
language sql immutable as $$ select coalesce(sum(value::integer), 0)::integer from jsonb_each_text(counts); $$;
alter table draft_act_evaluations add constraint draft_act_evaluations_factors_check check (risks_found = sum_of_counts(factor_counts));
--> statement-breakpoint
-- From which state a recommendation may come to which: the pairs of its life table, which a test compares.
create function recommendation_may_move(from_state text, to_state text) returns boolean
language sql immutable as $$
  select (from_state, to_state) in (
    ('given', 'planned'), ('planned', 'planned'), ('returned', 'planned'), ('planned', 'done'), ('returned', 'done'), ('done', 'planned'),
    ('done', 'confirmed'), ('done', 'returned'), ('given', 'withdrawn'), ('planned', 'withdrawn'), ('returned', 'withdrawn'));
$$;
/*
 * What no screen or mistake may do to a recommendation: move where its life does not lead, be answered by anybody but the
 * body or judged by anybody but the coordinator, count as carried out without proof, or be confirmed by whoever reported it
 * or gave its proof. Its wording stays as it was given: no role may write those columns.
 */
create function guard_recommendation() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  acting constant uuid := nullif(current_setting('app.person_id', true), '')::uuid;
begin
  if new.due_on <> old.due_on and (old.state, new.state) is distinct from ('done', 'returned') then
    raise exception 'the deadline stays' using errcode = 'check_violation', constraint = 'recommendations_deadline_check';
  end if;
  if old.state = new.state then
    if old.state <> 'planned' then
      raise exception 'what was answered stays' using errcode = 'check_violation', constraint = 'recommendations_movement_check';
    end if;
    return new;
  end if;
  if not recommendation_may_move(old.state, new.state) then
    raise exception 'no such movement' using errcode = 'check_violation', constraint = 'recommendations_movement_check';
  end if;
  if current_user <> (case when new.state in ('planned', 'done') then 'app_office' else 'app_national' end) then
    raise exception 'the body answers, the coordinator judges' using errcode = 'check_violation', constraint = 'recommendations_side_check';
  end if;
  if new.state = 'done' then
    if new.reported_by is distinct from acting then
      raise exception 'one reports for oneself' using errcode = 'check_violation', constraint = 'recommendations_reporter_check';
    end if;
    if not exists (select from recommendation_proofs p where p.office_id = new.office_id and p.recommendation_id = new.id and p.withdrawn_at is null) then
      raise exception 'proof is missing' using errcode = 'check_violation', constraint = 'recommendations_proof_check';
    end if;
  end if;
  if new.state in ('confirmed', 'returned') and new.reviewed_by is distinct from acting then
    raise exception 'one judges for oneself' using errcode = 'check_violation', constraint = 'recommendations_reviewer_check';
  end if;
  if new.state = 'confirmed' and (new.reviewed_by = new.reported_by
    or not exists (select from recommendation_proofs p where p.office_id = new.office_id and p.recommendation_id = new.id and p.withdrawn_at is null)
    or exists (select from recommendation_proofs p where p.office_id = new.office_id and p.recommendation_id = new.id and p.withdrawn_at is null and p.author_id = new.reviewed_by)) then
    raise exception 'a second person confirms' using errcode = 'check_violation', constraint = 'recommendations_second_person_check';
  end if;
  return new;
end $$;
create trigger recommendations_guard before update on recommendations for each row
  when (current_user like 'app\_%') execute function guard_recommendation();
-- After the insert: whose row it is, row-level security has decided by then.
create function guard_new_recommendation() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if new.state <> 'given' then
    raise exception 'a recommendation begins as given' using errcode = 'check_violation', constraint = 'recommendations_movement_check';
  end if;
  if not (case new.source_kind
    when 'assessment' then exists (select from external_assessments s where s.office_id = new.office_id and (s.office_id, s.id) = (new.source_office_id, new.source_id))
    when 'study' then exists (select from monitoring_studies s where (s.office_id, s.id) = (new.source_office_id, new.source_id))
    when 'draftAct' then exists (select from draft_act_evaluations s where s.office_id = new.office_id and (s.office_id, s.id) = (new.source_office_id, new.source_id))
    when 'integrityCheck' then exists (select from integrity_checks s where (s.office_id, s.id) = (new.source_office_id, new.source_id))
    else new.source_id is null end) then
    raise exception 'the source is not there' using errcode = 'check_violation', constraint = 'recommendations_source_there_check';
  end if;
  return null;
end $$;
create trigger recommendations_guard_new after insert on recommendations for each row
  when (current_user like 'app\_%') execute function guard_new_recommendation();
-- Once it is reported as carried out, what that rests on stays.
create function guard_recommendation_proof() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from recommendations r where r.office_id = new.office_id and r.id = new.recommendation_id and r.state in ('planned', 'returned')) then
    raise exception 'the recommendation is settled' using errcode = 'check_violation', constraint = 'recommendation_proofs_open_check';
  end if;
  return null;
end $$;
create trigger recommendation_proofs_guard after insert or update on recommendation_proofs for each row
  when (current_user like 'app\_%') execute function guard_recommendation_proof();
--> statement-breakpoint
-- An effect is verified by somebody else than its author, and stays as it was verified.
create function guard_effect() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  acting constant uuid := nullif(current_setting('app.person_id', true), '')::uuid;
begin
  if old.verified_by is not null then
    raise exception 'the effect is verified' using errcode = 'check_violation', constraint = 'effects_frozen_check';
  end if;
  if new.verified_by is not null and (new.verified_by is distinct from acting or new.verified_by = new.author_id) then
    raise exception 'a second person verifies' using errcode = 'check_violation', constraint = 'effects_second_person_check';
  end if;
  return new;
end $$;
create trigger effects_guard before update on effects for each row
  when (current_user like 'app\_%') execute function guard_effect();
create function guard_new_effect() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if new.verified_by is not null then
    raise exception 'an effect begins as reported' using errcode = 'check_violation', constraint = 'effects_second_person_check';
  end if;
  return null;
end $$;
create trigger effects_guard_new after insert on effects for each row
  when (current_user like 'app\_%') execute function guard_new_effect();
