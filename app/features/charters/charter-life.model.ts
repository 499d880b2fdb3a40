import type { Role } from '#app/platform/auth/actor.ts';

export const charterStates = [
  'draft', 'submitted', 'returned', 'agreed', 'approved', 'active', 'suspended', 'closing', 'closed', 'terminated',
] as const;
export type CharterState = (typeof charterStates)[number];

export const changeRequestStates = ['draft', 'submitted', 'returned', 'agreed', 'approved', 'withdrawn'] as const;
export type ChangeRequestState = (typeof changeRequestStates)[number];

/** What must hold for a movement, beyond the state and the role. */
export type Condition =
  /** Every required part is given. */
  | 'complete'
  /** The content is the one that was submitted. */
  | 'asSubmitted'
  /** The mover did not submit it, or did not write the report, themselves. */
  | 'notOwnWork'
  | 'periodBegun'
  | 'noOpenChange'
  /** Each indicator has a result. */
  | 'resultsGiven'
  | 'lessonsWritten'
  /** No occurrence that was due is left undone or unproved. */
  | 'workFinished'
  /** The change differs from the approved version. */
  | 'changed'
  /** The version that the change started from is still the approved one. */
  | 'onApprovedVersion';

/** What happens with the movement, in the same transaction. */
export type Effect =
  /** What is submitted is kept to the letter, so that later ones are compared with it. */
  | 'keepSubmission'
  /** The content becomes a version bound to its hash. */
  | 'freezeVersion'
  /** Repeated subtasks unfold into their occurrences. */
  | 'unfoldWork'
  /** From today nobody is expected to log. */
  | 'pauseExpectations'
  | 'resumeExpectations'
  /** The closing report becomes content bound to its hash. */
  | 'freezeReport'
  /** The content of the change takes the place of the charter's. */
  | 'amendCharter';

type Rule<State extends string> = {
  from: readonly State[];
  to: State;
  roles: readonly Role[];
  needsRemark: boolean;
  requires: readonly Condition[];
  effects: readonly Effect[];
};

const drafters = ['projectManager', 'officeLead'] as const;
const reviewers = ['commissioner', 'coordinator'] as const;
const lead = ['officeLead'] as const;

/**
 * The life of a charter: who may move it from where to where, what must hold and what happens. Code, pages, the guard in the
 * database and tests read or repeat this one table. A local office's charter is agreed by the commissioner of its region, a
 * central office's by the coordinator.
 */
export const movements = {
  submit: { from: ['draft', 'returned'], to: 'submitted', roles: drafters, needsRemark: false, requires: ['complete'], effects: ['keepSubmission'] },
  withdraw: { from: ['submitted', 'agreed'], to: 'draft', roles: drafters, needsRemark: false, requires: [], effects: [] },
  agree: { from: ['submitted'], to: 'agreed', roles: reviewers, needsRemark: false, requires: ['asSubmitted', 'notOwnWork'], effects: [] },
  return: { from: ['submitted', 'agreed'], to: 'returned', roles: [...reviewers, ...lead], needsRemark: true, requires: [], effects: [] },
  approve: {
    from: ['agreed'], to: 'approved', roles: lead, needsRemark: false, requires: ['asSubmitted', 'notOwnWork'], effects: ['freezeVersion', 'unfoldWork'],
  },
  start: { from: ['approved'], to: 'active', roles: drafters, needsRemark: false, requires: ['periodBegun'], effects: [] },
  suspend: { from: ['active'], to: 'suspended', roles: lead, needsRemark: true, requires: [], effects: ['pauseExpectations'] },
  resume: { from: ['suspended'], to: 'active', roles: lead, needsRemark: true, requires: [], effects: ['resumeExpectations'] },
  beginClosing: { from: ['active'], to: 'closing', roles: drafters, needsRemark: false, requires: ['noOpenChange'], effects: [] },
  reopen: { from: ['closing'], to: 'active', roles: lead, needsRemark: true, requires: [], effects: [] },
  close: {
    from: ['closing'], to: 'closed', roles: lead, needsRemark: false,
    requires: ['resultsGiven', 'lessonsWritten', 'workFinished', 'notOwnWork'], effects: ['freezeReport'],
  },
  terminate: {
    from: ['draft', 'returned', 'approved', 'active', 'suspended'], to: 'terminated', roles: lead, needsRemark: true, requires: [], effects: [],
  },
} as const satisfies Record<string, Rule<CharterState>>;
export type Movement = keyof typeof movements;
export const movementNames = Object.keys(movements) as Movement[];
export const ruleOf = (movement: Movement): Rule<CharterState> => movements[movement];

/** The life of a change request: the same path as the charter's own. */
export const changeMovements = {
  submit: {
    from: ['draft', 'returned'], to: 'submitted', roles: drafters, needsRemark: false, requires: ['complete', 'changed', 'onApprovedVersion'],
    effects: ['keepSubmission'],
  },
  withdraw: { from: ['draft', 'returned', 'submitted', 'agreed'], to: 'withdrawn', roles: drafters, needsRemark: false, requires: [], effects: [] },
  agree: { from: ['submitted'], to: 'agreed', roles: reviewers, needsRemark: false, requires: ['asSubmitted', 'notOwnWork', 'onApprovedVersion'], effects: [] },
  return: { from: ['submitted', 'agreed'], to: 'returned', roles: [...reviewers, ...lead], needsRemark: true, requires: [], effects: [] },
  approve: {
    from: ['agreed'], to: 'approved', roles: lead, needsRemark: false, requires: ['asSubmitted', 'notOwnWork', 'onApprovedVersion'],
    effects: ['amendCharter', 'freezeVersion', 'unfoldWork'],
  },
} as const satisfies Record<string, Rule<ChangeRequestState>>;
export type ChangeMovement = keyof typeof changeMovements;
export const changeMovementNames = Object.keys(changeMovements) as ChangeMovement[];
export const changeRuleOf = (movement: ChangeMovement): Rule<ChangeRequestState> => changeMovements[movement];

export type Reviewable<State extends string = CharterState> = {
  state: State;
  /** Null: a central office's charter. */
  regionCode: string | null;
  /** Who last submitted it; of a charter that is closing, who began to close it. */
  submittedBy: string | null;
};

type Mover = { role: Role; personId: string; regionCode: string | null };

export type MovementRefusal = 'notInThisState' | 'notThisRole' | 'notThisReviewer' | 'ownWork';

function refusalUnder<State extends string>(rule: Rule<State>, mover: Mover, subject: Reviewable<State>): MovementRefusal | null {
  if (!rule.roles.includes(mover.role)) return 'notThisRole';
  if (!rule.from.includes(subject.state)) return 'notInThisState';
  const isReviewer = (reviewers as readonly Role[]).includes(mover.role);
  if (mover.role === 'commissioner' && subject.regionCode !== mover.regionCode) return 'notThisReviewer';
  if (mover.role === 'coordinator' && subject.regionCode !== null) return 'notThisReviewer';
  // Each returns what waits for their own decision.
  if (rule.to === 'returned' && isReviewer !== (subject.state === 'submitted')) return 'notInThisState';
  if (rule.requires.includes('notOwnWork') && subject.submittedBy === mover.personId) return 'ownWork';
  return null;
}

/** Why the person may not move the charter now; null when they may. Nobody agrees, approves or closes what they submitted. */
export const refusalOfMovement = (mover: Mover, charter: Reviewable, movement: Movement): MovementRefusal | null =>
  refusalUnder(ruleOf(movement), mover, charter);

export const refusalOfChangeMovement = (mover: Mover, change: Reviewable<ChangeRequestState>, movement: ChangeMovement): MovementRefusal | null =>
  refusalUnder(changeRuleOf(movement), mover, change);

export const possibleMovements = (mover: Mover, charter: Reviewable): Movement[] =>
  movementNames.filter((movement) => refusalOfMovement(mover, charter, movement) === null);

export const possibleChangeMovements = (mover: Mover, change: Reviewable<ChangeRequestState>): ChangeMovement[] =>
  changeMovementNames.filter((movement) => refusalOfChangeMovement(mover, change, movement) === null);

/** Who agrees the charter; a local office's is agreed in its region. */
export const reviewerOf = (regionCode: string | null): 'commissioner' | 'coordinator' => (regionCode === null ? 'coordinator' : 'commissioner');

export const isEditable = (state: CharterState): boolean => state === 'draft' || state === 'returned';

/** Values are logged against the approved version while it is in force. */
export const acceptsValues = (state: CharterState): boolean => state === 'approved' || state === 'active';

/** Subtasks are worked on also while the charter is being closed. */
export const acceptsWork = (state: CharterState): boolean => acceptsValues(state) || state === 'closing';

/** A material edit of a charter in force is a change request. */
export const acceptsChanges = (state: CharterState): boolean => acceptsValues(state) || state === 'suspended';

/** A change request is written until it is submitted, and again when it was returned. */
export const isChangeWritten = (state: ChangeRequestState): boolean => state === 'draft' || state === 'returned';

/** While a change request is open the charter takes no other one. */
export const isChangeOpen = (state: ChangeRequestState): boolean => state !== 'approved' && state !== 'withdrawn';

export const isOver = (state: CharterState): boolean => state === 'closed' || state === 'terminated';

export const wasApproved = ({ approvedVersion }: { approvedVersion: number | null }): boolean => approvedVersion !== null;
