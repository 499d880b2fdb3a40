import { actionListExportSearch } from '#app/features/gap-actions/index.ts';
import { actionsFile } from '#app/features/gap-actions/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** The plan as a file: what the screen lists under the same address. */
export const loader = defineLoader({ access: 'checklist.read', search: actionListExportSearch, needsFreshProof: true }, ({ services, actor, search, today, t, read }) =>
  actionsFile({ actor, search, today, t, read, now: services.now() }, search.format));
