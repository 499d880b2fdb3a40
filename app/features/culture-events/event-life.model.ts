import type { Role } from '#app/platform/auth/actor.ts';
import { may, type Permission } from '#app/platform/auth/permissions.ts';

export const eventStates = ['planned', 'moved', 'held', 'returned', 'verified', 'cancelled'] as const;
export type EventState = (typeof eventStates)[number];

export const eventMovements = ['hold', 'move', 'cancel', 'resume', 'takeBack', 'verify', 'return'] as const;
export type EventMovement = (typeof eventMovements)[number];

/** What must hold before a movement, beside the role and the state. */
export const eventConditions = [
  /** The day is not after today. */
  'notFuture',
  /** At least one participant, where the kind asks for them. */
  'participants',
  /** A photograph, a file or a publication, where the kind asks for one. */
  'proof',
  /** The actor neither reported the event nor gave any of its proof. */
  'secondPerson',
  /** A commissioner for an akimat, the coordinator for a central body. */
  'ownReviewer',
  'newDay',
  'reason',
  'remark',
] as const;
export type EventCondition = (typeof eventConditions)[number];

export type EventMovementRule = { from: readonly EventState[]; to: EventState; permission: Permission; conditions: readonly EventCondition[] };

/** The life of an event. Pages offer, the service checks and the database enforces these movements; a test holds them against each other. */
export const eventLife: Readonly<Record<EventMovement, EventMovementRule>> = {
  hold: { from: ['planned', 'moved', 'returned'], to: 'held', permission: 'culture.write', conditions: ['notFuture', 'participants', 'proof'] },
  move: { from: ['planned', 'moved'], to: 'moved', permission: 'culture.write', conditions: ['newDay', 'reason'] },
  cancel: { from: ['planned', 'moved'], to: 'cancelled', permission: 'culture.write', conditions: ['reason'] },
  resume: { from: ['cancelled'], to: 'planned', permission: 'culture.write', conditions: [] },
  takeBack: { from: ['held', 'returned'], to: 'planned', permission: 'culture.write', conditions: ['reason'] },
  verify: { from: ['held'], to: 'verified', permission: 'culture.review', conditions: ['participants', 'proof', 'secondPerson', 'ownReviewer'] },
  return: { from: ['held', 'verified'], to: 'returned', permission: 'culture.review', conditions: ['ownReviewer', 'remark'] },
};

export type OfficeKind = 'coordinator' | 'cga' | 'lea';

export const isReviewerOf = (role: Role, officeKind: OfficeKind): boolean => (officeKind === 'lea' ? role === 'commissioner' : officeKind === 'cga' && role === 'coordinator');

/** What is known of an event when somebody wants to move it. */
export type EventSubject = {
  state: EventState;
  plannedOn: string;
  officeKind: OfficeKind;
  needsParticipants: boolean;
  needsProof: boolean;
  participants: number;
  proofs: number;
  reportedBy: string | null;
  /** Who gave its proofs and links. */
  proofAuthors: readonly string[];
};

/** What comes with a movement. */
export type MovementWords = { heldOn?: string | null; movedTo?: string | null; note?: string };

export type EventRefusal = 'notYours' | 'notFromHere' | EventCondition;

function isMet(condition: EventCondition, subject: EventSubject, actor: { role: Role; personId: string }, words: MovementWords, today: string): boolean {
  switch (condition) {
    case 'notFuture':
      return Boolean(words.heldOn) && words.heldOn! <= today;
    case 'participants':
      return !subject.needsParticipants || subject.participants > 0;
    case 'proof':
      return !subject.needsProof || subject.proofs > 0;
    case 'secondPerson':
      return subject.reportedBy !== actor.personId && !subject.proofAuthors.includes(actor.personId);
    case 'ownReviewer':
      return isReviewerOf(actor.role, subject.officeKind);
    case 'newDay':
      return Boolean(words.movedTo) && words.movedTo !== subject.plannedOn;
    case 'reason':
    case 'remark':
      return (words.note ?? '').trim() !== '';
  }
}

/** Why a movement is refused, or null where it may be made. */
export function refusalOf(
  movement: EventMovement, subject: EventSubject, actor: { role: Role; personId: string }, words: MovementWords, today: string,
): EventRefusal | null {
  const rule = eventLife[movement];
  if (!may(actor, rule.permission)) return 'notYours';
  if (!rule.from.includes(subject.state)) return 'notFromHere';
  return rule.conditions.find((condition) => !isMet(condition, subject, actor, words, today)) ?? null;
}

/** Movements that a role may begin; what else must hold is said when one is tried. */
export const movementsFrom = (state: EventState, role: Role, officeKind: OfficeKind): EventMovement[] =>
  eventMovements.filter((movement) => {
    const { from, permission, conditions } = eventLife[movement];
    return from.includes(state) && may({ role }, permission) && (!conditions.includes('ownReviewer') || isReviewerOf(role, officeKind));
  });

/** Its description, participants and proofs may still change. */
export const isEditable = (state: EventState): boolean => state === 'planned' || state === 'moved' || state === 'returned';

/** An event counts once it was held; returned, it does not count until it is reported again. */
export const countedStates = ['held', 'verified'] as const satisfies readonly EventState[];
export const isCounted = (state: EventState): boolean => (countedStates as readonly EventState[]).includes(state);
export const isOverdue = ({ state, happensOn }: { state: EventState; happensOn: string }, today: string): boolean =>
  (state === 'planned' || state === 'moved') && happensOn < today;
