import type { SheetData, WriteResult } from './daily-log.model.ts';
import * as editing from './grid-editing.model.ts';
import * as navigation from './grid-navigation.model.ts';
import * as saving from './grid-saving.model.ts';
import { cellAt, type Grid, type Position } from './grid.model.ts';

export type GridAction =
  | { type: 'moved'; movement: navigation.Movement; extends?: boolean }
  | { type: 'movedTo'; position: Position; extends?: boolean }
  | { type: 'movedToNextEmpty' }
  | { type: 'columnSelected' }
  | { type: 'selectionCollapsed' }
  | { type: 'editingStarted'; text?: string }
  | { type: 'editingChanged'; text: string }
  | { type: 'editingCancelled' }
  | { type: 'editingCommitted'; then?: 'stay' | 'nextEmpty' | navigation.Movement }
  | { type: 'written'; position: Position; text: string }
  | { type: 'selectionCleared' }
  | { type: 'pasted'; table: readonly (readonly string[])[] }
  | { type: 'noChangeSet'; scope: editing.NoChangeScope }
  | { type: 'undone' }
  | { type: 'redone' }
  | { type: 'reasonGiven'; reason: string }
  | { type: 'correctionsDropped' }
  | { type: 'conflictResolved'; position: Position; choice: 'mine' | 'theirs' }
  | { type: 'draftDropped'; position: Position }
  | { type: 'draftsRestored'; kept: readonly saving.KeptDraft[] }
  | { type: 'sendingStarted'; writes: readonly saving.OutgoingWrite[] }
  | { type: 'answered'; sent: readonly saving.OutgoingWrite[]; results: readonly WriteResult[] }
  | { type: 'allRefused'; sent: readonly saving.OutgoingWrite[]; code: string }
  | { type: 'refreshed'; data: SheetData; canWrite: boolean; language: Grid['language'] };

/** A text that could not be read keeps the cursor: the sentence that says why appears at the cell. */
function commit(grid: Grid, then: 'stay' | 'nextEmpty' | navigation.Movement): Grid {
  const committed = editing.commitEditing(grid);
  const { draft } = cellAt(committed, committed.cursor);
  const isUnreadable = grid.editing !== null && draft?.state === 'refused' && draft.content === null;
  if (then === 'stay' || isUnreadable) return committed;
  return then === 'nextEmpty' ? navigation.moveToNextEmpty(committed) : navigation.move(committed, then);
}

export function reduceGrid(grid: Grid, action: GridAction): Grid {
  switch (action.type) {
    case 'moved':
      return action.extends ? navigation.extend(grid, action.movement) : navigation.move(grid, action.movement);
    case 'movedTo':
      return action.extends ? navigation.extendTo(grid, action.position) : navigation.moveTo(grid, action.position);
    case 'movedToNextEmpty':
      return navigation.moveToNextEmpty(grid);
    case 'columnSelected':
      return navigation.selectColumn(grid);
    case 'selectionCollapsed':
      return navigation.collapseSelection(grid);
    case 'editingStarted':
      return editing.startEditing(grid, action.text);
    case 'editingChanged':
      return editing.changeEditing(grid, action.text);
    case 'editingCancelled':
      return editing.cancelEditing(grid);
    case 'editingCommitted':
      return commit(grid, action.then ?? 'stay');
    case 'written':
      return editing.write(grid, action.position, action.text);
    case 'selectionCleared':
      return editing.clearSelection(grid);
    case 'pasted':
      return editing.paste(grid, action.table);
    case 'noChangeSet':
      return editing.setNoChange(grid, action.scope);
    case 'undone':
      return editing.undo(grid);
    case 'redone':
      return editing.redo(grid);
    case 'reasonGiven':
      return saving.provideReason(grid, action.reason);
    case 'correctionsDropped':
      return saving.dropCorrections(grid);
    case 'conflictResolved':
      return saving.resolveConflict(grid, action.position, action.choice);
    case 'draftDropped':
      return saving.dropDraft(grid, action.position);
    case 'draftsRestored':
      return saving.restoreDrafts(grid, action.kept);
    case 'sendingStarted':
      return saving.markSending(grid, action.writes);
    case 'answered':
      return saving.applyResults(grid, action.sent, action.results);
    case 'allRefused':
      return saving.refuseAll(grid, action.sent, action.code);
    case 'refreshed':
      return saving.refresh(grid, action.data, action);
  }
}
