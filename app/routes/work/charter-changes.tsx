import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { ChangesPage, changesActionSchema, changesSearch } from '#app/features/charter-life/index.ts';
import { loadChanges, openChange, proposeDates, takeTemplate } from '#app/features/charter-life/index.server.ts';
import { acceptsChanges, charterParams } from '#app/features/charters/index.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'charter.read', params: charterParams, search: changesSearch }, async ({ actor, params, search, read }) => {
  const changes = await read((transaction) => loadChanges(transaction, params, search));
  const isOpen = changes.requests.some(({ state }) => state !== 'approved' && state !== 'withdrawn');
  return { ...changes, mayOpen: may(actor, 'charter.draft') && acceptsChanges(changes.header.state) && !isOpen, newId: uuid() };
});

export const action = defineAction(
  { access: 'charter.draft', params: charterParams, input: changesActionSchema },
  async ({ actor, params, input, write }) => {
    await write((transaction) => {
      switch (input.intent) {
        case 'openChange':
          return openChange(transaction, actor, params, input);
        case 'proposeDates':
          return proposeDates(transaction, actor, params, input);
        case 'takeTemplate':
          return takeTemplate(transaction, actor, params, input);
      }
    });
    return redirectWithFlash(`/charters/${params.officeId}/${params.charterId}/changes/${input.id}`, { messageKey: 'charterLife.changes.done.open' });
  },
);

export const handle = pageTitle<typeof loader>(({ header }, { t }) => `${header.code}, ${t('charterLife.changes.title')}`);

export default function CharterChanges() {
  return <ChangesPage {...useLoaderData<typeof loader>()} />;
}
