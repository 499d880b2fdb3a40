export { ChecklistsPage } from './components/checklists-page.tsx';
export { ChecklistPage } from './components/checklist-page.tsx';
export { ChapterPage } from './components/chapter-page.tsx';
export { ComplianceFiguresPage } from './components/compliance-figures-page.tsx';
export { AnswerBadge, Scores } from './components/checklist-words.tsx';
export { checklistStates, type ChecklistState } from './checklist-life.model.ts';
export { answerValues, scoreOf, scoreParts, type AnswerValue } from './score.model.ts';
export { chapterParams, checklistActionSchema, checklistExportSearch, checklistParams, checklistSearch, figuresSearch } from './checklists.schema.ts';
