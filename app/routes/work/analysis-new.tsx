import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { NewAnalysisPage } from '#app/features/internal-analyses/components/new-analysis-page.tsx';
import { beginAnalysis, loadNewAnalysis } from '#app/features/internal-analyses/index.server.ts';
import { newAnalysisSchema, newAnalysisSearch } from '#app/features/internal-analyses/internal-analyses.schema.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'register.write', search: newAnalysisSearch }, async ({ actor, search, language, today, read }) => ({
  ...(await read((transaction) => loadNewAnalysis(transaction, actor, search.organisation, today))),
  newId: uuid(), year: Number(today.slice(0, 4)), language,
}));

export const action = defineAction({ access: 'register.write', search: newAnalysisSearch, input: newAnalysisSchema }, async ({ actor, input, today, write }) => {
  const { officeId, analysisId } = await write((transaction) => beginAnalysis(transaction, actor, input, today));
  return redirectWithFlash(`/analyses/${officeId}/${analysisId}`, { messageKey: 'internalAnalyses.done.begun' });
});

export { clientAction } from '#app/features/internal-analyses/keep-typed-text.ts';
export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_, { t }) => t('internalAnalyses.new.title'));

export default function NewAnalysis() {
  return <NewAnalysisPage {...useLoaderData<typeof loader>()} />;
}
