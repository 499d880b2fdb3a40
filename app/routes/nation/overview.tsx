import { useLoaderData } from '@remix-run/react';
import { NationPage } from '#app/features/statistics/components/nation-page.tsx';
import { loadNationFor } from '#app/features/statistics/nation.queries.server.ts';
import { choosePeriod } from '#app/features/statistics/statistics.model.ts';
import { yearSearch } from '#app/features/statistics/statistics.schema.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'nation.read', search: yearSearch }, async ({ actor, search, today, read }) => {
  const period = choosePeriod(search, today);
  const page = await read((transaction) => loadNationFor(transaction, actor, read, { period, today }));
  return { page, period, today, reviews: may(actor, 'charter.agree') };
});

export const handle = pageTitle<typeof loader>((data, { t }) => t('statistics.overview.title', { year: data.period.label }));

export default function Nation() {
  return <NationPage {...useLoaderData<typeof loader>()} />;
}
