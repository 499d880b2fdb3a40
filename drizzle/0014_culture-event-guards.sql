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
grant select on culture_event_kinds, culture_audiences, culture_event_series, culture_events, culture_event_participants, culture_event_media,
  culture_event_proofs, culture_event_steps to app_national, app_region, app_office, app_team, app_organisation;
grant insert on culture_event_series to app_office, app_organisation;
grant update (ended_on, end_reason, version) on culture_event_series to app_office, app_organisation;
grant insert, update, delete on culture_events, culture_event_participants to app_office, app_organisation;
grant insert, update (withdrawn_at) on culture_event_media, culture_event_proofs to app_office, app_organisation;
grant insert on culture_event_steps to app_national, app_region, app_office, app_organisation;
grant update (state, review_remark, reviewed_by, reviewed_by_name, reviewed_at, version, updated_at) on culture_events to app_region, app_national;
--> statement-breakpoint
create function take_region_of_culture_event() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  select e.region_code into new.region_code from culture_events e where e.office_id = new.office_id and e.id = new.event_id;
  return new;
end $$;
do $$
declare
  target text;
begin
  foreach target in array '{culture_events,culture_event_series}'::text[] loop
    execute format('create trigger %I before insert on %I for each row when (current_user like ''app\_%%'') execute function take_region_of_organisation()', target || '_region', target);
  end loop;
  foreach target in array '{culture_event_participants,culture_event_media,culture_event_proofs,culture_event_steps}'::text[] loop
    execute format('create trigger %I before insert on %I for each row when (current_user like ''app\_%%'') execute function take_region_of_culture_event()', target || '_region', target);
  end loop;
end $$;
--> statement-breakpoint
-- From which state an event may come to which: the pairs of its life table, which a test compares.
create function culture_event_may_move(from_state text, to_state text) returns boolean
language sql immutable as $$
  select (from_state, to_state) in (
    ('planned', 'moved'), ('moved', 'moved'), ('planned', 'held'), ('moved', 'held'), ('returned', 'held'), ('planned', 'cancelled'), ('moved', 'cancelled'),
    ('cancelled', 'planned'), ('held', 'planned'), ('returned', 'planned'), ('held', 'verified'), ('held', 'returned'), ('verified', 'returned'));
$$;
-- Whether what the kind of an event asks for before it counts is not there.
create function culture_event_lacks_participants(of_office uuid, of_event uuid, of_kind text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select coalesce((select k.needs_participants from culture_event_kinds k where k.code = of_kind), true)
    and not exists (select from culture_event_participants p where p.office_id = of_office and p.event_id = of_event);
$$;
create function culture_event_lacks_proof(of_office uuid, of_event uuid, of_kind text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select coalesce((select k.needs_proof from culture_event_kinds k where k.code = of_kind), true)
    and not exists (select from culture_event_proofs p where p.office_id = of_office and p.event_id = of_event and p.withdrawn_at is null)
    and not exists (select from culture_event_media m where m.office_id = of_office and m.event_id = of_event and m.withdrawn_at is null);
$$;
--> statement-breakpoint
/*
 * What no screen or mistake may do to an event: begin anywhere but as planned, move where its life does not lead, count as held
 * without participants and proof where its kind asks for them, be verified by whoever reported it or gave its proof or by
 * anybody but the reviewer of its office, or change after it was reported.
 */
create function guard_culture_event() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  acting constant uuid := nullif(current_setting('app.person_id', true), '')::uuid;
begin
  if tg_op = 'DELETE' then
    if old.state <> 'planned' or old.series_id is null or old.version > 1 then
      raise exception 'only an untouched event of a series goes' using errcode = 'check_violation', constraint = 'culture_events_delete_check';
    end if;
    return old;
  end if;
  if (old.state <> new.state or old.planned_on <> new.planned_on) and not culture_event_may_move(old.state, new.state) then
    raise exception 'no such movement' using errcode = 'check_violation', constraint = 'culture_events_movement_check';
  end if;
  if (old.office_id, old.organisation_id, old.id, old.region_code, old.series_id, old.first_planned_on, old.is_unplanned, old.author_id)
    is distinct from (new.office_id, new.organisation_id, new.id, new.region_code, new.series_id, new.first_planned_on, new.is_unplanned, new.author_id) then
    raise exception 'the event stays where it is' using errcode = 'check_violation', constraint = 'culture_events_place_check';
  end if;
  if old.state in ('held', 'verified', 'cancelled') and
    (old.title, old.language, old.kind_code, old.audience_codes, old.start_time, old.format, old.place, old.locality_name, old.organiser, old.speakers,
      old.partner, old.is_public, old.result, old.feedback_tenths, old.feedback_answers, old.charter_id)
    is distinct from (new.title, new.language, new.kind_code, new.audience_codes, new.start_time, new.format, new.place, new.locality_name, new.organiser,
      new.speakers, new.partner, new.is_public, new.result, new.feedback_tenths, new.feedback_answers, new.charter_id) then
    raise exception 'the content is frozen' using errcode = 'check_violation', constraint = 'culture_events_frozen_check';
  end if;
  if old.state = new.state and (old.held_on, old.reported_by, old.reviewed_by) is distinct from (new.held_on, new.reported_by, new.reviewed_by) then
    raise exception 'a report changes with its state' using errcode = 'check_violation', constraint = 'culture_events_report_check';
  end if;
  if new.state in ('returned', 'verified') and (old.held_on, old.reported_by) is distinct from (new.held_on, new.reported_by) then
    raise exception 'a report stays as it was reviewed' using errcode = 'check_violation', constraint = 'culture_events_report_check';
  end if;
  if old.state <> new.state and new.state = 'held' then
    if culture_event_lacks_participants(new.office_id, new.id, new.kind_code) then
      raise exception 'participants are missing' using errcode = 'check_violation', constraint = 'culture_events_participants_check';
    end if;
    if culture_event_lacks_proof(new.office_id, new.id, new.kind_code) then
      raise exception 'proof is missing' using errcode = 'check_violation', constraint = 'culture_events_proof_check';
    end if;
    if new.reported_by is distinct from acting then
      raise exception 'one reports for oneself' using errcode = 'check_violation', constraint = 'culture_events_reporter_check';
    end if;
    new.reviewed_by := null;
    new.reviewed_by_name := null;
    new.reviewed_at := null;
    new.review_remark := null;
  end if;
  if old.state <> new.state and new.state in ('verified', 'returned') then
    if new.reviewed_by is distinct from acting or not (
      (current_user = 'app_region' and exists (select from offices o where o.id = new.office_id and o.kind = 'lea'))
      or (current_user = 'app_national' and exists (select from offices o where o.id = new.office_id and o.kind = 'cga'))) then
      raise exception 'only its reviewer reviews' using errcode = 'check_violation', constraint = 'culture_events_reviewer_check';
    end if;
    if new.state = 'verified' and (new.reviewed_by = new.reported_by
      or culture_event_lacks_participants(new.office_id, new.id, new.kind_code) or culture_event_lacks_proof(new.office_id, new.id, new.kind_code)
      or exists (select from culture_event_proofs p where p.office_id = new.office_id and p.event_id = new.id and p.withdrawn_at is null and p.author_id = acting)
      or exists (select from culture_event_media m where m.office_id = new.office_id and m.event_id = new.id and m.withdrawn_at is null and m.author_id = acting)) then
      raise exception 'a second person verifies' using errcode = 'check_violation', constraint = 'culture_events_second_person_check';
    end if;
  end if;
  return new;
end $$;
create trigger culture_events_guard before update or delete on culture_events for each row
  when (current_user like 'app\_%') execute function guard_culture_event();
-- After the insert: whose row it is, row-level security has decided by then.
create function guard_new_culture_event() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if new.state <> 'planned' or new.reviewed_by is not null or new.reported_by is not null then
    raise exception 'an event begins as planned' using errcode = 'check_violation', constraint = 'culture_events_movement_check';
  end if;
  return null;
end $$;
create trigger culture_events_guard_new after insert on culture_events for each row
  when (current_user like 'app\_%') execute function guard_new_culture_event();
--> statement-breakpoint
-- What an event that was reported rests on stays: participants, media and proofs change only before that or after a return.
create function guard_culture_event_part() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  part record;
begin
  if tg_op = 'DELETE' then part := old; else part := new; end if;
  if exists (select from culture_events e where e.office_id = part.office_id and e.id = part.event_id and e.state not in ('planned', 'moved', 'returned')) then
    raise exception 'the event is reported' using errcode = 'check_violation', constraint = 'culture_event_parts_open_check';
  end if;
  return null;
end $$;
do $$
declare
  target text;
begin
  foreach target in array '{culture_event_participants,culture_event_media,culture_event_proofs}'::text[] loop
    execute format('create trigger %I after insert or update or delete on %I for each row when (current_user like ''app\_%%'') execute function guard_culture_event_part()', target || '_guard', target);
  end loop;
end $$;
--> statement-breakpoint
/*
 * What the public may read of events without signing in: those that their organisation marked public, without a person, a proof
 * or a figure of theirs. The role that runs it may read nothing else.
 */
create function public_culture_events(of_region text, of_kind text, from_on date, to_on date, after_on date, after_id uuid, most integer)
returns table (event_id uuid, title text, language text, kind_name jsonb, state text, happens_on date, start_time text, format text, place text, region_name jsonb,
  office_name jsonb, organiser text, media jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.id, e.title, e.language, k.name, case when e.state = 'verified' then 'held' else e.state end, e.happens_on, e.start_time, e.format,
    concat_ws(', ', nullif(e.locality_name, ''), nullif(e.place, '')), r.short_name, o.name, e.organiser,
    coalesce((select jsonb_agg(jsonb_build_object('title', m.title, 'url', m.url) order by m.created_at, m.id)
      from culture_event_media m where m.office_id = e.office_id and m.event_id = e.id and m.withdrawn_at is null), '[]')
  from culture_events e
  join culture_event_kinds k on k.code = e.kind_code join regions r on r.code = e.region_code join offices o on o.id = e.office_id
  where e.is_public and e.state in ('planned', 'moved', 'held', 'verified') and e.happens_on between from_on and to_on
    and (of_region is null or e.region_code = of_region) and (of_kind is null or e.kind_code = of_kind)
    and (after_on is null or (e.happens_on, e.id) > (after_on, after_id))
  order by e.happens_on, e.id limit least(most, 200);
$$;
-- The words of its filters.
create function public_culture_choices() returns table (list text, code text, name jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  (select 'kind', k.code, k.name from culture_event_kinds k order by k.position)
  union all (select 'region', r.code::text, r.short_name from regions r order by r.code);
$$;
revoke all on function public_culture_events(text, text, date, date, date, uuid, integer), public_culture_choices() from public;
grant usage on schema public to app_public;
grant execute on function public_culture_events(text, text, date, date, date, uuid, integer), public_culture_choices() to app_public;
