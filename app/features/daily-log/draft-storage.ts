/**
 * Drafts survive a reload and a closed browser until the server has answered. They belong to one membership of one
 * person: on a shared computer nobody sends what somebody else typed.
 */

import { cellId } from './daily-log.model.ts';
import type { KeptDraft } from './grid-saving.model.ts';

export type DraftStorage = {
  load: () => KeptDraft[];
  /** Replaces what this sheet keeps; drafts of other tabs stay. */
  keep: (drafts: readonly KeptDraft[]) => void;
};

type Kept = Record<string, KeptDraft>;

const storageKey = (membershipId: string) => `adal.dailyLog.drafts.${membershipId}`;

const isKeptDraft = (value: unknown): value is KeptDraft =>
  typeof value === 'object' && value !== null && 'key' in value && 'draft' in value;

function read(key: string): Kept {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(Object.entries(parsed).filter((entry): entry is [string, KeptDraft] => isKeptDraft(entry[1])));
  } catch {
    return {};
  }
}

function store(key: string, kept: Kept): void {
  try {
    if (Object.keys(kept).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Storage is full or forbidden: the drafts remain in memory and are still sent.
  }
}

export function createDraftStorage(membershipId: string): DraftStorage {
  const key = storageKey(membershipId);
  let mine = new Set<string>();
  return {
    load: () => {
      const kept = Object.values(read(key));
      mine = new Set(kept.map((draft) => cellId(draft.key)));
      return kept;
    },
    keep: (drafts) => {
      if (drafts.length === 0 && mine.size === 0) return;
      const kept = read(key);
      for (const id of mine) delete kept[id];
      mine = new Set();
      for (const draft of drafts) {
        const id = cellId(draft.key);
        kept[id] = draft;
        mine.add(id);
      }
      store(key, kept);
    },
  };
}
