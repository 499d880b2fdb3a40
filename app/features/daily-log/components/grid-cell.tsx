import { clsx } from 'clsx';
import { memo } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { isFilled, type CellAccess, type GridCell, type GridDay, type GridRow } from '../grid.model.ts';
import { contentOf } from '../daily-log.model.ts';
import { CellEditor } from './cell-editor.tsx';
import { CellMarks } from './cell-marks.tsx';
import { SaveMark, saveStateOf } from './save-mark.tsx';
import { accessText, contentText } from './words.ts';
import styles from './grid-cell.module.css';

export type GridCellProps = {
  cell: GridCell;
  row: GridRow;
  day: GridDay;
  column: number;
  access: CellAccess;
  isOwed: boolean;
  isCursor: boolean;
  isSelected: boolean;
  isEditing: boolean;
};

export const bubbleId = 'daily-log-bubble';

/** Its place is read from the row's and its own `data-` attributes: the sheet handles keys and pointer in one place. */
export const GridCellView = memo(function GridCellView(props: GridCellProps) {
  const { cell, row, day, column, access, isOwed, isCursor, isSelected, isEditing } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const state = saveStateOf(cell);
  const content = cell.draft ? cell.draft.content : contentOf(cell.saved);
  const text = cell.draft?.typed ?? contentText(format, content);
  const isQuietSave = state === 'saved' && !day.isToday;
  const canSetNoChange = isOwed && day.isToday && access === 'open' && !isFilled(cell) && state === 'empty';

  return (
    <td
      role="gridcell"
      className={clsx(
        styles.cell,
        day.isToday && styles.today,
        !day.isWorking && styles.dayOff,
        access !== 'open' && styles.locked,
        isOwed && !isFilled(cell) && !day.isFuture && styles.owed,
        isSelected && styles.selected,
        isCursor && styles.cursor,
        state === 'refused' && styles.refused,
        isEditing && styles.editing,
      )}
      data-column={column}
      // Always present: taking the attribute from the focused cell makes browsers lay the whole table out anew.
      tabIndex={isCursor && !isEditing ? 0 : -1}
      aria-selected={isSelected || undefined}
      aria-readonly={access === 'open' ? undefined : true}
      aria-invalid={state === 'refused' || undefined}
      aria-describedby={isCursor ? bubbleId : undefined}
    >
      {isEditing ? (
        <CellEditor label={t('dailyLog.grid.editorLabel', { indicator: localize(row.name), day: format.longDate(day.day) })} />
      ) : (
        <div className={styles.content}>
          {isQuietSave ? null : <SaveMark state={state} />}
          {cell.saved && state !== 'empty' ? <CellMarks saved={cell.saved} /> : null}
          {canSetNoChange ? (
            <button type="button" tabIndex={-1} className={styles.noChange} data-act="no-change" title={t('dailyLog.noChange.cell')}>
              <span aria-hidden="true">—</span>
              <span className={styles.hiddenText}>{t('dailyLog.noChange.cell')}</span>
            </button>
          ) : null}
          <span className={styles.value} title={access === 'open' || access === 'readOnly' ? undefined : accessText(t, access)}>
            {content?.entry === 'no_change' ? <NoChange label={t('dailyLog.noChange.value')} /> : text}
          </span>
        </div>
      )}
    </td>
  );
});

function NoChange({ label }: { label: string }) {
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className={styles.hiddenText}>{label}</span>
    </>
  );
}
