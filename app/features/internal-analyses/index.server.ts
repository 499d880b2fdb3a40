export { loadAnalysisHeader } from './internal-analyses.queries.server.ts';
