import { useLoaderData } from '@remix-run/react';
import { StatisticPage, statisticParams } from '#app/features/statistic-catalogue/index.ts';
import { loadStatistic } from '#app/features/statistic-catalogue/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'statistic.read', params: statisticParams }, async ({ actor, params, today, read }) => ({
  ...(await read((transaction) => loadStatistic(transaction, actor, params.statisticCode, today))),
  mayDefine: may(actor, 'statistic.define'),
  mayExplore: may(actor, 'statistics.read'),
  mayReadPublications: may(actor, 'publication.read'),
}));

export const handle = pageTitle<typeof loader>(({ definition }, { localize }) => localize(definition.name));

export default function Statistic() {
  return <StatisticPage {...useLoaderData<typeof loader>()} />;
}
