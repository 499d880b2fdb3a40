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
grant select on report_templates, report_template_sections, national_reports, report_chapters, report_chapter_authors, report_chapter_languages, report_blocks, report_block_texts,
  report_text_revisions, report_comments, report_snapshots, report_steps to app_national;
grant insert on report_templates, report_template_sections, national_reports, report_chapters, report_chapter_authors, report_chapter_languages, report_blocks, report_block_texts,
  report_text_revisions, report_comments, report_snapshots, report_steps to app_national;
grant update (state, publication_id, comparison_publication_id, title, agreed_by, agreed_by_name, agreed_at, published_by, published_by_name, published_at, version) on national_reports to app_national;
grant update (deadline_on, source_language, version) on report_chapters to app_national;
grant update (state, submitted_by, submitted_by_name, submitted_at, decided_by, decided_by_name, decided_at, remark, version) on report_chapter_languages to app_national;
grant update (position, frame, removed_at, removed_by_name) on report_blocks to app_national;
grant update (words, made_from, author_id, author_name, changed_at) on report_block_texts to app_national;
grant update (resolved_at, resolved_by_name) on report_comments to app_national;
grant delete on report_chapter_authors to app_national;
--> statement-breakpoint
-- A report is prepared, agreed and published, in this order; a published one never changes.
create function guard_national_report() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  person constant uuid := nullif(current_setting('app.person_id', true), '')::uuid;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'preparing' then
      raise exception 'a report begins with being prepared' using errcode = 'check_violation', constraint = 'national_reports_movement_check';
    end if;
    return new;
  end if;
  if old.state = 'published' then
    raise exception 'what is published stays' using errcode = 'check_violation', constraint = 'national_reports_immutable_check';
  end if;
  if new.version <> old.version + 1 then
    raise exception 'an edit counts the version up' using errcode = 'check_violation', constraint = 'national_reports_version_check';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('preparing', 'agreed'), ('agreed', 'preparing'), ('agreed', 'published')) then
    raise exception 'a report is published after it was agreed' using errcode = 'check_violation', constraint = 'national_reports_movement_check';
  end if;
  if old.state = 'agreed' and new.state <> 'preparing'
    and (old.publication_id, old.comparison_publication_id, old.title) is distinct from (new.publication_id, new.comparison_publication_id, new.title) then
    raise exception 'what is agreed does not change' using errcode = 'check_violation', constraint = 'national_reports_agreed_check';
  end if;
  if new.state = 'agreed' and (new.agreed_by is distinct from person
    or exists (select from report_chapter_languages l where l.year = new.year and l.state <> 'agreed')) then
    if new.state <> old.state then
      raise exception 'a report is agreed when all its chapters are' using errcode = 'check_violation', constraint = 'national_reports_agreement_check';
    end if;
  end if;
  if new.state = 'published' and (new.published_by is distinct from person or new.publication_id is null
    or (select count(*) from report_snapshots s where s.year = new.year and s.kind = 'published') <> 3) then
    raise exception 'a report is published in three languages with the figures of a publication' using errcode = 'check_violation', constraint = 'national_reports_publishing_check';
  end if;
  return new;
end $$;
create trigger national_reports_guard before insert or update on national_reports
  for each row when (current_user like 'app\_%') execute function guard_national_report();
--> statement-breakpoint
-- Nobody agrees to what they handed in, and nothing moves in a report that is agreed.
create function guard_report_chapter_language() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  person constant uuid := nullif(current_setting('app.person_id', true), '')::uuid;
begin
  if (select r.state from national_reports r where r.year = new.year for share) <> 'preparing' then
    raise exception 'the report is agreed' using errcode = 'check_violation', constraint = 'report_parts_open_check';
  end if;
  if tg_op = 'INSERT' then return new; end if;
  if new.version <> old.version + 1 or (old.state, new.state) not in (('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'draft'), ('submitted', 'returned'), ('submitted', 'agreed'), ('agreed', 'draft')) then
    raise exception 'a text is handed in and then judged' using errcode = 'check_violation', constraint = 'report_chapter_languages_movement_check';
  end if;
  if new.state = 'submitted' and new.submitted_by is distinct from person
    or new.state in ('agreed', 'returned') and (new.decided_by is distinct from person or old.submitted_by = person or new.submitted_by is distinct from old.submitted_by) then
    raise exception 'a second person judges' using errcode = 'check_violation', constraint = 'report_chapter_languages_second_person_check';
  end if;
  return new;
end $$;
create trigger report_chapter_languages_guard before insert or update on report_chapter_languages
  for each row when (current_user like 'app\_%') execute function guard_report_chapter_language();
--> statement-breakpoint
-- The words of a language are written while it is not handed in; what a block is in every language, while the source is not.
create function guard_report_block() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if (select r.state from national_reports r where r.year = new.year for share) <> 'preparing'
    or not exists (select from report_chapters c join report_chapter_languages l on l.year = c.year and l.chapter_code = c.code and l.language = c.source_language
      where c.year = new.year and c.code = new.chapter_code and l.state in ('draft', 'returned')) then
    raise exception 'the chapter is handed in' using errcode = 'check_violation', constraint = 'report_parts_open_check';
  end if;
  return new;
end $$;
create trigger report_blocks_guard before insert or update on report_blocks
  for each row when (current_user like 'app\_%') execute function guard_report_block();
create function guard_report_block_text() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from report_blocks b join national_reports r on r.year = b.year and r.state = 'preparing'
    join report_chapter_languages l on l.year = b.year and l.chapter_code = b.chapter_code and l.language = new.language and l.state in ('draft', 'returned')
    where b.id = new.block_id) then
    raise exception 'the text is handed in' using errcode = 'check_violation', constraint = 'report_parts_open_check';
  end if;
  return new;
end $$;
create trigger report_block_texts_guard before insert or update on report_block_texts
  for each row when (current_user like 'app\_%') execute function guard_report_block_text();
--> statement-breakpoint
-- Words are signed by whoever writes them last; a template, a comment, a snapshot and a step by whoever makes it.
create trigger report_block_texts_author before insert or update on report_block_texts
  for each row when (current_user like 'app\_%') execute function guard_authorship();
do $$
declare
  target text;
begin
  foreach target in array '{report_templates,report_comments,report_snapshots,report_steps}'::text[] loop
    execute format('create trigger %I before insert on %I for each row when (current_user like ''app\_%%'') execute function guard_authorship()', target || '_author', target);
  end loop;
end $$;
-- A snapshot has its hash.
create function guard_report_snapshot() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if new.content_hash <> encode(sha256(convert_to(new.content, 'UTF8')), 'hex') then
    raise exception 'a snapshot has its hash' using errcode = 'check_violation', constraint = 'report_snapshots_hash_check';
  end if;
  if new.kind = 'published' and (select r.state from national_reports r where r.year = new.year for update) <> 'agreed' then
    raise exception 'only what is agreed is published' using errcode = 'check_violation', constraint = 'report_snapshots_publishing_check';
  end if;
  return new;
end $$;
create trigger report_snapshots_guard before insert on report_snapshots
  for each row when (current_user like 'app\_%') execute function guard_report_snapshot();
--> statement-breakpoint
/*
 * What everybody may read of reports without signing in: those that are published, as they were published. The role that runs it
 * may read nothing else.
 */
create function public_national_reports() returns table (year integer, title jsonb, published_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.year, r.title, r.published_at from national_reports r where r.state = 'published' order by r.year desc;
$$;
create function public_national_report(of_year integer, of_language text) returns table (content text, content_hash char(64), published_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.content, s.content_hash, r.published_at from national_reports r join report_snapshots s on s.year = r.year and s.kind = 'published' and s.language = of_language
  where r.year = of_year and r.state = 'published';
$$;
revoke all on function public_national_reports(), public_national_report(integer, text) from public;
grant execute on function public_national_reports(), public_national_report(integer, text) to app_public;
