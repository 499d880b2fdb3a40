import { createRemixStub } from '@remix-run/testing';
import { Window } from 'happy-dom';
import type { i18n as I18n } from 'i18next';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { I18nProvider, loadI18n } from '#app/platform/i18n/index.ts';
import type { WorkSearch } from '../charter-work.schema.ts';
import type { Work, WorkOccurrence, WorkTask } from '../work-rows.model.ts';
import { boardOf, timelineOf } from '../work-views.model.ts';
import type { WorkPageOf } from '../work-page.server.ts';
import { WorkBoard } from './work-board.tsx';
import { WorkTimeline } from './work-timeline.tsx';

let kazakh: I18n;
beforeAll(async () => {
  kazakh = await loadI18n('kk');
});
// The test's own router is made for browsers and complains of rendering on a server.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

const name = (kk: string) => ({ kk, ru: kk, en: kk });
const task = (id: string, parentId: string | null, dates: [string, string] | null, follows: string[] = []): WorkTask => ({
  id, parentId, name: name(`Тапсырма ${id}`), frequency: 'once', evidenceKinds: ['minutes'], startsOn: dates?.[0] ?? null, endsOn: dates?.[1] ?? null,
  follows, isStandard: true, people: [],
});
const occurrence: WorkOccurrence = {
  id: 'o1', taskId: 'a', startsOn: '2026-03-02', dueOn: '2026-03-06', state: 'planned', review: null, doneBy: null, doneByName: null, doneOn: null,
  version: 1, givenKinds: [],
};
const work: Work = {
  tasks: [task('t', null, null), task('a', 't', ['2026-03-02', '2026-03-06']), task('b', 't', ['2026-03-10', '2026-03-27'], ['a'])],
  occurrences: [occurrence],
  controlPoints: [],
  kindNames: { minutes: name('хаттама') },
  calendar: [{ day: '2026-03-09', isWorking: false }],
  exceptions: [],
};
const charter = { startsOn: '2026-01-01', endsOn: '2026-03-31' };
const today = '2026-03-04';
const noSearch: WorkSearch = { view: 'timeline', person: null, state: null, task: null, month: null, startsOn: null, endsOn: null };
const manager = { role: 'projectManager', scope: 'office', personId: 'p1', regionCode: null } as const;

function documentOf(element: ReactElement) {
  const Stub = createRemixStub([{ path: '/', Component: () => element }]);
  const { document } = new Window();
  const html = renderToString(
    <I18nProvider i18n={kazakh}>
      <Stub />
    </I18nProvider>,
  );
  document.body.innerHTML = html;
  return { document, html };
}

function timelineWith(search: Partial<WorkSearch>, mayPropose = true) {
  const data = {
    view: 'timeline', timeline: timelineOf(work, charter, { ...noSearch, ...search }, today), header: { officeId: 'f1', charterId: 'c1' }, today, mayPropose, newId: 'n1',
  } as unknown as WorkPageOf<'timeline'> & { newId: string };
  return documentOf(<WorkTimeline {...data} />);
}

describe('the timeline on the server and without a script', () => {
  it('offers the form and no bar to drag, and draws as before', () => {
    const { document, html } = timelineWith({});
    expect(document.querySelectorAll('[data-bar]')).toHaveLength(0);
    expect(document.querySelectorAll('svg[role="img"]')).toHaveLength(1);
    expect(document.querySelector('form select[name="task"]')).not.toBeNull();
    expect(html).not.toContain('style=');
    expect(html).not.toContain(kazakh.t('charterWork.drag.hint'));
  });

  it('draws where the tried dates would bring every bar, the page of the address alone being enough', () => {
    const { document } = timelineWith({ task: 'a', startsOn: '2026-03-09', endsOn: '2026-03-13' });
    expect(document.querySelectorAll('svg[aria-hidden] rect[class*="ghost"]')).toHaveLength(2);
    expect(document.querySelectorAll('rect[class*="ghostBeyond"]')).toHaveLength(1);
    expect(timelineWith({ task: 'a', startsOn: '2026-03-09', endsOn: '2026-03-13' }, false).document.querySelectorAll('form')).toHaveLength(0);
  });

  it('gives a browser what it needs to know working days and what follows what', () => {
    expect(timelineOf(work, charter, noSearch, today)).toMatchObject({
      charter, calendar: work.calendar, exceptions: [], subtasks: [{ id: 'a', follows: [] }, { id: 'b', follows: ['a'], startsOn: '2026-03-10' }],
    });
  });
});

describe('the board on the server and without a script', () => {
  const board = (mover: Parameters<typeof boardOf>[2]) => boardOf(work, { regionCode: null, acceptsWork: true }, mover, noSearch, today);

  it('moves cards by their buttons alone', () => {
    const data = { view: 'board', columns: board(manager), header: { officeId: 'f1', charterId: 'c1' }, kindNames: work.kindNames, search: noSearch };
    const { document, html } = documentOf(<WorkBoard {...(data as unknown as WorkPageOf<'board'>)} />);
    expect(document.querySelectorAll('li[draggable]')).toHaveLength(0);
    expect([...document.querySelectorAll('button[name="movement"]')].map((button) => button.getAttribute('value'))).toEqual(['start']);
    expect(document.querySelectorAll('section[aria-labelledby]')).toHaveLength(4);
    expect(html).not.toContain('style=');
  });

  it('knows of each card what every column answers, also which earlier work it waits for', () => {
    const [planned] = board(manager);
    expect(planned!.cards[0]).toMatchObject({
      drops: { inProgress: { movement: 'start' }, reported: { refusal: 'proofMissing' }, verified: { refusal: 'notInThisState' } }, firstBefore: null,
    });
    const later = { ...occurrence, id: 'o2', taskId: 'b', dueOn: '2026-03-27', givenKinds: ['minutes'] };
    const cards = boardOf({ ...work, occurrences: [occurrence, later] }, { regionCode: null, acceptsWork: true }, manager, noSearch, today)[0]!.cards;
    expect(cards[1]).toMatchObject({ drops: { reported: { refusal: 'earlierOpen' } }, firstBefore: { taskName: name('Тапсырма a'), dueOn: '2026-03-06' } });
    expect(board({ role: 'auditor', scope: 'national', personId: 'p2', regionCode: null })[0]!.cards[0]!.drops).toBeNull();
  });
});
