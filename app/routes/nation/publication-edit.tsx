import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editPublicationSchema, PublicationForm, publicationParams } from '#app/features/publications/index.ts';
import { editPublication, loadPublication, loadStatisticChoices } from '#app/features/publications/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'publication.prepare', params: publicationParams }, async ({ params, read }) => {
  const { page, choices } = await read(async (transaction) => ({ page: await loadPublication(transaction, params.publicationId), choices: await loadStatisticChoices(transaction) }));
  if (page.header.state !== 'prepared') throw redirect(`/publications/${params.publicationId}`);
  return { header: page.header, chosen: page.chosen.map(({ code }) => code), choices: [...choices] };
});

export const action = defineAction({ access: 'publication.prepare', params: publicationParams, input: editPublicationSchema }, async ({ params, input, write, today }) => {
  const { version, ...publication } = input;
  await write((transaction) => editPublication(transaction, params.publicationId, version, publication, today));
  return redirectWithFlash(`/publications/${params.publicationId}`, { messageKey: 'publications.done.edited' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ header }, { t, localize }) => `${t('publications.edit')}: ${localize(header.title)}`);

export default function EditPublication() {
  return <PublicationForm {...useLoaderData<typeof loader>()} newId={null} suggested={null} />;
}
