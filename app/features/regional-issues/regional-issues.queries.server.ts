import { sql, type SQL } from 'drizzle-orm';
import type { Role } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { literally } from '#app/platform/text/literally.ts';
import type { IssueState } from './issue-life.model.ts';
import type { IssueKey } from './regional-issues.repo.server.ts';
import type { IssueSearch } from './regional-issues.schema.ts';

const pageSize = 40;

export type IssueRow = {
  officeId: string; issueId: string; number: number; state: IssueState; title: string; place: string; regionName: Localized; sphere: Localized;
  raisedOn: string; dueOn: string | null; responsible: string;
};

export type RegionCount = { code: string; name: Localized; column: number; row: number; open: number; overdue: number; confirmed: number; all: number };
export type Choice = { code: string; name: Localized };

const open = sql`x.state in ('raised', 'agreed', 'inProgress', 'resolved')`;
const overdue = (today: string) => sql`x.state in ('agreed', 'inProgress') and x.due_on < ${today}`;

function chosen(search: IssueSearch, today: string): SQL {
  const pattern = `%${literally(search.q)}%`;
  const state = search.state === 'open' ? open : search.state === 'overdue' ? overdue(today) : search.state === null ? sql`true` : sql`x.state = ${search.state}`;
  return sql`${state} and (${search.region}::text is null or x.region_code = ${search.region}) and (${search.sphere}::text is null or x.sphere = ${search.sphere})
    and (${search.q} = '' or fold_text(x.title || ' ' || x.description || ' ' || x.place || ' ' || x.action) like fold_text(${pattern}))`;
}

/** The visible issues, last raised first, the count of each region, and the words of the filters. Two statements. */
export async function loadIssues(transaction: ActorTransaction, search: IssueSearch, today: string) {
  const [day, id] = search.after?.split('_') ?? [];
  const found = await transaction.execute<IssueRow>(sql`
    select x.office_id as "officeId", x.id as "issueId", x.number, x.state, x.title, x.place, r.short_name as "regionName", coalesce(e.name, to_jsonb(x.sphere)) as sphere,
      x.raised_on as "raisedOn", x.due_on as "dueOn", x.responsible
    from regional_issues x join regions r on r.code = x.region_code
    left join risk_catalogue_entries e on e.catalogue = 'sphere' and e.code = x.sphere
    where ${chosen(search, today)} and ${day && id ? sql`(x.raised_on, x.id) < (${day}::date, ${id}::uuid)` : sql`true`}
    order by x.raised_on desc, x.id desc limit ${pageSize + 1}`);
  const [around] = await transaction.execute<{ regions: RegionCount[]; spheres: Choice[] }>(sql`
    select
      (select json_agg(json_build_object('code', r.code, 'name', r.short_name, 'column', r.tile_column, 'row', r.tile_row, 'open', coalesce(c.open, 0),
          'overdue', coalesce(c.overdue, 0), 'confirmed', coalesce(c.confirmed, 0), 'all', coalesce(c.all, 0)) order by (r.short_name ->> 'kk') collate "kk-x-icu")
        from regions r left join (
          select x.region_code, count(*) filter (where ${open})::int as open, count(*) filter (where ${overdue(today)})::int as overdue,
            count(*) filter (where x.state = 'confirmed')::int as confirmed, count(*)::int as all
          from regional_issues x group by 1) c on c.region_code = r.code) as regions,
      (select coalesce(json_agg(json_build_object('code', e.code, 'name', e.name) order by e.position), '[]') from risk_catalogue_entries e where e.catalogue = 'sphere') as spheres`);
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  return { rows, next: found.length > pageSize && last ? `${last.raisedOn}_${last.issueId}` : null, ...around! };
}
export type IssuesPageData = Awaited<ReturnType<typeof loadIssues>>;

/** Spheres and sources that a form offers, and the regions for whoever may choose one. */
export async function loadIssueChoices(transaction: ActorTransaction) {
  const [row] = await transaction.execute<{ spheres: Choice[]; sources: Choice[]; regions: Choice[] }>(sql`
    select
      (select json_agg(json_build_object('code', code, 'name', name) order by position) from risk_catalogue_entries where catalogue = 'sphere' and valid_to is null) as spheres,
      (select json_agg(json_build_object('code', code, 'name', name) order by position) from risk_catalogue_entries where catalogue = 'source' and valid_to is null) as sources,
      (select json_agg(json_build_object('code', code, 'name', short_name) order by (short_name ->> 'kk') collate "kk-x-icu") from regions) as regions`);
  return row!;
}
export type IssueChoices = Awaited<ReturnType<typeof loadIssueChoices>>;

export type IssueStep = { id: string; fromState: IssueState; toState: IssueState; note: string | null; madeByName: string; madeByRole: Role; madeAt: string };

export type IssuePage = {
  officeId: string; issueId: string; number: number; state: IssueState; title: string; description: string; sphereCode: string; sphere: Localized; place: string;
  sourceCode: string; source: Localized; sourceNote: string; sourceUrl: string | null; raisedOn: string; regionName: Localized; officeName: Localized;
  action: string; responsible: string; agreedOn: string | null; dueOn: string | null; result: string; resolvedOn: string | null; version: number;
  authorName: string; createdAt: string; steps: IssueStep[];
};

/** One issue with its path. @throws AppError 404. */
export async function loadIssue(transaction: ActorTransaction, { officeId, issueId }: IssueKey): Promise<IssuePage> {
  const [issue] = await transaction.execute<IssuePage>(sql`
    select x.office_id as "officeId", x.id as "issueId", x.number, x.state, x.title, x.description, x.sphere as "sphereCode", e.name as sphere, x.place,
      x.source_code as "sourceCode", s.name as source, x.source_note as "sourceNote", x.source_url as "sourceUrl", x.raised_on as "raisedOn",
      r.short_name as "regionName", o.name as "officeName", x.action, x.responsible, x.agreed_on as "agreedOn", x.due_on as "dueOn", x.result,
      x.resolved_on as "resolvedOn", x.version, x.author_name as "authorName", x.created_at as "createdAt",
      coalesce((select json_agg(json_build_object('id', t.id, 'fromState', t.from_state, 'toState', t.to_state, 'note', t.note, 'madeByName', t.made_by_name,
          'madeByRole', t.made_by_role, 'madeAt', t.made_at) order by t.made_at desc, t.id desc)
        from regional_issue_steps t where t.office_id = x.office_id and t.issue_id = x.id), '[]') as steps
    from regional_issues x join regions r on r.code = x.region_code join offices o on o.id = x.office_id
    join risk_catalogue_entries e on e.catalogue = 'sphere' and e.code = x.sphere
    join risk_catalogue_entries s on s.catalogue = 'source' and s.code = x.source_code
    where x.office_id = ${officeId} and x.id = ${issueId}`);
  if (!issue) throw notFound();
  return issue;
}
