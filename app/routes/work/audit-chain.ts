import { chainParams } from '#app/features/audit-trail/index.ts';
import { chainFile, exportChain, findChain } from '#app/features/audit-trail/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** The chain of an office as a file for `scripts/verify-audit`. */
export const loader = defineLoader({ access: 'audit.export', params: chainParams }, async ({ params, services, today, read }) => {
  const chain = await read((transaction) => findChain(transaction, params.officeId));
  return chainFile(exportChain(read, { ...chain, exportedAt: services.now().toISOString() }), `adal-audit ${chain.office} ${today}`);
});
