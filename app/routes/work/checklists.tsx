import { useLoaderData } from '@remix-run/react';
import { checklistSearch, ChecklistsPage } from '#app/features/checklists/index.ts';
import { loadChecklists } from '#app/features/checklists/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'checklist.read', search: checklistSearch }, async ({ actor, search, today, read }) => ({
  ...(await read((transaction) => loadChecklists(transaction, actor, read, search, today))),
  search,
  role: actor.role,
  today,
}));

export const handle = pageTitle<typeof loader>((_data, { t }) => t('checklists.title'));

export default function Checklists() {
  return <ChecklistsPage {...useLoaderData<typeof loader>()} />;
}
