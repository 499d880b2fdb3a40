export { figureSources } from './figure-wiring.server.ts';
export { answerReportChapterForm } from './chapter-form.server.ts';
export { loadPicker } from './picker.server.ts';
export { loadPublicReport } from './public-reports.queries.server.ts';
export { actOnReport } from './report-form.server.ts';
export { loadChapterPage, loadDocument, loadReportPage, loadReportsPage, loadTemplatePage, loadVersionsPage } from './report-pages.server.ts';
export { createReport, makeTemplate } from './report.service.server.ts';
