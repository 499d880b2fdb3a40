import { useLoaderData } from '@remix-run/react';
import { VersionPage } from '#app/features/charters/components/version-page.tsx';
import { loadCharterVersion } from '#app/features/charters/index.server.ts';
import { charterVersionParams } from '#app/features/charters/charters.schema.ts';
import { defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'charter.read', params: charterVersionParams }, async ({ params, read }) =>
  read((transaction) => loadCharterVersion(transaction, params)),
);

export const handle = pageTitle<typeof loader>((data, { localize }) => `${data.content.code}, ${localize(data.content.name)}`);

export default function CharterVersion() {
  return <VersionPage {...useLoaderData<typeof loader>()} />;
}
