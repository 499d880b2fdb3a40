import {
  differencesOfItems, itemsOfGrounds, itemsOfTasks, textFields, type Difference, type Item, type TemplateContent, type TemplateIndicator,
} from '#app/features/charters/index.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { EditTemplate } from './catalogue.schema.ts';

export type TemplateLack = 'goal' | 'grounds' | 'controlPoints' | 'tasks' | 'subtasks' | 'evidenceKinds' | 'indicators';

/** What a template still lacks before it can be published. */
export function lacksOf(content: TemplateContent): TemplateLack[] {
  const roots = content.tasks.filter(({ parentId }) => parentId === null);
  const subtasks = content.tasks.filter(({ parentId }) => parentId !== null);
  const checks: [TemplateLack, boolean][] = [
    ['goal', content.goal.kk.trim() === ''],
    ['grounds', content.grounds.length === 0],
    ['tasks', roots.length === 0],
    ['subtasks', roots.some(({ id }) => !subtasks.some(({ parentId }) => parentId === id))],
    ['evidenceKinds', subtasks.some(({ evidenceKinds }) => evidenceKinds.length === 0)],
    ['indicators', content.indicators.length === 0],
    ['controlPoints', content.controlPoints.length === 0],
  ];
  return checks.filter(([, isLacking]) => isLacking).map(([lack]) => lack);
}

/** Of an indicator, what belongs to the template and not to the catalogue. */
type Comparable = Omit<TemplateContent, 'indicators'> & {
  indicators: Pick<TemplateIndicator, 'code' | 'name' | 'trajectory' | 'toleranceAtRisk' | 'toleranceBehind' | 'targets'>[];
};

const itemsOfBasics = ({ name, goal }: Comparable): Item[] => [
  { key: 'basics', subject: null, fields: [...textFields('name', name), ...textFields('goal', goal)] },
];

const itemsOfIndicators = ({ indicators }: Comparable): Item[] =>
  indicators.map((indicator) => ({
    key: indicator.code,
    subject: { kind: 'text', text: indicator.name },
    fields: [
      { name: 'trajectory', kind: 'trajectory', value: indicator.trajectory },
      { name: 'toleranceAtRisk', kind: 'decimal', value: indicator.toleranceAtRisk },
      { name: 'toleranceBehind', kind: 'decimal', value: indicator.toleranceBehind },
      { name: 'targets', kind: 'monthlyPlan', value: indicator.targets.map(({ throughMonth, planned, shareOf }) => [throughMonth, planned, shareOf].filter((part) => part !== undefined).join('=')).join(' ') || null },
    ],
  }));

const itemsOfPoints = ({ controlPoints }: Comparable): Item[] =>
  controlPoints.map(({ name, throughMonth }) => ({
    key: name.kk,
    subject: { kind: 'text', text: name },
    fields: [...textFields('name', name), { name: 'throughMonth', kind: 'month', value: String(throughMonth) }],
  }));

const tasksOf = ({ tasks }: Comparable): Item[] =>
  itemsOfTasks(tasks.map((task) => ({ ...task, startsOn: null, endsOn: null, standardTaskId: null, follows: [] })));

/** What differs between two versions of a template; tasks are the same where their ids are. */
export function differencesOfTemplates(before: Comparable, after: Comparable): Difference[] {
  return [
    ...differencesOfItems('basics', itemsOfBasics(before), itemsOfBasics(after)),
    ...differencesOfItems('grounds', itemsOfGrounds(before.grounds), itemsOfGrounds(after.grounds)),
    ...differencesOfItems('indicators', itemsOfIndicators(before), itemsOfIndicators(after)),
    ...differencesOfItems('tasks', tasksOf(before), tasksOf(after)),
    ...differencesOfItems('controlPoints', itemsOfPoints(before), itemsOfPoints(after)),
  ];
}

const noName: Localized = { kk: '', ru: null, en: null };

/** What differs between two wordings of one section; indicators are named by the catalogue. */
export function differencesOfSection(
  content: TemplateContent,
  before: EditTemplate,
  after: EditTemplate,
  nameOf: (code: string) => Localized | undefined,
): Difference[] {
  const withEdit = ({ intent, version: _, ...edit }: EditTemplate): Comparable =>
    ({ ...content, ...edit, indicators: intent === 'saveIndicators' ? named(edit as IndicatorEdit) : content.indicators }) as Comparable;
  const named = ({ indicators }: IndicatorEdit) => indicators.map((indicator) => ({ ...indicator, name: nameOf(indicator.code) ?? noName }));
  return differencesOfTemplates(withEdit(before), withEdit(after));
}
type IndicatorEdit = Pick<Extract<EditTemplate, { intent: 'saveIndicators' }>, 'indicators'>;
