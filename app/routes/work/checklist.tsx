import { useLoaderData } from '@remix-run/react';
import { checklistActionSchema, ChecklistPage, checklistParams } from '#app/features/checklists/index.ts';
import { actOnChecklist, guarded, loadChecklistPage } from '#app/features/checklists/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'checklist.read', params: checklistParams }, async ({ actor, params, today, read, write }) => ({
  ...(await loadChecklistPage(actor, params, today, read, write)),
  role: actor.role,
  personId: actor.personId,
  today,
}));

export const action = defineAction({ access: 'checklist.act', params: checklistParams, input: checklistActionSchema }, async ({ actor, params, input, today, write }) => {
  await guarded(() => write((transaction) => actOnChecklist(transaction, actor, params, input, today)));
  const done = input.intent === 'move' ? input.movement : input.intent;
  return redirectWithFlash(`/checklists/${params.officeId}/${params.checklistId}`, { messageKey: `checklists.done.${done}` });
});

export { readAgainAfterStaleMove as shouldRevalidate } from '#app/platform/http/read-again-after-stale-move.ts';

export const handle = pageTitle<typeof loader>(({ header }) => header.title);

export default function Checklist() {
  return <ChecklistPage {...useLoaderData<typeof loader>()} />;
}
