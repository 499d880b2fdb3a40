import { audienceSchema } from '#app/features/campaigns/index.ts';
import { loadAudiencePreview } from '#app/features/campaigns/index.server.ts';
import { defineAction } from '#app/platform/http/route.server.ts';

/** What the choice of a form reaches; sent as a form because a pasted list may be long. It changes nothing. */
export const action = defineAction({ access: 'campaign.send', input: audienceSchema, answers: 'json' }, async ({ actor, input, today, read }) =>
  Response.json(await read((transaction) => loadAudiencePreview(transaction, actor, input, today))));
