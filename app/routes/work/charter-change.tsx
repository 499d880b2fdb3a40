import { useLoaderData } from '@remix-run/react';
import { ChangeRequestPage, changeRequestActionSchema, changeRequestParams } from '#app/features/charter-life/index.ts';
import { decideOrCompare, loadChangeRequest, moveChange, saveChangeReason } from '#app/features/charter-life/index.server.ts';
import { PaperMenu } from '#app/features/charter-paper/index.ts';
import { isChangeWritten, possibleChangeMovements, refusalOfChangeMovement } from '#app/features/charters/index.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { forbidden } from '#app/platform/errors/app-error.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'charter.read', params: changeRequestParams }, async ({ actor, params, read }) => {
  const document = await read((transaction) => loadChangeRequest(transaction, actor, params));
  const { request, header, submittedBy } = document;
  const reviewable = { state: request.state, regionCode: header.regionCode, submittedBy };
  return {
    ...document,
    movements: possibleChangeMovements(actor, reviewable),
    isOwnWork: (['agree', 'approve'] as const).some((movement) => refusalOfChangeMovement(actor, reviewable, movement) === 'ownWork'),
    mayWrite: may(actor, 'charter.draft') && isChangeWritten(request.state),
  };
});

/** Which movement the person may make is the rule of the service; the route only asks that they may see charters. */
export const action = defineAction(
  { access: 'charter.read', params: changeRequestParams, input: changeRequestActionSchema, needsFreshProof: (input) => input.intent === 'move' && input.movement === 'approve' },
  async ({ actor, params, input, read, write }) => {
    if (input.intent === 'saveReason' && !may(actor, 'charter.draft')) throw forbidden();
    if (input.intent === 'move') {
      const carryOut = () => write((transaction) => moveChange(transaction, actor, params, input));
      const changed = await decideOrCompare({ actor, key: params, ...input, carryOut, read });
      if (changed) return changed;
    } else {
      await write((transaction) => saveChangeReason(transaction, actor, params, input));
    }
    const done = input.intent === 'move' ? input.movement : 'saveReason';
    return redirectWithFlash(`/charters/${params.officeId}/${params.charterId}/changes/${params.changeRequestId}`, { messageKey: `charterLife.changes.done.${done}` });
  },
);

export { readAgainAfterStaleMove as shouldRevalidate } from '#app/platform/http/read-again-after-stale-move.ts';

export const handle = pageTitle<typeof loader>(({ header, request }, { t }) => `${header.code}, ${t('charterLife.changes.number', { number: request.number })}`);

export default function CharterChange() {
  const data = useLoaderData<typeof loader>();
  const { header, request } = data;
  return <ChangeRequestPage {...data} paper={<PaperMenu officeId={header.officeId} charterId={header.charterId} changeRequestId={request.id} />} />;
}
