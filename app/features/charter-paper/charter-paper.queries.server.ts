import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { refused } from '#app/platform/errors/app-error.ts';
import { todayIn, type CivilDate } from '#app/platform/time/civil-date.ts';
import { wasApproved, type CharterKey, type CharterState } from '#app/features/charters/index.ts';
import { loadCharterDocument, loadCharterHeader, loadCharterVersion } from '#app/features/charters/index.server.ts';
import { loadIndicatorStandings } from '#app/features/progress/index.server.ts';
import type { CharterPaperData } from './charter.model.ts';
import type { StatusReportData } from './status.model.ts';

type Loaded<Data> = Omit<Data, 'printedOn' | 'createdAt'>;

/** In the longest list of what is overdue; what is beyond is counted. */
const overdueShown = 200;

const dayOf = (instant: string): CivilDate => todayIn('Asia/Almaty', new Date(instant));

/** The approved version of a charter, or a draft as it stands. @throws AppError 404. */
export async function loadCharterPaper(transaction: ActorTransaction, actor: Actor, key: CharterKey): Promise<Loaded<CharterPaperData>> {
  const { approvedVersion } = await loadCharterHeader(transaction, key);
  if (approvedVersion === null) {
    const { header, content, names, contentHash } = await loadCharterDocument(transaction, actor, key);
    return { header, content, names, contentHash, version: null };
  }
  const { header, version, content, names } = await loadCharterVersion(transaction, { ...key, charterVersion: approvedVersion });
  return {
    header, content, names,
    version: { number: version.charterVersion, approvedBy: { name: version.approvedByName, on: dayOf(version.approvedAt) } },
    contentHash: version.contentHash,
  };
}

type StatusRow = Omit<Loaded<StatusReportData>, 'header' | 'asOf' | 'indicators'>;

/** Where an approved charter stood at the end of a day, from what is recorded today. @throws AppError 404, 422. */
export async function loadStatusReport(transaction: ActorTransaction, key: CharterKey, asOf: CivilDate): Promise<Loaded<StatusReportData>> {
  const header = await loadCharterHeader(transaction, key);
  if (!wasApproved(header)) throw refused('charterPaper.errors.notApproved');
  const [indicators, [row]] = await Promise.all([
    loadIndicatorStandings(transaction, { charters: [key] }, asOf < header.endsOn ? asOf : header.endsOn),
    transaction.execute<StatusRow & { state: CharterState }>(sql`
      with until as (select ((${asOf}::date + 1)::timestamp at time zone 'Asia/Almaty') as instant),
      occurrences as materialized (
        select o.*, coalesce(o.done_on <= ${asOf}, false) as is_over, o.review = 'confirmed' and o.reviewed_at < until.instant as is_confirmed
        from task_occurrences o, until where o.office_id = ${key.officeId} and o.charter_id = ${key.charterId} and o.due_on <= ${asOf}
      )
      select
        coalesce((select d.to_state from charter_decisions d, until where d.office_id = c.office_id and d.charter_id = c.id and d.change_request_id is null
          and d.decided_at < until.instant order by d.decided_at desc, d.id desc limit 1), 'draft') as state,
        (select v.content_hash from charter_versions v where v.office_id = c.office_id and v.charter_id = c.id and v.charter_version = c.approved_version) as "contentHash",
        (select json_object_agg(u.code, u.name) from units u) as units,
        (select json_build_object('due', count(*), 'done', count(*) filter (where x.is_over and x.state = 'done'),
            'nothingToDo', count(*) filter (where x.is_over and x.state = 'nothingToDo'), 'confirmed', count(*) filter (where x.is_over and x.is_confirmed),
            'overdue', count(*) filter (where not x.is_over and x.due_on < ${asOf})) from occurrences x) as work,
        coalesce((select json_agg(json_build_object('name', y.name, 'dueOn', y.due_on, 'owners', y.owners) order by y.due_on, y.id) from (
          select x.id, t.name, x.due_on, array(select p.full_name from charter_task_people a join people p on p.id = a.person_id
            where a.office_id = x.office_id and a.charter_id = x.charter_id and a.task_id = x.task_id order by a.duty desc, p.full_name) as owners
          from occurrences x join charter_tasks t on t.office_id = x.office_id and t.charter_id = x.charter_id and t.id = x.task_id
          where not x.is_over and x.due_on < ${asOf} order by x.due_on, x.id limit ${overdueShown}) y), '[]') as overdue,
        coalesce((select json_agg(json_build_object('name', p.name, 'dueOn', p.due_on, 'reachedOn', r.reached_on, 'note', r.note) order by p.due_on, p.position, p.id)
          from charter_control_points p left join control_point_results r on r.office_id = p.office_id and r.charter_id = p.charter_id
            and r.control_point_id = p.id and r.reached_on <= ${asOf}
          where p.office_id = c.office_id and p.charter_id = c.id), '[]') as "controlPoints",
        coalesce((select json_agg(json_build_object('level', e.level, 'cause', e.cause, 'question', e.question,
            'raisedOn', (e.raised_at at time zone 'Asia/Almaty')::date, 'dueOn', e.due_on) order by e.due_on, e.id)
          from escalations e, until where e.office_id = c.office_id and e.charter_id = c.id and e.raised_at < until.instant
            and (e.state = 'open' or e.state = 'answered' and e.answered_at >= until.instant)), '[]') as escalations,
        coalesce((select json_agg(json_build_object('name', m.name, 'plannedTenge', m.planned_tenge, 'usedTenge', coalesce((
            select sum(s.tenge) from charter_spendings s where s.office_id = m.office_id and s.charter_id = m.charter_id and s.resource_id = m.id
              and s.spent_on <= ${asOf}), 0)) order by m.position, m.id)
          from charter_resources m where m.office_id = c.office_id and m.charter_id = c.id and m.kind = 'money'), '[]') as money
      from charters c where c.office_id = ${key.officeId} and c.id = ${key.charterId}`),
  ]);
  return { header, asOf, indicators, ...row! };
}
