import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { newSeriesSchema, SeriesListPage } from '#app/features/culture-events/index.ts';
import { loadEventChoices, loadSeriesList, planSeries } from '#app/features/culture-events/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'culture.read' }, async ({ actor, today, read }) => ({
  ...(await read(async (transaction) => {
    const [rows, choices] = await Promise.all([loadSeriesList(transaction), may(actor, 'culture.write') ? loadEventChoices(transaction, actor, today) : null]);
    return { rows, choices };
  })),
  newId: uuid(),
  today,
  language: actor.language,
}));

export const action = defineAction({ access: 'culture.write', input: newSeriesSchema }, async ({ actor, input, today, write }) => {
  const { officeId, seriesId } = await write((transaction) => planSeries(transaction, actor, input, today));
  return redirectWithFlash(`/culture/series/${officeId}/${seriesId}`, { messageKey: 'cultureEvents.done.series' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';
export { keepEventClientAction as clientAction } from '#app/features/culture-events/index.ts';

export const handle = pageTitle<typeof loader>((_data, { t }) => t('cultureEvents.series.title'));

export default function CultureSeriesList() {
  return <SeriesListPage {...useLoaderData<typeof loader>()} />;
}
