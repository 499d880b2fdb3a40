import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { selectCharterContents } from './charter-content.server.ts';
import type { CharterState } from './charter-life.model.ts';
import type { CharterContent } from './charters.model.ts';
import type { AdoptTemplate, EditCharter, Pause } from './charters.schema.ts';

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

/**
 * Copies a published template into a new draft. Submitting the same form twice makes one charter. Two drafts that begin
 * at once wait for each other, so that each gets a number of its own.
 */
export async function insertFromTemplate(transaction: ActorTransaction, actor: Actor, input: AdoptTemplate): Promise<void> {
  const { officeId } = actor;
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended('charter-code:' || ${officeId}::text, 0))`);
  const made = await transaction.execute(sql`
    insert into charters (office_id, id, code, block_code, template_id, region_code, name, goal, starts_on, ends_on, created_by)
    select o.id, ${input.id}, s.stem || lpad((1 + coalesce((
        select max(substr(c.code, length(s.stem) + 1)::int) from charters c
        where c.office_id = o.id and starts_with(c.code, s.stem) and substr(c.code, length(s.stem) + 1) ~ '^[0-9]{1,6}$'), 0))::text, 2, '0'),
      t.block_code, t.id, o.region_code, ${JSON.stringify(input.name)}::jsonb, t.goal, ${input.startsOn}, ${input.endsOn}, ${actor.personId}
    from offices o
    cross join lateral (select o.code || '-' || extract(year from ${input.startsOn}::date) || '-' as stem) s
    cross join project_templates t
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
    select ${officeId}, ${input.id}, gen_random_uuid(), row_number() over (order by y.first_day, p."throughMonth"), p.name, m.last_day
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
      jsonb_to_recordset(ti.default_targets) as d("throughMonth" int, planned numeric),
      lateral (select (date_trunc('year', ${input.endsOn}::date) + make_interval(months => d."throughMonth") - interval '1 day')::date as last_day) m
    where ti.template_id = ${input.templateId} and m.last_day between ${input.startsOn}::date and ${input.endsOn}::date`);
  await transaction.execute(sql`
    insert into charter_members (office_id, charter_id, person_id, duty) values (${officeId}, ${input.id}, ${actor.personId}, 'manager')`);
}

export async function updateBasics(transaction: ActorTransaction, key: CharterKey, basics: Section<'saveBasics'>): Promise<void> {
  await transaction.execute(sql`
    update charters set name = ${JSON.stringify(basics.name)}::jsonb, goal = ${JSON.stringify(basics.goal)}::jsonb,
      starts_on = ${basics.startsOn}, ends_on = ${basics.endsOn}
    where office_id = ${key.officeId} and id = ${key.charterId}`);
}

/** Only people with a membership in the office can be named; others are left out. */
export async function replaceTeam(transaction: ActorTransaction, key: CharterKey, team: Section<'saveTeam'>): Promise<void> {
  const wanted = [
    ...(['customer', 'curator', 'manager'] as const).filter((duty) => team[duty] !== '').map((duty) => ({ duty, personId: team[duty] })),
    ...team.executors.map((personId) => ({ duty: 'executor', personId })),
  ];
  await transaction.execute(sql`delete from charter_members where office_id = ${key.officeId} and charter_id = ${key.charterId}`);
  await transaction.execute(sql`
    insert into charter_members (office_id, charter_id, person_id, duty)
    select distinct ${key.officeId}::uuid, ${key.charterId}::uuid, w."personId", w.duty
    from json_to_recordset(${JSON.stringify(wanted)}::json) as w("personId" uuid, duty text)
    where exists (select from memberships m where m.office_id = ${key.officeId} and m.person_id = w."personId" and m.revoked_at is null)`);
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
        where e.code in (select jsonb_array_elements_text(w."evidenceKinds")) order by e.code), w."startsOn", w."endsOn", w."standardTaskId",
      array(select jsonb_array_elements_text(w.follows)::uuid order by 1)
    from json_to_recordset(${rows}::json) as w(id uuid, "parentId" uuid, position int, name jsonb, frequency text, "evidenceKinds" jsonb,
      "startsOn" date, "endsOn" date, "standardTaskId" uuid, follows jsonb)
    order by w."parentId" nulls first
    on conflict (office_id, charter_id, id) do update set parent_id = excluded.parent_id, position = excluded.position, name = excluded.name,
      frequency = excluded.frequency, evidence_kinds = excluded.evidence_kinds, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
      standard_task_id = excluded.standard_task_id, follows = excluded.follows`);
}

export type CharterForDecision = {
  state: CharterState;
  regionCode: string | null;
  version: number;
  approvedVersion: number | null;
  submittedBy: string | null;
  /** The content as it was submitted last. */
  submittedHash: string | null;
  duties: string[];
};

export async function findForDecision(transaction: ActorTransaction, key: CharterKey): Promise<CharterForDecision | undefined> {
  const [row] = await transaction.execute<CharterForDecision>(sql`
    select c.state, c.region_code as "regionCode", c.version, c.approved_version as "approvedVersion",
      s.decided_by as "submittedBy", s.content_hash as "submittedHash",
      array(select distinct m.duty from charter_members m where m.office_id = c.office_id and m.charter_id = c.id) as duties
    from charters c
    left join lateral (
      select d.decided_by, d.content_hash from charter_decisions d
      where d.office_id = c.office_id and d.charter_id = c.id and d.to_state = 'submitted' order by d.decided_at desc, d.id desc limit 1
    ) s on true
    where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  return row;
}

/** Moves the charter and writes the trail. The caller has raised the version, so nobody else decides at the same time. */
export async function recordDecision(
  transaction: ActorTransaction,
  actor: Actor,
  key: CharterKey,
  decision: { regionCode: string | null; fromState: CharterState; toState: CharterState; remark: string | null; contentHash: string },
): Promise<void> {
  await transaction.execute(sql`
    insert into charter_decisions (office_id, id, charter_id, region_code, from_state, to_state, remark, content_hash, decided_by, decided_by_name, decided_by_role)
    values (${key.officeId}, ${uuid()}, ${key.charterId}, ${decision.regionCode}, ${decision.fromState}, ${decision.toState}, ${decision.remark},
      ${decision.contentHash}, ${actor.personId}, ${actor.name}, ${actor.role})`);
  await transaction.execute(sql`
    update charters set state = ${decision.toState} where office_id = ${key.officeId} and id = ${key.charterId}`);
}

/** Freezes the content as the next version; the charter's state follows in the same transaction. */
export async function insertVersion(transaction: ActorTransaction, actor: Actor, key: CharterKey, content: CharterContent, contentHash: string): Promise<void> {
  const [row] = await transaction.execute<{ next: number }>(sql`
    select coalesce(max(charter_version), 0) + 1 as next from charter_versions where office_id = ${key.officeId} and charter_id = ${key.charterId}`);
  await transaction.execute(sql`
    insert into charter_versions (office_id, charter_id, charter_version, content, content_hash, approved_by, approved_by_name)
    values (${key.officeId}, ${key.charterId}, ${row!.next}, ${JSON.stringify(content)}::jsonb, ${contentHash}, ${actor.personId}, ${actor.name})`);
  await transaction.execute(sql`
    update charters set approved_version = ${row!.next} where office_id = ${key.officeId} and id = ${key.charterId}`);
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
