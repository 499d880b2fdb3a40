export { PeriodStateBadge } from './components/period-state.tsx';
export type { PeriodState } from './periods.model.ts';
