export { loadAnalyses, loadAnalysesDesk, loadAnalysisHeader, loadNewAnalysis, writesIn } from './internal-analyses.queries.server.ts';
export { beginAnalysis, loadStepNow, reviewNote, saveStep, workOnAnalysis, type StepNow } from './internal-analyses.service.server.ts';
export { loadPapersPage, makePaper, writeAnalysisPaper } from './analysis-papers.server.ts';
export { loadProcedurePage } from './procedure-page.server.ts';
export { answerAnalysis } from './answer-analysis.server.ts';
