import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CharterContent, CharterTask } from './charters.model.ts';
import { noParts } from './charters.fixtures.ts';
import type { StandardTask, TemplateContent, TemplateIndicator } from './template-content.model.ts';
import { mergeTemplate } from './template-merge.model.ts';

const text = (kk: string) => ({ kk, ru: null, en: null });

const standardTasks = fc
  .array(fc.record({ number: fc.nat(5), subtasks: fc.array(fc.nat(7), { maxLength: 4 }), word: fc.constantFrom('a', 'b'), every: fc.constantFrom('weekly', 'monthly') }), { maxLength: 4 })
  .map((roots): StandardTask[] => {
    const tasks = new Map<string, StandardTask>();
    for (const { number, subtasks, word, every } of roots) {
      const id = `r${number}`;
      tasks.set(id, { id, parentId: null, name: text(word), frequency: null, evidenceKinds: [] });
      for (const one of subtasks) tasks.set(`s${one}`, { id: `s${one}`, parentId: id, name: text(word), frequency: every, evidenceKinds: word === 'a' ? ['list'] : ['list', 'file'] });
    }
    return [...tasks.values()].filter(({ parentId }) => parentId === null || tasks.has(parentId));
  });
const indicator = fc.record({ code: fc.constantFrom('A', 'B', 'C', 'D'), trajectory: fc.constantFrom('linear' as const, 'stepped' as const), planned: fc.constantFrom('1', '2') }).map(
  ({ code, trajectory, planned }): TemplateIndicator => ({
    code, name: text(code), unitCode: 'piece', kind: 'increment', direction: 'up', decimals: 0, rangeLow: null, rangeHigh: null, trajectory,
    toleranceAtRisk: '5', toleranceBehind: '15', targets: [{ throughMonth: 6, planned }],
  }),
);
const template: fc.Arbitrary<TemplateContent> = fc.record({
  name: fc.constant(text('t')),
  goal: fc.constantFrom(text('g'), text('h')),
  grounds: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
  controlPoints: fc.uniqueArray(fc.constantFrom('I', 'II', 'III')).map((names) => names.map((name, index) => ({ name: text(name), throughMonth: 3 * (index + 1) }))),
  tasks: standardTasks,
  indicators: fc.uniqueArray(indicator, { selector: ({ code }) => code }),
});

const empty: CharterContent = {
  code: 'AKM-2026-01', blockCode: 'b', name: text('n'), goal: text('g'), startsOn: '2026-01-01', endsOn: '2026-12-31', ...noParts,
  organisations: [], tasks: [], indicators: [],
};
const nothing: TemplateContent = { name: text('t'), goal: text('g'), grounds: [], controlPoints: [], tasks: [], indicators: [] };

const own = (id: string, parentId: string | null): CharterTask => ({
  id, parentId, name: text(id), frequency: parentId && 'once', evidenceKinds: [], startsOn: null, endsOn: null, standardTaskId: null, follows: [],
});

/** A charter made of a template, with some of its tasks removed and some of the office's own added. */
const charter = fc.record({ from: template, removed: fc.array(fc.nat(7)), owned: fc.nat(3), goal: fc.constantFrom(text('g'), text('own')) }).map(({ from, removed, owned, goal }) => {
  const made = mergeTemplate({ ...empty, goal }, nothing, from);
  const gone = new Set(removed.map((one) => `s${one}`));
  const roots = made.tasks.filter(({ parentId }) => parentId === null);
  const mine = [own('own', null), ...Array.from({ length: owned }, (_, index) => own(`own${index}`, roots[index % (roots.length || 1)]?.id ?? 'own'))];
  const local = { ...from.indicators[0], id: 'local', indicatorCode: null, name: text('local'), targets: [] };
  return {
    from,
    content: {
      ...made,
      tasks: [...made.tasks.filter(({ id }) => !gone.has(id)), ...mine],
      indicators: from.indicators.length > 0 ? [...made.indicators, local as unknown as CharterContent['indicators'][number]] : [],
    },
  };
});

describe('taking a newer version of the template', () => {
  test('the same version changes nothing', () => {
    fc.assert(
      fc.property(charter, ({ content, from }) => {
        expect(mergeTemplate(content, from, from)).toEqual(content);
      }),
      { numRuns: 400 },
    );
  });

  test('a second time changes nothing more', () => {
    fc.assert(
      fc.property(charter, template, ({ content, from }, to) => {
        const once = mergeTemplate(content, from, to);
        expect(mergeTemplate(once, from, to)).toEqual(once);
      }),
      { numRuns: 400 },
    );
  });

  test('never touches what is the office’s own, and leaves no loose ends', () => {
    fc.assert(
      fc.property(charter, template, ({ content, from }, to) => {
        const merged = mergeTemplate(content, from, to);
        const isOwn = ({ standardTaskId }: CharterTask) => standardTaskId === null;
        expect(merged.tasks.filter(isOwn)).toEqual(content.tasks.filter(isOwn));
        expect(merged.indicators.filter(({ indicatorCode }) => indicatorCode === null)).toEqual(content.indicators.filter(({ indicatorCode }) => indicatorCode === null));
        const ids = merged.tasks.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const task of merged.tasks) if (task.parentId !== null) expect(merged.tasks.find(({ id }) => id === task.parentId)?.parentId).toBeNull();
        expect([merged.name, merged.organisations, merged.risks]).toEqual([content.name, content.organisations, content.risks]);
      }),
      { numRuns: 400 },
    );
  });

  test('a charter nobody changed becomes as if it had been made of the newer version', () => {
    fc.assert(
      fc.property(template, template, (from, to) => {
        const merged = mergeTemplate(mergeTemplate(empty, nothing, from), from, to);
        const fresh = mergeTemplate(empty, nothing, to);
        const byId = (tasks: readonly CharterTask[]) => Object.fromEntries(tasks.map((task) => [task.id, task]));
        expect(byId(merged.tasks)).toMatchObject(byId(fresh.tasks));
        expect(merged.indicators.map(({ indicatorCode }) => indicatorCode).sort()).toEqual(fresh.indicators.map(({ indicatorCode }) => indicatorCode).sort());
        expect([...merged.grounds].sort()).toEqual([...fresh.grounds].sort());
      }),
      { numRuns: 400 },
    );
  });

  test('a plan in shares counts the organisations covered, and nothing where none is', () => {
    const share: TemplateIndicator = {
      code: 'A', name: text('A'), unitCode: 'piece', kind: 'increment', direction: 'up', decimals: 0, rangeLow: null, rangeHigh: null, trajectory: 'linear',
      toleranceAtRisk: '5', toleranceBehind: '15', targets: [{ throughMonth: 6, planned: '0.5', shareOf: 'organisations' }, { throughMonth: 12, planned: '1', shareOf: 'organisations' }],
    };
    const covered = ['1', '2', '3'].map((organisationId) => ({ organisationId })) as CharterContent['organisations'];
    const plannedFor = (organisations: CharterContent['organisations']) =>
      mergeTemplate({ ...empty, organisations }, nothing, { ...nothing, indicators: [share] }).indicators[0]!.targets.map(({ planned }) => planned);
    expect(plannedFor(covered)).toEqual(['2', '3']);
    expect(plannedFor([])).toEqual([]);
  });

  test('a number and a goal that the office changed stay, and a control point falls on a working day', () => {
    const plan = (planned: string): TemplateIndicator => ({
      code: 'A', name: text('A'), unitCode: 'piece', kind: 'increment', direction: 'up', decimals: 0, rangeLow: null, rangeHigh: null, trajectory: 'linear',
      toleranceAtRisk: '5', toleranceBehind: '15', targets: [{ throughMonth: 6, planned }, { throughMonth: 12, planned }],
    });
    const before = { ...nothing, indicators: [plan('10')] };
    const after = { ...nothing, goal: text('newer'), indicators: [plan('20')], controlPoints: [{ name: text('II'), throughMonth: 5 }] };
    const made = mergeTemplate(empty, nothing, before);
    const [first, ...others] = made.indicators[0]!.targets;
    const changed = { ...made, goal: text('own goal'), indicators: [{ ...made.indicators[0]!, targets: [{ ...first!, planned: '7' }, ...others] }] };
    const merged = mergeTemplate(changed, before, after, (day) => (day === '2026-05-31' ? '2026-05-29' : day));
    expect(merged.goal).toEqual(text('own goal'));
    expect(merged.indicators[0]!.targets.map(({ controlOn, planned }) => [controlOn, planned])).toEqual([['2026-06-30', '7'], ['2026-12-31', '20']]);
    expect(merged.controlPoints).toMatchObject([{ dueOn: '2026-05-29', name: text('II') }]);
    expect(merged.controlPoints[0]!.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
