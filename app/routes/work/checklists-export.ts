import { checklistExportSearch } from '#app/features/checklists/index.ts';
import { checklistsFile } from '#app/features/checklists/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** The list as a file: what the screen lists under the same address. */
export const loader = defineLoader({ access: 'checklist.read', search: checklistExportSearch, needsFreshProof: true }, ({ services, actor, search, today, t, read }) =>
  checklistsFile({ actor, search, today, t, read, now: services.now() }, search.format));
