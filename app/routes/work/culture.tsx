import { useLoaderData } from '@remix-run/react';
import { EventsPage, eventSearch } from '#app/features/culture-events/index.ts';
import { loadEvents } from '#app/features/culture-events/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'culture.read', search: eventSearch }, async ({ actor, search, today, read }) => ({
  ...(await read((transaction) => loadEvents(transaction, actor, search, today))),
  search,
  today,
  mayWrite: may(actor, 'culture.write'),
  isWide: actor.scope === 'national' || actor.scope === 'region',
}));

export const handle = pageTitle<typeof loader>((_data, { t }) => t('cultureEvents.list.title'));

export default function Culture() {
  return <EventsPage {...useLoaderData<typeof loader>()} />;
}
