import { sql, type SQL } from 'drizzle-orm';

/** The closing report of every charter that `where` admits (`c` is the charter, `x` its closing), as it is frozen and hashed. */
export function selectReportContents(where: SQL): SQL {
  const of = (alias: string) => sql.raw(`${alias}.office_id = c.office_id and ${alias}.charter_id = c.id`);
  return sql`
    select c.office_id as "officeId", c.id as "charterId", json_build_object(
      'code', c.code, 'name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on, 'approvedVersion', c.approved_version,
      'approvedHash', (select v.content_hash from charter_versions v where ${of('v')} and v.charter_version = c.approved_version),
      'summary', x.summary, 'lessons', x.lessons,
      'results', (select coalesce(json_agg(json_build_object('indicatorId', r.charter_indicator_id, 'name', i.name, 'unitCode', i.unit_code, 'kind', i.kind,
          'decimals', i.decimals, 'outcome', r.outcome, 'fact', trim_scale(r.fact)::text, 'plan', trim_scale(r.plan)::text, 'explanation', r.explanation,
          'givenByName', r.given_by_name) order by i.position, i.id), '[]')
        from charter_results r join charter_indicators i on i.office_id = r.office_id and i.id = r.charter_indicator_id where ${of('r')}),
      'work', (select json_build_object('done', count(*) filter (where o.state = 'done'), 'nothingToDo', count(*) filter (where o.state = 'nothingToDo'),
          'confirmed', count(*) filter (where o.review = 'confirmed'), 'notDone', count(*) filter (where o.state in ('planned', 'inProgress')))
        from task_occurrences o where ${of('o')}),
      'controlPoints', (select json_build_object('reached', count(r.control_point_id), 'all', count(*))
        from charter_control_points p left join control_point_results r on r.office_id = p.office_id and r.charter_id = p.charter_id and r.control_point_id = p.id
        where ${of('p')}),
      'money', (select json_build_object('plannedTenge', coalesce(sum(m.planned_tenge), 0)::text, 'usedTenge', coalesce((
          select sum(s.tenge) from charter_spendings s where ${of('s')}), 0)::text)
        from charter_resources m where ${of('m')} and m.kind = 'money')) as content
    from charters c join charter_closings x on x.office_id = c.office_id and x.charter_id = c.id
    where ${where}`;
}
