import { useLoaderData } from '@remix-run/react';
import { BriefingChoicePage, briefingChoiceSearch } from '#app/features/briefing/index.ts';
import { loadBriefingChoices } from '#app/features/briefing/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'briefing.organisation', search: briefingChoiceSearch }, async ({ actor, search, read }) => ({
  choices: await read((transaction) => loadBriefingChoices(transaction, actor, search.q)),
  q: search.q,
  ownOrganisation: actor.scope === 'organisation' ? `/briefing/organisation/${actor.officeId}/${actor.organisationId}` : null,
}));

export const handle = pageTitle<typeof loader>((_data, { t }) => t('briefing.title'));

export default function BriefingChoice() {
  return <BriefingChoicePage {...useLoaderData<typeof loader>()} />;
}
