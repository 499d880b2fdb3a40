import { useLoaderData } from '@remix-run/react';
import { CellPage, exploredCell, viewOf } from '#app/features/explorer/index.ts';
import { loadCell } from '#app/features/explorer/index.server.ts';
import { scopeOf } from '#app/features/statistics/statistics-scope.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'statistics.read', search: exploredCell }, async ({ actor, viewer, request, search, today, read }) => {
  const view = viewOf(new URL(request.url).searchParams);
  return { data: await read((transaction) => loadCell(transaction, actor, view, search, today)), scope: scopeOf(viewer.membership!) };
});

export const handle = pageTitle<typeof loader>(({ data }, { localize }) => localize(data.definition.name));

export default function ExplorerCell() {
  return <CellPage {...useLoaderData<typeof loader>()} />;
}
