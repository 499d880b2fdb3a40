import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { workActionSchema, workSearch } from '#app/features/charter-work/charter-work.schema.ts';
import { WorkPage } from '#app/features/charter-work/components/work-page.tsx';
import { loadWorkPage, workOnCharter } from '#app/features/charter-work/index.server.ts';
import { charterParams } from '#app/features/charters/index.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'charter.read', params: charterParams, search: workSearch }, async ({ actor, params, search, today, read }) => ({
  ...(await read((transaction) => loadWorkPage(transaction, actor, params, search, today))),
  newId: uuid(),
}));

export const action = defineAction(
  { access: 'work.do', params: charterParams, search: workSearch, input: workActionSchema },
  async ({ request, actor, params, input, today, write }) => {
    await write((transaction) => workOnCharter(transaction, actor, params, input, today));
    const done = input.intent === 'move' ? input.movement : input.intent;
    return redirectWithFlash(`/charters/${params.officeId}/${params.charterId}/work${new URL(request.url).search}`, { messageKey: `charterWork.done.${done}` });
  },
);

export { readAgainAfterStaleMove as shouldRevalidate } from '#app/platform/http/read-again-after-stale-move.ts';

export const handle = pageTitle<typeof loader>(({ header }, { t, localize }) => `${t('charterWork.title')}, ${localize(header.name)}`);

export default function CharterWork() {
  return <WorkPage {...useLoaderData<typeof loader>()} />;
}
