export { PaperMenu } from './components/paper-menu.tsx';
export { paperParams, paperSearch, type PaperDocumentName } from './charter-paper.schema.ts';
export { changeRequestPaper, type ChangedField, type ChangedItem, type ChangeRequestPaperData } from './change-request.model.ts';
export { closingPaper, type ClosingPaperData, type ClosingResult } from './closing.model.ts';
export type { Words } from './words.model.ts';
