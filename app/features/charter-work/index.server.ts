export { attachProof, moveOccurrence, takeBackProof, unfoldWork, workOnCharter } from './charter-work.service.server.ts';
export { loadMyWorkPage } from './my-work-page.server.ts';
export { loadOccurrencePage, loadWorkPage } from './work-page.server.ts';
export { loadWorkingDayRule } from './working-days.server.ts';
