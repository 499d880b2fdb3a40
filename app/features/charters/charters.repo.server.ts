import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { selectCharterContents } from './charter-content.server.ts';
import type { CharterState } from './charter-life.model.ts';
import type { CharterContent } from './charters.model.ts';
import type { FormContext } from './section-problems.model.ts';
import type { AdoptTemplate, EditCharter, Pause } from './charters.schema.ts';

/**
 * The days of a charter's period (`c`), and some before, that have a name or are not what their weekday says; of the office's
 * own calendar where it differs.
 */
export const calendarMarks = sql`coalesce((
  select json_agg(json_build_object('day', d.on_date, 'isWorking', coalesce(e.is_working, d.is_working), 'name', d.name) order by d.on_date)
  from calendar_days d left join office_calendar_exceptions e on e.office_id = c.office_id and e.on_date = d.on_date
  where d.on_date between c.starts_on - 30 and c.ends_on
    and (d.name is not null or coalesce(e.is_working, d.is_working) <> (extract(isodow from d.on_date) < 6))), '[]')`;

export type CharterKey = { officeId: string; charterId: string };
type Section<Intent extends EditCharter['intent']> = Extract<EditCharter, { intent: Intent }>;

export async function findContent(transaction: ActorTransaction, key: CharterKey): Promise<CharterContent | undefined> {
  const [row] = await transaction.execute<{ content: CharterContent }>(
    selectCharterContents(sql`c.office_id = ${key.officeId} and c.id = ${key.charterId}`),
  );
  return row?.content;
}

/** Locks the charter's row when it still has the expected version. @returns false when somebody saved first. */
export async function raiseVersion(transaction: ActorTransaction, key: CharterKey, expectedVersion: number): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update charters set version = version + 1, updated_at = now()
    where office_id = ${key.officeId} and id = ${key.charterId} and version = ${expectedVersion} returning id`);
  return rows.length === 1;
}

export type TemplateForAdoption = { isPublished: boolean; validFrom: string; validTo: string | null };

export async function findTemplate(transaction: ActorTransaction, templateId: string): Promise<TemplateForAdoption | undefined> {
  const [row] = await transaction.execute<TemplateForAdoption>(sql`
    select t.published_at <= now() as "isPublished", b.valid_from as "validFrom", b.valid_to as "validTo"
    from project_templates t join blocks b on b.code = t.block_code where t.id = ${templateId}`);
  return row;
}

/** The next free code of an office in the year of a day. Two drafts that begin at once wait for each other, so that each gets a number of its own. */
export async function reserveCode(transaction: ActorTransaction, officeId: string, startsOn: string): Promise<string> {
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended('charter-code:' || ${officeId}::text, 0))`);
  const [row] = await transaction.execute<{ code: string }>(sql`
    select s.stem || lpad((1 + coalesce((
        select max(substr(c.code, length(s.stem) + 1)::int) from charters c
        where c.office_id = o.id and starts_with(c.code, s.stem) and substr(c.code, length(s.stem) + 1) ~ '^[0-9]{1,6}$'), 0))::text, 2, '0') as code
    from offices o cross join lateral (select o.code || '-' || extract(year from ${startsOn}::date) || '-' as stem) s where o.id = ${officeId}`);
  return row!.code;
}

/** Copies a published template into a new draft. Submitting the same form twice makes one charter. */
export async function insertFromTemplate(transaction: ActorTransaction, actor: Actor, input: AdoptTemplate): Promise<void> {
  const { officeId } = actor;
  const code = await reserveCode(transaction, officeId, input.startsOn);
  const made = await transaction.execute(sql`
    insert into charters (office_id, id, code, block_code, template_id, region_code, name, goal, starts_on, ends_on, created_by)
    select o.id, ${input.id}, ${code}, t.block_code, t.id, o.region_code, ${JSON.stringify(input.name)}::jsonb, t.goal, ${input.startsOn}, ${input.endsOn}, ${actor.personId}
    from offices o cross join project_templates t
    where o.id = ${officeId} and t.id = ${input.templateId}
    on conflict (office_id, id) do nothing returning id`);
  if (made.length === 0) return;
  await transaction.execute(sql`
    insert into charter_tasks (office_id, charter_id, id, parent_id, standard_task_id, position, name, frequency, evidence_kinds)
    select ${officeId}, ${input.id}, t.id, t.parent_id, t.id, t.position, t.name, t.frequency, t.evidence_kinds
    from template_tasks t where t.template_id = ${input.templateId}`);
  await transaction.execute(sql`
    insert into charter_grounds (office_id, charter_id, legal_basis_code, position)
    select ${officeId}, ${input.id}, b.code, g.position
    from project_templates t, unnest(t.legal_basis_codes) with ordinality g(code, position) join legal_bases b on b.code = g.code
    where t.id = ${input.templateId} and coalesce(b.valid_from <= ${input.endsOn}, true) and coalesce(b.valid_to >= ${input.startsOn}, true)`);
  await transaction.execute(sql`
    insert into charter_control_points (office_id, charter_id, id, position, name, due_on)
    select ${officeId}, ${input.id}, gen_random_uuid(), row_number() over (order by y.first_day, p."throughMonth"), p.name,
      coalesce((select max(z.day) from generate_series(greatest(${input.startsOn}::date, m.last_day - 30), m.last_day, interval '1 day') x(instant),
          lateral (select x.instant::date as day) z
        left join calendar_days d on d.on_date = z.day
        left join office_calendar_exceptions e on e.office_id = ${officeId} and e.on_date = z.day
        where coalesce(e.is_working, d.is_working, extract(isodow from z.day) < 6)), m.last_day)
    from project_templates t, jsonb_to_recordset(t.control_points) as p(name jsonb, "throughMonth" int),
      generate_series(date_trunc('year', ${input.startsOn}::date), ${input.endsOn}::date, interval '1 year') as y(first_day),
      lateral (select (y.first_day + make_interval(months => p."throughMonth") - interval '1 day')::date as last_day) m
    where t.id = ${input.templateId} and m.last_day between ${input.startsOn}::date and ${input.endsOn}::date`);
  await transaction.execute(sql`
    insert into charter_indicators (office_id, id, charter_id, indicator_code, position, name, unit_code, kind, direction, decimals, range_low, range_high,
      trajectory, tolerance_at_risk, tolerance_behind)
    select ${officeId}, gen_random_uuid(), ${input.id}, i.code, ti.position, i.name, i.unit_code, i.kind, i.direction, i.decimals, i.range_low, i.range_high,
      ti.trajectory, ti.tolerance_at_risk, ti.tolerance_behind
    from template_indicators ti join indicators i on i.code = ti.indicator_code
    where ti.template_id = ${input.templateId} and i.kind <> 'derived'`);
  await transaction.execute(sql`
    insert into charter_targets (office_id, id, charter_id, charter_indicator_id, control_on, planned)
    select ci.office_id, gen_random_uuid(), ci.charter_id, ci.id, m.last_day, d.planned
    from template_indicators ti
    join charter_indicators ci on ci.office_id = ${officeId} and ci.charter_id = ${input.id} and ci.indicator_code = ti.indicator_code,
      jsonb_to_recordset(ti.default_targets) as d("throughMonth" int, planned numeric, "shareOf" text),
      lateral (select (date_trunc('year', ${input.endsOn}::date) + make_interval(months => d."throughMonth") - interval '1 day')::date as last_day) m
    where ti.template_id = ${input.templateId} and d."shareOf" is null and m.last_day between ${input.startsOn}::date and ${input.endsOn}::date`);
  await transaction.execute(sql`
    insert into charter_members (office_id, charter_id, person_id, duty) values (${officeId}, ${input.id}, ${actor.personId}, 'manager')`);
}

export async function updateBasics(transaction: ActorTransaction, key: CharterKey, basics: Section<'saveBasics'>): Promise<void> {
  await transaction.execute(sql`
    update charters set name = ${JSON.stringify(basics.name)}::jsonb, goal = ${JSON.stringify(basics.goal)}::jsonb,
      starts_on = ${basics.startsOn}, ends_on = ${basics.endsOn}
    where office_id = ${key.officeId} and id = ${key.charterId}`);
}

export type Assignment = { personId: string; duty: string };

/** What changed in who answers for an approved charter, or for one subtask of it, goes into the trail; a draft has none. */
export async function recordReassignments(
  transaction: ActorTransaction, actor: Actor, key: CharterKey, taskId: string | null, before: readonly Assignment[], after: readonly Assignment[],
): Promise<void> {
  const isIn = (list: readonly Assignment[]) => ({ personId, duty }: Assignment) => list.some((other) => other.personId === personId && other.duty === duty);
  const rows = [
    ...before.filter((one) => !isIn(after)(one)).map((one) => ({ ...one, isRemoved: true })),
    ...after.filter((one) => !isIn(before)(one)).map((one) => ({ ...one, isRemoved: false })),
  ];
  if (rows.length === 0) return;
  await transaction.execute(sql`
    insert into charter_reassignments (office_id, charter_id, id, task_id, person_id, person_name, duty, is_removed, author_id, author_name)
    select c.office_id, c.id, gen_random_uuid(), ${taskId}::uuid, w."personId", coalesce(p.full_name, '–'), w.duty, w."isRemoved", ${actor.personId}, ${actor.name}
    from json_to_recordset(${JSON.stringify(rows)}::json) as w("personId" uuid, duty text, "isRemoved" boolean)
    join charters c on c.office_id = ${key.officeId} and c.id = ${key.charterId} and c.approved_version is not null
    left join people p on p.id = w."personId"`);
}

/** Only people with a membership in the office can be named; others are left out. */
export async function replaceTeam(transaction: ActorTransaction, actor: Actor, key: CharterKey, team: Section<'saveTeam'>): Promise<void> {
  const wanted = [
    ...(['customer', 'curator', 'manager'] as const).filter((duty) => team[duty] !== '').map((duty) => ({ duty, personId: team[duty] })),
    ...team.executors.map((personId) => ({ duty: 'executor', personId })),
  ];
  const before = await transaction.execute<Assignment>(sql`
    delete from charter_members where office_id = ${key.officeId} and charter_id = ${key.charterId} returning person_id as "personId", duty`);
  const after = await transaction.execute<Assignment>(sql`
    insert into charter_members (office_id, charter_id, person_id, duty)
    select distinct ${key.officeId}::uuid, ${key.charterId}::uuid, w."personId", w.duty
    from json_to_recordset(${JSON.stringify(wanted)}::json) as w("personId" uuid, duty text)
    where exists (select from memberships m where m.office_id = ${key.officeId} and m.person_id = w."personId" and m.revoked_at is null)
    returning person_id as "personId", duty`);
  await recordReassignments(transaction, actor, key, null, before, after);
}

/** The region is where the office's organisation stands on the first day of the charter. Others' organisations are left out. */
export async function replaceOrganisations(transaction: ActorTransaction, key: CharterKey, organisationIds: readonly string[]): Promise<void> {
  await transaction.execute(sql`
    delete from charter_organisations where office_id = ${key.officeId} and charter_id = ${key.charterId}
      and organisation_id <> all (array(select json_array_elements_text(${JSON.stringify(organisationIds)}::json)::uuid))`);
  await transaction.execute(sql`
    insert into charter_organisations (office_id, charter_id, organisation_id, region_code)
    select distinct on (p.organisation_id) c.office_id, c.id, p.organisation_id, p.region_code
    from charters c
    join organisation_placements p on p.office_id = c.office_id and p.effective_on <= c.ends_on and (p.ended_on is null or p.ended_on > c.starts_on)
    where c.office_id = ${key.officeId} and c.id = ${key.charterId}
      and p.organisation_id = any (array(select json_array_elements_text(${JSON.stringify(organisationIds)}::json)::uuid))
    order by p.organisation_id, p.effective_on
    on conflict (office_id, charter_id, organisation_id) do nothing`);
}

/**
 * Once it is known which organisations the charter covers, an indicator that has no plan yet gets the one that its template states
 * as shares of them; from then on it is the office's own. Half an organisation is a whole one.
 */
export async function planShares(transaction: ActorTransaction, key: CharterKey): Promise<void> {
  await transaction.execute(sql`
    insert into charter_targets (office_id, id, charter_id, charter_indicator_id, control_on, planned)
    select c.office_id, gen_random_uuid(), c.id, ci.id, m.last_day, ceil(d.planned * n.covered)
    from charters c
    join charter_indicators ci on ci.office_id = c.office_id and ci.charter_id = c.id
    join template_indicators ti on ti.template_id = c.template_id and ti.indicator_code = ci.indicator_code,
      jsonb_to_recordset(ti.default_targets) as d("throughMonth" int, planned numeric, "shareOf" text),
      lateral (select (date_trunc('year', c.ends_on) + make_interval(months => d."throughMonth") - interval '1 day')::date as last_day) m,
      lateral (select count(*) as covered from charter_organisations o where o.office_id = c.office_id and o.charter_id = c.id) n
    where c.office_id = ${key.officeId} and c.id = ${key.charterId} and d."shareOf" = 'organisations' and n.covered > 0
      and m.last_day between c.starts_on and c.ends_on
      and not exists (select from charter_targets t where t.office_id = ci.office_id and t.charter_id = ci.charter_id and t.charter_indicator_id = ci.id)`);
}

/**
 * A standard indicator takes its name, unit, kind and direction from the catalogue, whatever the form said.
 * @returns false when an id belongs to another charter or a code is not in the catalogue.
 */
export async function replaceIndicators(transaction: ActorTransaction, key: CharterKey, indicators: Section<'saveIndicators'>['indicators']): Promise<boolean> {
  const rows = JSON.stringify(indicators.map((indicator, position) => ({ ...indicator, position })));
  await transaction.execute(sql`
    delete from charter_indicators where office_id = ${key.officeId} and charter_id = ${key.charterId}
      and id <> all (array(select (json_array_elements(${rows}::json) ->> 'id')::uuid))`);
  const stored = await transaction.execute(sql`
    insert into charter_indicators as existing (office_id, id, charter_id, indicator_code, position, name, unit_code, kind, direction, decimals,
      range_low, range_high, baseline, trajectory, tolerance_at_risk, tolerance_behind)
    select ${key.officeId}, w.id, ${key.charterId}, i.code, w.position, coalesce(i.name, w.name), coalesce(i.unit_code, w."unitCode"),
      coalesce(i.kind, w.kind), coalesce(i.direction, w.direction), coalesce(i.decimals, w.decimals), w."rangeLow", w."rangeHigh",
      w.baseline, w.trajectory, w."toleranceAtRisk", w."toleranceBehind"
    from json_to_recordset(${rows}::json) as w(id uuid, "indicatorCode" text, position int, name jsonb, "unitCode" text, kind text, direction text,
      decimals int, "rangeLow" numeric, "rangeHigh" numeric, baseline numeric, trajectory text, "toleranceAtRisk" numeric, "toleranceBehind" numeric)
    left join indicators i on i.code = w."indicatorCode" and i.kind <> 'derived'
    where w."indicatorCode" is null or i.code is not null
    on conflict (office_id, id) do update set indicator_code = excluded.indicator_code, position = excluded.position, name = excluded.name,
      unit_code = excluded.unit_code, kind = excluded.kind, direction = excluded.direction, decimals = excluded.decimals,
      range_low = excluded.range_low, range_high = excluded.range_high, baseline = excluded.baseline, trajectory = excluded.trajectory,
      tolerance_at_risk = excluded.tolerance_at_risk, tolerance_behind = excluded.tolerance_behind
    where existing.charter_id = excluded.charter_id returning id`);
  if (stored.length !== indicators.length) return false;
  const targets = indicators.flatMap((indicator) =>
    indicator.targets.map((target) => ({ id: uuid(), charterIndicatorId: indicator.id, ...target })),
  );
  await transaction.execute(sql`delete from charter_targets where office_id = ${key.officeId} and charter_id = ${key.charterId}`);
  await transaction.execute(sql`
    insert into charter_targets (office_id, id, charter_id, charter_indicator_id, organisation_id, control_on, planned)
    select ${key.officeId}, w.id, ${key.charterId}, w."charterIndicatorId", w."organisationId", w."controlOn", w.planned
    from json_to_recordset(${JSON.stringify(targets)}::json) as w(id uuid, "charterIndicatorId" uuid, "organisationId" uuid, "controlOn" date, planned numeric)`);
  return true;
}

/** A task keeps its row, so that its people and its finished work stay with it. */
export async function replaceTasks(transaction: ActorTransaction, key: CharterKey, tasks: Section<'saveTasks'>['tasks']): Promise<void> {
  const rows = JSON.stringify(tasks.map((task, position) => ({ ...task, position })));
  await transaction.execute(sql`
    delete from charter_tasks where office_id = ${key.officeId} and charter_id = ${key.charterId}
      and id <> all (array(select (json_array_elements(${rows}::json) ->> 'id')::uuid))`);
  await transaction.execute(sql`
    insert into charter_tasks (office_id, charter_id, id, parent_id, position, name, frequency, evidence_kinds, starts_on, ends_on, standard_task_id, follows)
    select ${key.officeId}, ${key.charterId}, w.id, w."parentId", w.position, w.name, w.frequency,
      array(select e.code from evidence_kinds e
        where e.code in (select jsonb_array_elements_text(w."evidenceKinds")) order by e.code), w."startsOn", w."endsOn",
      (select s.id from template_tasks s join project_templates p on p.id = s.template_id and p.published_at is not null
        where s.id = w."standardTaskId" limit 1),
      array(select jsonb_array_elements_text(w.follows)::uuid order by 1)
    from json_to_recordset(${rows}::json) as w(id uuid, "parentId" uuid, position int, name jsonb, frequency text, "evidenceKinds" jsonb,
      "startsOn" date, "endsOn" date, "standardTaskId" uuid, follows jsonb)
    order by w."parentId" nulls first
    on conflict (office_id, charter_id, id) do update set parent_id = excluded.parent_id, position = excluded.position, name = excluded.name,
      frequency = excluded.frequency, evidence_kinds = excluded.evidence_kinds, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
      standard_task_id = excluded.standard_task_id, follows = excluded.follows`);
}

/** @returns false when a code is not an act that is in force within the charter's period. */
export async function replaceGrounds(transaction: ActorTransaction, key: CharterKey, codes: readonly string[]): Promise<boolean> {
  await transaction.execute(sql`delete from charter_grounds where office_id = ${key.officeId} and charter_id = ${key.charterId}`);
  const stored = await transaction.execute(sql`
    insert into charter_grounds (office_id, charter_id, legal_basis_code, position)
    select c.office_id, c.id, b.code, w.position
    from charters c, json_array_elements_text(${JSON.stringify(codes)}::json) with ordinality as w(code, position)
    join legal_bases b on b.code = w.code
    where c.office_id = ${key.officeId} and c.id = ${key.charterId}
      and coalesce(b.valid_from <= c.ends_on, true) and coalesce(b.valid_to >= c.starts_on, true)
    returning legal_basis_code`);
  return stored.length === codes.length;
}

/** A control point keeps its row, so that what was decided about it stays with it. */
export async function replaceControlPoints(transaction: ActorTransaction, key: CharterKey, points: Section<'saveControlPoints'>['controlPoints']): Promise<void> {
  const rows = await removeOtherRows(transaction, key, 'charter_control_points', points);
  await transaction.execute(sql`
    insert into charter_control_points (office_id, charter_id, id, position, name, due_on)
    select ${key.officeId}, ${key.charterId}, w.id, w.position, w.name, w."dueOn"
    from json_to_recordset(${rows}::json) as w(id uuid, position int, name jsonb, "dueOn" date)
    on conflict (office_id, charter_id, id) do update set position = excluded.position, name = excluded.name, due_on = excluded.due_on`);
}

export async function replaceResources(transaction: ActorTransaction, key: CharterKey, resources: Section<'saveResources'>['resources']): Promise<void> {
  const rows = await removeOtherRows(transaction, key, 'charter_resources', resources);
  await transaction.execute(sql`
    insert into charter_resources (office_id, charter_id, id, position, name, kind, planned_tenge, planned_people)
    select ${key.officeId}, ${key.charterId}, w.id, w.position, w.name, w.kind, w."plannedTenge", w."plannedPeople"
    from json_to_recordset(${rows}::json) as w(id uuid, position int, name jsonb, kind text, "plannedTenge" bigint, "plannedPeople" int)
    on conflict (office_id, charter_id, id) do update set position = excluded.position, name = excluded.name, kind = excluded.kind,
      planned_tenge = excluded.planned_tenge, planned_people = excluded.planned_people`);
}

export async function replaceRisks(transaction: ActorTransaction, key: CharterKey, risks: Section<'saveRisks'>['risks']): Promise<void> {
  const rows = await removeOtherRows(transaction, key, 'charter_risks', risks);
  await transaction.execute(sql`
    insert into charter_risks (office_id, charter_id, id, position, name, likelihood, impact, response)
    select ${key.officeId}, ${key.charterId}, w.id, w.position, w.name, w.likelihood, w.impact, w.response
    from json_to_recordset(${rows}::json) as w(id uuid, position int, name jsonb, likelihood text, impact text, response jsonb)
    on conflict (office_id, charter_id, id) do update set position = excluded.position, name = excluded.name,
      likelihood = excluded.likelihood, impact = excluded.impact, response = excluded.response`);
}

export async function replaceStakeholders(transaction: ActorTransaction, key: CharterKey, stakeholders: Section<'saveStakeholders'>['stakeholders']): Promise<void> {
  const rows = await removeOtherRows(transaction, key, 'charter_stakeholders', stakeholders);
  await transaction.execute(sql`
    insert into charter_stakeholders (office_id, charter_id, id, position, name, interest, influence)
    select ${key.officeId}, ${key.charterId}, w.id, w.position, w.name, w.interest, w.influence
    from json_to_recordset(${rows}::json) as w(id uuid, position int, name jsonb, interest jsonb, influence text)
    on conflict (office_id, charter_id, id) do update set position = excluded.position, name = excluded.name,
      interest = excluded.interest, influence = excluded.influence`);
}

type PartTable = 'charter_control_points' | 'charter_resources' | 'charter_risks' | 'charter_stakeholders';

/** Deletes the rows that are not among the new ones. @returns the new rows with their positions, as JSON. */
async function removeOtherRows(transaction: ActorTransaction, key: CharterKey, table: PartTable, rows: readonly { id: string }[]): Promise<string> {
  await transaction.execute(sql`
    delete from ${sql.identifier(table)} where office_id = ${key.officeId} and charter_id = ${key.charterId}
      and id <> all (array(select json_array_elements_text(${JSON.stringify(rows.map(({ id }) => id))}::json)::uuid))`);
  return JSON.stringify(rows.map((row, position) => ({ ...row, position: position + 1 })));
}

/** The period of a charter and what the calendar of its office says of the days in it. */
export async function findFormContext(transaction: ActorTransaction, key: CharterKey): Promise<Omit<FormContext, 'language'> | undefined> {
  const [row] = await transaction.execute<Omit<FormContext, 'language'>>(sql`
    select c.starts_on as "startsOn", c.ends_on as "endsOn", ${calendarMarks} as calendar
    from charters c where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  return row;
}

export async function findState(transaction: ActorTransaction, key: CharterKey): Promise<CharterState | undefined> {
  const [row] = await transaction.execute<{ state: CharterState }>(sql`
    select c.state from charters c where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  return row?.state;
}

export type PauseTarget = { state: CharterState; touchesClosedMonth: boolean };

/** The charter of an indicator, and whether a month between two days is closed for writing. */
export async function findPauseTarget(
  transaction: ActorTransaction,
  key: CharterKey,
  pause: { charterIndicatorId: string; pausedFrom: string; pausedTo: string | null },
): Promise<PauseTarget | undefined> {
  const [row] = await transaction.execute<PauseTarget>(sql`
    select c.state, exists (
      select from periods p where p.office_id = c.office_id and p.state not in ('open', 'returned')
        and p.month + interval '1 month' > ${pause.pausedFrom}::date and p.month <= coalesce(${pause.pausedTo}::date, c.ends_on)) as "touchesClosedMonth"
    from charters c join charter_indicators i on i.office_id = c.office_id and i.charter_id = c.id
    where c.office_id = ${key.officeId} and c.id = ${key.charterId} and i.id = ${pause.charterIndicatorId}`);
  return row;
}

export async function insertPause(transaction: ActorTransaction, actor: Actor, key: CharterKey, pause: Pause): Promise<void> {
  await transaction.execute(sql`
    insert into indicator_pauses (office_id, id, charter_indicator_id, paused_from, paused_to, reason, created_by, created_by_name)
    values (${key.officeId}, ${pause.id}, ${pause.charterIndicatorId}, ${pause.pausedFrom}, ${pause.pausedTo}, ${pause.reason},
      ${actor.personId}, ${actor.name})
    on conflict (office_id, id) do nothing`);
}

export type PauseRow = { charterIndicatorId: string; pausedFrom: string; pausedTo: string | null };

export async function findPause(transaction: ActorTransaction, key: CharterKey, pauseId: string): Promise<PauseRow | undefined> {
  const [row] = await transaction.execute<PauseRow>(sql`
    select p.charter_indicator_id as "charterIndicatorId", p.paused_from as "pausedFrom", p.paused_to as "pausedTo"
    from indicator_pauses p join charter_indicators i on i.office_id = p.office_id and i.id = p.charter_indicator_id
    where p.office_id = ${key.officeId} and p.id = ${pauseId} and i.charter_id = ${key.charterId}`);
  return row;
}

/** With a last day before its first one, the pause has never been. */
export async function updatePauseEnd(transaction: ActorTransaction, key: CharterKey, pauseId: string, pausedTo: string): Promise<void> {
  await transaction.execute(sql`
    delete from indicator_pauses where office_id = ${key.officeId} and id = ${pauseId} and paused_from > ${pausedTo}`);
  await transaction.execute(sql`
    update indicator_pauses set paused_to = ${pausedTo} where office_id = ${key.officeId} and id = ${pauseId}`);
}
