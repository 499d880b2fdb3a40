export { loadBoard, selectRemindersOfOffice, type Board, type OfficeReminder } from './board.queries.server.ts';
export { exportBoard } from './board-export.server.ts';
export { actOnConsolidation, examineLately, loadConsolidationSummary } from './consolidation.service.server.ts';
