export {
  loadCharterDocument, loadCharterForm, loadCharterHeader, loadCharterVersion, loadCurrentDraft, loadNames,
  type CharterDocument, type CharterForm, type CurrentDraft, type VersionDocument,
} from './charter-page.queries.server.ts';
export { loadCharterDesk, loadCharters, loadTemplateOffers } from './charters.queries.server.ts';
export { adoptTemplate, editCharter, endPause, pauseIndicator } from './charters.service.server.ts';
export { amendContent, putContent } from './amended-content.server.ts';
export { hashCharterContent, hashContent } from './charter-content.server.ts';
export { findContent, raiseVersion, recordReassignments, reserveCode } from './charters.repo.server.ts';
export { loadTemplateMerge, templateContentOf, type TemplateMerge } from './templates.queries.server.ts';
export { answerTemplateOffer } from './template-offer.service.server.ts';
export { answerDraftForm } from './draft-form.server.ts';
