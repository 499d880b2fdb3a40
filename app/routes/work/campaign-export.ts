import { campaignParams, progressExportSearch } from '#app/features/campaigns/index.ts';
import { exportProgress } from '#app/features/campaigns/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** The checklists of a campaign as a file: what its page lists under the same address. */
export const loader = defineLoader({ access: 'campaign.read', params: campaignParams, search: progressExportSearch }, ({ services, actor, params, search, today, t, read }) =>
  exportProgress({ actor, key: params, search, today, t, read }, search.format, services.now()));
