import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { CopyCharterPage } from '#app/features/charter-record/components/copy-charter-page.tsx';
import { copyCharterSchema } from '#app/features/charter-record/index.ts';
import { copyCharter, loadCopyOffer } from '#app/features/charter-record/index.server.ts';
import { charterParams } from '#app/features/charters/index.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'charter.draft', params: charterParams }, async ({ actor, params, read }) => ({
  ...(await read((transaction) => loadCopyOffer(transaction, actor, params))),
  newId: uuid(),
}));

export const action = defineAction(
  { access: 'charter.draft', params: charterParams, input: copyCharterSchema },
  async ({ actor, params, input, write }) => {
    const copy = await write((transaction) => copyCharter(transaction, actor, params, input));
    return redirectWithFlash(`/charters/${copy.officeId}/${copy.charterId}/edit`, { messageKey: 'charterRecord.done.copy' });
  },
);

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((data, { t, localize }) => `${t('charterRecord.copy.title')}: ${localize(data.header.name)}`);

export default function CopyCharter() {
  return <CopyCharterPage {...useLoaderData<typeof loader>()} />;
}
