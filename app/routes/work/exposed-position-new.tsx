import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { NewPositionPage } from '#app/features/exposed-positions/components/position-page.tsx';
import { newPositionSchema, newPositionSearch } from '#app/features/exposed-positions/exposed-positions.schema.ts';
import { addPosition, loadOwnOrganisations } from '#app/features/exposed-positions/index.server.ts';
import { selectRiskCatalogues } from '#app/features/risk-catalogues/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'register.write', search: newPositionSearch }, async ({ actor, search, today, read }) => {
  const [organisations, catalogues] = await read((transaction) => Promise.all([loadOwnOrganisations(transaction, actor), selectRiskCatalogues(transaction, today)]));
  return { newId: uuid(), organisations, directions: catalogues.direction, chosen: search.organisation, today };
});

export const action = defineAction({ access: 'register.write', input: newPositionSchema }, async ({ actor, input, today, write }) => {
  await write((transaction) => addPosition(transaction, actor, input, today));
  return redirectWithFlash('/exposed-positions', { messageKey: 'exposedPositions.done.added' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_, { t }) => t('exposedPositions.add'));

export default function NewExposedPosition() {
  return <NewPositionPage {...useLoaderData<typeof loader>()} />;
}
