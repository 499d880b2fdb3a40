import { useRevalidator } from '@remix-run/react';
import { clsx } from 'clsx';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage, useTranslation } from '#app/platform/i18n/index.ts';
import { EmptyState, VisuallyHidden } from '#app/ui/index.ts';
import { rowId, type SheetData } from '../daily-log.model.ts';
import { createDraftStorage } from '../draft-storage.ts';
import { postCells } from '../outbox.ts';
import { createSheetStore, type SheetStore } from '../sheet-store.ts';
import { CellPanel } from './cell-panel.tsx';
import { DayList, type SubmittedDay } from './day-list.tsx';
import { FooterBar } from './footer-bar.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { SheetAnnouncer } from './sheet-announcer.tsx';
import { createFocusRequest, SheetProvider, type OpenPanel } from './sheet-context.tsx';
import { SheetGrid } from './sheet-grid.tsx';
import { SheetHelp } from './sheet-help.tsx';
import { useLayoutKind } from './use-layout-kind.ts';
import styles from './daily-log-sheet.module.css';

export type DailyLogSheetProps = {
  data: SheetData;
  canWrite: boolean;
  /** In whose name values are written: unsent drafts are kept apart by it. */
  membershipId: string;
  /** What the native form could not write, after it was sent without a script. */
  submitted?: SubmittedDay;
};

const cellsAddress = '/work/log/cells';

export function DailyLogSheet(props: DailyLogSheetProps) {
  const { t } = useTranslation();
  const { data, membershipId } = props;
  if (data.rows.length === 0 || data.days.length === 0)
    return <EmptyState title={t('dailyLog.empty.title')}>{t('dailyLog.empty.text')}</EmptyState>;
  // Other days are another sheet: its drafts go through the storage, its undo starts anew.
  return <OpenSheet key={`${membershipId} ${data.days[0]!.day} ${data.days.at(-1)!.day}`} {...props} />;
}

function OpenSheet({ data, canWrite, membershipId, submitted }: DailyLogSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [store] = useState(() =>
    createSheetStore({
      data,
      canWrite,
      language,
      storage: createDraftStorage(membershipId),
      post: (writes, key) => postCells(cellsAddress, writes, key),
    }),
  );
  const [focus] = useState(createFocusRequest);
  const [panel, setPanel] = useState<OpenPanel | null>(null);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const layout = useLayoutKind();
  const revalidate = useRefreshing(store, data, canWrite);

  const context = useMemo(
    () => ({
      store,
      focus,
      organisations: new Map(data.organisations.map((organisation) => [organisation.id, organisation])),
      openPanel: setPanel,
      isPanelOpen: panel !== null,
      showHelp: () => setIsHelpOpen(true),
    }),
    [store, focus, data.organisations, panel],
  );
  const panelRow = panel && data.rows.find((row) => rowId(row) === rowId(panel.key));

  const backToSheet = () => {
    setPanel(null);
    focus.ask();
    store.dispatch({ type: 'selectionCollapsed' });
  };

  return (
    <SheetProvider value={context}>
      <VisuallyHidden id="daily-log-name">{t('dailyLog.grid.label')}</VisuallyHidden>
      <div className={clsx(styles.sheet, panelRow && styles.withPanel)}>
        {layout === 'list' ? null : (
          <div className={styles.wide}>
            <SheetGrid labelledBy="daily-log-name" />
            <FooterBar />
          </div>
        )}
        {layout === 'grid' ? null : (
          <div className={styles.narrow}>
            <DayList submitted={submitted} isScripted={layout !== 'unknown'} />
          </div>
        )}
        {panel && panelRow ? (
          <CellPanel
            key={`${rowId(panel.key)} ${panel.key.day}`}
            cell={panel.key}
            part={panel.part}
            indicator={panelRow.name}
            organisation={context.organisations.get(panel.key.organisationId)?.name ?? null}
            canAdd={canWrite}
            onClose={backToSheet}
            onChanged={revalidate}
          />
        ) : null}
      </div>
      <SheetAnnouncer />
      <ReasonDialog />
      <SheetHelp open={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </SheetProvider>
  );
}

const quietMilliseconds = 1_500;

/** Saves while the page is open; figures of the page follow once the person pauses. */
function useRefreshing(store: SheetStore, data: SheetData, canWrite: boolean): () => void {
  const language = useLanguage();
  const { revalidate } = useRevalidator();
  const shown = useRef(data);

  useEffect(() => store.start(), [store]);

  useEffect(() => {
    if (shown.current === data) return;
    shown.current = data;
    store.dispatch({ type: 'refreshed', data, canWrite, language });
  }, [store, data, canWrite, language]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let { answers } = store.getState();
    const stop = store.subscribe(() => {
      const state = store.getState();
      if (state.answers === answers && timer === undefined) return;
      answers = state.answers;
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        revalidate();
      }, quietMilliseconds);
    });
    const retry = () => {
      if (document.visibilityState === 'visible') store.retry();
    };
    window.addEventListener('online', retry);
    window.addEventListener('focus', retry);
    return () => {
      stop();
      clearTimeout(timer);
      window.removeEventListener('online', retry);
      window.removeEventListener('focus', retry);
    };
  }, [store, revalidate]);

  return revalidate;
}
