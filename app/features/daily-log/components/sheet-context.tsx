import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CellKey, SheetOrganisation } from '../daily-log.model.ts';
import type { CellPart } from '../grid-keys.ts';
import type { SheetState, SheetStore } from '../sheet-store.ts';

export type OpenPanel = { key: CellKey; part: CellPart };

/** The cursor's cell gets the focus after what the sheet itself did, and never at another moment. */
export type FocusRequest = { ask: () => void; take: () => boolean };

export function createFocusRequest(): FocusRequest {
  let isAsked = false;
  return {
    ask: () => {
      isAsked = true;
      setTimeout(() => (isAsked = false));
    },
    take: () => {
      const wasAsked = isAsked;
      isAsked = false;
      return wasAsked;
    },
  };
}

type SheetContextValue = {
  store: SheetStore;
  focus: FocusRequest;
  organisations: ReadonlyMap<string, SheetOrganisation>;
  openPanel: (panel: OpenPanel) => void;
  isPanelOpen: boolean;
  showHelp: () => void;
};

const SheetContext = createContext<SheetContextValue | null>(null);

export const SheetProvider = SheetContext.Provider;

export function useSheet(): SheetContextValue {
  const value = useContext(SheetContext);
  if (!value) throw new Error('useSheet needs a SheetProvider above it');
  return value;
}

/** `select` answers with a primitive or with a part of the state as it is: then only what changed renders again. */
export function useSheetState<Selected>(select: (state: SheetState) => Selected): Selected {
  const { store } = useSheet();
  const read = () => select(store.getState());
  return useSyncExternalStore(store.subscribe, read, read);
}
