import { useLoaderData } from '@remix-run/react';
import { actionListSearch, ActionsPage } from '#app/features/gap-actions/index.ts';
import { loadActions } from '#app/features/gap-actions/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'checklist.read', search: actionListSearch }, async ({ actor, search, today, read }) => ({
  ...(await read((transaction) => loadActions(transaction, actor, read, search, today))),
  search,
  today,
}));

export const handle = pageTitle<typeof loader>((_data, { t }) => t('gapActions.title'));

export default function Actions() {
  return <ActionsPage {...useLoaderData<typeof loader>()} />;
}
