import { useLoaderData } from '@remix-run/react';
import { RegionQueuePage } from '#app/features/progress/components/region-queue-page.tsx';
import { loadRegionQueue } from '#app/features/progress/queue.queries.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'queue.read' }, async ({ actor, viewer, today, read }) => ({
  queue: await read((transaction) => loadRegionQueue(transaction, actor, today)),
  regionName: viewer.membership!.regionName,
  today,
}));

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.navigation.queue'));

export default function Queue() {
  return <RegionQueuePage {...useLoaderData<typeof loader>()} />;
}
