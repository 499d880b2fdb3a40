import { clsx } from 'clsx';
import { Lock } from 'lucide-react';
import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Icon } from '#app/ui/index.ts';
import { parseTable, writeTable } from '../clipboard.model.ts';
import { inputRuleOf } from '../daily-log.model.ts';
import { copySelection } from '../grid-editing.model.ts';
import { commandFor } from '../grid-keys.ts';
import { cellAt, keyAt, type GridDay, type Position } from '../grid.model.ts';
import { CellBubble, hasBubbleButtons } from './cell-bubble.tsx';
import { GridRowView } from './grid-row.tsx';
import { OrganisationHead } from './organisation-head.tsx';
import { useSheet, useSheetState } from './sheet-context.tsx';
import { useBrowserLayoutEffect } from './use-browser-layout-effect.ts';
import styles from './sheet-grid.module.css';

function positionUnder(target: EventTarget): Position | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null;
  const row = cell?.closest<HTMLElement>('tr[data-row]');
  return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : null;
}

const isInField = (target: EventTarget) => target instanceof HTMLInputElement;

export function SheetGrid({ labelledBy }: { labelledBy: string }) {
  const { store, focus, openPanel, showHelp } = useSheet();
  const rows = useSheetState(({ grid }) => grid.rows);
  const days = useSheetState(({ grid }) => grid.days);
  const table = useRef<HTMLTableElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const isDragging = useRef(false);
  useGridFocus(table, scroller);

  const press = (event: KeyboardEvent) => {
    if (bubble.current?.contains(event.target as Node) || event.nativeEvent.isComposing) return;
    const { grid } = store.getState();
    const row = grid.rows[grid.cursor.row];
    if (!row) return;
    const command = commandFor(event.nativeEvent, {
      editing: grid.editing,
      mayBeNegative: inputRuleOf(row).mayBeNegative ?? false,
      hasBubble: hasBubbleButtons(cellAt(grid, grid.cursor)),
    });
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    if (command.kind === 'openPanel') openPanel({ key: keyAt(grid, grid.cursor), part: command.part });
    else if (command.kind === 'showHelp') showHelp();
    else if (command.kind === 'enterBubble') bubble.current?.querySelector('button')?.focus();
    else {
      focus.ask();
      for (const action of command.actions) store.dispatch(action);
    }
  };

  const point = (event: MouseEvent) => {
    const position = positionUnder(event.target);
    if (!position || event.button !== 0 || isInField(event.target)) return;
    const { grid } = store.getState();
    if (grid.editing) store.dispatch({ type: 'editingCommitted', then: 'stay' });
    focus.ask();
    isDragging.current = true;
    store.dispatch({ type: 'movedTo', position, extends: event.shiftKey });
    event.preventDefault();
  };

  const drag = (event: MouseEvent) => {
    const position = isDragging.current && event.buttons === 1 ? positionUnder(event.target) : null;
    const { cursor } = store.getState().grid;
    if (position && (position.row !== cursor.row || position.column !== cursor.column))
      store.dispatch({ type: 'movedTo', position, extends: true });
  };

  const click = (event: MouseEvent) => {
    isDragging.current = false;
    if (event.target instanceof Element && event.target.closest('[data-act="no-change"]'))
      store.dispatch({ type: 'noChangeSet', scope: 'selection' });
  };

  const edit = (event: MouseEvent) => {
    if (positionUnder(event.target) && !isInField(event.target)) store.dispatch({ type: 'editingStarted' });
  };

  const copy = (event: ClipboardEvent, clears: boolean) => {
    if (isInField(event.target)) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeTable(copySelection(store.getState().grid)));
    if (clears) store.dispatch({ type: 'selectionCleared' });
  };

  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    // A single value pasted while typing belongs to the text; a block belongs to the sheet.
    if (isInField(event.target) && !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    if (store.getState().grid.editing) store.dispatch({ type: 'editingCancelled' });
    focus.ask();
    store.dispatch({ type: 'pasted', table: parseTable(text) });
  };

  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller}>
        {/* The grid is one widget: its keys and pointer are handled here for all cells, as the pattern for grids asks. */}
        <table
          ref={table}
          role="grid"
          aria-labelledby={labelledBy}
          aria-multiselectable="true"
          className={styles.grid}
          onKeyDown={press}
          onMouseDown={point}
          onMouseMove={drag}
          onClick={click}
          onDoubleClick={edit}
          onCopy={(event) => copy(event, false)}
          onCut={(event) => copy(event, true)}
          onPaste={paste}
        >
          <GridHead days={days} />
          {groupsOf(rows).map(({ organisationId, first, count }) => (
            <tbody key={organisationId}>
              <OrganisationHead organisationId={organisationId} firstRow={first} />
              {Array.from({ length: count }, (_, offset) => (
                <GridRowView key={rows[first + offset]!.id} index={first + offset} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <CellBubble ref={bubble} scroller={scroller} table={table} />
    </div>
  );
}

type Group = { organisationId: string; first: number; count: number };

function groupsOf(rows: readonly { organisationId: string }[]): Group[] {
  const groups: Group[] = [];
  rows.forEach(({ organisationId }, index) => {
    const last = groups.at(-1);
    if (last?.organisationId === organisationId) last.count += 1;
    else groups.push({ organisationId, first: index, count: 1 });
  });
  return groups;
}

function useGridFocus(table: RefObject<HTMLTableElement>, scroller: RefObject<HTMLDivElement>): void {
  const { focus } = useSheet();
  const cursor = useSheetState(({ grid }) => grid.cursor);
  const isEditing = useSheetState(({ grid }) => grid.editing !== null);

  useBrowserLayoutEffect(() => {
    if (!focus.take()) return;
    const cell = table.current?.querySelector<HTMLElement>(`tr[data-row="${cursor.row}"] td[data-column="${cursor.column}"]`);
    if (!isEditing) cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [cursor, isEditing, table, focus]);

  // The panel beside the grid takes width from it; the cell that the panel is about must stay in sight.
  const { isPanelOpen } = useSheet();
  useEffect(() => {
    if (!isPanelOpen) return;
    table.current?.querySelector(`tr[data-row="${cursor.row}"] td[data-column="${cursor.column}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isPanelOpen, cursor, table]);

  useEffect(() => {
    const showToday = () => {
      const today = table.current?.querySelector<HTMLElement>('th[data-today]');
      const before = today?.previousElementSibling;
      // Today's own column sticks, so only the one before it tells where it lies.
      if (today && before instanceof HTMLElement)
        scroller.current?.scrollTo({ left: before.offsetLeft + before.offsetWidth + today.offsetWidth - scroller.current.clientWidth });
    };
    showToday();
    void document.fonts?.ready.then(showToday);
  }, [table, scroller]);
}

function GridHead({ days }: { days: readonly GridDay[] }) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th scope="col" className={clsx(styles.head, styles.indicator)}>
          {t('dailyLog.grid.indicator')}
        </th>
        <th scope="col" className={clsx(styles.head, styles.yesterday)}>
          {t('dailyLog.grid.yesterday')}
        </th>
        <th scope="col" className={clsx(styles.head, styles.plan)}>
          {t('dailyLog.grid.planToDate')}
        </th>
        {days.map((day) => (
          <DayHead key={day.day} day={day} />
        ))}
      </tr>
    </thead>
  );
}

function DayHead({ day }: { day: GridDay }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <th
      scope="col"
      data-today={day.isToday || undefined}
      className={clsx(styles.head, styles.day, day.isToday && styles.today, !day.isWorking && styles.dayOff)}
    >
      <span className={styles.weekday}>
        {day.isToday ? t('dailyLog.grid.today') : format.weekday(day.day, 'short')}
        {day.isClosed ? <Icon icon={Lock} size={12} label={t('dailyLog.grid.closed')} /> : null}
      </span>
      <span className={styles.date}>{format.dayMonth(day.day)}</span>
    </th>
  );
}

