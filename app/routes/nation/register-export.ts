import { registerExportSearch, registerParams } from '#app/features/coordinator-registers/index.ts';
import { exportRegister } from '#app/features/coordinator-registers/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** The register as a file: what the screen lists under the same address. */
export const loader = defineLoader(
  { access: 'coordinatorRegister.read', params: registerParams, search: registerExportSearch, needsFreshProof: true },
  ({ services, actor, params, search, today, t, read }) => exportRegister({ actor, search, today, t, read }, params.register, search.format, services.now()),
);
