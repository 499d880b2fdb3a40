import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { periodMovements, refusalOfPeriodMovement } from './periods.model.ts';
import { findPeriod, lockPeriod, savePeriodState, setVerified, type PeriodKey } from './periods.repo.server.ts';
import type { MovePeriod } from './periods.schema.ts';

/**
 * Moves an office's month. Closing waits for writes under way; accepting verifies the month's values and returning takes
 * that back, so that the figures and the state never disagree.
 */
export async function movePeriod(transaction: ActorTransaction, actor: Actor, key: PeriodKey, move: MovePeriod, today: string): Promise<void> {
  await lockPeriod(transaction, key);
  const period = await findPeriod(transaction, actor, key);
  if (!period) throw notFound();
  const refusal = refusalOfPeriodMovement(actor, { ...period, month: key.month }, move.movement, today);
  if (period.version !== move.version) throw stale();
  if (refusal) throw refused(`periods.refusals.${refusal}`);
  const rule = periodMovements[move.movement];
  if (rule.needsRemark && !move.remark) throw refused('periods.errors.remarkMissing', {}, { remark: 'periods.errors.remarkMissing' });
  if (move.movement === 'return' && period.state !== 'closed') await setVerified(transaction, actor, key, false);
  if (!(await savePeriodState(transaction, actor, key, period, { state: rule.to, remark: move.remark }))) throw stale();
  if (move.movement === 'accept') await setVerified(transaction, actor, key, true);
}
