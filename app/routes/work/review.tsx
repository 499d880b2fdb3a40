import { useLoaderData } from '@remix-run/react';
import { ReviewPage, reviewActionSchema, reviewSearch } from '#app/features/risk-review/index.ts';
import { beginBatch, decide, loadReviewPage } from '#app/features/risk-review/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'register.review', search: reviewSearch }, async ({ actor, search, today, read }) => ({
  page: await read((transaction) => loadReviewPage(transaction, actor, search, today)),
  search: { view: search.view, reason: search.reason },
  role: actor.role,
  today,
}));

export const action = defineAction({ access: 'register.review', search: reviewSearch, input: reviewActionSchema }, async ({ request, actor, input, today, write }) => {
  if (input.intent === 'beginBatch') {
    await write((transaction) => beginBatch(transaction, actor, input.batchId, input.risk, today));
    return redirectWithFlash(`/review/${input.batchId}`, { messageKey: 'riskReview.done.beginBatch' });
  }
  await write((transaction) => decide(transaction, actor, input, today));
  const back = new URL(request.url).searchParams;
  back.delete('form');
  return redirectWithFlash(`/review?${back}`, { messageKey: `riskReview.done.${input.intent}` });
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('riskReview.title'));

export default function Review() {
  return <ReviewPage {...useLoaderData<typeof loader>()} />;
}
