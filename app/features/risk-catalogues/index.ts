export { analysisTermCodes, riskCatalogues, type AnalysisTermCode, type RiskCatalogue } from './risk-catalogues.model.ts';
