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
  execute 'grant select on risk_catalogue_entries, risk_library_entries, analysis_terms, risk_bands, elimination_rules, paper_templates,
    internal_analyses, analysis_steps, analysis_events, analysis_members, analysis_documents, analysis_monitorings, analysis_papers,
    exposed_positions, risk_imports, risks, risk_recommendations, risk_proofs, risk_decisions, risk_revisions, regional_issues,
    regional_issue_steps to ' || register_scopes;
end $$;
grant select on register_days, register_months to app_national, app_region, app_office;
grant insert, update on risk_catalogue_entries, risk_library_entries, analysis_terms, risk_bands, elimination_rules, paper_templates to app_national;

grant insert, update on internal_analyses, analysis_steps, exposed_positions, risk_imports to app_office, app_organisation;
grant insert, update, delete on analysis_members, analysis_monitorings, risks, risk_recommendations to app_office, app_organisation;
grant insert, update (withdrawn_at) on analysis_documents, risk_proofs to app_office, app_organisation;
grant insert on analysis_papers to app_office, app_organisation;
grant insert on analysis_events, risk_decisions to app_national, app_region, app_office, app_organisation;

grant update (review, review_remark, reviewed_on, reviewed_by, reviewed_by_name, version, updated_at) on internal_analyses to app_region, app_national;
grant update (state, eliminated_on, review_remark, reviewed_by, reviewed_by_name, reviewed_at, version, updated_at) on risks to app_region, app_national;
grant select, insert, update on review_batches to app_region, app_national;
grant insert, update on regional_issues to app_office, app_region, app_national;
grant insert on regional_issue_steps to app_office, app_region, app_national;
--> statement-breakpoint
-- A record lies in the region of what it belongs to, whatever the writer says.
create function take_region_of_organisation() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  select p.region_code into new.region_code from organisation_placements p
  where p.office_id = new.office_id and p.organisation_id = new.organisation_id and p.ended_on is null;
  return new;
end $$;
create function take_region_of_analysis() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  select a.region_code into new.region_code from internal_analyses a where a.office_id = new.office_id and a.id = new.analysis_id;
  return new;
end $$;
create function take_region_of_risk() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  select r.region_code into new.region_code from risks r where r.office_id = new.office_id and r.id = new.risk_id;
  return new;
end $$;
do $$
declare
  target text;
begin
  foreach target in array '{internal_analyses,exposed_positions}'::text[] loop
    execute format('create trigger %I before insert on %I for each row when (current_user like ''app\_%%'') execute function take_region_of_organisation()', target || '_region', target);
  end loop;
  foreach target in array '{analysis_steps,analysis_events,analysis_members,analysis_documents,analysis_monitorings,analysis_papers,risk_imports,risks}'::text[] loop
    execute format('create trigger %I before insert on %I for each row when (current_user like ''app\_%%'') execute function take_region_of_analysis()', target || '_region', target);
  end loop;
  foreach target in array '{risk_recommendations,risk_proofs,risk_decisions}'::text[] loop
    execute format('create trigger %I before insert on %I for each row when (current_user like ''app\_%%'') execute function take_region_of_risk()', target || '_region', target);
  end loop;
end $$;
--> statement-breakpoint
-- From which state an analysis or a risk may come to which: the pairs of their life tables, which tests compare.
create function analysis_may_move(from_state text, to_state text) returns boolean
language sql immutable as $$
  select (from_state, to_state) in (('open', 'signed'), ('signed', 'open'), ('signed', 'completed'), ('completed', 'signed'), ('open', 'cancelled'));
$$;
create function risk_may_move(from_state text, to_state text) returns boolean
language sql immutable as $$
  select (from_state, to_state) in (
    ('identified', 'planned'), ('planned', 'identified'), ('planned', 'inProgress'), ('returned', 'inProgress'), ('accepted', 'inProgress'),
    ('planned', 'eliminated'), ('inProgress', 'eliminated'), ('returned', 'eliminated'), ('eliminated', 'inProgress'),
    ('eliminated', 'verified'), ('eliminated', 'returned'), ('verified', 'returned'),
    ('identified', 'accepted'), ('planned', 'accepted'), ('inProgress', 'accepted'), ('returned', 'accepted'),
    ('identified', 'withdrawn'), ('planned', 'withdrawn'),
    ('identified', 'carried'), ('planned', 'carried'), ('inProgress', 'carried'), ('returned', 'carried'), ('accepted', 'carried'));
$$;
-- Whether something that a recommendation of the risk names as proof is not there yet, or there is no recommendation at all.
create function risk_lacks_proof(of_office uuid, of_risk uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select not exists (select from risk_recommendations m where m.office_id = of_office and m.risk_id = of_risk)
    or exists (
      select from risk_recommendations m
      where m.office_id = of_office and m.risk_id = of_risk and (m.state <> 'done' or m.evidence_kinds = '{}' or exists (
        select from unnest(m.evidence_kinds) needed (kind)
        where not exists (
          select from risk_proofs p
          where p.office_id = m.office_id and p.risk_id = m.risk_id and p.recommendation_id = m.id and p.evidence_kind = needed.kind and p.withdrawn_at is null)
      ))
    );
$$;
--> statement-breakpoint
create function guard_internal_analysis() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state <> new.state and not analysis_may_move(old.state, new.state) then
    raise exception 'no such movement' using errcode = 'check_violation', constraint = 'internal_analyses_movement_check';
  end if;
  if (old.office_id, old.organisation_id, old.id, old.region_code, old.year, old.number, old.is_counted)
    is distinct from (new.office_id, new.organisation_id, new.id, new.region_code, new.year, new.number, new.is_counted) then
    raise exception 'the analysis stays where it is' using errcode = 'check_violation', constraint = 'internal_analyses_place_check';
  end if;
  if current_user in ('app_office', 'app_organisation') and new.review is not null
    and (old.review, old.reviewed_by) is distinct from (new.review, new.reviewed_by) then
    raise exception 'only a reviewer reviews' using errcode = 'check_violation', constraint = 'internal_analyses_reviewer_check';
  end if;
  if old.review = 'confirmed' and new.state = 'open' then
    raise exception 'the note is confirmed' using errcode = 'check_violation', constraint = 'internal_analyses_confirmed_check';
  end if;
  return new;
end $$;
create trigger internal_analyses_guard before update on internal_analyses for each row
  when (current_user like 'app\_%') execute function guard_internal_analysis();
--> statement-breakpoint
/*
 * What no screen, import or mistake may do to a risk: begin anywhere but at its beginning, move where its life does not
 * lead, count as eliminated without the proof that its recommendations name, be verified by whoever reported it or gave
 * its proof or by anybody but a reviewer, or change its content after the elimination was reported.
 */
create function guard_risk() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  acting constant uuid := nullif(current_setting('app.person_id', true), '')::uuid;
begin
  if tg_op = 'DELETE' then
    if old.state <> 'identified' or exists (
      select from internal_analyses a where a.office_id = old.office_id and a.id = old.analysis_id and a.state <> 'open') then
      raise exception 'only a new risk of an open analysis goes' using errcode = 'check_violation', constraint = 'risks_delete_check';
    end if;
    return old;
  end if;
  if old.state <> new.state and not risk_may_move(old.state, new.state) then
    raise exception 'no such movement' using errcode = 'check_violation', constraint = 'risks_movement_check';
  end if;
  if (old.office_id, old.organisation_id, old.id, old.region_code, old.analysis_id, old.year, old.is_counted, old.is_confirmed, old.origin_risk_id)
    is distinct from (new.office_id, new.organisation_id, new.id, new.region_code, new.analysis_id, new.year, new.is_counted, new.is_confirmed, new.origin_risk_id) then
    raise exception 'the risk stays where it is' using errcode = 'check_violation', constraint = 'risks_place_check';
  end if;
  if old.state not in ('identified', 'planned', 'inProgress', 'returned') and
    (old.code, old.title, old.direction_code, old.process_code, old.process, old.exposed_position, old.factor_codes, old.cause, old.conditions,
      old.scheme, old.interested_parties, old.consequences, old.existing_controls, old.identified_on)
    is distinct from (new.code, new.title, new.direction_code, new.process_code, new.process, new.exposed_position, new.factor_codes, new.cause,
      new.conditions, new.scheme, new.interested_parties, new.consequences, new.existing_controls, new.identified_on) then
    raise exception 'the content is frozen' using errcode = 'check_violation', constraint = 'risks_frozen_check';
  end if;
  if old.state <> new.state and new.state = 'eliminated' then
    if risk_lacks_proof(new.office_id, new.id) then
      raise exception 'proof is missing' using errcode = 'check_violation', constraint = 'risks_proof_check';
    end if;
    if new.reported_by is distinct from acting then
      raise exception 'one reports for oneself' using errcode = 'check_violation', constraint = 'risks_reporter_check';
    end if;
    new.reviewed_by := null;
    new.reviewed_by_name := null;
    new.reviewed_at := null;
    new.review_remark := null;
  end if;
  if old.state <> new.state and new.state in ('verified', 'returned') then
    if current_user not in ('app_region', 'app_national') or new.reviewed_by is distinct from acting then
      raise exception 'only a reviewer reviews' using errcode = 'check_violation', constraint = 'risks_reviewer_check';
    end if;
    if new.state = 'verified' and (new.reviewed_by = new.reported_by or risk_lacks_proof(new.office_id, new.id) or exists (
      select from risk_proofs p where p.office_id = new.office_id and p.risk_id = new.id and p.withdrawn_at is null and p.author_id = new.reviewed_by)) then
      raise exception 'a second person verifies' using errcode = 'check_violation', constraint = 'risks_second_person_check';
    end if;
  end if;
  if old.state <> new.state and new.state = 'accepted' and (current_user <> 'app_office' or new.accepted_by is distinct from acting) then
    raise exception 'the office accepts' using errcode = 'check_violation', constraint = 'risks_acceptance_check';
  end if;
  return new;
end $$;
create trigger risks_guard before update or delete on risks for each row
  when (current_user like 'app\_%') execute function guard_risk();
-- After the insert: whose row it is, row-level security has decided by then.
create function guard_new_risk() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if new.state <> 'identified' or new.is_confirmed or new.is_counted <> (new.origin_mark is distinct from 'carried') then
    raise exception 'a risk begins as identified' using errcode = 'check_violation', constraint = 'risks_movement_check';
  end if;
  if not exists (select from internal_analyses a where a.office_id = new.office_id and a.id = new.analysis_id and a.state in ('open', 'signed')) then
    raise exception 'the analysis takes no risks' using errcode = 'check_violation', constraint = 'risks_analysis_open_check';
  end if;
  return null;
end $$;
create trigger risks_guard_new after insert on risks for each row
  when (current_user like 'app\_%') execute function guard_new_risk();
--> statement-breakpoint
-- Once the elimination is reported, what it rests on stays: recommendations and proofs change only before that or after a return.
create function guard_risk_part() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  part record;
begin
  if tg_op = 'DELETE' then part := old; else part := new; end if;
  if not exists (select from risks r where r.office_id = part.office_id and r.id = part.risk_id
    and r.state in ('identified', 'planned', 'inProgress', 'returned')) then
    raise exception 'the risk is settled' using errcode = 'check_violation', constraint = 'risk_parts_open_check';
  end if;
  return null;
end $$;
create trigger risk_recommendations_guard after insert or update or delete on risk_recommendations for each row
  when (current_user like 'app\_%') execute function guard_risk_part();
create trigger risk_proofs_guard after insert or update on risk_proofs for each row
  when (current_user like 'app\_%') execute function guard_risk_part();
--> statement-breakpoint
-- A workbook of thousands of risks can be the first that a register ever held. Keys of its recommendations are checked row
-- by row, and a plan made while the register was empty would read all of it for each; new statistics end such plans.
create function analyze_risks() returns void
language plpgsql security definer set search_path = public, pg_temp as $$ begin analyze risks; end $$;
revoke all on function analyze_risks() from public;
grant execute on function analyze_risks() to app_office, app_organisation;
--> statement-breakpoint
-- The risk names the latest deadline of its recommendations, so that a register can be ordered by it.
create function risk_recommendations_after_change() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update risks r set due_on = latest.due_on
  from (
    select touched.office_id, touched.risk_id,
      (select max(m.due_on) from risk_recommendations m where m.office_id = touched.office_id and m.risk_id = touched.risk_id) as due_on
    from (select distinct office_id, risk_id from changed_rows) touched
  ) latest
  where r.office_id = latest.office_id and r.id = latest.risk_id and r.due_on is distinct from latest.due_on;
  return null;
end $$;
create trigger risk_recommendations_after_insert after insert on risk_recommendations
  referencing new table as changed_rows for each statement execute function risk_recommendations_after_change();
create trigger risk_recommendations_after_update after update on risk_recommendations
  referencing new table as changed_rows for each statement execute function risk_recommendations_after_change();
create trigger risk_recommendations_after_delete after delete on risk_recommendations
  referencing old table as changed_rows for each statement execute function risk_recommendations_after_change();
--> statement-breakpoint
-- What a risk or a recommendation was before an edit. Every edit counts the version up; the database's own upkeep does not.
create function keep_risk_revision() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  acting constant uuid := nullif(current_setting('app.person_id', true), '')::uuid;
begin
  insert into risk_revisions (office_id, organisation_id, region_code, risk_id, subject, subject_id, revision, content, superseded_by, superseded_by_name)
  values (old.office_id, old.organisation_id, old.region_code,
    case when tg_table_name = 'risks' then old.id else (to_jsonb(old) ->> 'risk_id')::uuid end,
    case when tg_table_name = 'risks' then 'risk' else 'recommendation' end, old.id, old.version,
    to_jsonb(old) - '{search_text,fingerprint}'::text[], acting, (select p.full_name from people p where p.id = acting));
  return null;
end $$;
create trigger risks_revision after update on risks for each row when (old.version <> new.version) execute function keep_risk_revision();
create trigger risk_recommendations_revision after update on risk_recommendations for each row
  when (old.version <> new.version) execute function keep_risk_revision();
--> statement-breakpoint
-- What one record adds to the counts of the registers.
create function risk_contributions(counted risks) returns table (measure text, day date, reported integer, verified integer)
language sql immutable as $$
  select 'risksIdentified', counted.identified_on, 1, counted.is_confirmed::int where counted.is_counted and counted.state <> 'withdrawn'
  union all
  select 'risksEliminated', counted.eliminated_on, 1, (counted.state = 'verified')::int where counted.state in ('eliminated', 'verified');
$$;
create function analysis_contributions(counted internal_analyses) returns table (measure text, day date, reported integer, verified integer)
language sql immutable as $$
  select 'organisationsAnalysed', counted.signed_on, 1, coalesce(counted.review = 'confirmed', false)::int
  where counted.is_counted and counted.signed_on is not null;
$$;
create type register_change as (office_id uuid, measure text, region_code char(5), day date, reported integer, verified integer);
-- Adds changes to days and months in key order, so that concurrent writers cannot deadlock on them.
create function add_register_changes(changes register_change[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into register_days as total (office_id, measure, region_code, day, reported, verified)
  select c.office_id, c.measure, c.region_code, c.day, sum(c.reported), sum(c.verified)
  from unnest(changes) c group by 1, 2, 3, 4 having sum(c.reported) <> 0 or sum(c.verified) <> 0 order by 1, 2, 3, 4
  on conflict (office_id, measure, region_code, day) do update set
    reported = total.reported + excluded.reported, verified = total.verified + excluded.verified;
  insert into register_months as total (office_id, measure, region_code, month, reported, verified)
  select c.office_id, c.measure, c.region_code, date_trunc('month', c.day)::date, sum(c.reported), sum(c.verified)
  from unnest(changes) c group by 1, 2, 3, 4 having sum(c.reported) <> 0 or sum(c.verified) <> 0 order by 1, 2, 3, 4
  on conflict (office_id, measure, region_code, month) do update set
    reported = total.reported + excluded.reported, verified = total.verified + excluded.verified;
end $$;
revoke all on function add_register_changes(register_change[]) from public;

create function risks_after_insert() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_register_changes((
    select array_agg((r.office_id, c.measure, r.region_code, c.day, c.reported, c.verified)::register_change)
    from new_rows r cross join lateral risk_contributions(r::risks) c));
  return null;
end $$;
create function risks_after_delete() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_register_changes((
    select array_agg((r.office_id, c.measure, r.region_code, c.day, -c.reported, -c.verified)::register_change)
    from old_rows r cross join lateral risk_contributions(r::risks) c));
  return null;
end $$;
create function risks_after_update() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_register_changes((
    select array_agg((r.office_id, c.measure, r.region_code, c.day, r.sign * c.reported, r.sign * c.verified)::register_change)
    from (
      select n.office_id, n.region_code, n::risks as counted, 1 as sign from new_rows n
      union all
      select o.office_id, o.region_code, o::risks, -1 from old_rows o
    ) r cross join lateral risk_contributions(r.counted) c));
  return null;
end $$;
create trigger risks_after_insert after insert on risks referencing new table as new_rows for each statement execute function risks_after_insert();
create trigger risks_after_update after update on risks referencing old table as old_rows new table as new_rows
  for each statement execute function risks_after_update();
create trigger risks_after_delete after delete on risks referencing old table as old_rows for each statement execute function risks_after_delete();
--> statement-breakpoint
/*
 * Keeps which analysis of an organisation counts in a calendar year: the first that was signed. Setting the mark is an
 * update of its own, which comes back here and brings the counts along.
 */
create function mark_counted_analyses(touched internal_analyses[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('analysed:' || t.organisation_id, 0))
  from (select distinct x.organisation_id from unnest(touched) x order by 1) t;

  update internal_analyses a set is_counted = ranked.is_first
  from (
    select b.office_id, b.id, b.signed_on is not null and row_number() over (
      partition by b.organisation_id, extract(year from b.signed_on) order by b.signed_on, b.id) = 1 as is_first
    from internal_analyses b
    where b.organisation_id in (select x.organisation_id from unnest(touched) x)
  ) ranked
  where a.office_id = ranked.office_id and a.id = ranked.id and a.is_counted <> ranked.is_first;
end $$;
revoke all on function mark_counted_analyses(internal_analyses[]) from public;
create function internal_analyses_after_insert() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_register_changes((
    select array_agg((a.office_id, c.measure, a.region_code, c.day, c.reported, c.verified)::register_change)
    from new_rows a cross join lateral analysis_contributions(a::internal_analyses) c));
  perform mark_counted_analyses((select array_agg(n::internal_analyses) from new_rows n));
  return null;
end $$;
create function internal_analyses_after_update() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  moved internal_analyses[];
begin
  perform add_register_changes((
    select array_agg((a.office_id, c.measure, a.region_code, c.day, a.sign * c.reported, a.sign * c.verified)::register_change)
    from (
      select n.office_id, n.region_code, n::internal_analyses as counted, 1 as sign from new_rows n
      union all
      select o.office_id, o.region_code, o::internal_analyses, -1 from old_rows o
    ) a cross join lateral analysis_contributions(a.counted) c));
  select array_agg(n::internal_analyses) into moved
  from new_rows n join old_rows o using (office_id, id) where n.signed_on is distinct from o.signed_on;
  if moved is not null then perform mark_counted_analyses(moved); end if;

  update risks r set is_confirmed = (n.review is not distinct from 'confirmed')
  from new_rows n join old_rows o using (office_id, id)
  where (n.review is not distinct from 'confirmed') <> (o.review is not distinct from 'confirmed')
    and r.office_id = n.office_id and r.analysis_id = n.id and r.is_confirmed <> (n.review is not distinct from 'confirmed');
  return null;
end $$;
create trigger internal_analyses_after_insert after insert on internal_analyses referencing new table as new_rows
  for each statement execute function internal_analyses_after_insert();
create trigger internal_analyses_after_update after update on internal_analyses referencing old table as old_rows new table as new_rows
  for each statement execute function internal_analyses_after_update();
--> statement-breakpoint
create function regional_issue_may_move(from_state text, to_state text) returns boolean
language sql immutable as $$
  select (from_state, to_state) in (
    ('raised', 'agreed'), ('agreed', 'inProgress'), ('agreed', 'resolved'), ('inProgress', 'resolved'), ('resolved', 'confirmed'),
    ('resolved', 'inProgress'), ('raised', 'withdrawn'), ('agreed', 'withdrawn'));
$$;
-- An issue stays with its region, moves along its life only, and only a commissioner or the coordinator confirms or withdraws it.
create function guard_regional_issue() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state <> new.state and not regional_issue_may_move(old.state, new.state) then
    raise exception 'no such movement' using errcode = 'check_violation', constraint = 'regional_issues_movement_check';
  end if;
  if old.state <> new.state and new.state in ('confirmed', 'withdrawn') and current_user not in ('app_region', 'app_national') then
    raise exception 'only a reviewer confirms' using errcode = 'check_violation', constraint = 'regional_issues_reviewer_check';
  end if;
  if (old.office_id, old.id, old.region_code, old.number) is distinct from (new.office_id, new.id, new.region_code, new.number) then
    raise exception 'the issue stays where it is' using errcode = 'check_violation', constraint = 'regional_issues_place_check';
  end if;
  return new;
end $$;
create trigger regional_issues_guard before update on regional_issues for each row
  when (current_user like 'app\_%') execute function guard_regional_issue();
--> statement-breakpoint
-- The register's first page, filters, totals and groups read this index and never the long texts of a risk.
create index risks_register_index on risks (identified_on desc, id desc) include (office_id, organisation_id, region_code, analysis_id, year, state,
  direction_code, owner_id, due_on, likelihood, impact, residual_likelihood, residual_impact, score, updated_at, code);
--> statement-breakpoint
-- Where these indicators were typed so far, records are complete from the next year on. A new product is loaded with its own day.
update indicators set derivation = counted.measure, derived_from = (date_trunc('year', now()) + interval '1 year')::date, version = version + 1
from (values ('IA-01', 'organisationsAnalysed'), ('IA-02', 'risksIdentified'), ('IA-03', 'risksEliminated')) counted (code, measure)
where indicators.code = counted.code and indicators.derivation is null;
