import { clsx } from 'clsx';
import { CircleAlert, OctagonAlert } from 'lucide-react';
import { forwardRef, useImperativeHandle, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, Icon } from '#app/ui/index.ts';
import { warningAt } from '../cell-warning.model.ts';
import { contentOf } from '../daily-log.model.ts';
import { cellAt, type GridCell } from '../grid.model.ts';
import { bubbleId } from './grid-cell.tsx';
import { useSheet, useSheetState } from './sheet-context.tsx';
import { useBrowserLayoutEffect } from './use-browser-layout-effect.ts';
import { contentText, refusalText, warningText } from './words.ts';
import styles from './cell-bubble.module.css';

export const hasBubbleButtons = ({ draft }: GridCell): boolean => draft?.state === 'conflict' || draft?.state === 'refused';

type Places = { scroller: RefObject<HTMLDivElement>; table: RefObject<HTMLTableElement> };

/** What there is to say about the cell under the cursor: a refusal, two writers' values, or a warning while typing. */
export const CellBubble = forwardRef<HTMLDivElement, Places>(function CellBubble(places, forwarded) {
  const { focus, store } = useSheet();
  const cell = useSheetState(({ grid }) => cellAt(grid, grid.cursor));
  const cursor = useSheetState(({ grid }) => grid.cursor);
  const isEditing = useSheetState(({ grid }) => grid.editing !== null);
  const { t } = useTranslation();
  const format = useFormat();
  const bubble = useRef<HTMLDivElement>(null);
  useImperativeHandle(forwarded, () => bubble.current!, []);

  // A text, so that typing renders the bubble again only when the sentence changes.
  const warning = useSheetState(({ grid }) => {
    const found = warningAt(grid, grid.cursor);
    return found ? warningText(t, format, found) : '';
  });
  const { draft } = cell;
  const kind = isEditing ? (warning ? 'warning' : null) : bubbleKind(draft?.state, warning !== '' && draft !== null);
  useBubblePlace(bubble, places, `${cursor.row} ${cursor.column} ${kind} ${warning}`);

  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    focus.ask();
    store.dispatch({ type: 'selectionCollapsed' });
  };

  return (
    // Only the way back to the cell; the buttons inside are what is operated.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={bubble} id={bubbleId} className={clsx(styles.bubble, kind && styles[kind])} hidden={kind === null} onKeyDown={leave}>
      {kind === 'warning' ? (
        <p className={styles.sentence}>
          <Icon icon={CircleAlert} />
          {warning}
        </p>
      ) : null}
      {kind === 'refused' && draft?.refusal ? (
        <>
          <p className={styles.sentence}>
            <Icon icon={OctagonAlert} />
            {refusalText(t, draft.refusal)}
          </p>
          <div className={styles.acts}>
            <Button
              size="small"
              tone="quiet"
              onClick={() => {
                focus.ask();
                store.dispatch({ type: 'draftDropped', position: cursor });
                store.dispatch({ type: 'selectionCollapsed' });
              }}
            >
              {cell.saved ? t('dailyLog.bubble.keepSaved', { value: contentText(format, contentOf(cell.saved)) }) : t('dailyLog.bubble.giveUp')}
            </Button>
          </div>
        </>
      ) : null}
      {kind === 'conflict' && draft ? <Conflict cell={cell} /> : null}
    </div>
  );
});

function bubbleKind(state: string | undefined, hasWarning: boolean): 'refused' | 'conflict' | 'warning' | null {
  if (state === 'refused' || state === 'conflict') return state;
  return hasWarning ? 'warning' : null;
}

/** Both values with their authors; either is one press away, and nothing is decided for the person. */
function Conflict({ cell }: { cell: GridCell }) {
  const { store, focus } = useSheet();
  const { t } = useTranslation();
  const format = useFormat();
  const { saved, draft } = cell;
  const choose = (choice: 'mine' | 'theirs') => {
    focus.ask();
    store.dispatch({ type: 'conflictResolved', position: store.getState().grid.cursor, choice });
    // The cursor is set anew, which brings the focus back to its cell.
    store.dispatch({ type: 'selectionCollapsed' });
  };
  const shown = (content: Parameters<typeof contentText>[1]) => contentText(format, content) || t('dailyLog.conflict.empty');
  return (
    <>
      <p className={styles.sentence}>
        <Icon icon={CircleAlert} />
        {t('dailyLog.conflict.title')}
      </p>
      <dl className={styles.sides}>
        <div>
          <dt>{saved ? t('dailyLog.conflict.theirs', { author: saved.authorName, at: saved.enteredAt }) : t('dailyLog.conflict.removed')}</dt>
          <dd>{shown(contentOf(saved))}</dd>
        </div>
        <div>
          <dt>{t('dailyLog.conflict.mine')}</dt>
          <dd>{shown(draft?.content ?? null)}</dd>
        </div>
      </dl>
      <div className={styles.acts}>
        <Button size="small" onClick={() => choose('theirs')}>
          {t('dailyLog.conflict.takeTheirs')}
        </Button>
        <Button size="small" onClick={() => choose('mine')}>
          {t('dailyLog.conflict.takeMine')}
        </Button>
      </div>
    </>
  );
}

const gap = 6;

/** Beside the cell and inside the frame: below where there is room, else above. Set on the element: CSP allows no inline style. */
function useBubblePlace(bubble: RefObject<HTMLDivElement>, { scroller, table }: Places, occasion: string): void {
  useBrowserLayoutEffect(() => {
    const place = () => {
      const [box, view] = [bubble.current, scroller.current];
      const cell = table.current?.querySelector<HTMLElement>('td[tabindex="0"], td:has(> input)');
      const frame = view?.parentElement;
      if (!box || box.hidden || !cell || !frame) return;
      const [at, around] = [cell.getBoundingClientRect(), frame.getBoundingClientRect()];
      const isBelow = at.bottom + gap + box.offsetHeight < Math.max(around.bottom, 0) || at.top - around.top < box.offsetHeight + gap;
      const top = isBelow ? at.bottom - around.top + gap : at.top - around.top - box.offsetHeight - gap;
      const left = Math.max(gap, Math.min(at.right - around.left - box.offsetWidth, around.width - box.offsetWidth - gap));
      box.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
    };
    place();
    const view = scroller.current;
    view?.addEventListener('scroll', place, { passive: true });
    window.addEventListener('resize', place);
    return () => {
      view?.removeEventListener('scroll', place);
      window.removeEventListener('resize', place);
    };
  }, [bubble, scroller, table, occasion]);
}
