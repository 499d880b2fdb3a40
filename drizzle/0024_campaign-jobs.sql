/*
 * Which organisations an audience names on a day, as far as whoever asks may see them; `of_office`: only of this office.
 * Both the page that counts them and the job that sends ask here.
 */
create function campaign_audience(audience jsonb, of_office uuid, on_day date) returns table (office_id uuid, organisation_id uuid, region_code char(5))
language sql stable set search_path = public, pg_temp as $$
  select p.office_id, p.organisation_id, p.region_code
  from organisation_placements p
  join organisations g on g.office_id = p.office_id and g.id = p.organisation_id
  join offices o on o.id = p.office_id
  where p.effective_on <= on_day and (p.ended_on is null or p.ended_on > on_day) and (of_office is null or p.office_id = of_office)
    and (audience -> 'officeIds' = '[]' or p.office_id in (select v::uuid from jsonb_array_elements_text(audience -> 'officeIds') v))
    and (audience -> 'regionCodes' = '[]' or p.region_code in (select v from jsonb_array_elements_text(audience -> 'regionCodes') v))
    and (audience -> 'officeKinds' = '[]' or o.kind in (select v from jsonb_array_elements_text(audience -> 'officeKinds') v))
    and (audience -> 'kinds' = '[]' or g.kind in (select v from jsonb_array_elements_text(audience -> 'kinds') v))
    and (audience -> 'sizes' = '[]' or g.size in (select v from jsonb_array_elements_text(audience -> 'sizes') v))
    and (audience -> 'organisations' = '[]' or (p.office_id, p.organisation_id) in (
      select n."officeId", n."organisationId" from jsonb_to_recordset(audience -> 'organisations') as n("officeId" uuid, "organisationId" uuid)));
$$;
--> statement-breakpoint
-- From which state people may bring a campaign to which: the pairs of its life table, which a test compares. The job ends sending and upgrading.
create function campaign_may_move(from_state text, to_state text) returns boolean
language sql immutable as $$
  select (from_state, to_state) in (('draft', 'sending'), ('sent', 'sending'), ('sent', 'upgrading'), ('sent', 'closed'));
$$;
/*
 * What no screen or mistake may do to a campaign: begin anywhere but as a draft, go out as national from an office, send what is
 * not published, move where its life does not lead, or say something else once it is sent.
 */
create function guard_campaign() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  asked framework_versions;
  before framework_versions;
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then
      raise exception 'only a draft goes' using errcode = 'check_violation', constraint = 'campaigns_delete_check';
    end if;
    return old;
  end if;
  select * into asked from framework_versions v where v.id = new.framework_version_id;
  if asked.published_at is null then
    raise exception 'the framework is not published' using errcode = 'check_violation', constraint = 'campaigns_framework_check';
  end if;
  if (old.office_id, old.id, old.is_national, old.sent_count, old.author_id) is distinct from (new.office_id, new.id, new.is_national, new.sent_count, new.author_id) then
    raise exception 'the campaign stays where it is' using errcode = 'check_violation', constraint = 'campaigns_place_check';
  end if;
  if (old.state <> new.state or old.state <> 'draft') and not campaign_may_move(old.state, new.state) then
    raise exception 'no such movement' using errcode = 'check_violation', constraint = 'campaigns_movement_check';
  end if;
  if old.state <> 'draft' and (old.title, old.message, old.year, old.audience, old.opens_on, old.due_on, old.reminder_days)
    is distinct from (new.title, new.message, new.year, new.audience, new.opens_on, new.due_on, new.reminder_days) then
    raise exception 'the content is sent' using errcode = 'check_violation', constraint = 'campaigns_frozen_check';
  end if;
  if old.state <> 'draft' and old.framework_version_id <> new.framework_version_id then
    select * into before from framework_versions v where v.id = old.framework_version_id;
    if new.state <> 'upgrading' or before.framework_code <> asked.framework_code or asked.number <= before.number then
      raise exception 'only a newer version of the same framework' using errcode = 'check_violation', constraint = 'campaigns_framework_check';
    end if;
  end if;
  return new;
end $$;
create trigger campaigns_guard before update or delete on campaigns for each row
  when (current_user like 'app\_%') execute function guard_campaign();
create function guard_new_campaign() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if new.state <> 'draft' then
    raise exception 'a campaign begins as a draft' using errcode = 'check_violation', constraint = 'campaigns_movement_check';
  end if;
  if new.is_national <> (current_user = 'app_national') then
    raise exception 'only the coordinator sends to all' using errcode = 'check_violation', constraint = 'campaigns_national_check';
  end if;
  if not exists (select from framework_versions v where v.id = new.framework_version_id and v.published_at is not null) then
    raise exception 'the framework is not published' using errcode = 'check_violation', constraint = 'campaigns_framework_check';
  end if;
  return null;
end $$;
-- After the insert: whose row it is, row-level security has decided by then.
create trigger campaigns_guard_new after insert on campaigns for each row
  when (current_user like 'app\_%') execute function guard_new_campaign();
-- Whoever listens begins the work once the transaction is there; nobody has to: a schedule finds what waits.
create function ask_to_advance_campaigns() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_notify('adal_jobs', 'advance-campaigns');
  return null;
end $$;
create trigger campaigns_ask after update of state on campaigns for each row
  when (new.state in ('sending', 'upgrading') and old.state <> new.state) execute function ask_to_advance_campaigns();
--> statement-breakpoint
/*
 * One step of the campaign that waits longest: up to `most` checklists made, or moved to the version that the campaign has now, and
 * the counts beside them. What is done is read from the checklists themselves, so that a step that was cut off is simply made again.
 * A campaign that another worker holds is passed over. @returns whether there was something to do.
 */
create function advance_campaigns(on_day date, most integer) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c campaigns;
  asked framework_versions;
  requirements integer;
  taken uuid[];
begin
  select * into c from campaigns where state in ('sending', 'upgrading') order by sending_started_at, id limit 1 for update skip locked;
  if not found then
    return false;
  end if;
  select * into asked from framework_versions v where v.id = c.framework_version_id;
  select count(*) into requirements from framework_requirements r where r.version_id = c.framework_version_id;
  if c.state = 'sending' then
    with made as (
      insert into checklists (office_id, organisation_id, region_code, id, campaign_office_id, campaign_id, framework_version_id, framework_code, title, message, year,
        opens_on, due_on, is_reviewed_by_office, requirement_count)
      select a.office_id, a.organisation_id, a.region_code, gen_random_uuid(), c.office_id, c.id, asked.id, asked.framework_code, c.title, c.message, c.year,
        c.opens_on, c.due_on, not c.is_national, requirements
      from campaign_audience(c.audience, case when c.is_national then null else c.office_id end, on_day) a
      where not exists (select from checklists x where x.campaign_id = c.id and x.organisation_id = a.organisation_id)
      order by a.office_id, a.organisation_id limit most
      on conflict do nothing returning id
    ) select array_agg(id) into taken from made;
    update campaigns set sent_count = (select count(*) from checklists x where x.campaign_id = c.id)
      where office_id = c.office_id and id = c.id;
  else
    with chosen as (
      select x.office_id, x.id from checklists x
      where x.campaign_id = c.id and x.state in ('sent', 'inProgress', 'returned') and x.framework_version_id <> asked.id
      order by x.office_id, x.id limit most for update
    ), moved as (
      update checklists x set framework_version_id = asked.id, requirement_count = requirements, version = x.version + 1, updated_at = now()
      from chosen k where x.office_id = k.office_id and x.id = k.id returning x.id
    ) select array_agg(id) into taken from moved;
    perform recount_checklists(coalesce(taken, '{}'));
  end if;
  if coalesce(cardinality(taken), 0) < most then
    update campaigns set state = 'sent', sent_at = case when c.state = 'sending' then now() else sent_at end, version = version + 1, updated_at = now()
      where office_id = c.office_id and id = c.id;
  end if;
  return true;
end $$;
revoke all on function advance_campaigns(date, integer) from public;
grant execute on function advance_campaigns(date, integer) to adal_worker;
--> statement-breakpoint
/*
 * Notes once for each open checklist what is due to be said of it (`due`: a reminder so many days before, or a silence that has come
 * to a level, by campaign and office), and tells who learns of what is new: the officers of the organisation or else the leads of its
 * office, and above them whom the level names. One row a person, for one letter.
 */
create function give_checklist_notices(on_day date, due jsonb)
returns table (email text, language text, reminders integer, silences integer)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with given as (
    insert into checklist_notices (office_id, organisation_id, region_code, checklist_id, kind, occasion, given_on)
    select x.office_id, x.organisation_id, x.region_code, x.id, d.kind, d.occasion, on_day
    from jsonb_to_recordset(due) as d(kind text, occasion text, "campaignId" uuid, "officeId" uuid)
    join checklists x on x.campaign_id = d."campaignId" and x.office_id = d."officeId" and x.state in ('sent', 'inProgress', 'returned')
    where x.opens_on <= on_day
      and not exists (select from campaigns c where c.office_id = x.campaign_office_id and c.id = x.campaign_id and c.state = 'closed')
    on conflict do nothing returning office_id, organisation_id, region_code, checklist_id, kind, occasion
  ), officers as materialized (
    select m.office_id, m.organisation_id, m.person_id from memberships m where m.role = 'complianceOfficer' and m.revoked_at is null
  ), told as (
    select f.person_id, g.kind, g.office_id, g.checklist_id from given g join officers f on f.office_id = g.office_id and f.organisation_id = g.organisation_id
    where g.kind = 'reminder' or g.occasion = 'organisation'
    union
    select m.person_id, g.kind, g.office_id, g.checklist_id from given g
    join memberships m on m.office_id = g.office_id and m.role = 'officeLead' and m.revoked_at is null
    where g.occasion = 'office' or ((g.kind = 'reminder' or g.occasion = 'organisation') and not exists (
      select from officers f where f.office_id = g.office_id and f.organisation_id = g.organisation_id))
    union
    select m.person_id, g.kind, g.office_id, g.checklist_id from given g
    join memberships m on m.role = 'commissioner' and m.region_code = g.region_code and m.revoked_at is null
    where g.occasion = 'commissioner'
    union
    select m.person_id, g.kind, g.office_id, g.checklist_id from given g
    join memberships m on m.role = 'coordinator' and m.revoked_at is null
    where g.occasion = 'coordinator'
  )
  select a.email, a.language, (count(*) filter (where t.kind = 'reminder'))::integer, (count(*) filter (where t.kind = 'silence'))::integer
  from told t join identity.accounts a on a.id = t.person_id and a.disabled_at is null
  group by a.id, a.email, a.language order by a.id;
end $$;
revoke all on function give_checklist_notices(date, jsonb) from public;
grant execute on function give_checklist_notices(date, jsonb) to adal_worker;
grant execute on function queue_mail(uuid, text, text, text) to adal_worker;
