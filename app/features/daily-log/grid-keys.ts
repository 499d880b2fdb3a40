/** Which key does what in the sheet. Letters go by their place on the keyboard, whatever layout is on. */

import type { Movement } from './grid-navigation.model.ts';
import type { GridAction } from './grid.reducer.ts';

export type CellPart = 'history' | 'comments' | 'evidence';

export type KeyCommand =
  | { kind: 'act'; actions: GridAction[] }
  | { kind: 'openPanel'; part: CellPart }
  | { kind: 'showHelp' }
  | { kind: 'enterBubble' };

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export type KeyContext = {
  editing: { isReplacing: boolean } | null;
  /** A minus begins a number where numbers below zero are allowed. */
  mayBeNegative: boolean;
  /** A sentence with buttons stands at the cell. */
  hasBubble: boolean;
};

const act = (...actions: GridAction[]): KeyCommand => ({ kind: 'act', actions });

const arrows: Record<string, Movement> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };
const jumps: Record<string, Movement> = { ArrowUp: 'top', ArrowDown: 'bottom', ArrowLeft: 'rowStart', ArrowRight: 'rowEnd' };

function movementOf({ key }: KeyPress, isCommand: boolean): Movement | null {
  if (key in arrows) return (isCommand ? jumps : arrows)[key]!;
  if (key === 'Home') return isCommand ? 'gridStart' : 'rowStart';
  if (key === 'End') return isCommand ? 'gridEnd' : 'rowEnd';
  if (key === 'PageUp') return 'pageUp';
  return key === 'PageDown' ? 'pageDown' : null;
}

/** The Latin letter in that place, where the key prints a letter at all. */
function letterOf({ key, code }: KeyPress): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^\p{L}$/u.test(key) ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null) : null;
}

function whileEditing(press: KeyPress, isReplacing: boolean): KeyCommand | null {
  const { key, shiftKey } = press;
  if (key === 'Escape') return act({ type: 'editingCancelled' });
  if (key === 'Enter') return act({ type: 'editingCommitted', then: shiftKey ? 'up' : 'nextEmpty' });
  if (key === 'Tab') return act({ type: 'editingCommitted', then: shiftKey ? 'left' : 'right' });
  if (key === 'ArrowUp' || key === 'ArrowDown') return act({ type: 'editingCommitted', then: arrows[key]! });
  return isReplacing && key in arrows ? act({ type: 'editingCommitted', then: arrows[key]! }) : null;
}

function withCommandKey(press: KeyPress): KeyCommand | null {
  if (press.key === 'Enter') return act({ type: 'noChangeSet', scope: 'sheet' });
  if (press.key === ' ') return act({ type: 'columnSelected' });
  const letter = letterOf(press);
  if (letter === 'z') return act({ type: press.shiftKey ? 'redone' : 'undone' });
  return letter === 'y' ? act({ type: 'redone' }) : null;
}

const parts: Record<string, CellPart> = { c: 'comments', e: 'evidence', h: 'history' };

function letterCommand(letter: string, { shiftKey, altKey }: KeyPress): KeyCommand | null {
  if (letter === 'n') return act({ type: 'noChangeSet', scope: altKey ? 'indicator' : shiftKey ? 'organisation' : 'selection' });
  const part = altKey || shiftKey ? undefined : parts[letter];
  return part ? { kind: 'openPanel', part } : null;
}

export function commandFor(press: KeyPress, context: KeyContext): KeyCommand | null {
  if (context.editing) return whileEditing(press, context.editing.isReplacing);
  const isCommand = press.ctrlKey || press.metaKey;
  const movement = movementOf(press, isCommand);
  if (movement) return act({ type: 'moved', movement, extends: press.shiftKey });
  if (isCommand) return withCommandKey(press);
  const letter = letterOf(press);
  const command = letter && letterCommand(letter, press);
  if (command) return command;
  if (press.altKey) return null;
  switch (press.key) {
    case 'Enter':
      if (context.hasBubble) return { kind: 'enterBubble' };
      return act(press.shiftKey ? { type: 'moved', movement: 'up' } : { type: 'movedToNextEmpty' });
    case 'F2':
      return act({ type: 'editingStarted' });
    case 'Delete':
    case 'Backspace':
      return act({ type: 'selectionCleared' });
    case 'Escape':
      return act({ type: 'selectionCollapsed' });
    case '?':
      return { kind: 'showHelp' };
    case ' ':
      return act({ type: 'editingStarted' });
    case '-':
    case '−':
    case '—':
      return context.mayBeNegative ? act({ type: 'editingStarted', text: '-' }) : act({ type: 'noChangeSet', scope: 'selection' });
    default:
      return [...press.key].length === 1 ? act({ type: 'editingStarted', text: press.key }) : null;
  }
}
