import { useLoaderData } from '@remix-run/react';
import { TemplatePage, templateSchema } from '#app/features/national-report/index.ts';
import { loadTemplatePage, makeTemplate } from '#app/features/national-report/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'nationalReport.read' }, async ({ actor, read }) => ({ ...(await read(loadTemplatePage)), role: actor.role }));

export const action = defineAction({ access: 'nationalReport.write', input: templateSchema }, async ({ actor, input, write }) => {
  await write((transaction) => makeTemplate(transaction, actor, input));
  return redirectWithFlash('/national-reports/template', { messageKey: 'nationalReport.done.template' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_, { t }) => t('nationalReport.template.title'));

export default function ReportTemplate() {
  return <TemplatePage {...useLoaderData<typeof loader>()} />;
}
