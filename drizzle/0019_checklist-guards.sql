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
--> statement-breakpoint
-- Whoever may see an answer or an action may open the files that prove it.
do $$
declare
  scope text;
  named text;
begin
  foreach named in array '{checklist_evidence,gap_action_proofs}'::text[] loop
    foreach scope in array '{national,region}'::text[] loop
      execute format('create policy files_%1$s_%2$s_read on files for select to app_%2$s
        using (exists (select from %1$I p where p.office_id = files.office_id and p.file_id = files.id))', named, scope);
    end loop;
    foreach scope in array '{office,organisation}'::text[] loop
      execute format('create policy files_%1$s_%2$s_read on files for select to app_%2$s
        using (office_id = (select nullif(current_setting(''app.office_id'', true), '''')::uuid)
          and exists (select from %1$I p where p.office_id = files.office_id and p.file_id = files.id))', named, scope);
    end loop;
  end loop;
end $$;
--> statement-breakpoint
create function take_place_of_checklist() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  select c.organisation_id, c.region_code into new.organisation_id, new.region_code from checklists c where c.office_id = new.office_id and c.id = new.checklist_id;
  return new;
end $$;
create function take_place_of_gap_action() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  select a.organisation_id, a.region_code into new.organisation_id, new.region_code from gap_actions a where a.office_id = new.office_id and a.id = new.action_id;
  return new;
end $$;
do $$
declare
  target text;
begin
  foreach target in array '{checklist_answers,checklist_evidence,checklist_delegations,checklist_submissions,checklist_steps,gap_actions}'::text[] loop
    execute format('create trigger %I before insert on %I for each row when (current_user like ''app\_%%'') execute function take_place_of_checklist()', target || '_place', target);
  end loop;
end $$;
create trigger gap_action_proofs_place before insert on gap_action_proofs for each row when (current_user like 'app\_%') execute function take_place_of_gap_action();
--> statement-breakpoint
-- From which state a checklist, and an action about a gap, may come to which: the pairs of their life tables, which tests compare.
create function checklist_may_move(from_state text, to_state text) returns boolean
language sql immutable as $$
  select (from_state, to_state) in (
    ('sent', 'inProgress'), ('inProgress', 'submitted'), ('submitted', 'inProgress'), ('submitted', 'returned'), ('submitted', 'reviewed'),
    ('returned', 'submitted'), ('reviewed', 'toRenew'), ('toRenew', 'submitted'));
$$;
create function gap_action_may_move(from_state text, to_state text) returns boolean
language sql immutable as $$
  select (from_state, to_state) in (
    ('planned', 'inProgress'), ('planned', 'done'), ('inProgress', 'done'), ('returned', 'inProgress'), ('returned', 'done'), ('done', 'verified'), ('done', 'returned'),
    ('done', 'inProgress'), ('planned', 'withdrawn'), ('inProgress', 'withdrawn'), ('returned', 'withdrawn'));
$$;
--> statement-breakpoint
/*
 * What a checklist lacks before it may be submitted. Who claims points shows proof, who claims that something does not apply says why.
 * `on_day`: evidence must be valid on it; null: any evidence.
 */
create function checklist_missing(of_office uuid, of_checklist uuid, on_day date) returns table (subject_id uuid, lacks text)
language sql stable set search_path = public, pg_temp as $$
  select r.subject_id, case
    when a.answer is null then 'answer'
    when a.state = 'returned' then 'mending'
    when a.answer = 'notApplicable' and trim(a.comment) = '' then 'reason'
    when a.state = 'toRenew' then 'renewal'
    else 'evidence' end
  from checklists c
  join framework_requirements r on r.version_id = c.framework_version_id
  left join checklist_answers a on a.office_id = c.office_id and a.checklist_id = c.id and a.subject_id = r.subject_id
  where c.office_id = of_office and c.id = of_checklist and (
    a.answer is null or a.state in ('returned', 'toRenew') or (a.answer = 'notApplicable' and trim(a.comment) = '')
    or (a.answer in ('met', 'partly') and not exists (
      select from checklist_evidence e
      where e.office_id = c.office_id and e.withdrawn_at is null and (on_day is null or e.valid_until is null or e.valid_until >= on_day)
        and ((e.checklist_id = c.id and e.subject_id = r.subject_id) or (e.checklist_id = a.served_by_checklist_id and e.subject_id = a.served_by_subject_id)))));
$$;
--> statement-breakpoint
-- The counts of these checklists, from their answers to the requirements of their versions.
create function recount_checklists(ids uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  update checklists c set requirement_count = n.requirements, answered_count = n.answered, applicable_count = n.applicable, points = n.points,
    verdict_count = n.verdicts, verdict_applicable_count = n.verdicts_applicable, verdict_points = n.verdict_points, disagreed_count = n.disagreed,
    returned_count = n.returned, to_renew_count = n.to_renew
  from (
    select l.office_id, l.id, count(*) as requirements, count(a.answer) as answered, count(*) filter (where a.answer is distinct from 'notApplicable') as applicable,
      coalesce(sum(case a.answer when 'met' then 2 when 'partly' then 1 else 0 end), 0) as points,
      count(a.verdict) as verdicts, count(*) filter (where a.verdict <> 'notApplicable') as verdicts_applicable,
      coalesce(sum(case a.verdict when 'met' then 2 when 'partly' then 1 else 0 end), 0) as verdict_points,
      count(*) filter (where a.verdict <> a.answer) as disagreed, count(*) filter (where a.state = 'returned') as returned, count(*) filter (where a.state = 'toRenew') as to_renew
    from checklists l
    join framework_requirements r on r.version_id = l.framework_version_id
    left join checklist_answers a on a.office_id = l.office_id and a.checklist_id = l.id and a.subject_id = r.subject_id
    where l.id = any (ids)
    group by l.office_id, l.id
  ) n
  where c.office_id = n.office_id and c.id = n.id;
$$;
revoke execute on function recount_checklists(uuid[]) from public;
create function count_checklist_answers() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform recount_checklists(array(select distinct r.checklist_id from changed_rows r));
  return null;
end $$;
create trigger checklist_answers_after_insert after insert on checklist_answers
  referencing new table as changed_rows for each statement execute function count_checklist_answers();
create trigger checklist_answers_after_update after update on checklist_answers
  referencing new table as changed_rows for each statement execute function count_checklist_answers();
create trigger checklist_answers_after_delete after delete on checklist_answers
  referencing old table as changed_rows for each statement execute function count_checklist_answers();
--> statement-breakpoint
create function keep_checklist_answer_revision() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  acting constant uuid := nullif(current_setting('app.person_id', true), '')::uuid;
begin
  insert into checklist_answer_revisions (office_id, organisation_id, region_code, checklist_id, subject_id, revision, content, superseded_by, superseded_by_name)
  values (old.office_id, old.organisation_id, old.region_code, old.checklist_id, old.subject_id, old.version,
    jsonb_build_object('answer', old.answer, 'comment', old.comment, 'state', old.state, 'verdict', old.verdict, 'remark', old.remark,
      'authorName', old.author_name, 'verdictByName', old.verdict_by_name, 'updatedAt', old.updated_at, 'isServed', old.served_by_subject_id is not null),
    acting, (select p.full_name from people p where p.id = acting));
  return null;
end $$;
create trigger checklist_answers_revision after update on checklist_answers for each row
  when (old.version <> new.version) execute function keep_checklist_answer_revision();
--> statement-breakpoint
/*
 * What no screen or mistake may do to a checklist: move where its life does not lead, be submitted with something missing or by somebody
 * else's name or without the exact answers kept, be taken back once a reviewer spoke, or be decided by whoever submitted it.
 */
create function guard_checklist() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  acting constant uuid := nullif(current_setting('app.person_id', true), '')::uuid;
  is_answering constant boolean := current_user in ('app_office', 'app_organisation');
  is_reviewing constant boolean := current_user in ('app_national', 'app_region') or (current_user = 'app_office' and old.is_reviewed_by_office);
begin
  if new.version <> old.version + 1 then
    raise exception 'an edit counts the version up' using errcode = 'check_violation', constraint = 'checklists_version_check';
  end if;
  if not checklist_may_move(old.state, new.state) then
    raise exception 'no such movement' using errcode = 'check_violation', constraint = 'checklists_movement_check';
  end if;
  if (new.state = 'toRenew' and current_user <> 'app_national') or (new.state in ('inProgress', 'submitted') and not is_answering)
    or (new.state in ('returned', 'reviewed') and not is_reviewing) then
    raise exception 'somebody else moves it' using errcode = 'check_violation', constraint = 'checklists_mover_check';
  end if;
  if new.state <> 'submitted' and (old.submitted_by, old.submitted_at, old.submission_hash) is distinct from (new.submitted_by, new.submitted_at, new.submission_hash) then
    raise exception 'what was submitted stays' using errcode = 'check_violation', constraint = 'checklists_submission_check';
  end if;
  case new.state
    when 'inProgress' then
      if old.state = 'submitted' and old.verdict_count > 0 then
        raise exception 'the review has begun' using errcode = 'check_violation', constraint = 'checklists_taken_back_check';
      end if;
    when 'submitted' then
      if exists (select from checklist_missing(new.office_id, new.id, null)) then
        raise exception 'something is missing' using errcode = 'check_violation', constraint = 'checklists_missing_check';
      end if;
      if new.submitted_by is distinct from acting or not exists (
        select from checklist_submissions s where s.office_id = new.office_id and s.checklist_id = new.id and s.content_hash = new.submission_hash and s.submitted_by = acting) then
        raise exception 'the answers are kept with their hash' using errcode = 'check_violation', constraint = 'checklists_submission_check';
      end if;
      new.reviewed_by := null;
      new.reviewed_by_name := null;
      new.reviewed_at := null;
    when 'returned' then
      if acting = old.submitted_by or old.returned_count = 0 then
        raise exception 'single requirements are returned, by a second person' using errcode = 'check_violation', constraint = 'checklists_returned_check';
      end if;
    when 'reviewed' then
      if new.reviewed_by is distinct from acting or acting = old.submitted_by or old.verdict_count < old.requirement_count or old.returned_count > 0 then
        raise exception 'every requirement has a verdict of a second person' using errcode = 'check_violation', constraint = 'checklists_verdicts_check';
      end if;
    when 'toRenew' then
      if old.to_renew_count = 0 then
        raise exception 'nothing is to renew' using errcode = 'check_violation', constraint = 'checklists_renewal_check';
      end if;
  end case;
  return new;
end $$;
create trigger checklists_guard before update on checklists for each row when (current_user like 'app\_%') execute function guard_checklist();
--> statement-breakpoint
/*
 * An answer belongs to a requirement of its checklist and is said only while that is open for it; the reviewer's verdict is given only
 * on what was submitted, never by its author or submitter, with a remark where it differs or returns.
 */
create function guard_checklist_answer() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  acting constant uuid := nullif(current_setting('app.person_id', true), '')::uuid;
  list checklists%rowtype;
begin
  select * into list from checklists c where c.office_id = new.office_id and c.id = new.checklist_id;
  if (old.office_id, old.organisation_id, old.checklist_id, old.subject_id, old.region_code)
    is distinct from (new.office_id, new.organisation_id, new.checklist_id, new.subject_id, new.region_code) or new.version <> old.version + 1 then
    raise exception 'the answer stays where it is' using errcode = 'check_violation', constraint = 'checklist_answers_place_check';
  end if;
  if (old.answer, old.comment, old.served_by_checklist_id, old.served_by_subject_id, old.author_id, old.state, old.verdict, old.remark, old.verdict_by)
    is not distinct from (new.answer, new.comment, new.served_by_checklist_id, new.served_by_subject_id, new.author_id, new.state, new.verdict, new.remark, new.verdict_by) then
    return new;
  end if;
  if current_user in ('app_office', 'app_organisation') and new.state = 'open' and old.state = 'mended' and list.state in ('returned', 'toRenew')
    and (old.answer, old.comment, old.verdict, old.author_id) is not distinct from (new.answer, new.comment, new.verdict, new.author_id) then
    return new;
  end if;
  if (old.answer, old.comment, old.served_by_checklist_id, old.served_by_subject_id, old.author_id)
    is distinct from (new.answer, new.comment, new.served_by_checklist_id, new.served_by_subject_id, new.author_id) or (new.state = 'mended') then
    if current_user not in ('app_office', 'app_organisation') or new.author_id is distinct from acting or new.verdict is not null or not (
      (list.state = 'inProgress' and old.state = 'open' and new.state = 'open')
      or (list.state in ('returned', 'toRenew') and old.state in ('returned', 'toRenew', 'mended') and new.state = 'mended')) then
      raise exception 'it is not open' using errcode = 'check_violation', constraint = 'checklist_answers_open_check';
    end if;
    return new;
  end if;
  if new.state = 'toRenew' then
    if current_user <> 'app_national' or list.state not in ('reviewed', 'toRenew') or (old.verdict, old.remark) is distinct from (new.verdict, new.remark) then
      raise exception 'the clock says what is to renew' using errcode = 'check_violation', constraint = 'checklist_answers_renewal_check';
    end if;
    return new;
  end if;
  if list.state <> 'submitted' or new.state not in ('open', 'returned')
    or not (current_user in ('app_national', 'app_region') or (current_user = 'app_office' and list.is_reviewed_by_office)) then
    raise exception 'only a reviewer judges what was submitted' using errcode = 'check_violation', constraint = 'checklist_answers_reviewer_check';
  end if;
  if new.verdict is not null and (new.verdict_by is distinct from acting or acting = old.author_id or acting = list.submitted_by) then
    raise exception 'a second person judges' using errcode = 'check_violation', constraint = 'checklist_answers_second_person_check';
  end if;
  if trim(new.remark) = '' and (new.state = 'returned' or new.verdict <> new.answer) then
    raise exception 'a difference has its reason' using errcode = 'check_violation', constraint = 'checklist_answers_remark_check';
  end if;
  return new;
end $$;
create trigger checklist_answers_guard before update on checklist_answers for each row
  when (current_user like 'app\_%') execute function guard_checklist_answer();
-- After the insert: whose row it is, row-level security has decided by then.
create function guard_new_checklist_answer() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  acting constant uuid := nullif(current_setting('app.person_id', true), '')::uuid;
  list checklists%rowtype;
begin
  select * into list from checklists c where c.office_id = new.office_id and c.id = new.checklist_id;
  if list.state <> 'inProgress' or new.verdict is not null or new.state <> 'open' or new.author_id is distinct from acting then
    raise exception 'it is not open' using errcode = 'check_violation', constraint = 'checklist_answers_open_check';
  end if;
  if not exists (select from framework_requirements r where r.version_id = list.framework_version_id and r.subject_id = new.subject_id) then
    raise exception 'no such requirement' using errcode = 'check_violation', constraint = 'checklist_answers_requirement_check';
  end if;
  return null;
end $$;
create trigger checklist_answers_guard_new after insert on checklist_answers for each row
  when (current_user like 'app\_%') execute function guard_new_checklist_answer();
create function guard_checklist_evidence() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (
    select from checklists c
    left join checklist_answers a on a.office_id = c.office_id and a.checklist_id = c.id and a.subject_id = new.subject_id
    where c.office_id = new.office_id and c.id = new.checklist_id
      and (c.state = 'inProgress' or (c.state in ('returned', 'toRenew') and a.state in ('returned', 'toRenew', 'mended')))) then
    raise exception 'the answer is submitted' using errcode = 'check_violation', constraint = 'checklist_evidence_open_check';
  end if;
  return null;
end $$;
create trigger checklist_evidence_guard after insert or update on checklist_evidence for each row
  when (current_user like 'app\_%') execute function guard_checklist_evidence();
--> statement-breakpoint
-- An action about a gap is done with proof of every kind it names, and confirmed by a second person.
create function gap_action_lacks_proof(of_office uuid, of_action uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (
    select from gap_actions a, unnest(a.evidence_kinds) as kind
    where a.office_id = of_office and a.id = of_action and not exists (
      select from gap_action_proofs p where p.office_id = a.office_id and p.action_id = a.id and p.evidence_kind = kind and p.withdrawn_at is null));
$$;
create function guard_gap_action() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  acting constant uuid := nullif(current_setting('app.person_id', true), '')::uuid;
begin
  if (old.office_id, old.organisation_id, old.id, old.region_code, old.checklist_id, old.subject_id, old.author_id)
    is distinct from (new.office_id, new.organisation_id, new.id, new.region_code, new.checklist_id, new.subject_id, new.author_id) or new.version <> old.version + 1 then
    raise exception 'the action stays where it is' using errcode = 'check_violation', constraint = 'gap_actions_place_check';
  end if;
  if old.state <> new.state and not gap_action_may_move(old.state, new.state) then
    raise exception 'no such movement' using errcode = 'check_violation', constraint = 'gap_actions_movement_check';
  end if;
  if old.state in ('done', 'verified', 'withdrawn') and (old.text, old.owner_name, old.due_on, old.evidence_kinds) is distinct from (new.text, new.owner_name, new.due_on, new.evidence_kinds) then
    raise exception 'the content is frozen' using errcode = 'check_violation', constraint = 'gap_actions_frozen_check';
  end if;
  if old.state <> new.state and new.state = 'done' then
    if gap_action_lacks_proof(new.office_id, new.id) then
      raise exception 'proof is missing' using errcode = 'check_violation', constraint = 'gap_actions_proof_check';
    end if;
    if new.done_by is distinct from acting then
      raise exception 'one reports for oneself' using errcode = 'check_violation', constraint = 'gap_actions_reporter_check';
    end if;
  end if;
  if old.state = 'done' and new.state in ('verified', 'returned') and (
    new.reviewed_by is distinct from acting or new.reviewed_by = old.done_by or (new.state = 'returned' and trim(new.review_remark) = '')
    or not (current_user in ('app_national', 'app_region') or (current_user = 'app_office' and exists (
      select from checklists c where c.office_id = new.office_id and c.id = new.checklist_id and c.is_reviewed_by_office)))) then
    raise exception 'a second person decides' using errcode = 'check_violation', constraint = 'gap_actions_reviewer_check';
  end if;
  return new;
end $$;
create trigger gap_actions_guard before update on gap_actions for each row
  when (current_user like 'app\_%') execute function guard_gap_action();
create function guard_new_gap_action() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if new.state <> 'planned' or not exists (
    select from checklist_answers a where a.office_id = new.office_id and a.checklist_id = new.checklist_id and a.subject_id = new.subject_id
      and coalesce(a.verdict, a.answer) in ('partly', 'notMet')) then
    raise exception 'an action is planned about a gap' using errcode = 'check_violation', constraint = 'gap_actions_gap_check';
  end if;
  return null;
end $$;
create trigger gap_actions_guard_new after insert on gap_actions for each row
  when (current_user like 'app\_%') execute function guard_new_gap_action();
create function guard_gap_action_proof() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from gap_actions a where a.office_id = new.office_id and a.id = new.action_id and a.state in ('planned', 'inProgress', 'returned')) then
    raise exception 'the action is settled' using errcode = 'check_violation', constraint = 'gap_action_proofs_open_check';
  end if;
  return null;
end $$;
create trigger gap_action_proofs_guard after insert or update on gap_action_proofs for each row
  when (current_user like 'app\_%') execute function guard_gap_action_proof();
