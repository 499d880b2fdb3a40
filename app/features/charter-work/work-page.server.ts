import { acceptsWork, wasApproved } from '#app/features/charters/index.ts';
import { loadCharterHeader } from '#app/features/charters/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { loadCandidates, loadMoney, loadOccurrence, loadWork } from './charter-work.queries.server.ts';
import type { CharterKey, OccurrenceKey } from './charter-work.repo.server.ts';
import type { WorkSearch } from './charter-work.schema.ts';
import { loadSteps } from './occurrence-trail.server.ts';
import { acceptsProofs, mayWorkOn, missingProof, offeredMovements, type Subject } from './work.model.ts';
import { boardOf, listOf, monthViewOf, peopleOfWork, pointStateOf, summaryOf, timelineOf } from './work-views.model.ts';

const runsCharter = (actor: Actor): boolean => actor.scope === 'office' && (actor.role === 'projectManager' || actor.role === 'officeLead');

/** One view of a charter's work. @throws AppError 404. */
export async function loadWorkPage(transaction: ActorTransaction, actor: Actor, key: CharterKey, search: WorkSearch, today: string) {
  const [header, work, candidates, money] = await Promise.all([
    loadCharterHeader(transaction, key),
    loadWork(transaction, actor, key),
    search.view === 'people' && runsCharter(actor) ? loadCandidates(transaction, key) : [],
    search.view === 'money' ? loadMoney(transaction, key) : [],
  ]);
  const isAtWork = acceptsWork(header.state);
  const common = {
    header,
    search,
    today,
    hasBegun: wasApproved(header),
    /** Whether the reader names people, gives results of control points and enters what was spent. */
    mayRun: runsCharter(actor) && isAtWork,
    mayPropose: runsCharter(actor) && (header.state === 'approved' || header.state === 'active' || header.state === 'suspended'),
    summary: summaryOf(work.occurrences, today),
    people: peopleOfWork(work.tasks),
    kindNames: work.kindNames,
  };
  switch (search.view) {
    case 'list':
      return { ...common, view: 'list' as const, tasks: listOf(work, header, search, today) };
    case 'board':
      return {
        ...common, view: 'board' as const, columns: boardOf(work, { regionCode: header.regionCode, acceptsWork: isAtWork }, actor, search, today),
      };
    case 'timeline':
      return { ...common, view: 'timeline' as const, timeline: timelineOf(work, header, search, today) };
    case 'calendar':
      return { ...common, view: 'calendar' as const, calendar: monthViewOf(work, header, search, today) };
    case 'points':
      return { ...common, view: 'points' as const, points: work.controlPoints.map((point) => ({ ...point, state: pointStateOf(point, today) })) };
    case 'people':
      return {
        ...common, view: 'people' as const, candidates,
        tasks: work.tasks.filter(({ parentId }) => parentId === null).map((task) => ({
          id: task.id, name: task.name,
          subtasks: work.tasks.filter(({ parentId }) => parentId === task.id).map(({ id, name, people }) => ({ id, name, people })),
        })),
      };
    case 'money':
      return { ...common, view: 'money' as const, money };
  }
}

export type WorkPageData = Awaited<ReturnType<typeof loadWorkPage>>;
export type WorkPageOf<View extends WorkPageData['view']> = Extract<WorkPageData, { view: View }>;

/** One occurrence with its proofs and what the reader may do with it. @throws AppError 404. */
export async function loadOccurrencePage(transaction: ActorTransaction, actor: Actor, key: OccurrenceKey, today: string) {
  const [header, occurrence, steps] = await Promise.all([loadCharterHeader(transaction, key), loadOccurrence(transaction, actor, key), loadSteps(transaction, key)]);
  const given = occurrence.proofs.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ evidenceKind }) => evidenceKind);
  const subject: Subject = {
    ...occurrence,
    charterAcceptsWork: acceptsWork(header.state),
    regionCode: header.regionCode,
    missingProof: missingProof(occurrence.evidenceKinds, given),
  };
  return {
    header,
    occurrence,
    steps,
    today,
    missing: subject.missingProof,
    movements: offeredMovements(actor, subject),
    mayAttach: acceptsProofs(subject) && mayWorkOn(actor, occurrence.people),
  };
}

export type OccurrencePageData = Awaited<ReturnType<typeof loadOccurrencePage>>;
