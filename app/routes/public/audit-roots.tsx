import { useLoaderData } from '@remix-run/react';
import { PublicRootsPage, rootsSearch } from '#app/features/audit-trail/index.ts';
import { loadPublicRoots, publicKeyOf } from '#app/features/audit-trail/index.server.ts';
import { asPublic } from '#app/platform/db/as-public.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { DemoBanner } from './demo-banner.tsx';

export const loader = defineLoader({ access: 'public', search: rootsSearch }, async ({ search, services: { config, database } }) => ({
  ...(await asPublic(database, (transaction) => loadPublicRoots(transaction, search.before))),
  publicKey: publicKeyOf(config.auditSigningKey),
  isDemo: config.isDemo,
}));

export const handle = pageTitle<typeof loader>((_, { t }) => t('auditTrail.roots.title'));

export default function AuditRoots() {
  const { isDemo, ...roots } = useLoaderData<typeof loader>();
  return <PublicRootsPage {...roots} banner={<DemoBanner isDemo={isDemo} />} />;
}
