import { eventExportSearch } from '#app/features/culture-events/index.ts';
import { exportEvents } from '#app/features/culture-events/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** The register of events as a file: what the screen lists under the same address. */
export const loader = defineLoader({ access: 'culture.read', search: eventExportSearch, needsFreshProof: true }, ({ services, actor, search, today, t, read }) =>
  exportEvents({ actor, search, today, t, read }, search.format, services.now()));
