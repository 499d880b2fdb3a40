// @vitest-environment happy-dom
import { createRemixStub } from '@remix-run/testing';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { i18n as I18n } from 'i18next';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { I18nProvider, loadI18n } from '#app/platform/i18n/index.ts';
import { ToastProvider } from '#app/ui/index.ts';
import type { CellWrite, SheetData, WriteResult } from '../daily-log.model.ts';
import { savedCell, sheet } from '../grid.fixtures.ts';
import { DailyLogSheet, type DailyLogSheetProps } from './daily-log-sheet.tsx';

let kazakh: I18n;
let answer: (write: CellWrite) => object;
let sent: CellWrite[];

beforeAll(async () => {
  kazakh = await loadI18n('kk');
});

beforeEach(() => {
  localStorage.clear();
  sent = [];
  answer = (write) => ({ outcome: 'saved', cell: savedCell(write.value, { entry: write.entry, denominator: write.denominator, revision: write.expectedRevision + 1 }) });
  vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
    const { cells } = JSON.parse(String(init.body)) as { cells: CellWrite[] };
    sent.push(...cells);
    return new Response(JSON.stringify({ results: cells.map((write) => ({ ...write, ...answer(write) }) as unknown as WriteResult) }));
  });
  Element.prototype.scrollIntoView = () => undefined;
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function page(data: SheetData, more: Partial<DailyLogSheetProps> = {}) {
  const Stub = createRemixStub([{ path: '/', Component: () => <DailyLogSheet data={data} canWrite membershipId="m1" {...more} /> }]);
  return (
    <I18nProvider i18n={kazakh}>
      <ToastProvider>
        <Stub />
      </ToastProvider>
    </I18nProvider>
  );
}

const narrow = (isNarrow: boolean) =>
  vi.stubGlobal('matchMedia', () => ({ matches: isNarrow, addEventListener: () => undefined, removeEventListener: () => undefined }));

const cellOf = (row: number, column: number) => document.querySelector<HTMLElement>(`tr[data-row="${row}"] td[data-column="${column}"]`)!;
const cursor = () => document.querySelector<HTMLElement>('td[tabindex="0"]')!;
const press = (key: string, more: object = {}) => fireEvent.keyDown(document.activeElement!, { key, code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key, ...more });

function typeInto(text: string) {
  const [first = '', ...rest] = text;
  press(first);
  fireEvent.change(document.activeElement!, { target: { value: first + rest.join('') } });
}

async function openGrid(data: SheetData = sheet(), more: Partial<DailyLogSheetProps> = {}) {
  narrow(false);
  render(page(data, more));
  await screen.findByRole('grid');
  act(() => cursor().focus());
}

describe('the grid', () => {
  it('is a named grid with headers, one tab stop and today at hand', async () => {
    await openGrid();
    const grid = screen.getByRole('grid', { name: 'Күнделікті журнал' });
    expect(within(grid).getAllByRole('columnheader')).toHaveLength(3 + 8);
    expect(within(grid).getAllByRole('rowheader')).toHaveLength(6 + 2);
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(cursor()).toBe(cellOf(0, 6));
  });

  it('saves a day from the keyboard, one Enter for each row', async () => {
    await openGrid();
    for (let row = 0; row < 6; row += 1) {
      expect(document.activeElement).toBe(cellOf(row, 6));
      typeInto(String(row + 10));
      press('Enter');
    }
    expect(screen.getByText('6 / 6 толтырылды')).toBeTruthy();
    await waitFor(() => expect(sent).toHaveLength(6));
    expect(sent.map(({ value }) => value)).toEqual(['10', '11', '12', '13', '14', '15']);
    await waitFor(() => expect(within(cellOf(5, 6)).getByText('сақталды')).toBeTruthy());
    expect(screen.getByText('Бәрі сақталды')).toBeTruthy();
    expect(screen.getByRole('status', { name: 'Журнал хабарламалары' }).textContent).toBe('Сақталды.');
  });

  it('touches nothing outside the edited cell while a person types', async () => {
    await openGrid(sheet({ organisations: 4, indicators: 15, daysBefore: 29 }));
    typeInto('1');
    const changed = new Set<Node>();
    const observer = new MutationObserver((records) => records.forEach(({ target }) => changed.add(target)));
    observer.observe(screen.getByRole('grid'), { subtree: true, childList: true, attributes: true, characterData: true });
    fireEvent.change(document.activeElement!, { target: { value: '12' } });
    fireEvent.change(document.activeElement!, { target: { value: '123' } });
    for (const { target } of observer.takeRecords()) changed.add(target);
    observer.disconnect();
    expect([...changed].filter((node) => !cellOf(0, 29).contains(node))).toEqual([]);
  });

  it('keeps what is refused at its cell, with the sentence, and saves the rest', async () => {
    answer = (write) =>
      write.value === '13'
        ? { outcome: 'refused', code: 'periodClosed', params: { who: 'Б. Ахметов' } }
        : { outcome: 'saved', cell: savedCell(write.value) };
    await openGrid();
    typeInto('13');
    press('Enter');
    typeInto('5');
    press('Enter');
    await waitFor(() => expect(cellOf(0, 6).getAttribute('aria-invalid')).toBe('true'));
    expect(cellOf(1, 6).textContent).toContain('сақталды');
    press('ArrowUp');
    press('ArrowUp');
    expect(document.getElementById(cursor().getAttribute('aria-describedby')!)?.textContent).toContain('Оны қайта аша алатын адам: Б. Ахметов.');
    expect(cursor().textContent).toContain('13');
    fireEvent.click(screen.getByRole('button', { name: 'Мәнді алып тастау' }));
    expect(cellOf(0, 6).textContent).not.toContain('13');
  });

  it('shows both values of a conflict and saves the one chosen', async () => {
    const theirs = savedCell('41', { revision: 7, authorName: 'Ержан Сәрсенов' });
    answer = (write) => (write.expectedRevision === 7 ? { outcome: 'saved', cell: savedCell(write.value, { revision: 8 }) } : { outcome: 'conflict', current: theirs });
    await openGrid();
    typeInto('14');
    press('Tab');
    press('ArrowLeft');
    const mine = await screen.findByRole('button', { name: 'Менікін сақтау' });
    expect(screen.getByText('41')).toBeTruthy();
    expect(screen.getByText(/Ержан Сәрсенов, /)).toBeTruthy();
    fireEvent.click(mine);
    expect(document.activeElement).toBe(cellOf(0, 6));
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ value: '14', expectedRevision: 7 }));
  });

  it('asks one reason for a pasted block of corrections', async () => {
    const data = sheet();
    for (const indicator of [1, 2]) data.cells[`o1|i${indicator}|2026-11-20`] = savedCell('4', { enteredAt: '2026-11-20T08:00:00Z' });
    await openGrid(data);
    for (let step = 0; step < 3; step += 1) press('ArrowLeft');
    fireEvent.paste(document.activeElement!, { clipboardData: { getData: () => '7\n8\n' } });
    expect(await screen.findByText('2 мәнді неге түзетесіз?')).toBeTruthy();
    expect(sent).toHaveLength(0);
    fireEvent.change(screen.getByLabelText('Түзету себебі'), { target: { value: 'Хаттама бойынша' } });
    fireEvent.click(screen.getByRole('button', { name: 'Себебімен сақтау' }));
    await waitFor(() => expect(sent.map(({ value, reason }) => [value, reason])).toEqual([['7', 'Хаттама бойынша'], ['8', 'Хаттама бойынша']]));
  });

  it('sets no change for the rest of the day, and takes it back', async () => {
    await openGrid();
    typeInto('5');
    press('Enter');
    press('Enter', { ctrlKey: true });
    expect(screen.getByText('6 / 6 толтырылды')).toBeTruthy();
    press('z', { ctrlKey: true });
    expect(screen.getByText('1 / 6 толтырылды')).toBeTruthy();
  });

  it('offers nothing to write to those who may only read', async () => {
    await openGrid(sheet(), { canWrite: false });
    press('5');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Келесі бос ұяшық' })).toBeNull();
  });
});

describe('the list of one day', () => {
  it('saves each field when it is left, with the same rules', async () => {
    narrow(true);
    render(page(sheet()));
    const [first, second] = await screen.findAllByRole('textbox');
    fireEvent.change(first!, { target: { value: '1 234' } });
    fireEvent.blur(first!);
    fireEvent.change(second!, { target: { value: 'бес' } });
    fireEvent.blur(second!);
    await waitFor(() => expect(sent.map(({ value }) => value)).toEqual(['1234']));
    expect(screen.getByText('Бұл сан емес. Мысалы: 1 234,5.')).toBeTruthy();
    expect(second!.getAttribute('aria-invalid')).toBe('true');
  });
});
