import { useLoaderData } from '@remix-run/react';
import { PublicPublicationsPage } from '#app/features/publications/index.ts';
import { loadPublicPublications } from '#app/features/publications/index.server.ts';
import { asPublic } from '#app/platform/db/as-public.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { DemoBanner } from './demo-banner.tsx';

export const loader = defineLoader({ access: 'public' }, async ({ services }) => ({ publications: await asPublic(services.database, loadPublicPublications), isDemo: services.config.isDemo }));

export const handle = pageTitle<typeof loader>((_, { t }) => t('publications.public.title'));

export default function PublicPublications() {
  const { isDemo, publications } = useLoaderData<typeof loader>();
  return <PublicPublicationsPage publications={publications} banner={<DemoBanner isDemo={isDemo} />} />;
}
