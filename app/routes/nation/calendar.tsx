import { useLoaderData } from '@remix-run/react';
import { loadYear, saveDay } from '#app/features/calendar/index.server.ts';
import { editDaySchema, yearSearch } from '#app/features/calendar/calendar.schema.ts';
import { CalendarPage } from '#app/features/calendar/components/calendar-page.tsx';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'catalogue.read', search: yearSearch }, async ({ actor, search, today, read }) => {
  const year = Number(search.year ?? today.slice(0, 4));
  return { year, today, days: await read((transaction) => loadYear(transaction, year)), canEdit: may(actor, 'calendar.edit') };
});

export const action = defineAction({ access: 'calendar.edit', input: editDaySchema }, async ({ input, write }) => {
  await write((transaction) => saveDay(transaction, input));
  return redirectWithFlash(`/calendar?year=${input.day.slice(0, 4)}`, { messageKey: 'calendar.saved' });
});

export const handle = pageTitle<typeof loader>((data, { t }) => t('calendar.title', { year: data.year }));

export default function Calendar() {
  return <CalendarPage {...useLoaderData<typeof loader>()} />;
}
