export {
  describeRisk, editRisk, insertRisks, moveRisk, moveRisks, obstacleWords, previewMovements, removeRisk,
  type BulkOutcome, type MoveInput, type SpokenObstacle, type VersionedKey,
} from './risk-register.service.server.ts';
export { addRecommendation, attachProof, editRecommendation, finishRecommendation, removeRecommendation, takeBackProof } from './recommendations.service.server.ts';
export { selectRisksForMove, type AnalysisKey, type RiskForMove, type RiskKey } from './risk-register.repo.server.ts';
export { actOnRisk, assertMayDo } from './risk-deeds.service.server.ts';
export { applyBulk, previewBulk, quickEdit } from './bulk.service.server.ts';
export { carryOver, loadCarryOver, loadDifference, type CarryOverPage, type DifferencePage } from './carry-over.service.server.ts';
export { loadEditRisk, loadNewRisk, loadRisk, loadRiskNow, type RiskPageData } from './risk-page.queries.server.ts';
export { loadHeatMap, loadRegisterCounts, loadRegisterOptions, loadRegisterPage } from './register.queries.server.ts';
export { exportRegister } from './register-export.server.ts';
export { answerRiskForm } from './risk-form.server.ts';
