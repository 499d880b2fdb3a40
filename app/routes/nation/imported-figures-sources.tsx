import { useLoaderData } from '@remix-run/react';
import { sourceSchema, sourceSearch, SourcesPage } from '#app/features/imported-figures/index.ts';
import { keepSource, loadImportedChoices } from '#app/features/imported-figures/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'importedFigure.write', search: sourceSearch }, async ({ search, read }) => ({
  sources: (await read(loadImportedChoices)).sources,
  chosen: search.code,
}));

export const action = defineAction({ access: 'importedFigure.write', input: sourceSchema }, async ({ input, write }) => {
  await write((transaction) => keepSource(transaction, input));
  return redirectWithFlash('/imported-figures/sources', { messageKey: 'importedFigures.done.source' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_, { t }) => t('importedFigures.tabs.sources'));

export default function ImportedSources() {
  return <SourcesPage {...useLoaderData<typeof loader>()} />;
}
