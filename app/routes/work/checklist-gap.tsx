import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { gapParams, PlanActionPage, planSchema } from '#app/features/gap-actions/index.ts';
import { loadGap, planGapAction } from '#app/features/gap-actions/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'checklist.submit', params: gapParams }, async ({ params, read }) => ({
  ...(await read((transaction) => loadGap(transaction, params))),
  gapKey: params,
  newId: uuid(),
}));

export const action = defineAction({ access: 'checklist.submit', params: gapParams, input: planSchema }, async ({ actor, params, input, today, write }) => {
  await write((transaction) => planGapAction(transaction, actor, params, input, today));
  return redirectWithFlash(`/checklists/${params.officeId}/${params.checklistId}`, { messageKey: 'gapActions.done.plan' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_data, { t }) => t('gapActions.plan.title'));

export default function ChecklistGap() {
  return <PlanActionPage {...useLoaderData<typeof loader>()} />;
}
