import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { ExplorerPage, explorerSearch, viewOf } from '#app/features/explorer/index.ts';
import { inLanguage, loadExplorer, loadFilterMembers } from '#app/features/explorer/index.server.ts';
import { savedViewActionSchema } from '#app/features/saved-views/index.ts';
import { loadSavedViews, removeView, saveView } from '#app/features/saved-views/index.server.ts';
import { scopeOf } from '#app/features/statistics/statistics-scope.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'statistics.read', search: explorerSearch }, async ({ actor, viewer, request, search, today, language, read }) => {
  const view = viewOf(new URL(request.url).searchParams);
  return read(async (transaction) => ({
    ...inLanguage(await loadExplorer(transaction, actor, read, { view, today }), language),
    filterBy: search.filterBy ? { dimension: search.filterBy, members: await loadFilterMembers(transaction, actor, view, search.filterBy, today) } : null,
    views: await loadSavedViews(transaction, 'explorer'), scope: scopeOf(viewer.membership!), today, personId: actor.personId, newId: uuid(), maySave: may(actor, 'view.save'),
  }));
});

export const action = defineAction({ access: 'view.save', input: savedViewActionSchema }, async ({ actor, input, write }) => {
  if (input.intent === 'saveView') {
    await write((transaction) => saveView(transaction, actor, 'explorer', input));
    return redirectWithFlash(`/explorer?${input.query}`, { messageKey: 'savedViews.saved' });
  }
  await write((transaction) => removeView(transaction, input.id));
  return redirectWithFlash('/explorer', { messageKey: 'savedViews.removed' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_, { t }) => t('explorer.title'));

export default function Explorer() {
  return <ExplorerPage {...useLoaderData<typeof loader>()} />;
}
