export {
  selectAnalysisTerms, selectEliminationRule, selectRiskBands, selectRiskCatalogues,
  type AnalysisTerm, type Band, type CatalogueEntry, type EliminationRule, type RiskCatalogues,
} from './risk-catalogues.queries.server.ts';
