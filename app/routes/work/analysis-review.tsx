import { useLoaderData } from '@remix-run/react';
import { ProcedurePage } from '#app/features/internal-analyses/components/procedure-page.tsx';
import { loadProcedurePage, reviewNote } from '#app/features/internal-analyses/index.server.ts';
import { analysisParams, procedureSearch, reviewSchema } from '#app/features/internal-analyses/internal-analyses.schema.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

/** The procedure as a reviewer sees it; the reviewer's word has a permission of its own. */
export const loader = defineLoader({ access: 'register.review', params: analysisParams, search: procedureSearch }, async ({ actor, params, today, read }) => ({
  ...(await read((transaction) => loadProcedurePage(transaction, actor, params, today))), newId: '', uploadLimit: '', membershipId: actor.membershipId,
}));

export const action = defineAction({ access: 'register.review', params: analysisParams, input: reviewSchema }, async ({ actor, params, input, today, write }) => {
  await write((transaction) => reviewNote(transaction, actor, params, input, today));
  return redirectWithFlash(`/analyses/${params.officeId}/${params.analysisId}`, { messageKey: `internalAnalyses.done.${input.verdict}` });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ header }, { t, localize }) => `${localize(header.organisationName)}, ${t('internalAnalyses.review.title')}`);

export default function AnalysisReview() {
  return <ProcedurePage {...useLoaderData<typeof loader>()} />;
}
