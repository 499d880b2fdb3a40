/** One key or two in a row: `?`, `/`, `j`, `g d`. */
export type Hotkeys = Record<string, (event: KeyboardEvent) => void>;

export interface KeyStroke {
  key: string;
  code: string;
}

/**
 * The name of a pressed key. Letters go by their place on the keyboard, so that `g` is the same key on a Kazakh or
 * Russian layout; signs go by what they print.
 */
export function keyName({ key, code }: KeyStroke): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter && /^\p{L}$/u.test(key)) return letter.toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}

/** Reads strokes and says which hotkey is complete; a first key is forgotten when the next does not follow it. */
export function createHotkeyReader(patience = 1_500) {
  let pending: { key: string; at: number } | null = null;

  return function read(stroke: KeyStroke, at: number, known: (hotkey: string) => boolean): string | null {
    const key = keyName(stroke);
    const pair = pending && at - pending.at <= patience ? `${pending.key} ${key}` : null;
    pending = null;
    if (pair && known(pair)) return pair;
    if (known(key)) return key;
    pending = { key, at };
    return null;
  };
}

/** Whether the person is writing, so that letters are letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input, textarea, select, [contenteditable="true"], [role="grid"], [role="menu"]') !== null;
}
