import { useLoaderData } from '@remix-run/react';
import { FiguresPage } from '#app/features/compliance-services/components/figures-page.tsx';
import { coreSchema } from '#app/features/compliance-services/compliance.schema.ts';
import { figuresSearch } from '#app/features/compliance-services/compliance.search.ts';
import { loadFiguresPage, setCore } from '#app/features/compliance-services/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'compliance.read', search: figuresSearch }, ({ actor, search, today, read }) =>
  read((transaction) => loadFiguresPage(transaction, actor, search, today)));

export const action = defineAction({ access: 'catalogue.edit', input: coreSchema }, async ({ input, write }) => {
  await write((transaction) => setCore(transaction, input));
  return redirectWithFlash('/compliance-services/figures', { messageKey: 'complianceServices.done.core' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_, { t }) => t('complianceServices.figures.title'));

export default function ComplianceFigures() {
  return <FiguresPage {...useLoaderData<typeof loader>()} />;
}
