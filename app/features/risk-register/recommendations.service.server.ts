import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { keepFile, type StoredFile } from '#app/platform/files/keep-file.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import type { RecommendationContent } from './risk.model.ts';
import {
  deleteRecommendation, findRecommendation, insertProof, insertRecommendationRows, nextPosition, selectEvidenceNames, setRecommendationDone, updateRecommendation, withdrawProof,
  type RecommendationState, type RiskForMove, type RiskKey,
} from './risk-register.repo.server.ts';
import { assertKnown, lockEditableRisk, ownerOf } from './risk-register.service.server.ts';

type Recommendation = RecommendationContent & { ownerId: string | null };

async function checked(transaction: ActorTransaction, risk: RiskForMove, recommendation: Recommendation): Promise<Recommendation> {
  await assertKnown(transaction, [], [recommendation]);
  if (recommendation.dueOn !== null && recommendation.dueOn < risk.identifiedOn) {
    throw refused('riskRegister.errors.dueBeforeFound', {}, { dueOn: 'riskRegister.errors.dueBeforeFound' });
  }
  return { ...recommendation, ...(await ownerOf(transaction, risk.officeId, risk.organisationId, recommendation)) };
}

/** Says what is to be done about a risk. Submitting the same form twice adds one. @throws AppError 404, 422. */
export async function addRecommendation(transaction: ActorTransaction, actor: Actor, key: RiskKey, id: string, recommendation: Recommendation): Promise<void> {
  const risk = await lockEditableRisk(transaction, key);
  const ready = await checked(transaction, risk, recommendation);
  const position = await nextPosition(transaction, key);
  await insertRecommendationRows(transaction, actor, key.officeId, risk.organisationId, [{ ...ready, id, riskId: key.riskId, position }]);
}

async function findOpen(transaction: ActorTransaction, key: RiskKey, id: string, version: number): Promise<{ risk: RiskForMove; found: RecommendationState }> {
  const risk = await lockEditableRisk(transaction, key);
  const found = await findRecommendation(transaction, key, id);
  if (!found) throw notFound();
  if (found.version !== version) throw stale();
  return { risk, found };
}

/** @throws AppError 404, 409, 422. */
export async function editRecommendation(transaction: ActorTransaction, key: RiskKey, id: string, version: number, recommendation: Recommendation): Promise<void> {
  const { risk } = await findOpen(transaction, key, id, version);
  if (!(await updateRecommendation(transaction, key, id, version, await checked(transaction, risk, recommendation)))) throw stale();
}

/** Only one that nothing proves goes away. @throws AppError 404, 409, 422. */
export async function removeRecommendation(transaction: ActorTransaction, key: RiskKey, id: string, version: number): Promise<void> {
  const { risk, found } = await findOpen(transaction, key, id, version);
  if (found.hasProofs) throw refused('riskRegister.errors.recommendationProven');
  if (risk.state !== 'identified' && risk.recommendations.length === 1) throw refused('riskRegister.errors.lastRecommendation');
  if (!(await deleteRecommendation(transaction, key, id, version))) throw stale();
}

/** @throws AppError 404, 409, 422. */
export async function finishRecommendation(
  transaction: ActorTransaction, key: RiskKey, id: string, version: number, done: { doneOn: string; note: string } | null, today: string,
): Promise<void> {
  const { risk } = await findOpen(transaction, key, id, version);
  if (done && done.doneOn > today) throw refused('riskRegister.errors.doneLater', {}, { doneOn: 'riskRegister.errors.doneLater' });
  if (done && done.doneOn < risk.identifiedOn) throw refused('riskRegister.errors.doneBeforeFound', {}, { doneOn: 'riskRegister.errors.doneBeforeFound' });
  if (!(await setRecommendationDone(transaction, key, id, version, done))) throw stale();
}

export type ProofInput =
  | { intent: 'attachFile'; id: string; recommendationId: string; evidenceKind: string; title: string; file: File }
  | { intent: 'attachLink'; id: string; recommendationId: string; evidenceKind: string; title: string; url: string };

type Write = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;

/** The file's bytes are stored before the transaction that names them and removed when it adds nothing. */
export async function attachProof({ config }: Pick<Services, 'config'>, actor: Actor, write: Write, key: RiskKey, proof: ProofInput): Promise<void> {
  const attach = (url: string | null, file: StoredFile | null) =>
    write(async (transaction) => {
      const risk = await lockEditableRisk(transaction, key);
      if (!(await findRecommendation(transaction, key, proof.recommendationId))) throw notFound();
      const name = (await selectEvidenceNames(transaction))[proof.evidenceKind];
      if (!name) throw refused('platform.errors.required', {}, { evidenceKind: 'platform.errors.required' });
      const title = proof.title || file?.name || localize(name, actor.language);
      return insertProof(transaction, actor, risk, { id: proof.id, recommendationId: proof.recommendationId, evidenceKind: proof.evidenceKind, title, url, file });
    });

  if (proof.intent === 'attachLink') {
    await attach(proof.url, null);
    return;
  }
  await keepFile(config, key.officeId, proof.file, (file) => attach(null, file));
}

/** The row of a proof that is taken back stays, so that it is seen that it was there. @throws AppError 404, 422. */
export async function takeBackProof(transaction: ActorTransaction, key: RiskKey, proofId: string): Promise<void> {
  await lockEditableRisk(transaction, key);
  if (!(await withdrawProof(transaction, key, proofId))) throw notFound();
}
