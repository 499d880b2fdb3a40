export {
  loadSettings, selectAnalysisTerms, selectEliminationRule, selectEvidenceKinds, selectLibrary, selectRiskBands, selectRiskCatalogues,
  type AnalysisTerm, type Band, type CatalogueEntry, type EliminationRule, type LibraryEntry, type RiskCatalogues,
} from './risk-catalogues.queries.server.ts';
export { saveEntry, saveLibraryEntry, saveTerm } from './risk-catalogues.service.server.ts';
export type { AnalysisTermCode } from './risk-catalogues.model.ts';
