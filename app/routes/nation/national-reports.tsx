import { useLoaderData } from '@remix-run/react';
import { newReportSchema, ReportsPage } from '#app/features/national-report/index.ts';
import { createReport, loadReportsPage } from '#app/features/national-report/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'nationalReport.read' }, async ({ actor, today, read }) => ({
  ...(await read(loadReportsPage)), role: actor.role, year: Number(today.slice(0, 4)),
}));

export const action = defineAction({ access: 'nationalReport.write', input: newReportSchema }, async ({ actor, input, write }) => {
  await write((transaction) => createReport(transaction, actor, input));
  return redirectWithFlash(`/national-reports/${input.year}`, { messageKey: 'nationalReport.done.created' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_, { t }) => t('nationalReport.title'));

export default function NationalReports() {
  return <ReportsPage {...useLoaderData<typeof loader>()} />;
}
