-- What is published is for everybody: without sign-in, and nothing but what is published.
create function public_publications()
returns table (code text, title jsonb, summary jsonb, period text, as_of date, known_at timestamptz, content_hash text, published_at timestamptz, published_by_name text, restatements integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.code, p.title, p.summary, p.period, p.as_of, p.known_at, p.content_hash::text, p.published_at, p.published_by_name,
    (select count(*)::int from publication_restatements r where r.publication_id = p.id)
  from publications p where p.state = 'published' order by p.published_at desc, p.code;
$$;
create function public_publication(wanted text)
returns table (code text, content text, content_hash text, names jsonb, frozen_by_name text, published_at timestamptz, published_by_name text, restatements json)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.code, p.content, p.content_hash::text, p.names, p.frozen_by_name, p.published_at, p.published_by_name,
    coalesce((select json_agg(json_build_object('number', r.number, 'content', r.content, 'contentHash', r.content_hash, 'authorName', r.author_name, 'createdAt', r.created_at) order by r.number)
      from publication_restatements r where r.publication_id = p.id), '[]')
  from publications p where p.state = 'published' and p.code = wanted;
$$;
do $$
declare
  published regprocedure;
begin
  foreach published in array array['public_publications()', 'public_publication(text)']::regprocedure[] loop
    execute format('revoke all on function %s from public', published);
    execute format('grant execute on function %s to app_public', published);
  end loop;
end $$;
