export {
  loadCharterDocument, loadCharterForm, loadCharterHeader, loadCharterVersion, loadCurrentDraft,
  type CharterDocument, type CharterForm, type CurrentDraft, type VersionDocument,
} from './charter-page.queries.server.ts';
export { loadCharterDesk, loadCharters, loadTemplateOffers } from './charters.queries.server.ts';
export { adoptTemplate, editCharter, endPause, moveCharter, pauseIndicator } from './charters.service.server.ts';
