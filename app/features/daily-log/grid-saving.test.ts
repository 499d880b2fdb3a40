import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, type CellState, type SheetData, type WriteResult } from './daily-log.model.ts';
import { savedCell, sheet } from './grid.fixtures.ts';
import { draftsToKeep, waitingWrites, type OutgoingWrite } from './grid-saving.model.ts';
import { cellAt, countDrafts, createGrid, textAt, type Grid } from './grid.model.ts';
import { reduceGrid, type GridAction } from './grid.reducer.ts';

const open = (data: SheetData = sheet()) => createGrid(data, { canWrite: true, language: 'kk' });
const run = (grid: Grid, ...actions: GridAction[]) => actions.reduce(reduceGrid, grid);
const write = (row: number, text: string): GridAction => ({ type: 'written', position: { row, column: 6 }, text });
const cell = (grid: Grid, row = 0) => cellAt(grid, { row, column: 6 });

/** Takes everything waiting off to the server. */
function send(grid: Grid): { grid: Grid; sent: OutgoingWrite[] } {
  const sent = waitingWrites(grid);
  return { grid: reduceGrid(grid, { type: 'sendingStarted', writes: sent }), sent };
}

const answer = (sent: readonly OutgoingWrite[], result: (write: OutgoingWrite['write']) => object): GridAction => ({
  type: 'answered',
  sent,
  results: sent.map(({ write: each }) => ({ ...each, ...result(each) }) as unknown as WriteResult),
});

const saveAll = (sent: readonly OutgoingWrite[]) =>
  answer(sent, ({ value, denominator, entry, expectedRevision }) => ({
    outcome: 'saved',
    cell: savedCell(value, { entry, denominator, revision: expectedRevision + 1 }),
  }));

describe('from draft to saved', () => {
  it('sends each waiting cell once, with the revision it replaces', () => {
    const { grid, sent } = send(run(open(), write(0, '5'), write(1, '-'), write(2, 'x')));
    expect(sent.map(({ write: { value, entry, expectedRevision } }) => [entry, value, expectedRevision])).toEqual([
      ['value', '5', 0],
      ['no_change', null, 0],
    ]);
    expect(waitingWrites(grid)).toEqual([]);
    const saved = reduceGrid(grid, saveAll(sent));
    expect(cell(saved)).toMatchObject({ draft: null, sending: null, saved: { value: '5', revision: 1 } });
    expect(countDrafts(saved)).toMatchObject({ waiting: 0, refused: 1 });
  });

  it('keeps what was typed while the earlier value was on its way, and sends it next', () => {
    const first = send(run(open(), write(0, '5')));
    const edited = reduceGrid(first.grid, write(0, '6'));
    expect(waitingWrites(edited)).toEqual([]);
    const second = send(reduceGrid(edited, saveAll(first.sent)));
    expect(second.sent[0]?.write).toMatchObject({ value: '6', expectedRevision: 1 });
    expect(cell(reduceGrid(second.grid, saveAll(second.sent)))).toMatchObject({ draft: null, saved: { value: '6', revision: 2 } });
  });

  it('writes the earlier value back when undo comes after the request has left', () => {
    const first = send(run(open(), { type: 'editingStarted', text: '5' }, { type: 'editingCommitted' }));
    const undone = reduceGrid(first.grid, { type: 'undone' });
    const second = send(reduceGrid(undone, saveAll(first.sent)));
    expect(second.sent[0]?.write).toMatchObject({ entry: 'cleared', expectedRevision: 1 });
  });

  it('shows a refusal at the cell and leaves the others saved', () => {
    const { grid, sent } = send(run(open(), write(0, '5'), write(1, '6')));
    const results = sent.map(({ write: each }, index) =>
      index === 0
        ? { ...each, outcome: 'refused', code: 'periodClosed', params: { who: 'Б. Ахметов' } }
        : { ...each, outcome: 'saved', cell: savedCell('6') },
    ) as WriteResult[];
    const answered = reduceGrid(grid, { type: 'answered', sent, results });
    expect(cell(answered, 0).draft).toMatchObject({ state: 'refused', refusal: { code: 'periodClosed', params: { who: 'Б. Ахметов' } } });
    expect(textAt(answered, { row: 0, column: 6 })).toBe('5');
    expect(cell(answered, 1)).toMatchObject({ draft: null, saved: { value: '6' } });
    const dropped = reduceGrid(answered, { type: 'draftDropped', position: { row: 0, column: 6 } });
    expect(textAt(dropped, { row: 0, column: 6 })).toBe('');
  });

  it('asks for the reason when the server misses it', () => {
    const { grid, sent } = send(run(open(), write(0, '5')));
    const answered = reduceGrid(grid, answer(sent, () => ({ outcome: 'refused', code: 'reasonMissing' })));
    expect(countDrafts(answered).needsReason).toBe(1);
    const reasoned = send(reduceGrid(answered, { type: 'reasonGiven', reason: 'Қате' }));
    expect(reasoned.sent[0]?.write.reason).toBe('Қате');
  });
});

describe('two writers', () => {
  const theirs = savedCell('9', { revision: 3, authorName: 'Ержан' });
  const conflicted = () => {
    const { grid, sent } = send(run(open(), write(0, '5')));
    return reduceGrid(grid, answer(sent, () => ({ outcome: 'conflict', current: theirs })));
  };

  it('shows both values and sends nothing until one is chosen', () => {
    const grid = conflicted();
    expect(cell(grid)).toMatchObject({ saved: theirs, draft: { state: 'conflict', content: { value: '5' } } });
    expect(waitingWrites(grid)).toEqual([]);
  });

  it('mine is written over the revision that was shown; theirs ends it', () => {
    const position = { row: 0, column: 6 };
    const mine = send(reduceGrid(conflicted(), { type: 'conflictResolved', position, choice: 'mine' }));
    expect(mine.sent[0]?.write).toMatchObject({ value: '5', expectedRevision: 3 });
    const given = reduceGrid(conflicted(), { type: 'conflictResolved', position, choice: 'theirs' });
    expect(cell(given)).toMatchObject({ draft: null, saved: { value: '9' } });
  });

  it('is no conflict when both wrote the same', () => {
    const { grid, sent } = send(run(open(), write(0, '9')));
    const answered = reduceGrid(grid, answer(sent, () => ({ outcome: 'conflict', current: theirs })));
    expect(cell(answered)).toMatchObject({ draft: null, saved: theirs });
  });
});

describe('kept drafts and fresh data', () => {
  it('come back after a reload, unless they were saved meanwhile', () => {
    const kept = draftsToKeep(run(open(), write(0, '5'), write(1, 'x'), write(2, '7')));
    const data = sheet();
    data.cells['o1|i3|2026-11-23'] = savedCell('7');
    const restored = reduceGrid(open(data), { type: 'draftsRestored', kept: JSON.parse(JSON.stringify(kept)) });
    expect([0, 1, 2].map((row) => cell(restored, row).draft?.state)).toEqual(['waiting', 'refused', undefined]);
    expect(waitingWrites(restored)).toHaveLength(1);
  });

  it('keep cursor, editing and drafts, and never go back to an older revision', () => {
    const grid = run(open(), write(0, '5'), { type: 'movedTo', position: { row: 2, column: 6 } }, { type: 'editingStarted', text: '1' });
    const { grid: sending, sent } = send(grid);
    const saved = reduceGrid(sending, saveAll(sent));
    const edited = reduceGrid(saved, write(1, '6'));
    const refreshed = reduceGrid(edited, { type: 'refreshed', data: sheet(), canWrite: true, language: 'kk' });
    expect(cell(refreshed).saved).toMatchObject({ value: '5' });
    expect(cell(refreshed, 1).draft).toMatchObject({ content: { value: '6' } });
    expect(refreshed.cursor).toEqual({ row: 2, column: 6 });
    expect(refreshed.editing).toEqual({ text: '1', isReplacing: true });
  });

  it('whatever the order of typing, sending and answering, the last text wins on the server', () => {
    type Step = { kind: 'write'; row: number; value: number } | { kind: 'send' } | { kind: 'answer'; lost: boolean };
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.record({ kind: fc.constant('write' as const), row: fc.nat(2), value: fc.nat(3) }),
      fc.constant<Step>({ kind: 'send' }),
      fc.record({ kind: fc.constant('answer' as const), lost: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const server = new Map<string, CellState>();
        let grid = open();
        const underway: OutgoingWrite[][] = [];
        const serve = (sent: OutgoingWrite[]): WriteResult[] =>
          sent.map(({ write: each }) => {
            const current = server.get(each.charterIndicatorId) ?? null;
            if ((current?.revision ?? 0) !== each.expectedRevision) return { ...each, outcome: 'conflict', current };
            const next = savedCell(each.value, { entry: each.entry, revision: each.expectedRevision + 1 });
            server.set(each.charterIndicatorId, next);
            return { ...each, outcome: 'saved', cell: next };
          });
        const leave = () => {
          const taken = send(grid);
          grid = taken.grid;
          if (taken.sent.length > 0) underway.push(taken.sent);
        };
        const arrive = (lost: boolean) => {
          const sent = underway.shift();
          if (!sent) return;
          // A lost answer is repeated: the server has already written.
          if (lost) serve(sent);
          grid = reduceGrid(grid, { type: 'answered', sent, results: serve(sent) });
        };
        const last = new Map<number, string>();
        for (const each of steps) {
          if (each.kind === 'write') {
            grid = reduceGrid(grid, write(each.row, String(each.value)));
            last.set(each.row, String(each.value));
          } else if (each.kind === 'send') leave();
          else arrive(each.lost);
        }
        for (let round = 0; round < 4; round += 1) {
          leave();
          while (underway.length > 0) arrive(false);
        }
        expect(countDrafts(grid)).toEqual({ waiting: 0, needsReason: 0, refused: 0, conflict: 0 });
        for (const [row, value] of last) {
          expect(contentOf(server.get(`i${row + 1}`) ?? null)?.value).toBe(value);
          expect(textAt(grid, { row, column: 6 })).toBe(value);
        }
      }),
    );
  });
});
