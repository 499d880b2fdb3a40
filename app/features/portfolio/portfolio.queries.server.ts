import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { literally } from '#app/platform/text/literally.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import type { CharterState } from '#app/features/charters/index.ts';
import { loadIndicatorStatuses, type IndicatorStatus } from '#app/features/progress/index.server.ts';
import { byHealth, healthOf, namedReasons, summarise, type Health, type HealthReason, type NamedReason, type Summary } from './portfolio.model.ts';
import type { PortfolioSearch } from './portfolio.schema.ts';
import { sharedAmongReaders, type Reads } from '#app/platform/db/shared-among-readers.server.ts';

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
  indicatorNames: Record<string, Localized>;
  work: { done: number; due: number; all: number };
  nextControlPoint: { name: Localized; dueOn: string } | null;
  changes: { decisions: number; workDone: number; controlPoints: number; escalations: number };
};

export type PortfolioRow = CharterRow & Omit<Details, 'indicatorNames'> & { health: Health; reasons: NamedReason[]; officeName: Localized; blockName: Localized };
export type PortfolioPage = {
  rows: PortfolioRow[];
  total: number;
  next: string | null;
  summaries: Summary[];
  options: { blocks: { code: string; name: Localized }[]; offices: { id: string; name: Localized }[]; years: number[] };
  since: string;
};

/** What decides which charters are judged. */
type Judged = Pick<PortfolioSearch, 'q' | 'state' | 'block' | 'office' | 'year'>;

function chosen({ q, state, block, office, year }: Judged): SQL {
  const pattern = `%${literally(q)}%`;
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

type JudgedRow = CharterRow & { health: Health; reasons: HealthReason[]; officeName: Localized; blockName: Localized };
type Judgement = { judged: JudgedRow[]; worstFirst: JudgedRow[]; options: PortfolioPage['options'] };
type Judge = (transaction: ActorTransaction, search: Judged, today: string) => Promise<Judgement>;

/** Every charter that the actor sees and the search asks for, with its health and the reasons. Two statements. */
const judgeCharters: Judge = async (transaction, search, today) => {
  const [[source], statuses] = await Promise.all([
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
    loadIndicatorStatuses(transaction, search.office ? { officeId: search.office } : 'everything', today),
  ]);
  const { charters, options } = source!;
  const indicatorsOf = Map.groupBy(statuses, ({ charterId }: IndicatorStatus) => charterId);
  const nameOfOffice = new Map(options.offices.map(({ id, name }) => [id, name]));
  const nameOfBlock = new Map(options.blocks.map(({ code, name }) => [code, name]));
  const judged = charters.map((charter) => ({
    ...charter,
    ...healthOf({ ...charter, indicators: indicatorsOf.get(charter.charterId) ?? [] }),
    officeName: nameOfOffice.get(charter.officeId)!,
    blockName: nameOfBlock.get(charter.blockCode)!,
  }));
  return { judged, worstFirst: judged.toSorted(byHealth), options };
};

const sharedJudgement = sharedAmongReaders((transaction, _actor, { search, today }: { search: Judged; today: string }) => judgeCharters(transaction, search, today));

/** The charters of everything that the actor sees, the least healthy first, with the reasons. Three statements. */
export async function loadPortfolio(transaction: ActorTransaction, search: PortfolioSearch, today: string, judge: Judge = judgeCharters): Promise<PortfolioPage> {
  const since = search.since ?? addDays(today, -changesWithin);
  const { judged, worstFirst, options } = await judge(transaction, search, today);
  const summaries = summarise(judged, (row) => (search.by === 'office' ? { key: row.officeId, name: row.officeName } : { key: row.blockCode, name: row.blockName }));
  const listed = search.health ? worstFirst.filter(({ health }) => health === search.health) : worstFirst;
  const start = search.after ? listed.findIndex(({ charterId }) => charterId === search.after) + 1 : 0;
  const page = listed.slice(start, start + pageSize);
  const details = await loadDetails(transaction, page, today, since);
  return {
    rows: page.flatMap((row) => {
      const found = details.get(row.charterId);
      if (!found) return [];
      const { indicatorNames, ...more } = found;
      return [{ ...row, ...more, reasons: namedReasons(row.reasons, (id) => indicatorNames[id]) }];
    }),
    total: listed.length,
    next: start + pageSize < listed.length ? page.at(-1)!.charterId : null,
    summaries, options, since,
  };
}

/** The same; of a region or the country judged at most a second ago. */
export const loadPortfolioFor = (transaction: ActorTransaction, actor: Actor, search: PortfolioSearch, today: string, read: Reads): Promise<PortfolioPage> =>
  loadPortfolio(transaction, search, today, (own, { q, state, block, office, year }) => sharedJudgement(own, actor, read, { search: { q, state, block, office, year }, today }));

async function loadDetails(transaction: ActorTransaction, page: readonly CharterRow[], today: string, since: string): Promise<Map<string, Details>> {
  const keys = JSON.stringify(page.map(({ officeId, charterId }) => ({ officeId, charterId })));
  const of = (alias: string) => sql.raw(`${alias}.office_id = c.office_id and ${alias}.charter_id = c.id`);
  const sinceStart = sql`(${since}::date)::timestamp at time zone 'Asia/Almaty'`;
  const rows = await transaction.execute<Details>(sql`
    select c.id as "charterId", c.name, c.ends_on as "endsOn",
      (select p.full_name from charter_members m join people p on p.id = m.person_id where ${of('m')} and m.duty = 'manager' order by p.full_name limit 1) as "managerName",
      coalesce((select json_object_agg(i.id, i.name) from charter_indicators i where ${of('i')}), '{}') as "indicatorNames",
      json_build_object('done', w.done, 'due', w.due, 'all', w."all") as work,
      (select json_build_object('name', p.name, 'dueOn', p.due_on) from charter_control_points p where ${of('p')} and p.due_on >= ${today}
        order by p.due_on, p.position limit 1) as "nextControlPoint",
      json_build_object(
        'decisions', (select count(*) from charter_decisions d where ${of('d')} and d.decided_at >= ${sinceStart}),
        'workDone', w.done_since,
        'controlPoints', (select count(*) from control_point_results r where ${of('r')} and r.given_at >= ${sinceStart}),
        'escalations', (select count(*) from escalations x where ${of('x')} and (x.raised_at >= ${sinceStart} or x.answered_at >= ${sinceStart}))) as changes
    from json_to_recordset(${keys}::json) as k("officeId" uuid, "charterId" uuid)
    join charters c on c.office_id = k."officeId" and c.id = k."charterId"
    cross join lateral (
      select count(*) filter (where w.state in ('done', 'nothingToDo')) as done, count(*) filter (where w.due_on < ${today}) as due,
        count(*) as "all", count(*) filter (where w.done_on >= ${since}) as done_since
      from task_occurrences w where ${of('w')}
    ) w`);
  return new Map(rows.map((row) => [row.charterId, row]));
}
