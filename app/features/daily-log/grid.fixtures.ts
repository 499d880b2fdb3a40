/** A small sheet for tests of the grid. */

import { addDays, weekdayOf } from '#app/platform/time/civil-date.ts';
import type { CellState, SheetData, SheetRow } from './daily-log.model.ts';

const named = (text: string) => ({ kk: text, ru: text, en: text });

export function savedCell(value: string | null, more: Partial<CellState> = {}): CellState {
  return {
    entry: value === null ? 'no_change' : 'value',
    value,
    denominator: null,
    revision: 1,
    isOnTime: true,
    isVerified: false,
    authorName: 'Әлия Нұрланқызы',
    enteredAt: '2026-11-23T06:00:00Z',
    commentCount: 0,
    evidenceCount: 0,
    ...more,
  };
}

export function sheetRow(organisation: number, indicator: number, expectedDays: string[], more: Partial<SheetRow> = {}): SheetRow {
  return {
    organisationId: `o${organisation}`,
    charterIndicatorId: `i${indicator}`,
    charterCode: 'CH-1',
    indicatorCode: null,
    name: named(`Көрсеткіш ${indicator}`),
    unit: named('бірлік'),
    kind: 'increment',
    decimals: 0,
    direction: 'up',
    rangeLow: null,
    rangeHigh: null,
    planToday: null,
    factToDate: null,
    yesterday: null,
    status: 'noPlan',
    expectedDays,
    isPausedToday: false,
    ...more,
  };
}

export type SheetShape = { organisations?: number; indicators?: number; today?: string; daysBefore?: number; daysAfter?: number };

export function sheet(shape: SheetShape = {}, more: Partial<SheetRow> = {}): SheetData {
  const { organisations = 2, indicators = 3, today = '2026-11-23', daysBefore = 6, daysAfter = 1 } = shape;
  const days = Array.from({ length: daysBefore + daysAfter + 1 }, (_, index) => addDays(today, index - daysBefore));
  const working = days.filter((day) => weekdayOf(day) <= 5);
  const rows: SheetRow[] = [];
  for (let organisation = 1; organisation <= organisations; organisation += 1)
    for (let indicator = 1; indicator <= indicators; indicator += 1) rows.push(sheetRow(organisation, indicator, working, more));
  return {
    today,
    days: days.map((day, index) => ({ day, isWorking: working.includes(day), isClosed: index === 0, isToday: day === today })),
    organisations: Array.from({ length: organisations }, (_, index) => ({ id: `o${index + 1}`, name: named(`Ұйым ${index + 1}`) })),
    rows,
    cells: {},
    deadline: '20:00',
  };
}
