import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { StoredFile } from '#app/platform/files/keep-file.server.ts';
import type { GapActionState, GapActionSubject } from './gap-action-life.model.ts';
import type { EditGapAction, GapActionKey, GapKey, NewGapAction } from './gap-actions.schema.ts';

export type LockedGapAction = GapActionSubject & { version: number; evidenceKinds: string[] };

/** The action under a lock, with what its life asks about it; null where it does not exist for the actor. */
export async function lockGapAction(transaction: ActorTransaction, { officeId, actionId }: GapActionKey): Promise<LockedGapAction | null> {
  const [row] = await transaction.execute<LockedGapAction>(sql`
    select a.state, a.done_by as "doneBy", a.version, a.evidence_kinds as "evidenceKinds", (select c.is_reviewed_by_office from checklists c where c.office_id = a.office_id and c.id = a.checklist_id) as "isReviewedByOffice",
      (select count(*)::int from unnest(a.evidence_kinds) k where not exists (
        select from gap_action_proofs p where p.office_id = a.office_id and p.action_id = a.id and p.evidence_kind = k and p.withdrawn_at is null)) as "lackingProofs"
    from gap_actions a where a.office_id = ${officeId} and a.id = ${actionId} for update`);
  return row ?? null;
}

const kinds = (codes: readonly string[]) => sql`array(select json_array_elements_text(${JSON.stringify(codes)}::json))`;
/** Who may own an action: people of the organisation and of its office. */
const ownerOf = (ownerId: string, organisation: string) => sql`
  select p.id, p.full_name from people p where p.id = ${ownerId} and p.id in (
    select m.person_id from memberships m where m.office_id = ${sql.raw(`${organisation}.office_id`)} and m.revoked_at is null and (m.organisation_id = ${sql.raw(`${organisation}.organisation_id`)} or m.scope = 'office'))`;

/** Whether there is such a gap in a checklist that the actor may write; a repeated submission makes one action. @returns null: no such gap or owner. */
export async function insertGapAction(transaction: ActorTransaction, actor: Actor, { officeId, checklistId, subjectId }: GapKey, action: NewGapAction): Promise<string | null> {
  await transaction.execute(sql`
    insert into gap_actions (office_id, organisation_id, region_code, id, checklist_id, subject_id, text, owner_id, owner_name, due_on, evidence_kinds, author_id, author_name)
    select c.office_id, c.organisation_id, c.region_code, ${action.id}, c.id, a.subject_id, ${action.text}, o.id, o.full_name, ${action.dueOn}, ${kinds(action.evidenceKinds)}, ${actor.personId}, ${actor.name}
    from checklists c
    join checklist_answers a on a.office_id = c.office_id and a.checklist_id = c.id and a.subject_id = ${subjectId} and coalesce(a.verdict, a.answer) in ('partly', 'notMet')
    join lateral (${ownerOf(action.ownerId, 'c')}) o on true
    where c.office_id = ${officeId} and c.id = ${checklistId}
    on conflict (office_id, id) do nothing`);
  const [row] = await transaction.execute<{ id: string }>(sql`select id from gap_actions where office_id = ${officeId} and id = ${action.id} and checklist_id = ${checklistId} and subject_id = ${subjectId}`);
  return row?.id ?? null;
}

/** @returns whether the owner is one who may own it. */
export async function updateGapAction(transaction: ActorTransaction, { officeId, actionId }: GapActionKey, action: EditGapAction): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update gap_actions a set text = ${action.text}, owner_id = o.id, owner_name = o.full_name, due_on = ${action.dueOn}, evidence_kinds = ${kinds(action.evidenceKinds)},
      version = a.version + 1, updated_at = now()
    from gap_actions own cross join lateral (${ownerOf(action.ownerId, 'own')}) o
    where a.office_id = ${officeId} and a.id = ${actionId} and own.office_id = a.office_id and own.id = a.id returning a.id`);
  return rows.length === 1;
}

export type GapActionMove = { state: GapActionState; doneOn: string | null; note: string };

/** Moves the action as whoever carries it out. */
export async function saveOwnMove(transaction: ActorTransaction, actor: Actor, { officeId, actionId }: GapActionKey, { state, doneOn, note }: GapActionMove): Promise<void> {
  const isDone = state === 'done';
  await transaction.execute(sql`
    update gap_actions set state = ${state}, done_on = ${doneOn}::date, done_by = case when ${isDone} then ${actor.personId}::uuid else done_by end,
      done_note = case when ${isDone} then ${note} else done_note end, withdrawn_reason = ${state === 'withdrawn' ? note : null}, version = version + 1, updated_at = now()
    where office_id = ${officeId} and id = ${actionId}`);
}

/** Decides about it as its reviewer, who may write nothing but this. What is returned is not done. */
export async function saveReview(transaction: ActorTransaction, actor: Actor, { officeId, actionId }: GapActionKey, state: 'verified' | 'returned', remark: string): Promise<void> {
  await transaction.execute(sql`
    update gap_actions set state = ${state}, review_remark = ${remark}, reviewed_by = ${actor.personId}, reviewed_by_name = ${actor.name}, reviewed_at = now(),
      done_on = case when ${state === 'returned'} then null else done_on end, version = version + 1, updated_at = now()
    where office_id = ${officeId} and id = ${actionId}`);
}

/** @returns whether the row is new. */
export async function insertProof(
  transaction: ActorTransaction, actor: Actor, { officeId, actionId }: GapActionKey, proof: { id: string; evidenceKind: string; title: string; url: string | null; file: StoredFile | null },
): Promise<boolean> {
  const { file } = proof;
  const rows = await transaction.execute(sql`
    with fresh as (
      select a.office_id, a.organisation_id, a.region_code from gap_actions a
      where a.office_id = ${officeId} and a.id = ${actionId} and not exists (select from gap_action_proofs p where p.office_id = ${officeId} and p.id = ${proof.id})
    ), stored as (
      insert into files (office_id, id, sha256, size, media_type, name, uploaded_by)
      select ${officeId}, ${file?.id ?? null}::uuid, ${file?.sha256 ?? null}, ${file?.size ?? null}::int, ${file?.mediaType ?? null}, ${file?.name ?? null}, ${actor.personId} from fresh
      where ${file !== null}
    )
    insert into gap_action_proofs (office_id, organisation_id, region_code, action_id, id, evidence_kind, title, url, file_id, author_id, author_name)
    select f.office_id, f.organisation_id, f.region_code, ${actionId}, ${proof.id}, ${proof.evidenceKind}, ${proof.title}, ${proof.url}, ${file?.id ?? null}::uuid, ${actor.personId}, ${actor.name} from fresh f
    returning id`);
  return rows.length === 1;
}

export async function withdrawProof(transaction: ActorTransaction, { officeId, actionId }: GapActionKey, id: string): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update gap_action_proofs set withdrawn_at = now() where office_id = ${officeId} and action_id = ${actionId} and id = ${id} and withdrawn_at is null returning id`);
  return rows.length === 1;
}
