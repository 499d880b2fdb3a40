import { useLoaderData } from '@remix-run/react';
import { loadExceptions, loadYear, removeException, saveException } from '#app/features/calendar/index.server.ts';
import { officeExceptionSchema, yearSearch } from '#app/features/calendar/calendar.schema.ts';
import { OfficeCalendarPage } from '#app/features/calendar/components/office-calendar-page.tsx';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'officeCalendar.edit', search: yearSearch }, async ({ actor, search, today, read }) => {
  const year = Number(search.year ?? today.slice(0, 4));
  const [days, exceptions] = await read((transaction) => Promise.all([loadYear(transaction, year), loadExceptions(transaction, actor.officeId, year)]));
  return { year, today, days, exceptions };
});

export const action = defineAction({ access: 'officeCalendar.edit', input: officeExceptionSchema }, async ({ actor, input, write }) => {
  await write((transaction) =>
    input.intent === 'save' ? saveException(transaction, actor, input) : removeException(transaction, actor, input.day),
  );
  return redirectWithFlash(`/office/calendar?year=${input.day.slice(0, 4)}`, { messageKey: 'calendar.saved' });
});

export const handle = pageTitle<typeof loader>((data, { t }) => t('calendar.officeTitle', { year: data.year }));

export default function OfficeCalendar() {
  return <OfficeCalendarPage {...useLoaderData<typeof loader>()} />;
}
