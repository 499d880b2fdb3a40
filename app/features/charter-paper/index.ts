export { PaperMenu } from './components/paper-menu.tsx';
export { changePaperParams, paperParams, paperSearch, type PaperDocumentName } from './charter-paper.schema.ts';
