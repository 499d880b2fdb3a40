import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { ImportedSeriesPage, seriesActionSchema, seriesParams } from '#app/features/imported-figures/index.ts';
import { bringValue, describeSeries, loadImportedSeries } from '#app/features/imported-figures/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'importedFigure.read', params: seriesParams }, async ({ actor, params, today, read }) => ({
  ...(await read((transaction) => loadImportedSeries(transaction, params.seriesCode))),
  mayWrite: may(actor, 'importedFigure.write'),
  newId: uuid(),
  today,
}));

export const action = defineAction({ access: 'importedFigure.write', params: seriesParams, input: seriesActionSchema }, async ({ actor, params, input, today, write }) => {
  const page = `/imported-figures/series/${params.seriesCode}`;
  if (input.intent === 'describe') {
    await write((transaction) => describeSeries(transaction, actor, params.seriesCode, input));
    return redirectWithFlash(page, { messageKey: 'importedFigures.done.described' });
  }
  const deed = await write((transaction) => bringValue(transaction, actor, params.seriesCode, input, today));
  return redirectWithFlash(page, { messageKey: `importedFigures.done.${deed}` });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ series }, { localize }) => localize(series.name));

export default function ImportedSeries() {
  return <ImportedSeriesPage {...useLoaderData<typeof loader>()} />;
}
