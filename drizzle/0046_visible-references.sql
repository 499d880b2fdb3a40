-- A foreign key finds its row whether or not the writer may see it: PostgreSQL checks it behind the policies. Where naming a row
-- would show it or put something into it (a file, a person, a decision about a charter), the writer must see it; what is hidden
-- is refused exactly as what does not exist.

create function refer_to_visible() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  is_same boolean := false;
  is_visible boolean;
begin
  if current_user not like 'app\_%' then
    return new;
  end if;
  if tg_op = 'UPDATE' then
    execute tg_argv[1] using new, old into is_same;
  end if;
  if not is_same then
    execute tg_argv[2] using new into is_visible;
    if not is_visible then
      raise exception using errcode = 'foreign_key_violation', message = 'there is no such row', constraint = tg_argv[0], table = tg_table_name, schema = tg_table_schema;
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Lets a foreign key refer only to what its writer sees. For new tables: `select guard_reference('table', 'constraint')` in their migration.
create function guard_reference(target regclass, reference name) returns void language plpgsql set search_path = public, pg_temp as $$
declare
  con pg_constraint;
  columns text;
  is_given text;
  is_kept text;
  is_meant text;
begin
  select * into strict con from pg_constraint where conrelid = target and conname = reference and contype = 'f';
  select string_agg(format('%I', c.attname), ', '), string_agg(format('($1).%I is not null', c.attname), ' and '),
      string_agg(format('($1).%1$I is not distinct from ($2).%1$I', c.attname), ' and '), string_agg(format('p.%I = ($1).%I', f.attname, c.attname), ' and ')
    into columns, is_given, is_kept, is_meant
    from unnest(con.conkey, con.confkey) k(child, parent)
    join pg_attribute c on c.attrelid = con.conrelid and c.attnum = k.child
    join pg_attribute f on f.attrelid = con.confrelid and f.attnum = k.parent;
  -- A file becomes visible by what names it, so only its uploader names it. It may be stored by the same statement, as what a
  -- foreign key names may, hence afterwards; a person becomes visible by being named, hence before.
  if con.confrelid = 'files'::regclass then
    is_meant := is_meant || ' and p.uploaded_by = nullif(current_setting(''app.person_id'', true), '''')::uuid';
  end if;
  execute format('create trigger %I %s insert or update of %s on %s for each row execute function refer_to_visible(%L, %L, %L)',
    left(reference, 55) || '_visible', case when con.confrelid = 'people'::regclass then 'before' else 'after' end, columns, target, reference,
    format('select %s', is_kept), format('select not (%s) or exists (select from %s p where %s)', is_given, con.confrelid::regclass, is_meant));
end $$;
--> statement-breakpoint
revoke all on function guard_reference(regclass, name) from public;
--> statement-breakpoint
select guard_reference(conrelid::regclass, conname) from pg_constraint
  where contype = 'f' and confrelid = 'files'::regclass and conparentid = 0 order by conname;
--> statement-breakpoint
select guard_reference(c.conrelid::regclass, c.conname) from pg_constraint c
  join (values
    ('charter_decisions', 'charters'), ('period_decisions', 'periods'), ('regional_issue_steps', 'regional_issues'), ('files', 'offices'),
    ('charter_members', 'people'), ('charter_task_people', 'people'), ('memberships', 'people'), ('cell_comments', 'charter_indicators'),
    ('cell_evidence', 'charter_indicators'), ('risks', 'risk_imports')) wanted (child, parent)
    on c.conrelid = wanted.child::regclass and c.confrelid = wanted.parent::regclass
  where c.contype = 'f' and c.conparentid = 0 order by c.conname;
