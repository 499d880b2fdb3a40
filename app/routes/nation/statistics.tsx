import { useLoaderData } from '@remix-run/react';
import { StatisticsPage } from '#app/features/statistics/components/statistics-page.tsx';
import { choosePeriod } from '#app/features/statistics/statistics.model.ts';
import { loadStatisticsFor } from '#app/features/statistics/statistics.queries.server.ts';
import { statisticsSearch } from '#app/features/statistics/statistics.schema.ts';
import { scopeOf } from '#app/features/statistics/statistics-scope.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'statistics.read', search: statisticsSearch }, async ({ actor, viewer, search, today, read }) => {
  const period = choosePeriod(search, today);
  const blocks = await read((transaction) => loadStatisticsFor(transaction, actor, read, { period, today }));
  return { blocks, period, today, scope: scopeOf(viewer.membership!), blockCode: search.block ?? null };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('identity.navigation.statistics'));

export default function Statistics() {
  return <StatisticsPage {...useLoaderData<typeof loader>()} />;
}
