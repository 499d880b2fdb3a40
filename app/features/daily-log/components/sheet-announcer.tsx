import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { useToast, VisuallyHidden } from '#app/ui/index.ts';
import { countDrafts } from '../grid.model.ts';
import { useSheet, useSheetState } from './sheet-context.tsx';
import { noticeText } from './words.ts';

/** Says what happened: to screen readers always, to the eye where one act changed many cells at once. */
export function SheetAnnouncer() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  useNotices(setText);
  useSaves(setText);
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite" aria-label={t('dailyLog.announcements.label')}>
        {text}
      </span>
    </VisuallyHidden>
  );
}

function useNotices(say: (text: string) => void): void {
  const { store, focus } = useSheet();
  const { t } = useTranslation();
  const { show } = useToast();
  const notice = useSheetState(({ grid }) => grid.notice);
  const lastNumber = useRef(notice?.number ?? 0);

  useEffect(() => {
    if (!notice || notice.number === lastNumber.current) return;
    lastNumber.current = notice.number;
    const text = noticeText(t, notice);
    say(text);
    const undo = () => {
      focus.ask();
      store.dispatch({ type: 'undone' });
    };
    if (notice.kind === 'noChange' && notice.count > 0) show({ text, undo });
    if (notice.kind === 'pasted' && (notice.changed > 1 || notice.skipped + notice.clipped + notice.refused > 0))
      show({ text, tone: notice.skipped + notice.clipped + notice.refused > 0 ? 'attention' : 'info', ...(notice.changed > 0 ? { undo } : {}) });
    if (notice.kind === 'notOpen') show({ text, tone: 'attention' });
  }, [notice, say, show, store, focus, t]);
}

function useSaves(say: (text: string) => void): void {
  const { t } = useTranslation();
  const answers = useSheetState((state) => state.answers);
  const connection = useSheetState((state) => state.connection);
  const stuck = useSheetState(({ grid }) => {
    const { refused, conflict } = countDrafts(grid);
    return `${refused} ${conflict}`;
  });
  const said = useRef({ answers, stuck });

  useEffect(() => {
    const [refused = 0, conflict = 0] = stuck.split(' ').map(Number);
    const [refusedBefore = 0, conflictBefore = 0] = said.current.stuck.split(' ').map(Number);
    const isAnswered = answers > said.current.answers;
    said.current = { answers, stuck };
    if (conflict > conflictBefore) say(t('dailyLog.announcements.conflict', { count: conflict }));
    else if (isAnswered && refused > refusedBefore) say(t('dailyLog.announcements.refused', { count: refused }));
    else if (isAnswered) say(t('dailyLog.announcements.saved'));
  }, [answers, stuck, say, t]);

  useEffect(() => {
    if (connection === 'retrying') say(t('dailyLog.announcements.retrying'));
    if (connection === 'signedOut') say(t('dailyLog.connection.signedOut'));
  }, [connection, say, t]);
}
