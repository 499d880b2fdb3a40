import { createRemixStub } from '@remix-run/testing';
import { Window } from 'happy-dom';
import type { i18n as I18n } from 'i18next';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TemplateContent } from '#app/features/charters/index.ts';
import { intentOf } from '#app/platform/forms/draft-sections.ts';
import { formDataToObject } from '#app/platform/http/form-data.ts';
import { I18nProvider, loadI18n } from '#app/platform/i18n/index.ts';
import { ToastProvider } from '#app/ui/index.ts';
import { editTemplateSchema, normalTemplate, templateSectionSchemas } from '../catalogue.schema.ts';
import { changedByButton, templateSections, templateValuesOf, type TemplateSection } from '../template-form.model.ts';
import { differencesOfSection, differencesOfTemplates, lacksOf } from '../template.model.ts';
import { TemplateEditor, type TemplateEditorProps } from './template-editor.tsx';
import { TemplatePage } from './template-page.tsx';

let kazakh: I18n;
beforeAll(async () => {
  kazakh = await loadI18n('kk');
});
// The test's own router is made for browsers and complains of rendering on a server.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

const id = (number: number) => `00000000-0000-5000-8000-${String(number).padStart(12, '0')}`;
const text = (kk: string) => ({ kk, ru: 'ru', en: null });
const indicator = { kind: 'ratio' as const, direction: 'up' as const, decimals: 3, rangeLow: null, rangeHigh: null, trajectory: 'linear' as const, toleranceAtRisk: '5', toleranceBehind: '15' };

const content: TemplateContent = {
  name: text('Үлгі'), goal: text('Мақсат'), grounds: ['law'], controlPoints: [{ name: text('I тоқсан'), throughMonth: 3 }],
  tasks: [
    { id: id(1), parentId: null, name: text('Дайындық'), frequency: null, evidenceKinds: [] },
    { id: id(2), parentId: id(1), name: text('Бұйрық'), frequency: 'once', evidenceKinds: ['order'] },
  ],
  indicators: [
    { ...indicator, code: 'A', name: text('Үлес'), unitCode: 'percent', targets: [{ throughMonth: 6, planned: '0.25' }, { throughMonth: 12, planned: '0.9' }] },
    { ...indicator, code: 'B', name: text('Сан'), unitCode: 'piece', kind: 'increment', targets: [{ throughMonth: 12, planned: '0.5', shareOf: 'organisations' }] },
  ],
};

const props: TemplateEditorProps = {
  template: { id: id(9), blockName: text('Блок'), templateVersion: 2, publishedAt: null, version: 3, content, versions: [{ id: id(9), templateVersion: 2, publishedAt: null }, { id: id(8), templateVersion: 1, publishedAt: '2025-01-01T00:00:00Z' }] },
  values: templateValuesOf(content, 'kk'),
  lacks: [],
  options: {
    grounds: [{ code: 'law', title: text('Заң'), reference: '1', kind: 'act', validFrom: null, validTo: null }],
    evidenceKinds: [{ code: 'order', name: text('Бұйрық') }, { code: 'list', name: text('Тізім') }],
    indicators: [
      { code: 'A', name: text('Үлес'), unitCode: 'percent', unit: text('%') }, { code: 'B', name: text('Сан'), unitCode: 'piece', unit: text('дана') },
      { code: 'C', name: text('Тағы'), unitCode: 'piece', unit: text('дана') },
    ],
  },
};

function render(Component: () => React.ReactNode) {
  const Stub = createRemixStub([{ path: '/', Component }]);
  const { document } = new Window();
  document.body.innerHTML = renderToString(
    <I18nProvider i18n={kazakh}>
      <ToastProvider>
        <Stub />
      </ToastProvider>
    </I18nProvider>,
  );
  return document;
}
const editor = (more: Partial<TemplateEditorProps> = {}) => render(() => <TemplateEditor {...props} {...more} />);

/** What a browser would submit from a section. */
function submitted(page: ReturnType<typeof editor>, section: TemplateSection) {
  const formData = new FormData();
  for (const control of page.querySelector(`#${section} form`)!.querySelectorAll('input, select, textarea')) {
    const input = control as unknown as HTMLInputElement;
    if (!input.name || input.getAttribute('form') === '' || (input.type === 'checkbox' && !input.hasAttribute('checked'))) continue;
    const value = control.tagName === 'SELECT' ? ((control.querySelector('option[selected]') ?? control.querySelector('option'))?.getAttribute('value') ?? '') : (input.getAttribute('value') ?? input.textContent ?? '');
    formData.append(input.name, value);
  }
  return formDataToObject(formData);
}

describe('the editor of a template without a script', () => {
  it.each(templateSections)('sends back what is stored of %s', (section) => {
    const { intent, version, ...part } = editTemplateSchema.parse(submitted(editor(), section)) as Record<string, unknown>;
    expect([intent, version]).toEqual([intentOf(section), 3]);
    const stored = { ...content, indicators: content.indicators.map(({ code, trajectory, toleranceAtRisk, toleranceBehind, targets }) => ({ code, trajectory, toleranceAtRisk, toleranceBehind, targets })) };
    expect({ ...stored, ...part }).toEqual(stored);
  });

  it('has the same text for what is stored and for what stands in its inputs', () => {
    const page = editor();
    for (const section of templateSections) {
      const schema = templateSectionSchemas[section];
      const stored = normalTemplate(schema.parse({ intent: intentOf(section), version: '1', ...props.values[section] }));
      expect(normalTemplate(schema.parse(submitted(page, section)))).toBe(stored);
    }
  });

  it('changes rows by buttons of the same form', () => {
    const page = editor();
    const made = { id: id(99), indicator: props.options.indicators[2]! };
    const tasks = (change: unknown) => changedByButton('tasks', submitted(page, 'tasks'), change, made).tasks;
    const indicators = (change: unknown, indicator = made.indicator) => changedByButton('indicators', submitted(page, 'indicators'), change, { ...made, indicator }).indicators;
    const points = (change: unknown) => changedByButton('controlPoints', submitted(page, 'controlPoints'), change, made).controlPoints;
    expect(tasks('addSubtask:0').map((task) => task.id)).toEqual([id(1), id(2), id(99)]);
    expect(tasks('remove:0')).toEqual([]);
    expect(indicators('add').map(({ code }) => code)).toEqual(['A', 'B', 'C']);
    expect(indicators('add', props.options.indicators[0]!)).toHaveLength(2);
    expect(indicators('addTarget:1')[1]!.targets).toEqual([{ throughMonth: '12', planned: '50' }, { throughMonth: '6', planned: '' }]);
    expect(indicators('removeTarget:0:0')[0]!.targets).toMatchObject([{ throughMonth: '12' }]);
    expect(points('add')).toHaveLength(2);
    expect(points('remove:0')).toEqual([]);
    for (const nonsense of ['removeAll:0', '', undefined, 'addTask:x']) expect(tasks(nonsense)).toEqual(tasks('nothing'));
    const shown = editor({ submitted: { section: 'tasks', typed: { tasks: tasks('addTask') } } });
    expect(shown.querySelector(`[data-row="${id(99)}"]`)?.hasAttribute('open')).toBe(true);
  });

  it('shows what both wrote when somebody saved the section first, and what was typed stands in it', () => {
    const typed = { ...props.values.basics, name: { kk: 'Менің үлгім', ru: 'ru', en: '' } };
    const refusal = { code: 'stale', messageKey: 'platform.errors.stale', params: {}, fieldErrors: {} };
    const page = editor({ submitted: { section: 'basics', typed, refusal } });
    const basics = page.querySelector('#basics')!;
    expect(basics.querySelector('[name="name.kk"]')?.getAttribute('value')).toBe('Менің үлгім');
    for (const words of [kazakh.t('platform.drafts.conflictTextWithoutScript'), 'Үлгі', 'Менің үлгім']) expect(basics.textContent).toContain(words);
  });

  it('tells two plans of a section apart', () => {
    const read = (planned: string) => templateSectionSchemas.indicators.parse({
      intent: 'saveIndicators', version: '1',
      indicators: [{ code: 'B', unitCode: 'piece', trajectory: 'linear', toleranceAtRisk: '5', toleranceBehind: '15', shareOf: 'organisations', targets: [{ throughMonth: '12', planned }] }],
    });
    const [difference] = differencesOfSection(content, read('50'), read('100'), () => text('Сан'));
    expect(difference!.fields).toMatchObject([{ name: 'targets', before: '12=0.5=organisations', after: '12=1=organisations' }]);
  });

  it('names what keeps it from being published', () => {
    const lacks = lacksOf({ ...content, tasks: [content.tasks[0]!], grounds: [] });
    expect(lacks).toEqual(['grounds', 'subtasks']);
    const page = editor({ lacks });
    for (const lack of lacks) expect(page.body.textContent).toContain(kazakh.t(`catalogue.lacks.${lack}`));
  });

  it('refuses a month twice and a wrong number at their fields', () => {
    const [share, count] = changedByButton('indicators', submitted(editor(), 'indicators'), 'addTarget:1', { id: id(99), indicator: null }).indicators;
    const wrong = {
      intent: 'saveIndicators', version: '3',
      indicators: [{ ...share, shareOf: 'organisations', targets: [{ throughMonth: '6', planned: '1' }, { throughMonth: '6', planned: '2' }] }, count],
    };
    const issues = editTemplateSchema.safeParse(wrong).error?.issues.map(({ path, message }) => [path.join('.'), message]);
    expect(issues).toEqual([
      ['indicators.0.shareOf', 'catalogue.errors.shareOfShare'], ['indicators.0.targets.1.throughMonth', 'catalogue.errors.monthTwice'],
      ['indicators.1.targets.1.planned', 'platform.errors.invalidNumber'],
    ]);
  });
});

describe('the page of a template', () => {
  it('compares two versions', () => {
    const after: TemplateContent = { ...content, indicators: [{ ...content.indicators[0]!, targets: [{ throughMonth: 12, planned: '1' }] }], controlPoints: [] };
    const page = render(() => (
      <TemplatePage
        template={props.template}
        names={{ organisations: {}, units: {}, evidenceKinds: {}, people: {}, grounds: {} }}
        comparison={{ id: id(8), from: 1, to: 2, differences: differencesOfTemplates(content, after) }}
        canEdit
        newId={id(7)}
      />
    ));
    const words = page.querySelector('#compare')!.textContent;
    for (const part of ['Үлес', 'Сан', 'I тоқсан', kazakh.t('charters.difference.removed')]) expect(words).toContain(part);
  });
});
