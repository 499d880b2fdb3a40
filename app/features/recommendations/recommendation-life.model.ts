import { nextWorkingDay } from '#app/features/calendar/index.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { may, type Permission } from '#app/platform/auth/permissions.ts';
import { addDays } from '#app/platform/time/civil-date.ts';

export const recommendationSources = ['assessment', 'study', 'draftAct', 'integrityCheck', 'other'] as const;
export type RecommendationSource = (typeof recommendationSources)[number];

export const recommendationStates = ['given', 'planned', 'done', 'returned', 'confirmed', 'withdrawn'] as const;
export type RecommendationState = (typeof recommendationStates)[number];

export const recommendationMovements = ['plan', 'reportDone', 'takeBack', 'confirm', 'return', 'withdraw'] as const;
export type RecommendationMovement = (typeof recommendationMovements)[number];

/** What a movement asks for: what, who and when; what came of it; the remarks and a new term; or why. */
export type RecommendationWords = 'plan' | 'result' | 'remark' | 'reason' | null;

/** `secondPerson`: the actor neither reported it nor gave any of its proof. */
export type RecommendationCondition = 'proof' | 'secondPerson';

export type RecommendationRule = {
  from: readonly RecommendationState[];
  to: RecommendationState;
  permission: Permission;
  asksFor: RecommendationWords;
  conditions: readonly RecommendationCondition[];
};

/** The body answers, the coordinator judges. Pages offer, services check and the database enforces these movements; tests hold the three against each other. */
export const recommendationLife: Readonly<Record<RecommendationMovement, RecommendationRule>> = {
  plan: { from: ['given', 'planned', 'returned'], to: 'planned', permission: 'recommendation.answer', asksFor: 'plan', conditions: [] },
  reportDone: { from: ['planned', 'returned'], to: 'done', permission: 'recommendation.answer', asksFor: 'result', conditions: ['proof'] },
  takeBack: { from: ['done'], to: 'planned', permission: 'recommendation.answer', asksFor: 'reason', conditions: [] },
  confirm: { from: ['done'], to: 'confirmed', permission: 'recommendation.give', asksFor: null, conditions: ['proof', 'secondPerson'] },
  return: { from: ['done'], to: 'returned', permission: 'recommendation.give', asksFor: 'remark', conditions: [] },
  withdraw: { from: ['given', 'planned', 'returned'], to: 'withdrawn', permission: 'recommendation.give', asksFor: 'reason', conditions: [] },
};

export const movementsOf = (state: RecommendationState, role: Role): RecommendationMovement[] =>
  recommendationMovements.filter((movement) => recommendationLife[movement].from.includes(state) && may({ role }, recommendationLife[movement].permission));

/** Still to be carried out by the body. */
export const openStates = ['given', 'planned', 'returned'] as const satisfies readonly RecommendationState[];
export const isOpen = (state: RecommendationState): boolean => (openStates as readonly RecommendationState[]).includes(state);
/** Proof is added while the body carries out its plan. */
export const takesProof = (state: RecommendationState): boolean => state === 'planned' || state === 'returned';

export const isOverdue = ({ state, dueOn }: { state: RecommendationState; dueOn: string }, today: string): boolean => isOpen(state) && dueOn < today;

/** Who acts next; nobody once it is settled. */
export const nextActor = (state: RecommendationState): 'body' | 'coordinator' | null => (isOpen(state) ? 'body' : state === 'done' ? 'coordinator' : null);

type IsWorking = (day: string) => boolean;

/** The day that is so many working days after another; the day itself is not counted. */
export function deadlineAfter(day: string, workingDays: number, isWorking: IsWorking): string {
  let reached = day;
  for (let step = 0; step < workingDays; step += 1) reached = nextWorkingDay(reached, isWorking) ?? addDays(reached, 1);
  return reached;
}

export type ProofSubject = { reportedBy: string | null; proofAuthors: readonly string[] };

/** What of a movement's conditions does not hold, as message keys. */
export function obstaclesOf(movement: RecommendationMovement, { reportedBy, proofAuthors }: ProofSubject, personId: string): string[] {
  const { conditions } = recommendationLife[movement];
  return [
    ...(conditions.includes('proof') && proofAuthors.length === 0 ? ['recommendations.refusals.proofMissing'] : []),
    ...(conditions.includes('secondPerson') && (reportedBy === personId || proofAuthors.includes(personId)) ? ['recommendations.refusals.secondPerson'] : []),
  ];
}
