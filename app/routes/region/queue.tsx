import { useLoaderData } from '@remix-run/react';
import { WaitingChanges } from '#app/features/charter-life/index.ts';
import { loadWaitingChanges } from '#app/features/charter-life/index.server.ts';
import { RegionQueuePage } from '#app/features/progress/components/region-queue-page.tsx';
import { loadRegionQueue } from '#app/features/progress/queue.queries.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'queue.read' }, async ({ actor, viewer, today, read }) => {
  const [queue, changes] = await read((transaction) => Promise.all([loadRegionQueue(transaction, actor, today), loadWaitingChanges(transaction, actor)]));
  return { queue, changes, regionName: viewer.membership!.regionName, today };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.navigation.queue'));

export default function Queue() {
  const { changes, ...queue } = useLoaderData<typeof loader>();
  return <RegionQueuePage {...queue} changes={<WaitingChanges changes={changes} hasOffices />} />;
}
