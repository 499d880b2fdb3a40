import { sql, type SQL } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import type { CharterState } from '#app/features/charters/index.ts';
import { loadIndicatorStandings, type IndicatorStanding } from '#app/features/progress/index.server.ts';
import { byHealth, healthOf, summarise, type Health, type HealthReason, type Summary } from './portfolio.model.ts';
import type { PortfolioSearch } from './portfolio.schema.ts';

const pageSize = 50;
const changesWithin = 7;

type CharterRow = {
  officeId: string;
  charterId: string;
  code: string;
  state: CharterState;
  hasBegun: boolean;
  blockCode: string;
  missedControlPoints: number;
  overdueWork: number;
  openEscalations: number;
  overdueEscalations: number;
  /** Whole tenge, as text. */
  plannedTenge: string;
  usedTenge: string;
};

type Details = {
  charterId: string;
  name: Localized;
  endsOn: string;
  managerName: string | null;
  work: { done: number; due: number; all: number };
  nextControlPoint: { name: Localized; dueOn: string } | null;
  changes: { decisions: number; workDone: number; controlPoints: number; escalations: number };
};

export type PortfolioRow = CharterRow & Details & { health: Health; reasons: HealthReason[]; officeName: Localized; blockName: Localized };
export type PortfolioPage = {
  rows: PortfolioRow[];
  total: number;
  next: string | null;
  summaries: Summary[];
  options: { blocks: { code: string; name: Localized }[]; offices: { id: string; name: Localized }[]; years: number[] };
  since: string;
};

function chosen({ q, state, block, office, year }: PortfolioSearch): SQL {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const conditions = [
    sql`true`,
    ...(q === '' ? [] : [sql`(c.code ilike ${pattern} or c.name ->> 'kk' ilike ${pattern} or c.name ->> 'ru' ilike ${pattern} or c.name ->> 'en' ilike ${pattern})`]),
    ...(state ? [sql`c.state = ${state}`] : [sql`c.state <> 'terminated'`]),
    ...(block ? [sql`c.block_code = ${block}`] : []),
    ...(office ? [sql`c.office_id = ${office}`] : []),
    ...(year ? [sql`c.starts_on <= ${`${year}-12-31`} and c.ends_on >= ${`${year}-01-01`}`] : []),
  ];
  return sql.join(conditions, sql` and `);
}

/** The charters of everything that the actor sees, the least healthy first, with the reasons. Three statements. */
export async function loadPortfolio(transaction: ActorTransaction, search: PortfolioSearch, today: string): Promise<PortfolioPage> {
  const since = search.since ?? addDays(today, -changesWithin);
  const [[source], standings] = await Promise.all([
    transaction.execute<{ charters: CharterRow[]; options: PortfolioPage['options'] }>(sql`
      with own as materialized (
        select c.office_id, c.id, c.code, c.state, c.block_code, c.starts_on, c.starts_on <= ${today} as has_begun from charters c where ${chosen(search)}
      ), missed as (
        select p.office_id, p.charter_id, count(*)::int as n from own o join charter_control_points p on p.office_id = o.office_id and p.charter_id = o.id
        where p.due_on < ${today} and not exists (select from control_point_results r
          where r.office_id = p.office_id and r.charter_id = p.charter_id and r.control_point_id = p.id) group by 1, 2
      ), overdue as (
        select w.office_id, w.charter_id, count(*)::int as n from own o join task_occurrences w on w.office_id = o.office_id and w.charter_id = o.id
        where w.state in ('planned', 'inProgress') and w.due_on < ${today} group by 1, 2
      ), asked as (
        select x.office_id, x.charter_id, count(*)::int as n, (count(*) filter (where x.due_on < ${today}))::int as late
        from escalations x where x.state = 'open' group by 1, 2
      ), planned as (
        select m.office_id, m.charter_id, sum(m.planned_tenge) as tenge from charter_resources m where m.kind = 'money' group by 1, 2
      ), used as (
        select s.office_id, s.charter_id, sum(s.tenge) as tenge from charter_spendings s group by 1, 2
      )
      select coalesce((select json_agg(json_build_object('officeId', o.office_id, 'charterId', o.id, 'code', o.code, 'state', o.state, 'hasBegun', o.has_begun,
          'blockCode', o.block_code, 'missedControlPoints', coalesce(missed.n, 0), 'overdueWork', coalesce(overdue.n, 0),
          'openEscalations', coalesce(asked.n, 0), 'overdueEscalations', coalesce(asked.late, 0),
          'plannedTenge', coalesce(planned.tenge, 0)::text, 'usedTenge', coalesce(used.tenge, 0)::text) order by o.starts_on desc, o.code)
        from own o
        left join missed on missed.office_id = o.office_id and missed.charter_id = o.id
        left join overdue on overdue.office_id = o.office_id and overdue.charter_id = o.id
        left join asked on asked.office_id = o.office_id and asked.charter_id = o.id
        left join planned on planned.office_id = o.office_id and planned.charter_id = o.id
        left join used on used.office_id = o.office_id and used.charter_id = o.id), '[]') as charters,
      json_build_object(
        'blocks', coalesce((select json_agg(json_build_object('code', b.code, 'name', b.name) order by b.valid_from desc, b.position)
          from blocks b where b.code in (select c.block_code from charters c)), '[]'),
        'offices', coalesce((select json_agg(json_build_object('id', f.id, 'name', f.short_name) order by f.kind, (f.short_name ->> 'kk') collate "kk-x-icu")
          from offices f where f.id in (select c.office_id from charters c)), '[]'),
        'years', coalesce((select json_agg(y.year order by y.year desc) from (
          select distinct generate_series(extract(year from c.starts_on)::int, extract(year from c.ends_on)::int) as year from charters c) y), '[]')) as options`),
    loadIndicatorStandings(transaction, search.office ? { officeId: search.office } : 'everything', today),
  ]);
  const { charters, options } = source!;
  const indicatorsOf = Map.groupBy(standings, ({ charterId }: IndicatorStanding) => charterId);
  const nameOfOffice = new Map(options.offices.map(({ id, name }) => [id, name]));
  const nameOfBlock = new Map(options.blocks.map(({ code, name }) => [code, name]));
  const judged = charters
    .map((charter) => ({
      ...charter,
      ...healthOf({ ...charter, indicators: indicatorsOf.get(charter.charterId) ?? [] }),
      officeName: nameOfOffice.get(charter.officeId)!,
      blockName: nameOfBlock.get(charter.blockCode)!,
    }));
  const summaries = summarise(judged, (row) => (search.by === 'office' ? { key: row.officeId, name: row.officeName } : { key: row.blockCode, name: row.blockName }));
  const listed = (search.health ? judged.filter(({ health }) => health === search.health) : judged).sort(byHealth);
  const start = search.after ? listed.findIndex(({ charterId }) => charterId === search.after) + 1 : 0;
  const page = listed.slice(start, start + pageSize);
  const details = await loadDetails(transaction, page, today, since);
  return {
    rows: page.flatMap((row) => {
      const more = details.get(row.charterId);
      return more ? [{ ...row, ...more }] : [];
    }),
    total: listed.length,
    next: start + pageSize < listed.length ? page.at(-1)!.charterId : null,
    summaries, options, since,
  };
}

async function loadDetails(transaction: ActorTransaction, page: readonly CharterRow[], today: string, since: string): Promise<Map<string, Details>> {
  const keys = JSON.stringify(page.map(({ officeId, charterId }) => ({ officeId, charterId })));
  const of = (alias: string) => sql.raw(`${alias}.office_id = c.office_id and ${alias}.charter_id = c.id`);
  const sinceStart = sql`(${since}::date)::timestamp at time zone 'Asia/Almaty'`;
  const rows = await transaction.execute<Details>(sql`
    select c.id as "charterId", c.name, c.ends_on as "endsOn",
      (select p.full_name from charter_members m join people p on p.id = m.person_id where ${of('m')} and m.duty = 'manager' order by p.full_name limit 1) as "managerName",
      (select json_build_object('done', count(*) filter (where w.state in ('done', 'nothingToDo')), 'due', count(*) filter (where w.due_on < ${today}), 'all', count(*))
        from task_occurrences w where ${of('w')}) as work,
      (select json_build_object('name', p.name, 'dueOn', p.due_on) from charter_control_points p where ${of('p')} and p.due_on >= ${today}
        order by p.due_on, p.position limit 1) as "nextControlPoint",
      json_build_object(
        'decisions', (select count(*) from charter_decisions d where ${of('d')} and d.decided_at >= ${sinceStart}),
        'workDone', (select count(*) from task_occurrences w where ${of('w')} and w.done_on >= ${since}),
        'controlPoints', (select count(*) from control_point_results r where ${of('r')} and r.given_at >= ${sinceStart}),
        'escalations', (select count(*) from escalations x where ${of('x')} and (x.raised_at >= ${sinceStart} or x.answered_at >= ${sinceStart}))) as changes
    from json_to_recordset(${keys}::json) as k("officeId" uuid, "charterId" uuid)
    join charters c on c.office_id = k."officeId" and c.id = k."charterId"`);
  return new Map(rows.map((row) => [row.charterId, row]));
}
