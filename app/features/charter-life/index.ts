export { ChangeEffects } from './components/change-effects.tsx';
export { ChangeRequestPage } from './components/change-request-page.tsx';
export { ChangesPage } from './components/changes-page.tsx';
export { ClosingPage } from './components/closing-page.tsx';
export { EditChangePage } from './components/edit-change-page.tsx';
export { DecisionForm } from './components/decision-form.tsx';
export { changeRequestActionSchema, changeRequestParams, changesActionSchema, changesSearch, closingActionSchema, moveSchema } from './charter-life.schema.ts';
export type { ChangeEffect } from './change-effects.model.ts';
export type { ReportContent } from './closing.model.ts';
