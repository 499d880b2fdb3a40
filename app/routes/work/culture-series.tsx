import { useLoaderData } from '@remix-run/react';
import { endSeriesSchema, SeriesPage, seriesParams } from '#app/features/culture-events/index.ts';
import { endSeries, loadSeries } from '#app/features/culture-events/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'culture.read', params: seriesParams }, async ({ actor, params, today, read }) => ({
  series: await read((transaction) => loadSeries(transaction, params)),
  today,
  mayWrite: may(actor, 'culture.write'),
}));

export const action = defineAction({ access: 'culture.write', params: seriesParams, input: endSeriesSchema }, async ({ actor, params, input, today, write }) => {
  const count = await write((transaction) => endSeries(transaction, actor, params, input, today));
  return redirectWithFlash(`/culture/series/${params.officeId}/${params.seriesId}`, { messageKey: 'cultureEvents.done.seriesEnded', params: { count } });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ series }) => series.title);

export default function CultureSeries() {
  return <SeriesPage {...useLoaderData<typeof loader>()} />;
}
