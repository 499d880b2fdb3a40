import { useSyncExternalStore } from 'react';

export type LayoutKind = 'grid' | 'list' | 'unknown';

const narrow = '(max-width: 640px)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(narrow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

const read = (): LayoutKind => (window.matchMedia(narrow).matches ? 'list' : 'grid');

/** Unknown on the server and where no script runs: then both are in the page and the style sheet chooses. */
export const useLayoutKind = (): LayoutKind => useSyncExternalStore(subscribe, read, () => 'unknown');
