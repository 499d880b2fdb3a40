import type { Actor } from '#app/platform/auth/actor.ts';
import { may, type Permission } from '#app/platform/auth/permissions.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused } from '#app/platform/errors/app-error.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { addRecommendation, attachProof, editRecommendation, finishRecommendation, removeRecommendation, takeBackProof } from './recommendations.service.server.ts';
import { selectRisksForMove, type RiskKey } from './risk-register.repo.server.ts';
import { moveRisk, removeRisk } from './risk-register.service.server.ts';
import type { RiskAction } from './risk-register.schema.ts';

type Write = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
type Deed = Exclude<RiskAction['intent'], 'move'>;

const permissionOf: Record<Deed, Permission> = {
  addRecommendation: 'register.write', editRecommendation: 'register.write', removeRecommendation: 'register.write', removeRisk: 'register.write',
  finishRecommendation: 'register.carryOut', reopenRecommendation: 'register.carryOut', attachFile: 'register.carryOut', attachLink: 'register.carryOut',
  withdrawProof: 'register.carryOut',
};

/** What is not visible is not there, before it is said that somebody may not do it. @throws AppError 404, 422. */
export async function assertMayDo(transaction: ActorTransaction, actor: Actor, key: RiskKey, permission: Permission): Promise<void> {
  const [risk] = await selectRisksForMove(transaction, [key], 'look');
  if (!risk) throw notFound();
  if (!may(actor, permission)) throw refused('riskRegister.obstacles.role');
}

/** One deed of a risk's page. @throws AppError 404, 409, 422. */
export async function actOnRisk(services: Pick<Services, 'config'>, actor: Actor, write: Write, key: RiskKey, input: RiskAction, today: string): Promise<void> {
  if (input.intent === 'move') return write((transaction) => moveRisk(transaction, actor, key, input.movement, input, today));
  const within = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) =>
    write(async (transaction) => {
      await assertMayDo(transaction, actor, key, permissionOf[input.intent]);
      return body(transaction);
    });
  switch (input.intent) {
    case 'addRecommendation':
      return within((transaction) => addRecommendation(transaction, actor, key, input.id, input));
    case 'editRecommendation':
      return within((transaction) => editRecommendation(transaction, key, input.recommendationId, input.version, input));
    case 'removeRecommendation':
      return within((transaction) => removeRecommendation(transaction, key, input.recommendationId, input.version));
    case 'finishRecommendation':
      return within((transaction) => finishRecommendation(transaction, key, input.recommendationId, input.version, { doneOn: input.doneOn, note: input.doneNote }, today));
    case 'reopenRecommendation':
      return within((transaction) => finishRecommendation(transaction, key, input.recommendationId, input.version, null, today));
    case 'attachFile':
    case 'attachLink':
      return attachProof(services, actor, within, key, input);
    case 'withdrawProof':
      return within((transaction) => takeBackProof(transaction, key, input.proofId));
    case 'removeRisk':
      return within((transaction) => removeRisk(transaction, key, input.version));
  }
}
