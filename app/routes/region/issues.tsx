import { useLoaderData } from '@remix-run/react';
import { IssuesPage, issueSearch } from '#app/features/regional-issues/index.ts';
import { loadIssues } from '#app/features/regional-issues/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'regionalIssue.read', search: issueSearch }, async ({ actor, search, today, read }) => ({
  ...(await read((transaction) => loadIssues(transaction, search, today))),
  search,
  role: actor.role,
  today,
  isNational: actor.scope === 'national',
}));

export const handle = pageTitle<typeof loader>((_data, { t }) => t('regionalIssues.title'));

export default function RegionalIssues() {
  return <IssuesPage {...useLoaderData<typeof loader>()} />;
}
