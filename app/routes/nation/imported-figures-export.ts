import { importedExportSearch } from '#app/features/imported-figures/index.ts';
import { exportImportedFigures } from '#app/features/imported-figures/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** The imported figures as a file: what the screen lists under the same address, or the form to be filled in. */
export const loader = defineLoader({ access: 'importedFigure.read', search: importedExportSearch }, ({ services, actor, search, today, t, read }) =>
  exportImportedFigures({ actor, search, today, t, read }, search.format, services.now()));
