import { useLoaderData } from '@remix-run/react';
import { CataloguePage } from '#app/features/catalogue/components/catalogue-page.tsx';
import { loadCatalogue } from '#app/features/catalogue/catalogue.queries.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'catalogue.read' }, async ({ actor, read }) =>
  read((transaction) => loadCatalogue(transaction, may(actor, 'catalogue.edit'))),
);

export const handle = pageTitle<typeof loader>((_, { t }) => t('catalogue.title'));

export default function Catalogue() {
  return <CataloguePage {...useLoaderData<typeof loader>()} />;
}
