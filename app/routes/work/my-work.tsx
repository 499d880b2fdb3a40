import { useLoaderData } from '@remix-run/react';
import { myWorkActionSchema, myWorkSearch } from '#app/features/charter-work/charter-work.schema.ts';
import { MyWorkPage } from '#app/features/charter-work/components/my-work-page.tsx';
import { loadMyWorkPage, moveOccurrence } from '#app/features/charter-work/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'work.do', search: myWorkSearch }, async ({ actor, search, today, read }) =>
  read((transaction) => loadMyWorkPage(transaction, actor, search, today)),
);

export const action = defineAction(
  { access: 'work.do', search: myWorkSearch, input: myWorkActionSchema },
  async ({ request, actor, input, today, write }) => {
    await write((transaction) => moveOccurrence(transaction, actor, input, input, today));
    return redirectWithFlash(`/work/tasks${new URL(request.url).search}`, { messageKey: `charterWork.done.${input.movement}` });
  },
);

export { readAgainAfterStaleMove as shouldRevalidate } from '#app/platform/http/read-again-after-stale-move.ts';

export const handle = pageTitle<typeof loader>(({ isReviewer }, { t }) => t(isReviewer ? 'charterWork.mine.reviewTitle' : 'charterWork.mine.title'));

export default function MyWork() {
  return <MyWorkPage {...useLoaderData<typeof loader>()} />;
}
