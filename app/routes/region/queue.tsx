import { useLoaderData } from '@remix-run/react';
import { WaitingChanges } from '#app/features/charter-life/index.ts';
import { countWaiting } from '#app/features/risk-review/index.server.ts';
import { ReviewLink } from '#app/features/risk-review/index.ts';
import { loadWaitingChanges } from '#app/features/charter-life/index.server.ts';
import { RegionQueuePage } from '#app/features/progress/components/region-queue-page.tsx';
import { loadRegionQueue } from '#app/features/progress/queue.queries.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'queue.read' }, async ({ actor, viewer, today, read }) => {
  const [queue, changes, toReview] = await read((transaction) =>
    Promise.all([loadRegionQueue(transaction, actor, today), loadWaitingChanges(transaction, actor), countWaiting(transaction)]),
  );
  return { queue, changes, toReview, regionName: viewer.membership!.regionName, today };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.navigation.queue'));

export default function Queue() {
  const { changes, toReview, ...queue } = useLoaderData<typeof loader>();
  return <RegionQueuePage {...queue} changes={<><ReviewLink waiting={toReview} /><WaitingChanges changes={changes} hasOffices /></>} />;
}
