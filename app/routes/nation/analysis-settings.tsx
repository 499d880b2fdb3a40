import { useLoaderData } from '@remix-run/react';
import { AnalysisSettingsPage } from '#app/features/risk-catalogues/components/analysis-settings-page.tsx';
import { loadSettings, saveTerm } from '#app/features/risk-catalogues/index.server.ts';
import { termSchema } from '#app/features/risk-catalogues/risk-catalogues.schema.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'catalogue.read' }, async ({ actor, today, read }) => ({
  ...(await read(loadSettings)),
  canEdit: may(actor, 'catalogue.edit'),
  today,
}));

export const action = defineAction({ access: 'catalogue.edit', input: termSchema }, async ({ input, write }) => {
  await write((transaction) => saveTerm(transaction, input));
  return redirectWithFlash('/catalogue/analysis-settings', { messageKey: 'riskCatalogues.done.term' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_data, { t }) => t('riskCatalogues.settings.title'));

export default function AnalysisSettings() {
  return <AnalysisSettingsPage {...useLoaderData<typeof loader>()} />;
}
