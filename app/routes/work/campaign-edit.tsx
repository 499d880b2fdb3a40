import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CampaignFormPage, campaignParams, editCampaignSchema } from '#app/features/campaigns/index.ts';
import { editCampaign, loadEditCampaignPage } from '#app/features/campaigns/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'campaign.send', params: campaignParams }, async ({ actor, params, today, read }) => {
  const page = await read((transaction) => loadEditCampaignPage(transaction, actor, params, today));
  if (!page) throw redirect(`/campaigns/${params.officeId}/${params.campaignId}`);
  return page;
});

export const action = defineAction({ access: 'campaign.send', params: campaignParams, input: editCampaignSchema }, async ({ actor, params, input, today, write }) => {
  await write((transaction) => editCampaign(transaction, actor, params, input, today));
  return redirectWithFlash(`/campaigns/${params.officeId}/${params.campaignId}`, { messageKey: 'campaigns.done.saved' });
});

export { keepWhileTyping as shouldRevalidate } from '#app/features/campaigns/index.ts';

export const handle = pageTitle<typeof loader>(({ header }, { t }) => `${header.title}, ${t('campaigns.edit')}`);

export default function EditCampaign() {
  return <CampaignFormPage {...useLoaderData<typeof loader>()} />;
}
