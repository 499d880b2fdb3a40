import { useLoaderData } from '@remix-run/react';
import { PositionPage } from '#app/features/exposed-positions/components/position-page.tsx';
import { positionActionSchema, positionParams } from '#app/features/exposed-positions/exposed-positions.schema.ts';
import { changePosition, loadPosition, writesFor } from '#app/features/exposed-positions/index.server.ts';
import { selectRiskCatalogues } from '#app/features/risk-catalogues/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'register.read', params: positionParams, notesReadingOf: 'exposed_positions' }, async ({ actor, params, today, read }) => {
  const [position, catalogues] = await read((transaction) => Promise.all([loadPosition(transaction, params), selectRiskCatalogues(transaction)]));
  return { position, directions: catalogues.direction, mayWrite: writesFor(actor, position), today };
});

export const action = defineAction({ access: 'register.write', params: positionParams, input: positionActionSchema }, async ({ actor, params, input, today, write }) => {
  await write((transaction) => changePosition(transaction, actor, params, input, today));
  return redirectWithFlash(`/exposed-positions/${params.officeId}/${params.positionId}`, { messageKey: `exposedPositions.done.${input.intent}` });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ position }) => position.title);

export default function ExposedPosition() {
  return <PositionPage {...useLoaderData<typeof loader>()} />;
}
