export { AnalysisFrame } from './components/analysis-frame.tsx';
export { AnalysisStateBadge } from './components/analysis-state.tsx';
export { acceptsEntries, isSigned } from './analysis-life.model.ts';
export { analysisParams, type AnalysisKey } from './internal-analyses.schema.ts';
export type { AnalysisHeader } from './internal-analyses.queries.server.ts';
export { analysisStates, type AnalysisState } from './procedure.model.ts';
