import { useLoaderData } from '@remix-run/react';
import { ValuePage } from '#app/features/statistics/components/value-page.tsx';
import { valueParams } from '#app/features/statistics/statistics.schema.ts';
import { loadValue } from '#app/features/statistics/value.queries.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'value.read', params: valueParams }, async ({ actor, params, read }) => {
  const page = await read((transaction) => loadValue(transaction, params));
  if (!page) throw notFound();
  return { page, organisationId: params.organisationId, day: params.day, mayDrill: may(actor, 'statistics.read') };
});

export const handle = pageTitle<typeof loader>((data, { t, format }) => t('statistics.valueOn', { date: format.longDate(data.day) }));

export default function Value() {
  return <ValuePage {...useLoaderData<typeof loader>()} />;
}
