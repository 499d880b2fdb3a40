import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { NewEventPage, newEventSchema } from '#app/features/culture-events/index.ts';
import { createEvent, loadEventChoices } from '#app/features/culture-events/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'culture.write' }, async ({ services, actor, today, read }) => ({
  choices: await read((transaction) => loadEventChoices(transaction, actor, today)),
  newId: uuid(),
  today,
  language: actor.language,
  personId: actor.personId,
  uploadLimit: `${Math.round(services.config.maxUploadBytes / 1024 / 1024)} MiB`,
}));

export const action = defineAction({ access: 'culture.write', input: newEventSchema }, async ({ services, actor, input, today, write }) => {
  const { officeId, eventId } = await createEvent(services, actor, write, input, today);
  return redirectWithFlash(`/culture/${officeId}/${eventId}`, { messageKey: `cultureEvents.done.${input.when}` });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';
export { keepEventClientAction as clientAction } from '#app/features/culture-events/index.ts';

export const handle = pageTitle<typeof loader>((_data, { t }) => t('cultureEvents.new.title'));

export default function NewCultureEvent() {
  return <NewEventPage {...useLoaderData<typeof loader>()} />;
}
