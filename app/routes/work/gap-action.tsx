import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { GapActionPage, gapActionParams, gapActionSchema } from '#app/features/gap-actions/index.ts';
import { attachProof, editGapAction, loadGapAction, moveGapAction, takeBackProof } from '#app/features/gap-actions/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'checklist.read', params: gapActionParams }, async ({ services, actor, params, today, read }) => ({
  ...(await read((transaction) => loadGapAction(transaction, params))),
  role: actor.role,
  personId: actor.personId,
  today,
  newId: uuid(),
  uploadLimit: `${Math.round(services.config.maxUploadBytes / 1024 / 1024)} MiB`,
}));

export const action = defineAction({ access: 'checklist.act', params: gapActionParams, input: gapActionSchema }, async ({ services, actor, params, input, today, write }) => {
  switch (input.intent) {
    case 'edit':
      await write((transaction) => editGapAction(transaction, actor, params, input));
      break;
    case 'move':
      await write((transaction) => moveGapAction(transaction, actor, params, input, today));
      break;
    case 'attach':
      await attachProof(services, actor, write, params, input);
      break;
    case 'withdrawProof':
      await write((transaction) => takeBackProof(transaction, actor, params, input.id));
      break;
  }
  const done = input.intent === 'move' ? input.movement : input.intent;
  return redirectWithFlash(`/actions/${params.officeId}/${params.actionId}`, { messageKey: `gapActions.done.${done}` });
});

export { readAgainAfterStaleMove as shouldRevalidate } from '#app/platform/http/read-again-after-stale-move.ts';

export const handle = pageTitle<typeof loader>(({ action: { text } }) => text);

export default function GapAction() {
  return <GapActionPage {...useLoaderData<typeof loader>()} />;
}
