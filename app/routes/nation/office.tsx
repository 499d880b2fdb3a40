import { useLoaderData } from '@remix-run/react';
import { OfficePage } from '#app/features/tenancy/components/offices-page.tsx';
import { editOffice, loadOffice } from '#app/features/tenancy/index.server.ts';
import { officeParams, officeSchema } from '#app/features/tenancy/tenancy.schema.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'office.read', params: officeParams }, async ({ actor, params, read }) => ({
  ...(await read((transaction) => loadOffice(transaction, params.officeId))),
  canEdit: may(actor, 'office.edit'),
}));

export const action = defineAction({ access: 'office.edit', params: officeParams, input: officeSchema }, async ({ params, input, write }) => {
  await write((transaction) => editOffice(transaction, params.officeId, input));
  return redirectWithFlash(`/offices/${params.officeId}`, { messageKey: 'tenancy.done.saved' });
});

export const handle = pageTitle<typeof loader>((data, { localize }) => localize(data.office.name));

export default function Office() {
  return <OfficePage {...useLoaderData<typeof loader>()} />;
}
