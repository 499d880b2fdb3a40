import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { eventActionSchema, eventParams, EventPage } from '#app/features/culture-events/index.ts';
import { attachFile, attachLink, editEvent, loadEvent, loadEventChoices, moveEvent, selectCatalogues, selectEvidenceKinds, takeBackPart } from '#app/features/culture-events/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'culture.read', params: eventParams }, async ({ services, actor, params, today, read }) => ({
  ...(await read(async (transaction) => {
    const [event, choices, all, evidenceKinds] = await Promise.all([
      loadEvent(transaction, params), loadEventChoices(transaction, actor, today), selectCatalogues(transaction, null), selectEvidenceKinds(transaction),
    ]);
    return { event, choices: { ...choices, ...all }, evidenceKinds };
  })),
  role: actor.role,
  personId: actor.personId,
  today,
  newId: uuid(),
  uploadLimit: `${Math.round(services.config.maxUploadBytes / 1024 / 1024)} MiB`,
}));

export const action = defineAction(
  { access: 'culture.act', params: eventParams, input: eventActionSchema },
  async ({ services, actor, params, input, today, write }) => {
    switch (input.intent) {
      case 'edit':
        await write((transaction) => editEvent(transaction, actor, params, input, today));
        break;
      case 'move':
        await write((transaction) => moveEvent(transaction, actor, params, input, today));
        break;
      case 'attachFile':
        await attachFile(services, actor, write, params, input);
        break;
      case 'attachLink':
        await write((transaction) => attachLink(transaction, actor, params, input));
        break;
      case 'withdraw':
        await write((transaction) => takeBackPart(transaction, actor, params, input.list, input.id));
        break;
    }
    const done = input.intent === 'move' ? input.movement : input.intent;
    return redirectWithFlash(`/culture/${params.officeId}/${params.eventId}`, { messageKey: `cultureEvents.done.${done}` });
  },
);

export { readAgainAfterStaleMove as shouldRevalidate } from '#app/platform/http/read-again-after-stale-move.ts';
export { keepEventClientAction as clientAction } from '#app/features/culture-events/index.ts';

export const handle = pageTitle<typeof loader>(({ event }) => event.title);

export default function CultureEvent() {
  return <EventPage {...useLoaderData<typeof loader>()} />;
}
