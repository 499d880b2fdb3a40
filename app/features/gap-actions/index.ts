export { ActionsPage } from './components/actions-page.tsx';
export { GapActionPage } from './components/gap-action-page.tsx';
export { PlanActionPage } from './components/plan-action-page.tsx';
export { actionListExportSearch, actionListSearch, gapActionParams, gapActionSchema, gapParams, planSchema } from './gap-actions.schema.ts';
