import { useLoaderData } from '@remix-run/react';
import { PapersPage } from '#app/features/internal-analyses/components/papers-page.tsx';
import { loadPapersPage, makePaper, writesIn } from '#app/features/internal-analyses/index.server.ts';
import { analysisParams, makePaperSchema } from '#app/features/internal-analyses/internal-analyses.schema.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'register.read', params: analysisParams }, async ({ actor, params, today, read }) => {
  const page = await read((transaction) => loadPapersPage(transaction, params, today));
  return { ...page, mayWrite: writesIn(actor, page.header) };
});

export const action = defineAction({ access: 'register.write', params: analysisParams, input: makePaperSchema }, async ({ actor, params, input, today, write }) => {
  await write((transaction) => makePaper(transaction, actor, params, input.kind, today));
  return redirectWithFlash(`/analyses/${params.officeId}/${params.analysisId}/papers`, { messageKey: 'internalAnalyses.done.paperMade' });
});

export const handle = pageTitle<typeof loader>(({ header }, { t, localize }) => `${localize(header.organisationName)}, ${t('internalAnalyses.tabs.papers')}`);

export default function AnalysisPapers() {
  return <PapersPage {...useLoaderData<typeof loader>()} />;
}
