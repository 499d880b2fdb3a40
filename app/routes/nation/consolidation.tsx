import { useLoaderData } from '@remix-run/react';
import { ConsolidationPage, consolidationActionSchema, consolidationSearch } from '#app/features/consolidation/index.ts';
import { actOnConsolidation, loadBoard } from '#app/features/consolidation/index.server.ts';
import { choosePeriod } from '#app/features/statistics/index.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'consolidation.read', search: consolidationSearch }, async ({ actor, search, today, read }) => {
  const period = choosePeriod(search, today);
  const { view, only, rule } = search;
  return { board: await read((transaction) => loadBoard(transaction, period, today)), period, search: { view, only, rule }, today, mayAct: may(actor, 'consolidation.act') };
});

export const action = defineAction({ access: 'consolidation.act', input: consolidationActionSchema }, async ({ request, actor, input, services, today, read, write }) => {
  const { messageKey, params, tone } = await actOnConsolidation({ services, actor, today, read, write }, input);
  const back = new URL(request.url);
  back.searchParams.delete('form');
  back.searchParams.delete('index');
  if ('period' in input) back.searchParams.set('period', input.period);
  if (input.intent === 'explain') back.searchParams.set('view', 'findings');
  return redirectWithFlash(back.pathname + back.search, { messageKey, params, tone });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_data, { t }) => t('consolidation.title'));

export default function Consolidation() {
  return <ConsolidationPage {...useLoaderData<typeof loader>()} />;
}
