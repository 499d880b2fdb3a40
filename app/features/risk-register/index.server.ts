export {
  describeRisk, editRisk, insertRisks, moveRisk, moveRisks, obstacleWords, previewMovements, removeRisk,
  type BulkOutcome, type MoveInput, type SpokenObstacle, type VersionedKey,
} from './risk-register.service.server.ts';
export { addRecommendation, attachProof, editRecommendation, finishRecommendation, removeRecommendation, takeBackProof } from './recommendations.service.server.ts';
export { selectRisksForMove, type AnalysisKey, type RiskForMove, type RiskKey } from './risk-register.repo.server.ts';
