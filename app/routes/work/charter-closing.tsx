import { useLoaderData } from '@remix-run/react';
import { PaperMenu } from '#app/features/charter-paper/index.ts';
import { ClosingPage, closingActionSchema } from '#app/features/charter-life/index.ts';
import { loadClosing, moveCharter, saveClosing } from '#app/features/charter-life/index.server.ts';
import { charterParams, possibleMovements, refusalOfMovement } from '#app/features/charters/index.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'charter.read', params: charterParams }, async ({ actor, params, today, read }) => {
  const closing = await read((transaction) => loadClosing(transaction, actor, params, today));
  const { state, regionCode } = closing.header;
  const reviewable = { state, regionCode, submittedBy: closing.decisions.find(({ toState }) => toState === 'closing')?.decidedBy ?? null };
  return {
    ...closing,
    movements: possibleMovements(actor, reviewable),
    isOwnWork: refusalOfMovement(actor, reviewable, 'close') === 'ownWork',
    mayWrite: may(actor, 'charter.draft') && state === 'closing',
  };
});

export const action = defineAction(
  { access: 'charter.draft', params: charterParams, input: closingActionSchema },
  async ({ actor, params, input, today, write }) => {
    await write((transaction) =>
      input.intent === 'move' ? moveCharter(transaction, actor, params, input, today) : saveClosing(transaction, actor, params, input, today),
    );
    const page = `/charters/${params.officeId}/${params.charterId}`;
    return redirectWithFlash(input.intent === 'move' && input.movement !== 'close' ? page : `${page}/closing`, {
      messageKey: input.intent === 'move' ? `charters.done.${input.movement}` : 'charterLife.closing.saved',
    });
  },
);

export { readAgainAfterStaleMove as shouldRevalidate } from '#app/platform/http/read-again-after-stale-move.ts';

export const handle = pageTitle<typeof loader>(({ header }, { t }) => `${header.code}, ${t('charterLife.closing.title')}`);

export default function CharterClosing() {
  const data = useLoaderData<typeof loader>();
  const { officeId, charterId } = data.header;
  return <ClosingPage {...data} paper={<PaperMenu officeId={officeId} charterId={charterId} documents={['closing']} />} />;
}
