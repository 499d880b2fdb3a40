export { exportImportedFigures } from './imported-export.server.ts';
export { checkImportedWorkbook, confirmImportedWorkbook, dismissImportedWorkbook, loadImportedImports, undoImportedWorkbook } from './import.service.server.ts';
export { loadImportedChoices, loadImportedFigures, loadImportedSeries, selectImportedRows, type ImportedRow, type SourcedValue } from './imported.queries.server.ts';
export { selectValuesInForce } from './imported.repo.server.ts';
export { addSeries, bringValue, describeSeries, keepSource } from './imported.service.server.ts';
