import { useLoaderData } from '@remix-run/react';
import { CalendarPage, eventCalendarSearch } from '#app/features/culture-events/index.ts';
import { loadEventCalendar } from '#app/features/culture-events/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { monthOf } from '#app/platform/time/civil-date.ts';

export const loader = defineLoader({ access: 'culture.read', search: eventCalendarSearch }, async ({ actor, search, today, read }) => ({
  ...(await read((transaction) => loadEventCalendar(transaction, actor, search, search.month ?? monthOf(today), today))),
  search,
  today,
}));

export const handle = pageTitle<typeof loader>(({ month }, { t, format }) => `${t('cultureEvents.calendar.title')}, ${format.month(month)}`);

export default function CultureCalendar() {
  return <CalendarPage {...useLoaderData<typeof loader>()} />;
}
