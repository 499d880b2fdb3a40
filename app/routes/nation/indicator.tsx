import { useLoaderData } from '@remix-run/react';
import { DefinitionNote } from '#app/features/statistic-catalogue/index.ts';
import { loadDefinitionOfIndicator } from '#app/features/statistic-catalogue/index.server.ts';
import { IndicatorPage } from '#app/features/statistics/components/indicator-page.tsx';
import { loadIndicator } from '#app/features/statistics/indicator.queries.server.ts';
import { sortOffices } from '#app/features/statistics/office-order.model.ts';
import { choosePeriod } from '#app/features/statistics/statistics.model.ts';
import { indicatorParams, indicatorSearch } from '#app/features/statistics/statistics.schema.ts';
import { scopeOf } from '#app/features/statistics/statistics-scope.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { compareLocalized } from '#app/platform/i18n/index.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader(
  { access: 'statistics.read', params: indicatorParams, search: indicatorSearch },
  async ({ actor, viewer, params, search, today, language, read }) => {
    const period = choosePeriod(search, today);
    const { page, definition } = await read(async (transaction) => ({
      page: await loadIndicator(transaction, actor, params.indicatorCode, period, today), definition: await loadDefinitionOfIndicator(transaction, params.indicatorCode),
    }));
    if (!page) throw notFound();
    const offices = sortOffices(page.offices, search.sort ?? null, compareLocalized(language));
    return { page: { ...page, offices }, period, today, scope: scopeOf(viewer.membership!), by: search.by ?? 'offices', definition };
  },
);

export const handle = pageTitle<typeof loader>((data, { localize }) => localize(data.page.indicator.name));

export default function Indicator() {
  const { definition, ...page } = useLoaderData<typeof loader>();
  return <IndicatorPage {...page} note={definition && <DefinitionNote definition={definition} />} />;
}
