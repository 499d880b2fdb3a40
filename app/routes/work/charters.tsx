import { useLoaderData } from '@remix-run/react';
import { ChartersPage } from '#app/features/charters/components/charters-page.tsx';
import { loadCharterDesk, loadCharters } from '#app/features/charters/index.server.ts';
import { charterListSearch } from '#app/features/charters/charters.search.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'charter.read', search: charterListSearch }, async ({ actor, search, read }) => {
  const [page, desk] = await read((transaction) => Promise.all([loadCharters(transaction, search), loadCharterDesk(transaction, actor)]));
  return { ...page, ...desk, search, mayDraft: may(actor, 'charter.draft'), hasOffices: actor.scope === 'national' || actor.scope === 'region', hasLists: may(actor, 'portfolio.read') };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('charters.list.title'));

export default function Charters() {
  return <ChartersPage {...useLoaderData<typeof loader>()} />;
}
