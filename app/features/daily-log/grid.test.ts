import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetData } from './daily-log.model.ts';
import { copySelection } from './grid-editing.model.ts';
import { cellAccess, cellAt, contentAt, createGrid, isExpected, positionsIn, progressOf, selectionOf, textAt, todayColumn, type Grid } from './grid.model.ts';
import { savedCell, sheet } from './grid.fixtures.ts';
import { reduceGrid, type GridAction } from './grid.reducer.ts';

const open = (data: SheetData = sheet()) => createGrid(data, { canWrite: true, language: 'kk' });
const run = (grid: Grid, ...actions: GridAction[]) => actions.reduce(reduceGrid, grid);
const type = (text: string): GridAction[] => [
  { type: 'editingStarted', text },
  { type: 'editingCommitted', then: 'nextEmpty' },
];
const at = (row: number, column: number, extendsTo = false): GridAction => ({ type: 'movedTo', position: { row, column }, extends: extendsTo });
const everything = (grid: Grid) => positionsIn({ top: 0, left: 0, bottom: grid.rows.length - 1, right: grid.days.length - 1 });
const texts = (grid: Grid) => everything(grid).map((position) => textAt(grid, position));

/** Column 0 is closed, 4 and 5 are a weekend, 6 is today, 7 is tomorrow. */
const [closed, saturday, today, tomorrow] = [0, 4, 6, 7];

describe('a day’s entry', () => {
  it('starts at the first empty cell of today and goes to the next on Enter', () => {
    const data = sheet();
    data.cells['o1|i1|2026-11-23'] = savedCell('4');
    const grid = open(data);
    expect(grid.cursor).toEqual({ row: 1, column: today });
    const after = run(grid, ...type('5'), ...type('0'));
    expect(after.cursor).toEqual({ row: 3, column: today });
    expect(progressOf(after, todayColumn(after))).toEqual({ expected: 6, filled: 3, left: 3 });
  });

  it('takes one Enter per row and says when nothing is left', () => {
    let grid = open();
    for (let row = 0; row < 6; row += 1) grid = run(grid, ...type('7'));
    expect(progressOf(grid, today).left).toBe(0);
    expect(grid.notice).toMatchObject({ kind: 'nothingLeft' });
  });

  it('keeps what cannot be read, with the reason, and stays there', () => {
    const grid = run(open(), ...type('5 абв'));
    expect(grid.cursor.row).toBe(0);
    expect(cellAt(grid, grid.cursor).draft).toMatchObject({ typed: '5 абв', state: 'refused', refusal: { code: 'notANumber' } });
    expect(progressOf(grid, today).filled).toBe(0);
    const again = run(grid, ...type('5'));
    expect(cellAt(again, { row: 0, column: today }).draft).toMatchObject({ state: 'waiting', refusal: null });
  });

  it('does not touch closed, future, paused or derived cells, and says why', () => {
    for (const [column, access] of [[closed, 'closed'], [tomorrow, 'future']] as const) {
      const grid = run(open(), at(0, column), { type: 'editingStarted', text: '5' });
      expect(grid.editing).toBeNull();
      expect(grid.notice).toMatchObject({ kind: 'notOpen', access });
    }
    expect(cellAccess(open(sheet({}, { kind: 'derived' })), { row: 0, column: today })).toBe('derived');
    expect(cellAccess(open(sheet({}, { isPausedToday: true })), { row: 0, column: today })).toBe('paused');
    expect(cellAccess(createGrid(sheet(), { canWrite: false, language: 'kk' }), { row: 0, column: today })).toBe('readOnly');
    expect(cellAccess(open(), { row: 0, column: saturday })).toBe('open');
  });

  it('asks a reason for changing what was entered on an earlier day', () => {
    const data = sheet();
    data.cells['o1|i1|2026-11-20'] = savedCell('4', { enteredAt: '2026-11-20T08:00:00Z' });
    data.cells['o1|i2|2026-11-20'] = savedCell('4', { enteredAt: '2026-11-22T20:00:00Z' });
    const grid = run(open(data), at(0, 3), ...type('5'), at(1, 3), ...type('5'));
    expect(cellAt(grid, { row: 0, column: 3 }).draft?.state).toBe('needsReason');
    expect(cellAt(grid, { row: 1, column: 3 }).draft?.state).toBe('waiting');
    const reasoned = reduceGrid(grid, { type: 'reasonGiven', reason: 'Қате енгізілді' });
    expect(cellAt(reasoned, { row: 0, column: 3 }).draft).toMatchObject({ state: 'waiting', reason: 'Қате енгізілді' });
    const dropped = reduceGrid(grid, { type: 'correctionsDropped' });
    expect(textAt(dropped, { row: 0, column: 3 })).toBe('4');
    expect(textAt(dropped, { row: 1, column: 3 })).toBe('5');
  });
});

describe('no change', () => {
  it('fills one cell, an organisation, an indicator or the sheet', () => {
    const count = (action: GridAction, ...before: GridAction[]) => {
      const grid = run(open(), ...before, action);
      return everything(grid).filter((position) => contentAt(grid, position)?.entry === 'no_change').length;
    };
    expect(count({ type: 'noChangeSet', scope: 'selection' })).toBe(1);
    expect(count({ type: 'noChangeSet', scope: 'organisation' })).toBe(3);
    expect(count({ type: 'noChangeSet', scope: 'indicator' })).toBe(2);
    expect(count({ type: 'noChangeSet', scope: 'sheet' })).toBe(6);
    expect(count({ type: 'noChangeSet', scope: 'sheet' }, ...type('5'))).toBe(5);
    expect(count({ type: 'noChangeSet', scope: 'sheet' }, at(0, saturday))).toBe(0);
  });
});

describe('selection, copy and paste', () => {
  it('fills a selection with one value', () => {
    const grid = run(open(), at(0, today), at(2, today, true), { type: 'pasted', table: [['8']] });
    expect([0, 1, 2, 3].map((row) => textAt(grid, { row, column: today }))).toEqual(['8', '8', '8', '']);
    expect(grid.notice).toMatchObject({ kind: 'pasted', changed: 3, clipped: 0 });
  });

  it('keeps a block from a spreadsheet inside the sheet and out of closed days, and counts what it left out', () => {
    const grid = run(open(), at(4, 3), {
      type: 'pasted',
      table: [['1', '2', '3', '4', '5'], ['1 000', '', '', 'x'], ['6']],
    });
    expect(copySelection({ ...grid, anchor: { row: 4, column: 3 }, cursor: { row: 5, column: 7 } })).toEqual([
      ['1', '', '', '4', ''],
      ['1000', '', '', 'x', ''],
    ]);
    expect(grid.notice).toMatchObject({ changed: 4, skipped: 3, clipped: 1, refused: 1 });
    expect(selectionOf(grid)).toEqual({ top: 4, bottom: 5, left: 3, right: 7 });
  });
});

// ── Properties ───────────────────────────────────────────────────────────────────────────────────────────────────

const seeded = fc
  .array(fc.tuple(fc.nat(5), fc.nat(7), fc.option(fc.nat(99_999), { nil: null })), { maxLength: 20 })
  .map((entries) => {
    const data = sheet();
    for (const [row, column, value] of entries) {
      const { organisationId, charterIndicatorId } = data.rows[row]!;
      data.cells[`${organisationId}|${charterIndicatorId}|${data.days[column]!.day}`] = savedCell(value === null ? null : String(value));
    }
    return open(data);
  });

const position = fc.record({ row: fc.nat(5), column: fc.nat(7) });
const text = fc.oneof(fc.nat(5000).map(String), fc.constantFrom('', '-', '1 234', '2,50', 'x', '-4', '1/2'));

const action: fc.Arbitrary<GridAction[]> = fc.oneof(
  position.map((each): GridAction[] => [{ type: 'movedTo', position: each }]),
  position.map((each): GridAction[] => [{ type: 'movedTo', position: each, extends: true }]),
  text.map((each): GridAction[] => [{ type: 'editingStarted', text: each }, { type: 'editingCommitted', then: 'nextEmpty' }]),
  fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }).map((table): GridAction[] => [{ type: 'pasted', table }]),
  fc.constantFrom('selection', 'organisation', 'indicator', 'sheet').map((scope): GridAction[] => [{ type: 'noChangeSet', scope } as GridAction]),
  fc.constant<GridAction[]>([{ type: 'selectionCleared' }]),
);

describe('properties of the grid', () => {
  it('pasting what was copied changes nothing', () => {
    fc.assert(
      fc.property(seeded, fc.array(action, { maxLength: 5 }), position, position, (start, before, from, to) => {
        const grid = run(start, ...before.flat(), { type: 'movedTo', position: from }, { type: 'movedTo', position: to, extends: true });
        const pasted = reduceGrid(grid, { type: 'pasted', table: copySelection(grid) });
        expect(texts(pasted)).toEqual(texts(grid));
        expect(pasted.undo).toEqual(grid.undo);
      }),
    );
  });

  it('what is pasted into open cells is what is copied from there', () => {
    const values = fc.array(fc.array(fc.nat(9999).map(String), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(values, (table) => {
        const square = table.map((row) => [...row, '1', '2'].slice(0, 3));
        const grid = run(open(), at(0, 1), { type: 'pasted', table: square });
        expect(copySelection(grid)).toEqual(square);
      }),
    );
  });

  it('undo restores every step, redo repeats it', () => {
    fc.assert(
      fc.property(seeded, fc.array(action, { minLength: 1, maxLength: 8 }), (start, actions) => {
        const done = run(start, ...actions.flat());
        const steps = done.undo.length;
        let undone = done;
        for (let step = 0; step < steps; step += 1) undone = reduceGrid(undone, { type: 'undone' });
        expect(texts(undone)).toEqual(texts(start));
        expect(undone.cells.flat().every((cell) => cell.draft === null)).toBe(true);
        let redone = undone;
        for (let step = 0; step < steps; step += 1) redone = reduceGrid(redone, { type: 'redone' });
        expect(texts(redone)).toEqual(texts(done));
      }),
    );
  });

  it('never touches what is closed or yet to come, and bulk acts never touch what is not expected', () => {
    fc.assert(
      fc.property(seeded, fc.array(action, { minLength: 1, maxLength: 8 }), (start, actions) => {
        let grid = start;
        for (const steps of actions) {
          const before = grid;
          grid = run(grid, ...steps);
          const isBulk = steps.some((step) => (step.type === 'noChangeSet' && step.scope !== 'selection') || step.type === 'pasted');
          const isOneCell = steps.some((step) => step.type === 'pasted' && step.table.length === 1 && step.table[0]!.length === 1);
          for (const place of everything(grid)) {
            const isForbidden = cellAccess(grid, place) !== 'open' || (isBulk && !isOneCell && !isExpected(grid, place));
            if (isForbidden) expect(cellAt(grid, place)).toBe(cellAt(before, place));
          }
        }
      }),
    );
  });

  it('keeps the identity of rows in which nothing changed', () => {
    const grid = open();
    const after = run(grid, ...type('5'));
    expect(after.cells[0]).not.toBe(grid.cells[0]);
    expect(after.cells.slice(1).every((row, index) => row === grid.cells[index + 1])).toBe(true);
  });
});
