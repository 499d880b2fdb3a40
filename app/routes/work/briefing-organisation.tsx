import { useLoaderData } from '@remix-run/react';
import { BriefingPage, briefingSearch, organisationBriefingParams } from '#app/features/briefing/index.ts';
import { loadBriefing } from '#app/features/briefing/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { yearOf } from '#app/platform/time/civil-date.ts';

export const loader = defineLoader({ access: 'briefing.organisation', params: organisationBriefingParams, search: briefingSearch }, async ({ actor, params, search, services, today, read }) => {
  const briefing = await read((transaction) => loadBriefing(transaction, actor, { kind: 'organisation' as const, ...params }, Number(search.year ?? yearOf(today)), today));
  return { briefing, author: actor.name, madeAt: services.now().toISOString(), today };
});

export const handle = pageTitle<typeof loader>((data, { t, localize }) => t('briefing.titleOf', { name: localize(data.briefing.name) }));

export default function OrganisationBriefing() {
  return <BriefingPage {...useLoaderData<typeof loader>()} />;
}
