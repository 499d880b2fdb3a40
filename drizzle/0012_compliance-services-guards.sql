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
grant select on compliance_catalogue_entries, compliance_cores to app_national, app_region, app_office, app_team, app_organisation;
-- A team reads none of it, but the rule of who may see a file looks into every table that names files.
grant select on compliance_services, compliance_documents, compliance_certificates, compliance_revisions to app_national, app_region, app_office, app_team, app_organisation;
grant insert, update on compliance_cores to app_national;
grant insert, update, delete on compliance_services, compliance_documents, compliance_certificates to app_office, app_organisation;
grant select, insert, update on compliance_imports to app_office, app_organisation;
--> statement-breakpoint
do $$
declare
  target text;
begin
  foreach target in array '{compliance_services,compliance_documents,compliance_certificates}'::text[] loop
    execute format('create trigger %I before insert on %I for each row when (current_user like ''app\_%%'') execute function take_region_of_organisation()', target || '_region', target);
  end loop;
end $$;
--> statement-breakpoint
-- A record stays with its organisation, and every edit by a person counts its version up.
create function guard_compliance_record() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if (old.office_id, old.organisation_id, old.id, old.region_code) is distinct from (new.office_id, new.organisation_id, new.id, new.region_code) then
    raise exception 'the record stays where it is' using errcode = 'check_violation', constraint = 'compliance_records_place_check';
  end if;
  if new.version <> old.version + 1 then
    raise exception 'an edit counts the version up' using errcode = 'check_violation', constraint = 'compliance_records_version_check';
  end if;
  return new;
end $$;
-- What a record was before an edit or its removal.
create function keep_compliance_revision() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  acting constant uuid := nullif(current_setting('app.person_id', true), '')::uuid;
begin
  insert into compliance_revisions (office_id, organisation_id, region_code, subject, subject_id, revision, content, superseded_by, superseded_by_name)
  values (old.office_id, old.organisation_id, old.region_code,
    case tg_table_name when 'compliance_services' then 'service' when 'compliance_documents' then 'document' else 'certificate' end,
    old.id, old.version, to_jsonb(old) - 'search_text', acting, (select p.full_name from people p where p.id = acting));
  return null;
end $$;
do $$
declare
  target text;
begin
  foreach target in array '{compliance_services,compliance_documents,compliance_certificates}'::text[] loop
    execute format('create trigger %I before update on %I for each row when (current_user like ''app\_%%'') execute function guard_compliance_record()', target || '_guard', target);
    execute format('create trigger %I after update on %I for each row when (old.version <> new.version) execute function keep_compliance_revision()', target || '_revision', target);
    execute format('create trigger %I after delete on %I for each row execute function keep_compliance_revision()', target || '_removal', target);
  end loop;
end $$;
--> statement-breakpoint
-- A state of a service lasts until the next one of the same organisation begins.
create function keep_compliance_periods() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from changed_rows) then return null; end if;
  update compliance_services s set ended_on = following.next_on
  from (
    select t.office_id, t.id, lead(t.effective_on) over (partition by t.office_id, t.organisation_id order by t.effective_on) as next_on
    from compliance_services t
    where (t.office_id, t.organisation_id) in (select c.office_id, c.organisation_id from changed_rows c)
  ) following
  where s.office_id = following.office_id and s.id = following.id and s.ended_on is distinct from following.next_on;
  return null;
end $$;
create trigger compliance_services_after_insert after insert on compliance_services
  referencing new table as changed_rows for each statement execute function keep_compliance_periods();
create trigger compliance_services_after_update after update on compliance_services
  referencing new table as changed_rows for each statement execute function keep_compliance_periods();
create trigger compliance_services_after_delete after delete on compliance_services
  referencing old table as changed_rows for each statement execute function keep_compliance_periods();
--> statement-breakpoint
/*
 * An organisation takes its service, documents and certificates along when it moves: to another office as records of that
 * office from the day of the move on, to another region of the same office as the same records in the other region.
 */
create function carry_compliance_along() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  target text;
begin
  if not exists (select from compliance_services s join new_rows n using (organisation_id))
    and not exists (select from compliance_documents d join new_rows n using (organisation_id))
    and not exists (select from compliance_certificates c join new_rows n using (organisation_id)) then
    return null;
  end if;
  foreach target in array '{compliance_services,compliance_documents,compliance_certificates}'::text[] loop
    execute format('update %I t set region_code = n.region_code from new_rows n
      where t.office_id = n.office_id and t.organisation_id = n.organisation_id and n.ended_on is null and t.region_code <> n.region_code', target);
  end loop;

  insert into compliance_services (office_id, organisation_id, region_code, id, author_id, author_name, effective_on, is_established, reason, decision_number,
    decision_on, decision_body, form, staff_count, appointed_by, dismissed_by, pay_decided_by, accountable_to, has_document_access, may_convene_board,
    may_request_explanations, officer_name, officer_position, officer_phone, officer_email, officer_person_id)
  select n.office_id, n.organisation_id, n.region_code, gen_random_uuid(), s.author_id, s.author_name, n.effective_on, s.is_established, s.reason, s.decision_number,
    s.decision_on, s.decision_body, s.form, s.staff_count, s.appointed_by, s.dismissed_by, s.pay_decided_by, s.accountable_to, s.has_document_access, s.may_convene_board,
    s.may_request_explanations, s.officer_name, s.officer_position, s.officer_phone, s.officer_email, s.officer_person_id
  from new_rows n
  join organisation_placements p on p.organisation_id = n.organisation_id and p.office_id <> n.office_id and p.ended_on = n.effective_on
  join compliance_services s on s.office_id = p.office_id and s.organisation_id = p.organisation_id
    and s.effective_on <= n.effective_on and (s.ended_on is null or s.ended_on > n.effective_on)
  on conflict do nothing;

  insert into compliance_documents (office_id, organisation_id, region_code, id, author_id, author_name, document_code, number, adopted_on, ended_on, url)
  select n.office_id, n.organisation_id, n.region_code, gen_random_uuid(), d.author_id, d.author_name, d.document_code, d.number, d.adopted_on, d.ended_on, d.url
  from new_rows n
  join organisation_placements p on p.organisation_id = n.organisation_id and p.office_id <> n.office_id and p.ended_on = n.effective_on
  join compliance_documents d on d.office_id = p.office_id and d.organisation_id = p.organisation_id and (d.ended_on is null or d.ended_on > n.effective_on);

  insert into compliance_certificates (office_id, organisation_id, region_code, id, author_id, author_name, standard_code, number, issued_by, accreditation, issued_on,
    valid_until, withdrawn_on, withdrawn_reason)
  select n.office_id, n.organisation_id, n.region_code, gen_random_uuid(), c.author_id, c.author_name, c.standard_code, c.number, c.issued_by, c.accreditation, c.issued_on,
    c.valid_until, c.withdrawn_on, c.withdrawn_reason
  from new_rows n
  join organisation_placements p on p.organisation_id = n.organisation_id and p.office_id <> n.office_id and p.ended_on = n.effective_on
  join compliance_certificates c on c.office_id = p.office_id and c.organisation_id = p.organisation_id and c.valid_until >= n.effective_on;
  return null;
end $$;
create trigger organisation_placements_carry_compliance after insert on organisation_placements
  referencing new table as new_rows for each statement execute function carry_compliance_along();
