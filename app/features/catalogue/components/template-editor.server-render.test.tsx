import { createRemixStub } from '@remix-run/testing';
import { Window } from 'happy-dom';
import type { i18n as I18n } from 'i18next';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TemplateContent } from '#app/features/charters/index.ts';
import { formDataToObject } from '#app/platform/http/form-data.ts';
import { I18nProvider, loadI18n } from '#app/platform/i18n/index.ts';
import { ToastProvider } from '#app/ui/index.ts';
import { editTemplateSchema } from '../catalogue.schema.ts';
import { changedByButton, templateValuesOf } from '../template-form.model.ts';
import { differencesOfTemplates, lacksOf } from '../template.model.ts';
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
    { ...indicator, code: 'B', name: text('Сан'), unitCode: 'piece', kind: 'increment', targets: [] },
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

/** What a browser would submit. */
function submitted(page: ReturnType<typeof editor>) {
  const formData = new FormData();
  for (const control of page.querySelector('form')!.querySelectorAll('input, select, textarea')) {
    const input = control as unknown as HTMLInputElement;
    if (!input.name || input.getAttribute('form') === '' || (input.type === 'checkbox' && !input.hasAttribute('checked'))) continue;
    const value = control.tagName === 'SELECT' ? ((control.querySelector('option[selected]') ?? control.querySelector('option'))?.getAttribute('value') ?? '') : (input.getAttribute('value') ?? input.textContent ?? '');
    formData.append(input.name, value);
  }
  return formDataToObject(formData);
}

describe('the editor of a template without a script', () => {
  it('sends back what is stored', () => {
    const parsed = editTemplateSchema.parse(submitted(editor()));
    const { indicators, ...rest } = parsed;
    expect({ ...content, ...rest }).toEqual({ ...content, intent: 'save', version: 3 });
    expect(indicators.map(({ code, targets }) => [code, targets])).toEqual(content.indicators.map(({ code, targets }) => [code, targets]));
  });

  it('changes rows by buttons of the same form', () => {
    const raw = submitted(editor());
    const made = { id: id(99), indicator: props.options.indicators[2]! };
    expect(changedByButton(raw, 'taskAddSubtask:0', made).tasks.map((task) => task.id)).toEqual([id(1), id(2), id(99)]);
    expect(changedByButton(raw, 'taskRemove:0', made).tasks).toEqual([]);
    expect(changedByButton(raw, 'indicatorAdd', made).indicators.map(({ code }) => code)).toEqual(['A', 'B', 'C']);
    expect(changedByButton(raw, 'indicatorAdd', { ...made, indicator: props.options.indicators[0]! }).indicators).toHaveLength(2);
    expect(changedByButton(raw, 'indicatorAddTarget:1', made).indicators[1]!.targets).toEqual([{ throughMonth: '3', planned: '' }]);
    expect(changedByButton(raw, 'indicatorRemoveTarget:0:0', made).indicators[0]!.targets).toMatchObject([{ throughMonth: '12' }]);
    expect(changedByButton(raw, 'pointAdd', made).controlPoints).toHaveLength(2);
    expect(changedByButton(raw, 'pointRemove:0', made).controlPoints).toEqual([]);
    for (const nonsense of ['remove:0', 'point', '', undefined, 'taskAddTask:x']) expect(changedByButton(raw, nonsense, made)).toEqual(changedByButton(raw, 'nothing', made));
    expect(editor({ values: changedByButton(raw, 'taskAddTask', made) }).querySelector(`[data-row="${id(99)}"]`)?.hasAttribute('open')).toBe(true);
  });

  it('names what keeps it from being published', () => {
    const lacks = lacksOf({ ...content, tasks: [content.tasks[0]!], grounds: [] });
    expect(lacks).toEqual(['grounds', 'subtasks']);
    const page = editor({ lacks });
    for (const lack of lacks) expect(page.body.textContent).toContain(kazakh.t(`catalogue.lacks.${lack}`));
  });

  it('refuses a month twice and a wrong number at their fields', () => {
    const raw = changedByButton(submitted(editor()), 'indicatorAddTarget:1', { id: id(99), indicator: null });
    const [share, count] = raw.indicators;
    const wrong = { intent: 'save', version: '3', ...raw, indicators: [{ ...share, targets: [{ throughMonth: '6', planned: '1' }, { throughMonth: '6', planned: '2' }] }, count] };
    const issues = editTemplateSchema.safeParse(wrong).error?.issues.map(({ path, message }) => [path.join('.'), message]);
    expect(issues).toEqual([['indicators.0.targets.1.throughMonth', 'catalogue.errors.monthTwice'], ['indicators.1.targets.0.planned', 'platform.errors.invalidNumber']]);
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
