import type { Language } from '#app/platform/i18n/languages.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import {
  isPercentage, type CharterContent, type CharterControlPoint, type CharterIndicator, type CharterResource, type CharterRisk,
  type CharterStakeholder, type CharterTask, type Duty, type Section,
} from './charters.model.ts';

/** How a value is to be shown: codes are looked up, dates and decimals are written in the reader's language. */
export type FieldKind =
  | 'text' | 'date' | 'decimal' | 'percentage' | 'person' | 'organisation' | 'frequency' | 'evidenceKinds' | 'trajectory' | 'direction' | 'kind' | 'unit'
  | 'tasks' | 'degree' | 'resourceKind' | 'tenge' | 'month' | 'monthlyPlan';

export type Field = {
  name: string;
  kind: FieldKind;
  language?: Language;
  /** Of a planned value. */
  controlOn?: string;
  organisationId?: string | null;
  /** Of the tasks whose ids the value lists. */
  names?: Record<string, Localized>;
  value: string | null;
};

/** Something with an identity of its own: the charter's basics, a task, an indicator, an organisation, an act. */
export type Item = { key: string; subject: Subject | null; fields: Field[] };
export type Subject = { kind: 'text'; text: Localized } | { kind: 'organisation'; id: string } | { kind: 'ground'; code: string };

export type FieldChange = Omit<Field, 'value'> & { before: string | null; after: string | null };
export type Difference = { part: Section; key: string; change: 'added' | 'removed' | 'changed'; subject: Subject | null; fields: FieldChange[] };

export const textFields = (name: string, text: Localized): Field[] =>
  (['kk', 'ru', 'en'] as const).map((language) => ({ name, kind: 'text', language, value: text[language] || null }));

export type Basics = Pick<CharterContent, 'name' | 'goal' | 'startsOn' | 'endsOn'>;

export const itemsOfBasics = (basics: Basics): Item[] => [
  {
    key: 'basics',
    subject: null,
    fields: [
      ...textFields('name', basics.name),
      ...textFields('goal', basics.goal),
      { name: 'startsOn', kind: 'date', value: basics.startsOn },
      { name: 'endsOn', kind: 'date', value: basics.endsOn },
    ],
  },
];

export type Team = Record<Exclude<Duty, 'executor'>, string> & { executors: readonly string[] };

export const itemsOfTeam = (team: Team): Item[] => [
  {
    key: 'team',
    subject: null,
    fields: [
      ...(['customer', 'curator', 'manager'] as const).map((duty): Field => ({ name: duty, kind: 'person', value: team[duty] || null })),
      ...team.executors.map((personId): Field => ({ name: 'executor', kind: 'person', organisationId: personId, value: personId })),
    ],
  },
];

export const itemsOfOrganisations = (organisationIds: readonly string[]): Item[] =>
  organisationIds.map((id) => ({ key: id, subject: { kind: 'organisation', id }, fields: [] }));

export const itemsOfGrounds = (codes: readonly string[]): Item[] =>
  codes.map((code) => ({ key: code, subject: { kind: 'ground', code }, fields: [] }));

export const itemsOfControlPoints = (points: readonly CharterControlPoint[]): Item[] =>
  points.map(({ id, name, dueOn }) => ({
    key: id,
    subject: { kind: 'text', text: name },
    fields: [...textFields('name', name), { name: 'dueOn', kind: 'date', value: dueOn }],
  }));

export const itemsOfResources = (resources: readonly CharterResource[]): Item[] =>
  resources.map(({ id, kind, name, plannedTenge, plannedPeople }) => ({
    key: id,
    subject: { kind: 'text', text: name },
    fields: [
      ...textFields('name', name),
      { name: 'resourceKind', kind: 'resourceKind', value: kind },
      { name: 'plannedTenge', kind: 'tenge', value: plannedTenge === null ? null : String(plannedTenge) },
      { name: 'plannedPeople', kind: 'decimal', value: plannedPeople === null ? null : String(plannedPeople) },
    ],
  }));

export const itemsOfRisks = (risks: readonly CharterRisk[]): Item[] =>
  risks.map(({ id, name, likelihood, impact, response }) => ({
    key: id,
    subject: { kind: 'text', text: name },
    fields: [
      ...textFields('name', name),
      { name: 'likelihood', kind: 'degree', value: likelihood },
      { name: 'impact', kind: 'degree', value: impact },
      ...textFields('response', response),
    ],
  }));

export const itemsOfStakeholders = (stakeholders: readonly CharterStakeholder[]): Item[] =>
  stakeholders.map(({ id, name, interest, influence }) => ({
    key: id,
    subject: { kind: 'text', text: name },
    fields: [...textFields('name', name), ...textFields('interest', interest), { name: 'influence', kind: 'degree', value: influence }],
  }));

export const itemsOfTasks = (tasks: readonly CharterTask[]): Item[] => {
  const names = new Map(tasks.map(({ id, name }) => [id, name]));
  return tasks.map((task) => ({
    key: task.id,
    subject: { kind: 'text', text: task.name },
    fields: [
      ...textFields('name', task.name),
      { name: 'frequency', kind: 'frequency', value: task.frequency },
      { name: 'evidenceKinds', kind: 'evidenceKinds', value: [...task.evidenceKinds].sort().join(' ') || null },
      { name: 'startsOn', kind: 'date', value: task.startsOn },
      { name: 'endsOn', kind: 'date', value: task.endsOn },
      {
        name: 'follows',
        kind: 'tasks',
        names: Object.fromEntries(task.follows.flatMap((id) => (names.has(id) ? [[id, names.get(id)!]] : []))),
        value: [...task.follows].sort().join(' ') || null,
      },
    ],
  }));
};

export const itemsOfIndicators = (indicators: readonly CharterIndicator[]): Item[] =>
  indicators.map((indicator) => ({ key: indicator.id, subject: { kind: 'text', text: indicator.name }, fields: fieldsOfIndicator(indicator) }));

function fieldsOfIndicator(indicator: CharterIndicator): Field[] {
  const figureKind = isPercentage(indicator) ? 'percentage' : 'decimal';
  return [
    ...textFields('name', indicator.name),
    { name: 'unit', kind: 'unit', value: indicator.unitCode },
    { name: 'kind', kind: 'kind', value: indicator.kind },
    { name: 'direction', kind: 'direction', value: indicator.direction },
    { name: 'decimals', kind: 'decimal', value: String(indicator.decimals) },
    { name: 'baseline', kind: figureKind, value: indicator.baseline },
    { name: 'trajectory', kind: 'trajectory', value: indicator.trajectory },
    { name: 'toleranceAtRisk', kind: 'decimal', value: indicator.toleranceAtRisk },
    { name: 'toleranceBehind', kind: 'decimal', value: indicator.toleranceBehind },
    { name: 'rangeLow', kind: figureKind, value: indicator.rangeLow },
    { name: 'rangeHigh', kind: figureKind, value: indicator.rangeHigh },
    ...indicator.targets.map((target): Field => ({
      name: 'planned', kind: figureKind, controlOn: target.controlOn, organisationId: target.organisationId, value: target.planned,
    })),
  ];
}

const keyOfField = (field: Omit<Field, 'value'>) => [field.name, field.language, field.controlOn, field.organisationId].join('|');

function changesOf(before: readonly Field[], after: readonly Field[]): FieldChange[] {
  const [old, now] = [before, after].map((fields) => new Map(fields.map((field) => [keyOfField(field), field]))) as [Map<string, Field>, Map<string, Field>];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const { value: _value, ...field } = (now.get(key) ?? old.get(key))!;
    if (field.names) field.names = { ...old.get(key)?.names, ...now.get(key)?.names };
    const [left, right] = [old.get(key)?.value ?? null, now.get(key)?.value ?? null];
    return left === right ? [] : [{ ...field, before: left, after: right }];
  });
}

/** What happened to the items of one part, in the order of the newer state; what is gone comes last. */
export function differencesOfItems(part: Section, before: readonly Item[], after: readonly Item[]): Difference[] {
  const old = new Map(before.map((item) => [item.key, item]));
  const now = new Set(after.map(({ key }) => key));
  const kept = after.flatMap((item): Difference[] => {
    const previous = old.get(item.key);
    if (!previous) return [{ part, key: item.key, change: 'added', subject: item.subject, fields: [] }];
    const fields = changesOf(previous.fields, item.fields);
    return fields.length === 0 ? [] : [{ part, key: item.key, change: 'changed', subject: item.subject, fields }];
  });
  const gone = before
    .filter(({ key }) => !now.has(key))
    .map(({ key, subject }): Difference => ({ part, key, change: 'removed', subject, fields: [] }));
  return [...kept, ...gone];
}

const organisationIdsOf = (content: CharterContent) => content.organisations.map(({ organisationId }) => organisationId);

/** What differs between two contents of a charter, in the order of the document. */
export function differencesOfContents(before: CharterContent, after: CharterContent): Difference[] {
  return [
    ...differencesOfItems('basics', itemsOfBasics(before), itemsOfBasics(after)),
    ...differencesOfItems('grounds', itemsOfGrounds(before.grounds), itemsOfGrounds(after.grounds)),
    ...differencesOfItems('organisations', itemsOfOrganisations(organisationIdsOf(before)), itemsOfOrganisations(organisationIdsOf(after))),
    ...differencesOfItems('indicators', itemsOfIndicators(before.indicators), itemsOfIndicators(after.indicators)),
    ...differencesOfItems('tasks', itemsOfTasks(before.tasks), itemsOfTasks(after.tasks)),
    ...differencesOfItems('controlPoints', itemsOfControlPoints(before.controlPoints), itemsOfControlPoints(after.controlPoints)),
    ...differencesOfItems('resources', itemsOfResources(before.resources), itemsOfResources(after.resources)),
    ...differencesOfItems('risks', itemsOfRisks(before.risks), itemsOfRisks(after.risks)),
    ...differencesOfItems('stakeholders', itemsOfStakeholders(before.stakeholders), itemsOfStakeholders(after.stakeholders)),
  ];
}
