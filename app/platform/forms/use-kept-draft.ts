import { useLocation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useDraftOwner } from './draft-owner.ts';
import type { DraftSaver, DraftValues } from './draft-saver.ts';
import { keyOfDraft, readKept, storeKept, type KeptDraft } from './kept-draft.ts';

const keepingDelay = 300;

/**
 * Keeps what is typed in this browser until the server has it, and offers it back when the page comes anew without it: after an
 * ended session, a closed window, a lost connection. In the component around the sections: they must be registered before.
 */
export function useKeptDraft(saver: DraftSaver<DraftValues>, part: string) {
  const { pathname } = useLocation();
  const owner = useDraftOwner();
  const key = owner === null ? null : keyOfDraft(owner, `${pathname} ${part}`);
  const [offered, setOffered] = useState<KeptDraft<DraftValues> | null>(null);
  const undecided = useRef<KeptDraft<DraftValues>['sections']>({});

  useEffect(() => {
    if (key === null) return;
    const found = readKept<DraftValues>(key);
    undecided.current = found ? saver.missing(found.sections) : {};
    setOffered(found && Object.keys(undecided.current).length > 0 ? { at: found.at, sections: undecided.current } : null);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      storeKept(key, { ...undecided.current, ...saver.unsaved() }, new Date());
    };
    const soon = () => {
      timer ??= setTimeout(keep, keepingDelay);
    };
    if (found && Object.keys(undecided.current).length === 0) keep();
    const stop = saver.subscribe(soon);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [key, saver]);

  function decide(isWanted: boolean) {
    const { sections } = offered!;
    undecided.current = {};
    setOffered(null);
    if (isWanted) saver.putBack(sections);
    else storeKept(key!, saver.unsaved(), new Date());
  }

  return {
    /** Keeps what stands in the inputs now. @returns whether it could. */
    keepNow: () => key !== null && storeKept(key, { ...undecided.current, ...saver.unsaved() }, new Date()),
    offeredAt: offered?.at ?? null,
    decide,
  };
}
