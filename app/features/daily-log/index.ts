export type { CellDetails, CellKey, CellState, CellRevision, Entry } from './daily-log.model.ts';
export { cellId, rowId } from './daily-log.model.ts';
