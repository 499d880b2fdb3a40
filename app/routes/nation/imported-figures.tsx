import { useLoaderData } from '@remix-run/react';
import { ImportedListPage, importedSearch } from '#app/features/imported-figures/index.ts';
import { loadImportedFigures } from '#app/features/imported-figures/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'importedFigure.read', search: importedSearch }, async ({ actor, search, today, read }) => ({
  ...(await read((transaction) => loadImportedFigures(transaction, search, today))),
  search,
  mayWrite: may(actor, 'importedFigure.write'),
}));

export const handle = pageTitle<typeof loader>(({ year }, { t }) => `${t('importedFigures.title')} ${year}`);

export default function ImportedFigures() {
  return <ImportedListPage {...useLoaderData<typeof loader>()} />;
}
