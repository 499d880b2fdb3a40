import { useLoaderData } from '@remix-run/react';
import { campaignActionSchema, CampaignPage, campaignParams, progressSearch } from '#app/features/campaigns/index.ts';
import { actOnCampaign, loadCampaignPage } from '#app/features/campaigns/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'campaign.read', params: campaignParams, search: progressSearch }, ({ actor, params, search, today, read }) =>
  read((transaction) => loadCampaignPage(transaction, actor, read, params, search, today)));

export const action = defineAction({ access: 'campaign.send', params: campaignParams, input: campaignActionSchema }, async ({ actor, params, input, today, write }) => {
  await write((transaction) => actOnCampaign(transaction, actor, params, input, today));
  const page = input.intent === 'delete' ? '/campaigns' : `/campaigns/${params.officeId}/${params.campaignId}`;
  return redirectWithFlash(page, { messageKey: `campaigns.done.${input.intent}` });
});

export { readAgainAfterStale as shouldRevalidate } from '#app/features/campaigns/index.ts';

export const handle = pageTitle<typeof loader>(({ header }) => header.title);

export default function Campaign() {
  return <CampaignPage {...useLoaderData<typeof loader>()} />;
}
