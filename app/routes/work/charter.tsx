import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { CharterPage } from '#app/features/charters/components/charter-page.tsx';
import { endPause, loadCharterDocument, moveCharter, pauseIndicator } from '#app/features/charters/index.server.ts';
import { possibleMovements, refusalOfMovement } from '#app/features/charters/charter-life.model.ts';
import { charterActionSchema, charterParams } from '#app/features/charters/charters.schema.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { forbidden } from '#app/platform/errors/app-error.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'charter.read', params: charterParams }, async ({ actor, params, today, read }) => {
  const document = await read((transaction) => loadCharterDocument(transaction, actor, params));
  const { state, regionCode } = document.header;
  const reviewable = { state, regionCode, submittedBy: document.decisions.find(({ toState }) => toState === 'submitted')?.decidedBy ?? null };
  return {
    ...document,
    movements: possibleMovements(actor, reviewable),
    isOwnWork: (['agree', 'approve'] as const).some((movement) => refusalOfMovement(actor, reviewable, movement) === 'ownWork'),
    mayEdit: may(actor, 'charter.draft'),
    mayLog: may(actor, 'value.log'),
    mayPause: may(actor, 'indicator.pause'),
    today,
    newPauseId: uuid(),
  };
});

/** Which movement the person may make is the rule of the service; the route only asks that they may see charters. */
export const action = defineAction(
  { access: 'charter.read', params: charterParams, input: charterActionSchema },
  async ({ actor, params, input, write }) => {
    if (input.intent !== 'move' && !may(actor, 'indicator.pause')) throw forbidden();
    await write(async (transaction) => {
      switch (input.intent) {
        case 'move':
          return moveCharter(transaction, actor, params, input);
        case 'pause':
          return pauseIndicator(transaction, actor, params, input);
        case 'endPause':
          return endPause(transaction, params, input);
      }
    });
    const done = input.intent === 'move' ? input.movement : input.intent;
    return redirectWithFlash(`/charters/${params.officeId}/${params.charterId}`, { messageKey: `charters.done.${done}` });
  },
);

export const handle = pageTitle<typeof loader>((data, { localize }) => `${data.header.code}, ${localize(data.header.name)}`);

export default function Charter() {
  return <CharterPage {...useLoaderData<typeof loader>()} />;
}
