import type { DraftValues, TypedSections } from './draft-saver.ts';

/** What was typed into a draft and not saved, and when; it stays in this browser until the server has it. */
export type KeptDraft<Values extends DraftValues> = { at: string; sections: TypedSections<Values> };

/** It belongs to one membership of one person: on a shared computer nobody is offered what somebody else typed. */
export const keyOfDraft = (owner: string, page: string): string => `adal.draft.${owner}.${page}`;

const isSection = (value: unknown) => typeof value === 'object' && value !== null && 'typed' in value && typeof value.typed === 'object' && value.typed !== null && 'base' in value && typeof value.base === 'string';

export function readKept<Values extends DraftValues>(key: string): KeptDraft<Values> | null {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<KeptDraft<Values>> | null;
    if (!found || typeof found.at !== 'string' || typeof found.sections !== 'object' || found.sections === null) return null;
    const sections = Object.fromEntries(Object.entries(found.sections).filter(([, section]) => isSection(section))) as TypedSections<Values>;
    return Object.keys(sections).length > 0 ? { at: found.at, sections } : null;
  } catch {
    return null;
  }
}

/** @returns whether it is kept: storage may be full or forbidden. */
export function storeKept<Values extends DraftValues>(key: string, sections: TypedSections<Values>, now: Date): boolean {
  try {
    if (Object.keys(sections).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ at: now.toISOString(), sections } satisfies KeptDraft<Values>));
    return true;
  } catch {
    return false;
  }
}
