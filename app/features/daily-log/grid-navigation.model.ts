/** Where the cursor goes. */

import { nextEmpty, selectionOf, type Grid, type Position } from './grid.model.ts';

export type Movement =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'pageUp'
  | 'pageDown'
  | 'top'
  | 'bottom'
  | 'gridStart'
  | 'gridEnd';

const rowsPerPage = 10;

const clamp = (value: number, length: number): number => Math.max(0, Math.min(value, length - 1));

const within = (grid: Grid, { row, column }: Position): Position => ({
  row: clamp(row, grid.rows.length),
  column: clamp(column, grid.days.length),
});

function destination(grid: Grid, { row, column }: Position, movement: Movement): Position {
  const [lastRow, lastColumn] = [grid.rows.length - 1, grid.days.length - 1];
  switch (movement) {
    case 'up':
      return { row: row - 1, column };
    case 'down':
      return { row: row + 1, column };
    case 'left':
      return { row, column: column - 1 };
    case 'right':
      return { row, column: column + 1 };
    case 'rowStart':
      return { row, column: 0 };
    case 'rowEnd':
      return { row, column: lastColumn };
    case 'pageUp':
      return { row: row - rowsPerPage, column };
    case 'pageDown':
      return { row: row + rowsPerPage, column };
    case 'top':
      return { row: 0, column };
    case 'bottom':
      return { row: lastRow, column };
    case 'gridStart':
      return { row: 0, column: 0 };
    case 'gridEnd':
      return { row: lastRow, column: lastColumn };
  }
}

export function moveTo(grid: Grid, position: Position): Grid {
  const cursor = within(grid, position);
  return { ...grid, cursor, anchor: cursor };
}

/** The anchor stays: the selection grows or shrinks. */
export const extendTo = (grid: Grid, position: Position): Grid => ({ ...grid, cursor: within(grid, position) });

export const move = (grid: Grid, movement: Movement): Grid => moveTo(grid, destination(grid, grid.cursor, movement));
export const extend = (grid: Grid, movement: Movement): Grid => extendTo(grid, destination(grid, grid.cursor, movement));

export function selectColumn(grid: Grid): Grid {
  const { column } = grid.cursor;
  return { ...grid, anchor: { row: 0, column }, cursor: { row: grid.rows.length - 1, column } };
}

export function collapseSelection(grid: Grid): Grid {
  const { top, left } = selectionOf(grid);
  return moveTo(grid, { row: top, column: left });
}

/** To the next cell of the day that still owes an entry; one down where the day is complete. */
export function moveToNextEmpty(grid: Grid): Grid {
  const next = nextEmpty(grid, grid.cursor);
  if (next && next.row !== grid.cursor.row) return moveTo(grid, next);
  return next ? grid : { ...move(grid, 'down'), notice: { kind: 'nothingLeft', number: (grid.notice?.number ?? 0) + 1 } };
}
