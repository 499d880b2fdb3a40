import { useLoaderData } from '@remix-run/react';
import { OrganisationsPage } from '#app/features/tenancy/components/organisations-page.tsx';
import { loadOrganisations } from '#app/features/tenancy/index.server.ts';
import { organisationSearch } from '#app/features/tenancy/tenancy.schema.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'organisation.read', search: organisationSearch }, async ({ search, today, read }) => ({
  ...(await read((transaction) =>
    loadOrganisations(transaction, { q: search.q ?? '', kind: search.kind, today, after: search.after ?? null, before: search.before ?? null }),
  )),
  kind: search.kind,
  q: search.q ?? '',
}));

export const handle = pageTitle<typeof loader>((_, { t }) => t('tenancy.organisations.title'));

export default function Organisations() {
  return <OrganisationsPage {...useLoaderData<typeof loader>()} />;
}
