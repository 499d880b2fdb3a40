import { useLoaderData } from '@remix-run/react';
import { DefinitionFormPage, definitionSearch, newStatisticSchema } from '#app/features/statistic-catalogue/index.ts';
import { addStatistic, loadDefinitionForm, previewDefinition } from '#app/features/statistic-catalogue/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'statistic.define', search: definitionSearch }, async ({ actor, search, today, read }) => ({
  ...(await read((transaction) => loadDefinitionForm(transaction, actor, null, search, today))),
  today,
}));

export const action = defineAction({ access: 'statistic.define', input: newStatisticSchema }, async ({ actor, input, today, read, write }) => {
  if (input.intent === 'preview') return { preview: await read((transaction) => previewDefinition(transaction, actor, input.code, input, today)) };
  await write((transaction) => addStatistic(transaction, actor, input));
  return redirectWithFlash(`/statistic-catalogue/${input.code}`, { messageKey: 'statisticCatalogue.done.added' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_, { t }) => t('statisticCatalogue.new'));

export default function NewStatistic() {
  return <DefinitionFormPage {...useLoaderData<typeof loader>()} />;
}
