import { useLoaderData } from '@remix-run/react';
import { PreviewPage, previewSearch, reportParams } from '#app/features/national-report/index.ts';
import { figureSources, loadDocument } from '#app/features/national-report/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'nationalReport.read', params: reportParams, search: previewSearch }, async ({ services, actor, params, search, language, today, read }) => {
  const shown = search.language ?? language;
  const { document } = await read((transaction) => loadDocument({ transaction, actor, sources: figureSources, today, now: services.now() }, params.year, shown, search.chapter));
  return { year: params.year, document, language: shown, chapter: search.chapter };
});

export const handle = pageTitle<typeof loader>(({ document }) => document.title);

export default function ReportPreview() {
  return <PreviewPage {...useLoaderData<typeof loader>()} />;
}
