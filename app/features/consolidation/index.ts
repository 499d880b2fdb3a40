export type { ConsolidationSummary, MissingKind } from './board.model.ts';
export { ConsolidationPage } from './components/consolidation-page.tsx';
export { OfficeReminders } from './components/office-reminders.tsx';
export { consolidationActionSchema, consolidationExportSearch, consolidationSearch } from './consolidation.schema.ts';
export { ReadinessSummary } from './components/readiness-summary.tsx';
