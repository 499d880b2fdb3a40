import { useLoaderData } from '@remix-run/react';
import { PositionsPage } from '#app/features/exposed-positions/components/positions-page.tsx';
import { positionListSearch } from '#app/features/exposed-positions/exposed-positions.schema.ts';
import { loadPositionFilters, loadPositions } from '#app/features/exposed-positions/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'register.read', search: positionListSearch, notesReadingOf: 'exposed_positions' }, async ({ actor, search, today, read }) => {
  const [page, filters] = await read((transaction) => Promise.all([loadPositions(transaction, search, today), loadPositionFilters(transaction)]));
  return { ...page, ...filters, search, role: actor.role, mayWrite: may(actor, 'register.write'), isOneOrganisation: actor.scope === 'organisation' };
});

export const handle = pageTitle<typeof loader>((_, { t }) => t('exposedPositions.title'));

export default function ExposedPositions() {
  return <PositionsPage {...useLoaderData<typeof loader>()} />;
}
