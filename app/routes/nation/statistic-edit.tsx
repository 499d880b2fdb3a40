import { useLoaderData } from '@remix-run/react';
import { DefinitionFormPage, definitionSearch, editDefinitionSchema, statisticParams } from '#app/features/statistic-catalogue/index.ts';
import { changeDefinition, loadDefinitionForm, previewDefinition } from '#app/features/statistic-catalogue/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'statistic.define', params: statisticParams, search: definitionSearch }, async ({ actor, params, search, today, read }) => ({
  ...(await read((transaction) => loadDefinitionForm(transaction, actor, params.statisticCode, search, today))),
  today,
}));

export const action = defineAction({ access: 'statistic.define', params: statisticParams, input: editDefinitionSchema }, async ({ actor, params, input, today, read, write }) => {
  const code = params.statisticCode;
  if (input.intent === 'preview') return { preview: await read((transaction) => previewDefinition(transaction, actor, code, input, today)) };
  const version = await write((transaction) => changeDefinition(transaction, actor, code, input));
  return redirectWithFlash(`/statistic-catalogue/${code}`, { messageKey: 'statisticCatalogue.done.changed', params: { version } });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ current }, { t, localize }) => (current ? localize(current.name) : t('statisticCatalogue.editTitle')));

export default function EditStatistic() {
  return <DefinitionFormPage {...useLoaderData<typeof loader>()} />;
}
