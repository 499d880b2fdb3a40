import { recommendationExportSearch } from '#app/features/recommendations/index.ts';
import { exportRecommendations } from '#app/features/recommendations/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** The list as a file: what the screen lists under the same address. */
export const loader = defineLoader({ access: 'recommendation.read', search: recommendationExportSearch, needsFreshProof: true }, ({ services, actor, search, today, t, read }) =>
  exportRecommendations({ actor, search, today, t, read }, search.format, services.now()));
