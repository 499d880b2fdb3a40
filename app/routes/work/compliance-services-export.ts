import { complianceExportSearch } from '#app/features/compliance-services/compliance.search.ts';
import { exportCompliance } from '#app/features/compliance-services/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** The register as a file: what the screen lists under the same address, or the form to be filled in. */
export const loader = defineLoader({ access: 'compliance.read', search: complianceExportSearch, needsFreshProof: true }, ({ services, actor, search, today, t, read }) =>
  exportCompliance({ actor, search, today, t, read }, search.format, services.now()));
