import { useSyncExternalStore } from 'react';

const storageKey = 'adal.shortcuts';
const listeners = new Set<() => void>();

/** Single-key shortcuts can be turned off: speech input and shaking hands press letters nobody meant. */
export function useShortcutsEnabled(): [boolean, (enabled: boolean) => void] {
  const enabled = useSyncExternalStore(subscribe, readSetting, () => true);
  return [enabled, writeSetting];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readSetting(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

function writeSetting(enabled: boolean): void {
  try {
    if (enabled) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
  } catch {
    // A browser that stores nothing keeps the shortcuts on.
  }
  for (const listener of listeners) listener();
}
