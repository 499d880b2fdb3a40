import { useLoaderData } from '@remix-run/react';
import { reportActionSchema, ReportPage, reportParams } from '#app/features/national-report/index.ts';
import { figureSources, actOnReport, loadReportPage } from '#app/features/national-report/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'nationalReport.read', params: reportParams }, async ({ services, actor, params, today, read }) => ({
  ...(await read((transaction) => loadReportPage({ transaction, actor, sources: figureSources, today, now: services.now() }, params.year))),
  role: actor.role, today,
}));

export const action = defineAction({ access: 'nationalReport.write', params: reportParams, input: reportActionSchema, needsFreshProof: (input) => input.intent === 'move' && input.movement === 'publish' }, async ({ services, actor, params, input, today, write }) => {
  const messageKey = await write((transaction) => actOnReport({ transaction, actor, sources: figureSources, today, now: services.now() }, params.year, input));
  return redirectWithFlash(`/national-reports/${params.year}`, { messageKey });
});

export { readAgainAfterStaleMove as shouldRevalidate } from '#app/platform/http/read-again-after-stale-move.ts';

export const handle = pageTitle<typeof loader>(({ report }, { localize }) => localize(report.title));

export default function NationalReport() {
  return <ReportPage {...useLoaderData<typeof loader>()} />;
}
