import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { PeriodsPage } from '#app/features/periods/components/periods-page.tsx';
import { loadOfficeYears } from '#app/features/periods/index.server.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

const search = z.object({ year: z.string().regex(/^20\d{2}$/).optional() });

export const loader = defineLoader({ access: 'period.read', search }, async ({ actor, search: chosen, today, read }) => {
  const year = Number(chosen.year ?? today.slice(0, 4));
  return { year, today, offices: await read((transaction) => loadOfficeYears(transaction, actor, year, today)) };
});

export const handle = pageTitle<typeof loader>((data, { t }) => t('periods.title', { year: data.year }));

export default function Periods() {
  return <PeriodsPage {...useLoaderData<typeof loader>()} />;
}
