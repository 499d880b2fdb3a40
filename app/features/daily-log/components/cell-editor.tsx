import { useLayoutEffect, useRef } from 'react';
import { useSheet, useSheetState } from './sheet-context.tsx';
import styles from './grid-cell.module.css';

/** The only part of the sheet that renders again with each letter. */
export function CellEditor({ label }: { label: string }) {
  const { store } = useSheet();
  const editing = useSheetState((state) => state.grid.editing);
  const input = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    const { current } = input;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  return (
    <input
      ref={input}
      className={styles.editor}
      value={editing?.text ?? ''}
      onChange={(event) => store.dispatch({ type: 'editingChanged', text: event.target.value })}
      onBlur={() => store.dispatch({ type: 'editingCommitted', then: 'stay' })}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      maxLength={64}
      size={1}
    />
  );
}
