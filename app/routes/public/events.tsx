import { useLoaderData } from '@remix-run/react';
import { PublicEventsPage, publicEventSearch } from '#app/features/culture-events/index.ts';
import { loadPublicEvents } from '#app/features/culture-events/index.server.ts';
import { asPublic } from '#app/platform/db/as-public.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { monthOf } from '#app/platform/time/civil-date.ts';
import { DemoBanner } from './demo-banner.tsx';

export const loader = defineLoader({ access: 'public', search: publicEventSearch }, async ({ services, search, today }) => ({
  ...(await asPublic(services.database, (transaction) => loadPublicEvents(transaction, search, search.month ?? monthOf(today)))),
  search,
  isDemo: services.config.isDemo,
}));

export const handle = pageTitle<typeof loader>(({ month }, { t, format }) => `${t('cultureEvents.public.title')}, ${format.month(month)}`);

export default function PublicEvents() {
  const { isDemo, ...data } = useLoaderData<typeof loader>();
  return <PublicEventsPage {...data} banner={<DemoBanner isDemo={isDemo} />} />;
}
