export { checkWorkbook, confirmImport, dismissImport, loadImportPage, undoImport, writeForm } from './risk-import.service.server.ts';
