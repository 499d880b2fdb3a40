export { loadChangeDraft, loadChangeForm, loadChangeRequest, loadChanges, type ChangeRequestDocument } from './change-requests.queries.server.ts';
export { editChange, moveChange, openChange, proposeDates, saveChangeReason } from './change-requests.service.server.ts';
export { startDueCharters } from './charter-life.repo.server.ts';
export { moveCharter } from './charter-life.service.server.ts';
export { loadClosing } from './closing.queries.server.ts';
export { loadWaitingChanges } from './waiting-changes.queries.server.ts';
export { decideOrCompare } from './stale-decision.server.ts';
export { loadSinceSubmission } from './submissions.queries.server.ts';
export { saveClosing } from './closing.service.server.ts';
