import { useBeforeUnload, useFetcher } from '@remix-run/react';
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { SectionValues } from '../charter-form.model.ts';
import type { Section } from '../charters.model.ts';
import { DraftSaver, type SaveAnswer, type SaveState } from '../draft-saver.ts';

const SaverContext = createContext<DraftSaver | null>(null);

/** Around the sections of one draft: they are saved one after the other through one fetcher. */
export function DraftSaving({ version, values, children }: { version: number; values: SectionValues; children: ReactNode }) {
  const { state, data, submit } = useFetcher<SaveAnswer>();
  const [saver] = useState(() => {
    const send = (formData: FormData) => {
      if (navigator.onLine) submit(formData, { method: 'post' });
      else queueMicrotask(() => made.answered({ failure: true }));
    };
    const made = new DraftSaver({ version, values, send });
    return made;
  });

  useEffect(() => {
    if (state === 'idle') saver.answered(data);
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

  useBeforeUnload((event) => {
    if (saver.hasUnsaved()) event.preventDefault();
  });

  return <SaverContext.Provider value={saver}>{children}</SaverContext.Provider>;
}

export function useDraftSaver(): DraftSaver {
  const saver = useContext(SaverContext);
  if (!saver) throw new Error('useDraftSaver needs a DraftSaving above it');
  return saver;
}

export function useSaveStates(): Record<Section, SaveState> {
  const saver = useDraftSaver();
  return useSyncExternalStore(saver.subscribe, saver.states, saver.states);
}
