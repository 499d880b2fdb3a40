import { useLoaderData } from '@remix-run/react';
import { PublicPublicationPage, publicParams, publicSearch } from '#app/features/publications/index.ts';
import { loadPublicPublication } from '#app/features/publications/index.server.ts';
import { asPublic } from '#app/platform/db/as-public.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { DemoBanner } from './demo-banner.tsx';

export const loader = defineLoader({ access: 'public', params: publicParams, search: publicSearch }, async ({ services, params, search }) => {
  const { text: _text, texts: _texts, ...shown } = await asPublic(services.database, (transaction) => loadPublicPublication(transaction, params.publicationCode));
  return { shown, statistic: search.statistic, isDemo: services.config.isDemo };
});

export const handle = pageTitle<typeof loader>(({ shown }, { localize }) => localize(shown.content.title));

export default function PublicPublication() {
  const { isDemo, shown, statistic } = useLoaderData<typeof loader>();
  return <PublicPublicationPage shown={shown} statistic={statistic} banner={<DemoBanner isDemo={isDemo} />} />;
}
