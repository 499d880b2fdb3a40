/** What typing, clearing, pasting, "no change", undo and redo do to the cells. */

import { cleared, noChange, parseCellInput, sameContent, type CellContent } from './cell-input.model.ts';
import { contentOf, inputRuleOf } from './daily-log.model.ts';
import {
  cellAccess,
  cellAt,
  contentAt,
  idAt,
  isCorrection,
  isExpected,
  isFilled,
  isOpenAndExpected,
  isSingle,
  positionsIn,
  selectionOf,
  textAt,
  type CellChange,
  type Draft,
  type Grid,
  type GridCell,
  type Notice,
  type Position,
  type Snapshot,
} from './grid.model.ts';
import { moveTo } from './grid-navigation.model.ts';

const historyLimit = 200;

const accepted = (content: CellContent | null): Snapshot => ({ content: content ?? cleared, typed: null, refusal: null });

const snapshotAt = (grid: Grid, position: Position): Snapshot => {
  const { draft } = cellAt(grid, position);
  return draft?.refusal ? { content: draft.content, typed: draft.typed, refusal: draft.refusal } : accepted(contentAt(grid, position));
};

export function withNotice(grid: Grid, notice: Notice): Grid {
  return { ...grid, notice: { ...notice, number: (grid.notice?.number ?? 0) + 1 } };
}

export function replaceCells(grid: Grid, replacements: readonly { position: Position; cell: GridCell }[]): Grid {
  if (replacements.length === 0) return grid;
  const cells = grid.cells.slice();
  const copied = new Set<number>();
  for (const { position, cell } of replacements) {
    if (!copied.has(position.row)) {
      cells[position.row] = cells[position.row]!.slice();
      copied.add(position.row);
    }
    (cells[position.row] as GridCell[])[position.column] = cell;
  }
  return { ...grid, cells };
}

function draftCell(cell: GridCell, snapshot: Snapshot, version: number, today: string): GridCell {
  const isAsSaved = snapshot.refusal === null && sameContent(snapshot.content, contentOf(cell.saved));
  if (isAsSaved && cell.sending === null) return cell.draft ? { ...cell, draft: null } : cell;
  const reason = cell.draft?.reason ?? null;
  const state: Draft['state'] = snapshot.refusal ? 'refused' : isCorrection(cell.saved, today) && !reason ? 'needsReason' : 'waiting';
  const base = cell.draft?.base ?? cell.saved?.revision ?? 0;
  return { ...cell, draft: { ...snapshot, state, reason, base, version } };
}

type Wish = { position: Position; snapshot: Snapshot };

function applyWishes(grid: Grid, wishes: readonly Wish[]): Grid {
  const version = grid.version + 1;
  const replacements = wishes.map(({ position, snapshot }) => ({
    position,
    cell: draftCell(cellAt(grid, position), snapshot, version, grid.today),
  }));
  return { ...replaceCells(grid, replacements), version };
}

const isSameSnapshot = (left: Snapshot, right: Snapshot): boolean =>
  left.typed === right.typed && left.refusal?.code === right.refusal?.code && sameContent(left.content, right.content);

/** Applies what differs from what is there and remembers how it was. */
function change(grid: Grid, wishes: readonly Wish[]): { grid: Grid; changed: number } {
  const changes: CellChange[] = [];
  const effective = wishes.filter(({ position, snapshot }) => {
    const before = snapshotAt(grid, position);
    if (isSameSnapshot(before, snapshot)) return false;
    changes.push({ id: idAt(grid, position), before, after: snapshot });
    return true;
  });
  if (effective.length === 0) return { grid, changed: 0 };
  const undo = [...grid.undo.slice(1 - historyLimit), changes];
  return { grid: { ...applyWishes(grid, effective), undo, redo: [] }, changed: effective.length };
}

function read(grid: Grid, { row }: Position, text: string): Snapshot {
  const input = parseCellInput(text, inputRuleOf(grid.rows[row]!), grid.language);
  return input.outcome === 'accepted'
    ? accepted(input.content)
    : { content: null, typed: text, refusal: { code: input.code, params: input.params } };
}

// ── Typing ───────────────────────────────────────────────────────────────────────────────────────────────────────

function guarded(grid: Grid, position: Position, act: () => Grid): Grid {
  const access = cellAccess(grid, position);
  return access === 'open' ? act() : withNotice(grid, { kind: 'notOpen', access });
}

/** Without text the cell's own text is edited; with text it is replaced. */
export const startEditing = (grid: Grid, text?: string): Grid =>
  guarded(grid, grid.cursor, () => ({ ...grid, anchor: grid.cursor, editing: { text: text ?? textAt(grid, grid.cursor), isReplacing: text !== undefined } }));

export const changeEditing = (grid: Grid, text: string): Grid => (grid.editing ? { ...grid, editing: { ...grid.editing, text } } : grid);

export const cancelEditing = (grid: Grid): Grid => ({ ...grid, editing: null });

export function write(grid: Grid, position: Position, text: string): Grid {
  return guarded(grid, position, () => {
    const snapshot = read(grid, position, text);
    const written = change(grid, [{ position, snapshot }]).grid;
    return snapshot.refusal ? withNotice(written, { kind: 'refused', refusal: snapshot.refusal }) : written;
  });
}

export function commitEditing(grid: Grid): Grid {
  if (!grid.editing) return grid;
  const { text } = grid.editing;
  const closed = cancelEditing(grid);
  return text === textAt(grid, grid.cursor) ? closed : write(closed, grid.cursor, text);
}

// ── Ranges ───────────────────────────────────────────────────────────────────────────────────────────────────────

export function clearSelection(grid: Grid): Grid {
  const positions = positionsIn(selectionOf(grid));
  const open = positions.filter((position) => cellAccess(grid, position) === 'open');
  if (open.length === 0) return guarded(grid, grid.cursor, () => grid);
  return change(grid, open.map((position) => ({ position, snapshot: accepted(cleared) }))).grid;
}

export const copySelection = (grid: Grid): string[][] => {
  const { top, bottom, left, right } = selectionOf(grid);
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => textAt(grid, { row: top + row, column: left + column })),
  );
};

/** A selection that is a multiple of the copied block is filled with it, as spreadsheets do. */
function pasteArea(grid: Grid, height: number, width: number) {
  const { top, bottom, left, right } = selectionOf(grid);
  const [tall, wide] = [bottom - top + 1, right - left + 1];
  const isTiled = tall % height === 0 && wide % width === 0;
  return { top, left, tall: isTiled ? tall : height, wide: isTiled ? wide : width };
}

/**
 * Text for a cell that is closed, or in a block for a day on which nothing is expected, is left out and counted;
 * so is what would fall outside the sheet.
 */
export function paste(grid: Grid, table: readonly (readonly string[])[]): Grid {
  const [height, width] = [table.length, Math.max(0, ...table.map((row) => row.length))];
  if (width === 0) return grid;
  const { top, left, tall, wide } = pasteArea(grid, height, width);
  const isBlock = tall * wide > 1;
  const wishes: Wish[] = [];
  let [skipped, clipped] = [0, 0];
  for (const position of positionsIn({ top, left, bottom: top + tall - 1, right: left + wide - 1 })) {
    const text = table[(position.row - top) % height]?.[(position.column - left) % width];
    if (text === undefined) continue;
    if (position.row >= grid.rows.length || position.column >= grid.days.length) clipped += 1;
    else if (text === textAt(grid, position)) continue;
    else if (cellAccess(grid, position) !== 'open' || (isBlock && !isExpected(grid, position))) skipped += text.trim() ? 1 : 0;
    else wishes.push({ position, snapshot: read(grid, position, text) });
  }
  const { grid: pasted, changed } = change(grid, wishes);
  const bottomRight = { row: Math.min(top + tall, grid.rows.length) - 1, column: Math.min(left + wide, grid.days.length) - 1 };
  const selected = { ...pasted, anchor: { row: top, column: left }, cursor: bottomRight };
  return withNotice(selected, { kind: 'pasted', changed, skipped, clipped, refused: wishes.filter(({ snapshot }) => snapshot.refusal).length });
}

export type NoChangeScope = 'selection' | 'organisation' | 'indicator' | 'sheet';

/**
 * "Nothing happened": one chosen cell is set whatever it holds; wider scopes touch only the cells of the cursor's day
 * (or of the selection) that are expected, open and still empty.
 */
export function setNoChange(grid: Grid, scope: NoChangeScope): Grid {
  const selection = selectionOf(grid);
  if (scope === 'selection' && isSingle(selection))
    return guarded(grid, grid.cursor, () => change(grid, [{ position: grid.cursor, snapshot: accepted(noChange) }]).grid);
  const wishes = positionsOfScope(grid, scope)
    .filter((position) => isOpenAndExpected(grid, position) && !isFilled(cellAt(grid, position)))
    .map((position) => ({ position, snapshot: accepted(noChange) }));
  const { grid: filled, changed } = change(grid, wishes);
  return withNotice(filled, { kind: 'noChange', count: changed });
}

function positionsOfScope(grid: Grid, scope: NoChangeScope): Position[] {
  if (scope === 'selection') return positionsIn(selectionOf(grid));
  const { row: currentRow, column } = grid.cursor;
  const current = grid.rows[currentRow];
  return grid.rows.flatMap((row, index) => {
    const belongs =
      scope === 'sheet' ||
      (scope === 'organisation' && row.organisationId === current?.organisationId) ||
      (scope === 'indicator' && row.charterIndicatorId === current?.charterIndicatorId);
    return belongs ? [{ row: index, column }] : [];
  });
}

// ── Undo and redo ────────────────────────────────────────────────────────────────────────────────────────────────

function positionsById(grid: Grid): Map<string, Position> {
  return new Map(
    positionsIn({ top: 0, bottom: grid.rows.length - 1, left: 0, right: grid.days.length - 1 }).map((position) => [
      idAt(grid, position),
      position,
    ]),
  );
}

function replay(grid: Grid, changes: readonly CellChange[], side: 'before' | 'after'): Grid {
  const positions = positionsById(grid);
  const wishes = changes.flatMap((each) => {
    const position = positions.get(each.id);
    return position && cellAccess(grid, position) === 'open' ? [{ position, snapshot: each[side] }] : [];
  });
  const first = wishes[0];
  const replayed = applyWishes(grid, wishes);
  const notice: Notice = { kind: side === 'before' ? 'undone' : 'redone', count: wishes.length };
  return withNotice(first ? moveTo(replayed, first.position) : replayed, notice);
}

export function undo(grid: Grid): Grid {
  const changes = grid.undo.at(-1);
  if (!changes) return grid;
  return replay({ ...grid, editing: null, undo: grid.undo.slice(0, -1), redo: [...grid.redo, changes] }, changes, 'before');
}

export function redo(grid: Grid): Grid {
  const changes = grid.redo.at(-1);
  if (!changes) return grid;
  return replay({ ...grid, editing: null, redo: grid.redo.slice(0, -1), undo: [...grid.undo, changes] }, changes, 'after');
}
