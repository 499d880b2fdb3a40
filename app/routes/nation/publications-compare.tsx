import { useLoaderData } from '@remix-run/react';
import { ComparisonPage, comparisonSearch } from '#app/features/publications/index.ts';
import { comparePublications, listPublications } from '#app/features/publications/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'publication.read', search: comparisonSearch }, async ({ search: { one, other }, read }) =>
  read(async (transaction) => ({
    publications: [...(await listPublications(transaction))], one, other, comparison: one !== null && other !== null ? await comparePublications(transaction, one, other) : null,
  })));

export const handle = pageTitle<typeof loader>((_, { t }) => t('publications.compare'));

export default function ComparePublications() {
  return <ComparisonPage {...useLoaderData<typeof loader>()} />;
}
