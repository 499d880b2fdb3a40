import { useNavigate } from '@remix-run/react';
import { useEffect, useMemo, useRef } from 'react';
import { createHotkeyReader, isTyping, type Hotkeys } from './hotkeys.ts';
import { useShortcutsEnabled } from './shortcut-setting.ts';

/** Keys that work anywhere on the page except while typing, in a dialog, or when the person turned them off. */
export function useHotkeys(hotkeys: Hotkeys, active = true): void {
  const [enabled] = useShortcutsEnabled();
  const latest = useRef(hotkeys);
  useEffect(() => {
    latest.current = hotkeys;
  });

  useEffect(() => {
    if (!active || !enabled) return;
    const read = createHotkeyReader();
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('dialog:modal')) return;
      const hotkey = read(event, event.timeStamp, (candidate) => candidate in latest.current);
      if (!hotkey) return;
      event.preventDefault();
      latest.current[hotkey]?.(event);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [active, enabled]);
}

/** `g` and then a letter goes to a place: `{ d: '/daily' }`. */
export function useGoShortcuts(places: Record<string, string>): void {
  const navigate = useNavigate();
  const hotkeys = useMemo(
    () => Object.fromEntries(Object.entries(places).map(([letter, to]) => [`g ${letter}`, () => navigate(to)])),
    [places, navigate],
  );
  useHotkeys(hotkeys);
}
