import { CircleAlert, CloudOff, CornerDownLeft, Keyboard, LoaderCircle, LogIn, Check, OctagonAlert } from 'lucide-react';
import { clsx } from 'clsx';
import { signInAddress } from '#app/platform/http/sign-in-address.ts';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, CompletenessBar, Icon, LinkButton } from '#app/ui/index.ts';
import { countDrafts, firstStuck, progressOf, todayColumn, type Grid } from '../grid.model.ts';
import type { SheetState } from '../sheet-store.ts';
import { useSheet, useSheetState } from './sheet-context.tsx';
import styles from './footer-bar.module.css';

/** The day that is being filled: today's, where the sheet shows it. */
export const dayInWork = (grid: Grid): number => (todayColumn(grid) < 0 ? grid.cursor.column : todayColumn(grid));

export function FooterBar({ column, canJump = true }: { column?: number; canJump?: boolean }) {
  const { store, focus, showHelp } = useSheet();
  const { t } = useTranslation();
  const shownColumn = useSheetState(({ grid }) => column ?? dayInWork(grid));
  const canWrite = useSheetState(({ grid }) => grid.canWrite);
  const expected = useSheetState(({ grid }) => progressOf(grid, shownColumn).expected);
  const filled = useSheetState(({ grid }) => progressOf(grid, shownColumn).filled);
  const left = expected - filled;

  const onDay = (act: () => void) => () => {
    const { cursor } = store.getState().grid;
    focus.ask();
    if (cursor.column !== shownColumn) store.dispatch({ type: 'movedTo', position: { row: cursor.row, column: shownColumn } });
    act();
  };

  return (
    <div className={styles.bar} data-print="no">
      <div className={styles.progress}>
        <strong>{expected === 0 ? t('dailyLog.progress.nothingExpected') : t('dailyLog.progress.filled', { filled, expected })}</strong>
        {left > 0 ? <span className={styles.left}>{t('dailyLog.progress.left', { count: left })}</span> : null}
        {expected > 0 ? (
          <span className={styles.line}>
            <CompletenessBar label={t('dailyLog.progress.label')} ratio={filled / expected} />
          </span>
        ) : null}
      </div>
      <SaveLine canJump={canJump} />
      <div className={styles.acts}>
        {canWrite && left > 0 ? (
          <Button size="small" onClick={onDay(() => store.dispatch({ type: 'noChangeSet', scope: 'sheet' }))}>
            {t('dailyLog.noChange.rest')}
          </Button>
        ) : null}
        {canWrite && canJump && left > 0 ? (
          <Button size="small" tone="primary" icon={CornerDownLeft} onClick={onDay(() => store.dispatch({ type: 'movedToNextEmpty' }))}>
            {t('dailyLog.progress.next')}
          </Button>
        ) : null}
        {canJump ? (
          <Button size="small" tone="quiet" icon={Keyboard} onClick={showHelp}>
            {t('dailyLog.help.open')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

type SaveLineKind = 'signedOut' | 'refused' | 'conflict' | 'retrying' | 'sending' | 'saved' | 'nothing';

/** As text, so that it is told apart by value: kind and number. */
function saveLineOf({ grid, connection, elsewhere, answers }: SheetState): string {
  const { refused, conflict, waiting } = countDrafts(grid);
  const stuckElsewhere = elsewhere.filter(({ draft }) => draft.state !== 'waiting').length;
  const unsaved = waiting + elsewhere.length - stuckElsewhere;
  if (connection === 'signedOut') return `signedOut ${unsaved}`;
  if (connection === 'retrying') return `retrying ${unsaved}`;
  if (conflict > 0) return `conflict ${conflict}`;
  if (refused + stuckElsewhere > 0) return `refused ${refused + stuckElsewhere}`;
  if (unsaved > 0) return `sending ${unsaved}`;
  return answers > 0 ? 'saved 0' : 'nothing 0';
}

const saveIcons = { signedOut: LogIn, refused: OctagonAlert, conflict: CircleAlert, retrying: CloudOff, sending: LoaderCircle, saved: Check };

export function SaveLine({ canJump }: { canJump: boolean }) {
  const { store, focus } = useSheet();
  const { t } = useTranslation();
  const format = useFormat();
  const line = useSheetState(saveLineOf);
  const elsewhere = useSheetState((state) => state.elsewhere);
  const [kind, number] = line.split(' ') as [SaveLineKind, string];
  if (kind === 'nothing') return <p className={styles.save} />;
  const count = Number(number);
  const otherDays = [...new Set(elsewhere.filter(({ draft }) => draft.state !== 'waiting').map(({ key }) => key.day))].sort();
  const showFirst = () => {
    const position = firstStuck(store.getState().grid);
    if (!position) return;
    focus.ask();
    store.dispatch({ type: 'movedTo', position });
  };
  const sentence: Record<Exclude<SaveLineKind, 'nothing'>, string> = {
    signedOut: t('dailyLog.connection.signedOut'),
    retrying: t('dailyLog.connection.retrying', { count }),
    refused: t('dailyLog.connection.refused', { count }),
    conflict: t('dailyLog.connection.conflict', { count }),
    sending: t('dailyLog.connection.sending'),
    saved: t('dailyLog.connection.saved'),
  };
  return (
    <div className={clsx(styles.save, styles[kind])}>
      <Icon icon={saveIcons[kind]} />
      <span>
        {sentence[kind]}
        {otherDays.length > 0 ? ` ${t('dailyLog.connection.otherDays', { days: otherDays.map(format.date).join('; ') })}` : null}
      </span>
      {kind === 'signedOut' ? (
        <LinkButton to={signInAddress(window.location)} size="small" reloadDocument>
          {t('dailyLog.connection.signIn')}
        </LinkButton>
      ) : null}
      {(kind === 'refused' || kind === 'conflict') && canJump ? (
        <Button size="small" tone="quiet" onClick={showFirst}>
          {t('dailyLog.connection.show')}
        </Button>
      ) : null}
      {kind === 'retrying' ? (
        <Button size="small" tone="quiet" onClick={store.retry}>
          {t('dailyLog.connection.retry')}
        </Button>
      ) : null}
    </div>
  );
}

/** Shown only in a browser that has lost its session; the server never renders it. */