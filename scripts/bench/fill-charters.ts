import type { Sql } from 'postgres';

/** A year of which most is over, so that most of its work is done. */
export const filledYear = { from: '2026-11-01', to: '2027-10-31', today: '2027-10-14' };

const chartersPerOffice = 30;
const subtasksPerTask = 10;
const valueDaysPerMonth = 2;
const organisationsPerIndicator = 2;

/** Names of rows are computed, so that every run fills the same; addresses accept only a UUID that names its version. */
const idOf = (...parts: string[]) => `overlay(overlay(md5(concat_ws('|', ${parts.join(', ')})) placing '5' from 13) placing '8' from 17)::uuid`;

const copies = (columns: string) => columns.split(',').map((column) => `x.${column.trim()}`).join(', ');

export async function isFilled(owner: Sql): Promise<boolean> {
  const [row] = await owner<{ found: boolean }[]>`select exists (select from charters where code = ${`B-${chartersPerOffice}`}) as found`;
  return row!.found;
}

/** Rows of a part of the office's own charter, one copy for each added charter; `changed` replaces columns. */
function copyOf(table: string, columns: string, changed: Record<string, string> = {}, where = 'true'): string {
  const names = Object.keys(changed);
  return `
    insert into ${table} (office_id, charter_id, ${[columns, ...names].filter(Boolean).join(', ')})
    select a.office_id, a.id, ${[columns && copies(columns), ...Object.values(changed)].filter(Boolean).join(', ')}
    from added a join ${table} x on x.office_id = a.office_id and x.charter_id = a.source_id where ${where}`;
}

const copiedId = { id: idOf('a.id', 'x.id') };

/**
 * Thirty active charters for each project office, each like the office's own: four tasks of ten weekly, monthly or
 * quarterly subtasks with the occurrences of a year and their proofs, control points, money, four indicators with targets
 * and values. Values go through the triggers, so that the rollups stay exact.
 */
export async function fillCharters(owner: Sql): Promise<void> {
  const { from, to, today } = filledYear;
  await owner.begin(async (sql) => {
    const run = (statement: string) => sql.unsafe(statement);
    await run(`
      create temporary table added on commit drop as
      select s.office_id, s.id as source_id, n, ${idOf("'charter'", 's.office_id', 'n')} as id
      from (select distinct on (office_id) office_id, id from charters where state = 'active' order by office_id, starts_on desc, code) s, generate_series(1, ${chartersPerOffice}) n;
      analyze added`);
    await run(`
      insert into charters (office_id, id, code, block_code, template_id, region_code, state, name, goal, starts_on, ends_on, approved_version, created_by)
      select a.office_id, a.id, 'B-' || lpad(a.n::text, 2, '0'), x.block_code, x.template_id, x.region_code, 'active', x.name, x.goal, '${from}', '${to}', 1, x.created_by
      from added a join charters x on x.office_id = a.office_id and x.id = a.source_id`);
    await run(copyOf('charter_versions', 'charter_version, content, content_hash, approved_by, approved_by_name, approved_at'));
    await run(copyOf('charter_decisions', 'region_code, from_state, to_state, remark, content_hash, decided_by, decided_by_name, decided_by_role, decided_at', copiedId));
    await run(copyOf('charter_members', 'person_id, duty'));
    await run(copyOf('charter_organisations', 'organisation_id, region_code'));
    await run(copyOf('charter_resources', 'position, name, kind, planned_tenge, planned_people', copiedId));
    await run(copyOf('charter_control_points', 'position, name', { ...copiedId, due_on: `'${from}'::date + x.position * 60` }));

    await run(`
      create temporary table added_tasks on commit drop as
      select a.office_id, a.id as charter_id, a.source_id, a.n, k, ${idOf("'task'", 'a.id', 'k')} as id, nullif(k % ${subtasksPerTask + 1}, 0) as subtask
      from added a, generate_series(0, ${4 * (subtasksPerTask + 1) - 1}) k;
      analyze added_tasks`);
    await run(`
      insert into charter_tasks (office_id, charter_id, id, parent_id, position, name, frequency, evidence_kinds, starts_on, ends_on, follows)
      select t.office_id, t.charter_id, t.id, case when t.subtask is not null then ${idOf("'task'", 't.charter_id', `t.k - t.subtask`)} end,
        coalesce(t.subtask, t.k / ${subtasksPerTask + 1} + 1), x.names[1 + t.k % cardinality(x.names)],
        case when t.subtask = 1 then 'weekly' when t.subtask <= 7 then 'monthly' when t.subtask is not null then 'quarterly' end,
        case when t.subtask is not null then '{minutes}'::text[] else '{}' end, case when t.subtask is not null then '${from}'::date end,
        case when t.subtask is not null then '${to}'::date end,
        case when t.subtask > 1 then array[${idOf("'task'", 't.charter_id', 't.k - 1')}] else '{}' end
      from added_tasks t
      join lateral (select array_agg(x.name order by x.id) as names from charter_tasks x where x.office_id = t.office_id and x.charter_id = t.source_id) x on true
      order by t.k % ${subtasksPerTask + 1}`);
    await run(`
      insert into charter_task_people (office_id, charter_id, task_id, person_id, duty)
      select t.office_id, t.charter_id, t.id, m.person_id, 'owner' from added_tasks t
      join lateral (select person_id from charter_members m where m.office_id = t.office_id and m.charter_id = t.charter_id and m.duty = 'executor'
        order by person_id offset t.k % 2 limit 1) m on true
      where t.subtask is not null`);
    // In every third charter one in twenty of what was due is not done; of what was done the last two weeks wait for review.
    await run(`
      insert into task_occurrences (office_id, charter_id, id, task_id, starts_on, due_on, state, done_on, done_by, done_by_name, review, reviewed_by, reviewed_by_name, reviewed_at)
      select t.office_id, t.charter_id, ${idOf("'occurrence'", 't.id', 'p.starts_on')}, t.id, p.starts_on, p.due_on, case when d.is_done then 'done' else 'planned' end,
        case when d.is_done then p.due_on end, case when d.is_done then w.person_id end, case when d.is_done then w.full_name end,
        case when d.is_reviewed then 'confirmed' end, case when d.is_reviewed then t.office_id end, case when d.is_reviewed then 'Reviewer' end, case when d.is_reviewed then p.due_on + 10 end
      from added_tasks t
      join charter_tasks c on c.office_id = t.office_id and c.charter_id = t.charter_id and c.id = t.id
      join (
        select f.frequency, min(d.on_date) as starts_on, max(d.on_date) as due_on
        from calendar_days d, (values ('weekly', 'week'), ('monthly', 'month'), ('quarterly', 'quarter')) f (frequency, unit)
        where d.is_working and d.on_date between '${from}' and '${to}' group by f.frequency, date_trunc(f.unit, d.on_date)
      ) p on p.frequency = c.frequency
      join (select q.office_id, q.charter_id, q.task_id, q.person_id, h.full_name from charter_task_people q join people h on h.id = q.person_id) w
        on w.office_id = t.office_id and w.charter_id = t.charter_id and w.task_id = t.id
      cross join lateral (select p.due_on < '${today}' and (t.n % 3 <> 0 or (hashtext(t.id::text || p.due_on) & 1023) % 20 <> 0) as is_done) e
      cross join lateral (select e.is_done, e.is_done and p.due_on < date '${today}' - 14 as is_reviewed) d`);
    await run(`
      insert into occurrence_proofs (office_id, charter_id, id, occurrence_id, evidence_kind, title, url, author_id, author_name)
      select o.office_id, o.charter_id, ${idOf("'proof'", 'o.id')}, o.id, 'minutes', 'Minutes', 'https://documents.example/' || o.id, o.done_by, o.done_by_name
      from added a join task_occurrences o on o.office_id = a.office_id and o.charter_id = a.id where o.state = 'done'`);
    await run(`
      insert into control_point_results (office_id, charter_id, control_point_id, reached_on, note, given_by, given_by_name, given_at)
      select p.office_id, p.charter_id, p.id, p.due_on, 'Reached', p.office_id, 'Manager', p.due_on
      from added a join charter_control_points p on p.office_id = a.office_id and p.charter_id = a.id where p.due_on < '${today}' and a.n % 10 <> 0`);
    await run(`
      insert into charter_spendings (office_id, charter_id, id, resource_id, spent_on, tenge, note, author_id, author_name)
      select r.office_id, r.charter_id, ${idOf("'spending'", 'r.id', 'k')}, r.id, date '${from}' + k * 60, r.planned_tenge / 6, 'Paid', r.office_id, 'Manager'
      from added a join charter_resources r on r.office_id = a.office_id and r.charter_id = a.id and r.kind = 'money', generate_series(1, 5) k`);
    await run(`
      insert into escalations (office_id, charter_id, id, region_code, level, cause, question, raised_by, raised_by_name, raised_at, due_on)
      select a.office_id, a.id, ${idOf("'escalation'", 'a.id')}, c.region_code, 'curator', 'manual', 'Who gives the premises?', a.office_id, 'Manager', date '${today}' - 5,
        date '${today}' + case when a.n % 2 = 0 then 5 else -1 end
      from added a join charters c on c.office_id = a.office_id and c.id = a.id where a.n % 7 = 0`);

    await run(copyOf(
      'charter_indicators',
      'indicator_code, position, name, unit_code, kind, direction, decimals, range_low, range_high, baseline, trajectory, tolerance_at_risk, tolerance_behind',
      copiedId,
      `x.id in (select y.id from charter_indicators y where y.office_id = a.office_id and y.charter_id = a.source_id and y.kind <> 'derived' order by y.position limit 4)`,
    ));
    await run(`
      create temporary table added_indicators on commit drop as
      select i.office_id, i.charter_id, i.id, i.kind, i.baseline, a.n, coalesce((
        select t.planned from charter_targets t join charter_indicators x on x.office_id = t.office_id and x.id = t.charter_indicator_id
        where t.office_id = a.office_id and t.charter_id = a.source_id and t.organisation_id is null and ${idOf('a.id', 'x.id')} = i.id
        order by t.control_on desc limit 1), 100) as planned
      from added a join charter_indicators i on i.office_id = a.office_id and i.charter_id = a.id;
      analyze added_indicators`);
    await run(`
      insert into charter_targets (office_id, id, charter_id, charter_indicator_id, control_on, planned)
      select i.office_id, ${idOf("'target'", 'i.id', 'k')}, i.charter_id, i.id, (date '${from}' + k * interval '3 months' - interval '1 day')::date,
        case when i.kind = 'ratio' then i.planned else round(i.baseline + (i.planned - i.baseline) * k / 4, 2) end
      from added_indicators i, generate_series(1, 4) k`);
    await run(`select ensure_daily_value_partitions('${from}', '${to}')`);
    const months = await run(`select month::date::text as month from generate_series(date '${from}', date '${today}', interval '1 month') month`);
    // One charter in five falls short of its plan by a fifth.
    for (const [index, { month }] of months.entries()) {
      await run(`
        insert into daily_values (office_id, organisation_id, charter_indicator_id, day, charter_id, region_code, kind, entry, value, denominator, is_on_time, author_id, author_name, entered_at)
        select i.office_id, o.organisation_id, i.id, d.on_date, i.charter_id, o.region_code, i.kind, 'value', round(case i.kind
            when 'ratio' then least(i.planned * 1000 * f.reached, 1000)
            when 'level' then (i.baseline + (i.planned - i.baseline) * f.reached * ${index + 1} / 12) / o.n
            else (i.planned - i.baseline) * f.reached / (12 * ${valueDaysPerMonth} * o.n) end, 2),
          case when i.kind = 'ratio' then 1000 end, true, i.office_id, 'Executor', d.on_date
        from added_indicators i
        join (
          select organisation_id, region_code, office_id, charter_id, count(*) over (partition by office_id, charter_id) as n from (
            select *, row_number() over (partition by office_id, charter_id order by organisation_id) as place from charter_organisations) x
          where x.place <= ${organisationsPerIndicator}
        ) o on o.office_id = i.office_id and o.charter_id = i.charter_id
        cross join (select on_date from calendar_days where is_working and on_date between '${month}' and '${today}' and on_date < date '${month}' + interval '1 month'
          order by on_date limit ${valueDaysPerMonth}) d
        cross join lateral (select case when i.n % 5 = 0 then 0.8 else 1.05 end as reached) f`);
    }
  });
  await owner`analyze`;
}
