import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { unfoldWork } from '#app/features/charter-work/index.server.ts';
import {
  missingParts, refusalOfMovement, ruleOf, type CharterContent, type CharterKey, type Condition, type Effect,
} from '#app/features/charters/index.ts';
import { findContent, hashCharterContent, raiseVersion } from '#app/features/charters/index.server.ts';
import {
  endSuspension, findForDecision, insertDecision, insertSuspension, insertVersion, updateState, type CharterForDecision,
} from './charter-life.repo.server.ts';
import type { Move } from './charter-life.schema.ts';
import { freezeReport } from './closing.service.server.ts';
import { insertSubmission } from './submissions.repo.server.ts';

type Situation = { charter: CharterForDecision; content: CharterContent; contentHash: string; today: string };

/**
 * Moves a charter along its life. The decision names the exact content it is about: if the charter changed since the
 * person looked, it is refused as stale. What must hold and what happens with each movement is declared in its rule.
 * @throws AppError 404, 409 stale, 422 with the condition that does not hold.
 */
export async function moveCharter(transaction: ActorTransaction, actor: Actor, key: CharterKey, move: Move, today: string): Promise<void> {
  const charter = await findForDecision(transaction, key, today);
  if (!charter) throw notFound();
  if (charter.version !== move.version) throw stale();
  const refusal = refusalOfMovement(actor, charter, move.movement);
  if (refusal) throw refused(`charters.refusals.${refusal}`);
  const rule = ruleOf(move.movement);
  if (rule.needsRemark && !move.remark) throw refused('charters.errors.remarkMissing', {}, { remark: 'charters.errors.remarkMissing' });
  if (!(await raiseVersion(transaction, key, move.version))) throw stale();
  const content = await findContent(transaction, key);
  if (!content) throw notFound();
  const contentHash = hashUnderDecision(actor, charter, content);
  if (contentHash !== move.contentHash) throw stale();
  const situation = { charter, content, contentHash, today };
  for (const condition of rule.requires) {
    const refusalKey = holds(condition, situation);
    if (refusalKey) throw refused(refusalKey, { count: condition === 'resultsGiven' ? charter.resultsMissing : charter.unfinished });
  }
  const carryOutAll = async (effects: readonly Effect[]) => {
    for (const effect of effects) await carryOut(effect, transaction, actor, key, situation, move.remark);
  };
  await carryOutAll(rule.effects.filter((effect) => freezes.has(effect)));
  await insertDecision(transaction, actor, key, {
    regionCode: charter.regionCode, fromState: charter.state, toState: rule.to, remark: move.remark, contentHash,
  });
  await updateState(transaction, key, rule.to);
  await carryOutAll(rule.effects.filter((effect) => !freezes.has(effect)));
}

/** What is frozen is frozen as it was before the movement; work and expectations belong to the state after it. */
const freezes: ReadonlySet<Effect> = new Set(['freezeVersion', 'freezeReport']);

/**
 * A commissioner may not see organisations that stand in another region and so cannot hash the whole content: the
 * decision there is about what was submitted, which approval compares with the whole content again.
 */
function hashUnderDecision(actor: Actor, charter: CharterForDecision, content: CharterContent): string {
  return actor.scope === 'region' && charter.submittedHash ? charter.submittedHash : hashCharterContent(content);
}

/** @returns the sentence of the refusal; null where the condition holds. */
function holds(condition: Condition, { charter, content, contentHash, today }: Situation): string | null {
  switch (condition) {
    case 'complete':
      return missingParts(content, charter.duties).length > 0 ? 'charters.errors.incomplete' : null;
    case 'asSubmitted':
      return contentHash === charter.submittedHash ? null : 'charters.errors.notAsSubmitted';
    case 'periodBegun':
      return today >= content.startsOn ? null : 'charterLife.conditions.periodBegun';
    case 'noOpenChange':
      return charter.hasOpenChange ? 'charterLife.conditions.noOpenChange' : null;
    case 'resultsGiven':
      return charter.resultsMissing > 0 ? 'charterLife.conditions.resultsGiven' : null;
    case 'lessonsWritten':
      return charter.hasReport ? null : 'charterLife.conditions.lessonsWritten';
    case 'workFinished':
      return charter.unfinished > 0 ? 'charterLife.conditions.workFinished' : null;
    // Who may move is asked before the content is read; what changes ask of a change request is asked there.
    case 'notOwnWork':
    case 'changed':
    case 'onApprovedVersion':
      return null;
  }
}

async function carryOut(
  effect: Effect, transaction: ActorTransaction, actor: Actor, key: CharterKey, { content, contentHash, today }: Situation, remark: string | null,
): Promise<void> {
  switch (effect) {
    case 'keepSubmission':
      return insertSubmission(transaction, actor, key, content, contentHash);
    case 'freezeVersion':
      await insertVersion(transaction, actor, key, content, contentHash);
      return;
    case 'unfoldWork':
      return unfoldWork(transaction, key);
    case 'pauseExpectations':
      return insertSuspension(transaction, actor, key, today, remark!);
    case 'resumeExpectations':
      return endSuspension(transaction, key, addDays(today, -1));
    case 'freezeReport':
      return freezeReport(transaction, key);
    case 'amendCharter':
      throw new Error('Only a change request amends a charter.');
  }
}
