import type { Localized } from '#app/platform/i18n/localized.ts';

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
  /** The template's task it was made of; null for one of the office's own. */
  standardTaskId: string | null;
  /** Subtasks that must be finished before this one starts. */
  follows: string[];
};

export type CharterControlPoint = { id: string; name: Localized; dueOn: string };

export const resourceKinds = ['money', 'people', 'other'] as const;
/** Money in whole tenge. */
export type CharterResource = {
  id: string;
  kind: (typeof resourceKinds)[number];
  name: Localized;
  plannedTenge: number | null;
  plannedPeople: number | null;
};

export const degrees = ['low', 'medium', 'high'] as const;
export type Degree = (typeof degrees)[number];
/** A risk to the project itself. */
export type CharterRisk = { id: string; name: Localized; likelihood: Degree; impact: Degree; response: Localized };
export type CharterStakeholder = { id: string; name: Localized; interest: Localized; influence: Degree };

/** The material content of a charter: what approval freezes. People are not in it: reassigning one is not material. */
export type CharterContent = {
  code: string;
  blockCode: string;
  name: Localized;
  goal: Localized;
  startsOn: string;
  endsOn: string;
  /** Codes of acts and assignments, in the order in which they are printed. */
  grounds: string[];
  organisations: { organisationId: string; regionCode: string }[];
  controlPoints: CharterControlPoint[];
  tasks: CharterTask[];
  indicators: CharterIndicator[];
  resources: CharterResource[];
  risks: CharterRisk[];
  stakeholders: CharterStakeholder[];
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
