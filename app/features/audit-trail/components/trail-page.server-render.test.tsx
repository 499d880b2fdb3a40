import { createRemixStub } from '@remix-run/testing';
import { Window } from 'happy-dom';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { I18nProvider, languages, loadI18n, type Language } from '#app/platform/i18n/index.ts';
import { operations } from '../trail.model.ts';
import type { TrailEntry } from '../trail.queries.server.ts';
import { trailSearch } from '../trail.schema.ts';
import { PublicRootsPage } from './public-roots-page.tsx';
import { RecordHistoryLink } from './record-history-link.tsx';
import { TrailPage } from './trail-page.tsx';

// The test's own router is made for browsers and complains of rendering on a server.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

const [office, one] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'];
const officeName = { kk: 'Ақмола', ru: 'Акмола', en: 'Akmola' };
const entry: TrailEntry = {
  sequence: '7', at: '2026-11-23T05:00:00.000Z', operation: 'U', subject: 'risks', recordKey: `${office}/${one}`, personName: 'Сәуле Омарова', role: 'officeLead', address: '10.0.0.7', requestId: 'r-1',
  officeName, changes: [{ field: 'likelihood', from: 2, to: 4 }, { field: 'due_on', from: null, to: '2026-12-31' }, { field: 'unheard_of', from: true, to: false }], page: `/risks/${office}/${one}`,
};
const data = { rows: [entry], next: '7', problem: null, record: null, offices: [{ id: office, name: officeName, hasChain: true }, { id: one, name: officeName, hasChain: false }], subjects: ['risks', 'charters', 'unheard_of'] };

async function rendered(page: JSX.Element, language: Language = 'kk', address = '/') {
  const i18n = await loadI18n(language);
  const Stub = createRemixStub([{ path: '*', Component: () => <I18nProvider i18n={i18n}>{page}</I18nProvider> }]);
  const window = new Window();
  window.document.body.innerHTML = renderToString(<Stub initialEntries={[address]} />);
  return window.document.body;
}

describe('the page of the trail', () => {
  test.each(languages)('says in words who did what, and shows its own spelling only for what nobody named (%s)', async (language) => {
    const body = await rendered(<TrailPage {...data} rows={operations.map((operation) => ({ ...entry, operation, sequence: operation }))} search={trailSearch.parse({})} />, language);
    expect(body.textContent).not.toMatch(/auditTrail\.|riskRegister\./);
    expect(body.querySelectorAll('ol > li')).toHaveLength(operations.length);
    const [first] = body.querySelectorAll('ol > li');
    expect(first!.querySelector('details:not([open]) dl')).not.toBeNull();
    expect([...first!.querySelectorAll('dt code')].map((code) => code.textContent)).toEqual(['unheard_of']);
    expect(first!.querySelector(`a[href="/risks/${office}/${one}"]`)).not.toBeNull();
    expect([...body.querySelectorAll('select[name=subject] option')].map((option) => option.getAttribute('value'))).not.toContain('unheard_of');
    expect(body.querySelector(`a[href="/audit/chain/${office}"][download]`)).not.toBeNull();
    expect(body.querySelector('a[rel=next]')?.getAttribute('href')).toContain('after=7');
  });

  test('tells nothing recorded from nothing found, and a record that cannot be looked for', async () => {
    const empty = { ...data, rows: [], next: null };
    const nothing = await rendered(<TrailPage {...empty} search={trailSearch.parse({})} />, 'en');
    expect(nothing.textContent).toContain('Nothing recorded yet');
    const filtered = await rendered(<TrailPage {...empty} search={trailSearch.parse({ person: 'x' })} />, 'en');
    expect(filtered.textContent).not.toContain('Nothing recorded yet');
    const wrong = await rendered(<TrailPage {...empty} problem="needsKind" search={trailSearch.parse({ record: one })} />, 'en');
    expect(wrong.querySelector('[name=record]')?.getAttribute('aria-invalid')).toBe('true');
    expect(wrong.textContent).toContain('Choose the kind of record too');
  });
});

test('the page of a record leads to its history, for whoever may read the trail', async () => {
  const address = `/risks/${office}/${one}`;
  const link = async (role: 'auditor' | 'executor', at: string) => (await rendered(<RecordHistoryLink role={role} />, 'kk', at)).querySelector('a')?.getAttribute('href');
  expect(await link('auditor', address)).toBe(`/audit?record=${encodeURIComponent(address)}`);
  expect(await link('executor', address)).toBeUndefined();
  expect(await link('auditor', '/risks')).toBeUndefined();
});

test.each(languages)('the public page shows key and roots, and says so when there are none (%s)', async (language) => {
  const root = { number: 3, day: '2026-11-22', content: '{}', hash: 'a'.repeat(64), signature: 's', keyId: 'k', chains: 5 };
  const body = await rendered(<PublicRootsPage roots={[root]} next={3} publicKey="-----BEGIN PUBLIC KEY-----" banner={null} />, language);
  expect(body.textContent).not.toContain('auditTrail.');
  expect(body.querySelector('pre')?.textContent).toContain('BEGIN PUBLIC KEY');
  expect(body.textContent).toContain(root.hash);
  expect(body.querySelector('a[rel=next]')?.getAttribute('href')).toBe('/?before=3');
  const none = await rendered(<PublicRootsPage roots={[]} next={null} publicKey={null} banner={null} />, language);
  expect(none.querySelector('pre')).toBeNull();
  expect(none.textContent).not.toContain('auditTrail.');
});
