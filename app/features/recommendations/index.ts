export { RecommendationPage } from './components/recommendation-page.tsx';
export { RecommendationsPage, RecommendationsTable } from './components/recommendations-page.tsx';
export { recommendationSources, type RecommendationSource } from './recommendation-life.model.ts';
export { givenRecommendation, recommendationActionSchema, recommendationExportSearch, recommendationParams, recommendationSearch } from './recommendations.schema.ts';
