import { clsx } from 'clsx';
import { MessageSquare } from 'lucide-react';
import { memo, useId, useState, type KeyboardEvent } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, IconButton } from '#app/ui/index.ts';
import { warningFor } from '../cell-warning.model.ts';
import { contentOf, rowId } from '../daily-log.model.ts';
import { dayFormFields, type DayFormRefusal } from '../daily-log.schema.ts';
import { cellAccess, cellAt, contentAt, idAt, isFilled, keyAt, textAt, type GridRow, type Position } from '../grid.model.ts';
import { CellMarks } from './cell-marks.tsx';
import { PlanFigure } from './plan-figure.tsx';
import { SaveMark, saveStateOf } from './save-mark.tsx';
import { useSheet, useSheetState } from './sheet-context.tsx';
import { accessText, contentText, figureText, refusalText, warningText } from './words.ts';
import styles from './day-list.module.css';

type Props = { row: GridRow; position: Position; isScripted: boolean; refusal: DayFormRefusal | undefined };

export const DayListItem = memo(function DayListItem({ row, position, isScripted, refusal }: Props) {
  const { store, openPanel } = useSheet();
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const cell = useSheetState(({ grid }) => cellAt(grid, position));
  const access = useSheetState(({ grid }) => cellAccess(grid, position));
  const shown = useSheetState(({ grid }) => textAt(grid, position));
  const [typing, setTyping] = useState<{ cell: string; text: string } | null>(null);
  const id = useId();
  const name = rowId(row);
  const cellKey = idAt(store.getState().grid, position);
  const text = typing?.cell === cellKey ? typing.text : (refusal?.typed ?? shown);
  const warning = useSheetState(({ grid }) => {
    const found = access === 'open' && text !== '' ? warningFor(grid, position, text) : null;
    return found ? warningText(t, format, found) : '';
  });

  const commit = () => {
    if (typing?.cell === cellKey && typing.text !== shown) store.dispatch({ type: 'written', position, text: typing.text });
    setTyping(null);
  };
  const goOn = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || !isScripted) return;
    event.preventDefault();
    const inputs = [...(event.currentTarget.form?.querySelectorAll<HTMLInputElement>('input[inputmode]:not([disabled])') ?? [])];
    const next = inputs[inputs.indexOf(event.currentTarget) + 1];
    if (next) next.focus();
    else event.currentTarget.blur();
  };
  const setNoChange = () => {
    setTyping(null);
    store.dispatch({ type: 'movedTo', position });
    store.dispatch({ type: 'noChangeSet', scope: 'selection' });
  };

  const { draft, saved } = cell;
  const sentence = draft?.refusal ?? (typing ? null : (refusal ?? null));
  const describedBy = [sentence ? `${id}-refusal` : '', warning ? `${id}-warning` : ''].filter(Boolean).join(' ');
  const content = contentAt(store.getState().grid, position);

  return (
    <div className={clsx(styles.item, isFilled(cell) && styles.filled)}>
      <label htmlFor={id} className={styles.name}>
        {localize(row.name)}, <span className={styles.unit}>{localize(row.unit)}</span>
      </label>
      <div className={styles.context}>
        <span>{t('dailyLog.list.yesterday', { value: figureText(format, row, row.yesterday) })}</span>
        <PlanFigure row={row} />
      </div>
      {access === 'open' ? (
        <div className={styles.entry}>
          <input type="hidden" name={dayFormFields.shown(name)} value={shown} />
          <input type="hidden" name={dayFormFields.revision(name)} value={saved?.revision ?? 0} />
          <input
            id={id}
            className={styles.input}
            name={dayFormFields.value(name)}
            inputMode={row.kind === 'ratio' ? 'text' : 'decimal'}
            enterKeyHint="next"
            autoComplete="off"
            maxLength={64}
            value={text}
            onChange={(event) => setTyping({ cell: cellKey, text: event.target.value })}
            onBlur={commit}
            onKeyDown={goOn}
            aria-invalid={sentence ? true : undefined}
            aria-describedby={describedBy || undefined}
            placeholder={row.kind === 'ratio' ? '12/40' : undefined}
          />
          <Button
            type={isScripted ? 'button' : 'submit'}
            name={dayFormFields.act}
            value={dayFormFields.noChange(name)}
            onClick={isScripted ? setNoChange : undefined}
            aria-pressed={content?.entry === 'no_change'}
          >
            {t('dailyLog.noChange.short')}
          </Button>
          {isScripted ? (
            <IconButton
              icon={MessageSquare}
              label={t('dailyLog.list.openPanel', { indicator: localize(row.name) })}
              onClick={() => openPanel({ key: keyAt(store.getState().grid, position), part: 'comments' })}
            />
          ) : null}
        </div>
      ) : (
        <p className={styles.locked}>
          <strong>{contentText(format, contentOf(saved)) || '–'}</strong> {access === 'readOnly' ? null : accessText(t, access)}
        </p>
      )}
      <div className={styles.state}>
        <SaveMark state={saveStateOf(cell)} isTextShown />
        {saved ? <CellMarks saved={saved} /> : null}
        {sentence ? (
          <span id={`${id}-refusal`} className={styles.refusal}>
            {refusalText(t, sentence)}
          </span>
        ) : null}
        {warning ? (
          <span id={`${id}-warning`} className={styles.warning}>
            {warning}
          </span>
        ) : null}
        {draft?.state === 'conflict' ? <ConflictLine position={position} /> : null}
      </div>
    </div>
  );
});

function ConflictLine({ position }: { position: Position }) {
  const { store } = useSheet();
  const { t } = useTranslation();
  const format = useFormat();
  const { saved } = useSheetState(({ grid }) => cellAt(grid, position));
  const choose = (choice: 'mine' | 'theirs') => store.dispatch({ type: 'conflictResolved', position, choice });
  return (
    <span className={styles.conflict}>
      <span>
        {t('dailyLog.conflict.title')}{' '}
        {saved ? t('dailyLog.conflict.theirs', { author: saved.authorName, at: saved.enteredAt }) : t('dailyLog.conflict.removed')}{' '}
        <strong>{contentText(format, contentOf(saved))}</strong>
      </span>
      <Button size="small" onClick={() => choose('theirs')}>
        {t('dailyLog.conflict.takeTheirs')}
      </Button>
      <Button size="small" onClick={() => choose('mine')}>
        {t('dailyLog.conflict.takeMine')}
      </Button>
    </span>
  );
}
