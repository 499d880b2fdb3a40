import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, Dialog, TextArea } from '#app/ui/index.ts';
import { reasonLength } from '../daily-log.model.ts';
import { countDrafts } from '../grid.model.ts';
import { useSheet, useSheetState } from './sheet-context.tsx';
import styles from './reason-dialog.module.css';

const formId = 'daily-log-reason';

/** One reason for everything that was corrected together; without it the earlier values stay. */
export function ReasonDialog() {
  const count = useSheetState(({ grid }) => countDrafts(grid).needsReason);
  return count > 0 ? <OpenReasonDialog count={count} /> : null;
}

function OpenReasonDialog({ count }: { count: number }) {
  const { store, focus } = useSheet();
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isTooShort = reason.trim().length < reasonLength.minimum;

  const back = (act: () => void) => {
    focus.ask();
    act();
    store.dispatch({ type: 'selectionCollapsed' });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setIsTried(true);
    if (!isTooShort) back(() => store.dispatch({ type: 'reasonGiven', reason: reason.trim() }));
  };

  return (
    <Dialog
      open
      onClose={() => back(() => store.dispatch({ type: 'correctionsDropped' }))}
      title={t('dailyLog.reason.title', { count })}
      footer={
        <>
          <Button onClick={() => back(() => store.dispatch({ type: 'correctionsDropped' }))}>{t('dailyLog.reason.drop')}</Button>
          <Button type="submit" form={formId} tone="primary">
            {t('dailyLog.reason.save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className={styles.form}>
        <p>{t('dailyLog.reason.text')}</p>
        <TextArea
          ref={field}
          name="reason"
          id="daily-log-reason-text"
          label={t('dailyLog.reason.label')}
          rows={3}
          maxLength={reasonLength.maximum}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          }}
          error={isTried && isTooShort ? t('dailyLog.reason.tooShort') : undefined}
        />
      </form>
    </Dialog>
  );
}
