import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { batchActionSchema, BatchPage, batchParams } from '#app/features/risk-review/index.ts';
import { abandonBatch, acceptBatch, loadBatchPage, lookAtSample } from '#app/features/risk-review/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'register.review', params: batchParams }, ({ actor, params, read }) =>
  read((transaction) => loadBatchPage(transaction, actor, params.batchId)),
);

export const action = defineAction({ access: 'register.review', params: batchParams, input: batchActionSchema }, async ({ actor, params, input, today, write }) => {
  if (input.intent === 'look') {
    const officeId = await write((transaction) => lookAtSample(transaction, actor, params.batchId, input.riskId));
    return redirect(`/risks/${officeId}/${input.riskId}`);
  }
  if (input.intent === 'accept') {
    const outcome = await write((transaction) => acceptBatch(transaction, actor, params.batchId, input.version, today));
    return redirectWithFlash(`/review/${params.batchId}`, { messageKey: 'riskReview.done.accept', params: outcome, tone: outcome.refused > 0 ? 'attention' : 'success' });
  }
  await write((transaction) => abandonBatch(transaction, actor, params.batchId, input));
  return redirectWithFlash('/review', { messageKey: 'riskReview.done.abandon' });
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('riskReview.batch.title'));

export default function ReviewBatch() {
  return <BatchPage {...useLoaderData<typeof loader>()} />;
}
