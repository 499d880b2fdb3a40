import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { EditLegalBasis, EditTemplate } from './catalogue.schema.ts';

/** The draft of the template's block; null: there is none. */
export async function findDraftBeside(transaction: ActorTransaction, templateId: string): Promise<string | null> {
  const [row] = await transaction.execute<{ id: string }>(sql`
    select d.id from project_templates t join project_templates d on d.block_code = t.block_code and d.published_at is null
    where t.id = ${templateId}`);
  return row?.id ?? null;
}

/** The next version of the template's block as a draft, a copy of the newest one. @returns false when there is no such template. */
export async function insertDraft(transaction: ActorTransaction, templateId: string, id: string): Promise<boolean> {
  const made = await transaction.execute(sql`
    insert into project_templates (id, block_code, template_version, name, goal, legal_basis_codes, control_points)
    select ${id}, n.block_code, n.template_version + 1, n.name, n.goal, n.legal_basis_codes, n.control_points
    from project_templates n where n.block_code = (select t.block_code from project_templates t where t.id = ${templateId})
    order by n.template_version desc limit 1
    on conflict do nothing returning id`);
  if (made.length === 0) return false;
  await copyNewestPublished(transaction, id);
  return true;
}

/** The parts of the newest published version of the draft's block become the draft's. Tasks keep their ids. */
async function copyNewestPublished(transaction: ActorTransaction, draftId: string): Promise<void> {
  const newest = sql`(select p.id from project_templates d join project_templates p on p.block_code = d.block_code and p.published_at is not null
    where d.id = ${draftId} order by p.template_version desc limit 1)`;
  await transaction.execute(sql`
    update project_templates d set name = p.name, goal = p.goal, legal_basis_codes = p.legal_basis_codes, control_points = p.control_points
    from project_templates p where d.id = ${draftId} and d.published_at is null and p.id = ${newest}`);
  await transaction.execute(sql`
    insert into template_tasks (template_id, id, parent_id, position, name, frequency, evidence_kinds)
    select ${draftId}, k.id, k.parent_id, k.position, k.name, k.frequency, k.evidence_kinds from template_tasks k where k.template_id = ${newest}
    order by k.parent_id nulls first`);
  await transaction.execute(sql`
    insert into template_indicators (template_id, indicator_code, position, trajectory, tolerance_at_risk, tolerance_behind, default_targets)
    select ${draftId}, x.indicator_code, x.position, x.trajectory, x.tolerance_at_risk, x.tolerance_behind, x.default_targets
    from template_indicators x where x.template_id = ${newest}`);
}

/** Its parts go with it. */
export async function deleteDraft(transaction: ActorTransaction, draftId: string): Promise<void> {
  await transaction.execute(sql`delete from project_templates where id = ${draftId} and published_at is null`);
}

/** Locks the draft when it still has the expected version. @returns false when somebody saved or published first. */
export async function raiseDraftVersion(transaction: ActorTransaction, draftId: string, expectedVersion: number): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update project_templates set version = version + 1 where id = ${draftId} and published_at is null and version = ${expectedVersion} returning id`);
  return rows.length === 1;
}

type Section<Intent extends EditTemplate['intent']> = Extract<EditTemplate, { intent: Intent }>;

export async function updateBasics(transaction: ActorTransaction, draftId: string, { name, goal }: Section<'saveBasics'>): Promise<void> {
  await transaction.execute(sql`
    update project_templates set name = ${JSON.stringify(name)}::jsonb, goal = ${JSON.stringify(goal)}::jsonb where id = ${draftId} and published_at is null`);
}

/** @returns false when an act is not in the catalogue. */
export async function replaceGrounds(transaction: ActorTransaction, draftId: string, grounds: readonly string[]): Promise<boolean> {
  const codes = JSON.stringify(grounds);
  const rows = await transaction.execute(sql`
    update project_templates set legal_basis_codes = array(select json_array_elements_text(${codes}::json))
    where id = ${draftId} and published_at is null
      and (select count(*) from legal_bases where code in (select json_array_elements_text(${codes}::json))) = ${grounds.length}
    returning id`);
  return rows.length === 1;
}

export async function replaceControlPoints(transaction: ActorTransaction, draftId: string, points: Section<'saveControlPoints'>['controlPoints']): Promise<void> {
  await transaction.execute(sql`
    update project_templates set control_points = ${JSON.stringify(points)}::jsonb where id = ${draftId} and published_at is null`);
}

export async function replaceTasks(transaction: ActorTransaction, draftId: string, edited: Section<'saveTasks'>['tasks']): Promise<void> {
  await transaction.execute(sql`delete from template_tasks where template_id = ${draftId} and parent_id is not null`);
  await transaction.execute(sql`delete from template_tasks where template_id = ${draftId}`);
  const tasks = JSON.stringify(edited.map((task, index) => ({ ...task, position: index + 1 })));
  await transaction.execute(sql`
    insert into template_tasks (template_id, id, parent_id, position, name, frequency, evidence_kinds)
    select ${draftId}, w.id, w."parentId", w.position, w.name, w.frequency,
      array(select e.code from evidence_kinds e where e.code in (select jsonb_array_elements_text(w."evidenceKinds")) order by e.code)
    from json_to_recordset(${tasks}::json) as w(id uuid, "parentId" uuid, position int, name jsonb, frequency text, "evidenceKinds" jsonb)
    order by w."parentId" nulls first`);
}

/** @returns false when an indicator is not in the catalogue. */
export async function replaceIndicators(transaction: ActorTransaction, draftId: string, edited: Section<'saveIndicators'>['indicators']): Promise<boolean> {
  await transaction.execute(sql`delete from template_indicators where template_id = ${draftId}`);
  const indicators = JSON.stringify(edited.map((indicator, index) => ({ ...indicator, position: index + 1 })));
  const stored = await transaction.execute(sql`
    insert into template_indicators (template_id, indicator_code, position, trajectory, tolerance_at_risk, tolerance_behind, default_targets)
    select ${draftId}, i.code, w.position, w.trajectory, w."toleranceAtRisk", w."toleranceBehind", w.targets
    from json_to_recordset(${indicators}::json) as w(code text, position int, trajectory text, "toleranceAtRisk" numeric, "toleranceBehind" numeric, targets jsonb)
    join indicators i on i.code = w.code and i.kind <> 'derived' returning indicator_code`);
  return stored.length === edited.length;
}

export async function publishDraft(transaction: ActorTransaction, draftId: string): Promise<void> {
  await transaction.execute(sql`update project_templates set published_at = now() where id = ${draftId} and published_at is null`);
}

/** @returns false when a new code is there already, or one to be changed is not. */
export async function saveLegalBasis(transaction: ActorTransaction, basis: EditLegalBasis): Promise<boolean> {
  const title = JSON.stringify(basis.title);
  const rows = basis.isNew
    ? await transaction.execute(sql`
        insert into legal_bases (code, title, reference, kind, valid_from, valid_to)
        values (${basis.code}, ${title}::jsonb, ${basis.reference}, ${basis.kind}, ${basis.validFrom}, ${basis.validTo})
        on conflict (code) do nothing returning code`)
    : await transaction.execute(sql`
        update legal_bases set title = ${title}::jsonb, reference = ${basis.reference}, kind = ${basis.kind}, valid_from = ${basis.validFrom},
          valid_to = ${basis.validTo}
        where code = ${basis.code} returning code`);
  return rows.length === 1;
}
