import { rootsSearch } from '#app/features/audit-trail/index.ts';
import { loadPublicRoots, publicKeyOf } from '#app/features/audit-trail/index.server.ts';
import { asPublic } from '#app/platform/db/as-public.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

/** The same for programs: the key, roots to the letter as they were signed, and where older ones begin. */
export const loader = defineLoader({ access: 'public', search: rootsSearch }, async ({ search, services: { config, database } }) => {
  const { roots, next } = await asPublic(database, (transaction) => loadPublicRoots(transaction, search.before));
  return Response.json({ publicKey: publicKeyOf(config.auditSigningKey), roots, before: next }, { headers: { 'Cache-Control': 'public, max-age=300' } });
});
