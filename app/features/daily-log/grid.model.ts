/**
 * The sheet as one value: rows × days, what is saved, what is not yet, cursor, selection and history. Changes are in
 * `grid-editing`, `grid-navigation` and `grid-saving`; this file holds the shape and the questions asked of it.
 */

import { almatyClock } from '#app/platform/time/almaty-clock.ts';
import { sameContent, writeCellContent, type CellContent, type InputLanguage } from './cell-input.model.ts';
import { cellId, contentOf, rowId, type CellKey, type CellState, type Refusal, type SheetData, type SheetDay, type SheetRow } from './daily-log.model.ts';

export type DraftState = 'waiting' | 'needsReason' | 'refused' | 'conflict';

/** What a person wants in a cell and the server has not acknowledged. */
export type Draft = {
  /** Null when what was typed could not be read. */
  content: CellContent | null;
  /** The text as typed, kept while it is refused. */
  typed: string | null;
  state: DraftState;
  refusal: Refusal | null;
  reason: string | null;
  /** The revision this draft replaces. */
  base: number;
  version: number;
};

export type GridCell = {
  saved: CellState | null;
  draft: Draft | null;
  /** The version of the draft on its way to the server. */
  sending: number | null;
};

export type GridRow = SheetRow & { id: string; expected: ReadonlySet<string> };
export type GridDay = SheetDay & { isFuture: boolean };
export type Position = { row: number; column: number };
export type Rectangle = { top: number; bottom: number; left: number; right: number };

/** The part of a draft that undo brings back. */
export type Snapshot = Pick<Draft, 'content' | 'typed' | 'refusal'>;
export type CellChange = { id: string; before: Snapshot; after: Snapshot };

export type Notice =
  | { kind: 'notOpen'; access: Exclude<CellAccess, 'open'> }
  | { kind: 'pasted'; changed: number; skipped: number; clipped: number; refused: number }
  | { kind: 'noChange'; count: number }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'nothingLeft' }
  | { kind: 'undone' | 'redone'; count: number };

export type Grid = {
  today: string;
  canWrite: boolean;
  language: InputLanguage;
  rows: readonly GridRow[];
  days: readonly GridDay[];
  /** `cells[row][column]`; a row keeps its identity while nothing in it changes. */
  cells: readonly (readonly GridCell[])[];
  cursor: Position;
  /** The other corner of the selection. */
  anchor: Position;
  /** `isReplacing`: begun by typing over the cell, so arrows leave it as they do in spreadsheets. */
  editing: { text: string; isReplacing: boolean } | null;
  undo: readonly (readonly CellChange[])[];
  redo: readonly (readonly CellChange[])[];
  version: number;
  /** Numbered, so that the same notice twice is announced twice. */
  notice: (Notice & { number: number }) | null;
};

export type CellAccess = 'open' | 'readOnly' | 'closed' | 'future' | 'derived' | 'paused' | 'verified';

const emptyCell: GridCell = { saved: null, draft: null, sending: null };

export function createGrid(data: SheetData, options: { canWrite: boolean; language: InputLanguage }): Grid {
  const rows = data.rows.map((row) => ({ ...row, id: rowId(row), expected: new Set(row.expectedDays) }));
  const days = data.days.map((day) => ({ ...day, isFuture: day.day > data.today }));
  const start: Position = { row: 0, column: Math.max(0, days.findIndex((day) => day.isToday)) };
  const grid: Grid = {
    today: data.today,
    ...options,
    rows,
    days,
    cells: rows.map((row) =>
      days.map(({ day }) => {
        const saved = data.cells[`${row.id}|${day}`];
        return saved ? { ...emptyCell, saved } : emptyCell;
      }),
    ),
    cursor: start,
    anchor: start,
    editing: null,
    undo: [],
    redo: [],
    version: 0,
    notice: null,
  };
  const first = nextEmpty(grid, { row: -1, column: start.column }) ?? start;
  return { ...grid, cursor: first, anchor: first };
}

// ── Cells ────────────────────────────────────────────────────────────────────────────────────────────────────────

export const cellAt = (grid: Grid, { row, column }: Position): GridCell => grid.cells[row]?.[column] ?? emptyCell;

export function keyAt(grid: Grid, { row, column }: Position): CellKey {
  const { organisationId, charterIndicatorId } = grid.rows[row]!;
  return { organisationId, charterIndicatorId, day: grid.days[column]!.day };
}

export const idAt = (grid: Grid, position: Position): string => cellId(keyAt(grid, position));

export function positionOf(grid: Grid, key: CellKey): Position | null {
  const id = rowId(key);
  const row = grid.rows.findIndex((each) => each.id === id);
  const column = grid.days.findIndex((each) => each.day === key.day);
  return row < 0 || column < 0 ? null : { row, column };
}

export function contentAt(grid: Grid, position: Position): CellContent | null {
  const { saved, draft } = cellAt(grid, position);
  return draft?.content ?? contentOf(saved);
}

/** What the cell shows while being edited or copied: refused text stays as typed. */
export function textAt(grid: Grid, position: Position): string {
  return cellAt(grid, position).draft?.typed ?? writeCellContent(contentAt(grid, position), grid.language);
}

export const isFilled = ({ saved, draft }: GridCell): boolean => {
  const content = draft ? (draft.state === 'refused' ? null : draft.content) : contentOf(saved);
  return !sameContent(content, null);
};

export function cellAccess(grid: Grid, { row, column }: Position): CellAccess {
  const [indicator, day] = [grid.rows[row], grid.days[column]];
  if (!grid.canWrite || !indicator || !day) return 'readOnly';
  if (indicator.kind === 'derived') return 'derived';
  if (day.isClosed) return 'closed';
  if (day.isFuture) return 'future';
  if (day.isToday && indicator.isPausedToday) return 'paused';
  return grid.cells[row]?.[column]?.saved?.isVerified ? 'verified' : 'open';
}

export function isExpected(grid: Grid, { row, column }: Position): boolean {
  const [indicator, day] = [grid.rows[row], grid.days[column]];
  if (!indicator || !day || indicator.kind === 'derived') return false;
  return indicator.expected.has(day.day) && !(day.isToday && indicator.isPausedToday);
}

export const isOpenAndExpected = (grid: Grid, position: Position): boolean =>
  cellAccess(grid, position) === 'open' && isExpected(grid, position);

/** Changing what was entered on an earlier day is a correction and has a reason. */
export const isCorrection = (saved: CellState | null, today: string): boolean =>
  saved !== null && saved.entry !== 'cleared' && almatyClock(new Date(saved.enteredAt)).date < today;

// ── Selection ────────────────────────────────────────────────────────────────────────────────────────────────────

export const selectionOf = ({ cursor, anchor }: Pick<Grid, 'cursor' | 'anchor'>): Rectangle => ({
  top: Math.min(cursor.row, anchor.row),
  bottom: Math.max(cursor.row, anchor.row),
  left: Math.min(cursor.column, anchor.column),
  right: Math.max(cursor.column, anchor.column),
});

export function positionsIn({ top, bottom, left, right }: Rectangle): Position[] {
  const positions: Position[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) positions.push({ row, column });
  return positions;
}

export const isSingle = ({ top, bottom, left, right }: Rectangle): boolean => top === bottom && left === right;

// ── Progress of a day ────────────────────────────────────────────────────────────────────────────────────────────

export type DayProgress = { expected: number; filled: number; left: number };

export function progressOf(grid: Grid, column: number): DayProgress {
  let [expected, filled] = [0, 0];
  for (let row = 0; row < grid.rows.length; row += 1) {
    if (!isExpected(grid, { row, column })) continue;
    expected += 1;
    if (isFilled(cellAt(grid, { row, column }))) filled += 1;
  }
  return { expected, filled, left: expected - filled };
}

/** The next cell of the same day that still owes an entry: first below, then from the top. */
export function nextEmpty(grid: Grid, from: Position): Position | null {
  for (let step = 1; step <= grid.rows.length; step += 1) {
    const position = { row: (from.row + step) % grid.rows.length, column: from.column };
    if (isOpenAndExpected(grid, position) && !isFilled(cellAt(grid, position))) return position;
  }
  return null;
}

export const todayColumn = (grid: Grid): number => grid.days.findIndex((day) => day.isToday);

/** The first cell that waits for the person: refused, or with two values. */
export function firstStuck(grid: Grid): Position | null {
  for (const [row, cells] of grid.cells.entries()) {
    const column = cells.findIndex(({ draft }) => draft?.state === 'refused' || draft?.state === 'conflict');
    if (column >= 0) return { row, column };
  }
  return null;
}

export type DraftCounts = Record<DraftState, number>;

export function countDrafts(grid: Grid): DraftCounts {
  const counts: DraftCounts = { waiting: 0, needsReason: 0, refused: 0, conflict: 0 };
  for (const row of grid.cells) for (const { draft } of row) if (draft) counts[draft.state] += 1;
  return counts;
}
