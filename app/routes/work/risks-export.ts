import { exportRegister } from '#app/features/risk-register/index.server.ts';
import { exportSearch } from '#app/features/risk-register/register.search.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** The register as a file: what the screen lists under the same address. */
export const loader = defineLoader({ access: 'register.read', search: exportSearch, needsFreshProof: true }, ({ services, actor, search, today, t, read }) =>
  exportRegister({ actor, search, today, t, read }, search.format, services.now()));
