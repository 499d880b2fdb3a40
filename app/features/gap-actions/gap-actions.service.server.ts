import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { keepFile, type StoredFile } from '#app/platform/files/keep-file.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { gapActionLife, isOpen, refusalOf } from './gap-action-life.model.ts';
import { loadGap, selectEvidenceKinds } from './gap-actions.queries.server.ts';
import { insertGapAction, insertProof, lockGapAction, saveOwnMove, saveReview, updateGapAction, withdrawProof, type LockedGapAction } from './gap-actions.repo.server.ts';
import type { AttachProof, EditGapAction, GapActionKey, GapKey, MoveGapAction, NewGapAction } from './gap-actions.schema.ts';

const checkFields = 'platform.errors.checkFields';
const required = 'platform.errors.required';

type Write = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;

async function assertPlan(transaction: ActorTransaction, { evidenceKinds }: { evidenceKinds: string[] }): Promise<void> {
  const known = await selectEvidenceKinds(transaction);
  if (!evidenceKinds.every((code) => known.some((kind) => kind.code === code))) throw refused(checkFields, {}, { evidenceKinds: 'platform.errors.invalidField' });
}

/** Plans an action about a gap. @throws AppError 404, 422. */
export async function planGapAction(transaction: ActorTransaction, actor: Actor, gap: GapKey, input: NewGapAction, today: string): Promise<GapActionKey> {
  if (!may(actor, 'checklist.submit')) throw refused('gapActions.refusals.notYours');
  await loadGap(transaction, gap);
  if (input.dueOn < today) throw refused(checkFields, {}, { dueOn: 'gapActions.errors.pastDay' });
  await assertPlan(transaction, input);
  if (!(await insertGapAction(transaction, actor, gap, input))) throw refused(checkFields, {}, { ownerId: required });
  return { officeId: gap.officeId, actionId: input.id };
}

/** Members of a charter's team have no actions. */
async function findAction(transaction: ActorTransaction, actor: Actor, key: GapActionKey): Promise<LockedGapAction> {
  const action = actor.scope === 'team' ? null : await lockGapAction(transaction, key);
  if (!action) throw notFound();
  return action;
}

async function findOpen(transaction: ActorTransaction, actor: Actor, key: GapActionKey): Promise<LockedGapAction> {
  const action = await findAction(transaction, actor, key);
  if (!may(actor, 'checklist.answer')) throw refused('gapActions.refusals.notYours');
  if (!isOpen(action.state)) throw refused('gapActions.refusals.settled');
  return action;
}

/** @throws AppError 404, 409, 422. */
export async function editGapAction(transaction: ActorTransaction, actor: Actor, key: GapActionKey, input: EditGapAction): Promise<void> {
  const action = await findOpen(transaction, actor, key);
  if (!may(actor, 'checklist.submit')) throw refused('gapActions.refusals.notYours');
  if (action.version !== input.version) throw stale();
  await assertPlan(transaction, input);
  if (!(await updateGapAction(transaction, key, input))) throw refused(checkFields, {}, { ownerId: required });
}

/** @throws AppError 404, 409, 422. */
export async function moveGapAction(transaction: ActorTransaction, actor: Actor, key: GapActionKey, { movement, version, doneOn, note }: MoveGapAction, today: string): Promise<void> {
  const action = await findAction(transaction, actor, key);
  if (action.version !== version) throw stale();
  const refusal = refusalOf(movement, action, actor);
  if (refusal) throw refused(`gapActions.refusals.${refusal}`);
  const { asksFor, to } = gapActionLife[movement];
  if (asksFor === 'doneOn' && (doneOn === null || doneOn > today)) throw refused(checkFields, {}, { doneOn: doneOn === null ? required : 'gapActions.errors.future' });
  if ((asksFor === 'remark' || asksFor === 'reason') && note === '') throw refused(checkFields, {}, { note: required });
  if (movement === 'verify' || movement === 'return') await saveReview(transaction, actor, key, movement === 'verify' ? 'verified' : 'returned', note);
  else await saveOwnMove(transaction, actor, key, { state: to, doneOn: to === 'done' ? doneOn : null, note });
}

/** @throws AppError 404, 422. */
export async function attachProof({ config }: Pick<Services, 'config'>, actor: Actor, write: Write, key: GapActionKey, input: AttachProof): Promise<void> {
  const attach = (file: StoredFile | null) =>
    write(async (transaction) => {
      const { evidenceKinds } = await findOpen(transaction, actor, key);
      if (!evidenceKinds.includes(input.evidenceKind)) throw refused(checkFields, {}, { evidenceKind: required });
      return insertProof(transaction, actor, key, { ...input, title: input.title || file?.name || input.url, url: input.url || null, file });
    });
  if (input.file) await keepFile(config, key.officeId, input.file, attach);
  else await attach(null);
}

/** @throws AppError 404, 422. */
export async function takeBackProof(transaction: ActorTransaction, actor: Actor, key: GapActionKey, id: string): Promise<void> {
  await findOpen(transaction, actor, key);
  if (!(await withdrawProof(transaction, key, id))) throw notFound();
}
