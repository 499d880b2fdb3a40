-- The same as in the foundation, for the table that came since.
alter table compliance_counts force row level security;
create policy compliance_counts_owner on compliance_counts to adal_owner using (true) with check (true);
--> statement-breakpoint
-- Sums of money do not fit into what counts of risks needed.
alter type register_change alter attribute reported type bigint, alter attribute verified type bigint;
--> statement-breakpoint
/*
 * What one record adds to the counts of the registers, as for risks: on its day, reported as soon as it is said, verified when a
 * second person has confirmed it. What nobody confirms stays reported only.
 */
create function culture_event_contributions(counted culture_events) returns table (measure text, day date, reported bigint, verified bigint)
language sql stable as $$
  select x.measure, counted.held_on, x.amount, case when counted.state = 'verified' then x.amount else 0 end
  from culture_event_kinds k
  cross join lateral (values ('cultureEvents', k.is_awareness, 1::bigint), ('eventParticipants', k.is_awareness, counted.participants::bigint),
    ('civilServantsTrained', k.trains_civil_servants, counted.civil_servants::bigint)) x (measure, is_counted, amount)
  where k.code = counted.kind_code and x.is_counted and x.amount <> 0 and counted.state in ('held', 'verified');
$$;
create function recommendation_contributions(counted recommendations) returns table (measure text, day date, reported bigint, verified bigint)
language sql immutable as $$
  select case counted.source_kind when 'assessment' then 'recommendationsGiven' else 'proposalsGiven' end, counted.given_on, 1::bigint, 0::bigint
  where counted.source_kind in ('assessment', 'study') and counted.state <> 'withdrawn'
  union all
  select case counted.source_kind when 'assessment' then 'recommendationsImplemented' else 'proposalsImplemented' end, counted.done_on, 1, (counted.state = 'confirmed')::int
  where counted.source_kind in ('assessment', 'study') and counted.state in ('done', 'confirmed');
$$;
create function assessment_contributions(counted external_assessments) returns table (measure text, day date, reported bigint, verified bigint)
language sql immutable as $$ select 'assessmentsConcluded', counted.concluded_on, 1::bigint, 0::bigint where counted.concluded_on is not null; $$;
create function study_contributions(counted monitoring_studies) returns table (measure text, day date, reported bigint, verified bigint)
language sql immutable as $$ select 'studiesConcluded', counted.concluded_on, 1::bigint, 0::bigint where counted.concluded_on is not null; $$;
create function draft_act_contributions(counted draft_act_evaluations) returns table (measure text, day date, reported bigint, verified bigint)
language sql immutable as $$
  select 'draftActsEvaluated', counted.concluded_on, 1::bigint, 0::bigint where counted.concluded_on is not null
  union all
  select 'draftActRisks', counted.concluded_on, counted.risks_found, 0 where counted.concluded_on is not null and counted.risks_found > 0;
$$;
create function effect_contributions(counted effects) returns table (measure text, day date, reported bigint, verified bigint)
language sql immutable as $$
  select x.measure, counted.happened_on, round(counted.amount)::bigint, case when counted.verified_by is not null then round(counted.amount)::bigint else 0 end
  from (values ('tengeSaved', 'effectTengeSaved'), ('tengeReturned', 'effectTengeReturned'), ('tengePrevented', 'effectTengePrevented'),
    ('landPlots', 'effectLandPlots'), ('apartments', 'effectApartments'), ('persons', 'effectPersons')) x (kind, measure)
  where x.kind = counted.kind;
$$;
--> statement-breakpoint
-- An event knows how many took part, so that what it adds follows from its own row alone.
create function culture_event_participants_after_change() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update culture_events e set participants = present.participants, civil_servants = present.civil_servants
  from (
    select touched.office_id, touched.event_id, coalesce(sum(p.persons), 0) as participants,
      coalesce(sum(p.persons) filter (where p.audience_code = 'civilServants'), 0) as civil_servants
    from (select distinct c.office_id, c.event_id from changed_rows c) touched
    left join culture_event_participants p on p.office_id = touched.office_id and p.event_id = touched.event_id
    group by 1, 2
  ) present
  where e.office_id = present.office_id and e.id = present.event_id
    and (e.participants, e.civil_servants) is distinct from (present.participants::int, present.civil_servants::int);
  return null;
end $$;
create trigger culture_event_participants_after_insert after insert on culture_event_participants
  referencing new table as changed_rows for each statement execute function culture_event_participants_after_change();
create trigger culture_event_participants_after_update after update on culture_event_participants
  referencing new table as changed_rows for each statement execute function culture_event_participants_after_change();
create trigger culture_event_participants_after_delete after delete on culture_event_participants
  referencing old table as changed_rows for each statement execute function culture_event_participants_after_change();
create function guard_culture_event_numbers() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'the database counts participants' using errcode = 'check_violation', constraint = 'culture_events_participants_counted_check';
end $$;
-- After the insert: whose row it is, row-level security has decided by then.
create trigger culture_events_numbers_new after insert on culture_events for each row
  when (current_user like 'app\_%' and (new.participants <> 0 or new.civil_servants <> 0)) execute function guard_culture_event_numbers();
create trigger culture_events_numbers before update on culture_events for each row
  when (current_user like 'app\_%' and (old.participants <> new.participants or old.civil_servants <> new.civil_servants)) execute function guard_culture_event_numbers();
update culture_events e set participants = present.participants, civil_servants = present.civil_servants
from (
  select p.office_id, p.event_id, sum(p.persons) as participants, coalesce(sum(p.persons) filter (where p.audience_code = 'civilServants'), 0) as civil_servants
  from culture_event_participants p group by 1, 2
) present
where e.office_id = present.office_id and e.id = present.event_id;
--> statement-breakpoint
-- Each register whose records add by themselves: what is there is counted once, then every statement adds its difference.
do $$
declare
  register record;
begin
  for register in select * from (values ('culture_events', 'culture_event_contributions'), ('recommendations', 'recommendation_contributions'),
    ('external_assessments', 'assessment_contributions'), ('monitoring_studies', 'study_contributions'),
    ('draft_act_evaluations', 'draft_act_contributions'), ('effects', 'effect_contributions')) x (source, contributions)
  loop
    execute format($made$
      create function %1$s_counted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $body$
      declare
        before register_change[];
        after register_change[];
      begin
        if tg_op <> 'INSERT' then
          select array_agg((r.office_id, c.measure, coalesce(r.region_code, 'KZ'), c.day, -c.reported, -c.verified)::register_change) into before
          from old_rows r cross join lateral %2$s(r::%1$s) c;
        end if;
        if tg_op <> 'DELETE' then
          select array_agg((r.office_id, c.measure, coalesce(r.region_code, 'KZ'), c.day, c.reported, c.verified)::register_change) into after
          from new_rows r cross join lateral %2$s(r::%1$s) c;
        end if;
        perform add_register_changes(before || after);
        return null;
      end $body$;
      select add_register_changes((
        select array_agg((r.office_id, c.measure, coalesce(r.region_code, 'KZ'), c.day, c.reported, c.verified)::register_change)
        from %1$s r cross join lateral %2$s(r) c));
      create trigger %1$s_counted_insert after insert on %1$s referencing new table as new_rows for each statement execute function %1$s_counted();
      create trigger %1$s_counted_update after update on %1$s referencing old table as old_rows new table as new_rows
        for each statement execute function %1$s_counted();
      create trigger %1$s_counted_delete after delete on %1$s referencing old table as old_rows for each statement execute function %1$s_counted();
    $made$, register.source, register.contributions);
  end loop;
end $$;
--> statement-breakpoint
/*
 * On which days organisations enter or leave the levels of their compliance: a service established, the documents of the core in force
 * on that day complete, a certificate valid; each as long as the organisation is placed, in the region of the placement.
 * Null stands for all organisations. It reads what its caller may see.
 */
create function compliance_contributions(of_organisations uuid[]) returns table (office_id uuid, organisation_id uuid, measure text, region_code char(5), day date, reported bigint)
language sql stable set search_path = public, pg_temp as $$
  with cards as materialized (
    select distinct p.office_id, p.organisation_id
    from organisation_placements p join organisations g on g.office_id = p.office_id and g.id = p.organisation_id and g.kind = 'quasi_public'
    where of_organisations is null or p.organisation_id = any (of_organisations)
  ), cores as (
    select c.document_codes, (select count(distinct d) from unnest(c.document_codes) d) as size, c.valid_from,
      coalesce(lead(c.valid_from) over (order by c.valid_from), 'infinity') as until
    from compliance_cores c
  ), parts as (
    select s.office_id, s.organisation_id, 'complianceServices' as measure, '-infinity'::date as core, 1::bigint as size, '' as code,
      s.effective_on as first_day, coalesce(s.ended_on, 'infinity'::date) as after_day
    from cards k join compliance_services s on s.office_id = k.office_id and s.organisation_id = k.organisation_id where s.is_established
    union all
    select c.office_id, c.organisation_id, 'validCertificates', '-infinity', 1, '', c.issued_on, least(c.valid_until + 1, c.withdrawn_on)
    from cards k join compliance_certificates c on c.office_id = k.office_id and c.organisation_id = k.organisation_id
    union all
    select d.office_id, d.organisation_id, 'completeDocuments', r.valid_from, r.size, d.document_code, greatest(d.adopted_on, r.valid_from),
      least(coalesce(d.ended_on, 'infinity'), r.until)
    from cards k join compliance_documents d on d.office_id = k.office_id and d.organisation_id = k.organisation_id
    join cores r on d.document_code = any (r.document_codes)
  ), steps as (
    select p.office_id, p.organisation_id, p.measure, p.core, p.size, p.code, e.day, sum(e.step) as step
    from parts p cross join lateral (values (p.first_day, 1), (p.after_day, -1)) e (day, step)
    where p.first_day < p.after_day group by 1, 2, 3, 4, 5, 6, 7
  ), present as (
    select s.*, sum(s.step) over (partition by s.office_id, s.organisation_id, s.measure, s.core, s.code order by s.day) as depth from steps s
  ), counted as (
    select p.office_id, p.organisation_id, p.measure, p.core, p.size, p.day,
      sum((p.depth > 0)::int - (p.depth - p.step > 0)::int) as step
    from present p group by 1, 2, 3, 4, 5, 6
  ), whole as (
    select c.*, sum(c.step) over series as held, lead(c.day) over series as until from counted c
    window series as (partition by c.office_id, c.organisation_id, c.measure, c.core order by c.day)
  )
  select w.office_id, w.organisation_id, w.measure, p.region_code, e.day, e.reported::bigint
  from whole w
  join organisation_placements p on p.office_id = w.office_id and p.organisation_id = w.organisation_id
    and p.effective_on < coalesce(w.until, 'infinity') and w.day < coalesce(p.ended_on, 'infinity')
  cross join lateral (values (greatest(w.day, p.effective_on), 1), (least(coalesce(w.until, 'infinity'), coalesce(p.ended_on, 'infinity')), -1)) e (day, reported)
  where w.held = w.size and e.day < 'infinity';
$$;
-- Takes back what the organisations added and adds what their records say now.
create function count_compliance(touched uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before register_change[];
  after register_change[];
begin
  if touched is null then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('compliance:' || t.id, 0)) from (select distinct x as id from unnest(touched) x order by 1) t;
  with removed as (delete from compliance_counts c where c.organisation_id = any (touched) returning c.*)
  select array_agg((r.office_id, r.measure, r.region_code, r.day, -r.reported, 0)::register_change) into before from removed r;
  with added as (
    insert into compliance_counts (office_id, organisation_id, measure, region_code, day, reported)
    select c.office_id, c.organisation_id, c.measure, c.region_code, c.day, sum(c.reported) from compliance_contributions(touched) c
    group by 1, 2, 3, 4, 5 having sum(c.reported) <> 0
    returning *
  )
  select array_agg((a.office_id, a.measure, a.region_code, a.day, a.reported, 0)::register_change) into after from added a;
  perform add_register_changes(before || after);
end $$;
revoke all on function count_compliance(uuid[]) from public;
create function compliance_counted() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform count_compliance((select array_agg(distinct c.organisation_id) from changed_rows c));
  return null;
end $$;
create function compliance_kind_counted() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform count_compliance(array[new.id]);
  return null;
end $$;
create function compliance_core_counted() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform count_compliance((select array_agg(distinct d.organisation_id) from compliance_documents d));
  return null;
end $$;
do $$
declare
  target text;
begin
  foreach target in array '{compliance_services,compliance_documents,compliance_certificates,organisation_placements}'::text[] loop
    execute format('create trigger %1$s_counted_insert after insert on %1$I referencing new table as changed_rows for each statement execute function compliance_counted()', target);
    execute format('create trigger %1$s_counted_update after update on %1$I referencing new table as changed_rows for each statement execute function compliance_counted()', target);
    execute format('create trigger %1$s_counted_delete after delete on %1$I referencing old table as changed_rows for each statement execute function compliance_counted()', target);
  end loop;
end $$;
create trigger organisations_compliance_counted after update of kind on organisations for each row
  when (old.kind <> new.kind) execute function compliance_kind_counted();
create trigger compliance_cores_counted after insert or update or delete on compliance_cores for each statement execute function compliance_core_counted();
select count_compliance((select array_agg(distinct p.organisation_id) from organisation_placements p));
--> statement-breakpoint
-- Where these indicators were typed so far, records are complete from the next year on. A new product is loaded with its own day.
update indicators set derivation = counted.measure, derived_from = (date_trunc('year', now()) + interval '1 year')::date, version = version + 1
from (values ('CO-01', 'complianceServices'), ('CO-03', 'validCertificates'), ('CU-01', 'cultureEvents'), ('CU-02', 'civilServantsTrained'),
  ('CU-03', 'eventParticipants')) counted (code, measure)
where indicators.code = counted.code and indicators.derivation is null;
