import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formDataToObject } from '#app/platform/http/form-data.ts';
import { parseInput } from '#app/platform/http/route.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { intentOf } from '#app/platform/forms/draft-sections.ts';
import { typedDecimal } from '#app/platform/forms/typed-values.ts';
import { sectionValuesOf, quarterEnds, typedValues } from './charter-form.model.ts';
import { changedRows } from './charter-rows.model.ts';
import { differencesOfContents } from './charter-difference.model.ts';
import { differencesOfValues, normalText } from './section-content.model.ts';
import { sections, type CharterContent } from './charters.model.ts';
import { editCharterSchema, editSchemas, sectionSchemaIn } from './charters.schema.ts';
import { circleIn, type FormContext } from './section-problems.model.ts';
import { noParts } from './charters.fixtures.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const text = (kk: string) => ({ kk, ru: null, en: null });

const content: CharterContent = {
  code: 'AKM-2026-01', blockCode: '2024-culture', name: text('n'), goal: text(''), startsOn: '2026-01-01', endsOn: '2026-12-31',
  ...noParts,
  grounds: ['order-301-2023', 'law-anti-corruption'],
  controlPoints: [{ id: id(40), name: text('p'), dueOn: '2026-06-30' }],
  resources: [
    { id: id(50), kind: 'money', name: text('m'), plannedTenge: 1_500_000, plannedPeople: null },
    { id: id(51), kind: 'other', name: text('o'), plannedTenge: null, plannedPeople: null },
  ],
  risks: [{ id: id(60), name: text('r'), likelihood: 'low', impact: 'high', response: text('x') }],
  stakeholders: [{ id: id(70), name: text('s'), interest: text('i'), influence: 'medium' }],
  organisations: [{ organisationId: id(1), regionCode: 'KZ-11' }],
  tasks: [
    { id: id(10), parentId: null, name: text('first'), frequency: null, evidenceKinds: [], startsOn: null, endsOn: null, standardTaskId: null, follows: [] },
    { id: id(20), parentId: null, name: text('second'), frequency: null, evidenceKinds: [], startsOn: null, endsOn: null, standardTaskId: null, follows: [] },
    { id: id(11), parentId: id(10), name: text('first of first'), frequency: 'monthly', evidenceKinds: ['order', 'list'], startsOn: null, endsOn: null, standardTaskId: null, follows: [] },
  ],
  indicators: [
    {
      id: id(30), indicatorCode: 'CU-01', name: text('i'), unitCode: 'event', kind: 'level', direction: 'down', decimals: 1, rangeLow: '0', rangeHigh: null, baseline: '1.5',
      trajectory: 'stepped', toleranceAtRisk: '5', toleranceBehind: '15', targets: [{ controlOn: '2026-12-31', planned: '1234.5', organisationId: null }],
    },
  ],
};

/** The message keys of a submitted form's refusal, by field. */
function errorsOf(fields: Record<string, string>): Record<string, string> {
  const formData = new FormData();
  for (const [name, value] of Object.entries(fields)) formData.append(name, value);
  try {
    parseInput(editCharterSchema, formDataToObject(formData));
    return {};
  } catch (error) {
    return (error as AppError).fieldErrors;
  }
}

const row = (more: Record<string, string> = {}) => ({
  intent: 'saveIndicators', version: '1', 'indicators[0].id': id(1), 'indicators[0].indicatorCode': 'CU-01', 'indicators[0].baseline': '0', 'indicators[0].rangeLow': '',
  'indicators[0].rangeHigh': '', 'indicators[0].trajectory': 'linear', 'indicators[0].toleranceAtRisk': '5', 'indicators[0].toleranceBehind': '15', ...more,
});
const targets = (...rows: [string, string][]) =>
  Object.fromEntries(rows.flatMap(([controlOn, planned], place) => [[`indicators[0].targets[${place}].controlOn`, controlOn], [`indicators[0].targets[${place}].planned`, planned]]));

describe('the form of a charter', () => {
  test('names the field of each refusal, as the form names it', () => {
    expect(errorsOf(row())).toEqual({});
    expect(errorsOf(row(targets(['', ''], ['2026-03-31', 'x'], ['', '5'])))).toEqual({
      'indicators[0].targets[1].planned': 'platform.errors.invalidNumber',
      'indicators[0].targets[2].controlOn': 'platform.errors.invalidDate',
    });
    expect(errorsOf(row(targets(['2026-03-31', '1'], ['2026-03-31', '2'])))).toEqual({ 'indicators[0].targets[1].controlOn': 'charters.errors.controlDateTwice' });
    expect(errorsOf(row({ 'indicators[0].toleranceBehind': '3' }))).toEqual({ 'indicators[0].toleranceBehind': 'charters.errors.toleranceOrder' });
    expect(errorsOf(row({ 'indicators[0].rangeLow': '5', 'indicators[0].rangeHigh': '1' }))).toEqual({ 'indicators[0].rangeHigh': 'charters.errors.rangeOrder' });
    expect(errorsOf(row({ 'indicators[0].indicatorCode': '' }))).toEqual({ 'indicators[0].name.kk': 'platform.errors.required', 'indicators[0].unitCode': 'platform.errors.required' });
    const dates = { intent: 'saveBasics', version: '1', 'name.kk': 'n', 'name.ru': '', 'name.en': '', 'goal.kk': '', 'goal.ru': '', 'goal.en': '' };
    expect(errorsOf({ ...dates, startsOn: '2026-02-01', endsOn: '2026-01-01' })).toEqual({ endsOn: 'charters.errors.endBeforeStart' });
    const task = { intent: 'saveTasks', version: '1', 'tasks[0].id': id(1), 'tasks[0].parentId': id(2), 'tasks[0].name.kk': 'n', 'tasks[0].name.ru': '', 'tasks[0].name.en': '', 'tasks[0].startsOn': '', 'tasks[0].endsOn': '' };
    expect(errorsOf(task)).toEqual({ 'tasks[0].name.kk': 'charters.errors.taskParent' });
  });

  test('understands what people type as numbers', () => {
    const planned = (typed: string) => {
      const parsed = editSchemas.indicators.parse(formDataOf(row(targets(['2026-03-31', typed]))));
      return parsed.indicators[0]!.targets[0]!.planned;
    };
    expect([planned('1 234,50'), planned('1\u00a0000'), planned('0012'), planned('\u22125')]).toEqual(['1234.5', '1000', '12', '-5']);
  });

  test('gives back the content it was made of, in each language of typing', () => {
    for (const language of ['kk', 'ru', 'en'] as const) {
      const values = sectionValuesOf(content, [{ personId: id(5), duty: 'manager' }, { personId: id(6), duty: 'executor' }], language);
      for (const section of sections) {
        const parsed = editSchemas[section].parse({ intent: intentOf(section), version: '1', ...values[section] });
        const typed = editSchemas[section].parse({ intent: intentOf(section), version: '1', ...typedValues(section, values[section]) });
        expect(normalText(typed)).toBe(normalText(parsed));
      }
      const { tasks } = editSchemas.tasks.parse({ intent: 'saveTasks', version: '1', ...values.tasks });
      expect(tasks.map(({ id: taskId }) => taskId)).toEqual([id(10), id(11), id(20)]);
    }
    const amounts = (['kk', 'en'] as const).map((language) => sectionValuesOf(content, [], language).resources.resources[0]!.planned);
    expect(amounts).toEqual(['1\u00a0500\u00a0000', '1,500,000']);
    expect([typedDecimal('1234.5', 'kk'), typedDecimal('1234.5', 'en'), typedDecimal(null, 'ru')]).toEqual(['1234,5', '1234.5', '']);
  });

  test('a share is typed as a percentage and kept as a fraction of one', () => {
    const share = { ...content.indicators[0]!, indicatorCode: null, unitCode: 'percent', kind: 'ratio' as const, baseline: '0.125', rangeHigh: '1' };
    const [typed] = sectionValuesOf({ ...content, indicators: [{ ...share, targets: [{ controlOn: '2026-12-31', planned: '0.9', organisationId: null }] }] }, [], 'ru').indicators.indicators;
    expect([typed?.baseline, typed?.rangeHigh, typed?.targets[0]?.planned, typed?.toleranceAtRisk]).toEqual(['12,5', '100', '90', '5']);
    const parsed = editSchemas.indicators.parse({ intent: 'saveIndicators', version: '1', indicators: [typed] });
    expect(parsed.indicators[0]).toMatchObject({ baseline: '0.125', rangeLow: '0', rangeHigh: '1', targets: [{ planned: '0.9' }] });
    expect(errorsOf(row({ 'indicators[0].indicatorCode': '', 'indicators[0].name.kk': 'n', 'indicators[0].name.ru': '', 'indicators[0].name.en': '', 'indicators[0].unitCode': 'percent', 'indicators[0].kind': 'level' }))).toEqual({
      'indicators[0].kind': 'charters.errors.percentageIsRatio',
    });
  });

  test('whatever is sent is parsed or refused, never thrown', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('intent', 'version', 'indicators', 'tasks', 'name', 'executors', 'organisationIds', 'change'), fc.anything()), (value) => {
        expect(() => editCharterSchema.safeParse(value)).not.toThrow();
        for (const section of sections) expect(() => typedValues(section, value)).not.toThrow();
        for (const section of sections) expect(() => changedRows(section, value, 'addTask', id(9))).not.toThrow();
      }),
    );
  });
});

function formDataOf(fields: Record<string, string>) {
  const formData = new FormData();
  for (const [name, value] of Object.entries(fields)) formData.append(name, value);
  return formDataToObject(formData);
}

describe('rows', () => {
  const typed = sectionValuesOf(content, [], 'en');
  const tasksAfter = (change: string) => (changedRows('tasks', typed.tasks, change, id(99)) as typeof typed.tasks).tasks.map((task) => Number(task.id.slice(-2)));

  test('a task moves and goes with its subtasks', () => {
    expect(tasksAfter('down:0')).toEqual([20, 10, 11]);
    expect(tasksAfter('up:2')).toEqual([20, 10, 11]);
    expect(tasksAfter('up:0')).toEqual([10, 11, 20]);
    expect(tasksAfter('remove:0')).toEqual([20]);
    expect(tasksAfter('addSubtask:0')).toEqual([10, 11, 99, 20]);
    expect(tasksAfter('addSubtask:1')).toEqual([10, 11, 20]);
    expect(tasksAfter('remove:77')).toEqual([10, 11, 20]);
    expect(changedRows('grounds', { grounds: ['a', 'b'], newGround: 'b' }, 'addGround', id(99))).toEqual({ grounds: ['a', 'b'] });
    expect(changedRows('grounds', { grounds: ['a', 'b'], newGround: 'c' }, 'addGround', id(99))).toEqual({ grounds: ['a', 'b', 'c'] });
    expect(changedRows('grounds', { grounds: ['a', 'b'] }, 'up:1', id(99))).toEqual({ grounds: ['b', 'a'] });
    const { resources } = changedRows('resources', {}, 'addPeople', id(99)) as typeof typed.resources;
    expect(resources).toMatchObject([{ id: id(99), kind: 'people', planned: '' }]);
    expect(changedRows('risks', typed.risks, 'remove:0', id(99))).toEqual({ risks: [] });
    expect(tasksAfter('nonsense')).toEqual([10, 11, 20]);
  });

  test('what follows a removed subtask follows it no more', () => {
    const [first, subtask, second] = typed.tasks.tasks;
    const follower = { ...subtask!, id: id(21), parentId: second!.id, newFollow: id(11) };
    const linked = changedRows('tasks', { tasks: [first, subtask, second, follower] }, 'addFollow:3', id(99)) as typeof typed.tasks;
    expect(linked.tasks[3]).toMatchObject({ follows: [id(11)], newFollow: '' });
    const removed = changedRows('tasks', linked, 'remove:0', id(99)) as typeof typed.tasks;
    expect(removed.tasks.map((task) => task.follows)).toEqual([[], []]);
  });

  test('quarter ends fill what is missing and keep what was typed', () => {
    const period = { periodStartsOn: '2026-01-01', periodEndsOn: '2026-12-31' };
    const { indicators } = changedRows('indicators', { ...typed.indicators, ...period }, 'quarterEnds:0', id(99)) as typeof typed.indicators;
    expect(indicators[0]!.targets.map(({ controlOn, planned }) => [controlOn, planned])).toEqual([
      ['2026-03-31', ''], ['2026-06-30', ''], ['2026-09-30', ''], ['2026-12-31', '1234.5'],
    ]);
    expect(quarterEnds('2026-02-10', '2026-08-15')).toEqual(['2026-03-31', '2026-06-30', '2026-08-15']);
  });
});

describe('what a section is checked against', () => {
  const womensDay = { kk: 'Халықаралық әйелдер күні', ru: 'Международный женский день', en: 'International Women’s Day' };
  const context: FormContext = {
    startsOn: '2026-01-01', endsOn: '2026-12-31', language: 'en',
    calendar: [{ day: '2026-03-09', isWorking: false, name: womensDay }, { day: '2026-05-02', isWorking: true, name: null }],
  };
  const subtask = (number: number, more: { startsOn?: string; endsOn?: string; follows?: string[] } = {}) => ({
    id: id(number), parentId: id(10), name: { kk: `s${number}`, ru: '', en: '' }, frequency: 'once', evidenceKinds: [], startsOn: '', endsOn: '', standardTaskId: '', follows: [], ...more,
  });
  const problems = (...subtasks: ReturnType<typeof subtask>[]) => {
    const parsed = sectionSchemaIn('tasks', context).safeParse({
      intent: 'saveTasks', version: '1', tasks: [{ ...subtask(10), parentId: '' }, ...subtasks],
    });
    return (parsed.error?.issues ?? []).map(({ path, message }) => [path.slice(1).join('.'), ...message.split('?').map(decodeURIComponent)]);
  };

  test('a circle is named by the numbers of its subtasks, once', () => {
    expect(problems(subtask(11, { follows: [id(13)] }), subtask(12, { follows: [id(11)] }), subtask(13, { follows: [id(12)] }))).toEqual([
      ['1.follows', 'charters.errors.circle', 'circle=1.1+→+1.3+→+1.2+→+1.1'],
    ]);
    expect(problems(subtask(11, { follows: [id(11)] }))).toEqual([['1.follows', 'charters.errors.circle', 'circle=1.1+→+1.1']]);
  });

  test('what is waited for is a subtask of the same charter and ends before', () => {
    expect(problems(subtask(11, { follows: [id(88)] }))).toEqual([['1.follows', 'charters.errors.followsUnknown']]);
    expect(problems(subtask(11, { follows: [id(10)] }))).toEqual([['1.follows', 'charters.errors.followsUnknown']]);
    expect(problems(subtask(11, { endsOn: '2026-03-31' }), subtask(12, { startsOn: '2026-03-02', follows: [id(11)] }))).toEqual([
      ['2.follows', 'charters.errors.startsTooEarly', 'number=1.1&on=2026-03-31'],
    ]);
    expect(problems(subtask(11, { startsOn: '2026-04-01' }), subtask(12, { endsOn: '2026-03-31', follows: [id(11)] }))).toEqual([
      ['2.follows', 'charters.errors.endsTooEarly', 'number=1.1&on=2026-04-01'],
    ]);
    expect(problems(subtask(11, { endsOn: '2026-03-31' }), subtask(12, { startsOn: '2026-04-01', follows: [id(11)] }))).toEqual([]);
  });

  test('a deadline on a holiday or a weekend names the day and the working day before', () => {
    expect(problems(subtask(11, { endsOn: '2026-03-09' }))).toEqual([
      ['1.endsOn', 'charters.errors.dayOff', 'day=2026-03-09&name=International+Women’s+Day&before=2026-03-06'],
    ]);
    expect(problems(subtask(11, { startsOn: '2026-03-09', endsOn: '2026-05-02' })), 'a start, and a Saturday that is worked').toEqual([]);
    const points = { intent: 'saveControlPoints', version: '1', controlPoints: [{ id: id(1), name: text('p'), dueOn: '2026-05-03' }] };
    expect(sectionSchemaIn('controlPoints', context).safeParse({ ...points, controlPoints: [{ ...points.controlPoints[0], name: { kk: 'p', ru: '', en: '' } }] }).error?.issues).toMatchObject([
      { path: ['controlPoints', 0, 'dueOn'], message: expect.stringContaining('before=2026-05-02') as string },
    ]);
  });

  test('a date outside the period is refused', () => {
    expect(problems(subtask(11, { startsOn: '2025-12-30', endsOn: '2027-01-04' }))).toEqual([
      ['1.startsOn', 'charters.errors.outsidePeriod', 'from=2026-01-01&to=2026-12-31'],
      ['1.endsOn', 'charters.errors.outsidePeriod', 'from=2026-01-01&to=2026-12-31'],
    ]);
  });

  test('a circle is found exactly where no order of the subtasks exists', () => {
    const graph = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(graph, (links) => {
        const tasks = links.map((to, from) => ({ id: String(from), follows: to.filter((one) => one < links.length).map(String) }));
        const circle = circleIn(tasks);
        const done = new Set<string>();
        for (let round = 0; round < tasks.length; round += 1) {
          for (const task of tasks) if (task.follows.every((one) => done.has(one))) done.add(task.id);
        }
        expect(circle === null).toBe(done.size === tasks.length);
        circle?.forEach((one, place) => expect(tasks[Number(one)]!.follows).toContain(circle[(place + 1) % circle.length]));
      }),
    );
  });

  test('tenge are whole, however their thousands are set apart', () => {
    const planned = (typed: string) => editSchemas.resources.safeParse({
      intent: 'saveResources', version: '1', resources: [{ id: id(1), kind: 'money', name: { kk: 'm', ru: '', en: '' }, planned: typed }],
    }).data?.resources[0]?.plannedTenge ?? null;
    expect(['1 500 000', '1\u00a0500\u00a0000', '1,500,000', '1.500.000', '0', '12,5', '1.5', '-3', 'x', ''].map(planned)).toEqual([
      1_500_000, 1_500_000, 1_500_000, 1_500_000, 0, null, null, null, null, null,
    ]);
  });

  test('the same act twice is refused at the second', () => {
    expect(errorsOf({ intent: 'saveGrounds', version: '1', 'grounds[0]': 'a', 'grounds[1]': 'a' })).toEqual({ 'grounds[1]': 'charters.errors.groundTwice' });
  });
});

describe('differences', () => {
  test('of a content with itself: none; of a change: the field and both values', () => {
    expect(differencesOfContents(content, content)).toEqual([]);
    const [indicator] = content.indicators;
    const changed = {
      ...content,
      goal: text('new'),
      organisations: [{ organisationId: id(2), regionCode: 'KZ-11' }],
      indicators: [{ ...indicator!, targets: [{ ...indicator!.targets[0]!, planned: '2000' }] }],
      tasks: [{ ...content.tasks[0]!, follows: [id(20)] }, content.tasks[1]!],
      grounds: ['law-anti-corruption', 'order-12-2016'],
      resources: [{ ...content.resources[0]!, plannedTenge: 2_000_000 }, content.resources[1]!],
      risks: [],
    };
    expect(differencesOfContents(content, changed)).toMatchObject([
      { part: 'basics', change: 'changed', fields: [{ name: 'goal', language: 'kk', before: null, after: 'new' }] },
      { part: 'grounds', change: 'added', key: 'order-12-2016' },
      { part: 'grounds', change: 'removed', key: 'order-301-2023' },
      { part: 'organisations', change: 'added', key: id(2) },
      { part: 'organisations', change: 'removed', key: id(1) },
      { part: 'indicators', change: 'changed', fields: [{ name: 'planned', controlOn: '2026-12-31', before: '1234.5', after: '2000' }] },
      { part: 'tasks', change: 'changed', key: id(10), fields: [{ name: 'follows', kind: 'tasks', names: { [id(20)]: { kk: 'second' } }, before: null, after: id(20) }] },
      { part: 'tasks', change: 'removed', key: id(11) },
      { part: 'resources', change: 'changed', fields: [{ name: 'plannedTenge', before: '1500000', after: '2000000' }] },
      { part: 'risks', change: 'removed', key: id(60) },
    ]);
  });

  test('of what two people typed: a standard indicator’s name is no difference', () => {
    const { indicators } = sectionValuesOf(content, [], 'kk');
    const fromForm = typedValues('indicators', { indicators: indicators.indicators.map((one) => ({ ...one, name: undefined, unitCode: '', kind: '', decimals: '', baseline: '2' })) });
    const standard = new Map([['CU-01', content.indicators[0]!]]);
    expect(differencesOfValues('indicators', indicators, fromForm, standard)).toMatchObject([{ fields: [{ name: 'baseline', before: '1.5', after: '2' }] }]);
  });
});
