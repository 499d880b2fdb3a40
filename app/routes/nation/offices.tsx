import { useLoaderData } from '@remix-run/react';
import { OfficesPage } from '#app/features/tenancy/components/offices-page.tsx';
import { loadOffices } from '#app/features/tenancy/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'office.read' }, async ({ today, read }) => ({
  offices: await read((transaction) => loadOffices(transaction, today)),
}));

export const handle = pageTitle<typeof loader>((_, { t }) => t('tenancy.offices.title'));

export default function Offices() {
  return <OfficesPage {...useLoaderData<typeof loader>()} />;
}
