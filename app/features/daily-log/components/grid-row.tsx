import { memo } from 'react';
import { useFormat, useLocalize } from '#app/platform/i18n/index.ts';
import { cellAccess, isExpected, isSingle, selectionOf, type Grid } from '../grid.model.ts';
import { GridCellView } from './grid-cell.tsx';
import { PlanFigure } from './plan-figure.tsx';
import { useSheet, useSheetState } from './sheet-context.tsx';
import styles from './sheet-grid.module.css';
import { figureText } from './words.ts';

/** Left and right end of the selection in this row, as text so that it compares; empty where there is none. */
function selectedColumns(grid: Grid, row: number): string {
  const selection = selectionOf(grid);
  const isInside = selection.top <= row && row <= selection.bottom;
  return isInside && !isSingle(selection) ? `${selection.left}-${selection.right}` : '';
}

export const GridRowView = memo(function GridRowView({ index }: { index: number }) {
  const { store } = useSheet();
  const format = useFormat();
  const localize = useLocalize();
  const row = useSheetState(({ grid }) => grid.rows[index]!);
  const days = useSheetState(({ grid }) => grid.days);
  const cells = useSheetState(({ grid }) => grid.cells[index]!);
  const cursorColumn = useSheetState(({ grid }) => (grid.cursor.row === index ? grid.cursor.column : -1));
  const isEditing = useSheetState(({ grid }) => grid.editing !== null && grid.cursor.row === index);
  const selected = useSheetState(({ grid }) => selectedColumns(grid, index));
  const [left, right] = selected === '' ? [0, -1] : (selected.split('-').map(Number) as [number, number]);
  const { grid } = store.getState();

  return (
    <tr data-row={index}>
      <th scope="row" role="rowheader" className={styles.indicator}>
        <span className={styles.name}>{localize(row.name)}</span>, <span className={styles.unit}>{localize(row.unit)}</span>
      </th>
      <td role="gridcell" className={styles.yesterday}>
        {figureText(format, row, row.yesterday)}
      </td>
      <td role="gridcell" className={styles.plan}>
        <PlanFigure row={row} />
      </td>
      {days.map((day, column) => (
        <GridCellView
          key={day.day}
          cell={cells[column]!}
          row={row}
          day={day}
          column={column}
          access={cellAccess(grid, { row: index, column })}
          isOwed={isExpected(grid, { row: index, column })}
          isCursor={column === cursorColumn}
          isSelected={left <= column && column <= right}
          isEditing={isEditing && column === cursorColumn}
        />
      ))}
    </tr>
  );
});
