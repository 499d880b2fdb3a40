import { useLoaderData } from '@remix-run/react';
import { NewSeriesPage, newSeriesSchema } from '#app/features/imported-figures/index.ts';
import { addSeries, loadImportedChoices } from '#app/features/imported-figures/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'importedFigure.write' }, async ({ read }) => ({ choices: await read(loadImportedChoices) }));

export const action = defineAction({ access: 'importedFigure.write', input: newSeriesSchema }, async ({ actor, input, write }) => {
  await write((transaction) => addSeries(transaction, actor, input));
  return redirectWithFlash(`/imported-figures/series/${input.code}`, { messageKey: 'importedFigures.done.series' });
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('importedFigures.newSeries'));

export default function NewImportedSeries() {
  return <NewSeriesPage {...useLoaderData<typeof loader>()} />;
}
