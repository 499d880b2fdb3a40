import { useLoaderData } from '@remix-run/react';
import { AnalysesPage } from '#app/features/internal-analyses/components/analyses-page.tsx';
import { loadAnalyses, loadAnalysesDesk } from '#app/features/internal-analyses/index.server.ts';
import { analysisListSearch } from '#app/features/internal-analyses/internal-analyses.schema.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'register.read', search: analysisListSearch }, async ({ actor, search, today, read }) => {
  const [page, desk] = await read((transaction) => Promise.all([loadAnalyses(transaction, search, today), loadAnalysesDesk(transaction, actor, today)]));
  return {
    ...page, ...desk, search, role: actor.role, mayWrite: may(actor, 'register.write'), hasOffices: actor.scope === 'national' || actor.scope === 'region',
    isOneOrganisation: actor.scope === 'organisation',
  };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('internalAnalyses.list.title'));

export default function Analyses() {
  return <AnalysesPage {...useLoaderData<typeof loader>()} />;
}
