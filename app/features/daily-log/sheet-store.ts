/** The sheet in a browser: the grid, its drafts on their way to the server, and those who watch. */

import { sameContent } from './cell-input.model.ts';
import { cellId, contentOf, type SheetData, type WriteResult } from './daily-log.model.ts';
import type { DraftStorage } from './draft-storage.ts';
import { draftsToKeep, toWrite, waitingWrites, type KeptDraft, type OutgoingWrite } from './grid-saving.model.ts';
import { createGrid, positionOf, type Grid } from './grid.model.ts';
import { reduceGrid, type GridAction } from './grid.reducer.ts';
import { createOutbox, type Connection, type Reply } from './outbox.ts';

export type SheetState = {
  grid: Grid;
  connection: Connection;
  /** Drafts of cells this sheet does not show: another week was open when they were typed. */
  elsewhere: readonly KeptDraft[];
  /** Grows with each answer, so that the page knows when its figures are old. */
  answers: number;
};

export type SheetStore = {
  getState: () => SheetState;
  subscribe: (listener: () => void) => () => void;
  dispatch: (action: GridAction) => void;
  /** Restores kept drafts and begins to save. */
  start: () => () => void;
  retry: () => void;
};

export type SheetStoreOptions = {
  data: SheetData;
  canWrite: boolean;
  language: Grid['language'];
  storage: DraftStorage;
  post: (writes: OutgoingWrite[], idempotencyKey: string) => Promise<Reply>;
};

const elsewhereVersion = -1;

export function createSheetStore({ data, canWrite, language, storage, post }: SheetStoreOptions): SheetStore {
  let state: SheetState = { grid: createGrid(data, { canWrite, language }), connection: 'idle', elsewhere: [], answers: 0 };
  const listeners = new Set<() => void>();
  let outbox: ReturnType<typeof createOutbox> | null = null;

  const set = (next: SheetState) => {
    if (next === state) return;
    const areDraftsTouched = next.grid.cells !== state.grid.cells || next.elsewhere !== state.elsewhere;
    state = next;
    if (areDraftsTouched && outbox) {
      storage.keep([...draftsToKeep(state.grid), ...state.elsewhere]);
      outbox.notify();
    }
    for (const listener of listeners) listener();
  };

  const dispatch = (action: GridAction) => set({ ...state, grid: reduceGrid(state.grid, action) });

  const take = (): OutgoingWrite[] => [
    ...waitingWrites(state.grid),
    ...state.elsewhere
      .filter(({ draft }) => draft.state === 'waiting')
      .map(({ key, draft }) => ({ write: toWrite(key, draft), version: elsewhereVersion })),
  ];

  const onReply = (sent: OutgoingWrite[], reply: Extract<Reply, { kind: 'answered' | 'rejected' }>) => {
    const results: WriteResult[] =
      reply.kind === 'answered' ? reply.results : sent.map(({ write }) => ({ ...write, outcome: 'refused', code: 'rejected' }));
    const elsewhere = state.elsewhere.length > 0 ? settle(state.elsewhere, results) : state.elsewhere;
    set({ ...state, grid: reduceGrid(state.grid, { type: 'answered', sent, results }), elsewhere, answers: state.answers + 1 });
  };

  const start = () => {
    const kept = storage.load();
    outbox = createOutbox({
      take,
      post,
      onSending: (writes) => dispatch({ type: 'sendingStarted', writes }),
      onReply,
      onConnection: (connection) => set(connection === state.connection ? state : { ...state, connection }),
      newKey: () => crypto.randomUUID(),
    });
    const elsewhere = kept.filter(({ key }) => positionOf(state.grid, key) === null);
    set({ ...state, elsewhere, grid: kept.length > 0 ? reduceGrid(state.grid, { type: 'draftsRestored', kept }) : state.grid });
    return () => {
      outbox?.stop();
      outbox = null;
    };
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    start,
    retry: () => outbox?.retry(),
  };
}

/** Saved drafts are done; refused and conflicting ones wait until their day is opened. */
function settle(elsewhere: readonly KeptDraft[], results: readonly WriteResult[]): readonly KeptDraft[] {
  const answers = new Map(results.map((result) => [cellId(result), result]));
  return elsewhere.flatMap((kept): KeptDraft[] => {
    const result = answers.get(cellId(kept.key));
    if (!result) return [kept];
    if (result.outcome === 'saved') return [];
    if (result.outcome === 'conflict')
      return sameContent(contentOf(result.current), kept.draft.content)
        ? []
        : [{ ...kept, draft: { ...kept.draft, state: 'conflict', base: result.current?.revision ?? 0 } }];
    const refusal = { code: result.code, params: result.params ?? {} };
    const state = result.code === 'reasonMissing' ? 'needsReason' : 'refused';
    return [{ ...kept, draft: { ...kept.draft, state, refusal: state === 'refused' ? refusal : null } }];
  });
}
