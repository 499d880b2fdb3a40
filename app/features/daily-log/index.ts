export type { CellComment, CellDetails, CellEvidence, CellKey, CellRevision, CellState, Entry } from './daily-log.model.ts';
export { cellId, rowId } from './daily-log.model.ts';
