import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { bulkMovements } from './bulk.model.ts';
import { isEditableRisk } from './risk-life.model.ts';
import { findOwnerName, saveMovements, selectRisksForMove, updateDeadlines, updateOwners, type Movement, type RiskForMove } from './risk-register.repo.server.ts';
import type { BulkInput } from './risk-register.schema.ts';
import { ownerOf, previewMovements, staleObstacle, guarded, type BulkOutcome, type SpokenObstacle, type VersionedKey } from './risk-register.service.server.ts';

export type BulkDeed = Pick<BulkInput, 'deed' | 'movement' | 'ownerId' | 'ownerName' | 'dueOn'> & Partial<Pick<BulkInput, 'remark' | 'reason' | 'note' | 'expiresOn'>>;

const obstacle = (name: string): SpokenObstacle => ({ messageKey: `riskRegister.obstacles.${name}`, params: {} });

function assertComplete(deed: BulkDeed): void {
  if (deed.deed === 'move' && !deed.movement) throw refused('platform.errors.checkFields', {}, { movement: 'platform.errors.required' });
  if (deed.deed === 'move' && !bulkMovements.includes(deed.movement!)) throw refused('riskRegister.errors.notInBulk');
  if (deed.deed === 'deadline' && !deed.dueOn) throw refused('platform.errors.checkFields', {}, { dueOn: 'platform.errors.required' });
}

/** Why a description cannot be changed: it is settled, or something of it does not fit. */
function obstaclesOfEdit(actor: Actor, risk: RiskForMove, deed: BulkDeed): SpokenObstacle[] {
  if (!may(actor, 'register.write')) return [obstacle('role')];
  if (!isEditableRisk(risk.state)) return [obstacle('settled')];
  if (deed.deed !== 'deadline') return [];
  if (!risk.recommendations.some(({ isDone }) => !isDone)) return [obstacle('nothingToDo')];
  return deed.dueOn! < risk.identifiedOn ? [obstacle('dueBeforeFound')] : [];
}

/** Which of the chosen risks take the change, and why the others do not. @throws AppError 422 when the change itself is not whole. */
export async function previewBulk(
  transaction: ActorTransaction, actor: Actor, keys: readonly VersionedKey[], deed: BulkDeed, today: string, lock: 'lock' | 'look' = 'look',
): Promise<BulkOutcome & { ownerName?: string }> {
  assertComplete(deed);
  if (deed.deed === 'move') return previewMovements(transaction, actor, keys, deed.movement!, wordsOf(deed), today, lock);
  const found = await selectRisksForMove(transaction, keys, lock);
  const versions = new Map(keys.map(({ riskId, version }) => [riskId, version]));
  const { nameless, ownerName } = deed.deed === 'assign' && deed.ownerId !== null
    ? await nameIn(transaction, found, deed.ownerId)
    : { nameless: new Set<string>(), ownerName: undefined };
  const judged = found.map((risk) => ({
    risk,
    obstacles: [
      ...(versions.get(risk.riskId) === risk.version ? [] : [staleObstacle]),
      ...obstaclesOfEdit(actor, risk, deed),
      ...(nameless.has(risk.organisationId) ? [obstacle('personGone')] : []),
    ],
  }));
  return {
    movable: judged.filter(({ obstacles }) => obstacles.length === 0).map(({ risk }) => risk),
    refusedRisks: judged.filter(({ obstacles }) => obstacles.length > 0),
    absent: keys.length - found.length,
    ...(ownerName === undefined ? {} : { ownerName }),
  };
}

/** The person's name, and in which organisations of the risks they can answer for nothing. */
async function nameIn(transaction: ActorTransaction, risks: readonly RiskForMove[], personId: string): Promise<{ nameless: Set<string>; ownerName: string | undefined }> {
  const places = new Map(risks.map(({ officeId, organisationId }) => [organisationId, officeId]));
  const nameless = new Set<string>();
  let ownerName: string | undefined;
  for (const [organisationId, officeId] of places) {
    const name = await findOwnerName(transaction, officeId, organisationId, personId);
    if (name === undefined) nameless.add(organisationId);
    else ownerName = name;
  }
  return { nameless, ownerName };
}

const wordsOf = ({ remark, reason, note, expiresOn }: BulkDeed): Omit<Movement, 'movement'> => ({ remark, reason, note, expiresOn });

/** Changes those of the chosen risks that take the change, in one transaction. @returns what was changed and what was refused. */
export async function applyBulk(transaction: ActorTransaction, actor: Actor, keys: readonly VersionedKey[], deed: BulkDeed, today: string): Promise<BulkOutcome> {
  const outcome = await previewBulk(transaction, actor, keys, deed, today, 'lock');
  const { movable } = outcome;
  if (movable.length === 0) return outcome;
  await guarded(async () => {
    if (deed.deed === 'move') await saveMovements(transaction, actor, movable, { ...wordsOf(deed), movement: deed.movement! }, today);
    else if (deed.deed === 'deadline') await updateDeadlines(transaction, movable, deed.dueOn!);
    else await updateOwners(transaction, movable, await ownerOf(transaction, movable[0]!.officeId, movable[0]!.organisationId, { ownerId: deed.ownerId, ownerName: deed.ownerName }));
  });
  return outcome;
}

/** One risk changed where it stands in the register. @throws AppError 404, 409, 422 with the first reason. */
export async function quickEdit(transaction: ActorTransaction, actor: Actor, key: VersionedKey, deed: BulkDeed, today: string): Promise<void> {
  const { movable, refusedRisks, absent } = await applyBulk(transaction, actor, [key], deed, today);
  if (absent > 0) throw notFound();
  if (movable.length > 0) return;
  const [first] = refusedRisks[0]!.obstacles;
  if (first === staleObstacle) throw stale();
  throw refused(first!.messageKey, first!.params);
}
