import { useLoaderData } from '@remix-run/react';
import { OrganisationValuesPage } from '#app/features/statistics/components/organisation-values-page.tsx';
import { loadOrganisationValues } from '#app/features/statistics/organisation-values.queries.server.ts';
import { choosePeriod } from '#app/features/statistics/statistics.model.ts';
import { indicatorOrganisationParams, organisationSearch } from '#app/features/statistics/statistics.schema.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader(
  { access: 'statistics.read', params: indicatorOrganisationParams, search: organisationSearch },
  async ({ params: { indicatorCode: code, officeId, organisationId }, search, today, read }) => {
    const period = choosePeriod(search, today);
    const page = await read((transaction) => loadOrganisationValues(transaction, { code, officeId, organisationId }, period, search));
    if (!page) throw notFound();
    return { page, period, today };
  },
);

export const handle = pageTitle<typeof loader>((data, { localize }) => `${localize(data.page.indicator.name)}, ${localize(data.page.organisation.name)}`);

export default function IndicatorOfOrganisation() {
  return <OrganisationValuesPage {...useLoaderData<typeof loader>()} />;
}
