import { createRemixStub } from '@remix-run/testing';
import { Window } from 'happy-dom';
import type { i18n as I18n } from 'i18next';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { intentOf } from '#app/platform/forms/draft-sections.ts';
import { formDataToObject } from '#app/platform/http/form-data.ts';
import { I18nProvider, loadI18n } from '#app/platform/i18n/index.ts';
import { ToastProvider } from '#app/ui/index.ts';
import type { CharterForm, CharterHeader, Names } from '../charter-page.queries.server.ts';
import { sectionValuesOf } from '../charter-form.model.ts';
import { changedRows } from '../charter-rows.model.ts';
import { advisedParts, missingParts, sections, type CharterContent } from '../charters.model.ts';
import { editSchemas } from '../charters.schema.ts';
import { normalText } from '../section-content.model.ts';
import { CharterContentView } from './charter-content.tsx';
import { EditCharterPage, type EditCharterPageProps } from './edit-charter-page.tsx';

let kazakh: I18n;
let russian: I18n;
beforeAll(async () => {
  [kazakh, russian] = await Promise.all([loadI18n('kk'), loadI18n('ru')]);
});
// The test's own router is made for browsers and complains of rendering on a server.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const text = (kk: string, ru: string | null = null) => ({ kk, ru, en: null });
const task = { frequency: null, evidenceKinds: [], startsOn: null, endsOn: null, standardTaskId: null, follows: [] };

const content: CharterContent = {
  code: 'AKM-2026-01', blockCode: '2024-culture', name: text('Атауы', 'Название'), goal: text('Мақсаты'), startsOn: '2026-01-01', endsOn: '2026-12-31',
  grounds: ['law', 'order'],
  controlPoints: [{ id: id(40), name: text('Қорытынды'), dueOn: '2026-06-30' }],
  resources: [{ id: id(50), kind: 'money', name: text('Қаржы'), plannedTenge: 1_500_000, plannedPeople: null }, { id: id(51), kind: 'other', name: text('Зал'), plannedTenge: null, plannedPeople: null }],
  risks: [{ id: id(60), name: text('Кешігу'), likelihood: 'low', impact: 'high', response: text('Бақылау') }],
  stakeholders: [{ id: id(70), name: text('Қоғам'), interest: text('Ашықтық'), influence: 'medium' }],
  organisations: [{ organisationId: id(1), regionCode: 'KZ-11' }],
  tasks: [
    { ...task, id: id(10), parentId: null, name: text('Дайындық') },
    { ...task, id: id(11), parentId: id(10), name: text('Бұйрық'), frequency: 'once', evidenceKinds: ['order'] },
    { ...task, id: id(12), parentId: id(10), name: text('Топ'), frequency: 'monthly', evidenceKinds: ['list', 'order'], follows: [id(11)] },
  ],
  indicators: [
    {
      id: id(30), indicatorCode: 'CU-01', name: text('Іс-шара'), unitCode: 'event', kind: 'increment', direction: 'up', decimals: 0, rangeLow: null, rangeHigh: null, baseline: '0',
      trajectory: 'linear', toleranceAtRisk: '5', toleranceBehind: '15', targets: [{ controlOn: '2026-12-31', planned: '1200', organisationId: null }],
    },
  ],
};

const header: CharterHeader = {
  officeId: id(2), charterId: id(3), code: content.code, name: content.name, state: 'draft', regionCode: 'KZ-11', version: 4, approvedVersion: null,
  newerTemplateVersion: null, startsOn: content.startsOn, endsOn: content.endsOn, updatedAt: '2026-01-10T05:00:00Z', officeName: text('Кеңсе'),
  regionName: text('Ақмола'), blockName: text('Блок'), members: [{ personId: id(5), fullName: 'Ә. Нұрқызы', duty: 'manager' }],
};

const options: CharterForm['options'] = {
  people: [{ id: id(5), fullName: 'Ә. Нұрқызы', roles: ['projectManager'] }, { id: id(6), fullName: 'Б. Қалиев', roles: ['executor'] }],
  organisations: [{ id: id(1), name: text('Мектеп'), regionName: text('Ақмола'), kind: 'subordinate' }],
  standardIndicators: [{ ...content.indicators[0]!, code: 'CU-01', definition: text('Өткізілген іс-шара') }],
  units: [{ code: 'event', name: text('іс-шара') }],
  evidenceKinds: [{ code: 'list', name: text('Тізім') }, { code: 'order', name: text('Бұйрық') }],
  grounds: [
    { code: 'law', title: text('Заң'), reference: '№ 410-V', kind: 'act' }, { code: 'order', title: text('Қағидалар'), reference: '№ 301', kind: 'act' },
    { code: 'assignment', title: text('Тапсырма'), reference: '01.09.2025', kind: 'assignment' },
  ],
  calendar: [],
  guides: { goal: { help: text('Не өзгереді'), act: { title: text('Қағидалар'), reference: '№ 301' } } },
};

const props: EditCharterPageProps = {
  header, content, contentHash: '0'.repeat(64), values: sectionValuesOf(content, header.members, 'kk'), options, lastDecision: null, subtasksWithoutOwner: 2,
  missing: missingParts(content, ['manager']), advised: advisedParts(content, 2),
};

function pageOf(more: Partial<EditCharterPageProps> = {}) {
  const Stub = createRemixStub([{ path: '/', Component: () => <EditCharterPage {...props} {...more} /> }]);
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

type Page = ReturnType<typeof pageOf>;

/** What a browser would submit for a section. */
function submitted(page: Page, section: string) {
  const formData = new FormData();
  for (const control of page.querySelectorAll(`#${section} form :is(input, select, textarea)`)) {
    const input = control as unknown as HTMLInputElement;
    if (!input.name || input.getAttribute('form') === '' || ((input.type === 'checkbox' || input.type === 'radio') && !input.hasAttribute('checked'))) continue;
    const value = control.tagName === 'SELECT' ? ((control.querySelector('option[selected]') ?? control.querySelector('option'))?.getAttribute('value') ?? '') : (input.getAttribute('value') ?? input.textContent ?? '');
    formData.append(input.name, value);
  }
  return formDataToObject(formData);
}

describe('the form of a charter without a script', () => {
  it('sends back every section as it is stored', () => {
    const page = pageOf();
    for (const section of sections) {
      const sent = editSchemas[section].safeParse(submitted(page, section));
      expect([section, sent.error?.issues ?? []]).toEqual([section, []]);
      const stored = editSchemas[section].parse({ intent: intentOf(section), version: '4', ...props.values[section] });
      expect(normalText(sent.data!)).toBe(normalText(stored));
    }
  });

  it('adds a row with a button that carries the change', () => {
    const values = props.values;
    for (const [section, change] of [['risks', 'addRisk'], ['resources', 'addPeople'], ['controlPoints', 'addControlPoint'], ['stakeholders', 'addStakeholder']] as const) {
      const page = pageOf();
      expect(page.querySelector(`#${section} button[type="submit"][name="change"][value="${change}"]`)).not.toBeNull();
      const typed = changedRows(section, submitted(page, section), change, id(99));
      const after = pageOf({ submitted: { section, typed } });
      expect(after.querySelectorAll(`#${section} details[data-row]`).length).toBe(Object.values(values[section])[0]!.length + 1);
      expect(after.querySelector(`[data-row="${id(99)}"]`)?.hasAttribute('open')).toBe(true);
    }
  });

  it('says in words what cannot be saved, with the dates and the numbers', () => {
    const section = 'tasks';
    const page = pageOf({
      submitted: {
        section, typed: props.values.tasks,
        refusal: {
          code: 'refused', messageKey: 'platform.errors.checkFields', params: {},
          fieldErrors: {
            'tasks[1].endsOn': 'charters.errors.dayOff?day=2026-03-09&name=%D0%BC%D0%B5%D0%B9%D1%80%D0%B0%D0%BC&before=2026-03-06',
            'tasks[2].follows': 'charters.errors.circle?circle=1.1+%E2%86%92+1.2+%E2%86%92+1.1',
          },
        },
      },
    });
    const words = page.querySelector('#tasks')!.textContent;
    expect(words).toContain('2026');
    expect(words).toContain('мейрам');
    expect(words).toContain('1.1 → 1.2 → 1.1');
  });

  it('names what is missing, whose duty it is, and the act that asks for a field', () => {
    const page = pageOf();
    const words = page.body.textContent;
    expect(words).toContain(kazakh.t('charters.missing.customer'));
    expect(words).toContain(`${kazakh.t('charters.duties.manager')}: Ә. Нұрқызы`);
    expect(words).toContain(kazakh.t('charters.missing.owners'));
    expect(page.querySelector('#basics dl')?.textContent).toContain('№ 301');
  });
});

describe('the document', () => {
  const names: Names = {
    organisations: { [id(1)]: { name: text('Мектеп'), regionName: null } }, units: { event: text('іс-шара') }, evidenceKinds: {}, people: {},
    grounds: { law: { title: text('Заң'), reference: '№ 410-V', kind: 'act' } },
  };
  const documentIn = (i18n: I18n) => {
    const Stub = createRemixStub([{ path: '/', Component: () => <CharterContentView content={content} names={names} members={header.members} /> }]);
    const { document } = new Window();
    document.body.innerHTML = renderToString(
      <I18nProvider i18n={i18n}>
        <Stub />
      </I18nProvider>,
    );
    return document;
  };

  it('shows every part in the order of a passport', () => {
    const page = documentIn(kazakh);
    const ids = [...page.querySelectorAll('section[id]')].map((section) => section.id);
    expect(ids).toEqual(['grounds', 'goal', 'team', 'indicators', 'tasks', 'controlPoints', 'resources', 'risks', 'stakeholders', 'organisations']);
    for (const part of ['Заң', 'Мақсаты', 'Ә. Нұрқызы', 'Қорытынды', 'Кешігу', 'Қоғам', 'Мектеп']) expect(page.body.textContent).toContain(part);
    expect(page.querySelector('#tasks')?.textContent).toContain('1.2.');
    expect(page.querySelector('#resources')?.textContent).toMatch(/1\s500\s000/);
  });

  it('says in which language a text is missing and shows the Kazakh one', () => {
    const page = documentIn(russian);
    const goal = page.querySelector('#goal')!;
    expect(goal.querySelector('[lang="kk"]')?.textContent).toBe('Мақсаты');
    expect(goal.textContent).toContain(russian.t('charters.document.noText', { language: russian.t('charters.languages.ru') }));
    expect(page.body.textContent).toContain(russian.t('charters.sections.risks') + ' (2)');
  });
});
