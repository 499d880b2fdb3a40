import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { ChangesPage, changesActionSchema, changesSearch } from '#app/features/charter-life/index.ts';
import { loadChanges, openChange, proposeDates } from '#app/features/charter-life/index.server.ts';
import { acceptsChanges, charterParams, isChangeOpen } from '#app/features/charters/index.ts';
import { loadTemplateMerge } from '#app/features/charters/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'charter.read', params: charterParams, search: changesSearch }, async ({ actor, params, search, read }) => {
  const [changes, merge] = await read((transaction) =>
    Promise.all([loadChanges(transaction, params, search), may(actor, 'charter.draft') ? loadTemplateMerge(transaction, params) : undefined]));
  const isOpen = changes.requests.some(({ state }) => isChangeOpen(state));
  return {
    ...changes,
    mayOpen: may(actor, 'charter.draft') && acceptsChanges(changes.header.state) && !isOpen,
    template: merge ? { id: merge.templateId, version: merge.templateVersion } : null,
    newId: uuid(),
  };
});

export const action = defineAction(
  { access: 'charter.draft', params: charterParams, input: changesActionSchema },
  async ({ actor, params, input, write }) => {
    await write((transaction) =>
      input.intent === 'openChange' ? openChange(transaction, actor, params, input) : proposeDates(transaction, actor, params, input),
    );
    return redirectWithFlash(`/charters/${params.officeId}/${params.charterId}/changes/${input.id}`, { messageKey: 'charterLife.changes.done.open' });
  },
);

export const handle = pageTitle<typeof loader>(({ header }, { t }) => `${header.code}, ${t('charterLife.changes.title')}`);

export default function CharterChanges() {
  return <ChangesPage {...useLoaderData<typeof loader>()} />;
}
