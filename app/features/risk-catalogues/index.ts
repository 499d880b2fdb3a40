export { analysisTermCodes, riskCatalogues, type AnalysisTermCode, type RiskCatalogue } from './risk-catalogues.model.ts';
export { RegisterTabs } from './components/register-tabs.tsx';
