export { CharterVisit } from './components/charter-visit.tsx';
export { copyCharterSchema, recordActionSchema, recordSearch } from './charter-record.schema.ts';
export { previewOf, rightsOn } from './charter-record.model.ts';
export { shiftYears } from './charter-copy.model.ts';
