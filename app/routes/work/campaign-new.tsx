import { useLoaderData } from '@remix-run/react';
import { CampaignFormPage, newCampaignSchema } from '#app/features/campaigns/index.ts';
import { createCampaign, loadNewCampaignPage } from '#app/features/campaigns/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'campaign.send' }, ({ actor, today, read }) => read((transaction) => loadNewCampaignPage(transaction, actor, today)));

export const action = defineAction({ access: 'campaign.send', input: newCampaignSchema }, async ({ actor, input, today, write }) => {
  const { officeId, campaignId } = await write((transaction) => createCampaign(transaction, actor, input, today));
  return redirectWithFlash(`/campaigns/${officeId}/${campaignId}`, { messageKey: 'campaigns.done.saved' });
});

export { keepWhileTyping as shouldRevalidate } from '#app/features/campaigns/index.ts';

export const handle = pageTitle<typeof loader>((_data, { t }) => t('campaigns.new'));

export default function NewCampaign() {
  return <CampaignFormPage {...useLoaderData<typeof loader>()} />;
}
