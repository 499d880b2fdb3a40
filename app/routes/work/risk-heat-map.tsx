import { useLoaderData } from '@remix-run/react';
import { HeatMapPage } from '#app/features/risk-register/components/heat-map-page.tsx';
import { loadHeatMap, loadRegisterOptions } from '#app/features/risk-register/index.server.ts';
import { heatMapSearch } from '#app/features/risk-register/register.search.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'register.read', search: heatMapSearch }, async ({ actor, search, today, read }) => {
  const [map, options] = await read((transaction) => Promise.all([loadHeatMap(transaction, actor, search, today), loadRegisterOptions(transaction, actor, search, today)]));
  return { ...map, options, search, today, role: actor.role };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('riskRegister.heatMap.title'));

export default function RiskHeatMap() {
  return <HeatMapPage {...useLoaderData<typeof loader>()} />;
}
