import { useLoaderData } from '@remix-run/react';
import { publicationParams, RestatePage, restatementSchema } from '#app/features/publications/index.ts';
import { findDifferences, restatePublication } from '#app/features/publications/index.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'publication.prepare', params: publicationParams }, async ({ actor, params, read, today }) => {
  const { publication, ...found } = await read((transaction) => findDifferences(transaction, actor, params.publicationId, today));
  return { id: publication.id, names: publication.names ?? {}, ...found };
});

export const action = defineAction({ access: 'publication.prepare', params: publicationParams, input: restatementSchema, needsFreshProof: true }, async ({ actor, params, input, write, today }) => {
  await write((transaction) => restatePublication(transaction, actor, params.publicationId, input, today));
  return redirectWithFlash(`/publications/${params.publicationId}`, { messageKey: 'publications.done.restated' });
});

export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ content }, { t, localize }) => `${t('publications.restate')}: ${localize(content.title)}`);

export default function RestatePublication() {
  return <RestatePage {...useLoaderData<typeof loader>()} />;
}
