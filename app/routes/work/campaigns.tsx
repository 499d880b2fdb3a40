import { useLoaderData } from '@remix-run/react';
import { CampaignsPage, campaignsSearch, silenceRulesSchema } from '#app/features/campaigns/index.ts';
import { loadCampaignsPage, saveSilenceRules } from '#app/features/campaigns/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'campaign.read', search: campaignsSearch }, ({ actor, search, today, read }) =>
  read((transaction) => loadCampaignsPage(transaction, actor, search, today)));

export const action = defineAction({ access: 'campaign.setSilence', input: silenceRulesSchema }, async ({ input, write }) => {
  await write((transaction) => saveSilenceRules(transaction, input));
  return redirectWithFlash('/campaigns#silent', { messageKey: 'campaigns.done.rules' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_data, { t }) => t('campaigns.title'));

export default function Campaigns() {
  return <CampaignsPage {...useLoaderData<typeof loader>()} />;
}
