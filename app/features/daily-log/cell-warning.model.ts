/** What looks odd and may still be right: a warning is said while typing and refuses nothing. */

import { compareDecimals, divideDecimals, multiplyDecimals } from '#app/features/indicators/index.ts';
import { parseCellInput } from './cell-input.model.ts';
import { contentOf, inputRuleOf } from './daily-log.model.ts';
import { contentAt, isExpected, textAt, type Grid, type Position } from './grid.model.ts';

export type CellWarning =
  | { code: 'belowRange' | 'aboveRange'; limit: string }
  | { code: 'muchMoreThanUsual'; usual: string }
  | { code: 'notWorkingDay' };

const timesUsual = '5';
const fewestForUsual = 3;
const ratioDigits = 6;

/** The middle of what the row holds on the days shown, the cell itself left out; null where too little is known. */
export function usualOf(grid: Grid, { row, column }: Position): string | null {
  const values = (grid.cells[row] ?? []).flatMap(({ saved }, index) => {
    const content = index === column ? null : contentOf(saved);
    return content?.entry === 'value' && content.denominator === null && compareDecimals(content.value, '0') > 0 ? [content.value] : [];
  });
  if (values.length < fewestForUsual) return null;
  return values.sort(compareDecimals)[Math.floor(values.length / 2)]!;
}

export function warningFor(grid: Grid, position: Position, text: string): CellWarning | null {
  const row = grid.rows[position.row];
  if (!row) return null;
  const input = parseCellInput(text, inputRuleOf(row), grid.language);
  if (input.outcome === 'refused' || input.content.entry === 'cleared') return null;
  const { value, denominator } = input.content;
  if (value !== null) {
    const figure = denominator === null ? value : divideDecimals(value, denominator, ratioDigits);
    if (row.rangeLow !== null && compareDecimals(figure, row.rangeLow) < 0) return { code: 'belowRange', limit: row.rangeLow };
    if (row.rangeHigh !== null && compareDecimals(figure, row.rangeHigh) > 0) return { code: 'aboveRange', limit: row.rangeHigh };
    const usual = denominator === null ? usualOf(grid, position) : null;
    if (usual !== null && compareDecimals(value, multiplyDecimals(usual, timesUsual)) > 0) return { code: 'muchMoreThanUsual', usual };
  }
  return grid.days[position.column]?.isWorking === false && !isExpected(grid, position) ? { code: 'notWorkingDay' } : null;
}

/** Said at the cell while it is edited, and afterwards for as long as what was typed is not older than this visit. */
export function warningAt(grid: Grid, position: Position): CellWarning | null {
  const isEditedHere = grid.editing && grid.cursor.row === position.row && grid.cursor.column === position.column;
  if (isEditedHere) return warningFor(grid, position, grid.editing!.text);
  return contentAt(grid, position)?.entry === 'value' ? warningFor(grid, position, textAt(grid, position)) : null;
}
