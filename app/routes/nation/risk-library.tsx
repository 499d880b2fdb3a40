import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { RiskLibraryPage } from '#app/features/risk-catalogues/components/risk-library-page.tsx';
import { saveLibraryEntry, selectLibrary, selectRiskCatalogues } from '#app/features/risk-catalogues/index.server.ts';
import { libraryEntrySchema, librarySearch } from '#app/features/risk-catalogues/risk-catalogues.schema.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'catalogue.read', search: librarySearch }, async ({ actor, search, today, read }) => ({
  sphere: search.sphere || undefined,
  entry: search.entry,
  ...(await read(async (transaction) => ({ entries: await selectLibrary(transaction), catalogues: await selectRiskCatalogues(transaction) }))),
  canEdit: may(actor, 'catalogue.edit'),
  newId: uuid(),
  today,
}));

export const action = defineAction({ access: 'catalogue.edit', search: librarySearch, input: libraryEntrySchema }, async ({ input, write }) => {
  await write((transaction) => saveLibraryEntry(transaction, input));
  return redirectWithFlash(`/catalogue/risk-library?sphere=${input.sphere}`, { messageKey: 'riskCatalogues.done.library' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_data, { t }) => t('riskCatalogues.library.title'));

export default function RiskLibrary() {
  const data = useLoaderData<typeof loader>();
  return <RiskLibraryPage {...data} sphere={data.sphere} entry={data.entry} />;
}
