import { useLoaderData } from '@remix-run/react';
import { WaitingChanges } from '#app/features/charter-life/index.ts';
import { loadWaitingChanges } from '#app/features/charter-life/index.server.ts';
import { OfficePage } from '#app/features/progress/components/office-page.tsx';
import { loadOfficeOverview } from '#app/features/progress/office.queries.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'ownOffice.read' }, async ({ actor, viewer, today, read }) => {
  const [overview, changes] = await read((transaction) => Promise.all([loadOfficeOverview(transaction, actor, today), loadWaitingChanges(transaction, actor)]));
  return { overview, changes, officeId: actor.officeId, officeName: viewer.membership!.officeName, today };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.navigation.office'));

export default function Office() {
  const { changes, ...office } = useLoaderData<typeof loader>();
  return <OfficePage {...office} changes={<WaitingChanges changes={changes} hasOffices={false} />} />;
}
