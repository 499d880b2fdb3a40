import { useLoaderData } from '@remix-run/react';
import { WaitingChanges } from '#app/features/charter-life/index.ts';
import { loadWaitingChanges } from '#app/features/charter-life/index.server.ts';
import { ChartersPage } from '#app/features/charters/components/charters-page.tsx';
import { loadCharterDesk, loadCharters } from '#app/features/charters/index.server.ts';
import { charterListSearch } from '#app/features/charters/charters.search.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'charter.read', search: charterListSearch }, async ({ actor, search, read }) => {
  const [page, desk, changes] = await read((transaction) =>
    Promise.all([loadCharters(transaction, search), loadCharterDesk(transaction, actor), loadWaitingChanges(transaction, actor)]));
  return { ...page, ...desk, changes, search, mayDraft: may(actor, 'charter.draft'), hasOffices: actor.scope === 'national' || actor.scope === 'region', hasLists: may(actor, 'portfolio.read') };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('charters.list.title'));

export default function Charters() {
  const { changes, ...page } = useLoaderData<typeof loader>();
  return <ChartersPage {...page} changes={<WaitingChanges changes={changes} hasOffices={page.hasOffices} />} />;
}
