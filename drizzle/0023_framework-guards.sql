-- The same as before, for the tables that are walled since.
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
-- A version begins as a draft, is edited as one, is published once with the hash of what it says, and then stays as it is.
create function guard_framework_version() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.published_at is not null then
      raise exception 'a version begins as a draft' using errcode = 'check_violation', constraint = 'framework_versions_draft_check';
    end if;
    return new;
  end if;
  if old.published_at is not null then
    raise exception 'a published version stays as it is' using errcode = 'check_violation', constraint = 'framework_versions_immutable_check';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if (old.id, old.framework_code, old.number) is distinct from (new.id, new.framework_code, new.number) then
    raise exception 'a draft stays the draft of its number' using errcode = 'check_violation', constraint = 'framework_versions_place_check';
  end if;
  if new.version <> old.version + 1 then
    raise exception 'an edit counts the version up' using errcode = 'check_violation', constraint = 'framework_versions_version_check';
  end if;
  if new.published_at is not null then
    if new.content_hash is null or new.content_hash !~ '^[0-9a-f]{64}$' or new.published_by_name is null then
      raise exception 'what is published has its hash and its publisher' using errcode = 'check_violation', constraint = 'framework_versions_hash_check';
    end if;
    if not exists (select from framework_requirements r where r.version_id = new.id) then
      raise exception 'a version asks something' using errcode = 'check_violation', constraint = 'framework_versions_empty_check';
    end if;
    if exists (select from framework_versions v where v.framework_code = new.framework_code and v.number > new.number) then
      raise exception 'versions are published in their order' using errcode = 'check_violation', constraint = 'framework_versions_order_check';
    end if;
  end if;
  return new;
end $$;
create trigger framework_versions_guard before insert or update or delete on framework_versions
  for each row when (current_user like 'app\_%') execute function guard_framework_version();
--> statement-breakpoint
-- Parts change with their draft only. The lock keeps a publication from slipping in between.
create function guard_framework_part() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  part constant jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  draft_published_at timestamptz;
  draft_framework text;
begin
  if tg_op = 'UPDATE' and old.version_id is distinct from new.version_id then
    raise exception 'a part stays in its version' using errcode = 'check_violation', constraint = 'framework_parts_place_check';
  end if;
  select v.published_at, v.framework_code into draft_published_at, draft_framework from framework_versions v where v.id = (part ->> 'version_id')::uuid for share;
  if draft_published_at is not null then
    raise exception 'a published version stays as it is' using errcode = 'check_violation', constraint = 'framework_parts_immutable_check';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  -- One subject is one thing that one framework asks: answers given to it go on counting in every version that has it.
  if tg_table_name = 'framework_requirements' and exists (
    select from framework_requirements r join framework_versions v on v.id = r.version_id
    where r.subject_id = (part ->> 'subject_id')::uuid and r.version_id <> (part ->> 'version_id')::uuid
      and (v.framework_code <> draft_framework or r.meaning <> (part ->> 'meaning')::int)) then
    raise exception 'another meaning is another subject' using errcode = 'check_violation', constraint = 'framework_requirements_subject_check';
  end if;
  if tg_table_name = 'requirement_mappings' and not exists (
    select from framework_requirements r join framework_versions v on v.id = r.version_id
    where r.subject_id = (part ->> 'served_subject_id')::uuid and v.framework_code <> draft_framework and v.published_at is not null) then
    raise exception 'what is served is asked by another framework' using errcode = 'check_violation', constraint = 'requirement_mappings_served_check';
  end if;
  return new;
end $$;
do $$
declare
  target text;
begin
  foreach target in array '{framework_chapters,framework_requirements,requirement_mappings}'::text[] loop
    execute format('create trigger %I before insert or update or delete on %I for each row when (current_user like ''app\_%%'') execute function guard_framework_part()', target || '_guard', target);
  end loop;
end $$;
