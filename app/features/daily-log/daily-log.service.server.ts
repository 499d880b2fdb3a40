import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { sameContent } from './cell-input.model.ts';
import { cellId, contentOf, type CellKey, type CellState, type CellWrite, type WriteResult } from './daily-log.model.ts';
import { currentCells, writeCells } from './daily-log.repo.server.ts';

const keyOf = ({ organisationId, charterIndicatorId, day }: CellKey): CellKey => ({ organisationId, charterIndicatorId, day });

/**
 * Saves the cells one by one in effect: each is saved, refused with a reason, or shown as a conflict with what somebody
 * else saved meanwhile. A repeated request (its answer was lost) finds its own values and counts as saved.
 */
export async function saveCells(
  transaction: ActorTransaction,
  actor: Actor,
  cells: readonly CellWrite[],
  clock: { today: string; now: Date },
): Promise<WriteResult[]> {
  const latest = [...new Map(cells.map((cell) => [cellId(cell), cell])).values()];
  const { written, refused } = await writeCells(transaction, actor, latest, clock);
  const results = new Map<string, WriteResult>();
  for (const row of written) {
    const { organisationId, charterIndicatorId, day, ...cell } = row;
    results.set(cellId(row), { organisationId, charterIndicatorId, day, outcome: 'saved', cell });
  }
  for (const row of refused) {
    const params = row.periodState ? { state: row.periodState } : undefined;
    results.set(cellId(row), { ...keyOf(row), outcome: 'refused', code: row.refusal, ...(params && { params }) });
  }
  const undecided = latest.filter((cell) => !results.has(cellId(cell)));
  if (undecided.length > 0) {
    const current = new Map((await currentCells(transaction, actor, undecided)).map((row) => [cellId(row), row]));
    for (const cell of undecided) results.set(cellId(cell), resultOfUnwritten(cell, current.get(cellId(cell)) ?? null, actor));
  }
  return latest.map((cell) => results.get(cellId(cell))!);
}

function resultOfUnwritten(wanted: CellWrite, current: (CellState & { authorId: string }) | null, actor: Actor): WriteResult {
  const key = keyOf(wanted);
  if (!current) return { ...key, outcome: 'conflict', current: null };
  const { authorId, ...cell } = current;
  const isOwnEarlierSave = authorId === actor.personId && sameContent(contentOf(current), contentOf(wanted));
  if (isOwnEarlierSave && current.revision === wanted.expectedRevision + 1) return { ...key, outcome: 'saved', cell };
  if (current.isVerified) return { ...key, outcome: 'refused', code: 'verified' };
  if (current.revision === wanted.expectedRevision) return { ...key, outcome: 'refused', code: 'reasonMissing' };
  return { ...key, outcome: 'conflict', current: cell };
}
