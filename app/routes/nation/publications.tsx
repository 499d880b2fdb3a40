import { useLoaderData } from '@remix-run/react';
import { PublicationsPage } from '#app/features/publications/index.ts';
import { listPublications } from '#app/features/publications/index.server.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'publication.read' }, async ({ actor, read }) => ({ publications: [...(await read(listPublications))], mayPrepare: may(actor, 'publication.prepare') }));

export const handle = pageTitle<typeof loader>((_, { t }) => t('publications.title'));

export default function Publications() {
  return <PublicationsPage {...useLoaderData<typeof loader>()} />;
}
