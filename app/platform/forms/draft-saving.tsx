import { useBeforeUnload, useBlocker, useFetcher } from '@remix-run/react';
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button, ButtonRow, Dialog } from '#app/ui/index.ts';
import { DraftSaver, type DraftValues, type SaveAnswer, type SaveStates } from './draft-saver.ts';
import { useKeptDraft } from './use-kept-draft.ts';

type AnySaver = DraftSaver<DraftValues>;

const SaverContext = createContext<AnySaver | null>(null);

type DraftSavingProps<Values extends DraftValues> = {
  version: number;
  values: Values;
  /** Where one address shows several drafts: which one. */
  part?: string;
  children: ReactNode;
};

/** Around the sections of one draft: they save themselves to the page's own address, one after the other through one fetcher. */
export function DraftSaving<Values extends DraftValues>({ version, values, part = '', children }: DraftSavingProps<Values>) {
  const { state, data, submit } = useFetcher<SaveAnswer<Values>>();
  const [saver] = useState(() => {
    const send = (formData: FormData) => {
      if (navigator.onLine) submit(formData, { method: 'post' });
      else queueMicrotask(() => made.answered({ failure: true }));
    };
    const made = new DraftSaver<Values>({ version, values, send });
    return made;
  });

  useEffect(() => {
    if (state === 'idle') saver.answered(data as SaveAnswer<Values> | undefined);
  }, [saver, state, data]);

  useEffect(() => {
    if (state === 'idle') saver.arrived({ version, values });
  }, [saver, state, version, values]);

  useEffect(() => {
    const flush = () => saver.flush();
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flush);
      saver.flush();
    };
  }, [saver]);

  const kept = useKeptDraft(saver as unknown as AnySaver, part);

  useBeforeUnload((event) => {
    if (saver.hasUnsaved() && !kept.keepNow()) event.preventDefault();
  });

  return (
    <SaverContext.Provider value={saver as unknown as AnySaver}>
      {kept.offeredAt !== null && <Offer at={kept.offeredAt} decide={kept.decide} />}
      {children}
      <LeaveGuard />
    </SaverContext.Provider>
  );
}

/** What was typed here earlier and never saved. */
function Offer({ at, decide }: { at: string; decide: (isWanted: boolean) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Banner
      tone="attention"
      action={
        <ButtonRow>
          <Button size="small" onClick={() => decide(true)}>{t('platform.drafts.putBack')}</Button>
          <Button size="small" onClick={() => decide(false)}>{t('platform.drafts.drop')}</Button>
        </ButtonRow>
      }
    >
      {t('platform.drafts.kept', { at: format.dateTime(at) })}
    </Banner>
  );
}

export function useDraftSaver<Values extends DraftValues>(): DraftSaver<Values> {
  const saver = useContext(SaverContext);
  if (!saver) throw new Error('useDraftSaver needs a DraftSaving above it');
  return saver as unknown as DraftSaver<Values>;
}

export function useSaveStates<Values extends DraftValues>(): SaveStates<Values> {
  const saver = useDraftSaver<Values>();
  return useSyncExternalStore(saver.subscribe, saver.states, saver.states);
}

/** What cannot be saved as it stands is not left behind by a click. */
function LeaveGuard() {
  const { t } = useTranslation();
  const saver = useDraftSaver();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    if (currentLocation.pathname === nextLocation.pathname) return false;
    saver.flush();
    return saver.needsPerson();
  });
  const stay = () => blocker.reset?.();
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      onClose={stay}
      title={t('platform.drafts.leaveTitle')}
      footer={
        <>
          <Button onClick={() => blocker.proceed?.()}>{t('platform.drafts.leave')}</Button>
          <Button tone="primary" onClick={stay}>
            {t('platform.drafts.stay')}
          </Button>
        </>
      }
    >
      <p>{t('platform.drafts.leaveText')}</p>
    </Dialog>
  );
}
