import { selectWorkingDays } from '#app/features/calendar/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale, type FieldErrors } from '#app/platform/errors/app-error.ts';
import { keepFile, type StoredFile } from '#app/platform/files/keep-file.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { addDays, type CivilDate } from '#app/platform/time/civil-date.ts';
import { deadlineAfter, obstaclesOf, recommendationLife, takesProof } from './recommendation-life.model.ts';
import {
  insertProof, insertRecommendations, lockRecommendation, saveMove, withdrawProof,
  type RecommendationForMove, type RecommendationKey, type RecommendationMove, type SourceCard,
} from './recommendations.repo.server.ts';
import type { GivenRecommendation, MoveRecommendation, ProofInput, RecommendationAction } from './recommendations.schema.ts';

const required = 'platform.errors.required';
/** So many calendar days hold any term of working days that a form accepts. */
const calendarAhead = 800;

/** Gives several recommendations of one source at once. The source must be visible to the actor. @throws AppError 422. */
export async function giveRecommendations(
  transaction: ActorTransaction, actor: Actor, source: SourceCard, given: readonly GivenRecommendation[], today: CivilDate,
): Promise<void> {
  if (!may(actor, 'recommendation.give')) throw refused('recommendations.refusals.notYours');
  const workingDaysOf = await selectWorkingDays(transaction, given.map(({ officeId }) => officeId), today, addDays(today, calendarAhead));
  await insertRecommendations(
    transaction, actor, source,
    given.map(({ dueInWorkingDays, ...row }) => ({ ...row, dueOn: deadlineAfter(today, dueInWorkingDays, workingDaysOf(row.officeId)) })), today,
  );
}

/** What is not there is said before whose step it would be. */
async function findForChange(transaction: ActorTransaction, actor: Actor, key: RecommendationKey): Promise<RecommendationForMove> {
  if (!may(actor, 'recommendation.act')) throw refused('recommendations.refusals.notYours');
  const found = await lockRecommendation(transaction, key);
  if (!found) throw notFound();
  return found;
}

/** Moves a recommendation along its life. @throws AppError 404, 409 when somebody changed it meanwhile, 422. */
export async function moveRecommendation(
  transaction: ActorTransaction, actor: Actor, key: RecommendationKey, input: MoveRecommendation, today: CivilDate,
): Promise<void> {
  const rule = recommendationLife[input.movement];
  const found = await findForChange(transaction, actor, key);
  if (!may(actor, rule.permission)) throw refused('recommendations.refusals.notYours');
  if (found.version !== input.version) throw stale();
  if (!rule.from.includes(found.state)) throw refused('recommendations.refusals.notFromHere');
  assertWords(input, today);
  const [obstacle] = obstaclesOf(input.movement, found, actor.personId);
  if (obstacle) throw refused(obstacle);
  await saveMove(transaction, actor, key, { ...(await partOf(transaction, key, input, today)), fromState: found.state, toState: rule.to, note: noteOf(input) });
}

type MovePart = RecommendationMove extends infer Move ? (Move extends RecommendationMove ? Omit<Move, 'fromState' | 'toState' | 'note'> : never) : never;

async function partOf(transaction: ActorTransaction, { officeId }: RecommendationKey, input: MoveRecommendation, today: CivilDate): Promise<MovePart> {
  switch (input.movement) {
    case 'plan':
      return { kind: 'plan', plan: input.plan, planResponsible: input.planResponsible, planOn: input.planOn! };
    case 'reportDone':
      return { kind: 'reportDone', result: input.result, on: today };
    case 'return': {
      const workingDaysOf = await selectWorkingDays(transaction, [officeId], today, addDays(today, calendarAhead));
      return { kind: 'return', remark: input.remark, dueOn: deadlineAfter(today, input.dueInWorkingDays!, workingDaysOf(officeId)) };
    }
    case 'takeBack':
      return { kind: 'takeBack' };
    case 'confirm':
    case 'withdraw':
      return { kind: input.movement, on: today };
  }
}

const noteOf = ({ movement, plan, result, remark }: MoveRecommendation): string => {
  const { asksFor } = recommendationLife[movement];
  return asksFor === 'plan' ? plan : asksFor === 'result' ? result : asksFor === null ? '' : remark;
};

function assertWords(input: MoveRecommendation, today: CivilDate): void {
  const { asksFor } = recommendationLife[input.movement];
  const missing = (name: 'plan' | 'planResponsible' | 'result' | 'remark') => (input[name] === '' ? { [name]: required } : {});
  const planDay = (): FieldErrors =>
    input.planOn === null ? { planOn: required } : input.planOn < today ? { planOn: 'recommendations.errors.planEarlier' } : {};
  const errors: FieldErrors = {
    ...(asksFor === 'plan' ? { ...missing('plan'), ...missing('planResponsible'), ...planDay() } : {}),
    ...(asksFor === 'result' ? missing('result') : {}),
    ...(asksFor === 'remark' || asksFor === 'reason' ? missing('remark') : {}),
    ...(asksFor === 'remark' && input.dueInWorkingDays === null ? { dueInWorkingDays: required } : {}),
  };
  if (Object.keys(errors).length > 0) throw refused('platform.errors.checkFields', {}, errors);
}

type Write = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;

async function assertTakesProof(transaction: ActorTransaction, actor: Actor, key: RecommendationKey): Promise<void> {
  const { state } = await findForChange(transaction, actor, key);
  if (!may(actor, 'recommendation.answer')) throw refused('recommendations.refusals.notYours');
  if (!takesProof(state)) throw refused('recommendations.refusals.noProofNow');
}

/** The file's bytes are stored before the transaction that names them and removed when it adds nothing. */
async function attachProof({ config }: Pick<Services, 'config'>, actor: Actor, write: Write, key: RecommendationKey, proof: ProofInput): Promise<void> {
  const attach = (url: string | null, file: StoredFile | null) =>
    write(async (transaction) => {
      await assertTakesProof(transaction, actor, key);
      return insertProof(transaction, actor, key, { id: proof.id, title: proof.title || file?.name || url || '', url, file });
    });
  if (proof.intent === 'attachLink') {
    await attach(proof.url, null);
    return;
  }
  await write((transaction) => assertTakesProof(transaction, actor, key));
  await keepFile(config, key.officeId, proof.file, (file) => attach(null, file));
}

/** Any deed of a recommendation's page. @throws AppError 404, 409, 422. */
export async function actOnRecommendation(
  services: Pick<Services, 'config'>, actor: Actor, write: Write, key: RecommendationKey, input: RecommendationAction, today: CivilDate,
): Promise<void> {
  if (input.intent === 'move') return write((transaction) => moveRecommendation(transaction, actor, key, input, today));
  if (input.intent !== 'withdrawProof') return attachProof(services, actor, write, key, input);
  return write(async (transaction) => {
    await assertTakesProof(transaction, actor, key);
    if (!(await withdrawProof(transaction, key, input.proofId))) throw notFound();
  });
}
