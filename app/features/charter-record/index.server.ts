export { changeRecord, copyCharter, noteVisit } from './charter-record.service.server.ts';
export { loadCharterRecord, loadCopyOffer } from './charter-record.queries.server.ts';
