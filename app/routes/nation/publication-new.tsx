import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import { newPublicationSchema, PublicationForm } from '#app/features/publications/index.ts';
import { loadStatisticChoices, preparePublication } from '#app/features/publications/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'publication.prepare' }, async ({ read, today }) => {
  const choices = await read(loadStatisticChoices);
  return { newId: uuid(), choices: [...choices], chosen: choices.flatMap(({ statistics }) => statistics.map(({ code }) => code)), suggested: { period: String(Number(today.slice(0, 4)) - 1) } };
});

export const action = defineAction({ access: 'publication.prepare', input: newPublicationSchema }, async ({ actor, input, write, today }) => {
  const { id, ...publication } = input;
  await write((transaction) => preparePublication(transaction, actor, id, publication, today));
  return redirectWithFlash(`/publications/${id}`, { messageKey: 'publications.done.prepared' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>((_, { t }) => t('publications.prepare'));

export default function NewPublication() {
  return <PublicationForm {...useLoaderData<typeof loader>()} header={null} />;
}
