import type { Role } from '#app/platform/auth/actor.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';

export const charterStates = [
  'draft', 'submitted', 'returned', 'agreed', 'approved', 'active', 'suspended', 'closing', 'closed', 'terminated',
] as const;
export type CharterState = (typeof charterStates)[number];

export type Movement = 'submit' | 'withdraw' | 'agree' | 'return' | 'approve';

/**
 * The life of a charter up to approval: who may move it from where to where, and whether a remark is needed.
 * Code, pages and tests read this one table. A local office's charter is agreed by the commissioner of its region, a
 * central office's by the coordinator.
 */
export const movements: Record<Movement, { from: readonly CharterState[]; to: CharterState; roles: readonly Role[]; needsRemark: boolean }> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', roles: ['projectManager', 'officeLead'], needsRemark: false },
  withdraw: { from: ['submitted', 'agreed'], to: 'draft', roles: ['projectManager', 'officeLead'], needsRemark: false },
  agree: { from: ['submitted'], to: 'agreed', roles: ['commissioner', 'coordinator'], needsRemark: false },
  return: { from: ['submitted', 'agreed'], to: 'returned', roles: ['commissioner', 'coordinator', 'officeLead'], needsRemark: true },
  approve: { from: ['agreed'], to: 'approved', roles: ['officeLead'], needsRemark: false },
};

export type Reviewable = {
  state: CharterState;
  /** Null: a central office's charter. */
  regionCode: string | null;
  /** Who last submitted it. */
  submittedBy: string | null;
};

type Mover = { role: Role; personId: string; regionCode: string | null };

export type MovementRefusal = 'notInThisState' | 'notThisRole' | 'notThisReviewer' | 'ownWork';

/** Why the person may not move the charter now; null when they may. Nobody agrees or approves what they submitted. */
export function refusalOfMovement(mover: Mover, charter: Reviewable, movement: Movement): MovementRefusal | null {
  const rule = movements[movement];
  if (!rule.roles.includes(mover.role)) return 'notThisRole';
  if (!rule.from.includes(charter.state)) return 'notInThisState';
  if (mover.role === 'commissioner' && charter.regionCode !== mover.regionCode) return 'notThisReviewer';
  if (mover.role === 'coordinator' && charter.regionCode !== null) return 'notThisReviewer';
  if (movement === 'return' && mover.role === 'officeLead' && charter.state !== 'agreed') return 'notInThisState';
  if (movement === 'return' && mover.role !== 'officeLead' && charter.state !== 'submitted') return 'notInThisState';
  if ((movement === 'agree' || movement === 'approve') && charter.submittedBy === mover.personId) return 'ownWork';
  return null;
}

export const possibleMovements = (mover: Mover, charter: Reviewable): Movement[] =>
  (Object.keys(movements) as Movement[]).filter((movement) => refusalOfMovement(mover, charter, movement) === null);

/** Who agrees the charter; a local office's is agreed in its region. */
export const reviewerOf = (regionCode: string | null): 'commissioner' | 'coordinator' => (regionCode === null ? 'coordinator' : 'commissioner');

export const isEditable = (state: CharterState): boolean => state === 'draft' || state === 'returned';

/** Values are logged against the approved version while it is in force. */
export const acceptsValues = (state: CharterState): boolean => state === 'approved' || state === 'active';

export type CharterTarget = { controlOn: string; planned: string; organisationId: string | null };

export type CharterIndicator = {
  id: string;
  indicatorCode: string | null;
  name: Localized;
  unitCode: string;
  kind: 'increment' | 'level' | 'ratio' | 'derived';
  direction: 'up' | 'down' | 'neutral';
  decimals: number;
  rangeLow: string | null;
  rangeHigh: string | null;
  baseline: string;
  trajectory: 'linear' | 'stepped';
  toleranceAtRisk: string;
  toleranceBehind: string;
  targets: CharterTarget[];
};

/** Kept as a fraction of one; people type and read it as a percentage. */
export const isPercentage = ({ unitCode }: Pick<CharterIndicator, 'unitCode'>): boolean => unitCode === 'percent';

export type CharterTask = {
  id: string;
  parentId: string | null;
  name: Localized;
  frequency: string | null;
  evidenceKinds: string[];
  startsOn: string | null;
  endsOn: string | null;
};

/** The material content of a charter: what approval freezes. People are not in it: reassigning one is not material. */
export type CharterContent = {
  code: string;
  blockCode: string;
  name: Localized;
  goal: Localized;
  startsOn: string;
  endsOn: string;
  organisations: { organisationId: string; regionCode: string }[];
  tasks: CharterTask[];
  indicators: CharterIndicator[];
};

export const sections = ['basics', 'team', 'organisations', 'indicators', 'tasks'] as const;
export type Section = (typeof sections)[number];

export const duties = ['customer', 'curator', 'manager', 'executor'] as const;
export type Duty = (typeof duties)[number];

export type MissingPart =
  | 'goal' | 'manager' | 'customer' | 'executor' | 'organisations' | 'indicators' | 'targets' | 'targetsOutsidePeriod' | 'tasks' | 'evidenceKinds';

/** What a charter still lacks before it can be submitted, in the order of the form. */
export function missingParts(content: CharterContent, filledDuties: readonly string[]): MissingPart[] {
  const subtasks = content.tasks.filter((task) => task.parentId !== null);
  const targets = content.indicators.flatMap((indicator) => indicator.targets);
  const checks: [MissingPart, boolean][] = [
    ['goal', content.goal.kk.trim() === ''],
    ['customer', !filledDuties.includes('customer')],
    ['manager', !filledDuties.includes('manager')],
    ['executor', !filledDuties.includes('executor')],
    ['organisations', content.organisations.length === 0],
    ['indicators', content.indicators.length === 0],
    ['targets', content.indicators.some((indicator) => indicator.targets.length === 0)],
    ['targetsOutsidePeriod', targets.some(({ controlOn }) => controlOn < content.startsOn || controlOn > content.endsOn)],
    ['tasks', content.tasks.length === 0],
    ['evidenceKinds', subtasks.some((task) => task.evidenceKinds.length === 0)],
  ];
  return checks.filter(([, isMissing]) => isMissing).map(([part]) => part);
}

/** Where in the form each part is given. */
export const sectionOf: Record<MissingPart, Section> = {
  goal: 'basics',
  customer: 'team',
  manager: 'team',
  executor: 'team',
  organisations: 'organisations',
  indicators: 'indicators',
  targets: 'indicators',
  targetsOutsidePeriod: 'indicators',
  tasks: 'tasks',
  evidenceKinds: 'tasks',
};

/** How many things `missingParts` asks for. */
export const partCount = Object.keys(sectionOf).length;
