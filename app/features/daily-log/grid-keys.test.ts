import { describe, expect, it } from 'vitest';
import { savedCell, sheet } from './grid.fixtures.ts';
import { warningAt, warningFor } from './cell-warning.model.ts';
import { commandFor, type KeyContext, type KeyPress } from './grid-keys.ts';
import { createGrid, progressOf, todayColumn } from './grid.model.ts';
import { reduceGrid } from './grid.reducer.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});
const idle: KeyContext = { editing: null, mayBeNegative: false, hasBubble: false };
const typing: KeyContext = { ...idle, editing: { isReplacing: true } };

const actionOf = (key: KeyPress, context: KeyContext = idle) => {
  const command = commandFor(key, context);
  return command?.kind === 'act' ? command.actions[0] : command;
};

describe('keys of the sheet', () => {
  it.each([
    [press('ArrowDown'), { type: 'moved', movement: 'down', extends: false }],
    [press('ArrowDown', { shiftKey: true }), { type: 'moved', movement: 'down', extends: true }],
    [press('ArrowLeft', { ctrlKey: true }), { type: 'moved', movement: 'rowStart', extends: false }],
    [press('Home', { ctrlKey: true }), { type: 'moved', movement: 'gridStart', extends: false }],
    [press('5'), { type: 'editingStarted', text: '5' }],
    [press('F2'), { type: 'editingStarted' }],
    [press('Delete'), { type: 'selectionCleared' }],
    [press('-'), { type: 'noChangeSet', scope: 'selection' }],
    [press('N', { shiftKey: true }), { type: 'noChangeSet', scope: 'organisation' }],
    [press('n', { altKey: true }), { type: 'noChangeSet', scope: 'indicator' }],
    [press('Enter', { ctrlKey: true }), { type: 'noChangeSet', scope: 'sheet' }],
    [press('Enter'), { type: 'movedToNextEmpty' }],
    [press('z', { ctrlKey: true }), { type: 'undone' }],
    [press('z', { metaKey: true, shiftKey: true }), { type: 'redone' }],
    [press('h'), { kind: 'openPanel', part: 'history' }],
    [press('?', { shiftKey: true }), { kind: 'showHelp' }],
  ])('%o', (key, expected) => expect(actionOf(key)).toEqual(expected));

  it('go by place on a Kazakh or Russian layout', () => {
    expect(actionOf(press('т', { code: 'KeyN' }))).toEqual({ type: 'noChangeSet', scope: 'selection' });
    expect(actionOf(press('я', { code: 'KeyZ', ctrlKey: true }))).toEqual({ type: 'undone' });
    expect(actionOf(press('с', { code: 'KeyC' }))).toEqual({ kind: 'openPanel', part: 'comments' });
  });

  it('leave the clipboard and the way out of the grid to the browser', () => {
    for (const key of [press('c', { ctrlKey: true }), press('v', { ctrlKey: true }), press('Tab'), press('F5')])
      expect(commandFor(key, idle)).toBeNull();
  });

  it('commit while typing, and let arrows move within a text that is being edited', () => {
    expect(actionOf(press('Enter'), typing)).toEqual({ type: 'editingCommitted', then: 'nextEmpty' });
    expect(actionOf(press('Tab', { shiftKey: true }), typing)).toEqual({ type: 'editingCommitted', then: 'left' });
    expect(actionOf(press('ArrowRight'), typing)).toEqual({ type: 'editingCommitted', then: 'right' });
    expect(commandFor(press('ArrowRight'), { ...idle, editing: { isReplacing: false } })).toBeNull();
    expect(commandFor(press('7'), typing)).toBeNull();
  });

  it('a minus begins a number where one below zero is allowed', () => {
    expect(actionOf(press('-'), { ...idle, mayBeNegative: true })).toEqual({ type: 'editingStarted', text: '-' });
  });

  it('twenty indicators take twenty keys beyond the digits', () => {
    let grid = createGrid(sheet({ organisations: 2, indicators: 10 }), { canWrite: true, language: 'kk' });
    let beyondDigits = 0;
    for (let row = 0; row < 20; row += 1)
      for (const key of [...String(row + 3), 'Enter']) {
        if (key === 'Enter') beyondDigits += 1;
        const { editing } = grid;
        const command = commandFor(press(key), { ...idle, editing });
        if (command?.kind === 'act') grid = command.actions.reduce(reduceGrid, grid);
        else grid = reduceGrid(grid, { type: 'editingChanged', text: `${editing?.text ?? ''}${key}` });
      }
    expect(progressOf(grid, todayColumn(grid))).toEqual({ expected: 20, filled: 20, left: 0 });
    expect(beyondDigits).toBe(20);
    expect(grid.cells.map((cells) => cells[6]?.draft?.content?.value)).toEqual(Array.from({ length: 20 }, (_, row) => String(row + 3)));
  });
});

describe('warnings', () => {
  const data = sheet({}, { rangeLow: '1', rangeHigh: '1000' });
  for (const [day, value] of [['18', '10'], ['19', '12'], ['20', '11']]) data.cells[`o1|i1|2026-11-${day}`] = savedCell(value!);
  const grid = createGrid(data, { canWrite: true, language: 'kk' });
  const today = { row: 0, column: 6 };

  it.each([
    ['0', { code: 'belowRange', limit: '1' }],
    ['1 001', { code: 'aboveRange', limit: '1000' }],
    ['56', { code: 'muchMoreThanUsual', usual: '11' }],
    ['55', null],
    ['абв', null],
    ['-', null],
    ['', null],
  ])('%j', (text, warning) => expect(warningFor(grid, today, text)).toEqual(warning));

  it('speak of a day off, and of what is being typed', () => {
    expect(warningFor(grid, { row: 0, column: 4 }, '10')).toEqual({ code: 'notWorkingDay' });
    const editing = reduceGrid(grid, { type: 'editingStarted', text: '0' });
    expect(warningAt(editing, today)).toMatchObject({ code: 'belowRange' });
    expect(warningAt(grid, today)).toBeNull();
  });
});
