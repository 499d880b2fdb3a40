export { actOnRecommendation, giveRecommendations, moveRecommendation } from './recommendations.service.server.ts';
export { loadRecommendation, loadRecommendations, loadRecommendationsOf, type RecommendationOfSource } from './recommendations.queries.server.ts';
export { exportRecommendations } from './recommendations-export.server.ts';
