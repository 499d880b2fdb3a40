import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { StoredFile } from '#app/platform/files/keep-file.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { RecommendationSource, RecommendationState } from './recommendation-life.model.ts';

export type RecommendationKey = { officeId: string; recommendationId: string };

/** Where recommendations come from, as the coordinator sees it. */
export type SourceCard = { kind: RecommendationSource; officeId: string | null; id: string | null; title: string; organisationId: string | null; bodyName: string };

export type NewRecommendation = {
  id: string; officeId: string; wording: string; reason: string; legalBasisCode: string | null; legalNote: string; dueOn: string;
};

/** Numbers of each office follow one another: they are taken under a lock, offices in order. */
export async function insertRecommendations(
  transaction: ActorTransaction, actor: Actor, source: SourceCard, given: readonly NewRecommendation[], today: string,
): Promise<void> {
  const rows = JSON.stringify(given.map((row, place) => ({ ...row, place, isOfSource: row.officeId === source.officeId })));
  await transaction.execute(sql`
    select pg_advisory_xact_lock(hashtextextended('recommendation:' || o.id, 0))
    from (select distinct "officeId" as id from json_to_recordset(${rows}::json) as x ("officeId" uuid) order by 1) o`);
  await transaction.execute(sql`
    insert into recommendations (office_id, id, number, organisation_id, body_name, source_kind, source_office_id, source_id, source_title, wording, reason,
      legal_basis_code, legal_note, given_on, due_on, author_id, author_name)
    select x."officeId", x.id, (select coalesce(max(r.number), 0) from recommendations r where r.office_id = x."officeId") + row_number() over (partition by x."officeId" order by x.place),
      case when x."isOfSource" then ${source.organisationId}::uuid end, case when x."isOfSource" then ${source.bodyName} else '' end, ${source.kind}, ${source.officeId}, ${source.id}, ${source.title},
      x.wording, x.reason, x."legalBasisCode", x."legalNote", ${today}, x."dueOn", ${actor.personId}, ${actor.name}
    from json_to_recordset(${rows}::json) as x (id uuid, "officeId" uuid, place int, "isOfSource" boolean, wording text, reason text, "legalBasisCode" text, "legalNote" text, "dueOn" date)
    where not exists (select from recommendations r where r.office_id = x."officeId" and r.id = x.id)
    order by x."officeId", x.place
    on conflict (office_id, id) do nothing`);
}

export type RecommendationForMove = { state: RecommendationState; version: number; givenOn: string; dueOn: string; reportedBy: string | null; proofAuthors: string[] };

export async function lockRecommendation(transaction: ActorTransaction, { officeId, recommendationId }: RecommendationKey): Promise<RecommendationForMove | null> {
  const [row] = await transaction.execute<RecommendationForMove>(sql`
    select state, version, given_on as "givenOn", due_on as "dueOn", reported_by as "reportedBy",
      (select coalesce(json_agg(distinct p.author_id), '[]') from recommendation_proofs p
        where p.office_id = r.office_id and p.recommendation_id = r.id and p.withdrawn_at is null) as "proofAuthors"
    from recommendations r where office_id = ${officeId} and id = ${recommendationId} for update`);
  return row ?? null;
}

export type RecommendationMove = { fromState: RecommendationState; toState: RecommendationState; note: string } & (
  | { kind: 'plan'; plan: string; planResponsible: string; planOn: string }
  | { kind: 'reportDone'; result: string; on: string }
  | { kind: 'takeBack' }
  | { kind: 'confirm'; on: string }
  | { kind: 'return'; remark: string; dueOn: string }
  | { kind: 'withdraw'; on: string }
);

function columnsOf(move: RecommendationMove, actor: Actor) {
  switch (move.kind) {
    case 'plan':
      return sql`plan = ${move.plan}, plan_responsible = ${move.planResponsible}, plan_on = ${move.planOn}`;
    case 'reportDone':
      return sql`result = ${move.result}, done_on = ${move.on}, reported_by = ${actor.personId}, reported_by_name = ${actor.name}`;
    case 'takeBack':
      return sql`done_on = null`;
    case 'confirm':
      return sql`confirmed_on = ${move.on}, reviewed_by = ${actor.personId}, reviewed_by_name = ${actor.name}, review_remark = null`;
    case 'return':
      return sql`done_on = null, due_on = ${move.dueOn}, review_remark = ${move.remark}, reviewed_by = ${actor.personId}, reviewed_by_name = ${actor.name}`;
    case 'withdraw':
      return sql`withdrawn_on = ${move.on}`;
  }
}

/** Moves the recommendation and keeps the step. */
export async function saveMove(transaction: ActorTransaction, actor: Actor, { officeId, recommendationId }: RecommendationKey, move: RecommendationMove): Promise<void> {
  await transaction.execute(sql`
    update recommendations set state = ${move.toState}, ${columnsOf(move, actor)}, version = version + 1, updated_at = now()
    where office_id = ${officeId} and id = ${recommendationId}`);
  await transaction.execute(sql`
    insert into recommendation_steps (office_id, recommendation_id, id, from_state, to_state, note, made_by, made_by_name, made_by_role)
    values (${officeId}, ${recommendationId}, ${uuid()}, ${move.fromState}, ${move.toState}, ${move.note}, ${actor.personId}, ${actor.name}, ${actor.role})`);
}

export type NewProof = { id: string; title: string; url: string | null; file: StoredFile | null };

/** @returns false when the same submission was there already. */
export async function insertProof(transaction: ActorTransaction, actor: Actor, { officeId, recommendationId }: RecommendationKey, proof: NewProof): Promise<boolean> {
  const { file } = proof;
  const rows = await transaction.execute(sql`
    with fresh as (
      select where not exists (select from recommendation_proofs p where p.office_id = ${officeId} and p.id = ${proof.id})
    ), stored as (
      insert into files (office_id, id, sha256, size, media_type, name, uploaded_by)
      select ${officeId}, ${file?.id ?? null}, ${file?.sha256 ?? null}, ${file?.size ?? null}, ${file?.mediaType ?? null}, ${file?.name ?? null}, ${actor.personId}
      from fresh where ${file?.id ?? null}::uuid is not null
    )
    insert into recommendation_proofs (office_id, recommendation_id, id, title, url, file_id, author_id, author_name)
    select ${officeId}, ${recommendationId}, ${proof.id}, ${proof.title}, ${proof.url}, ${file?.id ?? null}, ${actor.personId}, ${actor.name}
    from fresh returning id`);
  return rows.length === 1;
}

export async function withdrawProof(transaction: ActorTransaction, { officeId, recommendationId }: RecommendationKey, proofId: string): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update recommendation_proofs set withdrawn_at = now()
    where office_id = ${officeId} and recommendation_id = ${recommendationId} and id = ${proofId} and withdrawn_at is null returning id`);
  return rows.length === 1;
}
