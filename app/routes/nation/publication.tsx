import { useLoaderData } from '@remix-run/react';
import { publicationActionSchema, PublicationPage, publicationParams, publicationSearch } from '#app/features/publications/index.ts';
import { discardPublication, freezePublication, loadPublication, publishPublication, releasePublication } from '#app/features/publications/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'publication.read', params: publicationParams, search: publicationSearch }, async ({ actor, params, search, read }) => ({
  ...(await read((transaction) => loadPublication(transaction, params.publicationId))), statistic: search.statistic, mayPrepare: may(actor, 'publication.prepare'), personId: actor.personId,
}));

export const action = defineAction({ access: 'publication.prepare', params: publicationParams, input: publicationActionSchema }, async ({ actor, params, input, write, today }) => {
  const { publicationId } = params;
  await write((transaction) => {
    switch (input.intent) {
      case 'freeze': return freezePublication(transaction, actor, publicationId, input.version, null, today);
      case 'release': return releasePublication(transaction, actor, publicationId, input.version);
      case 'publish': return publishPublication(transaction, actor, publicationId, input.version);
      case 'discard': return discardPublication(transaction, actor, publicationId, input.version);
    }
  });
  return redirectWithFlash(input.intent === 'discard' ? '/publications' : `/publications/${publicationId}`, { messageKey: `publications.done.${input.intent}` });
});

export const handle = pageTitle<typeof loader>(({ header }, { localize }) => localize(header.title));

export default function Publication() {
  return <PublicationPage {...useLoaderData<typeof loader>()} readiness={null} />;
}
