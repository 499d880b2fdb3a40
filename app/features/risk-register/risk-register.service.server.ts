import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import { guardedBy } from '#app/platform/db/guarded-by.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale, type FieldErrors } from '#app/platform/errors/app-error.ts';
import { createFormat } from '#app/platform/i18n/format.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import { isEditableRisk, type RiskMovement } from './risk-life.model.ts';
import { obstaclesTo } from './risk-movement.model.ts';
import { nextCodes, obstaclesOfWords, type NewRisk, type Obstacle, type RecommendationContent, type RiskContent } from './risk.model.ts';
import {
  deleteRisk, findOwnerName, insertRecommendationRows, insertRiskRows, noticeManyRisks, reserveCodes, saveMovements, selectEvidenceNames, selectRisksForMove, selectTakenCodes,
  selectUnknownCodes, updateRisk, type AnalysisKey, type Movement, type RiskForMove, type RiskKey,
} from './risk-register.repo.server.ts';

/** What the database would refuse too, should it be reached in another way. */
export const guarded = guardedBy({
  risks_code_key: () => refused('riskRegister.errors.codeTaken', {}, { code: 'riskRegister.errors.codeTaken' }),
  risks_analysis_open_check: 'riskRegister.errors.analysisClosed',
  risks_movement_check: 'riskRegister.obstacles.state',
  risks_proof_check: 'riskRegister.errors.proofGone',
  risks_reporter_check: 'riskRegister.obstacles.role',
  risks_reviewer_check: 'riskRegister.obstacles.role',
  risks_second_person_check: 'riskRegister.obstacles.ownReport',
  risks_verified_check: 'riskRegister.obstacles.ownReport',
  risks_acceptance_check: 'riskRegister.obstacles.role',
  risks_frozen_check: 'riskRegister.errors.settled',
  risk_parts_open_check: 'riskRegister.errors.settled',
  risks_delete_check: 'riskRegister.errors.notRemovable',
  risks_eliminated_check: 'riskRegister.errors.eliminatedBeforeFound',
  risks_score_check: 'riskRegister.errors.scorePair',
});

/**
 * Adds risks with their recommendations to an analysis; as many as a workbook holds, in a fixed number of statements.
 * @returns the risks in the order given, with their codes; `isNew` is false for a repeated submission. @throws AppError 404, 422.
 */
export async function insertRisks(
  transaction: ActorTransaction, actor: Actor, key: AnalysisKey, risks: readonly NewRisk[], options: { importId?: string } = {},
): Promise<{ riskId: string; code: string; isNew: boolean }[]> {
  const place = await reserveCodes(transaction, key);
  if (!place) throw notFound();
  if (place.state !== 'open' && place.state !== 'signed') throw refused('riskRegister.errors.analysisClosed');
  if (risks.length === 0) return [];
  const given = risks.flatMap(({ code }) => code ?? []);
  if (new Set(given).size < given.length) throw refused('riskRegister.errors.codeTaken', {}, { code: 'riskRegister.errors.codeTaken' });
  const fresh = nextCodes(place.year, [...(await selectTakenCodes(transaction, key.officeId, place)), ...given], risks.length - given.length);
  const rows = risks.map((risk) => ({ ...risk, id: risk.id ?? uuid(), code: risk.code ?? fresh.shift()! }));
  return guarded(async () => {
    const made = await insertRiskRows(transaction, actor, key, place, rows, options.importId ?? null);
    await noticeManyRisks(transaction, made.size);
    const recommendations = rows
      .filter(({ id }) => made.has(id))
      .flatMap((risk) => risk.recommendations.map((recommendation, position) => ({ ...recommendation, id: uuid(), riskId: risk.id, position })));
    await insertRecommendationRows(transaction, actor, key.officeId, place.organisationId, recommendations);
    return rows.map(({ id, code }) => ({ riskId: id, code, isNew: made.has(id) }));
  });
}

/** An obstacle as a sentence with its parameters. */
export type SpokenObstacle = { messageKey: string; params: Record<string, string | number> };

/** Words of obstacles, with the names of what is missing. */
export async function obstacleWords(transaction: ActorTransaction, actor: Actor): Promise<(obstacle: Obstacle) => SpokenObstacle> {
  const names = await selectEvidenceNames(transaction);
  const format = createFormat(actor.language);
  return (obstacle) => ({
    messageKey: `riskRegister.obstacles.${obstacle.kind}`,
    params: {
      ...('numbers' in obstacle ? { numbers: obstacle.numbers.map((number) => format.number(number)).join(', '), count: obstacle.numbers.length } : {}),
      ...('kinds' in obstacle ? { kinds: obstacle.kinds.map((code) => (names[code] ? localize(names[code], actor.language) : code)).join(', ') } : {}),
    },
  });
}

function fieldErrorsOf(obstacles: readonly Obstacle[]): FieldErrors {
  return Object.fromEntries(obstacles.flatMap(({ kind }) => (obstaclesOfWords[kind] ? [[obstaclesOfWords[kind], `riskRegister.obstacles.${kind}`]] : [])));
}

export type MoveInput = Omit<Movement, 'movement'> & { version: number };

/**
 * Moves one risk along its life. A reviewer's `batchId` names the batch in which it was accepted together with others.
 * @throws AppError 404; 409 when somebody was first; 422 with what is missing.
 */
export async function moveRisk(transaction: ActorTransaction, actor: Actor, key: RiskKey, movement: RiskMovement, input: MoveInput, today: string): Promise<void> {
  const [risk] = await selectRisksForMove(transaction, [key], 'lock');
  if (!risk) throw notFound();
  const [obstacle, ...others] = obstaclesTo(movement, actor, risk, input, today);
  if (obstacle?.kind === 'role') throw refused('riskRegister.obstacles.role');
  if (risk.version !== input.version) throw stale();
  if (obstacle) {
    const { messageKey, params } = (await obstacleWords(transaction, actor))(obstacle);
    throw refused(messageKey, params, fieldErrorsOf([obstacle, ...others]));
  }
  await guarded(() => saveMovements(transaction, actor, [risk], { ...input, movement }, today));
}

export type BulkOutcome = { movable: RiskForMove[]; refusedRisks: { risk: RiskForMove; obstacles: SpokenObstacle[] }[]; absent: number };
export type VersionedKey = RiskKey & { version: number };

export const staleObstacle: SpokenObstacle = { messageKey: 'riskRegister.obstacles.stale', params: {} };

/** Which of the chosen risks can be moved, and why the others cannot. Those that are not visible are only counted. */
export async function previewMovements(
  transaction: ActorTransaction, actor: Actor, keys: readonly VersionedKey[], movement: RiskMovement, words: Omit<Movement, 'movement'>, today: string,
  lock: 'lock' | 'look' = 'look',
): Promise<BulkOutcome> {
  const found = await selectRisksForMove(transaction, keys, lock);
  const speak = await obstacleWords(transaction, actor);
  const versions = new Map(keys.map(({ riskId, version }) => [riskId, version]));
  const judged = found.map((risk) => ({
    risk,
    obstacles: [
      ...(versions.get(risk.riskId) === risk.version ? [] : [staleObstacle]),
      ...obstaclesTo(movement, actor, risk, words, today).map(speak),
    ],
  }));
  return {
    movable: judged.filter(({ obstacles }) => obstacles.length === 0).map(({ risk }) => risk),
    refusedRisks: judged.filter(({ obstacles }) => obstacles.length > 0),
    absent: keys.length - found.length,
  };
}

/** Moves those of the chosen risks that can be moved, in one transaction. @returns what was moved and what was refused. */
export async function moveRisks(
  transaction: ActorTransaction, actor: Actor, keys: readonly VersionedKey[], movement: RiskMovement, words: Omit<Movement, 'movement'>, today: string,
): Promise<BulkOutcome> {
  const outcome = await previewMovements(transaction, actor, keys, movement, words, today, 'lock');
  await guarded(() => saveMovements(transaction, actor, outcome.movable, { ...words, movement }, today));
  return outcome;
}

export async function lockRisk(transaction: ActorTransaction, key: RiskKey): Promise<RiskForMove> {
  const [risk] = await selectRisksForMove(transaction, [key], 'lock');
  if (!risk) throw notFound();
  return risk;
}

/** A risk whose description and recommendations may still change. */
export async function lockEditableRisk(transaction: ActorTransaction, key: RiskKey): Promise<RiskForMove> {
  const risk = await lockRisk(transaction, key);
  if (!isEditableRisk(risk.state)) throw refused('riskRegister.errors.settled');
  return risk;
}

const unknownEntry = 'riskRegister.errors.unknownEntry';

export async function assertKnown(transaction: ActorTransaction, risks: readonly RiskContent[], recommendations: readonly Pick<RecommendationContent, 'kindCode' | 'evidenceKinds'>[] = []): Promise<void> {
  if ((await selectUnknownCodes(transaction, risks, recommendations)).length > 0) throw refused(unknownEntry);
}

/** Somebody of the organisation by their account, or whoever is named. @throws AppError 422 for a person who cannot be named. */
export async function ownerOf(
  transaction: ActorTransaction, officeId: string, organisationId: string, owner: { ownerId: string | null; ownerName: string },
): Promise<{ ownerId: string | null; ownerName: string }> {
  if (owner.ownerId === null) return owner;
  const ownerName = await findOwnerName(transaction, officeId, organisationId, owner.ownerId);
  if (ownerName === undefined) throw refused('riskRegister.errors.personGone', {}, { ownerId: 'riskRegister.errors.personGone' });
  return { ownerId: owner.ownerId, ownerName };
}

export type RiskEdit = RiskContent & { version: number; ownerId: string | null; ownerName: string };

function assertDates(identifiedOn: string, today: string): void {
  if (identifiedOn > today) throw refused('riskRegister.errors.foundLater', {}, { identifiedOn: 'riskRegister.errors.foundLater' });
}

/** Describes a new risk. @returns its key. @throws AppError 404, 422. */
export async function describeRisk(
  transaction: ActorTransaction, actor: Actor, key: AnalysisKey, risk: NewRisk & { ownerId: string | null; ownerName: string }, today: string,
): Promise<RiskKey> {
  const place = await reserveCodes(transaction, key);
  if (!place) throw notFound();
  assertDates(risk.identifiedOn, today);
  await assertKnown(transaction, [risk], risk.recommendations);
  const owner = await ownerOf(transaction, key.officeId, place.organisationId, risk);
  const [made] = await insertRisks(transaction, actor, key, [{ ...risk, ...owner }]);
  return { officeId: key.officeId, riskId: made!.riskId };
}

/** Saves the description of a risk over the version that was read. @throws AppError 404, 409, 422. */
export async function editRisk(transaction: ActorTransaction, key: RiskKey, edit: RiskEdit, today: string): Promise<void> {
  const risk = await lockEditableRisk(transaction, key);
  if (risk.version !== edit.version) throw stale();
  assertDates(edit.identifiedOn, today);
  await assertKnown(transaction, [edit]);
  const owner = await ownerOf(transaction, key.officeId, risk.organisationId, edit);
  if (!(await guarded(() => updateRisk(transaction, key, edit.version, { ...edit, ...owner })))) throw stale();
}

/** Takes away a risk that was described by mistake, as long as its analysis is open. @throws AppError 404, 409, 422. */
export async function removeRisk(transaction: ActorTransaction, key: RiskKey, version: number): Promise<void> {
  const risk = await lockRisk(transaction, key);
  if (risk.version !== version || !(await guarded(() => deleteRisk(transaction, key, version)))) throw stale();
}
