import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { NewCharterPage } from '#app/features/charters/components/new-charter-page.tsx';
import { adoptTemplate, loadTemplateOffers } from '#app/features/charters/index.server.ts';
import { adoptTemplateSchema } from '#app/features/charters/charters.schema.ts';
import { newCharterSearch } from '#app/features/charters/charters.search.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'charter.draft', search: newCharterSearch }, async ({ search, today, read }) => {
  const year = search.year ?? Number(today.slice(0, 4));
  return { year, templateId: search.template, newId: uuid(), offer: await read((transaction) => loadTemplateOffers(transaction, year)) };
});

export const action = defineAction(
  { access: 'charter.draft', search: newCharterSearch, input: adoptTemplateSchema },
  async ({ actor, input, write }) => {
    const { officeId, charterId } = await write((transaction) => adoptTemplate(transaction, actor, input));
    return redirectWithFlash(`/charters/${officeId}/${charterId}/edit`, { messageKey: 'charters.done.adopt' });
  },
);

export const handle = pageTitle<typeof loader>((_, { t }) => t('charters.new.title'));

export default function NewCharter() {
  return <NewCharterPage {...useLoaderData<typeof loader>()} />;
}
