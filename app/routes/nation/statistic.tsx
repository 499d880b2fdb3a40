import { useLoaderData } from '@remix-run/react';
import { retirementSchema, StatisticPage, statisticParams } from '#app/features/statistic-catalogue/index.ts';
import { loadStatistic, moveRetirement } from '#app/features/statistic-catalogue/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'statistic.read', params: statisticParams }, async ({ actor, params, today, read }) => ({
  ...(await read((transaction) => loadStatistic(transaction, actor, params.statisticCode, today))),
  mayDefine: may(actor, 'statistic.define'),
  mayExplore: may(actor, 'statistics.read'),
  mayReadPublications: may(actor, 'publication.read'),
  today,
}));

export const action = defineAction({ access: 'statistic.define', params: statisticParams, input: retirementSchema }, async ({ actor, params, input, today, write }) => {
  await write((transaction) => moveRetirement(transaction, actor, params.statisticCode, input, today));
  return redirectWithFlash(`/statistic-catalogue/${params.statisticCode}`, { messageKey: `statisticCatalogue.done.${input.intent}` });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ definition }, { localize }) => localize(definition.name));

export default function Statistic() {
  return <StatisticPage {...useLoaderData<typeof loader>()} />;
}
