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
-- Definitions are no secret: everybody who is signed in reads them, the coordinator alone writes them.
grant select on statistics, statistic_versions to app_national, app_region, app_office, app_team, app_organisation, app_administrator;
grant insert on statistics, statistic_versions to app_national;
grant update (theme_code, position, version, retired_on) on statistics to app_national;
grant select on publications, publication_statistics, publication_figures, publication_restatements to app_national, app_region, app_office, app_team, app_organisation;
grant insert, update, delete on publications to app_national;
grant insert, delete on publication_statistics, publication_figures to app_national;
grant insert on publication_restatements to app_national;
--> statement-breakpoint
-- Who is written under something is whoever makes it.
create function guard_authorship() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if new.author_id is distinct from nullif(current_setting('app.person_id', true), '')::uuid then
    raise exception 'one signs for oneself' using errcode = 'check_violation', constraint = tg_table_name || '_author_check';
  end if;
  return new;
end $$;
create trigger statistic_versions_author before insert on statistic_versions for each row
  when (current_user like 'app\_%') execute function guard_authorship();
create trigger publication_restatements_author before insert on publication_restatements for each row
  when (current_user like 'app\_%') execute function guard_authorship();
--> statement-breakpoint
-- A version follows the one before it, and stays.
create function guard_statistic_version() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if new.version <> coalesce((select max(v.version) from statistic_versions v where v.code = new.code), 0) + 1 then
    raise exception 'a version follows the last one' using errcode = 'check_violation', constraint = 'statistic_versions_order_check';
  end if;
  return new;
end $$;
create trigger statistic_versions_guard before insert on statistic_versions for each row
  when (current_user like 'app\_%') execute function guard_statistic_version();
--> statement-breakpoint
/*
 * A publication is prepared, frozen with its content and hash, and published once. What is frozen may be thrown back as long as nobody
 * outside has seen it; what is published never changes.
 */
create function guard_publication() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  person constant uuid := nullif(current_setting('app.person_id', true), '')::uuid;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'prepared' then
      raise exception 'a publication begins with being prepared' using errcode = 'check_violation', constraint = 'publications_beginning_check';
    end if;
    return new;
  end if;
  if old.state = 'published' then
    raise exception 'what is published stays' using errcode = 'check_violation', constraint = 'publications_immutable_check';
  end if;
  if tg_op = 'DELETE' then
    if old.state <> 'prepared' then
      raise exception 'what is frozen is not thrown away' using errcode = 'check_violation', constraint = 'publications_deletion_check';
    end if;
    return old;
  end if;
  if new.version <> old.version + 1 then
    raise exception 'an edit counts the version up' using errcode = 'check_violation', constraint = 'publications_version_check';
  end if;
  if old.state = 'frozen' and new.state <> 'prepared'
    and (old.id, old.code, old.title, old.summary, old.period, old.as_of, old.known_at, old.content, old.content_hash, old.findings, old.frozen_at, old.frozen_by, old.frozen_by_name)
      is distinct from (new.id, new.code, new.title, new.summary, new.period, new.as_of, new.known_at, new.content, new.content_hash, new.findings, new.frozen_at, new.frozen_by, new.frozen_by_name) then
    raise exception 'what is frozen does not change' using errcode = 'check_violation', constraint = 'publications_frozen_content_check';
  end if;
  if new.state = 'frozen' and old.state = 'prepared' and (new.frozen_by is distinct from person
    or new.content_hash is distinct from encode(sha256(convert_to(new.content, 'UTF8')), 'hex')) then
    raise exception 'what is frozen has its hash and its author' using errcode = 'check_violation', constraint = 'publications_hash_check';
  end if;
  if new.state = 'published' and (old.state <> 'frozen' or new.published_by is distinct from person) then
    raise exception 'only what is frozen is published' using errcode = 'check_violation', constraint = 'publications_publishing_check';
  end if;
  if new.state = 'published' and new.published_by = old.frozen_by then
    raise exception 'somebody else than who froze it publishes it' using errcode = 'check_violation', constraint = 'publications_four_eyes_check';
  end if;
  return new;
end $$;
create trigger publications_guard before insert or update or delete on publications
  for each row when (current_user like 'app\_%') execute function guard_publication();
--> statement-breakpoint
create function guard_publication_part() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  part constant jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  number constant integer := coalesce((part ->> 'restatement')::int, 0);
  publication_state text;
begin
  select p.state into publication_state from publications p where p.id = (part ->> 'publication_id')::uuid for share;
  if number = 0 and publication_state <> 'prepared' then
    raise exception 'what is frozen does not change' using errcode = 'check_violation', constraint = 'publication_parts_frozen_check';
  end if;
  -- In the transaction of its restatement only: nothing is added to one that has been made.
  if number > 0 and (tg_op = 'DELETE' or publication_state <> 'published' or not exists (
    select from publication_restatements r where r.publication_id = (part ->> 'publication_id')::uuid and r.number = (part ->> 'restatement')::int and r.created_at = now())) then
    raise exception 'a figure is restated by the restatement that is being made' using errcode = 'check_violation', constraint = 'publication_figures_restatement_check';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger publication_statistics_guard before insert or delete on publication_statistics
  for each row when (current_user like 'app\_%') execute function guard_publication_part();
create trigger publication_figures_guard before insert or delete on publication_figures
  for each row when (current_user like 'app\_%') execute function guard_publication_part();
--> statement-breakpoint
create function guard_publication_restatement() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if (select p.state from publications p where p.id = new.publication_id for update) <> 'published'
    or new.number <> coalesce((select max(r.number) from publication_restatements r where r.publication_id = new.publication_id), 0) + 1 then
    raise exception 'restatements follow a publication in their order' using errcode = 'check_violation', constraint = 'publication_restatements_order_check';
  end if;
  if new.content_hash <> encode(sha256(convert_to(new.content, 'UTF8')), 'hex') then
    raise exception 'a restatement has its hash' using errcode = 'check_violation', constraint = 'publication_restatements_hash_check';
  end if;
  return new;
end $$;
create trigger publication_restatements_guard before insert on publication_restatements
  for each row when (current_user like 'app\_%') execute function guard_publication_restatement();
