import { useLoaderData } from '@remix-run/react';
import { IndicatorOfficePage } from '#app/features/statistics/components/indicator-office-page.tsx';
import { loadIndicatorOfOffice } from '#app/features/statistics/indicator-office.queries.server.ts';
import { choosePeriod } from '#app/features/statistics/statistics.model.ts';
import { indicatorOfficeParams, indicatorSearch } from '#app/features/statistics/statistics.schema.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader(
  { access: 'statistics.read', params: indicatorOfficeParams, search: indicatorSearch },
  async ({ actor, params, search, today, read }) => {
    const period = choosePeriod(search, today);
    const key = { code: params.indicatorCode, officeId: params.officeId };
    const page = await read((transaction) => loadIndicatorOfOffice(transaction, actor, key, period, today));
    if (!page) throw notFound();
    return { page, period, today };
  },
);

export const handle = pageTitle<typeof loader>((data, { localize }) => `${localize(data.page.indicator.name)}, ${localize(data.page.office.name)}`);

export default function IndicatorOfOffice() {
  return <IndicatorOfficePage {...useLoaderData<typeof loader>()} />;
}
