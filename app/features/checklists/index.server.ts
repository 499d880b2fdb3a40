export { loadChapterPage, loadChecklistPage } from './checklist-pages.server.ts';
export { answerChapterForm } from './chapter-form.server.ts';
export { checklistsFile } from './checklists-export.server.ts';
export { loadChecklists } from './checklists.queries.server.ts';
export { loadComplianceFigures } from './figures.queries.server.ts';
export { actOnChecklist, guarded, reopenExpiredChecklists } from './checklists.service.server.ts';
