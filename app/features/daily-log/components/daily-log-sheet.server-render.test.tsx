import { createRemixStub } from '@remix-run/testing';
import { Window } from 'happy-dom';
import type { i18n as I18n } from 'i18next';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { I18nProvider, loadI18n } from '#app/platform/i18n/index.ts';
import { ToastProvider } from '#app/ui/index.ts';
import type { SheetData } from '../daily-log.model.ts';
import { dayFormFields, parseDayForm } from '../daily-log.schema.ts';
import { savedCell, sheet } from '../grid.fixtures.ts';
import { DailyLogSheet, type DailyLogSheetProps } from './daily-log-sheet.tsx';

let kazakh: I18n;
beforeAll(async () => {
  kazakh = await loadI18n('kk');
});
// The test's own router is made for browsers and complains of rendering on a server.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

function htmlOf(data: SheetData, more: Partial<DailyLogSheetProps> = {}): string {
  const Stub = createRemixStub([{ path: '/', Component: () => <DailyLogSheet data={data} canWrite membershipId="m1" {...more} /> }]);
  return renderToString(
    <I18nProvider i18n={kazakh}>
      <ToastProvider>
        <Stub />
      </ToastProvider>
    </I18nProvider>,
  );
}

describe('on the server and without a script', () => {
  const data = sheet();
  data.cells['o1|i1|2026-11-23'] = savedCell('1234');

  it('is a native form whose fields the server understands', () => {
    const html = htmlOf(data, { submitted: { day: '2026-11-23', refused: { 'o1|i2': { code: 'negative', params: {}, typed: '-5' } } } });
    const { document } = new Window();
    document.body.innerHTML = html;
    const form = document.querySelector('form')!;
    expect(form.method).toBe('post');
    expect(form.textContent).toContain('Бұл көрсеткіш нөлден кем болмайды.');
    const submitted = new FormData();
    for (const input of form.querySelectorAll('input')) submitted.set(input.name, input.value);
    expect(submitted.get('value:o1|i1')).toBe('1234');
    expect(submitted.get('value:o1|i2')).toBe('-5');
    submitted.set('value:o1|i3', '7');
    submitted.set(dayFormFields.act, dayFormFields.save);
    const parsed = parseDayForm(submitted, data.rows, 'kk');
    expect(parsed.writes).toMatchObject([{ charterIndicatorId: 'i3', value: '7', expectedRevision: 0 }]);
    expect(Object.keys(parsed.refused)).toEqual(['o1|i2']);
  });

  it('lets Enter in a field save, not say "no change"', () => {
    const { document } = new Window();
    document.body.innerHTML = htmlOf(data);
    expect(document.querySelector('form button[type="submit"]')?.getAttribute('value')).toBe(dayFormFields.save);
  });

  it('brings no inline style, which the content policy would refuse', () => {
    expect(htmlOf(data)).not.toMatch(/\sstyle=/);
  });

  it('says what to do where there is nothing to fill in', () => {
    expect(htmlOf({ ...data, rows: [] })).toContain('Мұнда толтыратын көрсеткіш жоқ');
  });
});
