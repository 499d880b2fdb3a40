import { useLoaderData } from '@remix-run/react';
import { CataloguePage, catalogueSearch } from '#app/features/statistic-catalogue/index.ts';
import { loadCatalogue } from '#app/features/statistic-catalogue/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'statistic.read', search: catalogueSearch }, async ({ actor, search, read }) => ({
  ...(await read((transaction) => loadCatalogue(transaction, search))),
  search,
  mayDefine: may(actor, 'statistic.define'),
}));

export const handle = pageTitle<typeof loader>((_, { t }) => t('statisticCatalogue.title'));

export default function StatisticCatalogue() {
  return <CataloguePage {...useLoaderData<typeof loader>()} />;
}
