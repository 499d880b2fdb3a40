export * from './risk-life.model.ts';
export { obstaclesBefore, obstaclesTo } from './risk-movement.model.ts';
export {
  controlEffectiveness, originMarks, removals, textLimits, type NewRisk, type Obstacle, type OriginMark, type RecommendationContent, type RiskContent, type RiskSubject,
} from './risk.model.ts';
