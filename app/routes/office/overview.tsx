import { useLoaderData } from '@remix-run/react';
import { OfficePage } from '#app/features/progress/components/office-page.tsx';
import { loadOfficeOverview } from '#app/features/progress/office.queries.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'ownOffice.read' }, async ({ actor, viewer, today, read }) => ({
  overview: await read((transaction) => loadOfficeOverview(transaction, actor, today)),
  officeId: actor.officeId,
  officeName: viewer.membership!.officeName,
  today,
}));

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.navigation.office'));

export default function Office() {
  return <OfficePage {...useLoaderData<typeof loader>()} />;
}
