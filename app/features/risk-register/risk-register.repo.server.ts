import { sql, type SQL } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { StoredFile } from '#app/platform/files/keep-file.server.ts';
import { riskLife, type RiskMovement } from './risk-life.model.ts';
import type { MovementWords, NewRisk, RecommendationContent, RiskContent, RiskSubject } from './risk.model.ts';

export type RiskKey = { officeId: string; riskId: string };
export type AnalysisKey = { officeId: string; analysisId: string };

const rowOf = (table: string, key: RiskKey): SQL => sql`${sql.raw(table)}.office_id = ${key.officeId} and ${sql.raw(table)}.id = ${key.riskId}`;

export type AnalysisPlace = { organisationId: string; year: number; state: string; language: string };

/** Where the risks of an analysis go. Whoever adds risks to the same year of the organisation waits, so that each gets a code of its own. */
export async function reserveCodes(transaction: ActorTransaction, { officeId, analysisId }: AnalysisKey): Promise<AnalysisPlace | undefined> {
  const [place] = await transaction.execute<AnalysisPlace>(sql`
    select a.organisation_id as "organisationId", a.year, a.state, a.language,
      pg_advisory_xact_lock(hashtextextended('risk-code:' || a.organisation_id || ':' || a.year, 0))::text as lock
    from internal_analyses a where a.office_id = ${officeId} and a.id = ${analysisId}`);
  return place;
}

export async function selectTakenCodes(transaction: ActorTransaction, officeId: string, { organisationId, year }: AnalysisPlace): Promise<string[]> {
  const rows = await transaction.execute<{ code: string }>(sql`
    select r.code from risks r where r.office_id = ${officeId} and r.organisation_id = ${organisationId} and r.year = ${year}`);
  return rows.map(({ code }) => code);
}

/** Codes that no catalogue has, or no longer on the day. */
export async function selectUnknownCodes(transaction: ActorTransaction, risks: readonly RiskContent[], recommendations: readonly Pick<RecommendationContent, 'kindCode' | 'evidenceKinds'>[]): Promise<string[]> {
  const wanted = [
    ...risks.flatMap(({ directionCode, processCode, factorCodes }) => [
      ['direction', directionCode], ...(processCode ? [['process', processCode]] : []), ...factorCodes.map((code) => ['factor', code]),
    ]),
    ...recommendations.flatMap(({ kindCode, evidenceKinds }) => [['recommendationKind', kindCode], ...evidenceKinds.map((code) => ['evidence', code])]),
  ].map(([catalogue, code]) => ({ catalogue, code }));
  const distinct = [...new Map(wanted.map((one) => [`${one.catalogue} ${one.code}`, one])).values()];
  const rows = await transaction.execute<{ code: string }>(sql`
    select w.code from json_to_recordset(${JSON.stringify(distinct)}::json) as w(catalogue text, code text)
    where not exists (select from risk_catalogue_entries e where e.catalogue = w.catalogue and e.code = w.code)
      and not exists (select from evidence_kinds k where w.catalogue = 'evidence' and k.code = w.code)`);
  return rows.map(({ code }) => code);
}

export type RiskToInsert = NewRisk & { id: string; code: string };

/** @returns the ids of those that are new: a repeated submission adds nothing. */
export async function insertRiskRows(
  transaction: ActorTransaction, actor: Actor, key: AnalysisKey, place: AnalysisPlace, risks: readonly RiskToInsert[], importId: string | null,
): Promise<Set<string>> {
  const rows = risks.map(({ origin, ownerId, ownerName, ...risk }) => ({
    ...risk, recommendations: undefined, ownerId: ownerId ?? null, ownerName: ownerName ?? '', originRiskId: origin?.riskId ?? null, originMark: origin?.mark ?? null,
    isCounted: origin?.mark !== 'carried',
  }));
  const made = await transaction.execute<{ id: string }>(sql`
    insert into risks (office_id, organisation_id, region_code, analysis_id, id, year, code, title, direction_code, process_code, process, exposed_position, factor_codes,
      cause, conditions, scheme, interested_parties, consequences, existing_controls, control_effectiveness, likelihood, impact, residual_likelihood,
      residual_impact, identified_on, owner_id, owner_name, origin_risk_id, origin_mark, is_counted, import_id, author_id, author_name)
    select ${key.officeId}, ${place.organisationId}, '', ${key.analysisId}, w.id, ${place.year}, w.code, w.title, w."directionCode", w."processCode", w.process, w."exposedPosition",
      w."factorCodes", w.cause, w.conditions, w.scheme, w."interestedParties", w.consequences, w."existingControls", w."controlEffectiveness", w.likelihood, w.impact,
      w."residualLikelihood", w."residualImpact", w."identifiedOn", w."ownerId", w."ownerName", w."originRiskId", w."originMark", w."isCounted", ${importId}::uuid,
      ${actor.personId}, ${actor.name}
    from json_to_recordset(${JSON.stringify(rows)}::json) as w(id uuid, code text, title text, "directionCode" text, "processCode" text, process text, "exposedPosition" text,
      "factorCodes" text[], cause text, conditions text, scheme text, "interestedParties" text, consequences text, "existingControls" text, "controlEffectiveness" text,
      likelihood smallint, impact smallint, "residualLikelihood" smallint, "residualImpact" smallint, "identifiedOn" date, "ownerId" uuid, "ownerName" text,
      "originRiskId" uuid, "originMark" text, "isCounted" boolean)
    on conflict (office_id, id) do nothing returning id`);
  return new Set(made.map(({ id }) => id));
}

/** So many new risks change what the database must know of the table before their recommendations are tied to them. */
const manyRisks = 500;

export async function noticeManyRisks(transaction: ActorTransaction, count: number): Promise<void> {
  if (count > manyRisks) await transaction.execute(sql`select analyze_risks()`);
}

export type RecommendationToInsert = RecommendationContent & { id: string; riskId: string; position: number };

export async function insertRecommendationRows(
  transaction: ActorTransaction, actor: Actor, officeId: string, organisationId: string, recommendations: readonly RecommendationToInsert[],
): Promise<void> {
  if (recommendations.length === 0) return;
  const rows = recommendations.map((one) => ({ ...one, ownerId: one.ownerId ?? null }));
  await transaction.execute(sql`
    insert into risk_recommendations (office_id, organisation_id, region_code, risk_id, id, position, kind_code, text, changes, removes, owner_id, owner_name, due_on,
      evidence_kinds, author_id, author_name)
    select ${officeId}, ${organisationId}, '', w."riskId", w.id, w.position, w."kindCode", w.text, w.changes, w.removes, w."ownerId", w."ownerName", w."dueOn",
      w."evidenceKinds", ${actor.personId}, ${actor.name}
    from json_to_recordset(${JSON.stringify(rows)}::json) as w("riskId" uuid, id uuid, position int, "kindCode" text, text text, changes text, removes text,
      "ownerId" uuid, "ownerName" text, "dueOn" date, "evidenceKinds" text[])
    on conflict (office_id, id) do nothing`);
}

export type RiskForMove = RiskSubject & {
  officeId: string;
  organisationId: string;
  riskId: string;
  code: string;
  title: string;
  version: number;
  identifiedOn: string;
};

/** Risks with all that decides about their movements, locked when they are to be moved. */
export async function selectRisksForMove(transaction: ActorTransaction, keys: readonly RiskKey[], lock: 'lock' | 'look'): Promise<RiskForMove[]> {
  if (keys.length === 0) return [];
  const chosen = sql`(r.office_id, r.id) in (select w."officeId", w."riskId" from json_to_recordset(${JSON.stringify(keys)}::json) as w("officeId" uuid, "riskId" uuid))`;
  if (lock === 'lock') {
    // Whoever sees none of them may not even be allowed to lock.
    const seen = await transaction.execute(sql`select from risks r where ${chosen} limit 1`);
    if (seen.length === 0) return [];
    // Locked first and read afterwards: what a lock waited for is seen by the next statement only.
    await transaction.execute(sql`select from risks r where ${chosen} order by r.office_id, r.id for no key update`);
  }
  return transaction.execute<RiskForMove>(sql`
    select r.office_id as "officeId", r.organisation_id as "organisationId", r.id as "riskId", r.code, r.title, r.state, r.version, r.identified_on as "identifiedOn",
      r.reported_by as "reportedBy",
      coalesce((select json_agg(distinct p.author_id) from risk_proofs p where p.office_id = r.office_id and p.risk_id = r.id and p.withdrawn_at is null), '[]') as "proofAuthors",
      coalesce((select json_agg(json_build_object('position', m.number, 'isDone', m.state = 'done', 'hasOwner', m.owner_id is not null or m.owner_name <> '',
          'hasDeadline', m.due_on is not null, 'evidenceKinds', m.evidence_kinds, 'missingKinds', coalesce((
            select json_agg(needed.kind) from unnest(m.evidence_kinds) needed(kind) where not exists (
              select from risk_proofs p where p.office_id = m.office_id and p.risk_id = m.risk_id and p.recommendation_id = m.id and p.evidence_kind = needed.kind and p.withdrawn_at is null)), '[]'))
          order by m.number)
        from (select x.*, row_number() over (order by x.position, x.id) - 1 as number from risk_recommendations x
          where x.office_id = r.office_id and x.risk_id = r.id) m), '[]') as recommendations
    from json_to_recordset(${JSON.stringify(keys)}::json) as w("officeId" uuid, "riskId" uuid) join risks r on r.office_id = w."officeId" and r.id = w."riskId"
    order by r.code, r.id`);
}

/** What a movement writes beside the state. A reviewer may write nothing else than what reviews write. */
function changesOf(movement: RiskMovement, actor: Actor, words: MovementWords & { note?: string | null }, today: string): SQL {
  switch (movement) {
    case 'reportEliminated':
      return sql`, eliminated_on = ${today}, report_note = ${words.note ?? null}, reported_by = ${actor.personId}, reported_by_name = ${actor.name}, reported_at = now()`;
    case 'takeBack':
      return sql`, eliminated_on = null`;
    case 'verify':
      return sql`, review_remark = ${words.remark ?? null}, reviewed_by = ${actor.personId}, reviewed_by_name = ${actor.name}, reviewed_at = now()`;
    case 'return':
      return sql`, eliminated_on = null, review_remark = ${words.remark ?? null}, reviewed_by = ${actor.personId}, reviewed_by_name = ${actor.name}, reviewed_at = now()`;
    case 'acceptResidual':
      return sql`, accepted_reason = ${words.reason ?? null}, accepted_until = ${words.expiresOn ?? null}, accepted_by = ${actor.personId}, accepted_by_name = ${actor.name}`;
    case 'resume':
    case 'carryOver':
      return sql`, accepted_until = null`;
    case 'withdraw':
      return sql`, withdrawn_reason = ${words.reason ?? null}`;
    case 'plan':
    case 'unplan':
    case 'start':
      return sql``;
  }
}

export type Movement = { movement: RiskMovement } & MovementWords & { note?: string | null; batchId?: string | null };

/** Moves risks that were locked and looked at before, and writes down who did and why. */
export async function saveMovements(transaction: ActorTransaction, actor: Actor, risks: readonly RiskForMove[], input: Movement, today: string): Promise<void> {
  if (risks.length === 0) return;
  const { movement } = input;
  const rows = JSON.stringify(risks.map(({ officeId, organisationId, riskId, state }) => ({ officeId, organisationId, riskId, state, id: uuid() })));
  await transaction.execute(sql`
    update risks r set state = ${riskLife[movement].to}, version = r.version + 1, updated_at = now() ${changesOf(movement, actor, input, today)}
    from json_to_recordset(${rows}::json) as w("officeId" uuid, "riskId" uuid) where r.office_id = w."officeId" and r.id = w."riskId"`);
  await transaction.execute(sql`
    insert into risk_decisions (office_id, organisation_id, region_code, risk_id, id, from_state, to_state, remark, elimination_rule_code, batch_id, decided_by, decided_by_name,
      decided_by_role)
    select w."officeId", w."organisationId", r.region_code, w."riskId", w.id, w.state, ${riskLife[movement].to}, ${input.remark ?? input.reason ?? input.note ?? null},
      case when ${riskLife[movement].to} in ('eliminated', 'verified') then (
        select e.code from elimination_rules e where e.valid_from <= ${today} and (e.valid_to is null or e.valid_to >= ${today}) order by e.valid_from desc limit 1) end,
      ${input.batchId ?? null}::uuid, ${actor.personId}, ${actor.name}, ${actor.role}
    from json_to_recordset(${rows}::json) as w("officeId" uuid, "organisationId" uuid, "riskId" uuid, state text, id uuid)
    join risks r on r.office_id = w."officeId" and r.id = w."riskId"`);
}

/** Saves what is said of a risk over the version that was read. @returns false when somebody saved first. */
export async function updateRisk(transaction: ActorTransaction, key: RiskKey, version: number, risk: RiskContent & { ownerId: string | null; ownerName: string }): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update risks r set title = ${risk.title}, direction_code = ${risk.directionCode}, process_code = ${risk.processCode}, process = ${risk.process},
      exposed_position = ${risk.exposedPosition}, factor_codes = array(select json_array_elements_text(${JSON.stringify(risk.factorCodes)}::json)), cause = ${risk.cause},
      conditions = ${risk.conditions}, scheme = ${risk.scheme}, interested_parties = ${risk.interestedParties}, consequences = ${risk.consequences},
      existing_controls = ${risk.existingControls}, control_effectiveness = ${risk.controlEffectiveness}, likelihood = ${risk.likelihood}, impact = ${risk.impact},
      residual_likelihood = ${risk.residualLikelihood}, residual_impact = ${risk.residualImpact}, identified_on = ${risk.identifiedOn}, owner_id = ${risk.ownerId},
      owner_name = ${risk.ownerName}, version = version + 1, updated_at = now()
    where ${rowOf('r', key)} and r.version = ${version} returning r.id`);
  return rows.length === 1;
}

export async function deleteRisk(transaction: ActorTransaction, key: RiskKey, version: number): Promise<boolean> {
  const rows = await transaction.execute(sql`delete from risks r where ${rowOf('r', key)} and r.version = ${version} returning r.id`);
  return rows.length === 1;
}

/** Names somebody for many risks at once. */
export async function updateOwners(transaction: ActorTransaction, risks: readonly RiskForMove[], owner: { ownerId: string | null; ownerName: string }): Promise<void> {
  if (risks.length === 0) return;
  await transaction.execute(sql`
    update risks r set owner_id = ${owner.ownerId}, owner_name = ${owner.ownerName}, version = r.version + 1, updated_at = now()
    from json_to_recordset(${JSON.stringify(risks.map(({ officeId, riskId }) => ({ officeId, riskId })))}::json) as w("officeId" uuid, "riskId" uuid)
    where r.office_id = w."officeId" and r.id = w."riskId"`);
}

/** Gives the recommendations that are not done yet one deadline; the risk counts it as its own. */
export async function updateDeadlines(transaction: ActorTransaction, risks: readonly RiskForMove[], dueOn: string): Promise<void> {
  if (risks.length === 0) return;
  const keys = JSON.stringify(risks.map(({ officeId, riskId }) => ({ officeId, riskId })));
  await transaction.execute(sql`
    update risk_recommendations m set due_on = ${dueOn}, version = m.version + 1, updated_at = now()
    from json_to_recordset(${keys}::json) as w("officeId" uuid, "riskId" uuid)
    where m.office_id = w."officeId" and m.risk_id = w."riskId" and m.state <> 'done' and m.due_on is distinct from ${dueOn}::date`);
  await transaction.execute(sql`
    update risks r set version = r.version + 1, updated_at = now()
    from json_to_recordset(${keys}::json) as w("officeId" uuid, "riskId" uuid) where r.office_id = w."officeId" and r.id = w."riskId"`);
}

export async function nextPosition(transaction: ActorTransaction, key: RiskKey): Promise<number> {
  const [row] = await transaction.execute<{ position: number }>(sql`
    select coalesce(max(m.position) + 1, 0) as position from risk_recommendations m where m.office_id = ${key.officeId} and m.risk_id = ${key.riskId}`);
  return row!.position;
}

export async function updateRecommendation(
  transaction: ActorTransaction, key: RiskKey, id: string, version: number, recommendation: RecommendationContent,
): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update risk_recommendations m set kind_code = ${recommendation.kindCode}, text = ${recommendation.text}, changes = ${recommendation.changes}, removes = ${recommendation.removes},
      owner_id = ${recommendation.ownerId ?? null}, owner_name = ${recommendation.ownerName}, due_on = ${recommendation.dueOn},
      evidence_kinds = array(select json_array_elements_text(${JSON.stringify(recommendation.evidenceKinds)}::json)), version = m.version + 1, updated_at = now()
    where m.office_id = ${key.officeId} and m.risk_id = ${key.riskId} and m.id = ${id} and m.version = ${version} returning m.id`);
  return rows.length === 1;
}

export async function setRecommendationDone(
  transaction: ActorTransaction, key: RiskKey, id: string, version: number, done: { doneOn: string; note: string } | null,
): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update risk_recommendations m set state = ${done ? 'done' : 'inProgress'}, done_on = ${done?.doneOn ?? null}, done_note = ${done?.note ?? ''}, version = m.version + 1, updated_at = now()
    where m.office_id = ${key.officeId} and m.risk_id = ${key.riskId} and m.id = ${id} and m.version = ${version} returning m.id`);
  return rows.length === 1;
}

export async function deleteRecommendation(transaction: ActorTransaction, key: RiskKey, id: string, version: number): Promise<boolean> {
  const rows = await transaction.execute(sql`
    delete from risk_recommendations m where m.office_id = ${key.officeId} and m.risk_id = ${key.riskId} and m.id = ${id} and m.version = ${version} returning m.id`);
  return rows.length === 1;
}

export type RecommendationState = { id: string; version: number; hasProofs: boolean; isDone: boolean; dueOn: string | null };

export async function findRecommendation(transaction: ActorTransaction, key: RiskKey, id: string): Promise<RecommendationState | undefined> {
  const [row] = await transaction.execute<RecommendationState>(sql`
    select m.id, m.version, m.state = 'done' as "isDone", m.due_on as "dueOn",
      exists (select from risk_proofs p where p.office_id = m.office_id and p.risk_id = m.risk_id and p.recommendation_id = m.id and p.withdrawn_at is null) as "hasProofs"
    from risk_recommendations m where m.office_id = ${key.officeId} and m.risk_id = ${key.riskId} and m.id = ${id}`);
  return row;
}

export async function selectEvidenceNames(transaction: ActorTransaction): Promise<Record<string, { kk: string; ru: string | null; en: string | null }>> {
  const [row] = await transaction.execute<{ names: Record<string, { kk: string; ru: string | null; en: string | null }> }>(sql`select json_object_agg(code, name) as names from evidence_kinds`);
  return row!.names;
}

export type NewProof = { id: string; recommendationId: string; evidenceKind: string; title: string; url: string | null; file: StoredFile | null };

/** @returns false when the same proof is there already. */
export async function insertProof(transaction: ActorTransaction, actor: Actor, risk: RiskForMove, proof: NewProof): Promise<boolean> {
  const { file } = proof;
  const rows = await transaction.execute(sql`
    with fresh as (
      select where not exists (select from risk_proofs p where p.office_id = ${risk.officeId} and p.id = ${proof.id})
    ), stored as (
      insert into files (office_id, id, sha256, size, media_type, name, uploaded_by)
      select ${risk.officeId}, ${file?.id ?? null}, ${file?.sha256 ?? null}, ${file?.size ?? null}, ${file?.mediaType ?? null}, ${file?.name ?? null}, ${actor.personId}
      from fresh where ${file?.id ?? null}::uuid is not null
    )
    insert into risk_proofs (office_id, organisation_id, region_code, risk_id, recommendation_id, id, evidence_kind, title, url, file_id, author_id, author_name)
    select ${risk.officeId}, ${risk.organisationId}, '', ${risk.riskId}, ${proof.recommendationId}, ${proof.id}, ${proof.evidenceKind}, ${proof.title}, ${proof.url},
      ${file?.id ?? null}, ${actor.personId}, ${actor.name}
    from fresh returning id`);
  return rows.length === 1;
}

export async function withdrawProof(transaction: ActorTransaction, key: RiskKey, proofId: string): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update risk_proofs p set withdrawn_at = now()
    where p.office_id = ${key.officeId} and p.risk_id = ${key.riskId} and p.id = ${proofId} and p.withdrawn_at is null returning p.id`);
  return rows.length === 1;
}

/** The name of somebody whom the actor may name: a member of the organisation or of its office. */
export async function findOwnerName(transaction: ActorTransaction, officeId: string, organisationId: string, personId: string): Promise<string | undefined> {
  const [row] = await transaction.execute<{ name: string }>(sql`
    select p.full_name as name from people p where p.id = ${personId} and exists (
      select from memberships m where m.person_id = p.id and m.office_id = ${officeId} and m.revoked_at is null
        and (m.organisation_id = ${organisationId} or m.scope = 'office'))`);
  return row?.name;
}
