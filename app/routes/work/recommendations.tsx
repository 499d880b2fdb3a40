import { useLoaderData } from '@remix-run/react';
import { RecommendationsPage, recommendationSearch } from '#app/features/recommendations/index.ts';
import { loadRecommendations } from '#app/features/recommendations/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'recommendation.read', search: recommendationSearch }, async ({ search, today, read }) => ({
  ...(await read((transaction) => loadRecommendations(transaction, search, today))),
  search,
  today,
}));

export const handle = pageTitle<typeof loader>((_data, { t }) => t('recommendations.title'));

export default function Recommendations() {
  return <RecommendationsPage {...useLoaderData<typeof loader>()} />;
}
