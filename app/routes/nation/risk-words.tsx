import { useLoaderData } from '@remix-run/react';
import { RiskWordsPage } from '#app/features/risk-catalogues/components/risk-words-page.tsx';
import { saveEntry, selectEvidenceKinds, selectRiskCatalogues } from '#app/features/risk-catalogues/index.server.ts';
import { entrySchema, wordsSearch } from '#app/features/risk-catalogues/risk-catalogues.schema.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'catalogue.read', search: wordsSearch }, async ({ actor, search, today, read }) => ({
  ...search,
  code: search.code,
  ...(await read(async (transaction) => ({ catalogues: await selectRiskCatalogues(transaction), evidenceKinds: await selectEvidenceKinds(transaction) }))),
  canEdit: may(actor, 'catalogue.edit'),
  today,
}));

export const action = defineAction({ access: 'catalogue.edit', search: wordsSearch, input: entrySchema }, async ({ input, write }) => {
  await write((transaction) => saveEntry(transaction, input));
  return redirectWithFlash(`/catalogue/risk-words?catalogue=${input.catalogue}`, { messageKey: 'riskCatalogues.done.entry' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_data, { t }) => t('riskCatalogues.words.title'));

export default function RiskWords() {
  const data = useLoaderData<typeof loader>();
  return <RiskWordsPage {...data} code={data.code} />;
}
