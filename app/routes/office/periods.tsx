import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { OfficeReminders } from '#app/features/consolidation/index.ts';
import { selectRemindersOfOffice } from '#app/features/consolidation/index.server.ts';
import { PeriodsPage } from '#app/features/periods/components/periods-page.tsx';
import { loadOfficeYears } from '#app/features/periods/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

/** As many days as a reminder waits on the first page. */
const remindersShownFor = 30;

const search = z.object({ year: z.string().regex(/^20\d{2}$/).optional() });

export const loader = defineLoader({ access: 'period.read', search }, async ({ actor, search: chosen, today, read }) => {
  const year = Number(chosen.year ?? today.slice(0, 4));
  const [offices, reminders] = await read((transaction) => Promise.all([
    loadOfficeYears(transaction, actor, year, today), actor.scope === 'office' ? selectRemindersOfOffice(transaction, actor.officeId, addDays(today, -remindersShownFor)) : [],
  ]));
  return { year, today, offices, reminders };
});

export const handle = pageTitle<typeof loader>((data, { t }) => t('periods.title', { year: data.year }));

export default function Periods() {
  const { reminders, ...periods } = useLoaderData<typeof loader>();
  return <PeriodsPage {...periods} reminders={<OfficeReminders reminders={reminders} />} />;
}
