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

export const sections = [
  'basics', 'grounds', 'team', 'organisations', 'indicators', 'tasks', 'controlPoints', 'resources', 'risks', 'stakeholders',
] as const;
export type Section = (typeof sections)[number];

/** At most so many rows of a part that has no limit of its own. */
export const mostRows = 60;

export const duties = ['customer', 'curator', 'manager', 'executor'] as const;
export type Duty = (typeof duties)[number];

export type MissingPart =
  | 'goal' | 'grounds' | 'customer' | 'manager' | 'executor' | 'organisations' | 'indicators' | 'targets' | 'targetsOutsidePeriod' | 'tasks'
  | 'evidenceKinds' | 'tasksOutsidePeriod' | 'controlPoints' | 'controlPointsOutsidePeriod';

/** What a charter still lacks before it can be submitted, in the order of the form. */
export function missingParts(content: CharterContent, filledDuties: readonly string[]): MissingPart[] {
  const subtasks = content.tasks.filter((task) => task.parentId !== null);
  const targets = content.indicators.flatMap((indicator) => indicator.targets);
  const isOutside = (day: string | null) => day !== null && (day < content.startsOn || day > content.endsOn);
  const checks: [MissingPart, boolean][] = [
    ['goal', content.goal.kk.trim() === ''],
    ['grounds', content.grounds.length === 0],
    ['customer', !filledDuties.includes('customer')],
    ['manager', !filledDuties.includes('manager')],
    ['executor', !filledDuties.includes('executor')],
    ['organisations', content.organisations.length === 0],
    ['indicators', content.indicators.length === 0],
    ['targets', content.indicators.some((indicator) => indicator.targets.length === 0)],
    ['targetsOutsidePeriod', targets.some(({ controlOn }) => isOutside(controlOn))],
    ['tasks', content.tasks.length === 0],
    ['evidenceKinds', subtasks.some((task) => task.evidenceKinds.length === 0)],
    ['tasksOutsidePeriod', content.tasks.some(({ startsOn, endsOn }) => isOutside(startsOn) || isOutside(endsOn))],
    ['controlPoints', content.controlPoints.length === 0],
    ['controlPointsOutsidePeriod', content.controlPoints.some(({ dueOn }) => isOutside(dueOn))],
  ];
  return checks.filter(([, isMissing]) => isMissing).map(([part]) => part);
}

export type AdvisedPart = 'owners' | 'resources' | 'risks' | 'stakeholders' | 'russianTexts' | 'englishTexts';

/** What would make the charter better and does not keep it from being submitted. */
export function advisedParts(content: CharterContent, subtasksWithoutOwner: number): AdvisedPart[] {
  const checks: [AdvisedPart, boolean][] = [
    ['owners', subtasksWithoutOwner > 0],
    ['resources', content.resources.length === 0],
    ['risks', content.risks.length === 0],
    ['stakeholders', content.stakeholders.length === 0],
    ['russianTexts', untranslated(content, 'ru').length > 0],
    ['englishTexts', untranslated(content, 'en').length > 0],
  ];
  return checks.filter(([, isLacking]) => isLacking).map(([part]) => part);
}

/** Every text that the office writes itself, by section; names of standard indicators come from the catalogue. */
const textsBySection = (content: CharterContent): [Section, Localized[]][] => [
  ['basics', [content.name, content.goal]],
  ['indicators', content.indicators.filter(({ indicatorCode }) => indicatorCode === null).map(({ name }) => name)],
  ['tasks', content.tasks.map(({ name }) => name)],
  ['controlPoints', content.controlPoints.map(({ name }) => name)],
  ['resources', content.resources.map(({ name }) => name)],
  ['risks', content.risks.flatMap(({ name, response }) => [name, response])],
  ['stakeholders', content.stakeholders.flatMap(({ name, interest }) => [name, interest])],
];

/** How many texts of each section are written in Kazakh and not in the language. */
export function untranslated(content: CharterContent, language: 'ru' | 'en'): { section: Section; count: number }[] {
  return textsBySection(content)
    .map(([section, texts]) => ({ section, count: texts.filter((text) => text.kk !== '' && !text[language]).length }))
    .filter(({ count }) => count > 0);
}

type Place = { section: Section; givenBy: Duty };

const placesOfMissing: Record<MissingPart, Place> = {
  goal: { section: 'basics', givenBy: 'customer' },
  grounds: { section: 'grounds', givenBy: 'manager' },
  customer: { section: 'team', givenBy: 'manager' },
  manager: { section: 'team', givenBy: 'customer' },
  executor: { section: 'team', givenBy: 'manager' },
  organisations: { section: 'organisations', givenBy: 'manager' },
  indicators: { section: 'indicators', givenBy: 'manager' },
  targets: { section: 'indicators', givenBy: 'customer' },
  targetsOutsidePeriod: { section: 'indicators', givenBy: 'manager' },
  tasks: { section: 'tasks', givenBy: 'manager' },
  evidenceKinds: { section: 'tasks', givenBy: 'manager' },
  tasksOutsidePeriod: { section: 'tasks', givenBy: 'manager' },
  controlPoints: { section: 'controlPoints', givenBy: 'curator' },
  controlPointsOutsidePeriod: { section: 'controlPoints', givenBy: 'manager' },
};

/** Where in the form each part is given, and whose duty it is to give it. */
export const placeOf: Record<MissingPart | AdvisedPart, Place> = {
  ...placesOfMissing,
  owners: { section: 'tasks', givenBy: 'manager' },
  resources: { section: 'resources', givenBy: 'curator' },
  risks: { section: 'risks', givenBy: 'manager' },
  stakeholders: { section: 'stakeholders', givenBy: 'manager' },
  russianTexts: { section: 'basics', givenBy: 'manager' },
  englishTexts: { section: 'basics', givenBy: 'manager' },
};

/** How many things `missingParts` asks for. */
export const partCount = Object.keys(placesOfMissing).length;
