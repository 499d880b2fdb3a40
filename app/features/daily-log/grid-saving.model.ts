/** The way of a draft to the server and back. */

import { sameContent } from './cell-input.model.ts';
import {
  contentOf,
  rowId,
  type CellKey,
  type CellState,
  type CellWrite,
  type Refusal,
  type SheetData,
  type WriteResult,
  type WrittenCell,
} from './daily-log.model.ts';
import {
  cellAt,
  createGrid,
  isCorrection,
  keyAt,
  positionOf,
  type Draft,
  type Grid,
  type GridCell,
  type Position,
} from './grid.model.ts';
import { replaceCells } from './grid-editing.model.ts';

export type OutgoingWrite = { write: CellWrite; version: number };

function eachCell(grid: Grid, visit: (cell: GridCell, position: Position) => void): void {
  grid.cells.forEach((row, rowIndex) => row.forEach((cell, column) => visit(cell, { row: rowIndex, column })));
}

function replaceWhere(grid: Grid, replace: (cell: GridCell, position: Position) => GridCell): Grid {
  const replacements: { position: Position; cell: GridCell }[] = [];
  eachCell(grid, (cell, position) => {
    const next = replace(cell, position);
    if (next !== cell) replacements.push({ position, cell: next });
  });
  return replaceCells(grid, replacements);
}

export const toWrite = (key: CellKey, draft: Pick<Draft, 'content' | 'base' | 'reason'>): CellWrite => ({
  ...key,
  entry: draft.content?.entry ?? 'cleared',
  value: draft.content?.value ?? null,
  denominator: draft.content?.denominator ?? null,
  expectedRevision: draft.base,
  ...(draft.reason ? { reason: draft.reason } : {}),
});

/** A cell already on its way waits for its answer before the next write of the same cell leaves. */
export function waitingWrites(grid: Grid): OutgoingWrite[] {
  const writes: OutgoingWrite[] = [];
  eachCell(grid, ({ draft, sending }, position) => {
    if (draft?.state === 'waiting' && sending === null)
      writes.push({ write: toWrite(keyAt(grid, position), draft), version: draft.version });
  });
  return writes;
}

export function markSending(grid: Grid, writes: readonly OutgoingWrite[]): Grid {
  return replaceCells(
    grid,
    writes.flatMap(({ write, version }) => {
      const position = positionOf(grid, write);
      return position ? [{ position, cell: { ...cellAt(grid, position), sending: version } }] : [];
    }),
  );
}

// ── Answers ──────────────────────────────────────────────────────────────────────────────────────────────────────

const isSameAsSent = (current: CellState | null, write: CellWrite): boolean =>
  sameContent(contentOf(current), contentOf(write));

/** A write's answer knows nothing of comments and evidence; nobody takes them away by writing a value. */
const withMarks = (written: WrittenCell | null, before: CellState | null): CellState | null =>
  written && { ...written, commentCount: before?.commentCount ?? 0, evidenceCount: before?.evidenceCount ?? 0 };

function afterSaving(cell: GridCell, written: WrittenCell | null, version: number): GridCell {
  const { draft } = cell;
  const isSettled = draft === null || draft.version === version || (!draft.refusal && sameContent(draft.content, contentOf(written)));
  return { saved: withMarks(written, cell.saved), sending: null, draft: isSettled ? null : { ...draft, base: written?.revision ?? 0 } };
}

function afterRefusal(cell: GridCell, refusal: Refusal, version: number): GridCell {
  const { draft } = cell;
  if (draft?.version !== version) return { ...cell, sending: null };
  const state: Draft['state'] = refusal.code === 'reasonMissing' ? 'needsReason' : 'refused';
  return { ...cell, sending: null, draft: { ...draft, state, refusal: state === 'refused' ? refusal : null } };
}

function afterAnswer(cell: GridCell, { write, version }: OutgoingWrite, result: WriteResult): GridCell {
  if (result.outcome === 'saved') return afterSaving(cell, result.cell, version);
  if (result.outcome === 'refused') return afterRefusal(cell, { code: result.code, params: result.params ?? {} }, version);
  // A repeated request, or two people of one mind: nothing to choose between.
  if (isSameAsSent(result.current, write)) return afterSaving(cell, result.current, version);
  const { draft } = cell;
  const base = result.current?.revision ?? 0;
  return { saved: result.current, sending: null, draft: draft && { ...draft, state: draft.refusal ? draft.state : 'conflict', base } };
}

export function applyResults(grid: Grid, sent: readonly OutgoingWrite[], results: readonly WriteResult[]): Grid {
  const answers = new Map(results.map((result) => [`${rowId(result)}|${result.day}`, result]));
  return replaceCells(
    grid,
    sent.flatMap((outgoing) => {
      const position = positionOf(grid, outgoing.write);
      const result = answers.get(`${rowId(outgoing.write)}|${outgoing.write.day}`);
      if (!position) return [];
      const cell = cellAt(grid, position);
      return [{ position, cell: result ? afterAnswer(cell, outgoing, result) : { ...cell, sending: null } }];
    }),
  );
}

/** The server would not take the request as a whole; repeating it would not help. */
export function refuseAll(grid: Grid, sent: readonly OutgoingWrite[], code: string): Grid {
  return applyResults(grid, sent, sent.map(({ write }) => ({ ...write, outcome: 'refused', code })));
}

// ── Decisions of the person ──────────────────────────────────────────────────────────────────────────────────────

export const provideReason = (grid: Grid, reason: string): Grid =>
  replaceWhere(grid, (cell) =>
    cell.draft?.state === 'needsReason' ? { ...cell, draft: { ...cell.draft, state: 'waiting', reason } } : cell,
  );

export const dropCorrections = (grid: Grid): Grid =>
  replaceWhere(grid, (cell) => (cell.draft?.state === 'needsReason' ? { ...cell, draft: null } : cell));

export function resolveConflict(grid: Grid, position: Position, choice: 'mine' | 'theirs'): Grid {
  const cell = cellAt(grid, position);
  if (cell.draft?.state !== 'conflict') return grid;
  const state: Draft['state'] = isCorrection(cell.saved, grid.today) && !cell.draft.reason ? 'needsReason' : 'waiting';
  const draft = choice === 'mine' ? { ...cell.draft, state, version: grid.version + 1 } : null;
  return { ...replaceCells(grid, [{ position, cell: { ...cell, draft } }]), version: grid.version + 1 };
}

/** A refused text is given up: what the server has is shown again. */
export function dropDraft(grid: Grid, position: Position): Grid {
  const cell = cellAt(grid, position);
  return cell.draft ? replaceCells(grid, [{ position, cell: { ...cell, draft: null } }]) : grid;
}

// ── Kept drafts and fresh data ───────────────────────────────────────────────────────────────────────────────────

export type KeptDraft = { key: CellKey; draft: Omit<Draft, 'version'> };

export function draftsToKeep(grid: Grid): KeptDraft[] {
  const kept: KeptDraft[] = [];
  eachCell(grid, ({ draft }, position) => {
    if (!draft) return;
    const { version: _version, ...rest } = draft;
    kept.push({ key: keyAt(grid, position), draft: rest });
  });
  return kept;
}

export function restoreDrafts(grid: Grid, kept: readonly KeptDraft[]): Grid {
  const version = grid.version + 1;
  const replacements = kept.flatMap(({ key, draft }) => {
    const position = positionOf(grid, key);
    if (!position) return [];
    const cell = cellAt(grid, position);
    const isSettled = !draft.refusal && sameContent(draft.content, contentOf(cell.saved));
    return cell.draft || isSettled ? [] : [{ position, cell: { ...cell, draft: { ...draft, version } } }];
  });
  return { ...replaceCells(grid, replacements), version };
}

/** A loader's answer may be older than a save acknowledged meanwhile; the higher revision is the truth. */
const newer = (left: CellState | null, right: CellState | null): CellState | null =>
  (left?.revision ?? 0) > (right?.revision ?? 0) ? left : right;

export function refresh(grid: Grid, data: SheetData, options: { canWrite: boolean; language: Grid['language'] }): Grid {
  const fresh = createGrid(data, options);
  const replacements: { position: Position; cell: GridCell }[] = [];
  eachCell(grid, (cell, position) => {
    const target = positionOf(fresh, keyAt(grid, position));
    if (!target || (!cell.draft && cell.sending === null && !cell.saved)) return;
    replacements.push({ position: target, cell: { ...cell, saved: newer(cell.saved, cellAt(fresh, target).saved) } });
  });
  const { undo, redo, version, notice, editing } = grid;
  const isSamePlace =
    fresh.rows.length === grid.rows.length &&
    fresh.rows.every((row, index) => row.id === grid.rows[index]?.id) &&
    fresh.days[0]?.day === grid.days[0]?.day &&
    fresh.days.length === grid.days.length;
  const place = isSamePlace ? { cursor: grid.cursor, anchor: grid.anchor, editing } : {};
  return replaceCells({ ...fresh, undo, redo, version, notice, ...place }, replacements);
}
