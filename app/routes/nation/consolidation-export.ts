import { consolidationExportSearch } from '#app/features/consolidation/index.ts';
import { exportBoard } from '#app/features/consolidation/index.server.ts';
import { choosePeriod } from '#app/features/statistics/index.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** The board of a period as a file. */
export const loader = defineLoader({ access: 'consolidation.read', search: consolidationExportSearch }, ({ services, actor, search, today, t, read }) =>
  exportBoard({ actor, period: choosePeriod(search, today), today, t, read }, search.format, services.now()));
