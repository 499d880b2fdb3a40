import { acceptsWork } from '#app/features/charters/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { addDays, startOfWeek } from '#app/platform/time/civil-date.ts';
import { loadMentions, loadMyWork, loadReviewQueue } from './charter-work.queries.server.ts';
import type { MyWorkSearch } from './charter-work.schema.ts';
import { isOverdue, missingProof, offeredMovements } from './work.model.ts';

export type Bucket = 'overdue' | 'thisWeek' | 'later' | 'waiting';

/** What waits for the person: of a reviewer, work to confirm; of everybody else, work to do. */
export async function loadMyWorkPage(transaction: ActorTransaction, actor: Actor, search: MyWorkSearch, today: string) {
  const isReviewer = actor.scope === 'region' || actor.scope === 'national';
  const [queue, mentions] = await Promise.all([
    isReviewer ? loadReviewQueue(transaction, actor, search) : loadMyWork(transaction, actor, search),
    loadMentions(transaction, actor),
  ]);
  const endOfWeek = addDays(startOfWeek(today), 6);
  const bucketOf = (row: (typeof queue.rows)[number]): Bucket => {
    if (isReviewer || search.show === 'waiting') return 'waiting';
    if (isOverdue(row, today)) return 'overdue';
    return row.dueOn <= endOfWeek ? 'thisWeek' : 'later';
  };
  const rows = queue.rows.map(({ givenKinds, doneBy, people, isStandard, regionCode, ...row }) => {
    const missing = missingProof(row.evidenceKinds, givenKinds);
    return {
      ...row,
      bucket: bucketOf({ ...row, givenKinds, doneBy, people, isStandard, regionCode }),
      missing,
      isOverdue: isOverdue(row, today),
      isCoExecutor: people.some(({ personId, duty }) => personId === actor.personId && duty === 'coExecutor'),
      // What must be finished first is asked when it is tried.
      movements: offeredMovements(actor, {
        state: row.state, review: row.review, doneBy, people, isStandard, regionCode, missingProof: missing, openBefore: [],
        charterAcceptsWork: acceptsWork(row.charterState),
      }),
    };
  });
  return { ...queue, rows, mentions, isReviewer, search, today };
}

export type MyWorkPageData = Awaited<ReturnType<typeof loadMyWorkPage>>;
