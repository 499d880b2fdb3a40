export { changeOrganisation, setCore } from './compliance.service.server.ts';
export { loadFigureCells } from './compliance.queries.server.ts';
export { sumOf as sumOfFigures } from './figures.model.ts';
export { loadFiguresPage, loadOrganisationPage, loadRegisterPage } from './compliance-pages.server.ts';
export { coreDocumentsOn, selectComplianceWords } from './compliance.queries.server.ts';
export { exportCompliance } from './compliance-export.server.ts';
export { checkComplianceWorkbook, confirmComplianceImport, dismissComplianceImport, loadComplianceImports, undoComplianceImport } from './compliance-import.service.server.ts';
