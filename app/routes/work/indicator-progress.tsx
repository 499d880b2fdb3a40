import { useLoaderData } from '@remix-run/react';
import { IndicatorProgressPage } from '#app/features/progress/components/indicator-progress-page.tsx';
import { loadIndicatorProgress } from '#app/features/progress/indicator-progress.queries.server.ts';
import { indicatorProgressParams } from '#app/features/progress/progress.schema.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

/** Whoever reads statistics or a portfolio may look at what they rest on; the list above it is the office's own. */
export const loader = defineLoader({ access: 'statistics.read', params: indicatorProgressParams }, async ({ actor, params, today, read }) => {
  const page = await read((transaction) => loadIndicatorProgress(transaction, params, today));
  if (!page) throw notFound();
  return { page, today, hasList: may(actor, 'progress.read') };
});

export const handle = pageTitle<typeof loader>((data, { localize }) => localize(data.page.indicator.name));

export default function IndicatorProgress() {
  return <IndicatorProgressPage {...useLoaderData<typeof loader>()} />;
}
