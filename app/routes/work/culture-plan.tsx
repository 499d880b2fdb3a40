import { useLoaderData } from '@remix-run/react';
import { eventPlanSearch, PlanPage } from '#app/features/culture-events/index.ts';
import { loadEventPlan } from '#app/features/culture-events/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { yearOf } from '#app/platform/time/civil-date.ts';

export const loader = defineLoader({ access: 'culture.read', search: eventPlanSearch }, async ({ actor, search, today, read }) => ({
  ...(await read((transaction) => loadEventPlan(transaction, actor, search, search.year ?? yearOf(today)))),
  search,
}));

export const handle = pageTitle<typeof loader>(({ year }, { t }) => t('cultureEvents.plan.title', { year }));

export default function CulturePlan() {
  return <PlanPage {...useLoaderData<typeof loader>()} />;
}
