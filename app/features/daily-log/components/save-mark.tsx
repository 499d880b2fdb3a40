import { useTranslation } from '#app/platform/i18n/index.ts';
import { VisuallyHidden } from '#app/ui/index.ts';
import type { GridCell } from '../grid.model.ts';
import styles from './save-mark.module.css';

export type SaveState = 'empty' | 'waiting' | 'saved' | 'refused' | 'conflict' | 'needsReason';

export function saveStateOf({ saved, draft }: GridCell): SaveState {
  if (draft) return draft.state;
  return saved && saved.entry !== 'cleared' ? 'saved' : 'empty';
}

const keys: Record<Exclude<SaveState, 'empty'>, string> = {
  waiting: 'dailyLog.save.waiting',
  saved: 'dailyLog.save.saved',
  refused: 'dailyLog.save.refused',
  conflict: 'dailyLog.save.conflict',
  needsReason: 'dailyLog.save.needsReason',
};

/** A ring waits, a full dot is saved, a sign with a stroke needs the person: told apart without colour. */
export function SaveMark({ state, isTextShown = false }: { state: SaveState; isTextShown?: boolean }) {
  const { t } = useTranslation();
  if (state === 'empty') return null;
  return (
    <span className={styles.mark} data-state={state}>
      <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true" focusable="false">
        {state === 'waiting' ? <circle cx="4" cy="4" r="3" className={styles.ring} /> : null}
        {state === 'saved' ? <circle cx="4" cy="4" r="2.25" className={styles.dot} /> : null}
        {state === 'refused' ? <path d="M1 1l6 6M7 1L1 7" className={styles.stroke} /> : null}
        {state === 'conflict' ? <path d="M0.5 2.5h6M4.5 0.5l2 2-2 2M7.5 5.5h-6M3.5 3.5l-2 2 2 2" className={styles.thin} /> : null}
        {state === 'needsReason' ? <path d="M4 0.5v4M4 6.5v1" className={styles.stroke} /> : null}
      </svg>
      {isTextShown ? <span>{t(keys[state])}</span> : <VisuallyHidden>{t(keys[state])}</VisuallyHidden>}
    </span>
  );
}
