import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { acceptsChanges, acceptsWork, type CharterKey } from '#app/features/charters/index.ts';
import { levelsRaisableBy, mayAnswer, mayPassOn, mayWithdraw, nextLevel } from './escalations.model.ts';
import {
  answerEscalation as storeAnswer, endEscalation, findCharter, findEscalation, insertEscalation, updateRule, type EscalationForDecision,
} from './escalations.repo.server.ts';
import type { AnswerEscalation, PassOnEscalation, RaiseEscalation, SaveEscalationRule, WithdrawEscalation } from './escalations.schema.ts';

/** A deadline is a working day that is still to come. */
async function checkDeadline(transaction: ActorTransaction, key: CharterKey, dueOn: string, today: string): Promise<void> {
  const charter = await findCharter(transaction, key, dueOn);
  if (!charter) throw notFound();
  if (!acceptsWork(charter.state) && !acceptsChanges(charter.state)) throw refused('escalations.errors.notInForce');
  const problem = dueOn < today ? 'escalations.errors.past' : charter.isWorkingDay ? null : 'escalations.errors.dayOff';
  if (problem) throw refused('platform.errors.checkFields', {}, { dueOn: problem });
}

/** @throws AppError 404, 422. */
export async function raiseEscalation(transaction: ActorTransaction, actor: Actor, key: CharterKey, input: RaiseEscalation, today: string): Promise<void> {
  await checkDeadline(transaction, key, input.dueOn, today);
  if (!levelsRaisableBy(actor.role).includes(input.level)) throw refused('escalations.errors.notYours');
  await insertEscalation(transaction, key, actor, { id: input.id, level: input.level, cause: 'manual', question: input.question, dueOn: input.dueOn });
}

async function found(transaction: ActorTransaction, key: CharterKey, escalationId: string): Promise<EscalationForDecision> {
  const escalation = await findEscalation(transaction, key, escalationId);
  if (!escalation) throw notFound();
  return escalation;
}

/** @throws AppError 404, 409, 422. */
export async function answerEscalation(transaction: ActorTransaction, actor: Actor, key: CharterKey, input: AnswerEscalation): Promise<void> {
  const escalation = await found(transaction, key, input.escalationId);
  if (escalation.state !== 'open') throw stale();
  if (!mayAnswer(actor, escalation)) throw refused('escalations.errors.notYours');
  if (!(await storeAnswer(transaction, actor, key, input))) throw stale();
}

/** Puts what was not settled before the next level. @throws AppError 404, 409, 422. */
export async function passOnEscalation(transaction: ActorTransaction, actor: Actor, key: CharterKey, input: PassOnEscalation, today: string): Promise<void> {
  const escalation = await found(transaction, key, input.escalationId);
  const level = nextLevel(escalation.level);
  if (level === null || !mayPassOn(actor, escalation)) throw refused('escalations.errors.notYours');
  await checkDeadline(transaction, key, input.dueOn, today);
  if (escalation.state === 'open' && !(await endEscalation(transaction, key, input, 'passedOn'))) throw stale();
  await insertEscalation(transaction, key, actor, {
    id: input.id, level, cause: escalation.cause, charterIndicatorId: escalation.charterIndicatorId, controlPointId: escalation.controlPointId,
    previousId: input.escalationId, question: input.question, dueOn: input.dueOn,
  });
}

/** @throws AppError 404, 409, 422. */
export async function withdrawEscalation(transaction: ActorTransaction, actor: Actor, key: CharterKey, input: WithdrawEscalation): Promise<void> {
  const escalation = await found(transaction, key, input.escalationId);
  if (!mayWithdraw(actor, escalation)) throw refused('escalations.errors.notYours');
  if (!(await endEscalation(transaction, key, input, 'withdrawn'))) throw stale();
}

/** @throws AppError 409. */
export async function saveEscalationRule(transaction: ActorTransaction, rule: SaveEscalationRule): Promise<void> {
  if (!(await updateRule(transaction, rule))) throw stale();
}
