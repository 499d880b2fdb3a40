import { useLoaderData } from '@remix-run/react';
import { PublicEventsPage, publicEventSearch } from '#app/features/culture-events/index.ts';
import { loadPublicEvents } from '#app/features/culture-events/index.server.ts';
import { asPublic } from '#app/platform/db/as-public.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { monthOf } from '#app/platform/time/civil-date.ts';
import { Banner } from '#app/ui/index.ts';

export const loader = defineLoader({ access: 'public', search: publicEventSearch }, async ({ services, search, today }) => ({
  ...(await asPublic(services.database, (transaction) => loadPublicEvents(transaction, search, search.month ?? monthOf(today)))),
  search,
  isDemo: services.config.isDemo,
}));

export const handle = pageTitle<typeof loader>(({ month }, { t, format }) => `${t('cultureEvents.public.title')}, ${format.month(month)}`);

export default function PublicEvents() {
  const { isDemo, ...data } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const banner = isDemo ? <Banner tone="attention" about={t('routes.frame.reconstructedAbout')}>{t('routes.frame.reconstructed')}</Banner> : null;
  return <PublicEventsPage {...data} banner={banner} />;
}
