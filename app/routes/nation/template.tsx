import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { TemplatePage } from '#app/features/catalogue/components/template-page.tsx';
import { loadTemplate } from '#app/features/catalogue/catalogue.queries.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'catalogue.read', params: z.object({ templateId: z.guid() }) }, async ({ params, read }) => {
  const template = await read((transaction) => loadTemplate(transaction, params.templateId));
  if (!template) throw notFound();
  return { template };
});

export const handle = pageTitle<typeof loader>((data, { localize }) => localize(data.template.name));

export default function Template() {
  return <TemplatePage {...useLoaderData<typeof loader>()} />;
}
